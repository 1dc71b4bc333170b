"""Event entries: one for each event of the world, put together from every report that tells of it."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from communique.linking import fold
from communique.model import Actuality, Event, EventType, Participant, Place, Reading, Span
from communique.record.asking.history import Ruling, history_of, rulings_on
from communique.record.asking.library import Library, Member, link_of
from communique.record.entries import EventEntry
from communique.record.parts import Change, Link, Relation, Reported, Sides
from communique.record.views.assembly import fetch_names
from communique.record.views.choosing import (
    Given,
    earliest,
    fullest_sides,
    key_of,
    known,
    most_origins,
    most_reports,
    narrowest_date,
)
from communique.record.views.merging import Merging, parties_in

# What a plan is to the event that came of it.
_BACK = {"outcome": "plan", "denied": "plan"}


def event_entries(library: Library, entries: Iterable[str]) -> list[EventEntry]:
    """The event entries of these ids, in the order of the ids."""
    order = list(entries)
    members = library.members(order)
    links, history = library.links(members), history_of(library.connection, members)
    rulings = rulings_on(library.connection, members)
    related = _related(library, members)
    fetch_names(library, members, event_of)
    return [
        _Told(library, entry, members[entry], rulings.get(entry, {})).entry_with(
            links.get(entry, ()), history.get(entry, ()), related.get(entry, ())
        )
        for entry in order
        if entry in members
    ]


def event_of(reading: Reading, finding: str) -> Event:
    """The event of that id in a reading."""
    return next(event for event in reading.events if event.id == finding)


def first_passage(reading: Reading, event: Event) -> tuple[Span, ...]:
    """The words in which a report first tells of an event: of its spans those in the paragraph of its cue.

    Later words that point back to it ("the talks") tell little of it, and are the first to be taken wrongly.
    """
    text, cue = reading.report.text, event.cue.start
    return tuple(
        span
        for span in event.spans
        if span.covers(event.cue) or "\n" not in text[min(span.start, cue) : max(span.start, cue)]
    )


class _Told:
    """One event as its reports tell it."""

    def __init__(
        self, library: Library, entry: str, members: list[Member], rulings: Mapping[str, tuple[Ruling, ...]]
    ) -> None:
        self.library = library
        self.entry = entry
        self.members = members
        self.events = [event_of(library.reading(member.report), member.finding) for member in members]
        self.merging = Merging(library, members, event_of, rulings)

    def entry_with(
        self, links: tuple[Link, ...], history: tuple[Change, ...], related: tuple[Relation, ...]
    ) -> EventEntry:
        """The entry."""
        merging = self.merging
        kind: EventType | None = merging.one("type", lambda _, event: event.type, most_reports)
        modes = merging.every("modes", lambda _, event: event.modes)
        contexts = merging.every("contexts", lambda _, event: event.contexts)
        actuality: Actuality | None = merging.one("actuality", lambda _, event: event.actuality, earliest)
        date = merging.one("date", lambda _, event: known(event.date), narrowest_date)
        place = merging.one("place", lambda _, event: event.place, self._choose_place)
        sides, participants = self._sides(), self._participants()
        occasion = merging.one("occasion", self._occasion, most_origins)
        topics = merging.every("topics", lambda _, event: event.topics)
        sources = merging.every("sources", lambda report, event: merging.entries(report, event.sources))
        return EventEntry(
            id=self.entry,
            type=kind or self.events[0].type,
            modes=modes,
            contexts=contexts,
            actuality=actuality or self.events[0].actuality,
            actors=sides.actors,
            recipients=sides.recipients,
            participants=participants,
            date=date,
            place=place,
            occasion=occasion,
            topics=topics,
            sources=sources,
            reports=tuple(
                self.library.telling(member, first_passage(self.library.reading(member.report), event))
                for member, event in zip(self.members, self.events, strict=True)
            ),
            independent_sources=self.library.sources(self.members),
            claims=self._claims(),
            values=self._values(),
            merged=tuple(merging.fields),
            related=related,
            links=links,
            names=self.library.names(parties_in(merging.fields)),
            history=history,
        )

    def _sides(self) -> Sides:
        """Actors and recipients of the report that names most, one that tells host from guest first."""
        entries = self.merging.entries

        def sides(report: str, event: Event) -> Sides | None:
            made = Sides(actors=entries(report, event.actors), recipients=entries(report, event.recipients))
            return made if made.actors or made.recipients else None

        return self.merging.one("sides", sides, fullest_sides, "actors", "recipients") or Sides()

    def _participants(self) -> tuple[Participant, ...]:
        """Everyone named, each once, in the role that says most."""

        def taking(report: str, event: Event) -> list[Participant]:
            return [
                msgspec.structs.replace(part, entity=entity)
                for part in event.participants
                for entity in self.merging.entries(report, (part.entity,))
            ]

        found: dict[str, Participant] = {}
        for member, event in zip(self.members, self.events, strict=True):
            for mine in taking(member.report, event):
                held = found.get(mine.entity)
                if held is None or _vagueness(mine) < _vagueness(held):
                    found[mine.entity] = mine
        parts = tuple(found[entity] for entity in sorted(found))
        self.merging.note(
            "participants", taking, parts, "everyone that any report names, in the role that says most"
        )
        return parts

    def _occasion(self, report: str, event: Event) -> str | None:
        named = (event.occasion,) if event.occasion else ()
        return next(iter(self.merging.entries(report, named)), None)

    def _choose_place(self, given: Sequence[Given]) -> tuple[Place, str]:
        """The best borne out of the places that are no whole state, or else of the states."""
        towns = [each for each in given if not self._is_state(each.report, each.value)]
        place, why = most_origins(towns or given)
        if not towns or len(towns) == len(given):
            return place, why
        alike = len({key_of(each.value) for each in towns}) == 1
        return place, "a town says more than a state" + ("" if alike else f"; {why}")

    def _is_state(self, report: str, place: Place) -> bool:
        entities, name = self.library.reading(report).entities, fold(place.name)
        return any(entity.kind == "state" and fold(entity.name) == name for entity in entities)

    def _claims(self) -> tuple[str, ...]:
        found = {
            self.library.entry(member.report, claim.id)
            for member in self.members
            for claim in self.library.reading(member.report).claims
            if claim.about == member.finding
        }
        return tuple(sorted(found))

    def _values(self) -> tuple[Reported, ...]:
        return tuple(
            Reported(
                report=member.report, date=event.date, place=event.place, type=event.type, modes=event.modes
            )
            for member, event in zip(self.members, self.events, strict=True)
        )


def _related(library: Library, members: Mapping[str, list[Member]]) -> dict[str, tuple[Relation, ...]]:
    """For each entry the plan it came of and what came of it."""
    entry_of = {member.node: entry for entry, held in members.items() for member in held}
    rows = library.link_rows(entry_of, ("outcome", "denied"))
    others = library.entries_of_nodes(key for row in rows for key in (row.first, row.second))
    found: dict[str, dict[tuple[str, str], Relation]] = {}
    for row in rows:
        plan, event = others[row.first], others[row.second]
        reasons = link_of(row).reasons
        for entry, relation, other in ((plan, row.relation, event), (event, _BACK[row.relation], plan)):
            if entry in members:
                told = Relation(relation=relation, event=other, reasons=reasons)
                found.setdefault(entry, {}).setdefault((relation, other), told)
    return {entry: tuple(held[key] for key in sorted(held)) for entry, held in found.items()}


def _vagueness(part: Participant) -> tuple[bool, str]:
    return part.role == "participant", part.side or "~"
