"""The ledger of decisions: written once, read back by the reports they speak of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, Row, func, insert, select

from communique.model import Span
from communique.record import schema
from communique.record.decisions.decision import Decision, Target
from communique.record.storing.nodes import chunks
from communique.record.storing.rows import add_rows


def write(connection: Connection, decision: Decision, change: int) -> int:
    """Adds a signed decision, and gives its number."""
    number: int = 1 + connection.execute(select(func.coalesce(func.max(schema.decision.c.n), 0))).scalar_one()
    connection.execute(
        insert(schema.decision).values(
            n=number,
            change=change,
            uid=decision.uid,
            at=decision.at.replace(tzinfo=None),
            author=decision.author,
            reason=decision.reason,
            verb=decision.verb,
            field=decision.field,
            value=_json(decision.value),
            former=_json(decision.former),
            undoes=decision.undoes,
        )
    )
    rows = [
        {
            "decision": number,
            "side": at,
            "place": place,
            "report": target.report,
            "kind": target.kind,
            "start": target.span.start,
            "finish": target.span.end,
            "tag": target.tag,
            "words": target.words,
            "nth": target.nth,
        }
        for at, side in enumerate(decision.sides)
        for place, target in enumerate(side)
    ]
    add_rows(connection, schema.target, rows)
    return number


def standing(connection: Connection, reports: Iterable[str]) -> dict[int, Decision]:
    """The decisions about words of these reports that nobody has undone, by their numbers, in order."""
    table = schema.target.c
    numbers: set[int] = set()
    for some in chunks(sorted(set(reports))):
        numbers |= set(connection.scalars(select(table.decision).where(table.report.in_(some)).distinct()))
    if not numbers:
        return {}
    undone = undone_uids(connection)
    found = read(connection, numbers)
    return {n: decision for n, decision in found.items() if decision.uid not in undone}


def undone_uids(connection: Connection) -> frozenset[str]:
    """The decisions that a standing decision undoes; an undoing may itself be undone."""
    table = schema.decision.c
    rows = connection.execute(
        select(table.uid, table.undoes).where(table.undoes.is_not(None)).order_by(table.n)
    )
    undone: set[str] = set()
    for row in reversed(rows.all()):
        if row.uid not in undone:
            undone.add(row.undoes)
    return frozenset(undone)


def read(connection: Connection, numbers: Iterable[int] | None = None) -> dict[int, Decision]:
    """The decisions of these numbers, or all, in order."""
    if numbers is None:
        numbers = connection.scalars(select(schema.decision.c.n)).all()
    found: dict[int, Decision] = {}
    for some in chunks(sorted(numbers)):
        decision, target = schema.decision, schema.target
        of = select(target).where(target.c.decision.in_(some))
        sides = _sides(
            connection.execute(of.order_by(target.c.decision, target.c.side, target.c.place)).all()
        )
        rows = connection.execute(select(decision).where(decision.c.n.in_(some)).order_by(decision.c.n))
        found |= {row.n: _decision(row, sides.get(row.n, {})) for row in rows}
    return found


def _sides(rows: Sequence[Row[tuple[object, ...]]]) -> dict[int, dict[int, list[Target]]]:
    sides: dict[int, dict[int, list[Target]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        sides[row.decision][row.side].append(
            Target(
                report=row.report,
                kind=row.kind,
                span=Span(row.start, row.finish),
                tag=row.tag,
                words=row.words,
                nth=row.nth,
            )
        )
    return sides


def _decision(row: Row[tuple[object, ...]], sides: Mapping[int, list[Target]]) -> Decision:
    return Decision(
        uid=row.uid,
        at=row.at,
        author=row.author,
        reason=row.reason,
        verb=row.verb,
        sides=tuple(tuple(sides[side]) for side in sorted(sides)),
        field=row.field,
        value=_value(row.value),
        former=_value(row.former),
        undoes=row.undoes,
    )


def _json(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()


def _value(line: str | None) -> object:
    return None if line is None else msgspec.json.decode(line)
