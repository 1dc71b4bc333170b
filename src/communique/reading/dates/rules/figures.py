"""Second stage: times written in figures: numeric dates, clock times, quarters, fiscal years."""

import datetime as dt
import re
from dataclasses import replace

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import fixed, year_of
from communique.reading.dates.period import Grain, Period, fraction, single_day, unknown, whole_unit
from communique.reading.dates.recurring import Recurring, quarter_of
from communique.reading.dates.rules.names import in_year, years

_HALVES = 2
_MONTHS_OF_YEAR = 12


def _quarter_mark(found: Found) -> Meaning:
    """As in "Q3" or "H1"."""
    letter, number = found["mark"].words[0], int(found["mark"].words[1])
    if letter == "Q":
        return in_year(found, quarter_of(number))
    half = Recurring(
        lambda year: fraction(whole_unit(dt.date(year, 1, 1), Grain.YEAR), number, _HALVES), Grain.HALF
    )
    return in_year(found, half)


def _fiscal(found: Found) -> Meaning:
    """A fiscal year: the calendar years it is named after, since states begin it differently."""
    if "last" in found:
        return years(found) or fixed(unknown(Grain.YEAR))
    number = found.number("first") if "first" in found else int(found["mark"].words[2:])
    year = number + 2000 if number < 100 else number  # noqa: PLR2004 - two digits
    return year_of(year)


def _fiscal_joined(found: Found) -> Meaning:
    """As in "FY2024-25"."""
    first, last = int(found["mark"].words[2:]), found.number("last")
    first, last = (number + 2000 if number < 100 else number for number in (first, last))  # noqa: PLR2004 - two digits
    return fixed(Period(dt.date(first, 1, 1), dt.date(max(first, last), 12, 31), Grain.YEAR))


def _iso(found: Found) -> Meaning:
    digits = found["date"].words[:10].replace(".", "-").replace("/", "-")
    try:
        return fixed(single_day(dt.date.fromisoformat(digits)))
    except ValueError:  # "2024-13-40"
        return fixed(unknown())


def _numeric(found: Found) -> Meaning:
    """As in "12/05/2024": the numbers tell which is the month, or the dots, or the report's other dates."""
    words = found["date"].words
    mark = next(character for character in words if not character.isdigit())
    first, second, year = (int(number) for number in words.split(mark))

    def meaning(anchor: Anchor) -> Period:
        day_first = True if mark == "." or first > _MONTHS_OF_YEAR else anchor.day_first
        if second > _MONTHS_OF_YEAR:
            day_first = False
        if first == second:
            day_first = True
        if day_first is None:
            return unknown()
        day, month = (first, second) if day_first else (second, first)
        return single_day(dt.date(year, month, day))

    return meaning


def _clock(found: Found) -> str:
    """The time of day as the tail of a TIMEX3 value."""
    words = found["time"].words
    hour, _, minute = words.replace(".", ":").rstrip("aphmrsAPMHRSGTUC").partition(":")
    afternoon = re.search(r"\dpm|\Wp\.?m", found.text[found.start : found.start + len(words) + 5].lower())
    if len(hour) == 4:  # noqa: PLR2004 - "1130 GMT"
        hour, minute = hour[:2], hour[2:]
    number = int(hour) % 12 + 12 if afternoon else int(hour)
    return f"T{number:02}:{minute or '00'}"


def _spoken_clock(found: Found) -> str:
    """As in "six o'clock", "half past six", "a quarter to seven", "4 in the morning"."""
    hour = found.number("time")
    minutes = {"half": 30, "quarter": 15}.get(found.words("minutes"), 0)
    if found.words("way") == "to":
        hour, minutes = hour - 1, 60 - minutes
    part = found["part"].sense("day_part") if "part" in found else None
    return in_part_of_day(f"T{hour:02}:{minutes:02}", part.number if part else 0)


def in_part_of_day(clock: str, first_hour: int) -> str:
    """A time of day told by twelve hours, in a part of the day that begins at an hour: six in the evening."""
    hour = int(clock[1:3])
    return f"T{hour + _HALF_DAY:02}{clock[3:]}" if hour < _HALF_DAY <= first_hour else clock


_HALF_DAY = 12
HALF_DAY = "(am|pm|(a|p) DOT m DOT?)"
ZONE = "(OPEN? (CLOCK_ZONE|CLOCK_REGION CLOCK_REGION? time|(MARK|CAPITAL) time) CLOSE?)"

FIGURES: Stage = (
    # "Q3", "Q1 2024", "H1 of 2025"
    Rule("PERIOD YEARLESS", "mark:QUARTER_MARK ((of|COMMA)? year:YEAR)?", _quarter_mark),
    # "2024 Q1"
    Rule("PERIOD", "year:YEAR mark:QUARTER_MARK", _quarter_mark),
    # "FY25"
    Rule("PERIOD", "mark:FISCAL_MARK", _fiscal),
    # "FY2024-25"
    Rule("PERIOD", "mark:FISCAL_MARK (HYPHEN|DASH|SLASH) last:(YEAR|TWO_DIGITS)", _fiscal_joined),
    # "fiscal year 2023", "FY 2024/25"
    Rule(
        "PERIOD",
        "the? (fy|(fiscal|financial) year?) first:YEAR ((HYPHEN|DASH|SLASH) last:(YEAR|TWO_DIGITS))?",
        _fiscal,
    ),
    # "the 2024-25 fiscal year"
    Rule(
        "PERIOD",
        "the? first:YEAR ((HYPHEN|DASH|SLASH) last:(YEAR|TWO_DIGITS))? (fiscal|financial) year",
        _fiscal,
    ),
    # "2024-05-12"
    Rule("PERIOD DAYLIKE DATED", "date:ISO", _iso),
    # "12.05.2024", "25/12/2024"
    Rule("PERIOD DAYLIKE DATED", "date:NUMERIC_DATE", _numeric),
    # Such as "11am", "11:30 a.m. GMT", "1130GMT", "11 a.m.", "9.30 pm local time"
    Rule("CLOCK_TIME SURE_TIME", f"time:((COLON_TIME|DOT_TIME|HOUR) {HALF_DAY}|CLOCK|HOURS) {ZONE}?", _clock),
    Rule("CLOCK_TIME SURE_TIME", f"time:(COLON_TIME|DOT_TIME) (hours|{ZONE})", _clock),
    Rule("CLOCK_TIME", "time:(COLON_TIME|DOT_TIME)", _clock),
    # "six o'clock", "half past six", "a quarter to seven", "at 4 in the morning"
    Rule(
        "CLOCK_TIME SURE_TIME", "time:(HOUR|NUMBER) o MARK clock ((in the|at) part:DAY_PART)?", _spoken_clock
    ),
    Rule("CLOCK_TIME SURE_TIME", "minutes:half way:past time:NUMBER", _spoken_clock),
    Rule("CLOCK_TIME SURE_TIME", "a minutes:quarter way:(past|to) time:NUMBER", _spoken_clock),
    Rule(
        "CLOCK_TIME SURE_TIME",
        "(?<=at|around|about|by) time:(HOUR|NUMBER) in the part:DAY_PART",
        _spoken_clock,
    ),
    # "midnight", "noon local time"
    Rule("CLOCK_TIME SURE_TIME", f"word:CLOCK_WORD {ZONE}?", lambda found: f"T{found.number('word'):02}:00"),
)


def with_clock(meaning: Meaning, clock: str) -> Meaning:
    """A day at a time of day."""
    return lambda anchor: replace(meaning(anchor), clock=clock)
