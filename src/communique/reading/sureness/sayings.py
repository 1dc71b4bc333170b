"""Takes a statement, commitment or claim, gives what speaks for and against its being read right."""

import re
from collections.abc import Iterator

from communique.model import Claim, Commitment, Statement
from communique.reading.context import Context

_CODE = re.compile("[A-Z]{3}")
_SHORT, _LONG = 40, 250  # characters
_SURE, _UNSURE = 0.85, 0.75  # how strongly the words speak for it


def grounds_of_statement(
    context: Context, statement: Statement, statements: tuple[Statement, ...]
) -> Iterator[str]:
    """What speaks for and against a statement.

    Args:
        context: The report.
        statement: One of the statements.
        statements: All of the report.
    """
    length = sum(span.end - span.start for span in statement.content)
    first = statement.content[0]
    inside = any(
        one is not statement and any(span.covers(first) for span in one.content) for one in statements
    )
    grounds = {
        "quoted": statement.quoted,
        "short": length < _SHORT,
        "long": length > _LONG,
        "in pieces": len(statement.content) > 1,
        "no speaker": not statement.speakers,
        "several speakers": len(statement.speakers) > 1,
        "no speaker's words": statement.source is None,
        "no verb": statement.cue is None,
        "channel": statement.channel is not None,
        "its own day": statement.date is not None and bool(statement.date.text),
        "inside another": inside,
    }
    yield from (ground for ground, holds in grounds.items() if holds)
    yield from _strength(statement.confidence)
    yield f"act {statement.act}"
    yield from _kinds(context, statement.speakers)


def grounds_of_commitment(context: Context, commitment: Commitment) -> Iterator[str]:
    """What speaks for and against a commitment."""
    length = commitment.what.end - commitment.what.start
    grounds = {
        "no one bound": not commitment.by,
        "several bound": len(commitment.by) > 1,
        "to somebody": bool(commitment.to),
        "due": commitment.due is not None,
        "said by somebody": commitment.statement is not None,
        "about something": bool(commitment.about),
        "short": length < _SHORT,
        "long": length > _LONG,
    }
    yield from (ground for ground, holds in grounds.items() if holds)
    yield from _strength(commitment.confidence)
    yield f"kind {commitment.kind}"
    yield from _kinds(context, commitment.by)


def grounds_of_claim(claim: Claim) -> Iterator[str]:
    """What speaks for and against a claim."""
    yield f"measure {claim.measure}"
    yield f"bound {claim.quantity.bound}"
    if not claim.asserted_by:
        yield "no asserter"
    if claim.about is not None:
        yield "about an event"


def _strength(confidence: float) -> Iterator[str]:
    if confidence >= _SURE:
        yield "sure words"
    if confidence < _UNSURE:
        yield "unsure words"


def _kinds(context: Context, refs: tuple[str, ...]) -> Iterator[str]:
    coded = (_CODE.fullmatch(ref) is not None for ref in refs)  # a state may stand under its code
    kinds = {"state" if code else context.cast.get(ref).kind for ref, code in zip(refs, coded, strict=True)}
    yield from (f"of a {kind}" for kind in sorted(kinds))
