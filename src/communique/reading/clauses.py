"""Takes a parsed report, gives its clauses: verbs, adjectives and common nouns with their arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.codebook import Codebook
from communique.reading.clause import Clause, Clauses, Form, Relation
from communique.reading.grammar.arguments import ArgumentReader
from communique.reading.grammar.repairs import called_on, conjunct, is_inverted, is_stranded, told_of
from communique.reading.grammar.verbs import (
    is_infinitive,
    is_negated,
    is_passive,
    predicate,
    tense_and_modality,
)
from communique.reading.parsed import Parsed
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token


_RELATIONS: dict[str, Relation] = {
    "ccomp": "complement",
    "xcomp": "complement",
    "pcomp": "complement",
    "acomp": "complement",
    "csubj": "complement",
    "csubjpass": "complement",
    "relcl": "relative",
    "acl": "relative",
    "advcl": "adverbial",
    "conj": "conjunct",
    "parataxis": "conjunct",
    "ROOT": "root",
}


def read_clauses(parsed: Parsed, codebook: Codebook) -> Clauses:
    """All clauses of a report, in order of their heads."""
    return _Builder(parsed, codebook).build()


class _Builder:
    """Builds clauses from the top of each sentence down, so that subjects can be handed on."""

    def __init__(self, parsed: Parsed, codebook: Codebook) -> None:
        self._parsed = parsed
        self._arguments = ArgumentReader(parsed, codebook)
        self._particles = words(codebook, "particles")
        self._asking_for = words(codebook, "asking for")
        self._done: dict[int, Clause] = {}

    def build(self) -> Clauses:
        for sentence in self._parsed.doc.sents:
            self._walk(sentence.root)
        return Clauses(tuple(self._done[head] for head in sorted(self._done)))

    def _walk(self, root: Token) -> None:
        waiting = [root]
        while waiting:
            token = waiting.pop()
            form = self._form(token)
            if form is not None:
                self._done[token.i] = self._clause(token, form)
            waiting.extend(token.children)

    def _form(self, token: Token) -> Form | None:
        if self._parsed.mentions[token.i] is not None:
            return None
        main = token.dep_ not in {"aux", "auxpass"}
        joined = token.pos_ == "VERB" and token.dep_ in {"amod", "compound"}
        verbal = token.pos_ in {"VERB", "AUX"} and main and not joined
        if verbal or is_inverted(token, self._parsed) or _mistaken_verb(token):
            return "verb"
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower()):
            return "noun"
        if (
            token.pos_ == "ADJ"
            and token.dep_ in {"acomp", "ROOT", "amod", "acl", "conj"}
            and any(child.dep_ in {"xcomp", "prep", "ccomp"} for child in token.children)
        ):
            return "adjective"
        return None

    def _clause(self, token: Token, form: Form) -> Clause:
        astray = is_stranded(token) or told_of(token) is not None
        passive = form == "verb" and is_passive(token) and not astray
        parent, relation = self._parent(token)
        tense, modality = tense_and_modality(token, form)
        if tense == "none" and parent is not None and parent in self._done:
            tense = self._done[parent].tense
        return Clause(
            head=token.i,
            predicate=predicate(token, self._particles),
            form=form,
            arguments=self._arguments.read(token, form, self._done, passive=passive),
            tense=tense,
            modality=modality,
            negated=is_negated(token)
            or (form == "adjective" and token.dep_ == "acomp" and is_negated(token.head)),
            passive=passive,
            parent=parent,
            relation=relation,
        )

    def _parent(self, token: Token) -> tuple[int | None, Relation]:
        joined = conjunct(token)
        relation: Relation = _RELATIONS.get(joined.dep_, "nominal") if joined == token else "conjunct"
        if joined.dep_ == "dobj" and joined.tag_ == "VBG":
            relation = "complement"  # "denied bombing"
        token = joined
        if is_stranded(token):
            return None, "root"
        named_for = token.head.lemma_.lower() in self._asking_for and called_on(token) is not None
        if named_for or (relation != "conjunct" and token.dep_ in {"acl", "relcl"} and is_infinitive(token)):
            relation = "complement"
        head = token
        while head.head != head:
            head = head.head
            if head.i in self._done:
                return head.i, relation
        return None, "root"


def _mistaken_verb(token: Token) -> bool:
    """Whether a verb was tagged as a noun: "Chad and Niger [share] water"."""
    return token.pos_ == "NOUN" and {"nsubj", "dobj"} <= {child.dep_ for child in token.children}
