"""Takes a report's text, gives its quotations: what stands between quotation marks, nested ones inside.

Pure text: it knows marks, words and paragraphs, nothing of grammar. Four habits of the press are understood:
straight and curly marks, single marks (told from apostrophes), marks inside marks, and a quotation over
several paragraphs in which every paragraph opens with a mark and only the last closes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.model import Span

# Every mark that may open or close; an apostrophe between two letters is none ("Russia's").
_MARK = re.compile(r"[“”„«»\"]|(?<!\w)['‘’](?=\w)|(?<=\w)['’](?!\w)|(?<=[.,!?…])['’]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[“\"])")
_WORD = re.compile(r"\w+")

_OPENERS = {"“": "”", "„": "“”", "«": "»", "‘": "’"}
_DOUBLE = '"“”„'
_SINGLE = "'‘’"

# Fewer words than this are quoted words and no quoted speech ("natural allies"), if nothing else speaks for it.
_SPEECH_WORDS = 4
_CRIES = {"!", "?"}
_ENDS_SPEECH = {".", "!", "?", ","}
_BEFORE_SPEECH = {".", "!", "?", "”", '"', ":", ",", "\n", "(", "—", "–"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch of quoted words within one paragraph.

    Attributes:
        inner: The words, without their marks.
        outer: The words with the marks that are there.
        depth: 0 for a quotation in the report's own words, 1 for one inside another.
        continues: Whether it carries on the quotation of the paragraph before.
    """

    inner: Span
    outer: Span
    depth: int
    continues: bool

    def is_speech(self, text: str) -> bool:
        """Whether the words are somebody's speech and not a quoted term.

        A few words are speech when they are cried out or asked, or punctuated as speech and not in the middle of a
        sentence.
        """
        words = self.inner.words(text)
        if len(_WORD.findall(words)) >= _SPEECH_WORDS or words.rstrip()[-1:] in _CRIES:
            return True
        before = text[: self.outer.start].rstrip(" ")[-1:]
        return words.rstrip()[-1:] in _ENDS_SPEECH and (not before or before in _BEFORE_SPEECH)


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text, in order of their beginning."""
    found: list[Quotation] = []
    carried = False
    for start, end in _paragraphs(text):
        opens_with_mark = text[start:end].lstrip()[:1] in {"“", '"', "«", "„"}
        quotations, left_open = _of_paragraph(text, start, end, continues=carried and opens_with_mark)
        found.extend(quotations)
        carried = left_open
    return tuple(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _of_paragraph(text: str, start: int, end: int, *, continues: bool) -> tuple[list[Quotation], bool]:
    """The quotations of one paragraph, and whether the last one is left open for the next paragraph."""
    found: list[Quotation] = []
    open_marks: list[tuple[str, int, int]] = []
    for mark in _MARK.finditer(text, start, end):
        sign, at = mark.group(), mark.start()
        closed = _closes(sign, open_marks, text, at)
        if closed is not None:
            _, outer_start, inner_start = open_marks[closed]
            del open_marks[closed:]
            first = continues and not found and closed == 0
            inner, outer = Span(inner_start, at), Span(outer_start, mark.end())
            found.append(Quotation(inner, outer, closed, first))
        elif _opens(sign, text, at):
            open_marks.append((sign, at, mark.end()))
    left_open = bool(open_marks) and open_marks[0][0] not in _SINGLE
    if left_open:
        _, outer_start, inner_start = open_marks[0]
        stop = start + len(text[start:end].rstrip())
        first = continues and not any(q.depth == 0 for q in found)
        found.append(Quotation(Span(inner_start, stop), Span(outer_start, stop), 0, first))
    return found, left_open


def _closes(sign: str, open_marks: list[tuple[str, int, int]], text: str, at: int) -> int | None:
    """Which open mark a sign closes, or None."""
    for index in range(len(open_marks) - 1, -1, -1):
        opener = open_marks[index][0]
        if sign in _OPENERS.get(opener, "") or (_is_one_kind(sign, opener) and _may_close(text, at)):
            return index
    return None


def _is_one_kind(sign: str, opener: str) -> bool:
    """Whether both are double or both straight single marks: typists mix straight and curly ones."""
    return sign == opener == "'" or (sign in _DOUBLE and opener in _DOUBLE)


def _may_close(text: str, at: int) -> bool:
    """Whether a mark can end a quotation: something stands before it, or it stands alone, and no word after it."""
    after = text[at + 1 : at + 2]
    return at > 0 and not after.isalnum() and (not text[at - 1].isspace() or after.isspace() or not after)


def _opens(sign: str, text: str, at: int) -> bool:
    """Whether a sign can begin a quotation here."""
    if sign in "”»’":
        return False
    after = text[at + 1 : at + 2]
    return sign in _OPENERS or (bool(after) and not after.isspace())
