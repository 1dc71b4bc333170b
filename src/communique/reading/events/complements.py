"""Takes a verb's clause, gives how the clauses below it are put: what a pattern may ask of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.clause import Clause, Clauses
from communique.reading.grammar.verbs import is_infinitive
from communique.reading.parsed import Parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_QUESTIONS = {"how", "if", "what", "when", "where", "whether", "which", "who", "why"}
_SELF = {"it", "he", "she", "they", "we", "i"}
_BY_MODALITY = {
    "future": "@future",
    "conditional": "@future",
    "necessary": "@necessary",
    "possible": "@possible",
}
_AHEAD = {"future", "conditional", "possible"}
_BARE = {"VB", "VBG"}
_SINGULAR = {"NN", "NNP"}


def complement_words(
    parsed: Parsed, clauses: Clauses, clause: Clause, carrying_on: frozenset[str] = frozenset()
) -> set[str]:
    """The predicates of the clauses that a verb governs, and how each is put ("@future"); "@none" without any.

    Below a verb of `carrying_on` it is the next predicate that counts: "vowed to go on striking".
    """
    heads = [*clause.all("complement"), *_hung_on_whom(parsed, clause)]
    inner = [clauses.by_head[head] for head in heads if head in clauses.by_head]
    below = [
        clauses.by_head[head]
        for one in inner
        if one.predicate.split()[0] in carrying_on
        for head in one.all("complement", "on", "with")
        if head in clauses.by_head
    ]
    if inner:
        return {word for one in (*inner, *below) for word in _words(parsed, clause, one)}
    aims = any(child.dep_ == "advcl" and is_infinitive(child) for child in parsed.doc[clause.head].children)
    return {"@aim"} if aims else {"@none"}


def infinitives(parsed: Parsed, clauses: Clauses, clause: Clause) -> Iterator[Clause]:
    """The clauses in the base form, with "to" or without, that a verb governs: "let [the ship sail]"."""
    for token in clause.all("complement"):
        bare = parsed.doc[token].tag_ == "VB" and not _helped(parsed.doc[token])
        if token in clauses.by_head and (bare or is_infinitive(parsed.doc[token])):
            yield clauses.by_head[token]


def _hung_on_whom(parsed: Parsed, clause: Clause) -> Iterator[int]:
    """Infinitives that the parser hung on who is addressed: "called on [his compatriots to celebrate]"."""
    for token in clause.all("object", "on", "upon", "dative"):
        for child in parsed.doc[token].children:
            if child.dep_ in {"acl", "relcl"} and is_infinitive(child):
                yield child.i


def _words(parsed: Parsed, outer: Clause, inner: Clause) -> Iterator[str]:
    yield inner.predicate.split()[0]
    yield _manner(parsed, inner)
    subjects = inner.all("object" if inner.passive else "subject")
    own = any(token in outer.all("subject") or parsed.doc[token].lower_ in _SELF for token in subjects)
    if own and inner.modality in _AHEAD:
        yield "@own"
    if subjects and not own:
        yield "@other"
    if _unshifted(parsed.doc[outer.head], parsed.doc[inner.head]):
        yield "@unshifted"


def _manner(parsed: Parsed, inner: Clause) -> str:
    head = parsed.doc[inner.head]
    before = {child.lower_ for child in head.children if child.i < inner.head}
    if before & _QUESTIONS:
        return "@question"
    if inner.modality in _BY_MODALITY:
        return _BY_MODALITY[inner.modality]
    if is_infinitive(head):
        return "@infinitive"
    bare = head.tag_ in _BARE or _subjunctive(head)
    return "@bare" if bare and not _helped(head) else "@finite"


def _subjunctive(head: Token) -> bool:
    """Whether a verb lacks the ending that its subject asks for: "insists that [Chad release] them"."""
    subjects = [child for child in head.children if child.dep_ in {"nsubj", "nsubjpass"}]
    single = len(subjects) == 1 and subjects[0].tag_ in _SINGULAR and not subjects[0].conjuncts
    return head.tag_ == "VBP" and single and head.lemma_.lower() == head.lower_ != "have"


def _unshifted(outer: Token, inner: Token) -> bool:
    """Whether a clause below the past is in the present: "suggested [the two sides hold] talks" tells of no habit."""
    told = outer.tag_ == "VBD" or any(child.tag_ == "VBD" for child in outer.children if child.dep_ == "aux")
    return told and inner.tag_ == "VBP" and not _helped(inner)


def _helped(token: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} for child in token.children)
