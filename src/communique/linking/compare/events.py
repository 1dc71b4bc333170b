"""Whether two reports tell of one event: who, when, where, on what occasion and in what words.

A meeting is told by who, when and where; every other kind of event also by what is done, for two sides
that meet once may agree on three things. Weights were set on the five annotated reports and on made-up pairs
in the tests; run both again when changing one.
"""

from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.names import person_names, thing_names
from communique.linking.profile import EventProfile, Person
from communique.linking.window import Fit, fit
from communique.linking.words import shared, stem
from communique.model import EventType

# Types that different readers give one act: signing is SUPPORT, agreeing AGREE, a truce RETREAT.
_ALIKE: tuple[frozenset[EventType], ...] = (
    frozenset(("AGREE", "SUPPORT")),
    frozenset(("AGREE", "RETREAT")),
    frozenset(("ACCUSE", "REJECT")),
    frozenset(("ASSAULT", "COERCE")),
)
_MUTUAL: frozenset[EventType] = frozenset(("CONSULT", "AGREE", "COOPERATE"))
_DEEDS: frozenset[EventType] = frozenset(("ASSAULT", "MOBILIZE", "PROTEST", "COERCE", "AID", "SANCTION"))
# Stems of words for being on the way to or staying in a country, as against sitting down with someone there.
_JOURNEY = frozenset(("visit", "trip", "tour", "journey", "arriv", "travel", "reach", "land", "fly", "stay"))
_SITTING = frozenset(
    ("meet", "met", "talk", "call", "discuss", "conferr", "confer", "conversation", "roundtabl")
)
# Stems of words for eating together, which is told apart from the talks of the day.
_TABLE = frozenset(
    stem(word) for word in ("dinner", "dine", "dined", "lunch", "luncheon", "banquet", "breakfast", "supper")
)

_SAME_PARTIES, _SOME_PARTIES = 0.2, 0.05
_FITS: dict[Fit, float] = {"same": 0.35, "close": 0.2, "within": 0.05, "loose": 0.0, "near": -0.2}
_FITS_WORDS: dict[Fit, str] = {
    "same": "the same time",
    "close": "a day inside the month",
    "within": "a time inside the year",
    "near": "days next to each other",
}
_SAME_NEWS_DAY = 0.15
_NEWS_DAYS = 1
_SAME_PEOPLE, _OTHER_PEOPLE = 0.3, -0.3
_SAME_PLACE, _PLACE_INSIDE = 0.2, 0.1
_SAME_OCCASION = 0.3
_SAME_MODE = 0.05
# What is done tells more of an agreement or a strike than of a meeting.
_WORDING, _WORDING_OF_DEED = 0.3, 0.4
_JOURNEY_AND_SITTING = -0.15
_OTHER_SETTING = -0.3
_RETOLD = 0.15
_NOT_THE_SAME_TYPE = -0.1
_ONE_REPORT = -0.1
_ENOUGH_WORDS = 0.4
_ENOUGH_WORDS_AT_PLACE = 0.2


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
    veto = _veto(first, second, outcome=outcome)
    if veto:
        return Comparison.never(veto)
    found = (
        _one_report(first, second),
        _type(first, second),
        _parties(first, second),
        _time(first, second),
        _people(first, second),
        _place(first, second),
        _occasion(first, second),
        _mode(first, second),
        _wording(first, second),
        _journey(first, second),
        _setting(first, second),
        Evidence(_RETOLD, "one report retells the other") if retold else None,
    )
    return Comparison(evidence=tuple(item for item in found if item))


def clash_events(first: EventProfile, second: EventProfile) -> bool:
    """Whether two profiles cannot stand in one entry, whatever links them by way of others."""
    return _veto(first, second, outcome=False, alone=False) is not None


def _veto(first: EventProfile, second: EventProfile, *, outcome: bool, alone: bool = True) -> str | None:
    """Why the two cannot be one event, or None; with `alone`, also for lack of what a lone pair needs."""
    if not outcome and first.actuality != second.actuality:
        return f"one is {first.actuality}, the other {second.actuality}"
    if not _types_alike(first.type, second.type):
        return f"one is {first.type}, the other {second.type}"
    if first.when and second.when and fit(first.when, second.when) == "apart":
        return "their dates cannot be one"
    return (
        _parties_apart(first, second)
        or _sides_apart(first, second)
        or _places_apart(first, second)
        or (_apart_alone(first, second) if alone else None)
    )


def _types_alike(first: EventType, second: EventType) -> bool:
    return first == second or any({first, second} <= alike for alike in _ALIKE)


def _parties_apart(first: EventProfile, second: EventProfile) -> str | None:
    if not first.parties & second.parties:
        return "no party in common"
    if first.type in _MUTUAL or second.type in _MUTUAL:
        return _sets_apart(first.parties, second.parties)
    return _sets_apart(frozenset(first.actors), frozenset(second.actors)) or _sets_apart(
        frozenset(first.recipients), frozenset(second.recipients)
    )


def _sets_apart(first: frozenset[str], second: frozenset[str]) -> str | None:
    """Why two sets of parties cannot be of one event: each has somebody the other lacks."""
    if not first or not second or first <= second or second <= first:
        return None
    many = min(len(first), len(second)) > 2 and len(first & second) / len(first | second) >= 0.5  # noqa: PLR2004
    return None if many else "different parties"


