"""Takes a token of the parse, says where the parser must have erred, and what it should have given."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from communique.reading.parsed import Parsed

_FINITE = {"VBD", "VBZ", "VBP"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}


def astray_subjects(token: Token) -> Iterator[Token]:
    """Subjects that the parser hung on a word beside the verb.

    That is a helping verb, parted from it ("Chad has more than once refused"), or the conjunction before both
    ("after Chad, in talks in Doha, had agreed").
    """
    if any(child.dep_ in _SUBJECTS for child in token.children):
        return
    for child in token.children:
        if child.dep_ == "aux":
            yield from (inner for inner in child.children if inner.dep_ == "nsubj")
        elif child.dep_ == "mark":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def finite_conjunct(token: Token) -> Token:
    """The conjunct a finite verb really joins: not the bare verb before it ("urged them to talk and praised")."""
    if token.dep_ != "conj" or token.tag_ != "VBD" or token.head.tag_ != "VB":
        return token
    joined = token
    while joined.head != joined and joined.head.tag_ not in _FINITE:
        joined = joined.head
    return joined if joined.head.tag_ in _FINITE else token


def is_inverted(token: Token, parsed: Parsed) -> bool:
    """Whether a verb before its subject was mistaken for an adjective: "The bridge is open, affirmed Ruiz, who"."""
    named = parsed.mentions[token.head.i]
    if token.dep_ != "amod" or token.tag_ not in {"VBD", "VBN"} or named is None or named.kind != "person":
        return False
    return token.i > 0 and token.nbor(-1).text == "," and token.head.i == token.i + 1


def is_stranded(token: Token) -> bool:
    """Whether a main verb was mistaken for a participle: "A delegation led by X, who is ill, called on Y"."""
    root = token.sent.root
    if (
        token.dep_ != "acl"
        or root.pos_ not in {"NOUN", "PROPN"}
        or token.tag_ not in {"VBD", "VBN"}
        or token.i == 0
    ):
        return False
    agent = any(child.dep_ == "agent" for child in token.children)
    return token.nbor(-1).lower_ == "," and not agent and any(True for _ in token.rights)
