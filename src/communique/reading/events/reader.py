"""Takes a report's clauses and statements, gives its events, all tellings of one happening joined into one."""

import datetime as dt
from collections.abc import Iterator

from communique.codebook.events import MODE_WORDS
from communique.model import Actuality, DateInterval, Event, Participant, Span, Statement
from communique.reading.cast import Cast
from communique.reading.context import Context
from communique.reading.events.actuality import read_actuality
from communique.reading.events.frame import Frame, read_frames
from communique.reading.events.merge import merge_tellings
from communique.reading.events.parties import read_actors, read_hosts, read_recipients
from communique.reading.events.telling import Telling
from communique.reading.events.when import news_day, read_date, read_occasion, read_place
from communique.reading.topics import read_topics

# Clauses inside a telling that tell of something else are no part of its words.
_OWN_WORDS = {"ccomp", "relcl", "advcl", "parataxis", "csubj"}
_POINTING = {"the", "this", "that", "these", "those", "his", "her", "their", "its", "today", "'s"}
# Types that need someone on the other side to be worth a line.
_TWO_SIDED = {"CONSULT", "COOPERATE"}


def read_events(context: Context, statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """Every event the report tells of: the one of the day and those recalled, planned, urged or denied."""
    tellings = list(_tellings(context))
    merged = merge_tellings(tellings, context.cast)
    kept = [telling for telling in merged if _worth(telling, context.cast)]
    return tuple(_event(context, statements, number, telling) for number, telling in enumerate(kept, 1))


def _tellings(context: Context) -> Iterator[Telling]:
    day = news_day(context)
    salient: Telling | None = None
    for frame in read_frames(context):
        telling = _telling(context, frame, day, salient)
        if telling is None:
            continue
        yield telling
        if telling.frame.pattern.type == "CONSULT" and len(context.cast.sides(telling.parties)) > 1:
            salient = telling


def _telling(context: Context, frame: Frame, day: dt.date | None, salient: Telling | None) -> Telling | None:
    cast, pattern = context.cast, frame.pattern
    actors = read_actors(context, cast, frame)
    recipients = read_recipients(cast, frame, actors)
    hosts = read_hosts(cast, frame)
    definite = _definite(context, frame)
    borrowed = False
    if pattern.mutual:
        actors, recipients = _everyone(actors, recipients), ()
        if not actors and salient is not None and (definite or frame.clause.form == "verb"):
            actors, borrowed = salient.parties, True
    date = read_date(context, frame)
    actuality = _dated(read_actuality(context, frame), date, context.report.published)
    if not (actors or recipients or hosts) and not (pattern.bare or definite):
        return None
    if date is None and actuality == "occurred":
        date = _story_day(context, frame, day, salient, cast, actors)
    return Telling(
        frame=frame,
        actuality=actuality,
        actors=actors,
        recipients=recipients,
        hosts=hosts,
        date=date,
        place=read_place(context, frame),
        occasion=read_occasion(context, frame),
        modes=_modes(context, frame),
        cue=_cue(context, frame),
        spans=(_words(context, frame),),
        definite=definite,
        borrowed=borrowed,
    )


def _everyone(actors: tuple[str, ...], recipients: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*actors, *recipients)))


def _dated(actuality: Actuality, date: DateInterval | None, published: dt.date | None) -> Actuality:
    """What lies after publication has not happened."""
    if actuality == "occurred" and date is not None and published is not None:
        return "planned" if date.start is not None and date.start > published else actuality
    return actuality


def _story_day(
    context: Context,
    frame: Frame,
    day: dt.date | None,
    salient: Telling | None,
    cast: Cast,
    actors: tuple[str, ...],
) -> DateInterval | None:
    """The day of the news, for what is told in its course: acts of speech, and what its own people do."""
    if day is None or frame.anchor.tense not in {"past", "present", "none"}:
        return None
    main = frame.pattern.speech or frame.anchor.relation == "root"
    if not main or (salient is not None and not cast.sides(actors) & cast.sides(salient.parties)):
        return None
    return DateInterval.day(day)


