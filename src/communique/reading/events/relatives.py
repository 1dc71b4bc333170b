"""Takes a noun that tells of an event, gives what its relative clause makes of it: "which is to take place in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.events.governing import read_governed
from communique.reading.events.verb_group import own_actuality
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from communique.model import Actuality
    from communique.reading.clause import Clause
    from communique.reading.context import Context

_OF_THINGS = {"which", "that"}
_SUBJECTS = {"nsubj", "nsubjpass"}


def read_relative(context: Context, clause: Clause) -> Actuality | None:
    """What a relative clause says of when an event takes place, whichever noun of its phrase the parser hung it on."""
    happening = words(context.codebook, "taking place")
    for relative in _relatives(context, clause):
        for told in (*_below(context, relative), relative):
            if told.predicate.split()[0] in happening:
                return own_actuality(context, told) or read_governed(context, told)
    return None


def _relatives(context: Context, clause: Clause) -> Iterator[Clause]:
    for token in context.parsed.doc[clause.head].subtree:
        relative = context.clauses.by_head.get(token.i) if token.dep_ == "relcl" else None
        if relative is not None and any(
            child.lower_ in _OF_THINGS and child.dep_ in _SUBJECTS for child in token.children
        ):
            yield relative


def _below(context: Context, relative: Clause) -> Iterator[Clause]:
    yield from (
        context.clauses.by_head[token]
        for token in relative.all("complement")
        if token in context.clauses.by_head
    )
