"""Verdicts: standing decisions made into rows about nodes, so that grouping and questions find them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sqlalchemy import Connection, select

from communique.model import Reading
from communique.record import schema
from communique.record.decisions.anchors import anchors
from communique.record.decisions.applied import found
from communique.record.decisions.decision import Decision, Target
from communique.record.storing.nodes import chunks
from communique.record.storing.rows import Row, set_rows

_OF_ONE = {"accept": "accepted", "correct": "corrected"}
_OF_TWO = {"merge": "merged", "split": "apart"}


def set_verdicts(
    connection: Connection, numbers: Iterable[int], standing: Mapping[int, Decision]
) -> frozenset[str]:
    """Brings the verdicts of decisions to what they are now.

    Args:
        connection: Inside a transaction, with the reports that the decisions speak of settled.
        numbers: The decisions.
        standing: Those of them that nobody has undone.

    Returns:
        Keys of the nodes about which something else is decided than before.
    """
    touched: set[str] = set()
    nodes = nodes_of(connection, (target for decision in standing.values() for target in decision.targets))
    for number in sorted(set(numbers)):
        rows = verdict_rows(number, standing[number], nodes) if number in standing else ()
        mine = schema.verdict.c.decision == number
        for row in set_rows(connection, schema.verdict, mine, rows).rows:
            touched |= {row["first"], row["second"]}
    return frozenset(touched)


def nodes_of(connection: Connection, targets: Iterable[Target]) -> dict[Target, str]:
    """The node of each target that is about a finding of the record."""
    wanted = sorted({target for target in targets if target.kind != "report"}, key=_order)
    readings = _readings(connection, [target.report for target in wanted])
    held = {report: anchors(reading) for report, reading in readings.items()}
    members = _members(connection, readings)
    nodes = {}
    for target in wanted:
        finding = found(target, held.get(target.report, {}))
        node = members.get((target.report, finding)) if finding else None
        if node:
            nodes[target] = node
    return nodes


def _order(target: Target) -> tuple[str, str, int, int, str]:
    return target.report, target.kind, *target.span, target.tag


def _readings(connection: Connection, reports: Sequence[str]) -> dict[str, Reading]:
    """The readings, as made, of reports that the record holds."""
    table = schema.report.c
    return {
        row.id: Reading.from_json(row.reading)
        for some in chunks(sorted(set(reports)))
        for row in connection.execute(select(table.id, table.reading).where(table.id.in_(some)))
    }


def _members(connection: Connection, reports: Iterable[str]) -> dict[tuple[str, str], str]:
    table = schema.member.c
    return {
        (row.report, row.finding): row.node
        for some in chunks(sorted(reports))
        for row in connection.execute(
            select(table.report, table.finding, table.node).where(table.report.in_(some))
        )
    }


def verdict_rows(number: int, decision: Decision, nodes: Mapping[Target, str]) -> list[Row]:
    """The rows that a standing decision comes to, by the nodes of its targets."""
    return [
        {"decision": number, "first": first, "second": second, "relation": relation}
        for first, second, relation in sorted(set(_pairs(decision, nodes)))
    ]


def _pairs(decision: Decision, nodes: Mapping[Target, str]) -> Iterator[tuple[str, str, str]]:
    sides = [{nodes[target] for target in side if target in nodes} for side in decision.sides]
    if decision.verb in _OF_ONE:
        yield from ((node, node, _OF_ONE[decision.verb]) for side in sides for node in side)
    elif decision.verb in _OF_TWO:
        for one, other in combinations(sides, 2):
            for first, second in ((a, b) for a in one for b in other if a != b):
                yield min(first, second), max(first, second), _OF_TWO[decision.verb]
