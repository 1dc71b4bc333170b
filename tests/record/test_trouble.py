"""A full disk, a lost connection, a damaged file: one clear line, nothing by halves, and the next run goes on."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import psycopg
import pytest
from sqlalchemy import event

from communique.errors import RecordError
from communique.record import Record
from communique.record.database import Database
from communique.record.engines.postgresql import PostgresqlStore
from communique.record.engines.sqlite import SqliteStore
from record.crowd import crowd, read_otherwise
from record.server import Server
from record.stories import world
from record.test_adding import add, shown
from record.test_keeping import furnished

_POOL = crowd(30)


def work(record: Record) -> Iterator[str]:
    """Adds, rereads, decides and takes in, and says what is done as soon as it is."""
    yield from (f"report {added.report}" for added in record.add(_POOL[:6]))
    for event_ in record.events()[:2]:
        yield f"decision {record.editor('Ada').accept(event_.id, 'seen').uid}"
    list(record.reread([read_otherwise(_POOL[0], "0.2.0")]))
    record.take_in(_POOL[6:], [])
    yield from (f"report {reading.report.id}" for reading in _POOL[6:])


def held(record: Record) -> set[str]:
    """What a record holds, as it is told of."""
    reports = {f"report {report.id}" for report in record.reports()}
    return reports | {f"decision {decision.uid}" for decision in record.decisions()}


def stopped(record: Record) -> tuple[set[str], str]:
    """Works until trouble comes; what was said to be done, and what is said of the trouble."""
    done: set[str] = set()
    try:
        for told in work(record):
            done.add(told)
    except RecordError as trouble:
        return done, str(trouble)
    raise AssertionError("no trouble came")


def goes_on(place: str, done: set[str]) -> None:
    """Whether a record holds what was done and nothing by halves, and can be worked on."""
    with Record.open(place) as record:
        assert list(record.faults()) == []
        found = held(record)
        assert done <= found
        taken_in = {f"report {reading.report.id}" for reading in _POOL[6:]}
        assert taken_in <= found or not taken_in & found
        list(record.add(_POOL))
        assert len(record.reports()) == len(_POOL)
        assert list(record.faults()) == []


@pytest.mark.parametrize("room", [1, 4, 16, 40, 80])
def test_a_disk_that_fills_up(tmp_path: Path, room: int) -> None:
    """With room for so many more pages, whatever is being written when there is no more is not kept."""
    path = tmp_path / "record.db"
    Record.open(path).close()
    store = SqliteStore(path, create=False)

    @event.listens_for(store.engine, "connect")
    def _limit(raw: sqlite3.Connection, _record: object) -> None:
        (pages,) = raw.execute("PRAGMA page_count").fetchone()
        raw.execute(f"PRAGMA max_page_count = {pages + room}")

    with Record(Database(store, create=False)) as record:
        done, said = stopped(record)
    assert said == f"{path}: the disk is full"
    goes_on(str(path), done)


@contextmanager
def tiny_disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of that size; only root can make one."""
    if os.geteuid() != 0 or os.system(f"mount -t tmpfs -o size={size} tmpfs {folder} 2>/dev/null"):  # noqa: S605 - words of our own
        pytest.skip("no disk can be mounted here")
    try:
        yield folder
    finally:
        os.system(f"umount {folder}")  # noqa: S605 - likewise


@pytest.mark.parametrize("size", ["200k", "700k", "1200k"])
def test_a_real_disk_that_fills_up(tmp_path: Path, size: str) -> None:
    """On a disk too small even for the tables, or for the reports, the line is the same."""
    with tiny_disk(tmp_path, size) as disk:
        path = disk / "record.db"
        try:
            with Record.open(path) as record:
                done, said = stopped(record)
        except RecordError as trouble:  # not even the tables fit
            done, said = set(), str(trouble)
        assert said == f"{path}: the disk is full"
        saved = {each.name: each.read_bytes() for each in disk.iterdir()}
    for name, content in saved.items():
        (tmp_path / name).write_bytes(content)
    goes_on(str(path), done)


@pytest.mark.parametrize("statement", [12, 40, 90, 250, 600])
def test_a_lost_connection(server: Server, statement: int) -> None:
    """The server drops the connection in the middle of a transaction; the next run, and the same one, go on."""
    place = server.new_place()
    Record.open(place).close()
    store = PostgresqlStore(place)
    seen = 0

    @event.listens_for(store.engine, "before_cursor_execute")
    def _drop(connection: Any, *_: object) -> None:  # noqa: ANN401 - as SQLAlchemy calls it
        nonlocal seen
        seen += 1
        if seen == statement:
            with psycopg.connect(server.url("postgres"), autocommit=True) as other:
                other.execute(
                    "SELECT pg_terminate_backend(%s)",
                    (connection.connection.driver_connection.info.backend_pid,),
                )

    with Record(Database(store, create=False)) as record:
        done, said = stopped(record)
        assert said == f"{store.name}: the connection to the server was lost"
        assert done <= held(record)
    goes_on(place, done)


def cut_off(path: Path, chance: Random) -> None:
    os.truncate(path, chance.randrange(100, path.stat().st_size - 4096))


def scratched(path: Path, chance: Random) -> None:
    """Some bytes of one page are others."""
    with path.open("r+b") as file:
        page = chance.randrange(path.stat().st_size // 4096) * 4096
        for _ in range(20):
            file.seek(page + chance.randrange(4096))
            file.write(chance.randbytes(1))


def overwritten(path: Path, chance: Random) -> None:
    """One page is rubbish."""
    with path.open("r+b") as file:
        file.seek(chance.randrange(path.stat().st_size // 4096) * 4096)
        file.write(chance.randbytes(4096))


@pytest.mark.parametrize("deed", [cut_off, scratched, overwritten])
@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_damaged_is_named(
    tmp_path: Path, deed: Callable[[Path, Random], None], seed: int
) -> None:
    """A damaged file gives a line that names it, or what it held before; never half of it, and no traceback."""
    path, sound = tmp_path / "record.db", tmp_path / "sound.db"
    furnished(str(sound))
    with sqlite3.connect(sound) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    with Record.open(sound) as record:
        expected = shown(record)
    shutil.copy(sound, path)
    deed(path, Random(seed))  # noqa: S311 - a place in a file, not a secret
    found, faults, said = None, [""], ""
    try:
        with Record.open(path, create=False) as record:
            found, faults = shown(record), list(record.faults())
    except RecordError as trouble:
        said = str(trouble)
    assert said.startswith(f"{path}: ") or found == expected or faults
    assert (found is None) == bool(said)
    assert "\n" not in said


def test_a_header_that_cannot_be_read(tmp_path: Path) -> None:
    """The page that describes the tables is met first of all."""
    path = tmp_path / "record.db"
    with Record.open(path) as record:
        add(record, *world())
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE change", b"CREATE TABLE \xff\xfe\xfd\xfc\xfb\xfa"))
    with pytest.raises(RecordError, match="damaged") as refused, Record.open(path) as record:
        record.events()
    assert str(refused.value).startswith(f"{path}: ")
