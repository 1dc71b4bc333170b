"""Profiles: what of a finding counts when asking whether another report's finding is the same thing.

Takes a Reading; gives a profile for each of its findings, by the finding's id. A profile is made from its own
reading alone, so that a judgement over two profiles never depends on what else is in the record.
"""

import datetime as dt

import msgspec

from communique.linking.names import name_tokens
from communique.linking.window import Window, window
from communique.linking.words import content, fold, tokens
from communique.model import (
    Actuality,
    Claim,
    Commitment,
    Entity,
    EntityKind,
    Event,
    EventType,
    Place,
    Quantity,
    Reading,
    Span,
    Statement,
)

GOVERNMENT: frozenset[EntityKind] = frozenset(("state", "person", "body"))
# Characters either side of the cue that are taken for the event's own words; the rest of a long sentence
# often tells of other events.
_BEFORE, _AFTER = 70, 130


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person taking part: folded name and the state they act for."""

    name: tuple[str, ...]
    state: str | None = None


class EntityProfile(msgspec.Struct, frozen=True, kw_only=True, tag="entity"):
    """An entity as named in one report, or alike in several.

    Two reports that name someone in the same words give equal profiles, which then stand for one thing;
    `only` keeps those apart whose name alone identifies nobody.

    Attributes:
        kind: Entity kind.
        name: Folded name.
        state: State code, or None.
        wikidata: Wikidata item, or None.
        offices: Folded office titles, in order.
        year: Year of publication, given when the name alone needs a time beside it.
        among: The states the report is mainly about, for things whose name recurs between many pairs of states.
        only: Id of the one report this profile holds for, or None.
    """

    kind: EntityKind
    name: tuple[str, ...]
    state: str | None = None
    wikidata: str | None = None
    offices: tuple[str, ...] = ()
    year: int | None = None
    among: tuple[str, ...] = ()
    only: str | None = None


class EventProfile(msgspec.Struct, frozen=True, kw_only=True, tag="event"):
    """An event as one report tells it.

    Attributes:
        report: Report id.
        published: Day of publication.
        type: PLOVER type.
        modes: PLOVER modes.
        actuality: Whether it happened.
        actors: State codes, or folded names of those who act for no state.
        recipients: Likewise.
        people: Named persons who take part.
        when: The days it can lie in.
        place: Folded name of the place, "" when none is given.
        place_state: State the place lies in.
        place_is_state: Whether the place is a state as a whole.
        occasion: Folded name of the forum.
        cue: Stems of the word that names the event.
        words: Stems of the words around the cue, names left out.
    """

    report: str
    published: dt.date | None
    type: EventType
    modes: tuple[str, ...]
    actuality: Actuality
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    people: tuple[Person, ...]
    when: Window | None
    place: str = ""
    place_state: str | None = None
    place_is_state: bool = False
    occasion: tuple[str, ...] = ()
    cue: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @property
    def parties(self) -> frozenset[str]:
        """Everyone who acts or is acted on."""
        return frozenset(self.actors + self.recipients)


class StatementProfile(msgspec.Struct, frozen=True, kw_only=True, tag="statement"):
    """A statement as one report gives it: who spoke, when it can have been, and its words."""

    report: str
    published: dt.date | None
    speakers: tuple[str, ...]
    people: tuple[Person, ...]
    when: Window | None
    words: frozenset[str] = frozenset()


class CommitmentProfile(msgspec.Struct, frozen=True, kw_only=True, tag="commitment"):
    """A commitment as one report gives it.

    Attributes:
        report: Report id.
        published: Day of publication.
        kind: Its kind.
        by: State codes or folded names of who is to act.
        to: Likewise, to whom it is owed.
        due: The due window; `told` is false when the report gives none.
        words: Stems of what is to be done, names left out.
        about: Folded names of projects, forums and instruments.
        plan: The planned event of the same report that the words tell of, or None.
    """

    report: str
    published: dt.date | None
    kind: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    due: Window | None
    words: frozenset[str]
    about: tuple[str, ...] = ()
    plan: EventProfile | None = None


class ClaimProfile(msgspec.Struct, frozen=True, kw_only=True, tag="claim"):
    """A claim as one report gives it: measure, unit, figure, asserters, and the event it is about."""

    report: str
    published: dt.date | None
    measure: frozenset[str]
    unit: frozenset[str]
    quantity: Quantity
    asserted_by: tuple[str, ...]
    words: frozenset[str] = frozenset()
    about: EventProfile | None = None


Profile = EntityProfile | EventProfile | StatementProfile | CommitmentProfile | ClaimProfile


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
        self.entities = {entity.id: entity for entity in reading.entities}
        self.names = frozenset(
            token
            for entity in reading.entities
            for words in (entity.name, *(span.words(self.report.text) for span in entity.mentions))
            if entity.kind in ("person", "state", "place", "igo")
            for token in tokens(words)
        )
        self.states = self._main_states()
        self.state_names = {
            fold(words): entity.state
            for entity in reading.entities
            if entity.kind == "state" and entity.state
            for words in (entity.name, *(span.words(self.report.text) for span in entity.mentions))
        }
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
        if entity.kind in GOVERNMENT and entity.state:
            return entity.state
        return " ".join(name_tokens(entity.name))

    def parties(self, refs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({party for ref in refs if (party := self.party(ref))}))

    def people(self, refs: tuple[str, ...]) -> tuple[Person, ...]:
        found = (self.entities[ref] for ref in refs if ref in self.entities)
        people = {
            Person(name=name_tokens(entity.name), state=entity.state)
            for entity in found
            if entity.kind == "person" and named(entity.name)
        }
        return tuple(sorted(people, key=lambda person: (person.name, person.state or "")))

    def words(self, spans: tuple[Span, ...]) -> frozenset[str]:
        """Stems of the words in the spans, names left out."""
        return content(" ".join(span.words(self.report.text) for span in spans), self.names)

    def entity(self, entity: Entity) -> EntityProfile:
        name, offices = name_tokens(entity.name), tuple(sorted({fold(o.title) for o in entity.offices}))
        year = self.report.published.year if self.report.published and len(name) == 1 else None
        person = entity.kind == "person"
        weak = (
            not name or (not named(entity.name) or (len(name) == 1 and not (offices and entity.state and year)))
            if person
            else not name
        )
        recurring = entity.kind in ("forum", "project", "instrument", "body", "group") and not entity.state
        return EntityProfile(
            kind=entity.kind,
            name=name,
            state=entity.state,
            wikidata=entity.wikidata,
            offices=offices if person else (),
            year=year if person else None,
            among=self.states if recurring else (),
            only=self.report.id if weak else None,
        )

    def event(self, event: Event) -> EventProfile:
        refs = (*event.actors, *event.recipients, *(taking.entity for taking in event.participants))
        near = Span(event.cue.start - _BEFORE, event.cue.end + _AFTER)
        spans = tuple(
            Span(max(span.start, near.start), min(span.end, near.end))
            for span in event.spans
            if span.overlaps(near)
        )
        actors = event.actors or tuple(taking.entity for taking in event.participants)
        occasion = self.entities.get(event.occasion or "")
        return EventProfile(
            report=self.report.id,
            published=self.report.published,
            type=event.type,
            modes=event.modes,
            actuality=event.actuality,
            actors=self.parties(actors),
            recipients=self.parties(event.recipients),
            people=self.people(refs),
            when=window(event.date, self.report.published, event.actuality),
            cue=self.words((event.cue,)),
            words=self.words((*spans, event.cue)),
            occasion=name_tokens(occasion.name) if occasion else (),
            **self._place(event.place),
        )

    def _place(self, place: Place | None) -> dict[str, str | bool | None]:
        if place is None:
            return {}
        name = fold(place.name)
        return {"place": name, "place_state": place.state, "place_is_state": name in self.state_names}

    def statement(self, statement: Statement) -> StatementProfile:
        return StatementProfile(
            report=self.report.id,
            published=self.report.published,
            speakers=self.parties(statement.speakers),
            people=self.people(statement.speakers),
            when=window(statement.date, self.report.published, "occurred"),
            words=content(" ".join(span.words(self.report.text) for span in statement.content)),
        )

    def commitment(self, commitment: Commitment) -> CommitmentProfile:
        about = (self.entities[ref].name for ref in commitment.about if ref in self.entities)
        return CommitmentProfile(
            report=self.report.id,
            published=self.report.published,
            kind=commitment.kind,
            by=self.parties(commitment.by),
            to=self.parties(commitment.to),
            due=window(commitment.due, self.report.published, "planned"),
            words=self.words((commitment.what,)),
            about=tuple(sorted({" ".join(name_tokens(name)) for name in about})),
            plan=self._plan(commitment),
        )

    def _plan(self, commitment: Commitment) -> EventProfile | None:
        """The planned event whose cue stands in the commitment's words; the nearest before any further off."""
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
            published=self.report.published,
            measure=content(claim.measure),
            unit=content(claim.quantity.unit or ""),
            quantity=claim.quantity,
            asserted_by=self.parties(claim.asserted_by),
            words=self.words(claim.spans),
            about=self.event_profiles.get(claim.about or ""),
        )


def named(name: str) -> bool:
    """Whether a person's name is a proper name: "Tariq Fatemi", but not "senior Russian official"."""
    parts = name.split()
    return bool(parts) and not parts[-1][:1].islower()
