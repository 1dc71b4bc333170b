"""Profiling: a Reading in, the profile of each of its findings out."""

import datetime as dt

from communique.linking.counted import owners, size_of, sort_of, years_of
from communique.linking.names import name_tokens
from communique.linking.profile import (
    ClaimProfile,
    CommitmentProfile,
    EntityProfile,
    EventProfile,
    Person,
    Profile,
    StatementProfile,
)
from communique.linking.promised import promise_in, ranks_in
from communique.linking.sentences import Sentences
from communique.linking.things import party_name, thing_name
from communique.linking.vocabulary import listed
from communique.linking.window import window
from communique.linking.words import content, fold, stem, tokens
from communique.model import (
    Claim,
    Commitment,
    Entity,
    EntityKind,
    Event,
    EventType,
    Reading,
    Report,
    Span,
    Statement,
)

_GOVERNMENT: frozenset[EntityKind] = frozenset(("state", "person", "body"))
# Kinds whose names recur between many pairs of states ("Joint Commission").
_RECURRING: frozenset[EntityKind] = frozenset(("forum", "project", "instrument", "body", "group"))
# Characters either side of the cue that are taken for the event's own words; the rest of a long sentence
# often tells of other events.
_BEFORE, _AFTER = 70, 130
# Acts that leave dead, wounded and captives to be counted.
_FORCE: frozenset[EventType] = frozenset(("ASSAULT", "COERCE", "PROTEST"))
# Letters by which a name is known again in its adjective ("Philippines", "Philippine").
_ROOT = 6
# Characters either side of the cue in which a word for several meetings is about the meeting itself.
_BESIDE = 24


def _named(name: str) -> bool:
    """Whether a person's name is a proper name: "Tariq Fatemi", but not "senior Russian official"."""
    parts = name.split()
    return bool(parts) and not parts[-1][:1].islower()


def day_of(report: Report) -> dt.date | None:
    """The day a report is of: that of publication, or else of its dateline."""
    return report.published or (report.dateline.date if report.dateline else None)


def profiles(reading: Reading) -> dict[str, Profile]:
    """The profile of every finding of a reading, by the finding's id."""
    source = _Source(reading)
    found: dict[str, Profile] = {entity.id: source.entity(entity) for entity in reading.entities}
    found |= source.event_profiles
    found |= {statement.id: source.statement(statement) for statement in reading.statements}
    found |= {commitment.id: source.commitment(commitment) for commitment in reading.commitments}
    found |= {claim.id: source.claim(claim) for claim in reading.claims}
    return found


