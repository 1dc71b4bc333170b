"""Takes words for a deed or a demand told before, gives whose it was: "hailed the decision", "declined the offer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.events.patterns import compile_patterns
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from communique.reading.events.telling import Telling

_POINTING = {"the", "this", "that", "these", "those"}
_OF_WHOM = {"poss", "compound", "amod", "nmod"}
_BEHIND = {"of", "by", "from", "between"}
_ONLY_SAID = {"ACCUSE", "CONSULT", "REJECT", "REQUEST", "THREATEN"}
_REACH = 2  # paragraphs back within which a noun takes up the deed told last, rather than the report's first
_ANSWERED_BACK = 6  # paragraphs back within which what is refused or denied was asked or charged
_ASKING = {"AGREE", "REQUEST"}  # an offer is a promise too
_CHARGING = {"ACCUSE"}
_CHARGED = "allege"


def whose_deed(
    context: Context, frame: Frame, actors: tuple[str, ...], told: Sequence[Telling], paragraph: int
) -> tuple[str, ...]:
    """Who did what somebody praises or condemns under a noun alone; both, where the noun is an accord.

    Args:
        context: The report.
        frame: The praise or blame.
        actors: Who praises or blames.
        told: What was told before.
        paragraph: The paragraph in which the frame stands.
    """
    if frame.clause.predicate not in words(context.codebook, "judging"):
        return ()
    nouns = set(_pointed_at(context, frame))
    if nouns & words(context.codebook, "accords"):
        done = [telling for telling in told if len(context.cast.sides(telling.actors)) > 1]
        found = _last_or_first(done, paragraph)
        own = context.cast.sides(actors)
        return tuple(ref for ref in found.parties if context.cast.side(ref) not in own) if found else ()
    kinds = compile_patterns(context.codebook).types_of(nouns) - _ONLY_SAID
    if not kinds and not nouns & words(context.codebook, "deeds"):
        return ()
    done = [
        telling
        for telling in told
        if telling.actors
        and telling.frame.pattern.type not in _ONLY_SAID
        and set(telling.actors).isdisjoint(actors)
        and telling.frame.clause.predicate not in words(context.codebook, "judging")
    ]
    done = [telling for telling in done if telling.frame.pattern.type in kinds] or done
    found = _last_or_first(done, paragraph)
    return found.actors if found is not None else ()


def who_asked(
    context: Context, frame: Frame, actors: tuple[str, ...], told: Sequence[Telling], paragraph: int
) -> tuple[str, ...]:
    """Who offered or asked what somebody refuses, or made the charge that somebody denies; see `whose_deed`."""
    if frame.pattern.type != "REJECT" or not actors:
        return ()
    nouns = set(_pointed_at(context, frame))
    asked = bool(nouns & words(context.codebook, "asks"))
    kinds = _ASKING if asked else _CHARGING
    if nouns and not asked and not nouns & words(context.codebook, "charges"):
        return ()
    own = context.cast.sides(actors)
    for telling in reversed(told):
        if paragraph - telling.paragraph > _ANSWERED_BACK:
            return ()
        if not asked and _CHARGED not in telling.modes:
            continue
        sides = context.cast.sides(telling.recipients)
        to_them = bool(own & sides) or (asked and not sides)
        apart = context.cast.sides(telling.actors).isdisjoint(own)
        if telling.frame.pattern.type in kinds and telling.actors and apart and to_them:
            return telling.actors
    return ()


def _pointed_at(context: Context, frame: Frame) -> Iterator[str]:
    """The nouns of the object that point back and say nothing of whose it is."""
    doc = context.parsed.doc
    for token in frame.clause.all("object"):
        children = list(doc[token].children)
        pointing = any(child.lower_ in _POINTING for child in children)
        whose = any(context.parsed.mentions[child.i] for child in children if child.dep_ in _OF_WHOM)
        behind = any(
            context.cast.parties(inner.i)
            for child in children
            if child.lower_ in _BEHIND
            for inner in child.children
        )
        if pointing and not whose and not behind:
            yield doc[token].lemma_.lower()


def _last_or_first(told: Sequence[Telling], paragraph: int) -> Telling | None:
    """What was told last, where that is near; else the news with which the report began."""
    if told and paragraph - told[-1].paragraph <= _REACH:
        return told[-1]
    return told[0] if told else None
