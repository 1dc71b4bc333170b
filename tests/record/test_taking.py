"""A record that is exported and taken in again is the record; what no record can have written is refused whole."""

import errno
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique import Record as Api
from communique.errors import SourceError, UsageError
from communique.faces.exports import write
from communique.faces.exports.taking import read_export
from communique.model import Reading
from communique.record import Decision, Filters, Record
from record.conftest import Places
from record.stories import release, world
from record.test_adding import add, shown
from record.test_decisions import moscow
from record.test_order import READINGS, decided


def exported(record: Record, tmp_path: Path, filters: Filters = Filters()) -> Path:  # noqa: B008 - never altered
    path = tmp_path / "record.json"
    write(record, filters, "json", path)
    return path


def taken(path: Path, place: str) -> Record:
    record, found = Record.open(place), read_export(path)
    record.take_in(found.readings or (), found.decisions, found.former)
    return record


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_exported_and_taken_in_a_record_is_the_same(
    places: Places, tmp_path: Path, data: st.DataObject
) -> None:
    """Whatever was read and decided, in whatever order, undone decisions among them."""
    decisions = list(decided(places()))
    readings = data.draw(st.permutations(READINGS))
    kept = decisions[: data.draw(st.integers(0, len(decisions)))]
    with Record.open(places()) as record:
        add(record, *readings)
        list(record.editor("Ben").take_in(kept))
        expected = shown(record), record.decisions(), record.undone()
        path = exported(record, tmp_path)
    with taken(path, places()) as other:
        assert (shown(other), other.decisions(), other.undone()) == expected
        assert list(other.faults()) == []
        assert [each.report.id for each in other.all_made(entry.id for entry in other.reports())] == [
            entry.id for entry in other.reports()
        ]
        assert exported(other, tmp_path).read_bytes().count(b"\n") > 10
        assert read_export(path) == read_export(exported(other, tmp_path))


def test_taking_in_twice_changes_nothing(places: Places, tmp_path: Path) -> None:
    with Record.open(places()) as record:
        add(record, *world())
        record.editor("Ada").correct(moscow(record).id, "place", "Kazan, RUS", "the readout says Kazan")
        path, before = exported(record, tmp_path), shown(record)
        found = read_export(path)
        again = record.take_in(found.readings or (), found.decisions)
        assert (again.reports, again.known, again.decisions, again.decided) == (0, 5, 0, 1)
        assert shown(record) == before


def _read_twice(record: Record) -> list[Reading]:
    """Has the release read again twice, and gives what it was read as."""
    first = release().reading()
    second = msgspec.structs.replace(first, events=first.events[:1], program="0.3.0")
    third = msgspec.structs.replace(first, program="0.4.0")
    add(record, *world())
    list(record.reread([second]))
    list(record.reread([third]))
    return [first, second, third]


def test_what_a_report_was_read_as_before_travels_with_it(places: Places, tmp_path: Path) -> None:
    """The former readings come into the past of the other record, the oldest first, and are exported again."""
    with Record.open(places()) as record:
        *former, present = _read_twice(record)
        place, path = places(), exported(record, tmp_path)
        assert read_export(path).former == former
        expected = shown(record)
    with taken(path, place) as other:
        report = present.report.id
        assert list(other.all_former([report])) == former
        assert other.made(report) == present
        assert shown(other) == expected
        assert list(other.faults()) == []
        assert read_export(exported(other, tmp_path)) == read_export(path)


def test_a_report_that_is_there_keeps_its_own_past(places: Places, tmp_path: Path) -> None:
    with Record.open(places()) as record:
        _read_twice(record)
        found = read_export(exported(record, tmp_path))
    with Record.open(places()) as other:
        add(other, release().reading())
        other.take_in(found.readings or (), found.decisions, found.former)
        assert list(other.all_former([release().reading().report.id])) == []


def test_a_part_is_exported_with_its_own_decisions(places: Places, tmp_path: Path) -> None:
    """Filters take reports with them, and of the decisions those that speak of no others."""
    with Record.open(places()) as record:
        add(record, *world())
        ada = record.editor("Ada")
        wrong = ada.accept(record.claims()[0].id, "seen")
        other = ada.accept(moscow(record).id, "seen")
        undone = ada.undo(wrong.uid, "not seen")
        found = read_export(exported(record, tmp_path, Filters(actor="IND")))
    assert [reading.report.id for reading in found.readings or ()] == ["toll"]
    assert [each.uid for each in found.decisions] == [wrong.uid, undone.uid]
    assert other.uid not in {each.uid for each in found.decisions}


def _reading(change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], object]:
    """A change to the reading of the strike's report."""
    return lambda held: change(next(each for each in held["readings"] if each["report"]["id"] == "toll"))


def _decision(**fields: Any) -> Callable[[dict[str, Any]], object]:  # noqa: ANN401 - fields of Decision
    """A decision that is signed as it stands, with other fields."""

    def change(held: dict[str, Any]) -> None:
        decision = msgspec.convert(held["decisions"][0], Decision)
        held["decisions"].append(msgspec.to_builtins(msgspec.structs.replace(decision, **fields).signed()))

    return change


