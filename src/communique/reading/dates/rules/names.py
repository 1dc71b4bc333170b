"""Second stage, first part: times by their calendar names; gives periods.

A year is told from a number by what stands around it, for "Agenda 2030" and "2015 tonnes" are none.
"""

import datetime as dt
import re
from dataclasses import replace

from communique.codebook.dates import Holiday
from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import (
    Recurring,
    Weekday,
    days_of,
    fixed,
    month_of,
    quarter_of,
    season_of,
    weekend,
    year_of,
)
from communique.reading.dates.period import Grain, Period, fraction, single_day, unknown, whole_unit

_QUARTERS, _HALVES = 4, 2
_THIS_CENTURY = 50
"""A decade in two digits below this is of the twenty-first century: "the '20s", but "the '90s"."""
_MONTHS_OF_YEAR = 12

JOIN = "(HYPHEN|DASH|SLASH|to|and|through|until|till)"
DATING = "in|since|until|till|by|of|from|before|after|during|throughout|early|mid|late|between|through|to|following|back|for|into|both"
DOUBTFUL_DATING = "in|of|by|since|until|till|before|after|during|RELATION|early|mid|late|through|throughout"
OWNER = "the|this|that|its|his|her|their|our|a|POSSESSIVE"
COUNTED = "MEASURE|PERCENT|NUMBERED|CURRENCY"


def _in_year(found: Found, what: Recurring) -> Meaning:
    """What comes once a year, in the year that stands beside it, if any."""
    return fixed(what.in_year(found.number("year"))) if "year" in found else what


def _days(found: Found) -> Meaning | None:
    month = found["month"].sense("month", "month_short")
    first = found.number("first")
    last = found.number("last") if "last" in found else first
    if month is None or not 1 <= first <= last:
        return None
    try:
        return _in_year(found, days_of(month.number, first, last))
    except ValueError:  # "30 February 2024"
        return fixed(unknown())


def _month(found: Found) -> Meaning | None:
    month = found["month"].sense("month", "month_short")
    return _in_year(found, month_of(month.number)) if month else None


def _weekday(found: Found) -> Weekday | None:
    day = found["day"].sense("weekday", "weekday_short")
    return Weekday(day.number) if day else None


def _year(found: Found) -> Meaning:
    return year_of(found.number("year"))


def _years(found: Found) -> Meaning | None:
    """Years from one to another; the second may be in two digits ("2024-25")."""
    first, last = found.number("first"), found.number("last")
    if last < 100:  # noqa: PLR2004 - two digits
        last += first - first % 100
    if not first < last:
        return None
    return fixed(Period(dt.date(first, 1, 1), dt.date(last, 12, 31), Grain.YEAR))


def _decade(found: Found) -> Meaning:
    digits = int("".join(filter(str.isdigit, found["decade"].words)))
    century = 0 if digits >= 100 else 2000 if digits < _THIS_CENTURY else 1900  # noqa: PLR2004 - two digits
    return fixed(whole_unit(dt.date(century + digits, 1, 1), Grain.DECADE))


def _century(found: Found) -> Meaning | None:
    number = found.number("number")
    return fixed(whole_unit(dt.date(100 * number, 1, 1), Grain.CENTURY)) if 1 <= number <= 30 else None  # noqa: PLR2004 - what reports speak of


def _quarter(found: Found) -> Meaning | None:
    number = found.number("number")
    return _in_year(found, quarter_of(number)) if 1 <= number <= _QUARTERS else None


def _quarter_mark(found: Found) -> Meaning:
    """As in "Q3" or "H1"."""
    letter, number = found["mark"].words[0], int(found["mark"].words[1])
    if letter == "Q":
        return _in_year(found, quarter_of(number))
    half = Recurring(
        lambda year: fraction(whole_unit(dt.date(year, 1, 1), Grain.YEAR), number, _HALVES), Grain.SEASON
    )
    return _in_year(found, half)


def _season(found: Found) -> Meaning | None:
    season = found["season"].sense("season")
    return _in_year(found, season_of(season.number)) if season else None


def _fiscal(found: Found) -> Meaning:
    """A fiscal year by its number: the calendar years it is named after, since states begin it differently."""
    if "last" in found:
        return _years(found) or fixed(unknown(Grain.YEAR))
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
    """As in "12/05/2024": which number is the month, the numbers tell, or the dots, or the report's other dates."""
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