def _sides_apart(first: EventProfile, second: EventProfile) -> str | None:
    """In a meeting each side is somebody: another person on one side is another meeting."""
    if first.type != "CONSULT":
        return None
    for state in {person.state for person in first.people} & {person.state for person in second.people}:
        here = [person for person in first.people if person.state == state]
        there = [person for person in second.people if person.state == state]
        if state and not _common(here, there):
            return f"other people on the side of {state}"
    return None


def _common(
    first: list[Person] | tuple[Person, ...], second: list[Person] | tuple[Person, ...]
) -> list[Person]:
    """The people of the first list that the second can name too."""
    return [
        person
        for person in first
        if any(
            person_names(person.name, other.name) != "apart"
            and (person.state == other.state or not person.state or not other.state)
            for other in second
        )
    ]


def _places_apart(first: EventProfile, second: EventProfile) -> str | None:
    if first.place_state and second.place_state and first.place_state != second.place_state:
        return "in different states"
    if not first.place or not second.place or first.place_is_state or second.place_is_state:
        return None
    return None if _same_place(first.place, second.place) else "in different places"


def _same_place(first: str, second: str) -> bool:
    """Whether one place's name holds the other's: "islamabad" and "pm house islamabad"."""
    return (
        first == second
        or set(first.split()) <= set(second.split())
        or set(second.split()) <= set(first.split())
    )


def _apart_alone(first: EventProfile, second: EventProfile) -> str | None:
    """Why two profiles are not one event on their own evidence, though a third may show that they are."""
    if first.report == second.report and _journey_and_sitting(first, second):
        return "one report tells of a journey and of a meeting"
    return _deed_apart(first, second)


def _journey_and_sitting(first: EventProfile, second: EventProfile) -> bool:
    """Whether one is a journey to a country and the other a meeting, perhaps one of those held there."""
    kinds = {_kind_of_meeting(first), _kind_of_meeting(second)}
    return first.type == "CONSULT" and kinds == {"journey", "sitting"}


def _kind_of_meeting(event: EventProfile) -> str | None:
    journey, sitting = bool(event.cue & _JOURNEY), bool(event.cue & _SITTING)
    if journey == sitting:
        return None
    return "journey" if journey else "sitting"


def _deed_apart(first: EventProfile, second: EventProfile) -> str | None:
    """Everything but a meeting must also be told in words that agree."""
    if "CONSULT" in (first.type, second.type):
        return None
    agreement = shared(first.words, second.words)
    at_place = first.type in _DEEDS and bool(first.place) and _same_place(first.place, second.place)
    needed = _ENOUGH_WORDS_AT_PLACE if at_place else _ENOUGH_WORDS
    return None if agreement >= needed else "told in different words"


def _one_report(first: EventProfile, second: EventProfile) -> Evidence | None:
    if first.report != second.report:
        return None
    return Evidence(_ONE_REPORT, "one report tells of both")


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
        return Evidence(_FITS[how], f"{_FITS_WORDS[how]}: {_days(first)}, {_days(second)}")
    if how == "loose" and _one_news_day(first, second):
        return Evidence(_SAME_NEWS_DAY, "reported within a day of each other")
    return None


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
    common = _common(first.people, second.people)
    if not common:
        return Evidence(_OTHER_PEOPLE, "other people are named")
    names = ", ".join(" ".join(person.name).title() for person in common)
    return Evidence(_SAME_PEOPLE, f"same people: {names}")


def _place(first: EventProfile, second: EventProfile) -> Evidence | None:
    if not first.place or not second.place:
        return None
    if _same_place(first.place, second.place):
        return Evidence(_SAME_PLACE, f"same place: {first.place.title()}")
    if first.place_state and first.place_state == second.place_state:
        return Evidence(_PLACE_INSIDE, f"places in {first.place_state}")
    return None


def _occasion(first: EventProfile, second: EventProfile) -> Evidence | None:
    if first.occasion and second.occasion and thing_names(first.occasion, second.occasion):
        return Evidence(_SAME_OCCASION, f"same occasion: {' '.join(first.occasion)}")
    return None


def _mode(first: EventProfile, second: EventProfile) -> Evidence | None:
    common = sorted(set(first.modes) & set(second.modes))
    return Evidence(_SAME_MODE, f"same mode: {', '.join(common)}") if common else None


def _wording(first: EventProfile, second: EventProfile) -> Evidence | None:
    plain = _JOURNEY | _SITTING if first.type == "CONSULT" else frozenset()
    one, other = first.words - plain, second.words - plain
    common = sorted(one & other)
    most = _WORDING if first.type == "CONSULT" else _WORDING_OF_DEED
    weight = round(most * shared(one, other) * min(len(common) / 3, 1), 3)
    return Evidence(weight, f"shared words: {', '.join(common)}") if weight else None


def _journey(first: EventProfile, second: EventProfile) -> Evidence | None:
    if not _journey_and_sitting(first, second):
        return None
    return Evidence(_JOURNEY_AND_SITTING, "one tells of a journey, the other of a meeting")


def _setting(first: EventProfile, second: EventProfile) -> Evidence | None:
    """Talks on the telephone, at a table and in a room are three."""
    if first.type != "CONSULT" or _manner(first) == _manner(second):
        return None
    return Evidence(_OTHER_SETTING, "one was by telephone or at a meal, the other was not")


def _manner(event: EventProfile) -> str:
    if "phone" in event.modes:
        return "phone"
    # "Had dinner": the cue alone says nothing.
    return "table" if (event.cue or event.words) & _TABLE else "room"
