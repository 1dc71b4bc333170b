"""Why two events cannot be one, whatever else speaks for it: time, parties, people, place, and what is done."""

from communique.linking.compare.wording import common_in_sentence, same_day, same_told_time, words_apart
from communique.linking.names import person_names, thing_names
from communique.linking.profile import EventProfile, Person
from communique.linking.vocabulary import listed
from communique.linking.window import fit
from communique.linking.words import stems
from communique.model import EventType

# Types that different readers give one act: signing is SUPPORT, agreeing AGREE.
_ALIKE: tuple[frozenset[EventType], ...] = (
    frozenset(("AGREE", "SUPPORT")),
    frozenset(("ACCUSE", "REJECT")),
    frozenset(("ASSAULT", "COERCE")),
)
_MUTUAL: frozenset[EventType] = frozenset(("CONSULT", "AGREE", "COOPERATE"))
_PEACEFUL: frozenset[EventType] = frozenset(("CONSULT", "AGREE", "SUPPORT"))
# Digits of a year, which is no count; and stems that tell of one act by people of both sides.
_YEAR, _FEWEST_TELLING, _BOTH_SIDES = 4, 2, 2


def why_apart(
    first: EventProfile, second: EventProfile, *, outcome: bool, alone: bool = True, retold: bool = False
) -> str | None:
    """Why the two cannot be one event, or None; with `alone`, also for lack of what a lone pair needs."""
    unlike = why_unlike(first, second, outcome=outcome)
    if unlike:
        return unlike
    if first.report == second.report and not outcome and (alone or not _joined_by_others(first, second)):
        return "one report tells of both"
    apart = first.when and second.when and fit(first.when, second.when) == "apart"
    if apart and not _date_taken(first, second, retold=retold):
        return "their dates cannot be one"
    return (
        _parties_apart(first, second)
        or _sides_apart(first, second)
        or _places_apart(first, second)
        or (_apart_alone(first, second, retold=retold) if alone else None)
    )


def _joined_by_others(first: EventProfile, second: EventProfile) -> bool:
    """Whether another report may show that two meetings of one report are one.

    That is so of a journey and a meeting there, of what the same parties hold at one occasion, and of what the same
    people hold on one day.
    """
    if not first.type == second.type == "CONSULT":
        return False
    one_occasion = thing_names(first.occasion, second.occasion) or _one_sitting(first, second)
    return (first.parties == second.parties and one_occasion) or journey_and_sitting(first, second)


def _one_sitting(first: EventProfile, second: EventProfile) -> bool:
    """Whether the same people sat down in the same manner on one day."""
    same_people = len(first.people) > 1 and first.people == second.people
    sat_down = _kind_of_meeting(first) == _kind_of_meeting(second) == "sitting"
    return same_day(first, second) and same_people and sat_down and manner(first) == manner(second)


def manner(event: EventProfile) -> str:
    """Whether people talked on the telephone, at a table or in a room."""
    if "phone" in event.modes and "visit" not in event.modes:  # who visits and calls, calls on somebody
        return "phone"
    # "Had dinner": the cue alone says nothing.
    return "table" if (event.cue or event.words) & stems("meals") else "room"


def why_unlike(first: EventProfile, second: EventProfile, *, outcome: bool) -> str | None:
    """Why the two are not of one kind: one happened and the other did not, or different things were done."""
    if not outcome and first.actuality != second.actuality:
        return f"one is {first.actuality}, the other {second.actuality}"
    if not types_alike(first.type, second.type):
        return f"one is {first.type}, the other {second.type}"
    if first.several != second.several:
        return "one is of several meetings"
    return None


def types_alike(first: EventType, second: EventType) -> bool:
    """Whether two types are one, or given by different readers to one act."""
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
        if state and not common_people(here, there):
            return f"other people on the side of {state}"
    return None


def common_people(
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
    if _place_taken(first, second):
        return None
    if first.place_state and second.place_state and first.place_state != second.place_state:
        return "in different states"
    if not first.place or not second.place or first.place_is_state or second.place_is_state:
        return None
    if (
        same_place(first.place, second.place)
        or halls_of_one_day(first, second)
        or _hall_in_town(first, second)
    ):
        return None
    return "in different places"


def _date_taken(first: EventProfile, second: EventProfile, *, retold: bool) -> bool:
    """Whether a time that was taken from what stands around says nothing against an act of the same people.

    That is so in a report that is retold, and where both sides are named and a number and telling words agree.
    """
    if (first.dated and second.dated) or "CONSULT" in (first.type, second.type):
        return False
    common = common_people(first.people, second.people)
    if first.parties != second.parties or not common:
        return False
    numbers = any(word.isdigit() and len(word) < _YEAR for word in first.sentence & second.sentence)
    told = numbers and len(common_in_sentence(first, second)) >= _FEWEST_TELLING
    return retold or (told and len(common) >= _BOTH_SIDES)


def _hall_in_town(first: EventProfile, second: EventProfile) -> bool:
    """Whether one place is a building in which people meet, which may stand in the town that is the other."""
    halls = listed("halls")
    one, other = (not halls.isdisjoint(event.place.split()) for event in (first, second))
    return first.type == second.type == "CONSULT" and one != other


def _place_taken(first: EventProfile, second: EventProfile) -> bool:
    """Whether a place that was taken from what stands around says nothing against who met on that very day."""
    taken = not (first.placed and second.placed) and first.parties == second.parties
    return taken and same_day(first, second) and {first.type, second.type} <= _PEACEFUL


def halls_of_one_day(first: EventProfile, second: EventProfile) -> bool:
    """Whether two places may be a town and a hall in it: in one state, on one day, and nobody was attacked there."""
    peaceful = {first.type, second.type} <= _PEACEFUL
    one_state = bool(first.place_state) and first.place_state == second.place_state
    return peaceful and one_state and same_day(first, second) and same_told_time(first, second)


def same_place(first: str, second: str) -> bool:
    """Whether one place's name holds the other's: "islamabad" and "pm house islamabad"."""
    return (
        first == second
        or set(first.split()) <= set(second.split())
        or set(second.split()) <= set(first.split())
    )


def _apart_alone(first: EventProfile, second: EventProfile, *, retold: bool) -> str | None:
    """Why two profiles are not one event on their own evidence, though a third may show that they are."""
    at_place = bool(first.place) and same_place(first.place, second.place)
    return words_apart(first, second, at_place=at_place, retold=retold)


def journey_and_sitting(first: EventProfile, second: EventProfile) -> bool:
    """Whether one is a journey to a country and the other a meeting, perhaps one of those held there."""
    kinds = {_kind_of_meeting(first), _kind_of_meeting(second)}
    return first.type == "CONSULT" and kinds == {"journey", "sitting"}


def _kind_of_meeting(event: EventProfile) -> str | None:
    journey, sitting = bool(event.cue & stems("journeys")), bool(event.cue & stems("sittings"))
    if journey != sitting:
        return "journey" if journey else "sitting"
    # Of "is on a visit" the word that names the event says nothing.
    return "journey" if not journey and event.words & stems("journeys") else None
