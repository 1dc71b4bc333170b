"""Whether two reports tell of one event: who, when, where, on what occasion and in what words.

A meeting is told by who, when and where; every other kind of event also by what is done, for two sides
that meet once may agree on three things. Weights were set on the five annotated reports and on made-up pairs
in the tests; run both again when changing one.
"""

from collections.abc import Iterator

from communique.linking.compare.apart import (
    common_people,
    journey_and_sitting,
    manner,
    same_place,
    why_apart,
    why_unlike,
)
from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.compare.telling import told_alike
from communique.linking.compare.wording import common_in_sentence, common_words, same_day, same_told_time
from communique.linking.names import thing_names
from communique.linking.profile import EventProfile
from communique.linking.window import Fit, fit, gap
from communique.linking.words import shared, stems

_SAME_PARTIES, _SOME_PARTIES = 0.2, 0.05
_FITS: dict[Fit, float] = {"same": 0.35, "close": 0.2, "within": 0.05, "loose": 0.0, "near": -0.2}
_FITS_WORDS: dict[Fit, str] = {
    "same": "the same time",
    "close": "a day inside the month",
    "within": "a time inside the year",
    "near": "days next to each other",
}
# A day that both reports give in words is surer than one that either takes from what stands around.
_SAME_TOLD_DAY = 0.4
# A day long past on which both look back is that of the one meeting that is remembered.
_SAME_RECALLED_DAY, _LOOKING_BACK = 0.45, 3
# An act is done once in a year more often than a meeting is held.
_DEED_WITHIN = 0.1
_SAME_NEWS_DAY = 0.15
_NEWS_DAYS = 1
_SAME_PEOPLE, _OTHER_PEOPLE = 0.3, -0.3
_SAME_PLACE, _PLACE_INSIDE = 0.2, 0.1
_SAME_OCCASION = 0.3
_FEWEST_OF_NAME = 2
_SAME_MODE = 0.05
# What is done tells more of an agreement or a strike than of a meeting.
_WORDING, _WORDING_OF_DEED = 0.3, 0.4
_SAME_CUE = 0.05
_SENTENCE_WORD, _SENTENCE = 0.04, 0.16
_JOURNEY_AND_SITTING = -0.2
_OTHER_SETTING = -0.45
_PLAN_WITHOUT_A_DAY, _FEWEST_OF_PLAN = -0.25, 2
_RETOLD = 0.1
# Days from which on two tellings are of two rounds.
_ROUNDS_APART = 3
# The sentence of a retold report, reworded by half or word for word.
_LEAST_ALIKE, _MOST_ALIKE = 0.3, 0.7
_NOT_THE_SAME_TYPE = -0.1


def compare_events(
    first: EventProfile, second: EventProfile, *, outcome: bool = False, retold: bool = False
) -> Comparison:
    """Evidence that two event profiles are one event.

    Args:
        first: One profile.
        second: The other.
        outcome: Whether the question is if one is what came of the other, a plan: then their actualities
            differ by design.
        retold: Whether one report's text goes back to the other's.
    """
    alike = told_alike(first, second) if retold else 0.0
    veto = (
        why_unlike(first, second, outcome=outcome)
        if alike
        else why_apart(first, second, outcome=outcome, retold=retold)
    )
    if veto:
        return Comparison.never(veto)
    if alike and _news_of_two_days(first, second):
        return Comparison.never("news of one sort on two days")
    if alike:
        return Comparison(evidence=tuple(_retelling(first, second, alike)))
    found = (
        _type(first, second),
        _parties(first, second),
        _time(first, second),
        _people(first, second),
        _place(first, second),
        _occasion(first, second),
        _mode(first, second),
        _wording(first, second),
        _sentence(first, second),
        _cue(first, second),
        _journey(first, second),
        _setting(first, second),
        _plan_without_a_day(first, second),
        Evidence(_RETOLD, "one report retells the other") if retold else None,
    )
    return Comparison(evidence=tuple(item for item in found if item))


def _news_of_two_days(first: EventProfile, second: EventProfile) -> bool:
    """Whether each report gives the day in words, as far from the other's as the two came out from each other.

    What is written anew with every round of talks retells the report of the round before, and not the round.
    """
    if not (first.dated and second.dated and first.when and second.when):
        return False
    if first.published is None or second.published is None:
        return False
    days = gap(first.when, second.when)
    return days >= _ROUNDS_APART and abs(abs((first.published - second.published).days) - days) <= _NEWS_DAYS


def _retelling(first: EventProfile, second: EventProfile, alike: float) -> Iterator[Evidence]:
    """Evidence from two sentences of which one retells the other; who and when count only for, not against."""
    weight = round(_LEAST_ALIKE + (_MOST_ALIKE - _LEAST_ALIKE) * alike, 3)
    yield Evidence(weight, f"one report retells the other, and {alike:.0%} of this sentence")
    for item in (
        _parties(first, second),
        _time(first, second),
        _people(first, second),
        _wording(first, second),
    ):
        if item and item.weight > 0:
            yield item


def clash_events(first: EventProfile, second: EventProfile) -> bool:
    """Whether two profiles cannot stand in one entry, whatever links them by way of others."""
    return why_apart(first, second, outcome=False, alone=False) is not None


def _type(first: EventProfile, second: EventProfile) -> Evidence | None:
    if first.type == second.type:
        return None
    return Evidence(_NOT_THE_SAME_TYPE, f"coded {first.type} and {second.type}")


def _parties(first: EventProfile, second: EventProfile) -> Evidence | None:
    common = first.parties & second.parties
    if not common:
        return None
    who = ", ".join(sorted(common))
    if first.parties == second.parties:
        return Evidence(_SAME_PARTIES, f"same parties: {who}")
    return Evidence(_SOME_PARTIES, f"parties in common: {who}")


