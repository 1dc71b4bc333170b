"""Second stage: times by their calendar names; gives periods.

A year is told from a number by what stands around it, for "Agenda 2030" and "2015 tonnes" are none.
"""

from communique.codebook.dates import Holiday
from communique.model import Span
from communique.reading.dates.expression import Meaning
from communique.reading.dates.feasts import days_in_year
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import fixed, year_of
from communique.reading.dates.period import Grain, unknown
from communique.reading.dates.recurring import (
    DayOfMonth,
    Recurring,
    Weekday,
    days_of,
    month_of,
    quarter_of,
    season_of,
    weekend,
)
from communique.reading.dates.stretch import Stretch

_QUARTERS = 4
_DAYS_OF_MONTH = 31

JOIN = "(HYPHEN|DASH|SLASH|to|and|through|until|till)"
DATING = (
    "in|since|until|till|by|of|from|before|after|during|throughout|early|mid|late|between|through|to|following"
    "|back|for|into|both"
)
DOUBTFUL_DATING = "in|of|by|since|until|till|before|after|during|RELATION|early|mid|late|through|throughout"
OWNER = "the|this|that|its|his|her|their|our|a|POSSESSIVE"
SHORT_DOT = "((?<=MONTH_SHORT) DOT)"
COUNTED = "MEASURE|PERCENT|NUMBERED|CURRENCY"


def in_year(found: Found, what: Recurring) -> Meaning:
    """What comes once a year, in the year that stands beside it, if any."""
    return fixed(what.in_year(found.number("year"))) if "year" in found else what


def _days(found: Found) -> Meaning | None:
    month = found["month"].sense("month", "month_short")
    first = found.number("first")
    last = found.number("last") if "last" in found else first
    if month is None or not 1 <= first <= last:
        return None
    try:
        return in_year(found, days_of(month.number, first, last))
    except ValueError:  # "30 February 2024"
        return fixed(unknown())


def _month(found: Found) -> Meaning | None:
    month = found["month"].sense("month", "month_short")
    return in_year(found, month_of(month.number)) if month else None


def _weekday(found: Found) -> Weekday | None:
    day = found["day"].sense("weekday", "weekday_short")
    return Weekday(day.number) if day else None


def _year(found: Found) -> Meaning:
    return year_of(found.number("year"))


def years(found: Found) -> Meaning | None:
    """Years from one to another; the second may be in two digits ("2024-25")."""
    first, last = found.number("first"), found.number("last")
    if last < 100:  # noqa: PLR2004 - two digits
        last += first - first % 100
    if not first < last:
        return None
    spans = tuple(Span(found[name].start, found[name].end) for name in ("first", "last"))
    return Stretch((year_of(first), year_of(last)), spans)


def _quarter(found: Found) -> Meaning | None:
    number = found.number("number")
    return in_year(found, quarter_of(number)) if 1 <= number <= _QUARTERS else None


def _season(found: Found) -> Meaning | None:
    season = found["season"].sense("season")
    return in_year(found, season_of(season.number)) if season else None


