"""Takes words, gives the day they write: "JUL 10", "3 June 2022", "12 abr. 2021", with or without the year."""

import datetime as dt
import re
from typing import NamedTuple

# English names first; translations leave those of the language they are made from. Names that are English words
# beside a number ("2 out of 3") are left out.
_MONTHS = (
    r"jan(?:uary|vier|uar|eiro|v)?|ene(?:ro)?|gennaio",
    r"feb(?:ruary|rero|braio|ruar)?|f[eé]v(?:ereiro|rier|r)?",
    r"mar(?:ch|zo|ço|s)?|märz",
    r"apr(?:ile?)?|abr(?:il)?|avr(?:il)?",
    r"mayo?|mai|maio|maggio",
    r"june?|juni?o?|junho|juin|giugno",
    r"july?|juli?o?|julho|juil(?:let)?|luglio",
    r"aug(?:ust)?|ago(?:sto)?|ao[uû]t",
    r"sept?(?:ember|iembre|embre)?|setembro|settembre",
    r"oct(?:ober|ubre|obre)?|okt(?:ober)?|outubro|ottobre",
    r"nov(?:ember|iembre|embro|embre)?",
    r"dec(?:ember)?|d[eé]c(?:embre)?|dic(?:iembre|embre)?|dez(?:ember|embro)?",
)
_MONTH = rf"(?P<{{0}}>{'|'.join(_MONTHS)})(?![^\W\d_])\.?"
# Some pages set the hour right behind the year ("June 2, 20217:14 am").
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = re.compile(
    _WEEKDAY
    + "(?:"
    + r"(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
    + r"|(?P<d2>\d\d?)(?:st|nd|rd|th)?(?:\s+(?:of|de))?[\s-]\s*"
    + _WEEKDAY  # "26th Saturday, November 2022"
    + _MONTH.format("m2")
    + r"(?:(?:\s+de)?,?[\s-]\s*"
    + _YEAR.format("y2")
    + ")?"
    + "|"
    + _MONTH.format("m3")
    + r"\s*(?P<d3>\d\d?)(?:st|nd|rd|th)?(?!\d|:\d)(?:(?:\s*,?\s+|/)"
    + _YEAR.format("y3")
    + r"(?:,\s+(?P=y3)(?!\d))?)?"  # some archives set the year twice ("Dec 11 , 2006, 2006")
    + r"|(?P<d4>\d\d?)(?P<sep>[./])(?P<m4>\d\d?)(?P=sep)"
    + _YEAR.format("y4")
    + ")",
    re.IGNORECASE,
)
_MONTH_NAMES = [(number, re.compile(names, re.IGNORECASE)) for number, names in enumerate(_MONTHS, 1)]
_ISLAMIC_MONTH = r"[A-Z][\w'’-]+(?: [\w'’-]+){0,2}"
_ISLAMIC_DAY = re.compile(
    rf"(?:corresponding to )?\(?(?:{_ISLAMIC_MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_ISLAMIC_MONTH}),?"
    r" 1[345]\d\d(?: ?A?\.?H\.?)?\)?(?!\w)"
)
_LAST_MONTH_WITHOUT_DOUBT = 12
_SET_APART = re.compile(r"(?:[,:|([]\s*|\s[-–—]\s+)(?=\w)")
_NEWS_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \(")


class WrittenDay(NamedTuple):
    """A day as written; `year` is None when the words leave it out; `end` is where the words end."""

    year: int | None
    month: int
    day: int
    end: int

    def complete(self, near: dt.date | None = None) -> dt.date | None:
        """The day; a missing year is the one that puts it nearest to `near`, None when that is unknown."""
        if self.year is not None:
            return _day(self.year, self.month, self.day)
        if near is None:
            return None
        found = (_day(near.year + step, self.month, self.day) for step in (-1, 0, 1))
        return min((day for day in found if day), key=lambda day: abs(day - near), default=None)


def day_at(text: str, start: int = 0) -> WrittenDay | None:
    """The day written at a position of the text, or None.

    "10/07/2025" is no day: the tenth of July for some, the seventh of October for others.
    """
    found = _DAY.match(text, start)
    if found is None:
        return None
    group = found.groupdict()
    if group["y1"]:
        parts = group["y1"], int(group["m1"]), group["d1"]
    elif group["m2"]:
        parts = group["y2"], _month(group["m2"]), group["d2"]
    elif group["m3"]:
        parts = group["y3"], _month(group["m3"]), group["d3"]
    else:
        parts = group["y4"], int(group["m4"]), group["d4"]
        if group["sep"] == "/" and int(parts[2]) <= _LAST_MONTH_WITHOUT_DOUBT and int(parts[2]) != parts[1]:
            return None
    year = int(parts[0]) if parts[0] else None
    # A leap year lets 29 February stand when the year is not written.
    if _day(year or 2024, parts[1], int(parts[2])) is None:
        return None
    return WrittenDay(year, parts[1], int(parts[2]), found.end())


def end_of_islamic_day(text: str, start: int) -> int | None:
    """Where a day of the Islamic calendar ends that agencies and ministries of the Gulf put beside the other."""
    found = _ISLAMIC_DAY.match(text, start)
    return found.end() if found else None


def read_day(text: str) -> dt.date | None:
    """The day, year included, that a date field holds ("2024-05-12T08:00:00Z", "May 12, 2024 09:30 PKT")."""
    written = day_at(text.strip())
    return written.complete() if written else None


def day_within(text: str) -> dt.date | None:
    """The first day, year included, that stands anywhere in a line ("Vol. 3 / Tuesday, July 9, 2024 / Page 1")."""
    starts = (word.start() for word in re.finditer(r"(?<!\w)\w", text))
    written = (day_at(text, start) for start in starts)
    return next((day for found in written if found and (day := found.complete())), None)


def day_at_end(text: str) -> dt.date | None:
    """The day, year included, that closes a line, set apart from its words: "Joint statement, 12 May 2024"."""
    words = text.rstrip(" .)]")
    written = (day_at(words, found.end()) for found in _SET_APART.finditer(words))
    return next(
        (day for found in written if found and found.end == len(words) and (day := found.complete())), None
    )


def day_of_news(text: str) -> dt.date | None:
    """The first day in brackets behind its weekday, as some agencies date their news: "Thursday (29/8/2024)"."""
    written = (day_at(text, found.end()) for found in _NEWS_DAY.finditer(text))
    return next((day for found in written if found and (day := found.complete())), None)


def _month(name: str) -> int:
    return next(number for number, names in _MONTH_NAMES if names.fullmatch(name))


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # such a day does not exist, so the words mean something else
        return None
