"""Selecting: filters in, the ids of the entries that pass them out, in the order they are shown.

Pages are read off an index: of all entries, or of those filed under a state or a pair of states.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from communique.errors import UsageError
from communique.record import schema
from communique.record.asking.people import Who, find_who
from communique.record.filters import Filters

_NOT_FILTERED = {
    "statement": ("type",),
    "commitment": ("type", "topic"),
    "claim": ("type", "topic"),
    "entity": ("type", "topic", "since", "until"),
    "report": ("type", "topic"),
}
Condition = ColumnElement[bool]


def select_entries(
    connection: Connection, kind: str, filters: Filters, *, several: bool = False
) -> list[str]:
    """Ids of the entries of a kind that pass the filters; dated ones first, in order of time.

    Args:
        connection: To the record.
        kind: Of entries.
        filters: What they pass, and how many are wanted.
        several: Whether only those that are told more than once are wanted.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for that kind.
    """
    row, entry, wanted = _passing(connection, kind, filters)
    if several:
        wanted.append(_tellings(entry) > 1)
    # What is dated comes first, what may lie at any time last: engines differ on where no date sorts.
    in_time = (row.start, row.finish, entry)
    portions = (
        (row.dated.is_(True), in_time),
        (and_(row.dated.is_(False), row.start.is_not(None)), in_time),
        (and_(row.dated.is_(False), row.start.is_(None)), (entry,)),
    )
    return _page(connection, entry, wanted, portions, filters.limit)


def select_most_told(connection: Connection, kind: str, filters: Filters) -> list[str]:
    """Ids of the entries of a kind that pass the filters, those that reports tell of most often first.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for that kind.
    """
    _, entry, wanted = _passing(connection, kind, filters)
    member, node = schema.member.c, schema.node.c
    query = (
        select(node.entry)
        .join_from(schema.node, schema.member, member.node == node.key)
        .where(node.kind == kind, node.entry.in_(select(entry).where(*wanted)))
        .group_by(node.entry)
        .order_by(func.count().desc(), func.min(member.name), node.entry)
    )
    return list(connection.scalars(query if filters.limit is None else query.limit(filters.limit)))


def _passing(
    connection: Connection, kind: str, filters: Filters
) -> tuple[ReadOnlyColumnCollection[str, Column[Any]], ColumnElement[str], list[Condition]]:
    """The columns by which entries are filtered, the one of them that is the entry's id, and the conditions.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for that kind.
    """
    _refuse_meaningless(kind, filters)
    parties = _parties(connection, filters)
    states = sorted({who.state for who in parties if who.state})
    if parties and all(who.state for who in parties):
        row, entry = schema.pair.c, schema.pair.c.entry
        one, other, *further = (*states, states[0]) if len(states) == 1 else states
        wanted = [row.one == one, row.other == other, *(_takes_part(entry, (state,)) for state in further)]
    else:
        row, entry = schema.entry.c, schema.entry.c.id
        wanted = [_involves(entry, kind, who) for who in parties]
    wanted.append(row.kind == kind)
    if filters.type:
        wanted.append(row.type == filters.type)
    if filters.topic:
        wanted.append(_about(entry, filters.topic))
    if filters.since:
        wanted.append(or_(row.finish.is_(None), row.finish >= filters.since))
    if filters.until:
        wanted.append(or_(row.start.is_(None), row.start <= filters.until))
    return row, entry, wanted


def select_reports(connection: Connection, filters: Filters) -> list[str]:
    """Ids of the reports that name the parties, in order of publication.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for reports.
    """
    report = schema.report.c
    portions = (
        (report.published.is_not(None), (report.published, report.id)),
        (report.published.is_(None), (report.id,)),
    )
    return _page(connection, report.id, report_conditions(connection, filters), portions, filters.limit)


def report_conditions(connection: Connection, filters: Filters) -> list[Condition]:
    """What a row of `report` must fulfil to pass the filters.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for reports.
    """
    _refuse_meaningless("report", filters)
    report, member, node = schema.report.c, schema.member.c, schema.node.c
    wanted: list[Condition] = []
    for who in _parties(connection, filters):
        held = (member.report == report.id, member.node == node.key, node.entry.in_(who.entries))
        wanted.append(exists().where(*held))
    if filters.since:
        wanted.append(report.published >= filters.since)
    if filters.until:
        wanted.append(report.published <= filters.until)
    return wanted


def _page(
    connection: Connection,
    column: ColumnElement[str],
    wanted: Sequence[Condition],
    portions: Sequence[tuple[Condition, Sequence[ColumnElement[Any]]]],
    limit: int | None,
) -> list[str]:
    """So many values of a column, from one portion of the rows after the other, each in its own order."""
    found: list[str] = []
    for portion, order in portions:
        query = select(column).where(portion, *wanted).order_by(*order)
        found += connection.scalars(query if limit is None else query.limit(limit - len(found)))
        if limit is not None and len(found) >= limit:
            break
    return found


def _refuse_meaningless(kind: str, filters: Filters) -> None:
    name = next((name for name in _NOT_FILTERED.get(kind, ()) if getattr(filters, name) is not None), None)
    if name:
        raise UsageError(f"--{name} says nothing about a {kind}; leave it out")


def _parties(connection: Connection, filters: Filters) -> list[Who]:
    names = (*(filters.between or ()), *(() if filters.actor is None else (filters.actor,)))
    return [find_who(connection, name) for name in names]


def _involves(entry: ColumnElement[str], kind: str, who: Who) -> Condition:
    """Whether an entry involves somebody; an entity, whether it is that, or belongs to that state."""
    named = who.entries - who.states
    ways: list[Condition] = []
    if named:
        ways.append(entry.in_(named if kind == "entity" else _told_of(named)))
    if who.states:
        ways.append(_takes_part(entry, who.states))
    return or_(*ways)


def _takes_part(entry: ColumnElement[str], states: Collection[str]) -> Condition:
    """Whether any of these states takes part in an entry."""
    pair = schema.pair.alias().c
    return exists().where(pair.entry == entry, pair.one == pair.other, pair.one.in_(states))


def _tellings(entry: ColumnElement[str]) -> ScalarSelect[int]:
    """How often reports tell of an entry."""
    member, node = schema.member.c, schema.node.c
    told = select(func.count()).join_from(schema.node, schema.member, member.node == node.key)
    return told.where(node.entry == entry).scalar_subquery()


def _told_of(entities: frozenset[str]) -> Select[tuple[str]]:
    """The entries of findings in which entities are named."""
    finding, named, party = schema.node.alias().c, schema.node.alias().c, schema.party.c
    keys = select(named.key).where(named.entry.in_(entities))
    return select(finding.entry).where(finding.key == party.node, party.who.in_(keys))


def _about(entry: ColumnElement[str], topic: str) -> Condition:
    """Whether any finding of an entry is about a topic."""
    node, held = schema.node.c, schema.topic.c
    told = (node.entry == entry, node.key == held.node, func.lower(held.topic) == topic.lower())
    return exists().where(*told)
