"""A commitment of a reading in, its profile out, with the planned event that its words tell of."""

from collections.abc import Mapping, Sequence

import msgspec

from communique.linking.names import name_tokens
from communique.linking.profile import CommitmentProfile, EventProfile
from communique.linking.profiling.source import Source
from communique.linking.window import window
from communique.linking.words import counts, fold, stems
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
        if any(span.overlaps(event.cue) for span in (commitment.what, *commitment.spans))
    ]
    inside.sort(key=lambda event: (not commitment.what.overlaps(event.cue), event.cue, event.id))
    told = [events[event.id] for event in inside]
    planned = next((event for event in told if event.actuality == "planned"), None)
    return planned or (_visit(source, commitment, told) if commitment.kind == "invitation" else None)


def _visit(source: Source, commitment: Commitment, told: Sequence[EventProfile]) -> EventProfile | None:
    """The visit that somebody is invited to pay, as the urged event tells it or as the invitation itself does."""
    urged = next((e for e in told if e.type == "CONSULT" and e.actuality == "called_for"), None)
    asked = next((e for e in told if e.type == "REQUEST" and e.actuality == "occurred"), None)
    if urged is None and asked is None:
        return None
    if urged is not None and urged.actors and urged.recipients:
        guests, hosts, base = urged.actors, urged.recipients, urged
    elif asked is not None:
        guests, hosts, base = asked.recipients, asked.actors, asked
    else:
        return None
    return msgspec.structs.replace(
        base,
        type="CONSULT",
        modes=("visit",),
        actuality="planned",
        actors=guests,
        recipients=hosts,
        people=tuple(person for person in base.people if person.state in guests),
        when=window(commitment.due, source.published, "planned"),
        dated=commitment.due is not None,
        place="",
        place_state=None,
        cue=stems("acts of visiting"),
        promise="",
    )
