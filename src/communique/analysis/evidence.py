"""Takes a report's text and the spans of a finding, gives the words in their context, cut for reading."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from communique.model import Span

# A quotation longer than this is cut inside, around the marked words; five lines of a terminal.
LONGEST = 400
# Words fewer than this ("the request") say nothing alone and are quoted in their sentence.
SHORTEST = 40
# Where a sentence ends: its mark, closing quotes, white space, and something that can open a sentence.
# A full stop after an initial or a short capitalised word ("U.S.", "Mr.", "Gen.") is taken as part of an
# abbreviation: quoting a sentence too much is better than half of one.
_SENTENCE_END = re.compile(
    r"(?:[!?…]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])\.)"
    r"[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[^\W_a-z])|\n\s*\n"
)


class Piece(NamedTuple):
    """A stretch of a quotation, and whether it is the evidence itself or the words around it."""

    words: str
    marked: bool


def quote(text: str, marked: Iterable[Span], *, around: Iterable[Span] = ()) -> tuple[Piece, ...]:
    """The words of `text` that hold the spans, the marked ones told apart.

    Joined, the pieces give one stretch of the text exactly.

    Args:
        text: The report's text.
        marked: What to tell apart; may overlap, need not be in order.
        around: Quote from the first to the last of these and the marked words; when there are none,
            or they are a mere phrase, the sentences that hold them.
    """
    spans = _merged(marked)
    held = [*around, *spans]
    if not held:
        return ()
    whole = Span(min(span.start for span in held), max(span.end for span in held))
    enough = len(held) > len(spans) and whole.end - whole.start >= SHORTEST
    return _cut_up(text, spans, whole if enough else sentences(text, whole))


def _cut_up(text: str, marked: Iterable[Span], whole: Span) -> tuple[Piece, ...]:
    pieces = []
    at = whole.start
    for span in marked:
        pieces += [Piece(text[at : span.start], marked=False), Piece(span.words(text), marked=True)]
        at = span.end
    pieces.append(Piece(text[at : whole.end], marked=False))
    return tuple(piece for piece in pieces if piece.words)


def sentences(text: str, span: Span) -> Span:
    """The span widened to whole sentences, without the white space around them."""
    start, end = 0, len(text)
    for mark in _SENTENCE_END.finditer(text):
        if mark.end() <= span.start:
            start = mark.end()
        elif mark.end() >= span.end:
            end = mark.end()
            break
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))


def shortened(pieces: Sequence[Piece], longest: int = LONGEST) -> tuple[Piece, ...]:
    """The pieces with long stretches between and around the marked words cut at a word, an ellipsis in place.

    Args:
        pieces: A quotation.
        longest: About how many characters of unmarked words to keep; marked words are never cut.
    """
    unmarked = [piece for piece in pieces if not piece.marked]
    room = longest - sum(len(piece.words) for piece in pieces if piece.marked)
    if not unmarked or sum(len(piece.words) for piece in unmarked) <= room:
        return tuple(pieces)
    each = max(room, 60) // len(unmarked)
    last = len(pieces) - 1
    return tuple(
        piece
        if piece.marked
        else Piece(_cut(piece.words, each, first=at == 0, last=at == last), marked=False)
        for at, piece in enumerate(pieces)
    )


def _cut(words: str, room: int, *, first: bool, last: bool) -> str:
    if len(words) <= room:
        return words
    if first:
        return "… " + words[-room:].partition(" ")[2]
    if last:
        return words[:room].rpartition(" ")[0] + " …"
    half = room // 2
    return words[:half].rpartition(" ")[0] + " … " + words[-half:].partition(" ")[2]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(Span(*span))
    return merged
