"""Takes pronouns and nouns without a name, gives whom they mean: "he", "its", "the two sides"."""

from dataclasses import dataclass
from typing import Any

from communique.codebook import Codebook
from communique.codebook.collectives import COLLECTIVES
from communique.reading.parsed import Parsed
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.salience import Salience
from communique.reading.resolution.things import Things

_HE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_WE = frozenset({"we", "us", "our", "ours", "i", "my", "me"})
_WHO = frozenset({"who", "which", "that", "whom", "whose"})
_COUNTS = frozenset({"both", "two", "three", "the", "these", "all"})
_PAIRED = frozenset({"side", "party"})  # in the plural these mean the parties without being counted
_PEOPLE = frozenset(
    {
        "leader", "minister", "president", "statesman", "up", "dignitary", "official", "premier",
        "counterpart", "diplomat", "chief", "figure", "pair", "duo",
    }
)  # fmt: skip
_OWN = frozenset(
    {"government", "authority", "administration"}
)  # without a state named they are the report's own
_PLURALS = frozenset({"NNS", "NNPS"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})


@dataclass(frozen=True)
class Nouns:
    """The codebook's collective nouns.

    Attributes:
        owned: Nouns that stand for the state named with them.
        mutual: Nouns that stand for both parties.
    """

    owned: frozenset[str]
    mutual: frozenset[str]

    @classmethod
    def of(cls, codebook: Codebook) -> "Nouns":
        """The nouns of a codebook."""
        rows = codebook.rows(COLLECTIVES)
        return cls(
            owned=frozenset(noun for row in rows if not row.mutual for noun in row.nouns),
            mutual=frozenset(noun for row in rows if row.mutual for noun in row.nouns),
        )


