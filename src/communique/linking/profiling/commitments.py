"""A commitment of a reading in, its profile out, with the planned event that its words tell of."""

from collections.abc import Mapping

from communique.linking.names import name_tokens
from communique.linking.profile import CommitmentProfile, EventProfile
from communique.linking.profiling.source import Source
from communique.linking.window import window
from communique.linking.words import counts, fold
from communique.model import Commitment, Span


def commitment_profile(
    source: Source, commitment: Commitment, events: Mapping[str, EventProfile]
) -> CommitmentProfile:
    """The profile of a commitment; `events` are those of its reading by their ids."""
    about = (source.entities[ref].name for ref in commitment.about if ref in source.entities)
    return CommitmentProfile(
        report=source.report.id,
        published=source.published,
        kind=commitment.kind,
        by=source.parties(commitment.by),
        to=source.parties(commitment.to),
        due=window(commitment.due, source.published, "planned"),
        words=source.words((commitment.what,)),
        about=tuple(sorted({" ".join(name_tokens(name)) for name in about})),
        plan=_plan(source, commitment, events),
        named=named_in(source, commitment.what),
        people=source.people((*_persons_in(source, commitment.what), *commitment.to)),
        counts=counts(commitment.what.words(source.report.text)),
    )


def named_in(source: Source, words: Span) -> frozenset[str]:
    """The states, places and organisations that stand in some words."""
    return frozenset(
        source.party(entity.id) if entity.kind != "place" else fold(entity.name)
        for entity in source.reading.entities
        if entity.kind in ("state", "place", "igo", "group")
        and any(words.covers(mention) for mention in entity.mentions)
    )


def _persons_in(source: Source, words: Span) -> tuple[str, ...]:
    return tuple(
        entity.id
        for entity in source.reading.entities
        if entity.kind == "person" and any(words.covers(mention) for mention in entity.mentions)
    )


def _plan(source: Source, commitment: Commitment, events: Mapping[str, EventProfile]) -> EventProfile | None:
    """The planned event whose cue stands in the commitment's own words, or else in its spans."""
    inside = [
        event
        for event in source.reading.events
        if event.actuality == "planned"
        and any(span.overlaps(event.cue) for span in (commitment.what, *commitment.spans))
    ]
    inside.sort(key=lambda event: (not commitment.what.overlaps(event.cue), event.cue, event.id))
    return events[inside[0].id] if inside else None