def _time(first: EventProfile, second: EventProfile) -> Evidence | None:
    if first.when is None or second.when is None:
        return None
    how = fit(first.when, second.when)
    if how in _FITS_WORDS:
        if how != "near" and (_guessed(first) or _guessed(second)):
            return None
        return Evidence(
            _time_weight(first, second, how), f"{_FITS_WORDS[how]}: {_days(first)}, {_days(second)}"
        )
    if how == "loose" and _one_news_day(first, second):
        return Evidence(_SAME_NEWS_DAY, "reported within a day of each other")
    return None


def _time_weight(first: EventProfile, second: EventProfile, how: Fit) -> float:
    if same_day(first, second) and same_told_time(first, second):
        return _SAME_RECALLED_DAY if _recalled(first) and _recalled(second) else _SAME_TOLD_DAY
    return _DEED_WITHIN if how == "within" and first.type != "CONSULT" else _FITS[how]


def _recalled(event: EventProfile) -> bool:
    """Whether a report looks back on it, days after the news."""
    if event.when is None or event.published is None:
        return False
    return (event.published - event.when.last).days > _LOOKING_BACK


def _guessed(event: EventProfile) -> bool:
    """Whether its month or year was taken from what stands around; a day taken so is mostly right."""
    return not event.dated and event.when is not None and event.when.days > 1


def _one_news_day(first: EventProfile, second: EventProfile) -> bool:
    if first.published is None or second.published is None:
        return False
    return abs((first.published - second.published).days) <= _NEWS_DAYS


def _days(event: EventProfile) -> str:
    if event.when is None:
        return "undated"
    first, last = event.when.first.isoformat(), event.when.last.isoformat()
    return first if first == last else f"{first} to {last}"


def _people(first: EventProfile, second: EventProfile) -> Evidence | None:
    if not first.people or not second.people:
        return None
    common = common_people(first.people, second.people)
    if not common:
        return Evidence(_OTHER_PEOPLE, "other people are named")
    names = ", ".join(" ".join(person.name).title() for person in common)
    return Evidence(_SAME_PEOPLE, f"same people: {names}")


def _place(first: EventProfile, second: EventProfile) -> Evidence | None:
    if not first.place or not second.place:
        return None
    if same_place(first.place, second.place):
        return Evidence(_SAME_PLACE, f"same place: {first.place.title()}")
    if first.place_state and first.place_state == second.place_state:
        return Evidence(_PLACE_INSIDE, f"places in {first.place_state}")
    return None


def _occasion(first: EventProfile, second: EventProfile) -> Evidence | None:
    if not _one_occasion(first, second):
        return None
    return Evidence(_SAME_OCCASION, f"same occasion: {' '.join(min(first.occasion, second.occasion))}")


def _one_occasion(first: EventProfile, second: EventProfile) -> bool:
    """Whether two names of an occasion are one, or one is the other with more words: "G7 Hiroshima summit"."""
    one, other = first.occasion, second.occasion
    if not one or not other:
        return False
    fewest = min(len(one), len(other)) >= _FEWEST_OF_NAME
    return thing_names(one, other) or (fewest and (set(one) <= set(other) or set(other) <= set(one)))


def _mode(first: EventProfile, second: EventProfile) -> Evidence | None:
    common = sorted(set(first.modes) & set(second.modes))
    return Evidence(_SAME_MODE, f"same mode: {', '.join(common)}") if common else None


def _wording(first: EventProfile, second: EventProfile) -> Evidence | None:
    plain = stems("journeys") | stems("sittings") if first.type == "CONSULT" else frozenset()
    one, other = first.words - plain, second.words - plain
    common = sorted(one & other)
    most = _WORDING if first.type == "CONSULT" else _WORDING_OF_DEED
    weight = round(most * shared(one, other) * min(len(common) / 3, 1), 3)
    return Evidence(weight, f"shared words: {', '.join(common)}") if weight else None


def _sentence(first: EventProfile, second: EventProfile) -> Evidence | None:
    common = sorted(common_in_sentence(first, second) - common_words(first, second))
    if not common:
        return None
    weight = round(min(len(common) * _SENTENCE_WORD, _SENTENCE), 3)
    return Evidence(weight, f"words of the sentence: {', '.join(common)}")


def _cue(first: EventProfile, second: EventProfile) -> Evidence | None:
    """That a rare act is named by one word; "met" says little."""
    common = sorted(first.cue & second.cue)
    if first.type == "CONSULT" or not common:
        return None
    return Evidence(_SAME_CUE, f"named by one word: {', '.join(common)}")


def _journey(first: EventProfile, second: EventProfile) -> Evidence | None:
    if not journey_and_sitting(first, second):
        return None
    return Evidence(_JOURNEY_AND_SITTING, "one tells of a journey, the other of a meeting")


def _setting(first: EventProfile, second: EventProfile) -> Evidence | None:
    """Talks on the telephone, at a table and in a room are three."""
    if first.type != "CONSULT" or manner(first) == manner(second):
        return None
    return Evidence(_OTHER_SETTING, "one was by telephone or at a meal, the other was not")


def _plan_without_a_day(first: EventProfile, second: EventProfile) -> Evidence | None:
    """Two sides plan more than one meeting at a time: without a day, the matter must say which."""
    told = first.when is not None and second.when is not None and first.when.told and second.when.told
    if first.type != "CONSULT" or first.actuality != "planned" or told:
        return None
    if len(common_in_sentence(first, second)) >= _FEWEST_OF_PLAN or _one_occasion(first, second):
        return None
    return Evidence(_PLAN_WITHOUT_A_DAY, "a plan for which one report gives no day, told in other words")
