"""Takes an official or organ named without its state, gives those whom the sentence sets against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.reading.resolution.titles import take_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from communique.reading.mention import Mention
    from communique.reading.mentions.lexicon import Lexicon
    from communique.reading.parsed import Parsed

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_PURPOSES = frozenset({"advcl", "xcomp"})  # "was there to meet"
_TO = frozenset({"to", "in"})
_HOSTING = frozenset({"to", "at", "by"})  # "was summoned to the ministry"


@dataclass(frozen=True)
class Facing:
    """Finds envoys dealt with by what is named beside them.

    Attributes:
        parsed: The report.
        lexicon: What titles of office mean.
    """

    parsed: Parsed
    lexicon: Lexicon

    def envoys(self, token: int) -> tuple[int, ...]:
        """The envoys to whom an organ or official does something, or who are called to it."""
        return tuple(each.i for each in self._opposite(self.parsed.doc[token]) if self.is_envoy(each.i))

    def receiving(self, token: int) -> str | None:
        """The state to which the envoys that something faces are accredited."""
        mentions = (self.parsed.mentions[at] for at in self.envoys(token))
        return next((mention.posted[0] for mention in mentions if mention and mention.posted), None)

    def dealing_with(self, token: int) -> frozenset[str]:
        """The states of the officials somebody meets, thanks or tells something, as the words for them name these."""
        word = self.parsed.doc[token]
        verbs = [word.head] if word.dep_ == "nsubj" else []
        verbs += [child for verb in verbs for child in verb.children if child.dep_ in _PURPOSES]
        near = [child for verb in verbs for child in verb.children]
        met = [child for child in near if child.dep_ in _OBJECTS]
        met += [inner for child in near if child.lower_ == "with" for inner in child.children]
        return frozenset(state for mention in self._named(met) if mention.offices for state in mention.states)

    def sending(self, token: int) -> tuple[str, ...]:
        """The states that the words for those envoys name: none of them is that of who deals with them."""
        mentions = (self.parsed.mentions[at] for at in self.envoys(token))
        return tuple(state for mention in mentions if mention for state in mention.states)

    def bound_for(self, token: int) -> frozenset[str]:
        """The states to which somebody travels, who is a stranger there."""
        word = self.parsed.doc[token]
        while word.dep_ == "conj":
            word = word.head
        verb = word.head
        if word.dep_ != "nsubj" or verb.lemma_.lower() not in self.lexicon.nouns["travels"]:
            return frozenset()
        ends = [child for child in verb.children if child.dep_ == "dobj"]
        ends += [inner for child in verb.children if child.lower_ in _TO for inner in child.children]
        return frozenset(state for mention in self._named(ends) for state in mention.states)

    def _named(self, phrases: Iterable[Token]) -> Iterator[Mention]:
        """The mentions at words and at those listed with them."""
        found = (self.parsed.mentions[each.i] for word in phrases for each in (word, *word.conjuncts))
        return (mention for mention in found if mention is not None)

    def is_envoy(self, token: int) -> bool:
        """Whether a token names somebody sent to another state."""
        mention = self.parsed.mentions[token]
        offices = mention.offices if mention is not None else ()
        rows = (take_apart(office.title, self.lexicon).row for office in offices)
        return any(row is not None and row.abroad for row in rows)

    def _opposite(self, word: Token) -> Iterator[Token]:
        if word.dep_ == "nsubj":
            yield from (child for child in word.head.children if child.dep_ in _OBJECTS)
        elif word.dep_ == "pobj" and word.head.lower_ in _HOSTING:
            yield from (child for child in word.head.head.children if child.dep_ in _SUBJECTS)