@dataclass(frozen=True)
class Unnamed:
    """Resolves what has no name of its own, token by token in the order of the text."""

    parsed: Parsed
    registry: Registry
    things: Things
    salience: Salience
    nouns: Nouns

    def resolve(self) -> None:
        """Let every pronoun and collective noun stand for what it means."""
        for token in self.parsed.doc:
            if self.parsed.mentions[token.i] is None and token.i not in self.registry.by_token:
                self.registry.point(token.i, *self._meant(token))
            elif not self.registry.at(token.i) and self._is_plural_office(token.i):
                self.registry.point(token.i, *self._parties(token, people=True))
            if self.registry.at(token.i):
                self.salience.note(token.i)

    def _is_plural_office(self, token: int) -> bool:
        mention = self.parsed.mentions[token]
        return mention is not None and mention.kind == "office" and mention.plural

    def _meant(self, token: Any) -> list[Draft]:  # noqa: ANN401 - spaCy's tokens are untyped
        word = token.lower_
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$", "WP", "WDT", "WP$"):
            return self._pronoun(token, word)
        if word in ("latter", "former") and token.dep_ != "amod":
            return self.salience.last(token.i, first_of_two=word == "former")
        if token.pos_ in ("NOUN", "PROPN", "ADJ"):
            return self._noun(token)
        return []

    def _pronoun(self, token: Any, word: str) -> list[Draft]:  # noqa: ANN401, PLR0911 - as above; one way out a kind
        if word in _HE:
            return self._he(token)
        if word in _IT:
            return self._it(token)
        if word in _THEY:
            return self._they(token)
        if word in _WE:
            return self._we(token)
        if word in _WHO and token.dep_ != "mark":
            return self._who(token)
        if word == "both" and token.dep_ not in ("det", "predet", "preconj"):
            return self._parties(token, people=False)
        return []

    def _he(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        subject = self.salience.governing_subject(token)
        inside = token.dep_ in _OBJECTS and subject is not None
        if inside and subject is not None and not self._other_clause(token, subject):
            return self.salience.person(token.i, frozenset({subject}))
        if subject is not None:
            held = [draft for draft in self.registry.at(subject) if draft.kind == "person"]
            if len(held) == 1:
                return held
        return self.salience.person(token.i, frozenset())

    def _other_clause(self, token: Any, subject: int) -> bool:  # noqa: ANN401 - as above
        """Whether the subject belongs to another clause than the pronoun, so that both may be one person."""
        verb = token.head
        while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
            verb = verb.head
        return bool(self.parsed.doc[subject].head.i != verb.i)

    def _it(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        if token.lower_ == "it" and (token.dep_ == "expl" or self._empty(token)):
            return []
        subject = self.salience.governing_subject(token)
        if subject is not None:
            held = self.registry.at(subject)
            if len(held) == 1 and held[0].kind not in ("person", "place"):
                return held
        return self.salience.thing(token.i)

    def _empty(self, token: Any) -> bool:  # noqa: ANN401 - as above
        """As in "It was agreed that": the clause behind is what is meant."""
        verb = token.head
        return token.dep_ in ("nsubj", "nsubjpass") and any(
            child.dep_ in ("ccomp", "csubj", "xcomp") and child.i > verb.i for child in verb.children
        ) and (token.dep_ == "nsubjpass" or verb.lemma_ == "be")  # fmt: skip

    def _they(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        subject = self.salience.governing_subject(token)
        if subject is not None:
            held = self._with_conjuncts(subject)
            if len(held) > 1 or any(draft.kind in ("group", "body") for draft in held):
                return held
        before = [at for at in self.salience.seen if len(self.registry.at(at)) > 1 and at < token.i]
        near = before and self.salience.sentence[token.i] - self.salience.sentence[before[-1]] <= 1
        return self.registry.at(before[-1]) if near else self.salience.pair(token.i)

    def _with_conjuncts(self, token: int) -> list[Draft]:
        word = self.parsed.doc[token]
        return list(
            dict.fromkeys(d for at in (token, *(c.i for c in word.conjuncts)) for d in self.registry.at(at))
        )

    def _we(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        subject = self.salience.governing_subject(token)
        speaker = [d for d in self.registry.at(subject) if d.state] if subject is not None else []
        speaker = speaker or self.salience.person(token.i, frozenset())
        if not speaker:
            return []
        if token.lower_ in ("i", "my", "me"):
            return speaker[:1]
        return [self.things.state(speaker[0].state)] if speaker[0].state else speaker[:1]

    def _who(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The noun that a relative clause is about."""
        clause = token.head
        while clause.dep_ not in ("relcl", "ROOT", "acl") and clause.head != clause:
            clause = clause.head
        return self.registry.at(clause.head.i) if clause.dep_ == "relcl" else []

    def _noun(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        noun = token.lemma_.lower()
        if noun in self.nouns.mutual and self._counted(token, noun):
            return self._parties(token, people=noun in _PEOPLE)
        if noun in self.nouns.owned or noun in self.nouns.mutual:
            return self._owned(token, noun)
        return []

    def _counted(self, token: Any, noun: str) -> bool:  # noqa: ANN401 - as above
        """Whether a noun means both parties: "both leaders", "the two states", "the sides"."""
        words = {child.lower_ for child in token.children}
        if "both" in words or "two" in words:
            return self.things.owner(token.i) is None
        plural = token.tag_ in _PLURALS
        return plural and noun in _PAIRED and "the" in words and not words & {"all", "other", "third"}

    def _parties(self, token: Any, *, people: bool) -> list[Draft]:  # noqa: ANN401 - as above
        found = self.salience.people(token.i) if people else []
        return found or self.salience.pair(token.i)

    def _owned(self, token: Any, noun: str) -> list[Draft]:  # noqa: ANN401 - as above
        state = self.things.owner(token.i)
        if state is not None:
            return [self.things.state(state)]
        for child in token.children:
            if child.dep_ == "poss" and self.registry.at(child.i):
                states = dict.fromkeys(draft.state for draft in self.registry.at(child.i) if draft.state)
                return [self.things.state(code) for code in states]
        if noun in _OWN and any(child.lower_ in ("the", "this", "present") for child in token.children):
            home = self.things.home.without(())
            return [self.things.state(home)] if home else []
        return []
