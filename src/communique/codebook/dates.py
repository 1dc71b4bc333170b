"""Words of time: the shapes of the tables `dates`, `dates_holidays` and `dates_cues`."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table

Group = Literal[
    "month",
    "month_short",
    "weekday",
    "weekday_short",
    "weekdays",
    "season",
    "unit",
    "units",
    "number",
    "ordinal",
    "vague",
    "relation",
    "part",
    "edge",
    "day_part",
    "day_word",
    "clock_zone",
    "often",
    "approximate",
    "measure",
    "numbered",
    "current",
]


class TimeWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One idea and the single words that express it.

    Attributes:
        name: What tells the row apart; the grammar knows units, relations, parts and edges by it.
        group: What kind of word it is in the grammar of dates.
        forms: How it is written, as words without spaces; matched whatever the case.
        number: Its number: month of the year, day of the week (Monday is 0), value of a number word,
            days from today, order of a part.
        plural_of: The unit of which a word means several ("weeks": week).
        strict: Whether only the form as written, or in capitals, counts ("May", "March", "Sat").
        doubtful: Whether the word alone is more often something else ("May" the name).
    """

    name: str
    group: Group
    forms: tuple[str, ...]
    number: int = 0
    plural_of: str = ""
    strict: bool = False
    doubtful: bool = False


class Holiday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day that has the same date the world over.

    Attributes:
        name: What tells the row apart.
        forms: Its names, words apart by one space.
        month: Month of the first day.
        day: The first day.
        length: How many days it covers, or may fall on.
    """

    name: str
    forms: tuple[str, ...]
    month: int
    day: int
    length: int = 1


class TenseCue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a date that tell whether it lies ahead.

    Attributes:
        name: What tells the row apart.
        tense: Which way they point; `compared` where what follows is how long nothing like it was ("the first in").
        patterns: Regular expressions of whole words.
        behind: Whether they tell it, too, right behind the date ("on Tuesday announced").
    """

    name: str
    tense: Literal["past", "future", "compared"]
    patterns: tuple[str, ...]
    behind: bool = False


TIME_WORDS = Table("dates", TimeWord, "name")
HOLIDAYS = Table("dates_holidays", Holiday, "name")
TENSE_CUES = Table("dates_cues", TenseCue, "name")
