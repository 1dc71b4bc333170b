"""Takes two passages on one thing, gives the facts in which they differ: dates, places, figures, people."""

from collections.abc import Iterator
from typing import Literal, TypeVar

import msgspec

from communique.analysis.compare.passages import Finding, Passage
from communique.analysis.witness import Source
from communique.linking import contradict, fold
from communique.model import Claim, Commitment, DateInterval, Event, Place, Quantity, Span

Fact = DateInterval | Place | Quantity | tuple[str, ...]
Kind = TypeVar("Kind", Event, Commitment, Claim)


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that one report gives and the other gives otherwise, or not at all.

    Attributes:
        what: Which fact: date, due date, place, figure or people.
        first: As the first report has it, or None when it is silent.
        second: As the second has it, or None.
        first_words: Where the first tells of it.
        second_words: Where the second does.
    """

    what: Literal["date", "due", "place", "figure", "people"]
    first: Fact | None = None
    second: Fact | None = None
    first_words: tuple[Span, ...] = ()
    second_words: tuple[Span, ...] = ()


def differences(one: Passage, other: Passage) -> tuple[Difference, ...]:
    """Where two passages differ in fact; a date that only one gives counts, since silence is a finding."""
    found = [
        *(each for pair in _pairs(one, other, Event) for each in _of_events(one.source, other.source, *pair)),
        *(each for pair in _pairs(one, other, Commitment) for each in _of_commitments(*pair)),
        *(each for pair in _pairs(one, other, Claim) for each in _of_claims(*pair)),
    ]
    return tuple(
        {(each.what, repr(each.first), repr(each.second)): each for each in reversed(found)}.values()
    )[::-1]


def _pairs(one: Passage, other: Passage, kind: type[Kind]) -> Iterator[tuple[Kind, Kind]]:
    """Findings of a kind that the record holds for one thing, or that are alone of their sort in both passages."""
    first = [finding for finding in one.findings if isinstance(finding, kind)]
    second = [finding for finding in other.findings if isinstance(finding, kind)]
    for mine in first:
        for yours in second:
            same = one.source.entry(mine.id) == other.source.entry(yours.id)
            if same or (_alone(mine, first) and _alone(yours, second) and _sort(mine) == _sort(yours)):
                yield mine, yours


def _alone(finding: Finding, among: list[Kind]) -> bool:
    return sum(_sort(each) == _sort(finding) for each in among) == 1


def _sort(finding: Finding) -> tuple[str, ...]:
    """What two findings must share to be held against each other."""
    if isinstance(finding, Event):
        return "event", finding.type, finding.actuality
    if isinstance(finding, Claim):
        return "claim", finding.measure, finding.quantity.unit or ""
    return (type(finding).__name__,)


def _of_events(source: Source, other: Source, mine: Event, yours: Event) -> Iterator[Difference]:
    words = {"first_words": mine.spans, "second_words": yours.spans}
    if _apart(mine.date, yours.date):
        yield Difference(what="date", first=mine.date, second=yours.date, **words)
    if mine.place and yours.place and _elsewhere(source, mine.place, other, yours.place):
        yield Difference(what="place", first=mine.place, second=yours.place, **words)
    first, second = _people(source, mine), _people(other, yours)
    if first and second and first.keys() != second.keys():
        only_first = tuple(first[each] for each in sorted(first.keys() - second.keys()))
        only_second = tuple(second[each] for each in sorted(second.keys() - first.keys()))
        yield Difference(what="people", first=only_first or None, second=only_second or None, **words)


def _of_commitments(mine: Commitment, yours: Commitment) -> Iterator[Difference]:
    if _apart(mine.due, yours.due):
        words = {"first_words": mine.spans, "second_words": yours.spans}
        yield Difference(what="due", first=mine.due, second=yours.due, **words)


def _of_claims(mine: Claim, yours: Claim) -> Iterator[Difference]:
    if contradict(mine.quantity, yours.quantity):
        words = {"first_words": mine.spans, "second_words": yours.spans}
        yield Difference(what="figure", first=mine.quantity, second=yours.quantity, **words)


def _apart(one: DateInterval | None, other: DateInterval | None) -> bool:
    """Whether two dates have no day in common, or only one is given in so many words."""
    if one is None or other is None or not (one.known and other.known):
        told = one if one and one.known else other if other and other.known else None
        return bool(told and told.text)
    return bool(
        (one.start and other.end and one.start > other.end)
        or (other.start and one.end and other.start > one.end)
    )


def _elsewhere(source: Source, one: Place, other_source: Source, other: Place) -> bool:
    """Whether two places cannot be one; a town lies in its state."""
    if one.state and other.state and one.state != other.state:
        return True
    whole = _is_state(source, one) or _is_state(other_source, other)
    return not whole and fold(one.name) != fold(other.name)


def _is_state(source: Source, place: Place) -> bool:
    return any(
        each.kind == "state" and fold(each.name) == fold(place.name) for each in source.reading.entities
    )


def _people(source: Source, event: Event) -> dict[str, str]:
    """The people who take part, by their entries."""
    taking = (*event.actors, *event.recipients, *(part.entity for part in event.participants))
    known = (source.entity(ref) for ref in taking)
    return {source.entry(each.id): each.name for each in known if each and each.kind == "person"}
