"""Whether decisions hold: every standing one shows in what the record says; a line for each that does not."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from sqlalchemy import Connection, select

from communique.model import Reading
from communique.record import schema
from communique.record.decisions import ledger
from communique.record.decisions.decision import Decision, Target
from communique.record.decisions.verdicts import nodes_of, verdict_rows
from communique.record.storing.nodes import chunks, load_nodes
from communique.record.storing.origins import origins_of


def decision_faults(connection: Connection) -> Iterator[str]:
    """What of the decisions does not hold.

    A decision whose words no finding has any more is no fault: it waits for a person in the queue.
    """
    everything = ledger.read(connection)
    undone = ledger.undone_uids(connection)
    later: set[str] = set()
    found: list[str] = []
    for number in sorted(everything, reverse=True):
        decision = everything[number]
        wrong = ["is not as it was made"] if decision != decision.signed() else []
        if decision.uid not in undone:
            wrong += _broken(connection, number, decision)
            about = set(nodes_of(connection, decision.targets).values())
            if not later & about:  # or else a newer one may have taken its place
                wrong += _divided(connection, decision)
            later |= about
        elif _verdicts(connection, number):
            wrong.append("is undone and shows all the same")
        found += [f"decision {decision.uid} {fault}" for fault in wrong]
    yield from reversed(found)


def _broken(connection: Connection, number: int, decision: Decision) -> Iterator[str]:
    yield from _words(connection, decision.targets)
    nodes = nodes_of(connection, decision.targets)
    wanted = {(row["first"], row["second"], row["relation"]) for row in verdict_rows(number, decision, nodes)}
    if wanted != _verdicts(connection, number):
        yield "does not show in the entries"
    if decision.verb == "reject" and nodes:
        yield "rejects what is in an entry"
    if decision.verb == "same-release":
        held = _texts(connection, {target.report for target in decision.targets})
        if len(set(origins_of(connection, held).values())) > 1:
            yield "is of one release, and its reports have several origins"


def _divided(connection: Connection, decision: Decision) -> Iterator[str]:
    """Whether what was merged is several entries, or what was taken apart is one."""
    if decision.verb not in ("merge", "split"):
        return
    nodes = nodes_of(connection, decision.targets)
    held = load_nodes(connection, nodes.values())
    sides = [{nodes[target] for target in side if target in nodes} for side in decision.sides]
    sides = [side for side in sides if side]  # one that no finding tells of any more is merged with nothing
    several = len({held[key].entry for side in sides for key in side}) > 1
    if decision.verb == "merge" and len(sides) > 1 and several:
        yield "merges what is several entries"
    between = ((a, b) for one, other in combinations(sides, 2) for a in one for b in other if a != b)
    if decision.verb == "split" and any(held[a].entry == held[b].entry for a, b in between):
        yield "takes apart what is one entry"


def _verdicts(connection: Connection, number: int) -> set[tuple[str, str, str]]:
    table = schema.verdict.c
    query = select(table.first, table.second, table.relation).where(table.decision == number)
    return {(row.first, row.second, row.relation) for row in connection.execute(query)}


def _words(connection: Connection, targets: Iterable[Target]) -> Iterator[str]:
    """Whether the words that a decision is about stand where it says."""
    named = list(targets)
    texts = _texts(connection, {target.report for target in named})
    for target in named:
        if target.report in texts and target.span.words(texts[target.report]) != target.words:
            yield f"is about {target.words!r}, which does not stand in report {target.report}"


def _texts(connection: Connection, reports: Iterable[str]) -> dict[str, str]:
    """The texts of those reports that are in the record."""
    table = schema.report.c
    return {
        report: Reading.from_json(line).report.text
        for some in chunks(sorted(reports))
        for report, line in connection.execute(select(table.id, table.reading).where(table.id.in_(some)))
    }
