"""Opening the file of a record: is it one, is its schema current, may it be written; gives an engine.

Everything SQLite or the disk can object to leaves this module as a RecordError that names the file.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool

from communique.errors import RecordError
from communique.record.schema import HEAD

# "Comq", written into the header of every record, so that another program's SQLite file is told apart.
APPLICATION_ID = 0x436F6D71
_MAGIC = b"SQLite format 3\0"
# A second writer waits so long for the first, which holds the record for one report at a time.
_PATIENCE_MS = 30_000
_WRITES = {"communique_writes": True}

_COMPLAINTS = (
    ("locked", "another program is writing to it; try again"),
    ("readonly", "it may not be written to"),
    ("read-only", "it may not be written to"),
    ("full", "the disk is full"),
    ("disk i/o", "the disk cannot be read or written"),
    ("malformed", "it is damaged"),
    ("not a database", "it is no record"),
    ("unable to open", "it cannot be opened"),
)


class Database:
    """An open record file."""

    def __init__(self, path: Path, *, create: bool, patience_ms: int = _PATIENCE_MS) -> None:
        self.path = path
        self.writable = _check(path, create=create)
        self._engine = _engine(path, writable=self.writable, patience_ms=patience_ms)
        try:
            with self._reported():
                self._bring_up_to_date()
        except RecordError:
            self.close()
            raise

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the record throughout."""
        with self._reported(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction that is kept whole or not at all; waits for another writer."""
        if not self.writable:
            raise RecordError(f"{self.path}: it may not be written to")
        with (
            self._reported(),
            self._engine.connect().execution_options(**_WRITES) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise RecordError(f"{self.path}: {_reason(error)}") from error

    def _bring_up_to_date(self) -> None:
        with self._engine.connect() as connection:
            known = _revision(connection)
        if known == HEAD:
            return
        if not self.writable:
            raise RecordError(f"{self.path}: it is of another version and may not be written to")
        with self.writing() as connection:
            if _revision(connection) != HEAD:  # nobody else brought it up to date meanwhile
                _migrate(connection, self.path)


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
            raw.execute("PRAGMA synchronous = NORMAL")

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
    except sqlite3.DatabaseError as error:
        raise RecordError(f"{path}: {_reason(error)}") from error
    if mark != APPLICATION_ID and tables:
        raise RecordError(f"{path}: it is a database of another program, no record")


def _revision(connection: Connection) -> str | None:
    try:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    except OperationalError as error:
        if "no such table" in str(error):
            return None
        raise


def _migrate(connection: Connection, path: Path) -> None:
    """Runs the missing migrations; Alembic is loaded only now, so that opening a record stays quick."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, HEAD)
    except CommandError as error:
        raise RecordError(f"{path}: it was made by a newer version of Communiqué") from error


def _reason(error: Exception) -> str:
    """What the user is told of a complaint of SQLite's."""
    text = str(getattr(error, "orig", None) or error)
    known = next((words for sign, words in _COMPLAINTS if sign in text.lower()), None)
    return known or f"the database reports: {text}"
