"""Takes words of reports, gives text that is safe and readable in a terminal, with the evidence marked."""

import re
import unicodedata
from collections.abc import Iterable

from rich.text import Text

from communique.analysis.evidence import Piece

EVIDENCE = "bold yellow"  # the style of evidence where there is colour; elsewhere it stands in [brackets]

# Categories that move the cursor, reorder a line or hide text: controls, formats, surrogates, separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Joiners shape Persian, Urdu and the Indic scripts and are harmless.
_KEPT = frozenset("\n\t\u200c\u200d")


def printable(words: str) -> str:
    """The words, each character that a terminal would obey rather than show as its code, like ``<1B>``."""
    if words.isascii() and words.isprintable():
        return words
    return "".join(
        f"<{ord(char):02X}>" if unicodedata.category(char) in _HIDDEN and char not in _KEPT else char
        for char in words
    )


def one_line(words: str) -> str:
    """The words made printable, runs of white space taken as one space."""
    return printable(re.sub(r"\s+", " ", words).strip())


def quotation(pieces: Iterable[Piece], *, brackets: bool) -> Text:
    """A quotation with the evidence in it marked.

    Args:
        pieces: The quotation, as `communique.analysis.evidence` cuts it.
        brackets: Mark with [brackets] rather than with colour.
    """
    text = Text()
    for piece in pieces:
        words = printable(re.sub(r"\s+", " ", piece.words))
        if piece.marked:
            text.append(f"[{words}]" if brackets else words, style=EVIDENCE)
        else:
            text.append(words)
    return text
