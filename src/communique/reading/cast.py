"""Who can be a party: takes noun phrases of the parse, gives the entities that act or are acted upon."""

from functools import cache

import pycountry

from communique.model import Entity, Span
from communique.reading.entities import Entities
from communique.reading.parsed import Parsed

PARTY_KINDS = {"person", "state", "igo", "body", "company", "group"}
PLACE_KINDS = {"place"}
# Dependents that may name the party behind a common noun ("Pakistani cities", "the army of Chad").
_NAMING = ("poss", "amod", "compound", "nmod", "appos")
_LINKING = {"of", "from", "in", "for"}
_DEPTH = 2  # how many nouns lie at most between a phrase and the name of its party


class Cast:
    """The entities of a report with the states behind its places, made when first needed.

    Args:
        parsed: The parsed report.
        entities: Its entities.
    """

    def __init__(self, parsed: Parsed, entities: Entities) -> None:
        self._parsed = parsed
        self._entities = entities
        self._added: list[Entity] = []
        self._states: dict[str, str] = {}
        for entity in entities.all:
            if entity.kind == "state" and entity.state:
                self._states.setdefault(entity.state, entity.id)

    @property
    def all(self) -> tuple[Entity, ...]:
        """Every entity, those made here last."""
        return (*self._entities.all, *self._added)

    def get(self, ref: str) -> Entity:
        """The entity with this id."""
        return self.all[int(ref[1:]) - 1]

    def side(self, ref: str) -> str:
        """What a party counts as when sides are compared: its state, else itself."""
        return self.get(ref).state or ref

    def sides(self, refs: tuple[str, ...]) -> frozenset[str]:
        """The sides of several parties."""
        return frozenset(self.side(ref) for ref in refs)

    def people(self, refs: tuple[str, ...]) -> frozenset[str]:
        """Those of the parties that are persons."""
        return frozenset(ref for ref in refs if self.get(ref).kind == "person")

    def parties(self, token: int, depth: int = _DEPTH) -> tuple[str, ...]:
        """The parties that a noun phrase names, looked for inside it if its head names none."""
        found = tuple(ref for ref in self._entities.at(token) if self.get(ref).kind in PARTY_KINDS)
        if found or depth == 0 or self._parsed.mentions[token] is not None:
            return found
        for child in self._parsed.doc[token].children:
            if child.dep_ in _NAMING and (inner := self.parties(child.i, depth - 1)):
                return inner
        for child in self._parsed.doc[token].children:
            if child.dep_ == "prep" and child.lower_ in _LINKING:
                for found_inside in child.children:
                    if inner := self.parties(found_inside.i, depth - 1):
                        return inner
        return ()

    def hosts(self, token: int) -> tuple[str, ...]:
        """The parties a noun phrase names, where a place names the state it lies in."""
        found = self.parties(token)
        mention = self._parsed.mentions[token]
        if found or mention is None or mention.kind not in PLACE_KINDS:
            return found
        places = [self.get(ref) for ref in self._entities.at(token)]
        return tuple(self._state(place.state, mention.span) for place in places if place.state)

    def _state(self, code: str, words: Span) -> str:
        if code not in self._states:
            ref = f"e{len(self.all) + 1}"
            name = _state_name(code)
            self._added.append(
                Entity(id=ref, kind="state", name=name, state=code, code=code, mentions=(words,))
            )
            self._states[code] = ref
        return self._states[code]


@cache
def _state_name(code: str) -> str:
    country = pycountry.countries.get(alpha_3=code)
    return str(getattr(country, "common_name", None) or country.name) if country else code
