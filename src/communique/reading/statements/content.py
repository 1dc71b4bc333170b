"""Takes a saying's clause and frame, gives the tokens of what was said, and their words as spans."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from communique.model import Span
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.parsed import Parsed
from communique.reading.statements.frames import Framed

if TYPE_CHECKING:
    from spacy.tokens import Token

# Prepositions that tell when and where something was said rather than what.
CIRCUMSTANCE = {"during", "after", "before", "since", "until", "amid", "while", "at", "by", "through", "via", "to",
                "following", "ahead", "upon"}  # fmt: skip
# Punctuation and conjunctions that are trimmed from the ends of a content.
_TRIM = {"punct", "cc", "mark"}


def content_tokens(clause: Clause, framed: Framed, context: Context) -> frozenset[int]:
    """Tokens of what was said, empty when it stands nowhere in the clause."""
    doc = context.parsed.doc
    frame = framed.frame
    if framed.noun is not None:
        heads = [doc[framed.noun], *_arguments(clause, frame.content, context)]
        found = frozenset(_subtrees(heads))
        return found | frozenset(_trailing(clause, found, context))
    roles = [role for role in frame.content if clause.all(role)]
    if len(roles) > 1:
        roles = [role for role in roles if role not in frame.audience]
    found = frozenset(_subtrees(_arguments(clause, tuple(roles), context)))
    if found and "object" in roles:
        found |= frozenset(_trailing(clause, found, context))
    return found - {clause.head}


def around_parenthesis(clause: Clause, context: Context) -> frozenset[int]:
    """Tokens of the sentence that a parenthesis stands in ("Russia, he said, would respond"), or none."""
    token = context.parsed.doc[clause.head]
    marks = {child.lower_ for child in token.children if child.dep_ == "mark"}
    if token.dep_ == "parataxis" or (token.dep_ == "advcl" and "as" in marks):
        return frozenset(_subtrees([token.head])) - frozenset(_subtrees([token]))
    return frozenset()


def spans_of(tokens: Iterable[int], parsed: Parsed) -> tuple[Span, ...]:
    """The words of tokens as spans, one for each unbroken stretch, trimmed of loose punctuation."""
    return tuple(span for run in _runs(sorted(tokens), parsed) if (span := _trimmed(run, parsed)) is not None)


def _arguments(clause: Clause, roles: tuple[str, ...], context: Context) -> "Iterator[Token]":
    """The tops of a clause's arguments in some roles, with their prepositions."""
    doc = context.parsed.doc
    for token in clause.all(*roles):
        found = doc[token]
        while (
            found.head.dep_ in {"prep", "agent", "dative"}
            and found.head.i != clause.head
            and found.head.pos_ == "ADP"
        ):
            found = found.head
        yield found


def _subtrees(heads: "Iterable[Token]") -> Iterator[int]:
    for head in heads:
        yield from (token.i for token in head.subtree)


def _trailing(clause: Clause, found: frozenset[int], context: Context) -> Iterator[int]:
    """Prepositional phrases right behind the content that the parse hung on the verb instead of on the content."""
    end = max(found, default=-1) + 1
    for child in context.parsed.doc[clause.head].children:
        if child.i != end or child.dep_ != "prep" or child.lower_ in CIRCUMSTANCE:
            continue
        inside = [token.i for token in child.subtree]
        mention = context.parsed.mentions[inside[-1]]
        if mention is None or mention.kind not in {"date", "person"}:
            yield from inside
            end = inside[-1] + 1


def _runs(tokens: list[int], parsed: Parsed) -> Iterator[list[int]]:
    """Unbroken stretches of tokens; a gap of punctuation alone does not break one."""
    if not tokens:
        return
    run = [tokens[0]]
    for before, token in pairwise(tokens):
        if any(not parsed.doc[i].is_punct for i in range(before + 1, token)):
            yield run
            run = []
        run.append(token)
    yield run


def _trimmed(run: list[int], parsed: Parsed) -> Span | None:
    first, last = run[0], run[-1]
    doc = parsed.doc
    while first <= last and (doc[first].dep_ in _TRIM or doc[first].is_punct) and not doc[first].is_quote:
        first += 1
    while (
        last >= first and (doc[last].dep_ in {"punct", "cc"} or doc[last].is_punct) and not doc[last].is_quote
    ):
        last -= 1
    return parsed.span(first, last + 1) if first <= last else None
