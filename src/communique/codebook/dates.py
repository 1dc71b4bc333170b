"""Words of time: the shapes of the tables `dates`, `dates_holidays` and `dates_cues`."""

import datetime as dt
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
    "decade_word",
    "vague",
    "counted",
    "relation",
    "part",
    "edge",
    "day_part",
    "day_word",
    "clock_zone",
    "clock_region",
    "clock_word",
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
    """A day that has the same date wherever it is kept.

    Attributes:
        name: What tells the row apart.
        forms: Its names, words apart by one space.
        month: Month of the first day; none where it is counted from Easter or listed.
        day: The first day; of a weekday, which of the month (-1 is the last); so many days from Easter or from the
            Jewish new year.
        length: How many days it covers, or may fall on.
        calendar: How it is found: a `fixed` day, a `weekday` of a month, from `western` or `eastern` Easter, from
            the `jewish` new year, by the `islamic` calendar, or `listed` year by year.
        weekday: The day of the week, Monday 0.
        dates: Where it is listed, its days.
    """

    name: str
    forms: tuple[str, ...]
    month: int = 0
    day: int = 0
    length: int = 1
    calendar: Literal["fixed", "weekday", "western", "eastern", "islamic", "jewish", "listed"] = "fixed"
    weekday: int = 0
    dates: tuple[dt.date, ...] = ()


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
