"""Takes nouns and numbers for states without a name, gives those spoken of: "the kingdom", "all three countries"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pycountry

from communique.reading.parsed import Parsed
from communique.reading.resolution.common_nouns import Nouns
from communique.reading.resolution.dealings import side
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.salience import Salience
from communique.reading.resolution.things import Things

_NUMBERS = {"three": 3, "trio": 3, "four": 4, "five": 5}
_POINTING = frozenset({"the", "this", "that"})
_TELLING = frozenset({"amod", "compound", "nmod", "poss", "nummod", "relcl", "prep", "appos"})
_PARTIES = frozenset({"person", "state", "body", "group", "igo"})
_ACTING = frozenset({"state", "body", "person", "place"})
_PLURALS = frozenset({"NNS", "NNPS"})
_DONE_TO = frozenset({"dobj", "dative", "pobj"})
_FORMS = frozenset({"kingdom", "republic", "sultanate", "emirate", "principality", "federation"})
_NEAR = 3  # sentences back within which the state lies that "the kingdom" means


@dataclass(frozen=True)
class Lands:
    """Resolves what stands for one state or for three of them in one report."""

    parsed: Parsed
    registry: Registry
    things: Things
    salience: Salience
    nouns: Nouns

    def counted(self, token: Any) -> list[Draft]:  # noqa: ANN401 - spaCy's tokens are untyped
        """Those last named side by side, as many as a number says: "the three", "all three presidents"."""
        noun = token.lemma_.lower()
        numbers = [token.lower_, *(child.lower_ for child in token.children if child.dep_ == "nummod")]
        wanted = next((_NUMBERS[word] for word in numbers if word in _NUMBERS), None)
        alone = noun in _NUMBERS and any(child.dep_ == "det" for child in token.children)
        if wanted is None or not (alone or noun in self.nouns.mutual | self.nouns.uses["person"]):
            return []
        groups = list(self._side_by_side(token.i, wanted))
        leading = set(map(side, self.salience.dealings.leading))
        about = (group for group in groups if leading and leading <= set(map(side, group)))
        return next(about, groups[0] if groups else [])

    def _side_by_side(self, before: int, wanted: int) -> Iterator[list[Draft]]:
        """Parties of so many sides named side by side, the last of them first."""
        for at in reversed(self.salience.seen):
            word = self.parsed.doc[at]
            found = dict.fromkeys(d for each in (word, *word.conjuncts) for d in self.registry.at(each.i))
            named = [draft for draft in found if draft.kind in _PARTIES]
            if at < before and len(named) == len(set(map(side, named))) == wanted:
                yield sorted(named, key=lambda draft: draft.first)

    def one(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The state last spoken of that a noun fits: "the kingdom" is one by its full name, not who speaks of it."""
        noun, described = token.lemma_.lower(), self._described(token)
        if noun not in self.nouns.uses["land" if described is None else "lands"]:
            return []
        pointing = any(child.lower_ in _POINTING for child in token.children)
        more = token.tag_ in _PLURALS or (described is None and self._is_told(token))
        if not pointing or more or not self.things.is_party(token):
            return []
        subject = self.salience.governing_subject(token) if token.dep_ in _DONE_TO else None
        barred = {draft.state for draft in self.registry.at(subject)} if subject is not None else set()
        for at in reversed(self.salience.seen):
            if self.salience.sentence[token.i] - self.salience.sentence[at] > _NEAR:
                return []
            states = {draft.state for draft in self.registry.at(at) if draft.kind in _ACTING}
            state = states.pop() if len(states) == 1 else None
            fits = state and state not in barred and (not described or state in described)
            if at < token.i and state and fits and _is_called(state, noun):
                return [self.things.state(state)]
        return []

    def _is_told(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """Whether more is said of a noun than that it is known already."""
        return any(child.dep_ in _TELLING for child in token.children)

    def _described(self, token: Any) -> frozenset[str] | None:  # noqa: ANN401 - as above
        """The states of the region named before a noun, none where any may be meant; None without such words."""
        if token.left_edge.i == token.i:
            return None
        before = self.parsed.words(self.parsed.span(token.left_edge.i, token.i)).lower()
        held = [word for word in self.nouns.regions if before == word or before.endswith(f" {word}")]
        return self.nouns.regions[max(held, key=len)] if held else None

    def half(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The state that a direction stands for where the report names both halves: "the North"."""
        states = self.nouns.halves.get(token.lower_, ())
        if not (states and token.text.istitle() and token.i and token.nbor(-1).lower_ == "the"):
            return []
        named = {draft.state for draft in self.registry.drafts.values() if draft.kind == "state"}
        for halves in zip(*self.nouns.halves.values(), strict=True):
            if named.issuperset(halves):
                return [self.things.state(next(state for state in states if state in halves))]
        return []


@cache
def _is_called(state: str, noun: str) -> bool:
    """Whether a state can be called so: a kingdom has the word in its full name, a country is any."""
    country = pycountry.countries.get(alpha_3=state)
    official = getattr(country, "official_name", "") or getattr(country, "name", "")
    return noun not in _FORMS or noun in official.lower().split()
