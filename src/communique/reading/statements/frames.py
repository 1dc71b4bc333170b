"""Takes a clause and the codebook's table of acts, gives the frame by which it says that something was said."""

from dataclasses import dataclass
from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.acts import ACTS, ActFrame
from communique.reading.clause import Clause
from communique.reading.context import Context


@dataclass(frozen=True, slots=True)
class Framed:
    """A clause with the frame it matches.

    Attributes:
        frame: The row of the codebook.
        noun: For a frame with nouns, the token of the noun ("expressed *concern*").
    """

    frame: ActFrame
    noun: int | None = None


def match_frame(clause: Clause, context: Context) -> Framed | None:
    """The most telling frame that a clause matches: with a noun first, then with the most words."""
    doc = context.parsed.doc
    for frame in _frames(context.codebook).get(clause.predicate.split(" ")[0], ()):
        if not _words_stand_by(frame, clause, context):
            continue
        if frame.nouns:
            noun = next((t for t in clause.all("object") if doc[t].lemma_.lower() in frame.nouns), None)
            if noun is not None and _has_needed(frame, clause, noun, context):
                return Framed(frame, noun)
        elif _has_needed(frame, clause, None, context) and not _barred(frame, clause, context):
            return Framed(frame)
    return None


def _frames(codebook: Codebook) -> dict[str, tuple[ActFrame, ...]]:
    return _by_first_word(codebook.rows(ACTS))


@lru_cache(maxsize=4)
def _by_first_word(rows: tuple[ActFrame, ...]) -> dict[str, tuple[ActFrame, ...]]:
    """Frames under the first word of their verbs; the more demanding frames come first."""
    found: dict[str, list[tuple[int, ActFrame]]] = {}
    for row in rows:
        for verb in row.verbs:
            words = verb.split()
            demand = 4 * bool(row.nouns) + 2 * (len(words) > 1) + bool(row.needs)
            found.setdefault(words[0], []).append((demand, row))
    return {
        first: tuple(row for _, row in sorted(pairs, key=lambda pair: -pair[0]))
        for first, pairs in found.items()
    }


def _words_stand_by(frame: ActFrame, clause: Clause, context: Context) -> bool:
    """Whether the frame has a verb whose further words stand beside the clause's head."""
    first = clause.predicate.split(" ")[0]
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


def _has_needed(frame: ActFrame, clause: Clause, noun: int | None, context: Context) -> bool:
    if not frame.needs or clause.all(*frame.needs):
        return True
    if noun is None:
        return False
    following = context.clauses.by_head.get(noun)
    return following is not None and bool(following.all(*frame.needs))


def _barred(frame: ActFrame, clause: Clause, context: Context) -> bool:
    """Whether what would be said is a person or another thing that the frame cannot be about."""
    if not frame.not_of or clause.all("complement"):
        return False
    return any(
        _is_one_of(token, frame.not_of, context)
        for token in clause.all("object")
        if "object" in frame.content
    )


def _is_one_of(token: int, kinds: tuple[str, ...], context: Context) -> bool:
    mention = context.parsed.mentions[token]
    if mention is not None:
        return mention.kind in kinds or (mention.kind == "office" and "person" in kinds)
    return context.parsed.doc[token].tag_ == "PRP" and "person" in kinds
