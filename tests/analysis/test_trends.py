"""A relationship month by month: contacts, level, score, topics, each number with its events."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.conftest import Kept
from communique.analysis.trends import events_behind, trends
from communique.analysis.trends.levels import Levels
from communique.codebook import Codebook
from communique.codebook.scores import SCORES
from communique.errors import UsageError
from communique.model import Office
from communique.record import Filters
from factories import Story, between

PAIR = ("PAK", "RUS")


def story(name: str, day: str) -> Story:
    """A meeting of two ministers, a threat by one state and a plan."""
    told = Story(name, day)
    guest = told.person(f"Guest {name}", "PAK", "Foreign Minister")
    host = told.person(f"Host {name}", "RUS", "President")
    one, other = told.state("PAK", "Pakistan"), told.state("RUS", "Russia")
    told.event(
        "CONSULT",
        f"they met in {name}",
        "met",
        actors=(guest, host),
        date=between(day),
        modes=("visit",),
        topics=("trade",),
    )
    onto = {"actors": (one,), "recipients": (other,)}
    told.event("THREATEN", f"Pakistan warned of {name}", "warned", date=between(day), **onto)
    told.event("AID", f"would help {name}", "help", actuality="planned", **onto)
    third = told.state("IND", "India")
    told.event("ASSAULT", f"both fought {name}", "fought", actors=(one, other), recipients=(third,))
    return told


def test_a_month_counts_contacts_levels_score_and_topics_of_what_occurred_between_the_two(kept: Kept) -> None:
    (july,) = trends(kept(story("Moscow", "2025-07-10").reading()), PAIR, Filters())
    assert (july.month, july.contacts.number) == ("2025-07", 1)
    assert [(level.of, level.number) for level in july.levels] == [("minister", 1)]
    assert july.score.mean == pytest.approx((4 - 3.5) / 2)
    assert [(topic.of, topic.number) for topic in july.topics] == [("trade", 1)]
    assert {quad.of for quad in july.quads} == {"verbal cooperation", "verbal conflict"}


def test_each_number_opens_onto_as_many_events_as_it_counts(kept: Kept) -> None:
    record = kept(story("Moscow", "2025-07-10").reading(), story("Karachi", "2025-09-01").reading())
    for month in trends(record, PAIR, Filters()):
        for count in (month.contacts, *month.levels, *month.quads, *month.topics):
            assert len(set(count.events)) == count.number
            assert {record.event(event).id for event in count.events} == set(count.events)


def test_the_events_behind_a_number_can_be_listed(kept: Kept) -> None:
    record = kept(story("Moscow", "2025-07-10").reading(), story("Karachi", "2025-09-01").reading())
    months = trends(record, PAIR, Filters())
    listed = {event.id for event in events_behind(record, PAIR, Filters(), "contacts")}
    assert listed == {event for month in months for event in month.contacts.events}
    assert len(events_behind(record, PAIR, Filters(), "minister")) == 2
    with pytest.raises(UsageError, match=r"nothing is counted as 'summits' here; there are .*contacts"):
        events_behind(record, PAIR, Filters(), "summits")


@settings(max_examples=20, deadline=None)
@given(st.sets(st.integers(1, 28), min_size=1, max_size=6))
def test_the_months_together_count_every_contact_once(days: set[int]) -> None:
    import tempfile

    from communique.record import Record

    with tempfile.TemporaryDirectory() as folder, Record.open(f"{folder}/record.db") as record:
        readings = [story(f"Town{day}", f"2025-{day % 3 + 7:02}-{day:02}").reading() for day in sorted(days)]
        assert len(list(record.add(readings))) == len(days)
        months = trends(record, PAIR, Filters())
        assert [month.month for month in months] == sorted({f"2025-{day % 3 + 7:02}" for day in days})
        counted = [event for month in months for event in month.contacts.events]
        assert sorted(counted) == sorted(
            event.id for event in events_behind(record, PAIR, Filters(), "contacts")
        )
        assert len(counted) == len(set(counted))


@pytest.mark.parametrize(
    ("title", "state", "level"),
    [
        ("President", "RUS", "head of state or government"),
        # the form is put in full words before
        ("Premier", "CHN", "head of state or government"),
        # the longest words decide: a deputy minister is no minister, a deputy prime minister no prime minister
        ("Deputy Foreign Minister", "RUS", "deputy minister or military chief"),
        ("Deputy Prime Minister", "PAK", "deputy leader or speaker"),
        ("Trade Minister", "AUS", "minister"),
        ("Minister of Foreign Affairs", "JPN", "minister"),
        # the same title is a minister's in London and an official's in Islamabad
        ("Foreign Secretary", "GBR", "minister"),
        ("Foreign Secretary", "PAK", "deputy minister or military chief"),
        ("former President", "KOR", "member of parliament or politician"),
        ("Foreign Ministry Spokesperson", "CHN", "ambassador or official"),
        ("Beekeeper", "NZL", None),
    ],
)
def test_an_office_has_a_level(title: str, state: str, level: str | None) -> None:
    assert Levels(Codebook()).of(Office(title=title, state=state)) == level


def test_two_sides_meet_at_the_lower_level_and_at_the_known_one_where_one_is_not_told() -> None:
    levels = Levels(Codebook())
    assert levels.contact(["head of state or government", "minister"]) == "minister"
    assert levels.contact([None, "minister"]) == "minister"
    assert levels.contact([None, None]) == "level not told"


def test_every_event_type_has_a_score_and_conflict_is_below_cooperation() -> None:
    from typing import get_args

    from communique.model import EventType

    rows = {row.type: row for row in Codebook().rows(SCORES)}
    assert set(rows) == set(get_args(EventType))
    for row in rows.values():
        assert (row.score > 0) == row.quad.endswith("cooperation")
    assert rows["CONSULT"].of(["phone", "unheard-of"]) == 1.5
