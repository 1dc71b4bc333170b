"""A record is moved whole, kept safe while it is used, and checked against itself."""

import os
import sqlite3
from pathlib import Path

import pytest

from communique.errors import RecordError
from communique.record import Record
from record.raw import run
from record.server import Server
from record.stories import release, toll, world
from record.test_adding import add, shown
from record.test_decisions import moscow


def furnished(place: str) -> None:
    """A record with reports, decisions, and a report read twice."""
    with Record.open(place) as record:
        add(record, *world())
        ada = record.editor("Ada")
        ada.correct(moscow(record).id, "date", "2025-07-09", "the readout says Wednesday")
        ada.split(moscow(record).id, ["rewrite"], "two meetings")
        ada.same_release(["plan", "toll"], "one text")
        ada.undo(ada.accept(record.claims()[0].id, "seen").uid, "not seen")
        list(record.reread([release().reading()]))


def everything(place: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the tables that make a record, as text, which is alike on both engines."""
    tables = (
        "change",
        "report",
        "node",
        "entry",
        "link",
        "lineage",
        "history",
        "decision",
        "target",
        "node_past",
    )
    rows = {name: run(place, f"SELECT * FROM {name}") for name in tables}  # noqa: S608 - names of our own
    return {name: sorted(tuple(map(_plain, row)) for row in held) for name, held in rows.items()}


def _plain(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value).removesuffix(".000000")


@pytest.fixture
def other(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """A place on the other engine."""
    if engine == "postgresql":
        return str(tmp_path / "other.db")
    server: Server = request.getfixturevalue("server")
    return server.new_place()


def test_a_copy_is_the_record(place: str, other: str) -> None:
    """Copied to the other engine a record says the same, has the same history, and holds."""
    furnished(place)
    with Record.open(place) as record:
        assert record.copy(other) == len(world())
        with Record.open(other, create=False) as copied:
            assert list(copied.faults()) == []
            assert shown(copied) == shown(record)
            assert copied.decisions() == record.decisions()
            assert [event.history for event in copied.events()] == [
                event.history for event in record.events()
            ]
            assert [hit.report for hit in copied.search("pilot train")] != []
            assert not any(added.new for added in copied.add(world()))
    assert {name: len(rows) for name, rows in everything(place).items()} == {
        name: len(rows) for name, rows in everything(other).items()
    }


def test_a_copy_needs_an_empty_place(place: str, other: str) -> None:
    """Nothing is copied over a record, and a failed copy leaves none by halves."""
    furnished(place)
    with Record.open(other) as held:
        add(held, toll().reading())
    with Record.open(place) as record, pytest.raises(RecordError, match="holds something already"):
        record.copy(other)
    with Record.open(other) as held:
        assert [report.id for report in held.reports()] == ["toll"]


def test_a_damaged_record_is_not_copied(place: str, other: str) -> None:
    """What is damaged is named, and the copy stays empty."""
    furnished(place)
    run(place, "UPDATE report SET digest = 'x' WHERE id = 'toll'")
    with Record.open(place) as record:
        with pytest.raises(RecordError, match="report toll") as refused:
            record.copy(other)
        assert str(refused.value).startswith(record.name)
    with Record.open(other) as empty:
        assert empty.reports() == []


def test_a_backup_of_a_record_in_use(place: str, tmp_path: Path) -> None:
    """A backup is a record of the moment, made while somebody writes; it is there whole or not at all."""
    furnished(place)
    with Record.open(place) as record, Record.open(place) as writer:
        adding = writer.add([reading for reading in world() if reading.report.id == "toll"])
        assert record.backup(tmp_path / "safe.db") == len(world())
        list(adding)
        with pytest.raises(RecordError, match="there is a file"):
            record.backup(tmp_path / "safe.db")
        with Record.open(tmp_path / "safe.db", create=False) as kept:
            assert list(kept.faults()) == []
            assert shown(kept) == shown(record)
    assert sorted(path.name for path in tmp_path.glob("safe*")) == ["safe.db"]


def test_a_record_that_holds(place: str) -> None:
    """A record that nobody has meddled with has no faults."""
    furnished(place)
    with Record.open(place) as record:
        assert list(record.faults()) == []


# Each meddling, and the fault that is found.
MEDDLING = {
    "UPDATE report SET reading = replace(reading, 'missile', 'mystery')": "report toll is not what was written",
    "DELETE FROM member WHERE report = 'toll' AND finding = 'v1'": "report toll: v1 is in no entry",
    "INSERT INTO member (report, finding, node, since) SELECT 'toll', 'v9', node, since FROM member "
    "WHERE report = 'toll' AND finding = 'v1'": "report toll: v9 is in an entry but not in the reading",
    "INSERT INTO entry (id, kind, dated, since) VALUES ('v0', 'event', false, 1)": "entry v0 holds no finding",
    "DELETE FROM verdict WHERE relation = 'apart'": "does not show in the entries",
    "INSERT INTO change (n, at, what, program, codebook) VALUES (99, '2025-01-01', 'added', '', '')":
        "of 99 rows of change are missing",
    "UPDATE lineage SET source = 'held' WHERE decision IS NOT NULL": "its reports have several origins",
    "UPDATE node SET since = (SELECT max(since) FROM node_past WHERE node_past.key = node.key) "
    "WHERE key IN (SELECT key FROM node_past)": "overlaps itself",
}  # fmt: skip


@pytest.mark.parametrize("deed", MEDDLING)
def test_what_somebody_meddled_with_is_found(place: str, deed: str) -> None:
    """Each fault is named in a line of its own."""
    furnished(place)
    triggers = "SET session_replication_role = replica" if "://" in place else "PRAGMA foreign_keys = OFF"
    run(place, triggers, deed)
    with Record.open(place) as record:
        assert any(MEDDLING[deed] in fault for fault in record.faults())


def test_a_damaged_page_is_named(tmp_path: Path) -> None:
    """A file with a page of rubbish is named as damaged, by the check and by whoever meets the page."""
    path = tmp_path / "record.db"
    furnished(str(path))
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'node'").fetchone()
    raw.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(os.urandom(4096))
    with pytest.raises(RecordError, match="damaged") as refused, Record.open(path) as record:
        record.events()
    assert str(path) in str(refused.value)
    with Record.open(path) as record:
        assert any("damaged" in fault or "the file" in fault for fault in record.faults())
