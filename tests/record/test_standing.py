"""Where a commitment stands on a day follows from what was reported by that day."""

import datetime as dt

import pytest

from communique.record import CommitmentEntry, Record
from communique.record.parts import Evidence, Telling
from communique.record.views.standing import Followed, reaffirmed, stand
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


@pytest.mark.parametrize(("told", "state"), [("2025-08-20", "lapsed"), ("2025-09-10", "overdue")])
def test_what_was_not_done_by_its_day_is_owed_still(told: str, state: str) -> None:
    """Called off before it was due, it is given up; not done when it was due, it is overdue. Both are breaches."""
    telling = Telling(report="a", published=dt.date.fromisoformat(told))
    followed = Followed(cancels=[Evidence(reason="it was not held", reports=(telling,))])
    found = stand(between("2025-08-01", "2025-08-31"), followed, dt.date(2025, 12, 1))
    assert (found.state, found.outcome) == (state, "broken")


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


@pytest.mark.parametrize(
    ("day", "outcome", "known"),
    [
        ("2025-08-01", "open", None),
        ("2025-08-30", "kept", "2025-08-30"),
        ("2025-09-30", "kept", "2025-08-30"),
    ],
)
def test_an_outcome_is_known_since_a_report_told_of_it(
    record: Record, day: str, outcome: str, known: str | None
) -> None:
    """The entry says what came of it, and from which day on the record could know."""
    list(record.add([planned().reading(), held().reading()]))
    entry = _standing(record, day, "Tianjin")
    assert (entry.outcome, entry.known) == (outcome, dt.date.fromisoformat(known) if known else None)


def test_what_is_overdue_is_known_to_be_so_the_day_after(record: Record) -> None:
    """No report is needed to know that a date has passed."""
    list(record.add([planned().reading()]))
    assert _standing(record, "2025-09-20", "train").known == dt.date(2025, 9, 1)


DAYS = ("2024-01-02", "2024-01-03", "2024-02-10", None, "2024-02-11", "2024-05-01")


@pytest.mark.parametrize(("origins", "times"), [("abcdef", 2), ("aabcde", 2), ("aaaaaa", 0), ("abcdea", 1)])
def test_a_promise_made_again_is_counted_once_a_time(origins: str, times: int) -> None:
    """Copies, and the other reports of those days, do not make it more."""
    told = [
        (dt.date.fromisoformat(day) if day else None, origin)
        for day, origin in zip(DAYS, origins, strict=True)
    ]
    assert reaffirmed(told) == times
