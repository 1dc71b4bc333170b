"""The codebook's words of time as one look-up: takes a codebook, gives the word classes of any word."""

from dataclasses import dataclass

from communique.codebook import Codebook
from communique.codebook.dates import HOLIDAYS, TENSE_CUES, TIME_WORDS, Holiday, TenseCue, TimeWord


@dataclass(frozen=True)
class Vocabulary:
    """Words of time by how they are written.

    Attributes:
        words: What each word, in small letters, may be.
        holidays: Days with a fixed date.
        cues: Words that tell the tense.
    """

    words: dict[str, tuple[TimeWord, ...]]
    holidays: tuple[Holiday, ...]
    cues: tuple[TenseCue, ...]

    @classmethod
    def of(cls, codebook: Codebook) -> "Vocabulary":
        """The vocabulary that a codebook holds.

        Raises:
            CodebookError: A table has a mistake.
        """
        words: dict[str, tuple[TimeWord, ...]] = {}
        for row in codebook.rows(TIME_WORDS):
            for form in row.forms:
                words[form.lower()] = (*words.get(form.lower(), ()), row)
        return cls(words, codebook.rows(HOLIDAYS), codebook.rows(TENSE_CUES))

    def senses(self, word: str) -> tuple[TimeWord, ...]:
        """What a word as written may be: a strict row counts only as written, or in capitals."""
        rows = self.words.get(word.lower(), ())
        if not any(row.strict for row in rows):
            return rows
        return tuple(row for row in rows if not row.strict or word in row.forms or word.isupper())


def word_classes(row: TimeWord) -> frozenset[str]:
    """The names by which the rules speak of a word."""
    classes = {row.group.upper()}
    if row.group in ("month", "month_short"):
        classes.add("ANY_MONTH")
        if row.group == "month" and not row.doubtful:
            classes.add("SURE_MONTH")
    if row.group in ("weekday", "weekday_short"):
        classes.add("ANY_WEEKDAY")
    if row.group in ("unit", "units"):
        classes.add("ANY_UNIT")
    if row.group in ("relation", "edge"):
        classes.add(row.name.upper())
    return frozenset(classes)
