"""Records of every version that was ever landed are brought up to date, and lose nothing."""

import gzip
from pathlib import Path

import pytest

from communique.record import Record
from record.raw import run
from record.stories import world
from record.test_adding import shown

OLD = sorted((Path(__file__).parent / "old").glob("*.db.gz"))


@pytest.fixture(params=OLD, ids=lambda path: path.name.partition(".")[0])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A record of the five stories as an earlier version made it."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def _without_ids(record: Record) -> list[object]:
    """What a record shows, but for the ids that its version gave."""
    everything = shown(record)
    return [
        (event["type"], event["date"], event["place"], len(event["reports"]), event["independent_sources"])
        for event in everything["events"]
    ] + [(entity["name"], entity["aliases"], len(entity["reports"])) for entity in everything["entities"]]


def test_an_old_record_shows_what_a_new_one_does(old: Path, tmp_path: Path) -> None:
    """Everything is there after the upgrade, under the ids that it had."""
    ids = {row[0] for row in run(str(old), "SELECT id FROM entry")}
    lines = run(str(old), "SELECT n, entry, what, reason FROM history ORDER BY n")
    with Record.open(old) as upgraded, Record.open(tmp_path / "new.db") as new:
        list(new.add(world()))
        list(new.editor("Ben").take_in(upgraded.decisions()))
        assert _without_ids(upgraded) == _without_ids(new)
        assert {event.id for event in upgraded.events()} | {
            entity.id for entity in upgraded.entities()
        } <= ids
        assert [reading.report.id for reading in world() if upgraded.made(reading.report.id) != reading] == []
        assert {hit.report for hit in upgraded.search("cargo trains")} == {"plan", "release", "rewrite"}
    assert run(str(old), "SELECT n, entry, what, reason FROM history ORDER BY n") == lines


def test_an_old_record_can_be_added_to(old: Path) -> None:
    """What is held already is known again, and what is new joins it."""
    with Record.open(old) as record:
        assert not any(added.new for added in record.add(world()))
        assert list(record.faults()) == []
