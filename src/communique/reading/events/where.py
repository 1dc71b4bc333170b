"""Takes an event's frame, gives its place and occasion as its sentence tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.model import Place
from communique.reading.cast import PLACE_KINDS
from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACE_ROLES = ("in", "at", "near", "to", "into", "over", "outside", "around", "off", "across")
# Types whose object, or what they are done "on", may be a place: "seized Goma", "an attack on Rafah".
_STRUCK = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"}
_WHERE = {"at", "during", "in", "on"}


def read_place(context: Context, frame: Frame) -> Place | None:
    """Where, from the places that the event's clause, or the verb above it, names."""
    roles: tuple[str, ...] = (*PLACE_ROLES, "modifier")
    if "visit" in frame.pattern.modes or frame.pattern.type in _STRUCK:
        roles = (*PLACE_ROLES, "object", "on", "modifier")
    tokens = [token for role in roles for token in frame.tokens(role)]
    below = (
        token.i
        for token in context.parsed.doc[frame.clause.head].subtree
        if token.dep_ == "pobj" and token.head.lower_ in {"in", "at"} and _tells_where(context, token, frame)
    )
    tokens += sorted(below, key=lambda token: token < frame.clause.head)  # where the subject lives comes last
    for token in tokens:
        mention = context.parsed.mentions[token]
        if mention is not None and mention.kind in {*PLACE_KINDS, "state"}:
            state = next((context.entities.state(ref) for ref in context.entities.at(token)), None)
            return Place(name=mention.name or context.parsed.words(mention.span), state=state)
    return None


def _tells_where(context: Context, token: Token, frame: Frame) -> bool:
    """Whether a place below an event's word is where it happened, not part of what it was about."""
    margins = words(context.codebook, "margins")
    above = token.head
    while above.i not in {frame.clause.head, frame.anchor.head} and above.head != above:
        mention = context.parsed.mentions[above.i]
        if mention is not None and mention.kind == "forum":
            return True
        if above.dep_ == "prep" and above.lower_ not in _WHERE and above.head.lower_ not in margins:
            return False
        if above.pos_ == "NOUN" and mention is None and above.lower_ not in margins:
            return False
        above = above.head
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