NAMES: Stage = (
    # "June 3, 2025", "Jan. 3", "April 22-23", "April 6, 7 and 8, 2021"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        f"month:ANY_MONTH {SHORT_DOT}? the? first:DAY_NUMBER"
        f" ((COMMA DAY_NUMBER)* COMMA? {JOIN} last:DAY_NUMBER)?"
        f" (COMMA? year:YEAR)? (?!ANY_MONTH|of (?!that|the|last|this|next)|{COUNTED})",
        _days,
    ),
    # "on June 3 soldiers clashed": no count of soldiers
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        f"(?<=on) month:ANY_MONTH {SHORT_DOT}? first:DAY_NUMBER (?=MEASURE|of)",
        _days,
    ),
    # "June 3" where a later part of a longer match is refused: "April 22 to 10 May"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        f"month:ANY_MONTH {SHORT_DOT}? first:DAY_NUMBER (?!of (?!that|the|last|this|next)|MEASURE)",
        _days,
    ),
    # "3 June 2025", "3rd of June", "6-7 April", "6 and 7 April 2021", "5, 6 and 9 May"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        "(the (?=ORDINAL))? first:DAY_NUMBER"
        f" ((COMMA DAY_NUMBER)* COMMA? {JOIN} the? last:DAY_NUMBER)? HYPHEN? of? month:ANY_MONTH"
        f" ({SHORT_DOT}? (COMMA|of|HYPHEN)? year:YEAR)?",
        _days,
    ),
    # "on May twelfth", "May twelfth 2024"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        f"(?<=on|of|by|until|since) month:ANY_MONTH the? first:ORDINAL (?!{COUNTED})",
        _days,
    ),
    Rule("PERIOD DAYLIKE DATED YEARLESS", "month:ANY_MONTH first:ORDINAL COMMA? year:YEAR", _days),
    # "on the 12th"
    Rule(
        "PERIOD DAYLIKE DAY_OF_MONTH",
        "(?<=on) the (?=DAY_NUMBER) day:ORDINAL (?=DOT|COMMA|STOP|BREAK|CLOSE|and|but|at|in)",
        lambda found: DayOfMonth(found.number("day")) if 1 <= found.number("day") <= _DAYS_OF_MONTH else None,
    ),
    # "the third of June"
    Rule(
        "PERIOD DAYLIKE DATED YEARLESS",
        "the? first:ORDINAL of month:ANY_MONTH ((COMMA|of)? year:YEAR)?",
        _days,
    ),
    # "June 2019", "Sept. 2019", "June of 2019"
    Rule("PERIOD", f"month:ANY_MONTH {SHORT_DOT}? (COMMA|of|HYPHEN)? year:YEAR", _month),
    # "June"
    Rule("PERIOD YEARLESS", "(?<!CAPITAL) month:SURE_MONTH", _month),
    # "in May", "last March", "by Sept."
    Rule("PERIOD YEARLESS", f"(?<={DOUBTFUL_DATING}) month:ANY_MONTH (?!CAPITAL)", _month),
    # "the March accession"
    Rule(
        "PERIOD YEARLESS",
        f"(?<={OWNER}) month:MONTH (?=WORD) (?!CAPITAL|of|on|for|to|in|that|and|was|is)",
        _month,
    ),
    # "from March to May"
    Rule("PERIOD YEARLESS", "(?<=from|between) month:ANY_MONTH (?=to|and|through|until|till)", _month),
    # "April and May"
    Rule(
        "PERIOD YEARLESS",
        "(?<=and|to|or|HYPHEN|DASH|through) month:MONTH (?=DOT|COMMA|CLOSE|STOP|this|last|next|BREAK|MARK)",
        _month,
    ),
    # "Wednesday"
    Rule("PERIOD DAYLIKE WEEKDAY_NAME", "day:WEEKDAY", _weekday),
    # "in 2015", "since 1960"
    Rule("PERIOD", f"(?<={DATING}) year:YEAR (?!{COUNTED})", _year),
    # "no later than 2028", "not later than May"
    Rule("PERIOD", f"(?<=(no|not) later than) year:YEAR (?!{COUNTED})", _year),
    Rule("PERIOD YEARLESS", "(?<=(no|not) later than) month:ANY_MONTH (?!CAPITAL)", _month),
    # "mid-2024", "end-2025"
    Rule("PERIOD", "(?<=(PART|end) HYPHEN) year:YEAR", _year),
    # "the 2015 accord", "Iran's 2015 deal"
    Rule("PERIOD", f"(?<={OWNER}) year:YEAR (?=WORD|CAPITAL|HYPHEN) (?!{COUNTED})", _year),
    # Such as "(2015)", "in 2014, 2015 and 2016"
    Rule("PERIOD", "(?<=OPEN|COMMA|and|or) year:YEAR (?=CLOSE|and|or|COMMA|DOT|STOP|BREAK|DASH)", _year),
    # "2015's"; "2015 saw"
    Rule("PERIOD", "(?<!CAPITAL|NUMBERED) year:YEAR (?=POSSESSIVE|saw|was|is|will|marks|marked)", _year),
    # "between 2019 and 2020 troops left", "in 2014, 2015 and later", "over 2020 and 2021"
    Rule("PERIOD", f"(?<=(between|from) YEAR (and|to)|in YEAR COMMA) year:YEAR (?!{COUNTED})", _year),
    Rule("PERIOD", f"(?<=over) year:YEAR (?=(and|to) YEAR) (?!{COUNTED})", _year),
    # "the year 2030"
    Rule("PERIOD", "(the? (year|years)|calendar) year:YEAR", _year),
    # "1999-2003", "the year 2024-25", "2024/25"
    Rule(
        "PERIOD RANGE",
        "(?<!CAPITAL|CURRENCY|NUMBERED) (the? (year|years))? first:YEAR (HYPHEN|DASH|SLASH) last:(YEAR|TWO_DIGITS)"
        f" (?!{COUNTED}|HYPHEN)",
        years,
    ),
    # "the first quarter of 2024", "the fiscal third quarter"
    Rule(
        "PERIOD YEARLESS", "the? (fiscal HYPHEN?)? number:ORDINAL quarter ((of|COMMA)? year:YEAR)?", _quarter
    ),
    # "its third-quarter profit"
    Rule("PERIOD YEARLESS", "(fiscal HYPHEN?)? number:ORDINAL HYPHEN quarter", _quarter),
    # "the 2024 first quarter"
    Rule("PERIOD", "the? year:YEAR number:ORDINAL HYPHEN? quarter", _quarter),
    # "summer 2024", "the winter of 2023"
    Rule("PERIOD YEARLESS SEASON_NAME", "the? season:SEASON of? year:YEAR", _season),
    # "in the summer", "last spring", "by autumn"; not "the fall of Kabul"
    Rule(
        "PERIOD YEARLESS SEASON_NAME",
        "(?<=in|into|by|since|until|during|before|after|over|through|throughout|RELATION|early|mid|late|HYPHEN|of|for|that)"
        " the? season:SEASON (?!of|HYPHEN)",
        _season,
    ),
    # "the autumn of last year"
    Rule("PERIOD YEARLESS SEASON_NAME", "the season:SEASON (?=of (LAST|NEXT|THIS|that))", _season),
    # "around 2015", "circa 1900"
    Rule("PERIOD", "(?<=around|circa) year:YEAR (?=DOT|COMMA|STOP|BREAK|CLOSE|and|but)", _year),
    # "at the weekend"
    Rule("PERIOD WEEKEND", "the? weekend", lambda _: weekend),
)


def holiday_rules(holidays: tuple[Holiday, ...]) -> Stage:
    """A rule for each holiday by any of its names: "Christmas", "New Year's Day 2025"."""
    return tuple(_holiday_rule(holiday) for holiday in holidays)


def _holiday_rule(holiday: Holiday) -> Rule:
    names = "|".join(_pattern(form) for form in sorted(holiday.forms, key=len, reverse=True))
    what = Recurring(days_in_year(holiday), Grain.DAY)

    def build(found: Found) -> Meaning | None:
        return in_year(found, what) if found.text[found.start].isupper() else None

    return Rule("PERIOD DAYLIKE DATED YEARLESS", f"({names}) (COMMA? year:YEAR)?", build)


def _pattern(form: str) -> str:
    return form.lower().replace("'s", " POSSESSIVE").replace("'", " MARK").replace("-", " HYPHEN ")
