"""Which way a sentence looks before a date: takes the words before it, gives a tense, before the parse."""

import re
from functools import cached_property

from communique.codebook.dates import TenseCue
from communique.reading.dates.anchor import Tense

# Behind the stop of these no sentence begins.
_SHORTENED = ("vs", "Mr", "Ms", "Mrs", "Dr", "Gen", "Sen", "St")
_SENTENCE_START = re.compile(
    "".join(rf"(?<!\b{word})" for word in _SHORTENED) + r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n"
)
REACH = 240
"""How many characters back a cue may stand: about forty words, longer than most clauses."""

_OPENING = 12
"""How many characters may stand before a date that opens its sentence: "And then on"."""


def sentence_before(text: str, position: int) -> str:
    """What stands before a place in its sentence, as far back as a cue may stand."""
    first = max(0, position - REACH)
    starts = list(_SENTENCE_START.finditer(text, first, position + 1))  # one more, to see a capital there
    return text[starts[-1].end() if starts else first : position]


class Cues:
    """The cues of the codebook, ready to be looked for."""

    def __init__(self, cues: tuple[TenseCue, ...]) -> None:
        self._cues = cues

    def tense(self, text: str, position: int, end: int) -> Tense:
        """The tense that the nearest cue before a date, in its sentence, tells, else the first behind it.

        A verb right behind the date goes before all ("the ministry on Tuesday announced").

        Args:
            text: The report's text.
            position: Where the time words start.
            end: Where they end.
        """
        if text[end : end + 1] == " " and self._verb.match(text, end + 1):
            return "past"
        found = list(self._pattern.finditer(sentence_before(text, position).rstrip()))
        match = found[-1] if found else self._opened(text, position, end)
        if match is None:
            return "none"
        return "future" if match["future"] else "past"

    def _opened(self, text: str, position: int, end: int) -> re.Match[str] | None:
        """The first verb behind a date that opens its sentence: "On Friday the minister will leave"."""
        if len(sentence_before(text, position).strip()) > _OPENING:
            return None
        return self._verbs.search(_sentence_after(text, end))

    def compared(self, text: str, position: int) -> bool:
        """Whether the words before a time measure something against the past: "his first visit in"."""
        found = [match["compared"] for match in self._comparison.finditer(sentence_before(text, position))]
        return bool(found and found[-1])

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        return re.compile(rf"{self._group('past', behind=True)}\b")

    @cached_property
    def _verbs(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._group('future', behind=True)}|{self._group('past', behind=True)})\b")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._group('future')}|{self._group('past')})\b")

    @cached_property
    def _comparison(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._group('future')}|{self._group('compared')})\b")

    def _group(self, tense: str, *, behind: bool = False) -> str:
        cues = (cue for cue in self._cues if cue.tense == tense and (cue.behind or not behind))
        patterns = "|".join(pattern for cue in cues for pattern in cue.patterns)
        return f"(?P<{tense}>{patterns or '(?!)'})"


def _sentence_after(text: str, position: int) -> str:
    after = text[position : position + REACH]
    stop = _SENTENCE_START.search(after)
    return after[: stop.start()] if stop else after
