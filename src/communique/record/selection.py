"""Selecting: filters in, the ids of the entries that pass them out, in the order they are shown."""

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from communique.errors import UsageError
from communique.record import schema
from communique.record.filters import Filters
from communique.record.people import Who, find_who

_NOT_FILTERED = {
    "statement": ("type",),
    "commitment": ("type", "topic"),
    "claim": ("type", "topic"),
    "entity": ("type", "topic", "since", "until"),
    "report": ("type", "topic"),
}


def select_entries(connection: Connection, kind: str, filters: Filters) -> list[str]:
    """Ids of the entries of a kind that pass the filters; dated ones first, in order of time.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for that kind.
    """
    _refuse_meaningless(kind, filters)
    entry = schema.entry.c
    query = select(entry.id).where(entry.kind == kind)
    for who in _parties(connection, filters):
        query = query.where(_is_one_of(entry.id, who) if kind == "entity" else _involves(entry.id, who))
    if filters.type:
        query = query.where(entry.type == filters.type)
    if filters.topic:
        query = query.where(_about(entry.id, filters.topic))
    if filters.since:
        query = query.where(or_(entry.finish.is_(None), entry.finish >= filters.since))
    if filters.until:
        query = query.where(or_(entry.start.is_(None), entry.start <= filters.until))
    return _in_time(connection, query, filters.limit)


def _in_time(connection: Connection, query: Select[tuple[str]], limit: int | None) -> list[str]:
    """Dated entries in order of time, then the others; a page of dated ones is read off the index and no further."""
    entry = schema.entry.c
    dated = query.where(entry.dated.is_(True)).order_by(entry.start, entry.finish, entry.id)
    found = _scalars(connection, dated, limit)
    if limit is not None and len(found) >= limit:
        return found
    # Engines differ on where no date comes; here it comes last.
    last = (entry.start.nulls_last(), entry.finish.nulls_last(), entry.id)
    undated = query.where(entry.dated.is_(False)).order_by(*last)
    return found + _scalars(connection, undated, None if limit is None else limit - len(found))


def select_reports(connection: Connection, filters: Filters) -> list[str]:
    """Ids of the reports that name the parties, in order of publication.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for reports.
    """
    report = schema.report.c
    in_time = (report.published.nulls_last(), report.id)
    return _scalars(connection, reports_query(connection, filters).order_by(*in_time), filters.limit)


def reports_query(connection: Connection, filters: Filters) -> Select[tuple[str]]:
    """The ids of the reports that name the parties, in no order.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for reports.
    """
    _refuse_meaningless("report", filters)
    report = schema.report.c
    query = select(report.id)
    for who in _parties(connection, filters):
        member, node = schema.member.c, schema.node.c
        held = and_(
            member.report == report.id, member.node == node.key, node.entry.in_(who.entries | who.states)
        )
        query = query.where(exists().where(held))
    if filters.since:
        query = query.where(report.published >= filters.since)
    if filters.until:
        query = query.where(report.published <= filters.until)
    return query


def _scalars(connection: Connection, query: Select[tuple[str]], limit: int | None) -> list[str]:
    return [row.id for row in connection.execute(query if limit is None else query.limit(limit))]


def _refuse_meaningless(kind: str, filters: Filters) -> None:
    name = next((name for name in _NOT_FILTERED.get(kind, ()) if getattr(filters, name) is not None), None)
    if name:
        raise UsageError(f"--{name} says nothing about a {kind}; leave it out")


def _parties(connection: Connection, filters: Filters) -> list[Who]:
    names = (*(filters.between or ()), *(() if filters.actor is None else (filters.actor,)))
    return [find_who(connection, name) for name in names]


def _involves(entry: ColumnElement[str], who: Who) -> ColumnElement[bool]:
    """Whether any finding of an entry involves somebody."""
    finding, named, party = schema.node.alias(), schema.node.alias(), schema.party.c
    by_name = party.who.in_(select(named.c.key).where(named.c.entry.in_(who.entries)))
    involved = select(finding.c.entry).where(
        finding.c.key == party.node, or_(party.state.in_(who.states), by_name)
    )
    return entry.in_(involved)


def _is_one_of(entry: ColumnElement[str], who: Who) -> ColumnElement[bool]:
    """Whether an entity entry is of that name, or belongs to that state."""
    node = schema.node.c
    return or_(
        entry.in_(who.entries | who.states), entry.in_(select(node.entry).where(node.state.in_(who.states)))
    )


def _about(entry: ColumnElement[str], topic: str) -> ColumnElement[bool]:
    """Whether any finding of an entry is about a topic."""
    node, held = schema.node.c, schema.topic.c
    told = select(node.entry).where(node.key == held.node, func.lower(held.topic) == topic.lower())
    return entry.in_(told)
