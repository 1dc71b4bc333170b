"""Takes a report's clauses and statements, gives its events, the tellings of one event joined."""

import msgspec

from communique.model import Event, Participant, Statement
from communique.reading.cast import Cast
from communique.reading.context import Context
from communique.reading.events.merge import merge_tellings
from communique.reading.events.telling import Telling
from communique.reading.events.tellings import read_tellings
from communique.reading.topics import contexts_of, read_topics

# Types that need someone on the other side, or a date, to be worth a line.
_TWO_SIDED = {"CONSULT", "COOPERATE"}
_TWO = 2
# What may stand without a party where its day or place is told: "the crossing was closed in May".
_REAL = {"occurred", "planned"}


def read_events(context: Context, statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """Every event the report tells of: the one of the day and those recalled, planned, urged or denied."""
    merged = merge_tellings(list(read_tellings(context, statements)), context.cast)
    kept = [telling for telling in merged if _worth(telling, context.cast)]
    return tuple(_event(context, statements, f"v{number}", telling) for number, telling in enumerate(kept, 1))


def _worth(telling: Telling, cast: Cast) -> bool:
    """Whether a telling says enough to be an event."""
    sides = cast.sides((*telling.parties, *telling.hosts))
    if telling.frame.pattern.paired and len(sides) == 1:
        return False
    if telling.frame.pattern.type in _TWO_SIDED and len(sides) == 1:
        return telling.date is not None
    placed = telling.place is not None and telling.frame.clause.form == "verb"
    alone = telling.frame.pattern.bare or telling.frame.clause.form == "verb"
    return bool(sides) or (alone and telling.actuality in _REAL and (telling.date is not None or placed))


def _event(context: Context, statements: tuple[Statement, ...], ref: str, telling: Telling) -> Event:
    topics = read_topics(" ".join(context.parsed.words(span) for span in telling.spans), context.codebook)
    return Event(
        id=ref,
        type=telling.frame.pattern.type,
        modes=_modes(telling, context.cast),
        contexts=contexts_of(topics, context.codebook),
        actuality=telling.actuality,
        actors=context.cast.acting_for(telling.actors),
        recipients=context.cast.acting_for(telling.recipients),
        participants=_participants(telling, context.cast),
        date=telling.date,
        place=telling.place,
        occasion=telling.occasion,
        topics=topics,
        sources=_sources(statements, telling),
        cue=telling.cue,
        spans=telling.spans,
        confidence=telling.frame.pattern.confidence,
    )


def _modes(telling: Telling, cast: Cast) -> tuple[str, ...]:
    """The modes of a telling; two who telephone are no assembly, whatever summit they spoke of."""
    if "phone" in telling.modes and len(cast.sides((*telling.parties, *telling.hosts))) == _TWO:
        return tuple(mode for mode in telling.modes if mode != "multilateral")
    return telling.modes


def _participants(telling: Telling, cast: Cast) -> tuple[Participant, ...]:
    visiting = "visit" in telling.modes
    acting = (
        Participant(entity=ref, role="visitor" if visiting else "participant") for ref in telling.actors
    )
    receiving = (
        Participant(entity=ref, role="host" if visiting else "participant") for ref in telling.recipients
    )
    brokering = (Participant(entity=ref, role="mediator") for ref in telling.hosts)
    return tuple(
        msgspec.structs.replace(participant, side=cast.get(participant.entity).state)
        for participant in (*acting, *receiving, *brokering)
    )


def _sources(statements: tuple[Statement, ...], telling: Telling) -> tuple[str, ...]:
    """Who asserts the event: the speakers of the smallest statement whose content tells of it."""
    holding = [
        (span.end - span.start, statement.speakers)
        for statement in statements
        for span in statement.content
        if span.covers(telling.cue) and statement.cue != telling.cue
    ]
    return min(holding)[1] if holding else ()
