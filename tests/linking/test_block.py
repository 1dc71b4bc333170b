"""Blocking brings together what may be one thing or answer it, and not what lies years apart."""

import pytest

from communique.linking import deed_keys, profiles, promise_keys
from communique.linking.profile import CommitmentProfile, EventProfile
from factories import Story, between


def _promise(day: str) -> CommitmentProfile:
    story = Story("a", day)
    side = story.state("RUS")
    plan = story.event(
        "COOPERATE",
        "will open the cargo rail line",
        "open",
        actors=(side,),
        actuality="planned",
        date=between(day),
    )
    story.commitment("", side, inside=plan, due=between(day))
    found = profiles(story.reading())["c1"]
    assert isinstance(found, CommitmentProfile)
    return found


def _deed(day: str) -> EventProfile:
    story = Story("b", day)
    story.event(
        "COOPERATE", "opened the cargo rail line", "opened", actors=(story.state("RUS"),), date=between(day)
    )
    found = profiles(story.reading())["v1"]
    assert isinstance(found, EventProfile)
    return found


@pytest.mark.parametrize(
    ("due", "done", "meet"),
    [
        ("2024-05-01", "2024-05-01", True),
        ("2024-05-01", "2024-09-30", True),
        ("2024-05-01", "2019-05-01", False),
        ("2024-05-01", "2034-05-01", False),
    ],
)
def test_promises_meet_the_deeds_of_their_time(due: str, done: str, meet: bool) -> None:
    """Whichever is added first; what was done in another year costs nothing."""
    promise, deed = promise_keys(_promise(due)), deed_keys(_deed(done))
    assert bool(promise.sought & deed.filed) is meet
    assert bool(deed.sought & promise.filed) is meet
