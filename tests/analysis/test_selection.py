"""Which entries a question lets through after the record has looked."""

import datetime as dt

import pytest

from communique.analysis.selection import contested, event_type, selected, still_open
from communique.errors import UsageError
from communique.model import Act, CommitmentState
from communique.record import ClaimEntry, CommitmentEntry, StatementEntry


def said(identifier: str, act: Act) -> StatementEntry:
    return StatementEntry(id=identifier, act=act, content="", reports=(), independent_sources=1, names={})


def promised(state: CommitmentState) -> CommitmentEntry:
    return CommitmentEntry(
        id=state,
        kind="promise",
        what="",
        state=state,
        as_of=dt.date(2025, 1, 1),
        reports=(),
        independent_sources=1,
        names={},
    )


SAID = [said("s1", "urge"), said("s2", "warn"), said("s3", "urge")]


def test_entries_of_a_sort_keep_their_order_and_the_limit_counts_only_them() -> None:
    assert [entry.id for entry in selected(SAID, sort="Urge")] == ["s1", "s3"]
    assert [entry.id for entry in selected(SAID, sort="urge", limit=1)] == ["s1"]


def test_a_sort_that_no_entry_has_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="'hope'; there are urge, warn"):
        selected(SAID, sort="hope")


def test_nothing_found_is_no_mistake() -> None:
    none: list[StatementEntry] = []
    assert selected(none, sort="hope") == []


def test_only_what_is_pending_or_overdue_is_still_open() -> None:
    states: list[CommitmentState] = ["pending", "fulfilled", "overdue", "lapsed", "superseded"]
    entries = [promised(state) for state in states]
    assert [entry.id for entry in selected(entries, wanted=still_open)] == ["pending", "overdue"]


@pytest.mark.parametrize("conflict", [True, False])
def test_a_claim_is_contested_when_its_answers_conflict(conflict: bool) -> None:
    claim = ClaimEntry(
        id="k1",
        measure="killed",
        conflict=conflict,
        lowest=1,
        best=1,
        highest=2,
        assertions=(),
        independent_sources=2,
        names={},
    )
    assert contested(claim) is conflict


def test_an_event_type_is_known_in_any_case() -> None:
    assert event_type("consult") == "CONSULT"


def test_an_unknown_event_type_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="'MEET' is no event type; the types are AGREE, CONSULT"):
        event_type("MEET")
