"""An entity of a reading in, its profile out."""

from communique.linking.names import name_tokens
from communique.linking.profile import EntityProfile
from communique.linking.profiling.source import Source, is_named
from communique.linking.things import thing_name
from communique.linking.words import fold
from communique.model import Entity, EntityKind

# Kinds whose names recur between many pairs of states ("Joint Commission").
_RECURRING: frozenset[EntityKind] = frozenset(("forum", "project", "instrument", "body", "group"))


def entity_profile(source: Source, entity: Entity) -> EntityProfile:
    """The profile of an entity."""
    if entity.kind == "person":
        return _person(source, entity)
    name = thing_name(entity)
    recurring = entity.kind in _RECURRING and not entity.state and not name.known
    return EntityProfile(
        kind=entity.kind,
        name=name.tokens,
        state=entity.state,
        wikidata=entity.wikidata,
        among=source.states if recurring else (),
        only=None if name.tokens else source.report.id,
    )


def _person(source: Source, entity: Entity) -> EntityProfile:
    name = name_tokens(entity.name)
    surname = len(name) == 1
    offices = tuple(sorted({fold(office.title) for office in entity.offices}))
    year = source.published.year if source.published and surname else None
    known = bool(name) and is_named(entity.name) and (not surname or bool(offices and entity.state and year))
    return EntityProfile(
        kind="person",
        name=name,
        state=entity.state,
        wikidata=entity.wikidata,
        offices=offices,
        year=year,
        among=() if entity.state or entity.wikidata or offices else source.states,
        only=None if known else source.report.id,
    )
