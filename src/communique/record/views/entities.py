"""Entity entries: one a real thing, with its names, its offices as evidenced, and where it is named."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import msgspec

from communique.linking import fold
from communique.model import Entity, Reading
from communique.record.asking.library import Library, Member, best_name
from communique.record.entries import EntityEntry
from communique.record.parts import Tenure
from communique.record.views.assembly import Kept, assemble


def entity_entries(library: Library, entries: Iterable[str]) -> list[EntityEntry]:
    """The entity entries of these ids, in the order of the ids."""
    return assemble(library, entries, _entry, entity_of)


def entity_of(reading: Reading, finding: str) -> Entity:
    """The entity of that id in a reading."""
    return next(entity for entity in reading.entities if entity.id == finding)


def _entry(library: Library, entry: str, members: list[Member], kept: Kept) -> EntityEntry:
    entities = [entity_of(library.reading(member.report), member.finding) for member in members]
    name = best_name(Counter(entity.name for entity in entities).items(), full=entities[0].kind == "person")
    name = name or entities[0].name
    links, history = kept
    made = EntityEntry(
        id=entry,
        kind=entities[0].kind,
        name=name,
        aliases=_aliases(library, members, entities, name),
        state=_first(entity.state for entity in entities),
        code=_first(entity.code for entity in entities),
        wikidata=_first(entity.wikidata for entity in entities),
        offices=_offices(library, members, entities),
        reports=tuple(
            library.telling(member, entity.mentions) for member, entity in zip(members, entities, strict=True)
        ),
        links=links,
        history=history,
    )
    return msgspec.structs.replace(made, **library.corrections((entry,)).get(entry, {}))


def _first(values: Iterable[str | None]) -> str | None:
    """The most frequent value that is given; ties by the alphabet."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _aliases(library: Library, members: list[Member], entities: list[Entity], name: str) -> tuple[str, ...]:
    """The other names and words the reports use, one of each folding, proper ones only."""
    found: dict[str, str] = {}
    for member, entity in zip(members, entities, strict=True):
        text = library.reading(member.report).report.text
        for words in (entity.name, *(span.words(text) for span in entity.mentions)):
            if words[:1].isupper():
                plain = " ".join(words.split())
                found[fold(plain)] = min(found.get(fold(plain), plain), plain)
    found.pop(fold(name), None)
    return tuple(sorted(found.values()))


def _offices(library: Library, members: list[Member], entities: list[Entity]) -> tuple[Tenure, ...]:
    evidence: dict[tuple[str, str | None, str | None], list[tuple[dt.date | None, str]]] = {}
    titles: dict[tuple[str, str | None, str | None], str] = {}
    for member, entity in zip(members, entities, strict=True):
        published = library.reading(member.report).report.published
        for office in entity.offices:
            key = (fold(office.title), office.state, office.body)
            evidence.setdefault(key, []).append((published, member.report))
            titles[key] = min(titles.get(key, office.title), office.title)
    held = [_tenure(titles[key], key, evidence[key]) for key in evidence]
    return tuple(sorted(held, key=lambda tenure: (tenure.since or dt.date.max, tenure.title)))


def _tenure(
    title: str, key: tuple[str, str | None, str | None], evidence: list[tuple[dt.date | None, str]]
) -> Tenure:
    days = [day for day, _ in evidence if day]
    return Tenure(
        title=title,
        state=key[1],
        body=key[2],
        since=min(days, default=None),
        until=max(days, default=None),
        reports=tuple(sorted({report for _, report in evidence})),
    )
