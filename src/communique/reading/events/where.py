"""Takes an event's frame, gives its place and occasion as its sentence tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.codebook.geonames import capital_of
from communique.model import Place
from communique.reading.cast import PLACE_KINDS
from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.mention import Mention
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

_IN = ("in", "at", "near", "over", "outside", "around", "off", "across")
_TOWARDS = ("to", "into")
# Types whose object, or what they are done "on", may be a place: "seized Goma", "an attack on Rafah".
_STRUCK = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"}
_LED_TO = {"AID", "MOBILIZE"}  # types done where they lead to
_WHERE = {"at", "during", "in", "on"}
_LYING = {"in", "of"}
_NAMING = {"appos", "compound", "nmod"}
_COUNTED_FROM = {"after", "before", "following", "since", "until"}  # behind these is told what was elsewhere
_JOINED = {"advcl", "conj"}


def read_place(context: Context, frame: Frame) -> Place | None:
    """Where, from the places that the event's clause, or the one it hangs on, names."""
    tokens = [
        *_own(context, frame),
        *_with_whom(context, frame),
        *_where(context, frame),
        *_above(context, frame),
    ]
    return _first(context, tokens, buildings=False) or _first(context, tokens, buildings=True)


def read_home(context: Context, frame: Frame) -> Place | None:
    """Where whoever hosts is at home: "Egypt will host a conference"."""
    hosting = "subject" in frame.pattern.host or frame.hosted
    return _first(context, frame.tokens("subject"), buildings=False) if hosting else None


def _first(context: Context, tokens: Iterable[int], *, buildings: bool) -> Place | None:
    """The first place that some words name, or the first building."""
    found = (_place_at(context, token, buildings=buildings) for token in tokens)
    return next((place for place in found if place is not None), None)


def _own(context: Context, frame: Frame) -> Iterator[int]:
    """Words of the event's own clause that may be where it happened, the likeliest first."""
    kind = frame.pattern.type
    travel = "visit" in frame.pattern.modes
    roles = (*_IN, *_TOWARDS) if travel or kind in _LED_TO else _IN
    roles = (*roles, "object", "on") if travel or kind in _STRUCK else roles
    for role in (*roles, "modifier"):
        yield from frame.clause.all(role) if _has_a_matter(frame) else frame.tokens(role)
    below = (
        token.i
        for token in context.parsed.doc[frame.clause.head].subtree
        if token.dep_ == "pobj" and token.head.lower_ in {"in", "at"} and _tells_where(context, token, frame)
    )
    yield from sorted(
        below, key=lambda token: token < frame.clause.head
    )  # where the subject lives comes last


def _has_a_matter(frame: Frame) -> bool:
    """Whether places beside its object are what was talked about: "discussed the violence in Iraq"."""
    parties = {*frame.pattern.actor, *frame.pattern.recipient}
    return frame.pattern.type == "CONSULT" and frame.clause.form == "verb" and "object" not in parties


def _with_whom(context: Context, frame: Frame) -> Iterator[int]:
    """Where the parser has the other side of a meeting be: "met with the Libyan leader in Tripoli"."""
    if frame.pattern.type != "CONSULT":
        return
    for token in (*frame.tokens("with"), *frame.tokens("between")):
        for child in context.parsed.doc[token].children:
            if child.dep_ == "prep" and child.lower_ in {"in", "at"}:
                yield from (below.i for below in child.children if below.dep_ == "pobj")


def _where(context: Context, frame: Frame) -> Iterator[int]:
    """What "where" stands for: "he is due in Brussels, where he will meet the council"."""
    head = context.parsed.doc[frame.anchor.head]
    if head.dep_ == "relcl" and any(child.lower_ == "where" for child in head.children):
        yield head.head.i


def _above(context: Context, frame: Frame) -> Iterator[int]:
    """Places of the verb above a noun, or that a verb is joined to: "in Arica they marched and sang"."""
    clause = frame.anchor
    while clause.form == "noun" or context.parsed.doc[clause.head].dep_ in _JOINED:
        if context.parsed.doc[clause.head].head.lower_ in _COUNTED_FROM:
            return
        parent = context.clauses.parent(clause)
        if parent is None:
            return
        yield from parent.all(*_IN)
        if parent.form != "noun":
            return
        clause = parent


def _place_at(context: Context, token: int, *, buildings: bool) -> Place | None:
    """The place, or the building, that a word names or a noun lies in: "the village of Banjska"."""
    word = context.parsed.doc[token]
    if not buildings and (capital := _capital(context, word)) is not None:
        return capital
    inside = [word]
    if not buildings and _is_building(context, context.parsed.mentions[token]):
        inside = [child for child in word.children if child.dep_ == "appos"]  # "at State House, Nairobi"
    elif context.parsed.mentions[token] is None:
        inside = [child for child in word.children if child.dep_ in _NAMING]
        inside += [c for child in word.children if child.lower_ in _LYING for c in child.children]
    for each in inside:
        mention = context.parsed.mentions[each.i]
        if mention is None:
            continue
        if _is_building(context, mention) if buildings else mention.kind in {*PLACE_KINDS, "state"}:
            state = next((context.entities.state(ref) for ref in context.entities.at(each.i)), None)
            return Place(name=mention.name or context.parsed.words(mention.span), state=state)
    return None


def _capital(context: Context, word: Token) -> Place | None:
    """The city that "the Chinese capital" stands for."""
    if word.lower_ != "capital" or context.parsed.mentions[word.i] is not None:
        return None
    beside = [child for child in word.children if child.dep_ in {"amod", "compound", "poss"}]
    beside += [below for child in word.children if child.lower_ == "of" for below in child.children]
    for each in beside:
        for state in (context.entities.state(ref) for ref in context.entities.at(each.i)):
            if state is not None and (city := capital_of(state)) is not None:
                return Place(name=city, state=state)
    return None


def _is_building(context: Context, mention: Mention | None) -> bool:
    """Whether a body's name is that of the building it sits in: "at State House"."""
    return mention is not None and mention.head.lower() in words(context.codebook, "buildings")


def _tells_where(context: Context, token: Token, frame: Frame) -> bool:
    """Whether a place below an event's word is where it happened, not part of what it was about."""
    margins = words(context.codebook, "margins")
    above, below = token.head, token
    while above.i not in {frame.clause.head, frame.anchor.head} and above.head != above:
        mention = context.parsed.mentions[above.i]
        if mention is not None and mention.kind == "forum":
            return True
        nearby = {above.head.lower_, below.lower_} & margins
        if above.dep_ == "prep" and above.lower_ not in _WHERE and not nearby:
            return False
        done_to = above.dep_ == "dobj" and not (frame.pattern.speech or _has_a_matter(frame))
        if above.pos_ == "NOUN" and mention is None and above.lower_ not in margins and not done_to:
            return False
        above, below = above.head, above
    return True


def read_occasion(context: Context, frame: Frame) -> str | None:
    """The forum at which it took place: an entity id, or None."""
    heads = {frame.clause.head, frame.anchor.head}
    for head in sorted(heads):
        for token in context.parsed.doc[head].subtree:
            if token.dep_ in {"compound", "dobj", "nsubj", "nsubjpass", "pobj", "poss"}:
                for ref in context.entities.at(token.i):
                    if context.entities.get(ref).kind == "forum":
                        return ref
    return None
