"""Takes a name, gives the state that the grammar around it ties the person to: "a Kenyan team led by Ali Otieno"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.codebook.nouns import NounUse
from communique.reading.parsed import Parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from spacy.tokens import Token

_NAMING = frozenset({"amod", "compound", "nmod", "poss"})
_NATIONAL = frozenset({"demonym", "state", "group", "body"})
_LANDS = frozenset({"place", "state"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TOGETHER = frozenset({"together", "along", "alongside", "accompanied"})
_BEHIND = frozenset({"for", "from", "of"})
_SIDES = frozenset({"side", "part", "behalf", "delegation"})


@dataclass(frozen=True)
class Attachment:
    """Ties names to states through the sentence they stand in.

    Attributes:
        parsed: The report.
        told: The state that other words give the person named at a token, for those of whom it is known.
        words: The codebook's common nouns and verbs, by use.
    """

    parsed: Parsed
    told: Mapping[int, str]
    words: Mapping[NounUse, frozenset[str]]

    def state(self, token: int) -> str | None:
        """The state of the delegation led, the company kept, the land acted for or spoken in; None if nothing says."""
        word = self.parsed.doc[token]
        ways: tuple[Callable[[Token], str | None], ...] = (
            self._owner,
            self._led,
            self._accompanying,
            self._acting_for,
            self._where,
        )
        return next((state for way in ways if (state := way(word)) is not None), None)

    def _owner(self, word: Token) -> str | None:
        """The state of whose spokesman somebody is: "the Kenyan government's spokesman, Ali Otieno"."""
        noun = word.head if word.dep_ == "appos" else word
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        return self._of(owner) if owner is not None else None

    def _led(self, word: Token) -> str | None:
        """The state of whom somebody leads or stands for: "a Kenyan team headed by", "Kenya was represented by"."""
        verb = self._agent_of(word)
        if verb is None or verb.lemma_.lower() not in self.words["leads"]:
            return None
        if verb.dep_ == "acl":
            return self._of(verb.head)
        return next((self._of(child) for child in verb.children if child.dep_ == "nsubjpass"), None)

    def _accompanying(self, word: Token) -> str | None:
        """The state of the person somebody is with: "Kenyan President Asha Kimani, flanked by Minister Ali Otieno"."""
        verb = self._agent_of(word)
        if verb is not None and verb.lemma_.lower() in self.words["accompanies"]:
            main = [verb.head] if verb.dep_ == "acl" else [c for c in verb.children if c.dep_ in _SUBJECTS]
            return next((state for each in main if (state := self._with(each)) is not None), None)
        with_ = word.head
        beside = {child.lower_ for child in with_.children} | {with_.lower_}
        if word.dep_ != "pobj" or not beside & _TOGETHER:
            return None
        subjects = (child for child in with_.head.children if child.dep_ in _SUBJECTS)
        return next((state for each in subjects if (state := self._with(each)) is not None), None)

    def _with(self, word: Token) -> str | None:
        """The state told of a person, or of whom "who" takes up."""
        relative = word.tag_ == "WP" and word.head.dep_ == "relcl"
        return self.told.get(word.head.head.i if relative else word.i)

    def _acting_for(self, word: Token) -> str | None:
        """The state for which somebody signs or speaks: "signed for Kenya", "on the Kenyan side"."""
        behind = self.parsed.doc[word.i + 1 : word.i + 3]
        acting = any(each.lemma_.lower() in self.words["acts_for"] for each in word.sent)
        if acting and behind.text.startswith("for ") and self._is(behind[-1], _LANDS):
            return self._of(behind[-1])  # "Minister Ali Otieno for Kenya"
        verb = word.head
        if word.dep_ not in _SUBJECTS or verb.lemma_.lower() not in self.words["acts_for"]:
            return None
        for child in verb.children:
            for inner in child.children if child.dep_ == "prep" else ():
                sided = inner.lower_ in _SIDES
                if sided or (child.lower_ == "for" and self._is(inner, _LANDS)):
                    return self._of(inner)
        return None

    def _where(self, word: Token) -> str | None:
        """The state in which somebody speaks: "in Kenya, where Ali Otieno vowed"."""
        clause = word.head
        where = any(child.lower_ == "where" for child in clause.children)
        if word.dep_ != "nsubj" or clause.dep_ != "relcl" or not where or not self._is(clause.head, _LANDS):
            return None
        mention = self.parsed.mentions[clause.head.i]
        return mention.states[0] if mention is not None and mention.states else None

    def _agent_of(self, word: Token) -> Token | None:
        """The verb of a passive whose agent somebody is, alone or joined with others."""
        while word.dep_ == "conj":
            word = word.head
        return word.head.head if word.dep_ == "pobj" and word.head.dep_ == "agent" else None

    def _of(self, noun: Token) -> str | None:
        """The state that a noun phrase names: itself, before its noun or behind "of"."""
        return next(
            (
                mention.states[0]
                for each in self._named(noun)
                if (mention := self.parsed.mentions[each.i]) is not None
                and mention.kind in _NATIONAL
                and mention.states
            ),
            None,
        )

    def _named(self, noun: Token) -> Iterator[Token]:
        """A noun, and the words before and behind it that may name whose it is."""
        yield noun
        for child in noun.children:
            if child.dep_ in _NAMING:
                yield from self._named(child)
            elif child.dep_ == "prep" and child.lower_ in _BEHIND:
                for inner in child.children:
                    yield from self._named(inner)

    def _is(self, word: Token, kinds: frozenset[str]) -> bool:
        """Whether a word is a name of one of some kinds."""
        mention = self.parsed.mentions[word.i]
        return mention is not None and mention.kind in kinds
