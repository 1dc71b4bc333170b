"""Takes an event's clause, gives what the words right before its phrase make of it: "ahead of his visit"."""

from collections.abc import Iterator

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.embeddings import compile_embeddings

_LONGEST = 5  # words of a leading phrase


def read_lead(context: Context, clause: Clause) -> Actuality | None:
    """What a phrase like "in the event of" makes of what follows it, or None."""
    table = compile_embeddings(context.codebook).lead
    doc = context.parsed.doc
    for start in _phrase_starts(context, clause):
        before = [token.lower_ for token in doc[max(0, start - _LONGEST) : start]]
        for first in range(len(before)):
            if found := table.get(" ".join(before[first:])):
                return found
    return None


def _phrase_starts(context: Context, clause: Clause) -> Iterator[int]:
    """Where the event's phrase starts, and those of the nouns it is part of: "the start of talks"."""
    doc = context.parsed.doc
    if clause.form == "verb":
        if doc[clause.head].tag_ in {"VB", "VBG"}:
            yield clause.head
        elif clause.tense == "present":
            yield doc[clause.head].left_edge.i  # "by the time Chad signs"
        return
    token = doc[clause.head]
    yield token.left_edge.i
    while token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN":
        token = token.head.head
        yield token.left_edge.i
