"""Takes nouns for who meets ("the summit", "regional leaders"), gives the organisation whose meeting it is."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from communique.reading.parsed import Parsed
from communique.reading.resolution.dealings import Dealings
from communique.reading.resolution.draft import Draft, Registry

_MEETING = frozenset({"igo", "forum"})
_BESIDE = frozenset({"amod", "compound", "nmod", "poss"})
_WITHIN = frozenset({"of", "from"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLURALS = frozenset({"NNS", "NNPS"})
_REGIONAL = "regional"
_AGAIN = frozenset({"the", "these", "those", _REGIONAL})


@dataclass(frozen=True)
class Gatherings:
    """The organisations of a report whose leaders or ministers meet in it.

    Attributes:
        parsed: The report.
        registry: Its entities.
        dealings: Which two sides it tells of together.
        people: Nouns for who meets.
        lands: Nouns for states, which a region may have several of.
        meetings: Nouns for the meeting itself, which may speak.
        regions: Adjectives of regions, for the start of a sentence, where any word has a capital.
    """

    parsed: Parsed
    registry: Registry
    dealings: Dealings
    people: frozenset[str]
    lands: frozenset[str]
    meetings: frozenset[str]
    regions: frozenset[str]

    def meant(self, token: Any) -> list[Draft]:  # noqa: ANN401 - spaCy's tokens are untyped
        """Whose meeting a noun speaks of: that named with it, else the last named so, unless two sides met since."""
        if not self._meets(token):
            return []
        own = self._own(token)
        if own or not self._speaks_again(token):
            return own
        last = max((at for at in self._named if at < token.i), default=None)
        if last is None:
            return []
        organisation = self._named[last]
        since = self.dealings.last(last + 1, token.i)
        return [organisation] if since is None or organisation in since.parties else []

    def served(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The organisation whose officials a noun names: "European Union diplomats"."""
        near = (child for child in token.children if child.dep_ in _BESIDE)
        return [draft for each in near for draft in self.registry.at(each.i) if draft.kind == "igo"][:1]

    def _meets(self, token: Any) -> bool:  # noqa: ANN401 - as above
        noun = token.lemma_.lower()
        if noun in self.meetings:
            return token.dep_ in _SUBJECTS
        return noun in self.people and token.tag_ in _PLURALS

    def _speaks_again(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """Whether a noun has nothing beside it that says who else is meant; releases leave the article out."""
        beside = {child.lower_ for child in token.children if child.i < token.i}
        behind = any(
            child.dep_ in {"prep", "appos", "relcl"} for child in token.children if child.i > token.i
        )
        bare = token.dep_ == "nsubj" and token.is_sent_start
        return not behind and (beside <= _AGAIN if beside else bool(bare))

    def of_many(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """Whether those who meet are of a region, or of states not named: "leaders of ten states"."""
        if (
            token.lemma_.lower() not in self.people | self.lands
            or token.tag_ not in _PLURALS
            or token.dep_ not in _SUBJECTS
        ):
            return False
        if any(child.lower_ == _REGIONAL or self._is_regional(child) for child in token.children):
            return True
        behind = [
            each
            for child in token.children
            if child.dep_ == "prep" and child.lower_ in _WITHIN
            for each in child.children
        ]
        return any(
            each.tag_ in _PLURALS and any(child.dep_ == "nummod" for child in each.children)
            for each in behind
        )

    def _is_regional(self, word: Any) -> bool:  # noqa: ANN401 - as above
        named = self.parsed.mentions[word.i] is not None
        opens = word.is_sent_start and word.lower_ not in self.regions  # "Senior leaders"
        return bool(word.dep_ == "amod" and word.is_title and not opens and not named)

    def _own(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The organisation named with a noun: "leaders of the bloc", "ECOWAS leaders"."""
        near = [child for child in token.children if child.dep_ in _BESIDE]
        for child in token.children:
            near += child.children if child.dep_ == "prep" and child.lower_ in _WITHIN else ()
        return [draft for each in near for draft in self.registry.at(each.i) if draft.kind in _MEETING][:1]

    @cached_property
    def _named(self) -> dict[int, Draft]:
        """The organisations named with a noun for who or what meets, by that noun's token."""
        found = {}
        for token in self.parsed.doc:
            if token.lemma_.lower() in self.people | self.meetings and (own := self._own(token)):
                found[token.i] = own[0]
        return found
