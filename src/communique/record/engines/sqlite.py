"""A record in one SQLite file: one writer at a time, any number of readers."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from communique.errors import RecordError
from communique.record.engines.store import PATIENCE_MS, Store

# "Comq", written into the header of every record, so that another program's SQLite file is told apart.
APPLICATION_ID = 0x436F6D71
_MAGIC = b"SQLite format 3\0"
_WRITES = {"communique_writes": True}

_COMPLAINTS = (
    ("locked", "another program is writing to it; try again"),
    ("readonly", "it may not be written to"),
    ("read-only", "it may not be written to"),
    ("full", "the disk is full"),
    ("disk i/o", "the disk cannot be read or written"),
    ("malformed", "it is damaged"),
    ("decode", "it is damaged"),
    ("vtable constructor", "it is damaged"),
    ("not a database", "it is no record"),
    ("unable to open", "it cannot be opened"),
)


class SqliteStore(Store):
    """A SQLite file.

    Args:
        path: The file.
        create: Whether to make it when there is none.
        patience_ms: How long to wait for another writer.
    """

    def __init__(self, path: Path, *, create: bool, patience_ms: int = PATIENCE_MS) -> None:
        self.path = path
        self.name = str(path)
        self.writable = _check(path, create=create)
        self.engine = _engine(path, writable=self.writable, patience_ms=patience_ms)

    def reading(self) -> Connection:
        """A connection; SQLite's transactions see one state in any case."""
        return self.engine.connect()

    def writing(self) -> Connection:
        """A connection whose transactions take the file's one lock for writing when they begin."""
        return self.engine.connect().execution_options(**_WRITES)

    def is_new(self, connection: Connection) -> bool:
        """Whether the file holds no table; that it is no foreign one is seen when connecting."""
        return not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()

    def claim(self, connection: Connection) -> None:
        """Writes the mark of a record into the header."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def faults(self, connection: Connection) -> list[str]:
        """What SQLite's own checks of pages, indexes and references say."""
        pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        found = [f"the file: {line}" for line in pages if line != "ok"]
        return found + [
            f"the file: a row of {row[0]} refers to a row of {row[2]} that is not there" for row in lost
        ]

    def reason(self, error: DBAPIError) -> str:
        """What the user is told of a complaint of SQLite's."""
        return _reason(error.orig)


def _check(path: Path, *, create: bool) -> bool:
    """Whether the file, which is a record or may become one, can be written."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except FileNotFoundError as error:
        if not create:
            raise RecordError(f"{path}: there is no such record") from error
        if not path.parent.is_dir():
            raise RecordError(f"{path}: the folder {path.parent} does not exist") from error
        return True
    except OSError as error:
        raise RecordError(f"{path}: {error.strerror}") from error
    if start and start != _MAGIC:
        raise RecordError(f"{path}: it is no record")
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _engine(path: Path, *, writable: bool, patience_ms: int) -> Engine:
    mode = "rwc" if writable else "ro&immutable=1"
    location = f"{path.resolve().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        # The pool hands a connection to one thread at a time.
        return sqlite3.connect(
            location,
            uri=True,
            isolation_level=None,
            timeout=patience_ms / 1000,
            check_same_thread=False,
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def _prepare(raw: sqlite3.Connection, _record: object) -> None:
        _refuse_foreign(raw, path)
        raw.execute("PRAGMA foreign_keys = ON")
        if writable:
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA synchronous = FULL")  # what was said to be kept survives a power cut

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("communique_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _refuse_foreign(raw: sqlite3.Connection, path: Path) -> None:
    """Leaves a file of another program as it is."""
    try:
        (mark,) = raw.execute("PRAGMA application_id").fetchone()
        (tables,) = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise RecordError(f"{path}: {_reason(error)}") from error
    if mark != APPLICATION_ID and tables:
        raise RecordError(f"{path}: it is a database of another program, no record")


def _reason(error: BaseException | None) -> str:
    text = str(error)
    known = next((words for sign, words in _COMPLAINTS if sign in text.lower()), None)
    return known or f"the database reports: {text}"
