"""The stamp of a change: its number and time, and who or what made it."""

import datetime as dt

import msgspec
from sqlalchemy import Connection, insert, select

from communique.record import schema


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """What everything that one transaction writes is marked with.

    Attributes:
        change: Its number.
        at: When, in UTC; never before the change before it, whatever the clocks of several machines say.
        what: "added", "reread" or "decided".
        report: The report added or read again, or None.
        author: Who decided, or None.
        program: Version of the program that read, or that decided with.
        codebook: Version of the codebook that it was read with.
        because: Why findings go or come, in words.
    """

    change: int
    at: dt.datetime
    what: str
    report: str | None = None
    author: str | None = None
    program: str = ""
    codebook: str = ""
    because: str = ""


def begin(connection: Connection, what: str, at: dt.datetime, **about: str | None) -> Stamp:
    """Numbers a change; the caller holds the turn to write.

    Args:
        connection: Inside the transaction that makes the change.
        what: What it does.
        at: The time it is, in UTC, without a zone.
        **about: Further fields of the stamp.
    """
    table = schema.change
    last = connection.execute(select(table.c.n, table.c.at).order_by(table.c.n.desc()).limit(1)).first()
    number, earliest = (last.n + 1, last.at) if last else (1, at)
    stamp = Stamp(change=number, at=max(at, earliest), what=what, **about)  # type: ignore[arg-type]
    kept = {name: value for name, value in msgspec.structs.asdict(stamp).items() if name in table.c}
    connection.execute(insert(table).values(n=stamp.change, **kept))
    return stamp


def now() -> dt.datetime:
    """The time it is, in UTC, as records keep times: without a zone."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)
