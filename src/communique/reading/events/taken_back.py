"""Takes what is told of, says whether words behind take it back: ". Chad denied this", "but they were put off"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from communique.reading.clause import Clause
    from communique.reading.context import Context

_POINTING = {"this", "that", "it", "these"}
_DEFINITE = {"the", "this", "that", "these", "those", "both", "their", "its", "such"}


def is_denied_next(context: Context, clause: Clause) -> bool:
    """Whether what is told in another's name is denied by the next sentence ("Chad denied this", "... the charge")."""
    if clause.relation != "complement" or clause.form != "verb":
        return False
    charges, denying = words(context.codebook, "charges"), words(context.codebook, "disowning")
    end = context.parsed.doc[clause.head].sent.end
    return any(
        later.predicate.split()[0] in denying and _points_to(context, later, charges)
        for later in _told_behind(context, end - 1)
    )


def is_put_off(context: Context, clause: Clause) -> bool:
    """Whether a meeting that was planned is called off later in its sentence or in the next."""
    if clause.form != "noun":
        return False
    putting_off = words(context.codebook, "putting off")
    noun = frozenset({clause.predicate})
    return any(
        later.predicate in putting_off and later.passive and _points_to(context, later, noun)
        for later in _told_behind(context, clause.head)
    )


def _told_behind(context: Context, token: int) -> Iterator[Clause]:
    """The verbs behind a token, in its sentence and the next, that tell what was done."""
    doc = context.parsed.doc
    end = doc[token].sent.end
    end = doc[end].sent.end if end < len(doc) else end
    for later in context.clauses.items:
        asserted = later.form == "verb" and later.modality == "asserted" and not later.negated
        if asserted and token < later.head < end:
            yield later


def _points_to(context: Context, later: Clause, nouns: frozenset[str]) -> bool:
    """Whether the object of a clause is a pronoun or one of some nouns, and points back."""
    doc = context.parsed.doc
    for token in later.all("object"):
        word = doc[token]
        definite = any(child.lower_ in _DEFINITE for child in word.children)
        if word.lower_ in _POINTING or (word.lemma_.lower() in nouns and definite):
            return True
    return False