def _set(at: str, value: object) -> Callable[[dict[str, Any]], object]:
    """A change of one value, the way to it written with dots."""

    def change(held: Any) -> None:  # noqa: ANN401 - any part of an export
        *way, last = at.split(".")
        for step in way:
            held = held[int(step) if step.isdecimal() else step]
        held[int(last) if last.isdecimal() else last] = value

    return change


HOSTILE: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "another schema": (_set("schema", "communique.record/2"), "its schema is not communique.record/1"),
    "no readings": (lambda held: held.pop("readings"), "exported without readings"),
    "no text": (_reading(lambda reading: reading["report"].pop("text")), "no export of a record: Object missing"),
    "words that are not there": (_reading(_set("events.0.cue", [3, 99999])), "v1: there are no characters"),
    "words backwards": (_reading(_set("claims.0.spans.0", [9, 2])), "there are no characters 9 to 2"),
    "a stranger": (_reading(_set("events.0.actors", ["e99"])), "names 'e99', and there is no such entity"),
    "an event that is not there": (_reading(_set("claims.0.about", "v77")), "k1 names 'v77'"),
    "one id twice": (_reading(_set("claims.1.id", "k1")), "k1 is the id of several findings"),
    "an id that commands the terminal": (_reading(_set("report.id", "a\x1b[2J")), "is no id of a report"),
    "a zero character": (_reading(_set("report.outlet", "Post\0")), "zero character"),
    "no words at all": (_reading(_set("claims.0.spans", [])), "k1 has no spans"),
    "a past without a present": (
        lambda held: held.update(former=held["readings"][:1], readings=held["readings"][1:]),
        "was read before, and no reading",
    ),
    "a past that cannot be": (
        lambda held: held.update(former=[held["readings"][0] | {"events": held["readings"][0]["events"] * 2}]),
        "is the id of several findings",
    ),
    "a report twice": (lambda held: held["readings"].append(held["readings"][0]), "stands in it 2 times"),
    "a decision that was altered": (_set("decisions.0.reason", "because"), "is not as it was made"),
    "a decision without a reason": (_decision(reason=" "), "no author, reason"),
    "a correction of no field": (_decision(field="colour"), "no field 'colour'"),
    "a correction to no value": (_decision(value={"from": "never"}), "cannot be the date"),
    "a merge of one": (_decision(verb="merge", field=None, value=None), "about 1 things"),
    "an undoing of nothing": (_decision(verb="undo", sides=(), field=None), "what it undoes"),
    "half a decision": (_set("decisions.0.verb", "praise"), "no export of a record: Invalid enum value"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_record_can_have_written_is_refused_whole(places: Places, tmp_path: Path, name: str) -> None:
    """One clear line that names the file; of the sound rest nothing is kept."""
    change, why = HOSTILE[name]
    with Record.open(places()) as record:
        add(record, *world())
        record.editor("Ada").correct(moscow(record).id, "date", "2025-07-09", "the readout says Wednesday")
        path = exported(record, tmp_path)
    held = json.loads(path.read_text(encoding="utf-8"))
    change(held)
    path.write_text(json.dumps(held), encoding="utf-8")
    place = places()
    with Api.open(place, create=True) as empty:
        with pytest.raises(SourceError, match=why) as refused:
            empty.take_in(path)
        assert str(refused.value).startswith(f"{path}: ")
        assert "\n" not in str(refused.value)
        assert empty.reports() == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no JSON"),
        (b"a letter", "no JSON"),
        (b'{"schema": "communique.record/1", "readings": [', "no JSON, or cut off"),
        (b'{"schema": "communique.record/1", "events": ' + b"[" * 100_000, "no JSON, or cut off"),
        (b'{"schema": "\xff"}', "no JSON"),
        (b'{"schema": "\\ud800"}', "no JSON"),
        (b"7", "no export of a record"),
        (b"[7]", "no export of a record"),
        (b"{}", "no export of a record"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=why):
        read_export(path)
    with pytest.raises(SourceError, match=r"none\.json: No such file"):
        read_export(tmp_path / "none.json")
    with pytest.raises(SourceError, match="directory"):
        read_export(tmp_path)


def test_an_export_is_there_whole_or_not_at_all(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An export that fails in the middle leaves the file that was there before."""
    path = tmp_path / "record.json"
    path.write_text("the one before", encoding="utf-8")
    with Record.open(places()) as record:
        add(record, *world())
        (reading,) = record.all_made(["toll"])

        def failing(_reports: Iterable[str]) -> Iterator[Reading]:
            yield reading
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(record, "all_made", failing)
        with pytest.raises(UsageError, match=r"record\.json: No space left on device"):
            write(record, Filters(), "json", path)
    assert [each.read_text(encoding="utf-8") for each in tmp_path.glob("record.json*")] == ["the one before"]
