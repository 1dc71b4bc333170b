"""Looking up: an id, the beginning of one or a former one in, the one thing it stands for out."""

from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, and_, select

from communique.errors import UsageError
from communique.record import schema

_T = TypeVar("_T")
# Sorts after every id that begins with what stands before it.
_LAST = "\U0010ffff"


def one_entry(connection: Connection, identifier: str) -> tuple[str, str]:
    """The kind and id of the one entry or report that an id, the beginning of one or a former one names.

    Raises:
        UsageError: Nothing, or more than one thing, has such an id; or what had it is no more.
    """
    entry, node = schema.entry.c, schema.node.c
    exact = connection.execute(select(entry.kind, entry.id).where(entry.id == identifier)).first()
    if exact:
        return exact.kind, exact.id
    begins = _begins(node.id, identifier)
    query = (
        select(entry.kind, entry.id)
        .join_from(schema.node, schema.entry)
        .where(begins, entry.kind != "deed")
        .distinct()
        .limit(2)
    )
    found = [(row.kind, row.id) for row in connection.execute(query)]
    reports = connection.scalars(
        select(schema.report.c.id).where(_begins(schema.report.c.id, identifier)).limit(2)
    ).all()
    if identifier in reports:
        return "report", identifier
    found += [("report", report) for report in reports]
    if not found and identifier:
        return _former(connection, identifier)
    return _only(found, identifier, "nothing in the record")


def one_report(connection: Connection, identifier: str) -> str:
    """The id of the one report whose id begins so.

    Raises:
        UsageError: No report, or more than one, has such an id.
    """
    starts = _begins(schema.report.c.id, identifier)
    reports = connection.scalars(select(schema.report.c.id).where(starts).limit(2)).all()
    if identifier in reports:
        return identifier
    only: str = _only(list(reports), identifier, "no report in the record")
    return only


def one_decision(connection: Connection, identifier: str) -> str:
    """The uid of the one decision whose uid begins so.

    Raises:
        UsageError: No decision, or more than one, has such a uid.
    """
    uid = schema.decision.c.uid
    found = connection.scalars(select(uid).where(_begins(uid, identifier)).limit(2)).all()
    only: str = _only(list(found), identifier, "no decision in the record")
    return only


def _former(connection: Connection, identifier: str) -> tuple[str, str]:
    """What an entry that is no more has become; its history says so."""
    table = schema.history.c
    query = select(table.entry, table.what, table.at, table.reason, table.became)
    last = connection.execute(
        query.where(_begins(table.entry, identifier)).order_by(table.n.desc()).limit(1)
    ).first()
    if last is None:
        raise UsageError(f"nothing in the record has the id {identifier!r}")
    if last.became and last.became != last.entry:
        return one_entry(connection, last.became)
    raise UsageError(
        f"{last.entry} is no longer in the record: {last.what} on {last.at:%Y-%m-%d}, {last.reason}"
    )


def _begins(column: ColumnElement[str], beginning: str) -> ColumnElement[bool]:
    """Whether an id begins so; put as a range, which an index answers on any engine."""
    return and_(column >= beginning, column < beginning + _LAST)


def _only(found: list[_T], identifier: str, nothing: str) -> _T:
    if not identifier or not found:
        raise UsageError(f"{nothing} has the id {identifier!r}")
    if len(found) > 1:
        raise UsageError(f"several things have an id that begins with {identifier!r}; give more of it")
    return found[0]
