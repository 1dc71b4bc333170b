"""Takes a record and a name, gives the officials so called: their offices as evidenced, and their meetings."""

import datetime as dt

import msgspec

from communique.analysis.trends.dealings import CONTACT
from communique.analysis.witness import Archive
from communique.errors import UsageError
from communique.model import Actuality, DateInterval, Place
from communique.record import EntityEntry, EventEntry, Filters, Record, Telling


class OfficeHeld(msgspec.Struct, frozen=True, kw_only=True):
    """An office, between the first and the last day on which a report gives it to the person.

    Attributes:
        title: The title.
        state: State served, or None.
        body: Organ served, or None.
        since: Earliest publication that gives it, or None.
        until: Latest publication that gives it, or None.
        reports: Each report's words.
    """

    title: str
    state: str | None = None
    body: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    reports: tuple[Telling, ...]


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting, visit or call that a person took part in, or was to.

    Attributes:
        event: Id of the event entry.
        actuality: Whether it took place.
        modes: Modes reported.
        date: When, or None.
        place: Where, or None.
        others: Entity ids of who else took part.
        reports: Each report's words.
        independent_sources: How many origins.
    """

    event: str
    actuality: Actuality
    modes: tuple[str, ...] = ()
    date: DateInterval | None = None
    place: Place | None = None
    others: tuple[str, ...] = ()
    reports: tuple[Telling, ...]
    independent_sources: int


class Official(msgspec.Struct, frozen=True, kw_only=True):
    """A person with the offices that reports give them and the meetings they tell of.

    Attributes:
        id: Id of the entity's entry.
        name: The fullest name.
        aliases: Other names reports give.
        state: State served, or None.
        wikidata: Wikidata item, or None.
        offices: Offices, in order of first evidence.
        meetings: Meetings, in order of date.
        names: Name of every entity id in the meetings.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    state: str | None = None
    wikidata: str | None = None
    offices: tuple[OfficeHeld, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    names: dict[str, str]


def officials(record: Record, name: str, filters: Filters | None = None) -> list[Official]:
    """The people whom reports call so, the most often reported first.

    Args:
        record: An open record.
        name: A name or a part of one, or an entity's id.
        filters: Which of their meetings.

    Raises:
        UsageError: No person in the record is called so.
    """
    who = record.who(name)
    people = [
        entity
        for entity in record.entities(Filters(actor=name))
        if entity.kind == "person" and entity.id in who.entries
    ]
    if not people:
        raise UsageError(f"{name!r} is no person; communique entities --type person lists those there are")
    return [_official(record, person, filters or Filters()) for person in people]


def _official(record: Record, person: EntityEntry, filters: Filters) -> Official:
    wanted = msgspec.structs.replace(filters, actor=person.id, type=CONTACT)
    events = record.events(wanted)
    archive = Archive(record)
    return Official(
        id=person.id,
        name=person.name,
        aliases=person.aliases,
        state=person.state,
        wikidata=person.wikidata,
        offices=tuple(
            OfficeHeld(
                title=held.title,
                state=held.state,
                body=held.body,
                since=held.since,
                until=held.until,
                reports=tuple(_naming(archive, person, report) for report in held.reports),
            )
            for held in person.offices
        ),
        meetings=tuple(_meeting(event, person.id) for event in events),
        names={ref: name for event in events for ref, name in event.names.items() if ref != person.id},
    )


def _naming(archive: Archive, person: EntityEntry, report: str) -> Telling:
    """The words with which a report first names a person, which mostly give the office."""
    source = archive.source(report)
    named = next(each for each in source.reading.entities if source.entry(each.id) == person.id)
    return source.telling(named.id, named.mentions[:1])


def _meeting(event: EventEntry, person: str) -> Meeting:
    taking = (*event.actors, *event.recipients, *(part.entity for part in event.participants))
    return Meeting(
        event=event.id,
        actuality=event.actuality,
        modes=event.modes,
        date=event.date,
        place=event.place,
        others=tuple(each for each in dict.fromkeys(taking) if each != person),
        reports=event.reports,
        independent_sources=event.independent_sources,
    )
