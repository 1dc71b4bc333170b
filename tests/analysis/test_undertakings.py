"""How far undertakings and instruments have come, by date."""

import datetime as dt

import pytest

from analysis.conftest import Kept
from communique.analysis.undertakings import undertakings
from communique.model import Actuality
from factories import Story, between


def pipeline(
    name: str,
    published: str,
    stage: str,
    *,
    cue: str,
    day: str | None = None,
    actuality: Actuality = "occurred",
) -> Story:
    """A story that tells a stage of a pipeline between two states."""
    story = Story(name, published, outlet=name.title())
    story.state("PAK", "Pakistan")
    story.state("RUS", "Russia")
    thing = story.entity("project", "Pakistan Stream")
    words = f"was {cue} by both"
    story.stage(thing, words, cue, stage, date=between(day) if day else None, actuality=actuality)
    return story


@pytest.fixture
def told() -> list[Story]:
    return [
        pipeline("late", "2025-07-10", "under construction", cue="built", day="2025-07-01"),
        pipeline("early", "2015-10-17", "signed", cue="signed", day="2015-10-16"),
        pipeline("later", "2015-10-20", "signed", cue="signed", day="2015-10-16"),
        pipeline("hope", "2021-04-07", "launched", cue="launch", actuality="planned"),
    ]


def test_stages_stand_in_order_of_time_and_the_latest_reached_is_named(kept: Kept, told: list[Story]) -> None:
    (found,) = undertakings(kept(*(story.reading() for story in told)))
    assert [step.stage for step in found.steps] == ["signed", "launched", "under construction"]
    assert found.latest
    assert found.latest.stage == "under construction"
    assert (found.kind, found.name) == ("project", "Pakistan Stream")


def test_two_reports_of_one_stage_on_one_day_are_one_step_with_both_their_words(
    kept: Kept, told: list[Story]
) -> None:
    (found,) = undertakings(kept(*(story.reading() for story in told)))
    assert [telling.report for telling in found.steps[0].reports] == ["early", "later"]
    assert found.steps[0].known == dt.date(2015, 10, 17)


@pytest.mark.parametrize(
    ("as_of", "latest"),
    [("2015-10-16", None), ("2015-10-17", "signed"), ("2025-07-10", "under construction")],
)
def test_a_stage_is_known_from_its_publication_on(
    kept: Kept, told: list[Story], as_of: str, latest: str | None
) -> None:
    found = undertakings(kept(*(story.reading() for story in told)), as_of=dt.date.fromisoformat(as_of))
    assert [each.latest.stage for each in found if each.latest] == ([latest] if latest else [])


def test_what_is_only_planned_is_no_stage_reached(kept: Kept, told: list[Story]) -> None:
    (found,) = undertakings(kept(told[-1].reading()))
    assert found.latest is None
    assert found.steps[0].actuality == "planned"


def test_an_undertaking_of_others_is_left_out(kept: Kept, told: list[Story]) -> None:
    other = Story("other", "2025-07-10")
    mill = other.entity("project", "Karachi Mill")
    other.state("PAK", "Pakistan")
    other.say("was far from it. Here")
    other.state("RUS", "Russia")
    other.stage(mill, "the mill was completed", "completed", "completed")
    record = kept(told[1].reading(), other.reading())
    assert [each.name for each in undertakings(record, ("PAK", "RUS"))] == ["Pakistan Stream"]
    assert len(undertakings(record)) == 2
