"""A claim of a reading in, its profile out: what is measured, of whom, and of which event."""

from collections.abc import Mapping

import msgspec

from communique.linking.counted import month_of, owners, size_of, sort_of, years_of
from communique.linking.profile import ClaimProfile, EventProfile
from communique.linking.profiling.source import Source
from communique.linking.vocabulary import listed
from communique.linking.words import content, stem, stems, tokens
from communique.model import Claim, EventType, Span

# Acts that leave dead, wounded and captives to be counted.
_FORCE: frozenset[EventType] = frozenset(("ASSAULT", "COERCE", "PROTEST"))

_BLANK = "\n\n"


def claim_profile(source: Source, claim: Claim, events: Mapping[str, EventProfile]) -> ClaimProfile:
    """The profile of a claim; `events` are those of its reading by their ids."""
    return ClaimProfile(
        report=source.report.id,
        published=source.published,
        measure=content(claim.measure),
        unit=content(claim.quantity.unit or ""),
        quantity=claim.quantity,
        asserted_by=tuple(sorted({source.voice(ref) for ref in claim.asserted_by})),
        at=min((span.start for span in claim.spans), default=0),
        words=source.words(claim.spans),
        about=_about(source, claim, events),
        harm=_harm(source, claim, events),
        of=_owners(source, claim),
        sort=sort_of(source.report.text, claim.spans[0], source.sentences) if claim.spans else "",
        years=years_of(source.report.text, claim.spans[0], source.published) if claim.spans else frozenset(),
        thing=_thing(source, claim),
        topic=_topic(source, claim),
        alone=_alone(source, claim),
        against=_against(source, claim),
    )


def _against(source: Source, claim: Claim) -> bool:
    """Whether words between a figure and the one before it set the two against each other."""
    start = min((span.start for span in claim.spans), default=0)
    before = [span.end for other in source.reading.claims for span in other.spans if span.end <= start]
    between = source.report.text[max(before) : start] if before else ""
    return not listed("contrasts").isdisjoint(tokens(between))


def _owners(source: Source, claim: Claim) -> frozenset[str]:
    """Whose people a count is of."""
    if claim.quantity.unit != "people" or not claim.spans:
        return frozenset()
    voices = frozenset(source.parties(claim.asserted_by))
    named = {
        span: party
        for entity in source.reading.entities
        if entity.kind in ("state", "igo", "group") and (party := source.party(entity.id))
        for span in entity.mentions
    }
    told = owners(source.report.text, claim.spans[0], source.sentences, named, voices)
    return told or (voices if len(voices) == 1 and _at_home(source, claim, voices) else frozenset())


def _at_home(source: Source, claim: Claim, voices: frozenset[str]) -> bool:
    """Whether a government counts people hit at a place in its own country, and names no others."""
    sentence = source.sentences.span_at(claim.spans[0])
    places = {
        entity.state
        for entity in source.reading.entities
        if entity.kind == "place" and any(sentence.covers(mention) for mention in entity.mentions)
    }
    return places == voices


def _thing(source: Source, claim: Claim) -> frozenset[str]:
    """What a size is of; counts of people and sums of money are told by their measure."""
    return size_of(source.report.text, claim.spans[0]) - source.names if claim.spans else frozenset()


def _paragraph(text: str, at: int) -> Span:
    """The paragraph a place in a text lies in."""
    start, end = text.rfind(_BLANK, 0, at), text.find(_BLANK, at)
    return Span(start + len(_BLANK) if start >= 0 else 0, end if end >= 0 else len(text))


def _topic(source: Source, claim: Claim) -> frozenset[str]:
    """What a figure's paragraph is about: its telling stems and names, those of the report's states left out."""
    if not claim.spans:
        return frozenset()
    words = _paragraph(source.report.text, claim.spans[0].start).words(source.report.text)
    plain = stems("commonplaces") | stems("times") | stems("bounds") | stems("anybody") | stems("harms")
    states = frozenset(
        stem(token)
        for entity in source.reading.entities
        if entity.kind == "state" or (entity.kind == "person" and entity.state)
        for name in (entity.name, *(span.words(source.report.text) for span in entity.mentions))
        for token in tokens(name)
    )
    return content(words) - plain - states


def _alone(source: Source, claim: Claim) -> bool:
    """Whether a figure is the only one of its paragraph in its unit, so that the paragraph says what it is of."""
    if not claim.spans:
        return False
    paragraph = _paragraph(source.report.text, claim.spans[0].start)
    return not any(
        paragraph.covers(other.spans[0]) and other.quantity.unit == claim.quantity.unit
        for other in source.reading.claims
        if other.id != claim.id and other.spans
    )


def _harm(source: Source, claim: Claim, events: Mapping[str, EventProfile]) -> EventProfile | None:
    """The act of force that a count of people may be of: the one it is about, or the last told before it."""
    about = events.get(claim.about or "")
    if claim.quantity.unit != "people" or not claim.spans:
        return None
    if about and about.type in _FORCE:
        return about
    told = [
        event
        for event in source.reading.events
        if event.type in _FORCE and event.actuality == "occurred" and event.cue.start < claim.spans[0].end
    ]
    last = max(told, key=lambda event: (event.cue, event.id), default=None)
    if last is None:
        return None
    month = month_of(source.report.text, claim.spans[0], source.sentences)
    if month is None:
        return events[last.id]
    return msgspec.structs.replace(events[last.id], when=month, dated=True, place="")


def _about(source: Source, claim: Claim, events: Mapping[str, EventProfile]) -> EventProfile | None:
    """The event that the claim is about, or else the nearest of its own sentence."""
    if claim.about or not claim.spans:
        return events.get(claim.about or "")
    at = source.sentences.place_of(claim.spans[0])
    beside = [event for event in source.reading.events if source.sentences.place_of(event.cue) == at]
    if not beside:
        return None
    nearest = min(beside, key=lambda event: (_distance(event.cue, claim.spans[0]), event.cue, event.id))
    return events[nearest.id]


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
