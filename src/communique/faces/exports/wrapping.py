"""Takes a quotation in pieces and a width, gives its lines, the evidence still told apart."""

import re
from collections.abc import Iterable

from communique.analysis.evidence import Piece

Line = tuple[Piece, ...]


def wrapped(pieces: Iterable[Piece], width: int) -> list[Line]:
    """The pieces broken between words into lines of at most `width` characters.

    A word longer than a line has a line of its own.

    Args:
        pieces: A quotation; runs of white space count as one space.
        width: In characters.
    """
    lines: list[list[Piece]] = [[]]
    room = width
    for piece in pieces:
        for word in re.findall(r"\s+|\S+", piece.words):
            blank = word.isspace()
            words = " " if blank else word
            if not blank and len(words) > room and lines[-1]:
                lines.append([])
                room = width
            if not blank or lines[-1]:
                lines[-1].append(Piece(words, piece.marked))
                room -= len(words)
    return [_joined(line) for line in lines if line]


def _joined(line: list[Piece]) -> Line:
    """Neighbours of one kind as one piece, without blanks at the end."""
    while line[-1].words.isspace():
        line.pop()
    joined: list[Piece] = []
    for piece in line:
        if joined and joined[-1].marked == piece.marked:
            joined[-1] = Piece(joined[-1].words + piece.words, piece.marked)
        else:
            joined.append(piece)
    return tuple(joined)
