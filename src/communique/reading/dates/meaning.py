"""What words of time mean: each function takes what the words say and gives a meaning, to be asked with an anchor."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from communique.reading.dates.anchor import Anchor, Tense
from communique.reading.dates.expression import Meaning
from communique.reading.dates.period import UNIT_GRAIN, Grain, Period, shift, single_day, unknown, whole_unit

_DAY = dt.timedelta(days=1)
_WEEK = 7

PAST_BIAS = 2
"""A date without a year, in a clause of unknown tense, is the coming one only if it is so many times nearer.

News tells more of what has been: in July "August" is the next month, in June "October" is last year's."""

CUE_BIAS = 5
"""Against a mere cue a day without a year goes the other way only if that is so many times nearer."""

_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
}
_AS_OTHERS = {"fortnight": ("W", 2), "quarter": ("M", 3), "decade": ("Y", 10), "century": ("Y", 100)}


def length(count: float | None, unit: str) -> str:
    """A length of time as a TIMEX3 value: "two weeks" is P2W, "several years" PXY."""
    letter, factor = _AS_OTHERS.get(unit, (_LETTERS.get(unit, "D"), 1))
    number = "X" if count is None else f"{count * factor:g}"
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


def fixed(period: Period) -> Meaning:
    """The same days wherever the reader stands."""
    return lambda _: period


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
        return _choose(candidates, anchor)

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
        return future if past.grain is Grain.DAY and not anchor.certain and behind > CUE_BIAS * ahead else past
    if tense == "future":
        return past if past.grain is Grain.DAY and not anchor.certain and ahead > CUE_BIAS * behind else future
    return future if behind > PAST_BIAS * ahead else past


def month_of(month: int) -> Recurring:
    """A month by its number."""
    return Recurring(lambda year: whole_unit(dt.date(year, month, 1), Grain.MONTH), Grain.MONTH)


def days_of(month: int, first: int, last: int) -> Recurring:
    """Days of a month: "April 22", "April 6-7"."""
    return Recurring(
        lambda year: Period(dt.date(year, month, first), dt.date(year, month, last), Grain.DAY), Grain.DAY
    )


def quarter_of(number: int) -> Recurring:
    """A quarter by its number."""
    return Recurring(lambda year: whole_unit(dt.date(year, 3 * number - 2, 1), Grain.QUARTER), Grain.QUARTER)


def season_of(first_month: int) -> Recurring:
    """A season by its first month; winter runs into the next year."""
    return Recurring(lambda year: whole_unit(dt.date(year, first_month, 1), Grain.SEASON), Grain.SEASON)


def year_of(year: int) -> Meaning:
    """A year by its number."""
    return fixed(whole_unit(dt.date(year, 1, 1), Grain.YEAR))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week by its number, Monday 0."""

    number: int

    def __call__(self, anchor: Anchor) -> Period:
        """The report's own day if it is that weekday, else the last one; the next in a clause that looks ahead."""
        if anchor.day is None:
            return unknown()
        ahead = (self.number - anchor.day.weekday()) % _WEEK
        forward = anchor.tense in ("future", "present")
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


def unit_from_now(unit: str, count: float, counted: str | None = None) -> Meaning:
    """The unit so many units from the report's day: "last month" is -1, "two years ago" -2, "this week" 0.

    Args:
        unit: What is named as a whole, and counted.
        count: How many, back when negative.
        counted: The unit that is counted, if another.
    """
    grain = UNIT_GRAIN[unit]

    def meaning(anchor: Anchor) -> Period:
        if anchor.day is None:
            return unknown(grain)
        return whole_unit(shift(anchor.day, counted or unit, count), grain)

    return meaning


def unit_from_spoken(unit: str, count: float) -> Meaning:
    """The unit so many units from the date last spoken of: "the day before", "two years later", "that month"."""
    grain = UNIT_GRAIN[unit]

    def meaning(anchor: Anchor) -> Period:
        day = anchor.reference(grain)
        return unknown(grain) if day is None else whole_unit(shift(day, unit, count), grain)

    return meaning


def rolling(unit: str, count: float | None) -> Meaning:
    """The so many units up to the report's day (negative), or from the day after it on.

    "The past two years", "the next ten days"; of unknown count ("recent weeks", "the coming days") the far end
    stays open, which `count` says as minus or plus infinity.
    """
    grain = UNIT_GRAIN[unit]

    def meaning(anchor: Anchor) -> Period:
        if anchor.day is None or count is None:
            return unknown(grain)
        vague = count in (float("inf"), float("-inf"))
        label = length(None if vague else abs(count), unit)
        far = None if vague else shift(anchor.day, unit, count)
        if count < 0:
            return Period(far, anchor.day, grain, label=label)
        return Period(anchor.day + _DAY, far, grain, label=label)

    return meaning


