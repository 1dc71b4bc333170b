"""An open record: connections to read and to write, the schema brought up to date.

Everything the engine or the disk can object to leaves this module as a RecordError that names the record.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import msgspec
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DBAPIError

from communique.errors import RecordError
from communique.record.damage import Damage
from communique.record.engines import Store, open_store
from communique.record.past import show_past
from communique.record.schema import HEAD


class Database:
    """An open record.

    Args:
        store: Where it is kept; closed with the database.
        create: Whether to make the tables when there are none.
        on: The day whose record is read, in UTC; None reads what is known now.
    """

    def __init__(self, store: Store, *, create: bool, on: dt.date | None = None) -> None:
        self.store = store
        self.day = on
        try:
            with self.reported():
                self._bring_up_to_date(create=create)
        except RecordError:
            self.close()
            raise

    @classmethod
    def open(cls, location: str | Path, *, create: bool) -> Self:
        """The record at a location."""
        return cls(open_store(location, create=create), create=create)

    @property
    def name(self) -> str:
        """How the record is called in messages."""
        return self.store.name

    def on(self, day: dt.date) -> Self:
        """The same record as it was at the end of a day."""
        return type(self)(self.store, create=False, on=day)

    def close(self) -> None:
        """Lets go of the record."""
        self.store.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the record throughout."""
        with self.reported(), self.store.reading() as connection, connection.begin() as transaction:
            if self.day is not None:
                show_past(connection, self.day)
            yield connection
            transaction.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction that is kept whole or not at all; waits for another writer."""
        if self.day is not None:
            raise RecordError(f"{self.name}: the record of a past day cannot be changed")
        if not self.store.writable:
            raise RecordError(f"{self.name}: it may not be written to")
        with self.reported(), self.store.writing() as connection, connection.begin():
            self.store.wait_for_turn(connection)
            yield connection
            self.store.keep_up(connection)

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Makes what the engine objects to inside into a sentence that names this record."""
        try:
            yield
        except Damage as error:
            raise RecordError(f"{self.name}: it is damaged: {error}") from error
        except (msgspec.DecodeError, UnicodeDecodeError) as error:  # what is kept is JSON in UTF-8
            raise RecordError(f"{self.name}: it is damaged") from error
        except DBAPIError as error:
            raise RecordError(f"{self.name}: {self.store.reason(error)}") from error

    def _bring_up_to_date(self, *, create: bool) -> None:
        with self.store.reading() as connection:
            new = self.store.is_new(connection)
            known = None if new else _revision(connection)
        if new and not create:
            raise RecordError(f"{self.name}: there is no such record")
        if known == HEAD:
            return
        if not self.store.writable:
            raise RecordError(f"{self.name}: it is of another version and may not be written to")
        with self.writing() as connection:
            if self.store.is_new(connection) or _revision(connection) != HEAD:  # nobody else did meanwhile
                self.store.claim(connection)
                _migrate(connection, self.name)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _migrate(connection: Connection, name: str) -> None:
    """Runs the missing migrations; Alembic is loaded only now, so that opening a record stays quick."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, HEAD)
    except CommandError as error:
        raise RecordError(f"{name}: it was made by a newer version of Communiqué") from error
