"""Takes a clause and a table of frames, gives the frame of the codebook that the clause matches."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from communique.codebook.frames import Frame
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.statements.speakers import voice_kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_VERBS = {"as", "at", "of", "to"}

Row = TypeVar("Row", bound=Frame)
Found_co = TypeVar("Found_co", bound=Frame, covariant=True)


@dataclass(frozen=True, slots=True)
class Framed(Generic[Found_co]):
    """A clause with the frame it matches.

    Attributes:
        frame: The row of the codebook.
        noun: For a frame with nouns, the token of the noun ("expressed *concern*").
    """

    frame: Found_co
    noun: int | None = None


class FrameIndex(Generic[Row]):
    """A table of frames under the first word of their verbs; the more demanding rows come first.

    Args:
        rows: The table.
    """

    def __init__(self, rows: tuple[Row, ...]) -> None:
        found: dict[str, dict[int, Row]] = {}
        by_demand = sorted(rows, key=lambda row: (-4 * bool(row.nouns) - bool(row.needs), row.name))
        for words in (2, 1):
            for index, row in enumerate(by_demand):
                for verb in row.verbs:
                    if min(2, len(verb.split())) == words:
                        found.setdefault(verb.split()[0], {})[index] = row
        self._rows = {first: tuple(rows.values()) for first, rows in found.items()}

    def match(self, clause: Clause, context: Context) -> Framed[Row] | None:
        """The most telling frame that a clause matches, or None."""
        without_content = None
        for framed in self._matching(clause, context):
            if _has_any(framed.frame.content, clause, framed.noun, context):
                return framed
            without_content = without_content or framed
        return without_content

    def _matching(self, clause: Clause, context: Context) -> Iterator[Framed[Row]]:
        first = clause.predicate.split(" ")[0]
        for frame in self._rows.get(first, ()):
            if not _words_stand_by(frame, first, clause, context):
                continue
            if frame.nouns:
                noun = _carried(frame, clause, context)
                if noun is not None and (not frame.needs or _has_any(frame.needs, clause, noun, context)):
                    yield Framed(frame, noun)
            elif _is_free(frame, clause, context) and not _barred(frame, clause, context):
                yield Framed(frame)


@lru_cache(maxsize=8)
def frame_index(rows: tuple[Row, ...]) -> FrameIndex[Row]:
    """The index of a table, made once."""
    return FrameIndex(rows)


def _is_free(frame: Frame, clause: Clause, context: Context) -> bool:
    """Whether a frame without nouns has what it needs."""
    return not frame.needs or _has_any(frame.needs, clause, None, context)


def _carried(frame: Frame, clause: Clause, context: Context) -> int | None:
    doc = context.parsed.doc
    lengths = (
        child.i for child in doc[clause.head].children if child.dep_ == "npadvmod"
    )  # "gave him a week"
    carried = (*clause.all("object"), *lengths)
    return next((token for token in carried if doc[token].lemma_.lower() in frame.nouns), None)


def _words_stand_by(frame: Frame, first: str, clause: Clause, context: Context) -> bool:
    """Whether the frame has a verb whose further words stand beside the clause's head."""
    beside = None
    for verb in frame.verbs:
        head, *rest = verb.split()
        if head != first:
            continue
        if rest and beside is None:
            beside = {child.lower_ for child in context.parsed.doc[clause.head].children}
        if not rest or (beside is not None and beside.issuperset(rest)):
            return True
    return False


def _has_any(roles: tuple[str, ...], clause: Clause, noun: int | None, context: Context) -> bool:
    """Whether an argument in one of the roles hangs on the verb or on the noun it carries."""
    if clause.all(*roles) or any(c.lower_ in roles for c in context.parsed.doc[clause.head].children):
        return True
    if any(c.lower_ in roles for c in behind_object(clause, context)):
        return True
    if noun is None:
        return False
    if "complement" in roles and any(c.dep_ in {"acl", "ccomp"} for c in context.parsed.doc[noun].children):
        return True
    if "complement" in roles and any(is_time_to(c) for c in context.parsed.doc[clause.head].children):
        return True
    following = context.clauses.by_head.get(noun)
    return following is not None and bool(following.all(*roles))


def behind_object(clause: Clause, context: Context) -> "list[Token]":
    """Prepositions that belong to the verb and that the parse hung on its object: "reminded *them* of".

    A size is hung on anything before it: "put the losses of the *raid* at 30".
    """
    verb = context.parsed.doc[clause.head]
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    hung = [c for found in objects for c in found.children if c.dep_ == "prep" and c.lower_ in _OF_VERBS]
    if not objects:
        return hung
    sizes = [
        c for c in verb.subtree if c.lower_ == "at" and c.dep_ == "prep" and c not in hung and c.head != verb
    ]
    return hung + [c for c in sizes if any(inside.pos_ == "NUM" for inside in c.subtree)]


def is_time_to(child: "Token") -> bool:
    """Whether an infinitive says for what time is given: "gave Chad 60 days to leave"."""
    before = child.doc[max(child.left_edge.i - 1, 0)]
    counted = before.dep_ == "dobj" and any(inside.dep_ == "nummod" for inside in before.children)
    return child.dep_ == "advcl" and child.left_edge.lower_ == "to" and counted


def _barred(frame: Frame, clause: Clause, context: Context) -> bool:
    """Whether the content is a person or another thing that the frame cannot be about."""
    of_a_clause = "complement" in frame.content and clause.all("complement")
    if not frame.not_of or of_a_clause or "object" not in frame.content or _is_of_which(clause, context):
        return False
    return any(_is_one_of(token, frame.not_of, context) for token in clause.all("object")[:1])


def _is_of_which(clause: Clause, context: Context) -> bool:
    """Whether a clause is about what was told before it: "accused the rebels of arson, *which* they deny"."""
    return any(c.lower_ == "which" and c.dep_ == "dobj" for c in context.parsed.doc[clause.head].children)


def _is_one_of(token: int, kinds: tuple[str, ...], context: Context) -> bool:
    mention = context.parsed.mentions[token]
    if mention is not None:
        return mention.kind in kinds or (mention.kind == "office" and "person" in kinds)
    word = context.parsed.doc[token]
    personal = (word.tag_ == "PRP" and word.lower_ != "it") or voice_kind(token, context) == "speaker"
    return personal and "person" in kinds