def day_from_now(count: int, clock: str = "") -> Meaning:
    """The day so many days from the report's, with a part of the day."""

    def meaning(anchor: Anchor) -> Period:
        if anchor.day is None:
            return unknown()
        return replace(single_day(anchor.day + dt.timedelta(days=count)), clock=clock)

    return meaning


def open_start(label: str) -> Meaning:
    """Some time up to the report's day ("recently")."""
    return lambda anchor: Period(None, anchor.day, Grain.DAY, label=label)


def open_end(label: str) -> Meaning:
    """Some time from the report's day on ("soon")."""
    return lambda anchor: Period(anchor.day, None, Grain.DAY, label=label)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, or how often something comes round: no days.

    Attributes:
        count: How many units; None when vague.
        unit: Of what.
    """

    count: float | None
    unit: str

    def __call__(self, _: Anchor) -> Period:
        """No days, with the length."""
        return unknown(label=length(self.count, self.unit))


def changed(meaning: Meaning, change: Callable[[Period], Period]) -> Meaning:
    """A meaning with a step after it: "late" of "next year"."""
    return lambda anchor: change(meaning(anchor))


def in_tense(meaning: Meaning, tense: Tense) -> Meaning:
    """A meaning whose words tell the tense."""
    return lambda anchor: meaning(anchor.at(tense, certain=True))


def in_year_of(what: Recurring, year: Meaning) -> Meaning:
    """What comes once a year, in a year that is itself relative: "August last year"."""

    def meaning(anchor: Anchor) -> Period:
        start = year(anchor).start
        return unknown(what.grain) if start is None else what.in_year(start.year)

    return meaning


def counted_from(meaning: Meaning, unit: str, count: float) -> Meaning:
    """The unit so many units from a date: "two days before June 3"."""

    def found(anchor: Anchor) -> Period:
        period = meaning(anchor)
        edge = period.start if count < 0 else period.end
        return (
            unknown(UNIT_GRAIN[unit])
            if edge is None
            else whole_unit(shift(edge, unit, count), UNIT_GRAIN[unit])
        )

    return found


def up_to(meaning: Meaning, *, before: bool = False) -> Meaning:
    """Only the last day: "by June"; with `before` the day before the period: "before June"."""

    def change(period: Period) -> Period:
        last = period.start - _DAY if before and period.start else period.end
        return replace(period, start=None, end=last, stem=period.stem or period.start)

    return changed(meaning, change)


def onward(meaning: Meaning, *, after: bool = False) -> Meaning:
    """Only the first day: "since 2015"; with `after` the day after the period: "after 2015"."""

    def change(period: Period) -> Period:
        first = period.end + _DAY if after and period.end else period.start
        return replace(period, start=first, end=None, stem=period.stem or period.start)

    return changed(meaning, change)


def spanning(first: Meaning, last: Meaning) -> Meaning:
    """From one date to another; an end without its year takes it from the other: "28 December to 3 January 2025"."""

    def meaning(anchor: Anchor) -> Period:
        nowhere = Anchor(day_first=anchor.day_first)
        end = last(anchor)
        start = first(anchor)
        if first(nowhere).start is not None and last(nowhere).start is None and start.start:
            end = last(Anchor(day=start.start, spoken=anchor.spoken, tense="future"))
        elif first(nowhere).start is None and end.start:
            start = first(Anchor(day=end.start, spoken=anchor.spoken, tense="past"))
        if start.start is None or end.end is None or start.start > end.end:
            return unknown(end.grain)
        return Period(start.start, end.end, max(start.grain, end.grain))

    return meaning


def remaining(meaning: Meaning, which: int) -> Meaning:
    """What has passed (-1) or is left (4) of a period at the report's day: "earlier this month", "later this year".

    Of a period that the report's day is not in, all: "later in August", said in July.
    """

    def found(anchor: Anchor) -> Period:
        period = meaning(anchor)
        day = anchor.day
        if day is None or period.start is None or period.end is None or not period.start <= day <= period.end:
            return period
        if which < 0:
            last = max(period.start, day - _DAY)
            return replace(period, end=last, stem=period.start)
        return replace(period, start=min(period.end, day + _DAY), stem=period.start)

    return found


def remaining_of_spoken(unit: str, which: int) -> Meaning:
    """What lay before or after, in its unit, of the date last spoken of: "later that year"."""
    grain = UNIT_GRAIN[unit]

    def meaning(anchor: Anchor) -> Period:
        day = anchor.reference(grain)
        if day is None:
            return unknown(grain)
        return remaining(fixed(whole_unit(day, grain)), which)(replace(anchor, day=day))

    return meaning
