"""Takes tokens and entities, gives who is bound: a state for its officials and organs, else the entity."""

from collections.abc import Iterable

from communique.model import Event, Span, Statement
from communique.reading.context import Context

_STANDS_FOR_STATE = {"person", "state", "body"}
_CAN_ACT = {"person", "state", "body", "igo", "company", "group"}
_SELF = {"i", "we", "us", "our"}


def bound(refs: Iterable[str], context: Context) -> tuple[str, ...]:
    """State codes for officials, organs and states; ids for others that can act; each once."""
    found: dict[str, None] = {}
    for ref in refs:
        entity = context.cast.get(ref)
        if entity.kind in _STANDS_FOR_STATE and entity.state:
            found[entity.state] = None
        elif entity.kind in _CAN_ACT:
            found[ref] = None
    return tuple(found)


def named(tokens: Iterable[int], context: Context) -> tuple[str, ...]:
    """Who the noun phrases bind; a phrase that names nobody may hold its owner ("his government")."""
    return bound((ref for token in tokens for ref in context.cast.parties(token)), context)


def is_self(tokens: Iterable[int], context: Context) -> bool:
    """Whether the speaker means themselves: "we will", "our government"."""
    doc = context.parsed.doc
    return any(t.lower_ in _SELF for token in tokens for t in (doc[token], *doc[token].children))


def both_sides(at: Span, events: tuple[Event, ...], context: Context) -> tuple[str, ...]:
    """The two sides of the meeting last told of before some words ("It was agreed that ...")."""
    for event in reversed(events):
        if event.cue.start <= at.start and event.type == "CONSULT" and event.actuality == "occurred":
            sides = bound((*event.actors, *event.recipients), context)
            if len(sides) > 1:
                return sides
    return ()


def statement_at(span: Span, statements: tuple[Statement, ...]) -> Statement | None:
    """The statement with the smallest content or cue around some words, or None."""
    holding = [
        (content.end - content.start, index)
        for index, statement in enumerate(statements)
        for content in statement.content
        if content.overlaps(span)
    ]
    return statements[min(holding)[1]] if holding else None
