"""What comes round in the calendar: months, days of a month, seasons, weekdays; each gives the one meant."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.period import Grain, Period, single_day, unknown, whole_unit

_DAY = dt.timedelta(days=1)
_WEEK = 7

PAST_BIAS = 2
"""A date without a year, in a clause of unknown tense, lies ahead only if that is so many times nearer.

News tells more of what has been: in July "August" is the next month, in June "October" is last year's."""

CUE_BIAS = 5
"""Against a mere cue a day without a year goes the other way only if that is so many times nearer.

A quarter, too, if it lies behind: firms will report on the one that has just ended."""

CERTAIN_BIAS = 20
"""Against a certain future a day goes the other way only if that is so many times nearer: "by Jan. 14" on the 15th."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """What comes once a year: "June", "April 22", "the third quarter", "winter", "Christmas".

    Attributes:
        in_year: The days in a year; ValueError for a day the year has not ("29 February").
        grain: How fine it is.
        weekday: The day of the week that stands beside it, which tells the year.
    """

    in_year: Callable[[int], Period]
    grain: Grain
    weekday: int | None = None

    def __call__(self, anchor: Anchor) -> Period:
        """The one that a clause of this tense speaks of."""
        if anchor.day is None:
            return unknown(self.grain)
        candidates = self._around(anchor.day.year)
        if self.weekday is not None:
            candidates = [
                one for one in candidates if one.start and one.start.weekday() == self.weekday
            ] or candidates
        return self._told(anchor) or _choose(candidates, anchor)

    def _told(self, anchor: Anchor) -> Period | None:
        """The one in the year that the passage tells of, in a clause that does not look ahead."""
        story = anchor.story
        if story is None or anchor.day is None or anchor.tense == "future" or self.weekday is not None:
            return None
        told = [one for one in self._around(story.first.year) if story.holds(one)]
        return next((one for one in told if _start(one) <= anchor.day), None)

    def before(self, day: dt.date) -> Period:
        """The last that ended before a day ("last June")."""
        return max((one for one in self._around(day.year) if _end(one) < day), key=_end)

    def after(self, day: dt.date) -> Period:
        """The first that begins after a day ("next June")."""
        return min((one for one in self._around(day.year) if _start(one) > day), key=_start)

    def _around(self, year: int) -> list[Period]:
        found = []
        for other in range(year - 5, year + 6):  # a leap day and a year beside a weekday may be this far
            try:
                found.append(self.in_year(other))
            except ValueError:  # the year has no such day
                continue
        return found


def _start(period: Period) -> dt.date:
    return period.start or dt.date.min


def _end(period: Period) -> dt.date:
    return period.end or dt.date.max


def _choose(candidates: list[Period], anchor: Anchor) -> Period:
    """The candidate that the tense points to; with none, the nearest, with a bias to the past."""
    day, tense = anchor.day, anchor.tense
    if day is None:
        return unknown()
    past = max((one for one in candidates if _start(one) <= day), key=_start, default=None)
    future = min((one for one in candidates if _end(one) >= day), key=_end, default=None)
    if past is None or future is None:
        return past or future or unknown()
    behind, ahead = max((day - _end(past)).days, 0), max((_start(future) - day).days, 0)
    if tense == "past":
        return (
            future if past.grain is Grain.DAY and not anchor.certain and behind > CUE_BIAS * ahead else past
        )
    if tense == "future":
        bias = CERTAIN_BIAS if anchor.certain else CUE_BIAS
        doubtful = past.grain is Grain.DAY or (past.grain is Grain.QUARTER and not anchor.certain)
        return past if doubtful and ahead > bias * behind else future
    return future if behind > PAST_BIAS * ahead else past


def month_of(month: int) -> Recurring:
    """A month by its number."""
    return Recurring(lambda year: whole_unit(dt.date(year, month, 1), Grain.MONTH), Grain.MONTH)


def days_of(month: int, first: int, last: int) -> Recurring:
    """Days of a month: "April 22", "April 6-7"."""
    return Recurring(
        lambda year: Period(dt.date(year, month, first), dt.date(year, month, last), Grain.DAY), Grain.DAY
    )


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that is not named: "on the 12th"."""

    number: int

    def __call__(self, anchor: Anchor) -> Period:
        """The last one, the report's own day included; the next if the clause looks ahead."""
        if anchor.day is None:
            return unknown()
        step = 1 if anchor.tense == "future" else -1
        day = anchor.day
        while day.day != self.number:
            day += step * _DAY
        return single_day(day)


def quarter_of(number: int) -> Recurring:
    """A quarter by its number."""
    return Recurring(lambda year: whole_unit(dt.date(year, 3 * number - 2, 1), Grain.QUARTER), Grain.QUARTER)


def season_of(first_month: int) -> Recurring:
    """A season by its first month; winter runs into the next year."""
    return Recurring(lambda year: whole_unit(dt.date(year, first_month, 1), Grain.SEASON), Grain.SEASON)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week by its number, Monday 0."""

    number: int
    grain: ClassVar[Grain] = Grain.DAY

    def __call__(self, anchor: Anchor) -> Period:
        """The report's own day if it is that weekday, else the last; the next if the clause looks ahead.

        News most often names the day before; against that a mere cue is not enough.
        """
        if anchor.day is None:
            return unknown()
        ahead = (self.number - anchor.day.weekday()) % _WEEK
        yesterday = ahead == _WEEK - 1 and not anchor.certain
        forward = anchor.tense in ("future", "present") and not yesterday
        return single_day(anchor.day + dt.timedelta(days=ahead if forward or not ahead else ahead - _WEEK))

    def before(self, day: dt.date) -> Period:
        """The last one before a day."""
        return single_day(day - dt.timedelta(days=(day.weekday() - self.number - 1) % _WEEK + 1))

    def after(self, day: dt.date) -> Period:
        """The first one after a day."""
        return single_day(day + dt.timedelta(days=(self.number - day.weekday() - 1) % _WEEK + 1))

    def in_week(self, week: Period) -> Period:
        """That day of a week."""
        return single_day(_start(week) + dt.timedelta(days=self.number))


def weekend(anchor: Anchor) -> Period:
    """The weekend under way, else the last one; the next in a clause that looks ahead."""
    if anchor.day is None:
        return unknown(Grain.WEEK)
    return weekend_of_week(anchor.day, 0 if anchor.tense == "future" or anchor.day.weekday() >= 5 else -1)  # noqa: PLR2004 - Saturday


def weekend_of_week(day: dt.date, weeks: int) -> Period:
    """Saturday and Sunday of the week so many weeks on."""
    monday = whole_unit(day + dt.timedelta(days=_WEEK * weeks), Grain.WEEK)
    saturday = _start(monday) + dt.timedelta(days=5)
    return Period(saturday, saturday + _DAY, Grain.WEEK)
