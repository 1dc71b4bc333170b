"""A saying: a clause that reports speech, and what its grammar tells of who speaks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.codebook.acts import ActFrame
from communique.codebook.frames import Frame
from communique.model import Act
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.statements.frames import Framed
from communique.reading.statements.speakers import voice_kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST_CONTENT = 5  # fewer words without a verb mean nothing by themselves
_PLAIN = 0.9  # verbs as sure as "say" make a speaker of any subject ("the inscription says")


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause that reports speech.

    Attributes:
        clause: The clause.
        framed: The frame it matches.
        speakers: Tokens of who speaks, possibly none.
        content: Tokens of what is said; empty when only a quotation beside it can give them.
        channel: Tokens of who or what passed it on ("Lavrov expressed concern, *the ministry* said").
        inner: For a content that is itself put as an act ("said he hoped that"), that act.
    """

    clause: Clause
    framed: Framed[Frame]
    speakers: tuple[int, ...]
    content: frozenset[int]
    channel: tuple[int, ...] = ()
    inner: Act | None = None

    @property
    def cue(self) -> int:
        """The token that says it was said."""
        return self.clause.head

    @property
    def act(self) -> Act | None:
        """What the saying does; None for what is only thought, wanted or shown."""
        frame = self.framed.frame
        return self.inner or (frame.act if isinstance(frame, ActFrame) else None)

    def is_whole(self, context: Context) -> bool:
        """Whether the verb is part of what is said: to thank is to say thanks, "a ceasefire" alone says nothing."""
        frame = self.framed.frame
        if self.framed.noun is not None or (isinstance(frame, ActFrame) and frame.whole):
            return True
        words = [context.parsed.doc[token] for token in self.content]
        return len(words) < _LEAST_CONTENT and not any(word.pos_ in {"VERB", "AUX"} for word in words)

    @property
    def takes_clause(self) -> bool:
        """Whether its verb can stand beside a quotation."""
        frame = self.framed.frame
        return self.framed.noun is None and "complement" in frame.content and not frame.needs

    def can_be_said(self, context: Context) -> bool:
        """Whether one of the subjects can speak, or none is known."""
        plain = self.framed.frame.sure >= _PLAIN and self.framed.noun is None
        if not self.speakers or (plain and self.clause.relation != "relative"):
            return True
        return any(voice_kind(token, context) is not None for token in self.speakers)

    def is_passed_on(self, context: Context) -> bool:
        """Whether the subject passes on the words of others: a document or a messenger."""
        return any(voice_kind(token, context) in {"document", "messenger"} for token in self.speakers)


def is_participle(head: "Token", context: Context) -> bool:
    """Whether a verb goes on behind a comma without a subject of its own: ", stressing that"."""
    left = head.left_edge.i
    hangs = head.tag_ == "VBG" and head.dep_ in {"advcl", "acl"}
    return hangs and left > 0 and context.parsed.doc[left - 1].text == ","


def has_subject(head: "Token") -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in head.children)


def hangs_on(head: "Token", context: Context) -> bool:
    """Whether the grammar may have given a verb another's subject: it is coordinated, or a participle."""
    return is_participle(head, context) or (head.dep_ == "conj" and not has_subject(head))
