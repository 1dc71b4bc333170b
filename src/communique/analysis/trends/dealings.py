"""Takes a record and two parties, gives what they did with or to each other, each deed with level and score."""

from collections.abc import Iterator

import msgspec

from communique.analysis.relationship import Relationship
from communique.analysis.trends.levels import Levels, sides_levels
from communique.analysis.witness import Archive, Source
from communique.codebook import Codebook
from communique.codebook.scores import SCORES, Quad
from communique.model import Event, EventType
from communique.record import EventEntry, Filters, Record

CONTACT: EventType = "CONSULT"
_BOTH = 2


class Dealing(msgspec.Struct, frozen=True, kw_only=True):
    """An event that took place between the two parties.

    Attributes:
        event: The event.
        month: The month it falls in ("2025-07"), or None when the reports do not say.
        score: Its PLOVER score, from conflict (-10) to cooperation (10).
        quad: Its quad class.
        level: For a contact, the level; None for any other event.
    """

    event: EventEntry
    month: str | None
    score: float
    quad: Quad
    level: str | None = None


def dealings(record: Record, pair: Relationship, filters: Filters) -> Iterator[Dealing]:
    """What occurred between two parties, in order of time; plans, demands and denials are none of it.

    Args:
        record: An open record.
        pair: The two parties.
        filters: Which of their events.
    """
    codebook, archive = Codebook(), Archive(record)
    levels = Levels(codebook)
    scores = {row.type: row for row in codebook.rows(SCORES)}
    for event in record.events(filters):
        if event.actuality != "occurred":
            continue
        told = [_telling(archive, telling.report, telling.finding) for telling in event.reports]
        if not any(mutual(pair, source, telling) for source, telling in told):
            continue
        row = scores[event.type]
        yield Dealing(
            event=event,
            month=month_of(event),
            score=row.of(event.modes),
            quad=row.quad,
            level=_level(levels, pair, told) if event.type == CONTACT else None,
        )


def month_of(event: EventEntry) -> str | None:
    """The month in which an event lies as a whole."""
    date = event.date
    days = [day for day in (date.start, date.end) if day] if date else []
    months = {f"{day:%Y-%m}" for day in days}
    return months.pop() if len(months) == 1 and len(days) == _BOTH else None


def _telling(archive: Archive, report: str, finding: str | None) -> tuple[Source, Event]:
    source = archive.source(report)
    return source, next(event for event in source.reading.events if event.id == finding)


def mutual(pair: Relationship, source: Source, event: Event) -> bool:
    """Whether one side acts on the other, or both act together and on nobody."""
    acting, acted_on = pair.sides(source, event.actors), pair.sides(source, event.recipients)
    if event.recipients and event.type != CONTACT:
        return bool((acting and acted_on - acting) or (acted_on and acting - acted_on))
    taking = pair.sides(source, (part.entity for part in event.participants))
    return len(acting | acted_on | taking) == _BOTH


def _level(levels: Levels, pair: Relationship, told: list[tuple[Source, Event]]) -> str:
    """The highest level each side is told to have been at, in any report; the lower of the two."""
    best: list[str | None] = [None, None]
    for source, event in told:
        people = {*event.actors, *event.recipients, *(part.entity for part in event.participants)}
        for side, level in enumerate(sides_levels(levels, pair, source, sorted(people))):
            known = [each for each in (best[side], level) if each]
            best[side] = min(known, key=levels.order.index, default=None)
    return levels.contact(best)
