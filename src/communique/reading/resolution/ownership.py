"""Takes a noun with "its", "his" or "their" before it, gives the state that the pronoun means, from names alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.parsed import Parsed
from communique.reading.resolution.draft import Registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_THEIRS = frozenset({"its", "his", "her", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _is_owned(word: Token) -> bool:
    """Whether a pronoun says whose a noun is."""
    return any(child.dep_ == "poss" and child.lower_ in _THEIRS for child in word.children)


def owning_state(word: Token, parsed: Parsed, registry: Registry) -> str | None:
    """The one state of the subject around an owned noun, or of the sentence before where the noun opens its own."""
    if not _is_owned(word):
        return None
    for subject in subjects_near(word, parsed):
        states = {draft.state for draft in registry.at(subject.i) if draft.kind != "place"}
        if states:
            return states.pop() if len(states) == 1 else None
    return None


def subjects_near(word: Token, parsed: Parsed) -> tuple[Token, ...]:
    """The subjects of the clauses around a word, the nearest first, then that of the sentence before."""
    return (*_subjects_around(word), *_subjects_before(word, parsed))


def _subjects_around(word: Token) -> Iterator[Token]:
    """Subjects before a word of the clauses around it, the nearest first."""
    for clause in word.ancestors:
        for child in clause.children:
            if child.dep_ in _SUBJECTS and child.i < word.i and child.right_edge.i < word.i:
                yield child


def _subjects_before(word: Token, parsed: Parsed) -> Iterator[Token]:
    """The subject of the sentence before."""
    start = word.sent.start
    if start == 0:
        return
    root = parsed.doc[start - 1].sent.root
    yield from (child for child in root.children if child.dep_ in _SUBJECTS)
