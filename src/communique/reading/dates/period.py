"""Stretches of the calendar: takes days and units, gives the whole unit, its parts, and days further on."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import IntEnum


class Grain(IntEnum):
    """How fine a time is named, from the finest."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    QUARTER = 3
    SEASON = 4
    HALF = 5
    YEAR = 6
    DECADE = 7
    CENTURY = 8


UNIT_GRAIN = {
    "second": Grain.DAY,
    "minute": Grain.DAY,
    "hour": Grain.DAY,
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}
_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_FRACTIONS = {1: Grain.MONTH, 3: Grain.QUARTER, 6: Grain.HALF}
_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}

_LENGTH = re.compile(r"PT?[\dX]")

JANUARY, DECEMBER = 1, 12


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included and either unknown.

    Attributes:
        start: The first day.
        end: The last day.
        grain: How fine the words are.
        stem: A day of the unit that the words name, where the days are only a part of it or bounded by it
            ("late August": a day of August).
        label: A TIMEX3 value that the days do not show ("P2Y", "PAST_REF").
        clock: The time of day as the tail of a TIMEX3 value ("TMO", "T11:30").
        aside: Whether the time is only looked back at for comparison ("a year earlier"), so that nothing is
            counted from it.
    """

    start: dt.date | None
    end: dt.date | None
    grain: Grain
    stem: dt.date | None = None
    label: str | None = None
    clock: str = ""
    aside: bool = False

    @property
    def whole(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def timeless(self) -> bool:
        """Whether the words say only how long."""
        return self.start is None and self.end is None and is_length(self.label or "")


def is_length(value: str) -> bool:
    """Whether a TIMEX3 value is a length of time: "P2Y", "PTXH"."""
    return _LENGTH.match(value) is not None


def unknown(grain: Grain = Grain.DAY, label: str | None = None) -> Period:
    """A time that the words name and nothing fixes."""
    return Period(None, None, grain, label=label)


def single_day(day: dt.date) -> Period:
    """The period of one day."""
    return Period(day, day, Grain.DAY)


def between(start: dt.date, end: dt.date, grain: Grain) -> Period:
    """The days from `start` to `end`, named as finely as `grain`."""
    return Period(start, end, grain)


def whole_unit(day: dt.date, grain: Grain) -> Period:
    """The week, month, quarter, season, year, decade or century that holds a day; weeks begin on Monday."""
    if grain is Grain.DAY:
        return single_day(day)
    if grain is Grain.WEEK:
        monday = day - dt.timedelta(days=day.weekday())
        return Period(monday, monday + dt.timedelta(days=6), grain)
    if grain in _YEARS:
        return _years(day.year, _YEARS[grain], grain)
    if grain is Grain.MONTH:
        return months(day.year, day.month, 1, grain)
    first = day.month - (day.month - 1) % 3 if grain is Grain.QUARTER else day.month - day.month % 3
    return months(day.year, first, 3, grain) if first else months(day.year - 1, DECEMBER, 3, grain)


def _years(year: int, length: int, grain: Grain) -> Period:
    """The year, decade ("the 1970s") or century ("the 20th century": 1901 to 2000) that holds a year."""
    first = year - (year - 1) % 100 if grain is Grain.CENTURY else year - year % length
    return Period(dt.date(first, 1, 1), dt.date(first + length - 1, 12, 31), grain)


def months(year: int, month: int, length: int, grain: Grain) -> Period:
    """Whole months from the one named on."""
    start = dt.date(year, month, 1)
    return Period(start, add_months(start, length) - dt.timedelta(days=1), grain)


def add_months(day: dt.date, count: int) -> dt.date:
    """The day so many months on, the month's last day where it is shorter."""
    number = day.year * 12 + day.month - 1 + count
    year, month = divmod(number, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def shift(day: dt.date, unit: str, count: float) -> dt.date:
    """The day so many units on, or back where `count` is negative.

    Raises:
        ValueError: The calendar does not reach so far.
        OverflowError: Likewise.
    """
    if unit in _MONTHS:
        return add_months(day, round(_MONTHS[unit] * count))
    return day + dt.timedelta(days=round(_DAYS[unit] * count))


def third(period: Period, which: int) -> Period:
    """The first (1), middle (2) or last (3) third of a period, named by it ("late August": 21 to 31).

    A year's thirds are four months, a decade's 3, 4 and 3 years, a century's 30, 40 and 30; a month's are ten
    days, ten, and the rest.
    """
    if period.start is None or period.end is None:
        return period
    if period.grain is Grain.DAY and period.start == period.end:
        return period
    start, end = _third(period, period.start, period.end, which)
    return replace(period, start=start, end=end, stem=period.stem or period.start)


def _third(period: Period, start: dt.date, end: dt.date, which: int) -> tuple[dt.date, dt.date]:
    if period.grain in _YEARS:
        total = (end.year - start.year + 1) * 12
        early = 4 if period.grain is Grain.YEAR else total * 3 // 10
        cuts = (0, early, total - early, total)
        return add_months(start, cuts[which - 1]), add_months(start, cuts[which]) - dt.timedelta(days=1)
    if period.grain in (Grain.QUARTER, Grain.SEASON):
        first = add_months(start, which - 1)
        return first, add_months(first, 1) - dt.timedelta(days=1)
    length = (end - start).days + 1
    size = round(length / 3)
    first = start + dt.timedelta(days=size * (which - 1))
    return first, (end if which == 3 else first + dt.timedelta(days=size - 1))  # noqa: PLR2004 - the last third


def first_of(period: Period, edge: int) -> Period:
    """The opening (1) or closing (3) stretch of a period: its first or last month, or third.

    "The end of the year" is December, "the end of the month" its last ten days.
    """
    if period.start is None or period.end is None:
        return period
    if period.grain is Grain.YEAR and period.start.year == period.end.year:
        month = JANUARY if edge == 1 else DECEMBER
        part = months(period.start.year, month, 1, Grain.MONTH)
        return replace(period, start=part.start, end=part.end, stem=period.start)
    return third(period, edge)


def fraction(period: Period, number: int, pieces: int) -> Period:
    """The so-many-th of equal pieces in whole months ("the second half of 2025"), or in days for a month.

    A negative number counts from the end.
    """
    if period.start is None or period.end is None:
        return period
    index = pieces - 1 if number < 0 else number - 1
    total = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    if total % pieces == 0 and period.grain > Grain.MONTH:
        size = total // pieces
        start = add_months(period.start, size * index)
        grain = _FRACTIONS.get(size, period.grain)
        return Period(start, add_months(start, size) - dt.timedelta(days=1), grain, stem=start)
    length = (period.end - period.start).days + 1
    start = period.start + dt.timedelta(days=length * index // pieces)
    end = period.start + dt.timedelta(days=length * (index + 1) // pieces - 1)
    return replace(period, start=start, end=end, stem=start)


def week_of_period(period: Period, number: int) -> Period:
    """The so-many-th seven days of a period ("the first week of June": 1 to 7), from the end if negative."""
    if period.start is None or period.end is None:
        return period
    if number < 0:
        return Period(period.end - dt.timedelta(days=6), period.end, Grain.WEEK)
    start = period.start + dt.timedelta(days=7 * (number - 1))
    return Period(start, min(start + dt.timedelta(days=6), period.end), Grain.WEEK)
