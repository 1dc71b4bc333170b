"""Takes a figure and the statements, gives who asserts it; nobody: the outlet itself."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.model import Span, Statement
from communique.reading.claims.figures import Figure
from communique.reading.claims.measuring import gives, put_by, words
from communique.reading.commitments.parties import statement_at
from communique.reading.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Token


def asserted_by(figure: Figure, statements: tuple[Statement, ...], context: Context) -> tuple[str, ...]:
    """Whose reckoning a figure is, else the speakers of the statement with the smallest content around it."""
    reckoned = _reckoned_by(figure, context)
    if reckoned:
        return reckoned
    verb = _giving(figure, context)
    given = _given_by(verb, context) if verb is not None else ()
    return given or _said_by(figure.span(context), statements, verb, context)


def _said_by(
    span: Span, statements: tuple[Statement, ...], verb: "Token | None", context: Context
) -> tuple[str, ...]:
    """The speakers of the statement around a figure; nobody where another, unknown, gives the figure in it."""
    statement = statement_at(span, statements)
    if statement is None:
        return ()
    own = (
        verb is None
        or statement.cue is None
        or context.parsed.span(verb.i, verb.i + 1).overlaps(statement.cue)
    )
    return statement.speakers if own else ()


def _giving(figure: Figure, context: Context) -> "Token | None":
    """The verb by which somebody answers for a figure: "survivors' groups put the number at 30,000", or None."""
    verb = put_by(figure, context)
    return verb if verb is not None and gives(verb, context) else None


def _given_by(verb: "Token", context: Context) -> tuple[str, ...]:
    clause = context.clauses.by_head.get(verb.i)
    subjects = clause.all("subject") if clause is not None else ()
    return tuple(dict.fromkeys(ref for token in subjects for ref in _counting(token, context)))


def _counting(token: int, context: Context) -> tuple[str, ...]:
    """Who counts: a party, else a body of which the report knows no more than its name, or "hospitals"."""
    word = context.parsed.doc[token]
    counts = word.pos_ == "PROPN" or word.lemma_.lower() in words("answering", context)
    return context.cast.doers(token) or (context.cast.described(token) if counts else ())


def _reckoned_by(figure: Figure, context: Context) -> tuple[str, ...]:
    """Whose count it is, told in the figure's sentence: "by the ministry's count", "by Riyadh's own estimate"."""
    nouns = words("reckoning", context)
    for token in context.parsed.doc[figure.noun].sent:
        if token.lemma_.lower() in nouns and token.dep_ == "pobj" and _is_by(token.head):
            found = tuple(ref for owner in _owners(token) for ref in context.cast.doers(owner.i))
            if found:
                return tuple(dict.fromkeys(found))
    return ()


def _owners(token: "Token") -> "Iterator[Token]":
    """Who a noun belongs to: "the ministry's count", "the count of the ministry"."""
    for child in token.children:
        if child.dep_ in {"poss", "compound", "nmod", "amod"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from child.children


def _is_by(preposition: "Token") -> bool:
    return preposition.lower_ in {"by", "on"} and preposition.dep_ in {"prep", "agent"}
