"""A record opens quickly and alone; anything else is refused in one sentence that names the file."""

import datetime as dt
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from communique.errors import RecordError
from communique.record import Record
from communique.record.adding import add_reading
from communique.record.database import Database
from communique.record.schema import metadata
from factories import Story
from record.stories import toll, world


def test_a_new_record_is_empty(tmp_path: Path) -> None:
    """Opening makes the file; opening again finds it."""
    with Record.open(tmp_path / "new.db") as record:
        assert record.events() == []
    with Record.open(tmp_path / "new.db", create=False) as record:
        assert record.reports() == []


def _foreign(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE recipes (name)")
    raw.commit()
    raw.close()


def _damaged(path: Path) -> None:
    with Record.open(path) as record:
        list(record.add(world()))
    raw = bytearray(path.read_bytes())
    raw[2000 : len(raw) - 100] = b"\xff" * (len(raw) - 2100)
    path.write_bytes(raw)


def _newer(path: Path) -> None:
    Record.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.write_text("a letter, not a record, of more than sixteen bytes"), "no record"),
        (lambda path: path.mkdir(), "directory"),
        (_foreign, "another program"),
        (_damaged, "damaged"),
        (_newer, "newer"),
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
    database = Database(path, create=False, patience_ms=50)
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
    database = Database(path, create=False)
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


def test_migrations_come_to_the_schema(tmp_path: Path) -> None:
    """The tables that migrations make are those the program knows."""
    database = Database(tmp_path / "record.db", create=True)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, metadata) == []


def _is_ours(_object: object, name: str | None, *_: object) -> bool:
    return not (name or "").startswith("report_words")


def test_opening_loads_no_migrations(tmp_path: Path) -> None:
    """A current record is opened without Alembic, so that every command starts quickly."""
    path = tmp_path / "record.db"
    Record.open(path).close()
    script = (
        "import sys, time\nfrom communique.record import Record\nstart = time.perf_counter()\n"
        f"Record.open({str(path)!r}, create=False).close()\n"
        "assert 'alembic' not in sys.modules and 'spacy' not in sys.modules\n"
        "assert time.perf_counter() - start < 0.3"
    )
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603 - our own interpreter and words


ADDING = """
import sys
sys.path.insert(0, {tests!r})
from communique.record import Record
from factories import Story
from record.stories import toll, world
print("ready", flush=True)
with Record.open({path!r}) as record:
    for added in record.add(world()):
        print(added.report, flush=True)
"""


@pytest.mark.parametrize("seed", range(6))
def test_a_killed_add_leaves_whole_reports(tmp_path: Path, seed: int) -> None:
    """Killed at any moment, the record holds whole reports only, and the rest can be added after."""
    path, here = tmp_path / "record.db", Path(__file__).parent
    script = ADDING.format(tests=str(here.parent), path=str(path))
    adding = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)  # noqa: S603 - as above
    assert adding.stdout is not None
    adding.stdout.readline()
    time.sleep(Random(seed).uniform(0.0, 1.2))  # noqa: S311 - a moment, not a secret
    adding.kill()
    told = adding.stdout.read().decode().split()
    adding.wait()
    adding.stdout.close()
    with Record.open(path) as record:
        kept = [report.id for report in record.reports()]
        assert set(told) <= set(kept)
        known = {entry.report for event in record.events() for entry in event.reports}
        assert known == set(kept)
        list(record.add(world()))
        assert {report.id for report in record.reports()} == {reading.report.id for reading in world()}
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()
