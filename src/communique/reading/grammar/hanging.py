"""Takes a parse, hangs on a verb of saying what the parser hung beside it.

American wires leave out "that" and set the day behind the verb: "told reporters Friday Uganda had attacked", "said
Monday in Nairobi he would leave". What somebody is told is not said of who is told: "assured the minister that Chad".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from communique.reading.mention import Mention

_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj"}
_PLACES = {"place", "state"}
_NAMED = {"person", "office", "state", "igo"}
_TOLD = {"dobj", "dative"}
# The nouns that a finite verb agrees with.
_NUMBER = {"VBZ": {"NN", "NNP"}, "VBP": {"NNS", "NNPS"}, "VBD": {"NN", "NNS"}}
_WEEK = 7  # days; a longer time may well be that of what is said ("said last year the mine closed")


def hang_on_saying(doc: Doc, mentions: Sequence[Mention | None]) -> None:
    """Changes the heads of days and places that stand between a verb of saying and the subject of what is said.

    Args:
        doc: The parse.
        mentions: For each token the mention it stands for, or None.
    """
    for verb in [token for token in doc if token.dep_ == "ccomp" and token.head.i < token.i]:
        said, children = verb.head, list(verb.children)
        first = min((child.left_edge.i for child in children if child.dep_ in _SUBJECTS), default=0)
        marked = any(child.dep_ == "mark" and child.i < first for child in children)
        for child in reversed([] if marked else children):
            if (
                said.i < child.left_edge.i
                and child.right_edge.i + 1 == first
                and _tells_when(child, mentions)
            ):
                first = child.left_edge.i
                child.head = said


def hang_what_is_told(doc: Doc, mentions: Sequence[Mention | None]) -> None:
    """Changes clauses with "that" and a subject of their own, taken for clauses about a name, to what that one is told.

    Args:
        doc: The parse.
        mentions: For each token the mention it stands for, or None.
    """
    for verb in [token for token in doc if token.dep_ == "relcl" and token.head.dep_ in _TOLD]:
        named, that = mentions[verb.head.i], verb.left_edge
        told = named is not None and named.kind in _NAMED and that.i == verb.head.i + 1
        own = any(child.dep_ in _SUBJECTS and child != that for child in verb.children)
        if told and own and that.lower_ == "that":
            that.head, that.dep_ = verb, "mark"
            verb.head, verb.dep_ = verb.head.head, "ccomp"


def hang_whom_it_is_about(doc: Doc, mentions: Sequence[Mention | None]) -> None:
    """Changes a noun taken for the object of a verb of saying to the subject of what is said behind it.

    "Agreed the future of their ties is bright", without "that".

    Args:
        doc: The parse.
        mentions: For each token the mention it stands for, or None.
    """
    for verb in [token for token in doc if token.dep_ == "ccomp" and token.tag_ in _NUMBER]:
        if any(child.dep_ in _SUBJECTS or child.dep_ == "mark" for child in verb.children):
            continue
        nouns = [child for child in verb.head.children if child.dep_ == "dobj" and child.i > verb.head.i]
        noun = nouns[-1] if nouns else None
        before = noun is not None and noun.right_edge.i + 1 == verb.left_edge.i
        if noun is not None and before and mentions[noun.i] is None and noun.tag_ in _NUMBER[verb.tag_]:
            noun.head, noun.dep_ = verb, "nsubj"


def _tells_when(word: Token, mentions: Sequence[Mention | None]) -> bool:
    """Whether it is a day or a place, with a preposition before it or none."""
    named = [word] if word.dep_ == "npadvmod" else [child for child in word.children if child.dep_ == "pobj"]
    mention = mentions[named[0].i] if len(named) == 1 and word.dep_ in {"npadvmod", "prep"} else None
    if mention is None or mention.interval is None:
        return mention is not None and mention.kind in _PLACES and word.lower_ in {"in", "at"}
    start, end = mention.interval.start, mention.interval.end
    return start is not None and end is not None and (end - start).days < _WEEK