NAMES: Stage = (
    # "June 3, 2025", "Jan. 3", "April 22-23", "April 6, 7 and 8, 2021"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        f"month:ANY_MONTH DOT? the? first:DAY_NUMBER ((COMMA DAY_NUMBER)* COMMA? {JOIN} last:DAY_NUMBER)?"
        f" (COMMA? year:YEAR)? (?!ANY_MONTH|of|{COUNTED})",
        _days,
    ),
    # "June 3" where a later part of a longer match is refused: "April 22 to 10 May"
    Rule("PERIOD DAYLIKE DATED YEARLESS", "month:ANY_MONTH DOT? first:DAY_NUMBER (?!of|MEASURE)", _days),
    # "3 June 2025", "3rd of June", "6-7 April", "6 and 7 April 2021"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        f"the? first:DAY_NUMBER ({JOIN} the? last:DAY_NUMBER)? HYPHEN? of? month:ANY_MONTH DOT?"
        " ((COMMA|of|HYPHEN)? year:YEAR)?",
        _days,
    ),
    # "the third of June"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        "the? first:ORDINAL of month:ANY_MONTH ((COMMA|of)? year:YEAR)?",
        _days,
    ),
    # "June 2019", "Sept. 2019", "June of 2019"
    Rule("PERIOD", f"month:ANY_MONTH DOT? (COMMA|of|HYPHEN)? year:YEAR (?!{COUNTED})", _month),
    # "June"
    Rule("PERIOD YEARLESS", "(?<!CAPITAL) month:SURE_MONTH", _month),
    # "in May", "last March", "by Sept."
    Rule("PERIOD YEARLESS", f"(?<={DOUBTFUL_DATING}) month:ANY_MONTH (?!CAPITAL)", _month),
    # "April and May"
    Rule(
        "PERIOD YEARLESS",
        "(?<=and|to|or|HYPHEN|DASH|through) month:MONTH (?=DOT|COMMA|this|last|next|BREAK)",
        _month,
    ),
    # "Wednesday"
    Rule("PERIOD DAYLIKE WEEKDAY_NAME", "day:WEEKDAY", _weekday),
    # "in 2015", "since 1960"
    Rule("PERIOD", f"(?<={DATING}) year:YEAR (?!{COUNTED})", _year),
    # "the 2015 accord", "Iran's 2015 deal"
    Rule("PERIOD", f"(?<={OWNER}) year:YEAR (?=WORD|CAPITAL|HYPHEN) (?!{COUNTED})", _year),
    # "(2015)", "in 2014, 2015 and 2016"
    Rule("PERIOD", "(?<=OPEN|COMMA|and|or) year:YEAR (?=CLOSE|and|or|COMMA|DOT|STOP|BREAK)", _year),
    # "2015's"; "2015 saw"
    Rule("PERIOD", "(?<!CAPITAL) year:YEAR (?=POSSESSIVE|saw|was|is|will|marks|marked)", _year),
    # "the year 2030"
    Rule("PERIOD", "(the? year|calendar) year:YEAR", _year),
    # "1999-2003", "2024-25", "2024/25"
    Rule(
        "PERIOD RANGE",
        f"(?<!CAPITAL|CURRENCY|NUMBERED) first:YEAR (HYPHEN|DASH|SLASH) last:(YEAR|TWO_DIGITS) (?!{COUNTED}|HYPHEN)",
        _years,
    ),
    # "the 1970s", "the '90s"
    Rule("PERIOD", "(the|those)? decade:DECADE", _decade),
    # "the 20th century", "the twenty-first century"
    Rule("PERIOD", "the? number:ORDINAL HYPHEN? century", _century),
    # "the first quarter of 2024", "the third quarter"
    Rule("PERIOD YEARLESS", "the? number:ORDINAL HYPHEN? quarter ((of|COMMA)? year:YEAR)?", _quarter),
    # "the 2024 first quarter"
    Rule("PERIOD", "the? year:YEAR number:ORDINAL HYPHEN? quarter", _quarter),
    # "Q3", "Q1 2024", "H1 of 2025"
    Rule("PERIOD YEARLESS", "mark:QUARTER_MARK ((of|COMMA)? year:YEAR)?", _quarter_mark),
    # "2024 Q1"
    Rule("PERIOD", "year:YEAR mark:QUARTER_MARK", _quarter_mark),
    # "summer 2024", "the winter of 2023"
    Rule("PERIOD YEARLESS", "the? season:SEASON of? year:YEAR", _season),
    # "in the summer", "last spring", "by autumn"; not "the fall of Kabul"
    Rule(
        "PERIOD YEARLESS",
        "(?<=in|by|since|until|during|before|after|over|throughout|RELATION|early|mid|late|HYPHEN|of|for)"
        " the? season:SEASON (?!of|HYPHEN)",
        _season,
    ),
    # "at the weekend"
    Rule("PERIOD WEEKEND", "the? weekend", lambda _: weekend),
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
    # "11am", "11:30 GMT", "1130GMT", "11 a.m.", "9.30 pm local time"
    Rule(
        "CLOCK_TIME",
        "time:(COLON_TIME|CLOCK|HOURS|(COLON_TIME|DOT_TIME|HOUR) (am|pm|(a|p) DOT m DOT))"
        " OPEN? (CLOCK_ZONE|hours|local time|(MARK|CAPITAL) time)? CLOSE?",
        _clock,
    ),
    Rule("CLOCK_TIME", "time:(COLON_TIME|DOT_TIME) (hours|CLOCK_ZONE|local time)?", _clock),
)


def holiday_rules(holidays: tuple[Holiday, ...]) -> Stage:
    """A rule for each name of a holiday: "Christmas", "New Year's Day 2025"."""
    return tuple(_holiday_rule(holiday, form) for holiday in holidays for form in holiday.forms)


def _holiday_rule(holiday: Holiday, form: str) -> Rule:
    words = form.lower().replace("'s", " POSSESSIVE")
    what = days_of(holiday.month, holiday.day, holiday.day + holiday.length - 1)

    def build(found: Found) -> Meaning | None:
        return _in_year(found, what) if found.text[found.start].isupper() else None

    return Rule("PERIOD DAYLIKE DATED YEARLESS", f"{words} (COMMA? year:YEAR)?", build)


def with_clock(meaning: Meaning, clock: str) -> Meaning:
    """A day at a time of day."""
    return lambda anchor: replace(meaning(anchor), clock=clock)
