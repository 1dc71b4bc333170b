"""Takes a clause of which an event is the subject, gives what is said of it: "is off the table", "fell through"."""

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.embeddings import Embeddings
from communique.reading.words import words

_LONGEST = 4  # words of what is said of an event behind "be"
_PASSED_OVER = {"advmod", "neg"}


def said_of(context: Context, outer: Clause, tables: Embeddings) -> Actuality | None:
    """What a predicate, or the words behind "be", make of the event they are said of."""
    if outer.predicate not in words(context.codebook, "staying"):
        return tables.subject.get(outer.predicate)
    doc = context.parsed.doc
    end = min(outer.head + 1 + 2 * _LONGEST, doc[outer.head].sent.end)
    behind = [token for token in doc[outer.head + 1 : end] if token.dep_ not in _PASSED_OVER]
    for length in range(min(_LONGEST, len(behind)), 0, -1):
        if found := tables.subject.get(" ".join(token.lower_ for token in behind[:length])):
            return found
    return None
