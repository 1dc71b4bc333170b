"""Where a commitment stands on a day follows from what was reported by that day."""

import datetime as dt

import pytest

from communique.record import CommitmentEntry, Record
from factories import Story, between
from record.stories import held, planned


def _standing(record: Record, day: str, words: str) -> CommitmentEntry:
    found = record.commitments(as_of=dt.date.fromisoformat(day))
    return next(entry for entry in found if words in entry.what)


@pytest.mark.parametrize(
    ("day", "words", "state"),
    [
        ("2025-07-20", "Tianjin", "pending"),
        ("2025-08-29", "Tianjin", "pending"),
        ("2025-08-30", "Tianjin", "fulfilled"),
        ("2025-08-31", "train", "pending"),
        ("2025-09-01", "train", "overdue"),
        ("2040-01-01", "train", "lapsed"),
    ],
)
def test_state_on_a_day(record: Record, day: str, words: str, state: str) -> None:
    """Pending until due or done, then fulfilled or overdue, and lapsed when long forgotten."""
    list(record.add([planned().reading(), held().reading()]))
    assert _standing(record, day, words).state == state


def test_evidence_opens_onto_words(record: Record) -> None:
    """A fulfilled commitment names the event and the report that tells of it."""
    list(record.add([planned().reading(), held().reading()]))
    (evidence,) = _standing(record, "2025-09-30", "Tianjin").evidence
    event = next(event for event in record.events() if event.actuality == "occurred")
    assert evidence.event == event.id
    (telling,) = evidence.reports
    assert (
        telling.spans[0].words(record.reading(telling.report).report.text) == "the presidents met in Tianjin"
    )


def test_not_known_yet(record: Record) -> None:
    """Before its report was published a commitment is not in the ledger."""
    list(record.add([planned().reading()]))
    assert record.commitments(as_of=dt.date(2025, 7, 9)) == []


def test_a_new_date_supersedes(record: Record) -> None:
    """A later report that moves the date leaves the first superseded, with the new one as evidence."""
    later = Story("later", "2025-08-20")
    sides = later.state("PAK"), later.state("RUS")
    later.commitment("launch the pilot cargo train", *sides, due=between("2026-03-01", "2026-03-31"))
    list(record.add([planned().reading(), later.reading()]))
    entries = [entry for entry in record.commitments(as_of=dt.date(2025, 9, 30)) if "train" in entry.what]
    assert [entry.state for entry in entries] == ["superseded", "pending"]
    assert entries[0].evidence[0].commitment == entries[1].id
    assert _standing(record, "2025-08-19", "train").state == "pending"
