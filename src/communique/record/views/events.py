"""Event entries: one for each event of the world, put together from every report that tells of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from communique.linking import fold
from communique.model import Event, Participant, Place, Reading
from communique.record.entries import EventEntry
from communique.record.library import Library, Member, link_of, narrowest, telling
from communique.record.parts import Change, Link, Relation, Reported

_T = TypeVar("_T", bound=str)
# What a plan is to the event that came of it.
_BACK = {"outcome": "plan", "denied": "plan"}


def event_entries(library: Library, entries: Iterable[str]) -> list[EventEntry]:
    """The event entries of these ids, in the order of the ids."""
    order = list(entries)
    members = library.members(order)
    links, history = library.links(members), library.history(members)
    related = _related(library, members)
    return [
        _Told(library, entry, members[entry]).entry_with(
            links.get(entry, ()), history.get(entry, ()), related.get(entry, ())
        )
        for entry in order
        if entry in members
    ]


def event_of(reading: Reading, finding: str) -> Event:
    """The event of that id in a reading."""
    return next(event for event in reading.events if event.id == finding)


class _Told:
    """One event as its reports tell it."""

    def __init__(self, library: Library, entry: str, members: list[Member]) -> None:
        self.library = library
        self.entry = entry
        self.members = members
        self.events = [event_of(library.reading(member.report), member.finding) for member in members]

    def entry_with(
        self, links: tuple[Link, ...], history: tuple[Change, ...], related: tuple[Relation, ...]
    ) -> EventEntry:
        """The entry."""
        actors, recipients = self._sides()
        types, dated = self._told("type"), self._told("date")
        participants = self._participants()
        occasion, sources = self._occasion(), self._each("sources")
        named = {*actors, *recipients, *sources, *(part.entity for part in participants)}
        return EventEntry(
            id=self.entry,
            type=_commonest(event.type for event in types),
            modes=_united(event.modes for event in self._told("modes")),
            contexts=_united(event.contexts for event in self.events),
            actuality=self._told("actuality")[0].actuality,
            actors=actors,
            recipients=recipients,
            participants=participants,
            date=narrowest(event.date for event in dated),
            place=self._place(),
            occasion=occasion,
            topics=_united(event.topics for event in self._told("topics")),
            sources=sources,
            reports=tuple(
                self.library.telling(member, event.spans)
                for member, event in zip(self.members, self.events, strict=True)
            ),
            independent_sources=self.library.sources(self.members),
            claims=self._claims(),
            values=self._values(),
            related=related,
            links=links,
            names=self.library.names(named | ({occasion} if occasion else set())),
            history=history,
        )

    def _told(self, field: str) -> list[Event]:
        """The event as those reports tell it that say what a field is."""
        return [
            event_of(self.library.reading(member.report), member.finding)
            for member in telling(self.members, field)
        ]

    def _sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Actors and recipients of the report that names most, one that tells host from guest first."""
        chosen = telling(self.members, "actors", "recipients")
        sides = [
            (
                self.library.entries(member.report, event.actors),
                self.library.entries(member.report, event.recipients),
            )
            for member, event in zip(self.members, self.events, strict=True)
            if member in chosen
        ]
        return min(sides, key=lambda side: (not (side[0] and side[1]), -len(side[0]) - len(side[1]), side))

    def _participants(self) -> tuple[Participant, ...]:
        """Everyone named, each once, in the role that says most."""
        found: dict[str, Participant] = {}
        for member, event in zip(self.members, self.events, strict=True):
            for part in event.participants:
                entity = self.library.entry(member.report, part.entity)
                mine = msgspec.structs.replace(part, entity=entity)
                held = found.get(entity)
                if held is None or (held.role == "participant", held.side or "~") > (
                    mine.role == "participant",
                    mine.side or "~",
                ):
                    found[entity] = mine
        return tuple(found[entity] for entity in sorted(found))

    def _each(self, field: str) -> tuple[str, ...]:
        pairs = zip(self.members, self.events, strict=True)
        found = {
            entity
            for member, event in pairs
            for entity in self.library.entries(member.report, getattr(event, field))
        }
        return tuple(sorted(found))

    def _occasion(self) -> str | None:
        occasions = [
            self.library.entry(member.report, event.occasion)
            for member, event in zip(self.members, self.events, strict=True)
            if event.occasion
        ]
        return _commonest(occasions) if occasions else None

    def _place(self) -> Place | None:
        """The commonest of the places that are no whole state, or else the state."""
        places = [
            (member.report, event.place)
            for member, event in zip(self.members, self.events, strict=True)
            if event.place and member in telling(self.members, "place")
        ]
        towns = [place for report, place in places if not self._is_state(report, place)]
        named = towns or [place for _, place in places]
        if not named:
            return None
        name = _commonest(place.name for place in named)
        return min((place for place in named if place.name == name), key=lambda place: place.state or "~")

    def _is_state(self, report: str, place: Place) -> bool:
        entities = self.library.reading(report).entities
        return any(entity.kind == "state" and fold(entity.name) == fold(place.name) for entity in entities)

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


def _commonest(values: Iterable[_T]) -> _T:
    """The most frequent value; ties by the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


def _united(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Every value once, in order of the alphabet."""
    return tuple(sorted({value for some in values for value in some}))
