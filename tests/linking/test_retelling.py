"""Where one report retells another, a sentence told alike is of one event, whatever either reading got wrong."""

import pytest

from communique.linking import judge, profiles
from factories import Story, between

SUMMONED = "The deputy minister today urgently summoned the ambassador and conveyed a strong protest to him."
REWORDED = "The ambassador was urgently summoned on Wednesday, and a strong protest was conveyed to him."


def _summons(name: str, words: str, cue: str, by: str, day: str, published: str = "2024-09-21") -> Story:
    story = Story(name, published)
    actor, other = story.state(by), story.state("UKR")
    story.say(".")
    story.event("ACCUSE", words, cue, actors=(actor,), recipients=(other,), date=between(day))
    return story


@pytest.mark.parametrize(("retold", "one"), [(True, True), (False, False)])
def test_a_party_or_a_day_read_wrong_does_not_part_a_retold_event(retold: bool, one: bool) -> None:
    """Another actor, another day: the sentence decides, but only if the report is retold."""
    first = profiles(_summons("a", SUMMONED, "summoned", "POL", "2024-09-20").reading())["v1"]
    second = profiles(_summons("b", REWORDED, "summoned", "HUN", "2024-08-20").reading())["v1"]
    assert (judge(first, second, retold=retold) is not None) is one


def test_other_acts_in_like_sentences_stay_apart() -> None:
    """A protest is not the summons in the same sentence."""
    first = profiles(_summons("a", SUMMONED, "summoned", "POL", "2024-09-20").reading())["v1"]
    words = "He rejected the accusation of the committee about grain and trucks at the border."
    second = profiles(_summons("b", words, "rejected", "POL", "2024-09-20").reading())["v1"]
    assert judge(first, second, retold=True) is None


def test_what_is_written_anew_with_every_round_is_of_two_rounds() -> None:
    """Each report tells the day of its own news, in the words of the one before."""
    told = "Officials of both held talks in the lake hotel on Wednesday about grain and prisoners."
    first, second = (
        profiles(_round(name, told, day).reading())["v1"]
        for name, day in (("a", "2024-08-14"), ("b", "2024-08-21"))
    )
    assert judge(first, second, retold=True) is None


def _round(name: str, words: str, day: str) -> Story:
    story = Story(name, day)
    story.say(".")
    sides = story.state("SDN"), story.state("USA")
    story.event("CONSULT", words, "talks", actors=sides, date=between(day, text="on Wednesday"))
    return story
