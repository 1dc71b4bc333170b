"""Checking a record: everything it holds is held against everything else; a line for each fault.

A reading is gone through at a time, so that a record of any size can be checked.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, and_, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from communique.model import Reading, Span
from communique.record import schema
from communique.record.damage import Damage, intact
from communique.record.decisions import ledger
from communique.record.decisions.anchors import FINDINGS, anchors
from communique.record.decisions.applied import decided
from communique.record.decisions.holding import decision_faults
from communique.record.storing.naming import naming_faults
from communique.record.storing.pairs import pair_faults

# A state's entry has its code for an id.
_CODE = 3


def faults(connection: Connection) -> Iterator[str]:
    """Everything that does not hold, one line each."""
    yield from _readings(connection)
    yield from _entries(connection)
    yield from _numbers(connection)
    yield from _pasts(connection)
    yield from pair_faults(connection)
    yield from naming_faults(connection)
    yield from decision_faults(connection)


def _readings(connection: Connection) -> Iterator[str]:
    """Readings are what was written, their spans lie in their texts, and each finding has its row."""
    table = schema.report.c
    for report in connection.scalars(select(table.id).order_by(table.id)).all():
        row = connection.execute(select(table.reading, table.digest).where(table.id == report)).one()
        try:
            reading = intact(report, row.reading, row.digest)
        except Damage as damage:
            yield str(damage)
            continue
        if reading.report.id != report:
            yield f"report {report} holds the reading of {reading.report.id}"
        yield from (f"report {report}: {fault}" for fault in _spans(reading))
        yield from _members(connection, reading)


def _spans(reading: Reading) -> Iterator[str]:
    text = reading.report.text
    for name in FINDINGS:
        for finding in getattr(reading, name):
            for span in spans_in(finding):
                if not (0 <= span.start < span.end <= len(text) and span.words(text).strip()):
                    yield f"{finding.id}: the span {span.start} to {span.end} holds no words"


def spans_in(finding: object) -> Iterator[Span]:
    """All spans of a finding."""
    for field in getattr(finding, "__struct_fields__", ()):
        value = getattr(finding, field)
        if isinstance(value, Span):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Span))


def _members(connection: Connection, reading: Reading) -> Iterator[str]:
    report = reading.report.id
    standing = decided(reading, ledger.standing(connection, (report,))).reading
    wanted = set(anchors(standing))
    member = schema.member.c
    held = set(connection.scalars(select(member.finding).where(member.report == report)))
    for finding in sorted(wanted - held):
        yield f"report {report}: {finding} is in no entry"
    for finding in sorted(held - wanted):
        yield f"report {report}: {finding} is in an entry but not in the reading"


def _entries(connection: Connection) -> Iterator[str]:
    """Everything that a row names is there: links, members, entries; and each entry has its right id."""
    node, entry = schema.node.c, schema.entry.c
    for table in schema.metadata.sorted_tables:
        for key in table.foreign_keys:
            other = key.column.table.alias()
            missing = ~select(other.c[key.column.name]).where(other.c[key.column.name] == key.parent).exists()
            for value in connection.scalars(select(key.parent).where(missing).distinct().limit(10)):
                yield f"a row of {table.name} names {value!r}, and there is no such {key.column.table.name}"
    empty = ~select(node.key).where(node.entry == entry.id).exists()
    for identifier in connection.scalars(select(entry.id).where(empty).order_by(entry.id)):
        yield f"entry {identifier} holds no finding"
    unnamed = ~select(schema.member.c.node).where(schema.member.c.node == node.key).exists()
    for key in connection.scalars(select(node.key).where(unnamed).order_by(node.key)):
        yield f"node {key} is of no report"
    lowest = func.min(node.id)
    wrong = (
        select(node.entry)
        .where(or_(node.kind != "entity", func.length(node.entry) != _CODE))
        .group_by(node.entry)
        .having(lowest != node.entry)
        .order_by(node.entry)
    )
    for identifier in connection.scalars(wrong):
        yield f"entry {identifier} does not have the id of its first finding"


def _numbers(connection: Connection) -> Iterator[str]:
    """Changes, decisions and lines of history are numbered without gaps, in order of time."""
    for table in (schema.change, schema.decision, schema.history):
        count, last = connection.execute(select(func.count(), func.max(table.c.n))).one()
        if count != (last or 0):
            yield f"{(last or 0) - count} of {last} rows of {table.name} are missing"
    before = schema.change.alias()
    change = schema.change.c
    back = select(change.n).join(before, before.c.n == change.n - 1).where(change.at < before.c.at)
    for number in connection.scalars(back.order_by(change.n)):
        yield f"change {number} is dated before the one before it"
    known = select(schema.history.c.entry).where(schema.history.c.what == "made")
    untold = select(schema.entry.c.id).where(schema.entry.c.id.not_in(known)).order_by(schema.entry.c.id)
    for identifier in connection.scalars(untold):
        told = select(schema.history.c.n).where(
            or_(schema.history.c.entry == identifier, schema.history.c.became == identifier)
        )
        if connection.scalar(told.limit(1)) is None:
            yield f"entry {identifier} has no history"


def _pasts(connection: Connection) -> Iterator[str]:
    """What a row was never overlaps what it was later, or is."""
    for table, past in schema.PAST.items():
        names = [column.name for column in table.primary_key]
        later = past.alias()
        for other, begins in ((table, table.c.since), (later, later.c.since)):
            overlap = and_(begins < past.c.until, begins >= past.c.since, _same(past, other, names))
            own = [] if other is table else [later.c.since != past.c.since]
            query = select(*(past.c[name] for name in names)).where(overlap, *own).limit(10)
            for row in connection.execute(query.select_from(past).join(other, _same(past, other, names))):
                yield f"the past of {table.name} {', '.join(map(str, row))} overlaps itself"
        odd = select(func.count()).select_from(past).where(past.c.until <= past.c.since)
        if connection.execute(odd).scalar_one():
            yield f"the past of {table.name} holds rows that ended before they began"


def _same(one: Table, other: object, names: list[str]) -> ColumnElement[bool]:
    columns = getattr(other, "c")  # noqa: B009 - a table or an alias of one
    return and_(*(one.c[name] == columns[name] for name in names))