class _Source:
    """One reading, looked at from all sides."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.report = reading.report
        self.published = day_of(reading.report)
        self.sentences = Sentences(reading.report.text)
        self.entities = {entity.id: entity for entity in reading.entities}
        self.names = frozenset(
            token
            for entity in reading.entities
            for words in (entity.name, *(span.words(self.report.text) for span in entity.mentions))
            if entity.kind in ("person", "state", "place", "igo")
            for token in tokens(words)
        ) | frozenset(token for event in reading.events if event.place for token in tokens(event.place.name))
        self.roots = frozenset(stem(name)[:_ROOT] for name in self.names)
        self.states = self._main_states()
        self.state_names = frozenset(
            fold(entity.name) for entity in reading.entities if entity.kind == "state"
        )
        self.event_profiles = {event.id: self.event(event) for event in reading.events}

    def _main_states(self) -> tuple[str, ...]:
        """The two states the report names most."""
        count: dict[str, int] = {}
        for entity in self.reading.entities:
            if entity.state:
                count[entity.state] = count.get(entity.state, 0) + max(len(entity.mentions), 1)
        return tuple(sorted(sorted(count, key=lambda state: (-count[state], state))[:2]))

    def party(self, ref: str) -> str:
        """A state code for governments and officials, else the folded name."""
        entity = self.entities.get(ref)
        if entity is None:
            return ref
        if entity.kind in _GOVERNMENT and entity.state:
            return entity.state
        if entity.name.islower():
            return ""  # "officials", "protesters": no name to tell them by
        return " ".join(party_name(entity)) if entity.kind == "igo" else whose(name_tokens(entity.name))

    def voice(self, ref: str) -> str:
        """Whose word a figure is: a state's, or a name's; of this report alone where nobody is named ("residents")."""
        entity = self.entities.get(ref)
        if entity is None or entity.kind in ("state", "igo"):
            return self.party(ref)
        if entity.kind == "body" and entity.state:
            return " ".join((entity.state, *thing_name(entity).tokens))
        named = entity.name and not entity.name.islower()
        return " ".join(name_tokens(entity.name)) if named else f"{self.report.id}/{ref}"

    def parties(self, refs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({party for ref in refs if (party := self.party(ref))}))

    def people(self, refs: tuple[str, ...]) -> tuple[Person, ...]:
        found = (self.entities[ref] for ref in refs if ref in self.entities)
        people = {
            Person(name=name_tokens(entity.name), state=entity.state)
            for entity in found
            if entity.kind == "person" and _named(entity.name)
        }
        return tuple(sorted(people, key=lambda person: (person.name, person.state or "")))

    def words(self, spans: tuple[Span, ...]) -> frozenset[str]:
        """Stems of the words in the spans, names left out."""
        return content(" ".join(span.words(self.report.text) for span in spans), self.names)

    def entity(self, entity: Entity) -> EntityProfile:
        if entity.kind == "person":
            return self._person(entity)
        name = thing_name(entity)
        recurring = entity.kind in _RECURRING and not entity.state and not name.known
        return EntityProfile(
            kind=entity.kind,
            name=name.tokens,
            state=entity.state,
            wikidata=entity.wikidata,
            among=self.states if recurring else (),
            only=None if name.tokens else self.report.id,
        )

    def _person(self, entity: Entity) -> EntityProfile:
        name = name_tokens(entity.name)
        surname = len(name) == 1
        offices = tuple(sorted({fold(office.title) for office in entity.offices}))
        year = self.published.year if self.published and surname else None
        known = (
            bool(name) and _named(entity.name) and (not surname or bool(offices and entity.state and year))
        )
        return EntityProfile(
            kind="person",
            name=name,
            state=entity.state,
            wikidata=entity.wikidata,
            offices=offices,
            year=year,
            among=() if entity.state or entity.wikidata or offices else self.states,
            only=None if known else self.report.id,
        )

    def event(self, event: Event) -> EventProfile:
        refs = (*event.actors, *event.recipients, *(taking.entity for taking in event.participants))
        occasion, place = self.entities.get(event.occasion or ""), event.place
        sentence = self.sentences.stems_at(event.cue)
        told = tokens(self.sentences.span_at(event.cue).words(self.report.text))
        return EventProfile(
            report=self.report.id,
            published=self.published,
            type=event.type,
            modes=event.modes,
            actuality=event.actuality,
            actors=self.parties(event.actors or tuple(taking.entity for taking in event.participants)),
            recipients=self.parties(event.recipients),
            people=self._people_of(refs, told),
            when=window(event.date, self.published, event.actuality),
            dated=bool(event.date and event.date.text),
            place=fold(place.name) if place else "",
            place_state=place.state if place else None,
            place_is_state=bool(place and fold(place.name) in self.state_names),
            placed=place is None or self._is_named(fold(place.name), told),
            occasion=name_tokens(occasion.name) if occasion else (),
            cue=self.words((event.cue,)),
            words=self.words((*_near(event), event.cue)),
            sentence=sentence,
            named=frozenset(word for word in sentence if word[:_ROOT] in self.roots),
            several=self._several(event),
            ranks=ranks_in(told),
            promise=promise_in(told) if event.type == "AGREE" else "",
        )

    def _people_of(self, refs: tuple[str, ...], told: tuple[str, ...]) -> tuple[Person, ...]:
        """Who takes part; not people named elsewhere where the sentence itself tells only of "their ministers".

        "The two ministers" are those named before.
        """
        people = self.people(refs)
        named = any(token in told for person in people for token in person.name)
        back = named or not listed("looking back").isdisjoint(told)
        return people if back or listed("several officials").isdisjoint(told) else ()

    def _is_named(self, place: str, told: tuple[str, ...]) -> bool:
        """Whether a sentence names a place, beside a dateline that it opens with."""
        words, dateline = f" {' '.join(told)} ", self.report.dateline
        opening = fold(dateline.place) if dateline and dateline.place else ""
        if opening == place and words.startswith(f" {place} "):
            words = words.removeprefix(f" {place}")
        return f" {place} " in words

    def _several(self, event: Event) -> bool:
        """Whether words right beside the cue make of one meeting several."""
        beside = Span(max(event.cue.start - _BESIDE, 0), event.cue.end + _BESIDE)
        return event.type == "CONSULT" and not listed("several times").isdisjoint(
            tokens(beside.words(self.report.text))
        )

    def statement(self, statement: Statement) -> StatementProfile:
        return StatementProfile(
            report=self.report.id,
            published=self.published,
            speakers=self.parties(statement.speakers),
            people=self.people(statement.speakers),
            when=window(statement.date, self.published, "occurred"),
            words=content(" ".join(span.words(self.report.text) for span in statement.content)),
        )

    def commitment(self, commitment: Commitment) -> CommitmentProfile:
        about = (self.entities[ref].name for ref in commitment.about if ref in self.entities)
        return CommitmentProfile(
            report=self.report.id,
            published=self.published,
            kind=commitment.kind,
            by=self.parties(commitment.by),
            to=self.parties(commitment.to),
            due=window(commitment.due, self.published, "planned"),
            words=self.words((commitment.what,)),
            about=tuple(sorted({" ".join(name_tokens(name)) for name in about})),
            plan=self._plan(commitment),
            named=self._named_in(commitment.what),
            people=self.people((*self._persons_in(commitment.what), *commitment.to)),
        )

    def _named_in(self, words: Span) -> frozenset[str]:
        """The states, places and organisations that stand in some words."""
        return frozenset(
            self.party(entity.id) if entity.kind != "place" else fold(entity.name)
            for entity in self.reading.entities
            if entity.kind in ("state", "place", "igo", "group")
            and any(words.covers(mention) for mention in entity.mentions)
        )

    def _persons_in(self, words: Span) -> tuple[str, ...]:
        return tuple(
            entity.id
            for entity in self.reading.entities
            if entity.kind == "person" and any(words.covers(mention) for mention in entity.mentions)
        )

    def _plan(self, commitment: Commitment) -> EventProfile | None:
        """The planned event whose cue stands in the commitment's own words, or else in its spans."""
        inside = [
            event
            for event in self.reading.events
            if event.actuality == "planned"
            and any(span.overlaps(event.cue) for span in (commitment.what, *commitment.spans))
        ]
        inside.sort(key=lambda event: (not commitment.what.overlaps(event.cue), event.cue, event.id))
        return self.event_profiles[inside[0].id] if inside else None

    def claim(self, claim: Claim) -> ClaimProfile:
        return ClaimProfile(
            report=self.report.id,
            published=self.published,
            measure=content(claim.measure),
            unit=content(claim.quantity.unit or ""),
            quantity=claim.quantity,
            asserted_by=tuple(sorted({self.voice(ref) for ref in claim.asserted_by})),
            at=min((span.start for span in claim.spans), default=0),
            words=self.words(claim.spans),
            about=self._about(claim),
            harm=self._harm(claim),
            of=self._owners(claim),
            sort=sort_of(self.report.text, claim.spans[0], self.sentences) if claim.spans else "",
            years=years_of(self.report.text, claim.spans[0], self.published) if claim.spans else frozenset(),
            thing=self._thing(claim),
            against=self._against(claim),
        )

    def _against(self, claim: Claim) -> bool:
        """Whether words between a figure and the one before it set the two against each other."""
        start = min((span.start for span in claim.spans), default=0)
        before = [span.end for other in self.reading.claims for span in other.spans if span.end <= start]
        between = self.report.text[max(before) : start] if before else ""
        return not listed("contrasts").isdisjoint(tokens(between))

    def _owners(self, claim: Claim) -> frozenset[str]:
        """Whose people a count is of."""
        if claim.quantity.unit != "people" or not claim.spans:
            return frozenset()
        voices = {self.voice(ref) for ref in claim.asserted_by}
        named = {
            span: party
            for entity in self.reading.entities
            if entity.kind in ("state", "igo", "group") and (party := self.party(entity.id))
            for span in entity.mentions
        }
        return owners(self.report.text, claim.spans[0], self.sentences, named, frozenset(voices))

    def _thing(self, claim: Claim) -> frozenset[str]:
        """What a size is of; counts of people and sums of money are told by their measure."""
        return size_of(self.report.text, claim.spans[0]) - self.names if claim.spans else frozenset()

    def _harm(self, claim: Claim) -> EventProfile | None:
        """The act of force that a count of people may be of: the one it is about, or the last told before it."""
        about = self.event_profiles.get(claim.about or "")
        if claim.quantity.unit != "people" or not claim.spans:
            return None
        if about and about.type in _FORCE:
            return about
        told = [
            event
            for event in self.reading.events
            if event.type in _FORCE and event.actuality == "occurred" and event.cue.start < claim.spans[0].end
        ]
        last = max(told, key=lambda event: (event.cue, event.id), default=None)
        return self.event_profiles[last.id] if last else None

    def _about(self, claim: Claim) -> EventProfile | None:
        """The event that the claim is about, or else the nearest of its own sentence."""
        if claim.about or not claim.spans:
            return self.event_profiles.get(claim.about or "")
        at = self.sentences.place_of(claim.spans[0])
        beside = [event for event in self.reading.events if self.sentences.place_of(event.cue) == at]
        if not beside:
            return None
        nearest = min(beside, key=lambda event: (_distance(event.cue, claim.spans[0]), event.cue, event.id))
        return self.event_profiles[nearest.id]


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def whose(name: tuple[str, ...]) -> str:
    """The name of a group without what its people do: "ethnic serb protesters" and "serb demonstrators" are "serb"."""
    kept = [token for token in name if token not in listed("crowds")]
    return " ".join(kept or name)


def _near(event: Event) -> tuple[Span, ...]:
    """The parts of an event's spans that lie near its cue."""
    near = Span(event.cue.start - _BEFORE, event.cue.end + _AFTER)
    return tuple(
        Span(max(span.start, near.start), min(span.end, near.end))
        for span in event.spans
        if span.overlaps(near)
    )
