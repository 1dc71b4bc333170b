"""An event of a reading in, its profile out."""

from communique.linking.names import name_tokens
from communique.linking.profile import EventProfile, Person
from communique.linking.profiling.source import Source
from communique.linking.promised import promise_in, ranks_in
from communique.linking.vocabulary import listed
from communique.linking.window import window
from communique.linking.words import fold, tokens
from communique.model import Event, Span

# Characters either side of the cue that are taken for the event's own words; the rest of a long sentence
# often tells of other events.
_BEFORE, _AFTER = 70, 130
# Characters either side of the cue in which a word for several meetings is about the meeting itself.
_BESIDE = 24


def event_profile(source: Source, event: Event) -> EventProfile:
    """The profile of an event."""
    refs = (*event.actors, *event.recipients, *(taking.entity for taking in event.participants))
    occasion, place = source.entities.get(event.occasion or ""), event.place
    sentence = source.sentences.stems_at(event.cue)
    told = tokens(source.sentences.span_at(event.cue).words(source.report.text))
    return EventProfile(
        report=source.report.id,
        published=source.published,
        type=event.type,
        modes=event.modes,
        actuality=event.actuality,
        actors=source.parties(event.actors or tuple(taking.entity for taking in event.participants)),
        recipients=source.parties(event.recipients),
        people=_people_of(source, refs, told),
        when=window(event.date, source.published, event.actuality),
        dated=bool(event.date and event.date.text),
        place=fold(place.name) if place else "",
        place_state=place.state if place else None,
        place_is_state=bool(place and fold(place.name) in source.state_names),
        placed=place is None or _is_named_in(source, fold(place.name), told),
        occasion=name_tokens(occasion.name) if occasion else (),
        cue=source.words((event.cue,)),
        words=source.words((*_near(event), event.cue)),
        sentence=sentence,
        named=source.names_in(sentence),
        several=_several(source, event),
        ranks=ranks_in(told),
        promise=promise_in(told) if event.type == "AGREE" else "",
    )


def _people_of(source: Source, refs: tuple[str, ...], told: tuple[str, ...]) -> tuple[Person, ...]:
    """Who takes part; not people named elsewhere where the sentence itself tells only of "their ministers".

    "The two ministers" are those named before.
    """
    people = source.people(refs)
    named = any(token in told for person in people for token in person.name)
    back = named or not listed("looking back").isdisjoint(told)
    return people if back or listed("several officials").isdisjoint(told) else ()


def _is_named_in(source: Source, place: str, told: tuple[str, ...]) -> bool:
    """Whether a sentence names a place, beside a dateline that it opens with."""
    words, dateline = f" {' '.join(told)} ", source.report.dateline
    opening = fold(dateline.place) if dateline and dateline.place else ""
    if opening == place and words.startswith(f" {place} "):
        words = words.removeprefix(f" {place}")
    return f" {place} " in words


def _several(source: Source, event: Event) -> bool:
    """Whether words right beside the cue make of one meeting several."""
    beside = Span(max(event.cue.start - _BESIDE, 0), event.cue.end + _BESIDE)
    return event.type == "CONSULT" and not listed("several times").isdisjoint(
        tokens(beside.words(source.report.text))
    )


def _near(event: Event) -> tuple[Span, ...]:
    """The parts of an event's spans that lie near its cue."""
    near = Span(event.cue.start - _BEFORE, event.cue.end + _AFTER)
    return tuple(
        Span(max(span.start, near.start), min(span.end, near.end))
        for span in event.spans
        if span.overlaps(near)
    )
