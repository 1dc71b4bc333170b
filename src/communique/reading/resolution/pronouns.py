"""Takes pronouns and nouns without a name, gives whom they mean: "he", "its", "the two sides"."""

from dataclasses import dataclass
from typing import Any

from communique.reading.parsed import Parsed
from communique.reading.resolution.authors import FIRST_PERSON, SINGULAR, Author
from communique.reading.resolution.draft import Draft, Registry
from communique.reading.resolution.nouns import NounPhrases
from communique.reading.resolution.salience import Salience
from communique.reading.resolution.things import Things
from communique.reading.resolution.utterance import addressee, having_turn, quoting, utterer

_HE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_YOU = frozenset({"you", "your", "yours"})
_WHO = frozenset({"who", "which", "that", "whom", "whose"})
_CERTAIN = frozenset({"the", "both", "two", "these", "their"})
_PLURALS = frozenset({"NNS", "NNPS"})
_DESCRIBING = frozenset({"amod", "acomp", "conj", "advmod"})  # what an adjective is that stands for nobody
_CAUSES = frozenset({"after", "because", "since", "when", "for", "as"})
_UPON = frozenset({"on", "against", "upon", "with", "at"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_SUBJECTS = ("nsubj", "nsubjpass")
_CENTRAL = (*_SUBJECTS, "dobj")


@dataclass(frozen=True)
class Unnamed:
    """Resolves what has no name of its own, token by token in the order of the text."""

    parsed: Parsed
    registry: Registry
    things: Things
    salience: Salience
    nouns: NounPhrases
    author: Author

    def resolve(self) -> None:
        """Let every pronoun and collective noun stand for what it means."""
        for token in self.parsed.doc:
            if self.parsed.mentions[token.i] is None and token.i not in self.registry.by_token:
                self.registry.point(token.i, *self._meant(token))
            elif not self.registry.at(token.i) and self._is_plural_office(token.i):
                self.registry.point(token.i, *self._officials(token))
            if self.registry.at(token.i):
                self.salience.note(token.i)

    def _is_plural_office(self, token: int) -> bool:
        mention = self.parsed.mentions[token]
        return mention is not None and mention.kind == "office" and mention.plural

    def _officials(self, token: Any) -> list[Draft]:  # noqa: ANN401 - spaCy's tokens are untyped
        """Officials without a name: "the ministers" of both sides, "East African leaders", a state's own "senators"."""
        if any(child.lower_ in _CERTAIN for child in token.children):
            return self.nouns.parties(token, people=True)
        if any(child.dep_ == "prep" for child in token.children):
            # Whose they are is said behind: "ministers of the two countries".
            return self.nouns.of_some(token)
        return self.nouns.unnamed(token)

    def _meant(self, token: Any) -> list[Draft]:  # noqa: ANN401 - spaCy's tokens are untyped
        word = token.lower_
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$", "WP", "WDT", "WP$"):
            return self._pronoun(token, word)
        if word in ("latter", "former") and token.dep_ != "amod":
            return self.salience.one_of_two(token.i, first=word == "former")
        before = self.parsed.doc[token.i - 1].lower_ if token.i else ""
        if (before, word) in (("each", "other"), ("one", "another")):
            return self._each_other(token)
        noun = token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and token.dep_ not in _DESCRIBING)
        if noun or token.tag_ == "CD":
            return self.nouns.meant(token)
        return []

    def _pronoun(self, token: Any, word: str) -> list[Draft]:  # noqa: ANN401, PLR0911 - as above; one way out a kind
        if word in _HE:
            return self._he(token)
        if word in _IT:
            return self._it(token)
        if word in _THEY:
            return self._they(token)
        if word in FIRST_PERSON:
            return self._we(token)
        if word in _YOU:
            return self._you(token)
        if word in _WHO and token.dep_ != "mark":
            return self._who(token)
        if word == "both" and token.dep_ not in ("det", "predet", "preconj"):
            return (
                self.salience.together(token.i)
                or self.salience.two_before(token.i)
                or self.nouns.parties(token, people=False)
            )
        return []

    def _each_other(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Both of those who do something to each other."""
        subject = self.salience.governing_subject(token)
        held = self._with_conjuncts(subject) if subject is not None else []
        return held if len(held) > 1 else self.salience.pair(token.i)

    def _he(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        subject = self.salience.governing_subject(token)
        if (speaker := quoting(token, self.parsed)) is not None:
            return self.salience.person(token.i, frozenset({speaker}))  # of himself he would say "I"
        ahead = self.salience.following_subject(token) if subject is None else None
        if ahead is not None and len(held := self._persons(ahead, token)) == 1:
            return held
        inside = token.dep_ in _OBJECTS and subject is not None
        if inside and subject is not None and not self._other_clause(token, subject):
            return self.salience.person(token.i, frozenset({subject}))
        if subject is not None:
            held = self._persons(subject, token)
            if len(held) == 1:
                return held
        return self.salience.person(token.i, frozenset())

    def _persons(self, token: int, pronoun: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Whom a pronoun may mean at a token, be it a person without a name: "Chad's top diplomat"."""
        word = self.parsed.doc[token]
        alone = word.tag_ == "NN" and self.nouns.is_person(word)
        return [
            draft
            for draft in self.registry.at(token)
            if (draft.kind == "person" and self.salience.may_mean(pronoun.i, draft))
            or (alone and draft.kind == "body")
        ]

    def _other_clause(self, token: Any, subject: int) -> bool:  # noqa: ANN401 - as above
        """Whether the subject belongs to another clause than the pronoun, so that both may be one person."""
        verb = token.head
        while verb.head != verb and (verb.pos_ not in ("VERB", "AUX") or self._shares_subject(verb)):
            verb = verb.head
        return bool(self.parsed.doc[subject].head.i != verb.i) and not self._goes_on(verb)

    def _goes_on(self, verb: Any) -> bool:  # noqa: ANN401 - as above
        """Whether a participle tells what the subject of the verb above does too: "fled, leaving him behind"."""
        own = any(child.dep_ in _SUBJECTS for child in verb.children)
        return verb.dep_ == "advcl" and verb.tag_ == "VBG" and not own

    def _shares_subject(self, verb: Any) -> bool:  # noqa: ANN401 - as above
        """Whether a verb is joined to another by "and" without a subject of its own."""
        return verb.dep_ == "conj" and not any(child.dep_ in _SUBJECTS for child in verb.children)

    def _it(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        if token.lower_ == "it" and (token.dep_ == "expl" or self._empty(token)):
            return []
        if found := self._answered(token) or self._above_relative(token):
            return found
        subject = self.salience.governing_subject(token)
        if subject is not None:
            held = self.registry.at(subject)
            if len(held) == 1 and held[0].kind not in ("person", "place"):
                return held
        return self.salience.thing(token.i)

    def _answered(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Who brought on what the verb above tells: "imposed sanctions on Chad after it invaded Mali"."""
        clause, nouns = token.head, self.nouns.nouns
        if token.dep_ != "nsubj" or clause.dep_ != "advcl" or clause.i < clause.head.i:
            return []
        marks = {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod", "prep")}
        verb = clause.head
        if not marks & _CAUSES or verb.lemma_.lower() not in nouns.uses["answers"]:
            return []
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        near = [child for each in (verb, *objects) for child in each.children if child.dep_ == "prep"]
        behind = [inner for child in near if child.lower_ in _UPON for inner in child.children]
        held = [self.registry.at(each.i) for each in (*objects, *behind)]
        return next((one for one in held if len(one) == 1 and one[0].kind != "place"), [])

    def _above_relative(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Who acts above a clause on whom "it" acts: "[Chad] cut ties with Mali, which it holds responsible"."""
        clause = token.head
        fronted = any(child.lower_ in _WHO and child.i < token.i for child in clause.children)
        if token.dep_ not in _SUBJECTS or clause.dep_ != "relcl" or not fronted:
            return []
        subject = self.salience.governing_subject(clause.head)
        held = self.registry.at(subject) if subject is not None else []
        apart = held != self.registry.at(clause.head.i)
        return held if len(held) == 1 and apart and held[0].kind not in ("person", "place") else []

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
            plural = self.parsed.doc[subject].tag_ in _PLURALS
            if plural or len(held) > 1 or any(draft.kind in ("group", "body") for draft in held):
                return held
        elif token.dep_ == "nsubj" and (held := self._subjects_before(token)):
            return held
        before = [at for at in self.salience.seen if len(self.registry.at(at)) > 1 and at < token.i]
        others = self._plural_people(token, before[-1] if before else 0)
        if others is not None:
            return self.registry.at(others)
        near = before and self.salience.sentence[token.i] - self.salience.sentence[before[-1]] <= 1
        return self.registry.at(before[-1]) if near else self.salience.pair(token.i)

    def _subjects_before(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The several parties that were the subject of the sentence before: "Chad and Mali met Togo. They agreed"."""
        number = self.salience.sentence[token.i]
        start, _ = self.parsed.sentences[max(0, number - 1)]
        root = self.parsed.doc[start].sent.root
        subject = next((child for child in root.children if child.dep_ == "nsubj"), None)
        held = self._with_conjuncts(subject.i) if subject is not None and number else []
        return held if len(held) > 1 else []

    def _plural_people(self, token: Any, since: int) -> int | None:  # noqa: ANN401 - as above
        """The last people without a name that "they" can mean, when nobody else was named together since.

        A subject takes up a subject: "the leaders sent envoys; they urged".
        """
        sentence, doc = self.salience.sentence, self.parsed.doc
        several = [
            at
            for at in range(token.i - 1, since, -1)
            if sentence[token.i] - sentence[at] <= 1
            and doc[at].tag_ in _PLURALS
            and doc[at].dep_ in _CENTRAL
            and self.parsed.mentions[at] is None
        ]
        subjects = [at for at in several if doc[at].dep_ == token.dep_ == "nsubj"]
        found = next(iter(subjects or several), None)
        return found if found is not None and self.nouns.is_person(doc[found]) else None

    def _with_conjuncts(self, token: int) -> list[Draft]:
        word = self.parsed.doc[token]
        return list(
            dict.fromkeys(d for at in (token, *(c.i for c in word.conjuncts)) for d in self.registry.at(at))
        )

    def _we(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        if token.i in self.author.tokens:
            return self._written(token)
        label = having_turn(token, self.parsed)
        subject = utterer(token) or self.salience.governing_subject(token)
        at = label if label is not None else (subject,) if subject is not None else ()
        speaker = [draft for each in at for draft in self.registry.at(each) if draft.state]
        speaker = speaker or (self.salience.person(token.i, frozenset()) if label is None else [])
        if not speaker:
            return []
        if token.lower_ in SINGULAR:
            return speaker[:1]
        return [self.things.state(speaker[0].state)] if speaker[0].state else speaker[:1]

    def _written(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """Who writes "I" or "we"; one who writes "we" means his state."""
        writers = list(self.author.drafts)
        if token.lower_ in SINGULAR or len(writers) > 1:
            return writers
        return [self.things.state(draft.state) if draft.state else draft for draft in writers]

    def _you(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """To whom it is said, where the verb of saying names that."""
        named = addressee(token)
        return self._with_conjuncts(named) if named is not None else []

    def _who(self, token: Any) -> list[Draft]:  # noqa: ANN401 - as above
        """The noun that a relative clause is about."""
        clause = token.head
        while clause.dep_ not in ("relcl", "ROOT", "acl") and clause.head != clause:
            clause = clause.head
        return self.registry.at(clause.head.i) if clause.dep_ == "relcl" else []
