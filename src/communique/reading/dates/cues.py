"""Which way a sentence looks before a date: takes the words before it, gives a tense, before the parse."""

import re
from functools import cached_property

from communique.codebook.dates import TenseCue
from communique.reading.dates.anchor import Tense

_SENTENCE_START = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n")
REACH = 240
"""How many characters back a cue may stand: about forty words, longer than most clauses."""


class Cues:
    """The cues of the codebook, ready to be looked for."""

    def __init__(self, cues: tuple[TenseCue, ...]) -> None:
        self._cues = cues

    def tense(self, text: str, position: int, end: int) -> Tense:
        """The tense that the nearest cue before a date, in its sentence, tells; `none` without one.

        A verb right behind the date goes before all ("the ministry on Tuesday announced").

        Args:
            text: The report's text.
            position: Where the time words start.
            end: Where they end.
        """
        if text[end : end + 1] == " " and self._verb.match(text, end + 1):
            return "past"
        before = text[max(0, position - REACH) : position]
        starts = list(_SENTENCE_START.finditer(before))
        sentence = before[starts[-1].end() :] if starts else before
        found: Tense = "none"
        for match in self._pattern.finditer(sentence.rstrip()):
            found = "future" if match["future"] else "past"
        return found

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        told = "|".join(pattern for cue in self._cues if cue.behind for pattern in cue.patterns)
        return re.compile(rf"(?:{told or '(?!)'})\b")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        groups = {
            tense: "|".join(pattern for cue in self._cues if cue.tense == tense for pattern in cue.patterns)
            for tense in ("future", "past")
        }
        return re.compile(rf"\b(?:(?P<future>{groups['future']})|(?P<past>{groups['past']}))\b")
