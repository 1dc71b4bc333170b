"""What only a record in a file can meet: other files, permissions, a second writer, a full disk."""

import datetime as dt
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from communique.errors import RecordError
from communique.record import Record
from communique.record.database import Database
from communique.record.engines.sqlite import SqliteStore
from communique.record.storing.adding import add_reading
from factories import Story
from record.stories import toll, world


def _damaged(path: Path) -> None:
    with Record.open(path) as record:
        list(record.add(world()))
    raw = bytearray(path.read_bytes())
    raw[2000 : len(raw) - 100] = b"\xff" * (len(raw) - 2100)
    path.write_bytes(raw)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.write_text("a letter, not a record, of more than sixteen bytes"), "no record"),
        (lambda path: path.mkdir(), "directory"),
        (_damaged, "damaged"),
    ],
)
def test_what_is_no_record_is_refused(tmp_path: Path, make: object, why: str) -> None:
    """The sentence names the file and says what is wrong; a foreign file is left as it was."""
    path = tmp_path / "odd.db"
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(RecordError, match=why) as refused, Record.open(path) as record:
        list(record.add(world()))
    assert str(path) in str(refused.value)
    if path.is_file():
        assert path.read_bytes() == before


def test_a_missing_record(tmp_path: Path) -> None:
    """Asking does not make a record, and neither does a folder that does not exist."""
    with pytest.raises(RecordError, match="no such record"):
        Record.open(tmp_path / "none.db", create=False)
    with pytest.raises(RecordError, match="folder"):
        Record.open(tmp_path / "none" / "record.db")
    assert list(tmp_path.iterdir()) == []


NOBODY = 65534  # the user who owns nothing, by old custom


@contextmanager
def as_no_root(folder: Path) -> Iterator[None]:
    """Works as a user whom permissions bind, who owns the folder; root may write anything."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.iterdir()):
        os.chown(path, NOBODY, -1)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_protected_record_can_be_asked() -> None:
    """A file that may not be written to is read, and adding is refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        Record.open(path).close()
        path.chmod(0o400)
        with (
            as_no_root(Path(folder)),
            Record.open(path) as record,
            pytest.raises(RecordError, match="may not be written"),
        ):
            list(record.add(world()))


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    """Who waits in vain for another program's writing is told so."""
    path = tmp_path / "record.db"
    Record.open(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    database = Database(SqliteStore(path, create=False, patience_ms=50), create=False)
    with pytest.raises(RecordError, match="another program is writing"), database.writing():
        pass
    raw.execute("ROLLBACK")
    with database.writing():
        pass
    raw.close()


def test_a_full_disk(tmp_path: Path) -> None:
    """When there is no more room the sentence says so, and nothing of what was written is kept."""
    path = tmp_path / "record.db"
    Record.open(path).close()
    database = Database.open(path, create=False)
    with pytest.raises(RecordError, match="full"):
        _fill(database)
    with Record.open(path) as record:
        assert record.reports() == []


def _fill(database: Database) -> None:
    """Writes a row larger than the room that is left."""
    with database.writing() as connection:
        add_reading(connection, toll().reading(), dt.datetime(2025, 7, 10))  # noqa: DTZ001 - UTC, as kept
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        long = Story("long")
        long.say("word " * 500_000)
        add_reading(connection, long.reading(), dt.datetime(2025, 7, 10))  # noqa: DTZ001 - likewise
