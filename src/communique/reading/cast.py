"""Who can be a party: takes noun phrases of the parse, gives the entities that act or are acted upon."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pycountry

from communique.codebook import Codebook
from communique.codebook.collectives import COLLECTIVES
from communique.codebook.nouns import nouns
from communique.model import Entity, EntityKind, Span
from communique.reading.entities import Entities
from communique.reading.parsed import Parsed
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

PARTY_KINDS = {"person", "state", "igo", "body", "company", "group"}
PLACE_KINDS = {"place"}
# Dependents that may name the party behind a common noun ("Pakistani cities", "the army of Chad").
_NAMING = ("poss", "amod", "compound", "nmod", "appos")
_LINKING = {"of", "from", "in", "for", "with"}
_LYING = {"in", "at", "near", "of", "on"}
_HYPHENS = {"-", "–"}
_UNOFFICIAL = {"BUS", "CRM", "CVL", "JRN", "OPP", "REB"}  # sectors of those who serve no state
_OF_OTHERS = {"forum", "office"}
_PEOPLED = {"state", "igo"}
_NOUNS = {"NOUN", "PROPN"}
_LED = "led"
_INCLUDING = "including"
_IN = "in"
_DEPTH = 2  # how many nouns lie at most between a phrase and the name of its party


class Cast:
    """The entities of a report with the states behind its places, made when first needed.

    Args:
        parsed: The parsed report.
        entities: Its entities.
        codebook: For the nouns that name people without a name.
    """

    def __init__(self, parsed: Parsed, entities: Entities, codebook: Codebook) -> None:
        self._parsed = parsed
        self._entities = entities
        self._everyone = list(entities.all)
        self._states: dict[str, str] = {}
        self._groups: dict[str, str] = {}
        self._people = _people(codebook)
        self._folk = _unofficial(codebook)
        self._officials = _people(codebook, mutual=True)
        self._where = nouns(codebook, "not_a_party")
        self._speaking_as_state = words(codebook, "speaking as the state")
        for entity in entities.all:
            if entity.kind == "state" and entity.state:
                self._states.setdefault(entity.state, entity.id)

    @property
    def all(self) -> tuple[Entity, ...]:
        """Every entity, those made here last."""
        return tuple(self._everyone)

    def get(self, ref: str) -> Entity:
        """The entity with this id."""
        return self._everyone[int(ref[1:]) - 1]

    def side(self, ref: str) -> str:
        """What a party counts as when sides are compared: its state or the organisation served, else itself."""
        ref = self._entities.serving.get(ref, ref)
        return self.get(ref).state or ref

    def sides(self, refs: tuple[str, ...]) -> frozenset[str]:
        """The sides of several parties."""
        return frozenset(self.side(ref) for ref in refs)

    def others(self, parties: tuple[str, ...], actors: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the parties who stand on another side than the actors, whose sides must be among theirs."""
        sides = self.sides(actors)
        if not sides < self.sides(parties):
            return ()
        return tuple(ref for ref in parties if self.side(ref) not in sides)

    def acting_for(self, refs: tuple[str, ...]) -> tuple[str, ...]:
        """The parties, officials of an international organisation replaced by the organisation they serve."""
        return tuple(dict.fromkeys(self._entities.serving.get(ref, ref) for ref in refs))

    def people(self, refs: tuple[str, ...]) -> frozenset[str]:
        """Those of the parties that are persons."""
        return frozenset(ref for ref in refs if self.get(ref).kind == "person")

    def sided(self, refs: tuple[str, ...]) -> tuple[str, ...]:
        """Without bodies of no known state where others have one: "the Government and people of Paraguay"."""
        if not any(self.get(ref).state for ref in refs):
            return refs
        return tuple(ref for ref in refs if self.get(ref).state or self.get(ref).kind != "body")

    def parties(self, token: int, depth: int = _DEPTH) -> tuple[str, ...]:
        """The parties that a noun phrase names, looked for inside it if its head names none."""
        at = (token, *self._coordinated(token))
        found = tuple(ref for ref in self._entities.at(*at) if self.get(ref).kind in PARTY_KINDS)
        found = found or self._convened(token)
        if all(self._has_no_side(ref) for ref in found):
            found = self._examples(token) or found
        if found or depth == 0 or self._is_named(token):
            return found
        for child in self._parsed.doc[token].children:
            if child.dep_ in _NAMING and (inner := self.parties(child.i, depth - 1)):
                return inner
            if child.dep_ == "amod" and child.lower_ == _LED and (leader := self._leader(child)):
                return leader
            if child.dep_ == "acl" and (agent := self._agent(child, depth - 1)):
                return agent
        for child in self._parsed.doc[token].children:
            if (
                child.dep_ == "prep"
                and child.lower_ in _LINKING
                and (inner := self._linked(child, depth - 1))
            ):
                return inner
        return ()

    def parties_of(self, tokens: Iterable[int], depth: int = _DEPTH) -> tuple[str, ...]:
        """The parties that several noun phrases name, each once."""
        return tuple(dict.fromkeys(ref for token in tokens for ref in self.parties(token, depth)))

    def _has_no_side(self, ref: str) -> bool:
        return self.get(ref).kind == "group" and self.get(ref).state is None

    def _examples(self, token: int) -> tuple[str, ...]:
        """Who is named as some of those whom a noun means: "countries such as Chad and Niger"."""
        word = self._parsed.doc[token]
        if self._parsed.mentions[token] is not None or word.pos_ not in _NOUNS:
            return ()
        for child in word.children:
            such = child.lower_ == "as" and any(inner.lower_ == "such" for inner in child.children)
            if child.dep_ == "prep" and (such or child.lower_ == _INCLUDING):
                return self._linked(child, 0)
        return ()

    def _linked(self, preposition: Token, depth: int) -> tuple[str, ...]:
        """The parties behind a preposition, each of those joined by "and": "teams of Chad and Niger".

        Nobody is of the state in whose capital or south he only is: "rebels in the Kenyan capital".
        """
        for child in preposition.children:
            if preposition.lower_ == _IN and child.lemma_.lower() in self._where:
                continue
            if inner := self.parties_of((each.i for each in (child, *child.conjuncts)), depth):
                return inner
        return ()

    def _is_named(self, token: int) -> bool:
        """Whether a token is a name; of "ministers of the bloc" or "the commission of both" the rest says whose."""
        mention = self._parsed.mentions[token]
        return mention is not None and mention.kind not in _OF_OTHERS

    def _coordinated(self, token: int) -> tuple[int, ...]:
        """The words of "Thai and Cambodian soldiers" or "Thailand-Cambodia talks", each of which names a party."""
        children = list(self._parsed.doc[token].children)
        if self._parsed.mentions[token] is not None:
            hyphened = self._is_demonym(token) and any(child.text in _HYPHENS for child in children)
            beside = (
                child.i for child in children if hyphened and child.dep_ in {"amod", "nmod", "compound"}
            )
            return tuple(other for other in beside if self._is_demonym(other) or self._is_group(other))
        demonyms = [child for child in children if child.dep_ in {"amod", "nmod"}]
        joined = [other.i for child in demonyms for other in (child, *child.conjuncts) if other.conjuncts]
        named = {other for other in joined if self._is_demonym(other) or self._is_group(other)}
        return tuple(sorted(named)) if any(map(self._is_demonym, named)) else ()

    def _convened(self, token: int) -> tuple[str, ...]:
        """The states that the name of a forum gives: "the Kenya-Uganda summit"."""
        mention = self._parsed.mentions[token]
        if mention is None or mention.kind != "forum":
            return ()
        return tuple(self._state(code, mention.span) for code in mention.states)

    def _is_demonym(self, token: int) -> bool:
        mention = self._parsed.mentions[token]
        return mention is not None and mention.kind in {"demonym", "state"}

    def _is_group(self, token: int) -> bool:
        """Whether a name is that of an organisation or movement: "Moroccan and [Polisario] negotiators"."""
        mention = self._parsed.mentions[token]
        return mention is not None and mention.kind in {"group", "igo"}

    def _agent(self, participle: Token, depth: int) -> tuple[str, ...]:
        """By whom something was done: "the steps taken by Tokyo"."""
        for child in participle.children:
            if child.dep_ == "agent":
                for inner in child.children:
                    if found := self.parties(inner.i, depth):
                        return found
        return ()

    def _leader(self, led: Token) -> tuple[str, ...]:
        """Who leads: "the US-led coalition"."""
        return next((found for child in led.children if (found := self.parties(child.i, 0))), ())

    def doers(self, token: int) -> tuple[str, ...]:
        """The parties a noun phrase names, where people without a name ("dozens of activists") are a group."""
        found = self.parties(token)
        if found or self._parsed.mentions[token] is not None:
            return found
        word = self._parsed.doc[token]
        if word.lemma_.lower() in self._people or self._is_regional(word):
            return (self._group(word),)
        for child in word.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for inner in child.children:
                    if inside := self.doers(inner.i):
                        return inside
        return ()

    def folk(self, token: int) -> tuple[str, ...]:
        """People without a name who serve no state ("residents", "the attackers"), as a group; nobody else."""
        word = self._parsed.doc[token]
        named = self._parsed.mentions[token] is not None or self.parties(token)
        return () if named or word.lemma_.lower() not in self._folk else (self._group(word),)

    def _is_regional(self, word: Token) -> bool:
        """Whether officials are those of a region that is no state: "East African leaders"."""
        named = any(child.dep_ == "amod" and child.text.istitle() for child in word.children)
        return named and word.lemma_.lower() in self._officials

    def described(self, token: int, of: str | None = None) -> tuple[str, ...]:
        """Whom a noun phrase without a name describes ("one grower in the valley"), as a group of its own.

        Args:
            token: The head of the phrase.
            of: The state whose people they are, if known.
        """
        word = self._parsed.doc[token]
        if (self._parsed.mentions[token] is not None and of is None) or word.pos_ not in {"NOUN", "PROPN"}:
            return ()
        return (self._group(word, of),)

    def is_unnamed(self, ref: str) -> bool:
        """Whether a party has no name but the words that describe it."""
        return ref in self._groups.values()

    def are_people_of(self, token: int, parties: tuple[str, ...]) -> bool:
        """Whether a noun names people or an organ of one party: "Somali officials", "the Somali military"."""
        word = self._parsed.doc[token]
        mention = self._parsed.mentions[token]
        named = mention is not None and mention.kind != "office"
        if named or word.pos_ not in _NOUNS or len(parties) != 1 or self.get(parties[0]).kind not in _PEOPLED:
            return False
        return word.lemma_.lower() not in self._speaking_as_state

    def hosts(self, token: int) -> tuple[str, ...]:
        """The parties a noun phrase names, where a place names the state it lies in."""
        found = self.parties(token)
        mention = self._parsed.mentions[token]
        if not found and mention is None:
            return self._located(token)
        if found or mention is None or mention.kind not in PLACE_KINDS:
            return found
        places = [self.get(ref) for ref in self._entities.at(token)]
        return tuple(self._state(place.state, mention.span) for place in places if place.state)

    def posts(self, token: int) -> tuple[str, ...]:
        """The states to which an envoy is accredited: "its ambassador to Peru"."""
        mention = self._parsed.mentions[token]
        return tuple(self._state(code, mention.span) for code in mention.posted) if mention else ()

    def _located(self, token: int) -> tuple[str, ...]:
        """The state in which what a noun names lies: "a hospital in Sisaket", "the Abqaiq plant"."""
        for child in self._parsed.doc[token].children:
            inside = child.children if child.dep_ == "prep" and child.lower_ in _LYING else (child,)
            for each in inside:
                mention = self._parsed.mentions[each.i]
                if mention is not None and mention.kind in PLACE_KINDS and (found := self.hosts(each.i)):
                    return found
        return ()

    def _group(self, word: Token, of: str | None = None) -> str:
        """A group that has no name, under the words for it without article and number; a body, when it is a state's."""
        beside = [child for child in word.children if child.dep_ in {"amod", "compound", "nmod"}]
        first = min((child.left_edge.i for child in beside), default=word.i)
        span = self._parsed.span(min(first, word.i), word.i + 1)
        name = self._parsed.words(span)
        if name not in self._groups:
            ref = f"e{len(self._everyone) + 1}"
            state = self.get(of).state if of else None
            kind: EntityKind = "body" if state else "group"
            self._everyone.append(Entity(id=ref, kind=kind, name=name, state=state, mentions=(span,)))
            self._groups[name] = ref
        return self._groups[name]

    def _state(self, code: str, words: Span) -> str:
        if code not in self._states:
            ref = f"e{len(self._everyone) + 1}"
            name = _state_name(code)
            self._everyone.append(
                Entity(id=ref, kind="state", name=name, state=code, code=code, mentions=(words,))
            )
            self._states[code] = ref
        return self._states[code]


@cache
def _people(codebook: Codebook, *, mutual: bool = False) -> frozenset[str]:
    """Nouns of people who may act without a name; those that may mean both sides apart from the others."""
    rows = codebook.rows(COLLECTIVES)
    both = {noun for row in rows if row.mutual for noun in row.nouns}
    folk = {noun for row in rows for noun in row.nouns} - both - nouns(codebook, "impersonal")
    return frozenset(both if mutual else folk)


@cache
def _unofficial(codebook: Codebook) -> frozenset[str]:
    """Nouns of people who serve no state."""
    rows = (row for row in codebook.rows(COLLECTIVES) if row.code in _UNOFFICIAL)
    return frozenset(noun for row in rows for noun in row.nouns) - nouns(codebook, "impersonal")


@cache
def _state_name(code: str) -> str:
    country = pycountry.countries.get(alpha_3=code)
    return str(getattr(country, "common_name", None) or country.name) if country else code