def _definite(context: Context, frame: Frame) -> bool:
    """Whether a noun points back to what was told: "the meeting", "their talks", "today's meeting"."""
    if frame.clause.form != "noun":
        return False
    children = list(context.parsed.doc[frame.clause.head].children)
    return any(
        child.lower_ in _POINTING for child in children if child.dep_ in {"det", "poss", "nmod"}
    ) and not any(child.dep_ == "relcl" for child in children)


def _modes(context: Context, frame: Frame) -> tuple[str, ...]:
    words = {token.lower_ for token in context.parsed.doc[frame.clause.head].subtree}
    words |= {context.parsed.doc[frame.clause.head].lemma_}
    found = [
        row.mode
        for row in context.codebook.rows(MODE_WORDS)
        if row.type == frame.pattern.type and words & set(row.words)
    ]
    return tuple(dict.fromkeys((*frame.pattern.modes, *found)))


def _cue(context: Context, frame: Frame) -> Span:
    return context.parsed.spans[frame.clause.head]


def _words(context: Context, frame: Frame) -> Span:
    """The event's words: its predicate with its arguments, clauses about something else left out."""
    heads = [frame.clause.head] + ([frame.carrier.head] if frame.carrier else [])
    tokens = set(heads)
    waiting = [child for head in heads for child in context.parsed.doc[head].children]
    while waiting:
        token = waiting.pop()
        if token.dep_ in _OWN_WORDS or (token.dep_ == "conj" and token.head.i in heads) or token.i in tokens:
            continue
        if token.dep_ == "punct":
            continue
        tokens.add(token.i)
        waiting.extend(token.children)
    return context.parsed.span(min(tokens), max(tokens) + 1)


def _worth(telling: Telling, cast: Cast) -> bool:
    """Whether a telling says enough to be an event."""
    sides = cast.sides((*telling.parties, *telling.hosts))
    if telling.frame.pattern.type in _TWO_SIDED and len(sides) < 2:
        return bool(sides) and (
            "visit" in telling.modes or telling.occasion is not None or telling.date is not None
        )
    return bool(sides) or (
        telling.frame.pattern.bare and (telling.date is not None or telling.place is not None)
    )


def _event(context: Context, statements: tuple[Statement, ...], number: int, telling: Telling) -> Event:
    words = " ".join(context.parsed.words(span) for span in telling.spans)
    return Event(
        id=f"v{number}",
        type=telling.frame.pattern.type,
        modes=telling.modes,
        contexts=(),
        actuality=telling.actuality,
        actors=telling.actors,
        recipients=telling.recipients,
        participants=_participants(telling, context.cast),
        date=telling.date,
        place=telling.place,
        occasion=telling.occasion,
        topics=read_topics(words, context.codebook),
        sources=_sources(statements, telling),
        cue=telling.cue,
        spans=telling.spans,
        confidence=_confidence(telling),
    )


def _participants(telling: Telling, cast: Cast) -> tuple[Participant, ...]:
    visiting = "visit" in telling.modes
    roles = [(ref, "visitor" if visiting else "participant") for ref in telling.actors]
    roles += [(ref, "host" if visiting else "participant") for ref in telling.recipients]
    roles += [(ref, "mediator") for ref in telling.hosts]
    return tuple(Participant(entity=ref, side=cast.get(ref).state, role=role) for ref, role in roles)  # type: ignore[arg-type]


def _sources(statements: tuple[Statement, ...], telling: Telling) -> tuple[str, ...]:
    """Who asserts the event: the speakers of the smallest statement whose content tells of it."""
    holding = [
        (span.end - span.start, statement.speakers)
        for statement in statements
        for span in statement.content
        if span.covers(telling.cue) and statement.cue != telling.cue
    ]
    return min(holding)[1] if holding else ()


def _confidence(telling: Telling) -> float:
    """How often such a telling is right: the pattern's figure, less for what is missing or borrowed."""
    value = telling.frame.pattern.confidence
    value -= 0.1 * (not telling.actors) + 0.1 * telling.borrowed + 0.05 * (telling.date is None)
    return round(max(0.1, value), 2)
