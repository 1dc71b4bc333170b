"""Takes a record and two parties, gives their relationship month by month; each number opens onto its events."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from communique.analysis.relationship import Relationship
from communique.analysis.trends.dealings import Dealing, dealings
from communique.analysis.trends.levels import Levels
from communique.codebook import Codebook
from communique.errors import UsageError
from communique.record import EventEntry, Filters, Record


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """A number, and the events that it counts.

    Attributes:
        of: What is counted ("contacts", a level, a topic).
        number: How many.
        events: Ids of the event entries.
    """

    of: str
    number: int
    events: tuple[str, ...]


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """The mean PLOVER score of events.

    Attributes:
        mean: From conflict (-10) to cooperation (10).
        events: Ids of the event entries.
    """

    mean: float
    events: tuple[str, ...]


class Month(msgspec.Struct, frozen=True, kw_only=True):
    """One month of a relationship.

    Attributes:
        month: As in "2025-07"; None holds what reports date no nearer than a year, or not at all.
        contacts: Meetings, visits and calls that took place.
        levels: How many of them at each level, the highest first.
        score: How cooperative what the two did was, on average.
        quads: How many events of each quad class.
        topics: How many events are about each topic, the most frequent first.
    """

    month: str | None
    contacts: Count
    levels: tuple[Count, ...]
    score: Score
    quads: tuple[Count, ...]
    topics: tuple[Count, ...]


def trends(record: Record, between: tuple[str, str], filters: Filters) -> list[Month]:
    """A relationship month by month; months of which nothing is known are left out.

    Args:
        record: An open record.
        between: The two parties.
        filters: Further filters, such as since and until.

    Raises:
        UsageError: The record knows one of the parties not at all.
    """
    months: dict[str | None, list[Dealing]] = defaultdict(list)
    for dealing in _dealings(record, between, filters):
        months[dealing.month].append(dealing)
    order = Levels(Codebook()).order
    named = sorted(months, key=lambda month: (month is None, month or ""))
    return [_month(month, months[month], order) for month in named]


def events_behind(
    record: Record, between: tuple[str, str], filters: Filters, measure: str
) -> list[EventEntry]:
    """The events that a number counts.

    Args:
        record: An open record.
        between: The two parties.
        filters: Further filters, such as since and until.
        measure: "contacts", "score", a level, a quad class or a topic, as trends name them.

    Raises:
        UsageError: Nothing is called so, or the record knows one of the parties not at all.
    """
    found = list(_dealings(record, between, filters))
    known = sorted({name for dealing in found for name in _measures(dealing)})
    if found and measure not in known:
        raise UsageError(f"nothing is counted as {measure!r} here; there are {', '.join(known)}")
    return [dealing.event for dealing in found if measure in _measures(dealing)]


def _dealings(record: Record, between: tuple[str, str], filters: Filters) -> Iterable[Dealing]:
    pair = Relationship.of(record, between)
    return dealings(record, pair, msgspec.structs.replace(filters, between=between))


def _measures(dealing: Dealing) -> tuple[str, ...]:
    contact = ("contacts", dealing.level) if dealing.level else ()
    return (*contact, "score", dealing.quad, *dealing.event.topics)


def _month(month: str | None, held: list[Dealing], levels: Iterable[str]) -> Month:
    contacts = [dealing for dealing in held if dealing.level]
    by_level = {level: [each for each in contacts if each.level == level] for level in levels}
    by_quad: dict[str, list[Dealing]] = defaultdict(list)
    by_topic: dict[str, list[Dealing]] = defaultdict(list)
    for dealing in held:
        by_quad[dealing.quad].append(dealing)
        for topic in dealing.event.topics:
            by_topic[topic].append(dealing)
    mean = sum(dealing.score for dealing in held) / len(held)
    return Month(
        month=month,
        contacts=_count("contacts", contacts),
        levels=tuple(_count(level, some) for level, some in by_level.items() if some),
        score=Score(mean=round(mean, 2), events=_ids(held)),
        quads=tuple(_count(quad, by_quad[quad]) for quad in sorted(by_quad)),
        topics=tuple(
            _count(topic, by_topic[topic])
            for topic in sorted(by_topic, key=lambda topic: (-len(by_topic[topic]), topic))
        ),
    )


def _count(of: str, dealings: list[Dealing]) -> Count:
    return Count(of=of, number=len(dealings), events=_ids(dealings))


def _ids(dealings: list[Dealing]) -> tuple[str, ...]:
    return tuple(dealing.event.id for dealing in dealings)
