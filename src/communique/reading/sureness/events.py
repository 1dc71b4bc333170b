"""Takes events, gives what speaks for and against each being read right: who, when, and the build of the sentence."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from communique.model import Event
from communique.reading.clause import Clause
from communique.reading.context import Context

_SUBJECTS = {"nsubj", "nsubjpass"}
_DEEP, _DEEPER = 3, 5  # words above it in the parse
_LONG, _LONGER = 30, 45  # words of its sentence
_LATE = 0.6  # of its sentence
_CROWD = 2  # others in its sentence
_PAIR = 2


def grounds_of_events(context: Context, events: tuple[Event, ...]) -> list[frozenset[str]]:
    """For each event what speaks for and against it.

    Args:
        context: The report.
        events: All of the report.
    """
    tokens = [context.parsed.tokens(event.cue).start for event in events]
    happenings = [(event.type, context.cast.sides((*event.actors, *event.recipients))) for event in events]
    in_sentence = Counter(context.parsed.doc[token].sent.start for token in tokens)
    alike = Counter(happenings)
    return [
        frozenset(
            (
                *_of_event(event),
                *_of_parties(context, event, token),
                *_of_sentence(context, token, in_sentence),
                *(("another like it",) if alike[happening] > 1 else ()),
            )
        )
        for event, token, happening in zip(events, tokens, happenings, strict=True)
    ]


def _of_event(event: Event) -> Iterator[str]:
    yield f"type {event.type}"
    yield f"actuality {event.actuality}"
    if event.date is None:
        yield "undated"
    elif event.date.text:
        yield "its own day"
    if event.sources:
        yield "told by somebody"
    if len(event.spans) > 1:
        yield "told more than once"


def _of_parties(context: Context, event: Event, token: int) -> Iterator[str]:
    actors, recipients = context.cast.sides(event.actors), context.cast.sides(event.recipients)
    sides = actors | recipients
    if not actors:
        yield "no actor"
    if not recipients:
        yield "no recipient"
    if len(actors) > 1:
        yield "several actors"
    if len(sides) == _PAIR:
        yield "two sides"
    if len(sides) > _PAIR:
        yield "three sides or more"
    if any(context.cast.get(ref).state is None for ref in (*event.actors, *event.recipients)):
        yield "a party without a state"
    beside = context.cast.sides(tuple(_beside(context, token)))
    if actors:
        yield "actor beside it" if actors <= beside else "actor from elsewhere"
    if recipients:
        yield "recipient beside it" if recipients <= beside else "recipient from elsewhere"


def _beside(context: Context, token: int) -> Iterator[str]:
    """The parties named in the clause of a word and the one above it."""
    clause: Clause | None = context.clauses.by_head.get(token)
    for _ in range(_PAIR):
        if clause is None:
            return
        for argument in clause.arguments:
            yield from context.cast.parties(argument.token)
        clause = context.clauses.parent(clause)


def _of_sentence(context: Context, token: int, in_sentence: Counter[int]) -> Iterator[str]:
    word = context.parsed.doc[token]
    clause = context.clauses.by_head.get(token)
    start, end = word.sent.start, word.sent.end
    depth = sum(1 for _ in word.ancestors)
    grounds = {
        "deep": depth >= _DEEP,
        "deeper": depth >= _DEEPER,
        "long sentence": end - start > _LONG,
        "longer sentence": end - start > _LONGER,
        "late in its sentence": token - start > _LATE * (end - start),
        "in a crowd": in_sentence[start] > _CROWD,
        "quoted": context.parsed.spoken[token],
        "noun": clause is not None and clause.form == "noun",
        "present tense": clause is not None and clause.tense == "present",
        "complement": clause is not None and clause.relation == "complement",
    }
    yield from (ground for ground, holds in grounds.items() if holds)
    yield from _of_subject(context, word)


def _of_subject(context: Context, word: Any) -> Iterator[str]:  # noqa: ANN401 - spaCy's tokens are untyped
    subject = next((child for child in word.children if child.dep_ in _SUBJECTS), None)
    if subject is not None and context.parsed.mentions[subject.i] is not None:
        yield "subject with a name"
    if subject is not None and subject.pos_ == "PRON":
        yield "subject without a name"
