"""Takes the lines of a plain text, gives its passages: wrapped lines joined, parted at blank lines."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.sources.passage import Passage, ends_sentence, squeeze

# Editors and mail programs wrap at 60 to 100 columns; a longer line is a paragraph of its own.
WIDEST_WRAP = 120
# Share of the line breaks inside blocks that must fall in mid-sentence for a text to count as wrapped.
_WRAPPED_SHARE = 0.25
_PROSE_LINES = 3  # a block of so many lines that ends a sentence is a paragraph
_HEADLINE_WORDS = 3  # so many that they are no acronym or place at the end of a line
_LONG_LINE = 0.6  # of the width of the text: no heading over a paragraph
_CONTINUES = re.compile(
    r"[,(–—-]$|\b(?:the|a|an|of|to|in|and|for|with|by|on|at|from|that|which|is|was|its|his|her)$"
)
_BYLINE = re.compile(r"(?i:by) [A-Z]\S*(?: [A-Z]\S*){1,3}(?:, .*\d{4})?")
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,30}(?:,[^-–—]{1,30})?(?: \([^)]{2,30}\))?\s?(?:--|—|–)\s")
# Initials of who wrote and edited, and pictures that go with a story, on lines of their own under it.
_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4})+|(?:\([a-z ]{3,12}\)\s*)+")
# A rule of dashes, a counter, a mark of who published it ("[tass.ru]"): no line of a paragraph.
_WORDLESS = re.compile(r"[\W\d_]{1,60}|\W*(?i:ends?)\W*|[\d.,]+ ?°? ?[CF]|\[[\w.]{3,30}\]|https?://\S+")
_ITEM = re.compile(r"(?:[•·▪◦*–—-]|\(?\d{1,2}[.)]|\([a-z]\))\s")


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a text sets its paragraphs: by blank lines or not, its lines wrapped or not, and how wide."""

    spaced: bool
    wrapped: bool
    width: int


def passages_of(text: str) -> list[Passage]:
    """The passages of a plain text, in order; every word of the text is in exactly one of them."""
    blocks = [lines for lines in _blocks(text) if lines]
    manner = _manner(blocks)
    return [Passage(joined) for lines in blocks for joined in _join(lines, manner)]


def _blocks(text: str) -> list[list[str]]:
    """The lines between blank lines."""
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        squeezed = squeeze(line)
        if squeezed:
            blocks[-1].append(squeezed)
        elif blocks[-1]:
            blocks.append([])
    return blocks


def _manner(blocks: Sequence[list[str]]) -> _Manner:
    breaks = [(line, after) for lines in blocks for line, after in itertools.pairwise(lines)]
    middle = sum(_runs_on(line, after) for line, after in breaks)
    widths = [len(line) for lines in blocks for line in lines if len(line) <= WIDEST_WRAP]
    return _Manner(
        spaced=len(blocks) > 1,
        wrapped=bool(breaks) and middle >= _WRAPPED_SHARE * len(breaks),
        width=max(widths, default=0),
    )


def _join(lines: Sequence[str], manner: _Manner) -> list[str]:
    joined = [[lines[0]]]
    prose = manner.spaced and len(lines) >= _PROSE_LINES and ends_sentence(lines[-1])
    for line, after in itertools.pairwise(lines):
        if _continues(line, after, manner, prose=prose):
            joined[-1].append(after)
        else:
            joined.append([after])
    return [_glue(parts) for parts in joined]


def _runs_on(line: str, after: str) -> bool:
    """Whether the break is in mid-sentence, by the words alone."""
    return not ends_sentence(line) and (after[0].islower() or _CONTINUES.search(line) is not None)


def _continues(line: str, after: str, manner: _Manner, *, prose: bool) -> bool:
    """Whether two lines are of one passage; in a block of prose only a short line stands alone without a stop."""
    if _ITEM.match(after) or _BYLINE.fullmatch(after) or _INITIALS.fullmatch(after) or _DATELINE.match(after):
        return False
    if _WORDLESS.fullmatch(line) or _WORDLESS.fullmatch(after) or _BYLINE.fullmatch(line):
        return False
    if after[0].islower() and after[0].isalpha() and not ends_sentence(line):
        return True
    if not manner.wrapped or len(line) > WIDEST_WRAP or _is_headline(line, after):
        return False
    if ends_sentence(line):
        return manner.spaced and _is_full(line, after, manner)
    long = prose and len(line) >= _LONG_LINE * manner.width
    return not manner.spaced or long or _is_full(line, after, manner) or _runs_on(line, after)


def _is_headline(line: str, after: str) -> bool:
    """Whether a line is in capitals, and the story under it is not."""
    return line.isupper() and not after.isupper() and len(line.split()) >= _HEADLINE_WORDS


def _is_full(line: str, after: str, manner: _Manner) -> bool:
    """Whether the next word would not have fitted: the break is the editor's, not the writer's."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > manner.width


def _glue(parts: Sequence[str]) -> str:
    """The lines as one; a word parted at its hyphen stands together again."""
    text = parts[0]
    for part in parts[1:]:
        parted = re.search(r"\w-$", text) and part[0].isalpha()
        text += part if parted else " " + part
    return text
