"""What words of time mean: each function takes what they say, gives a meaning to be asked with an anchor."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from communique.reading.dates.anchor import Anchor, Tense
from communique.reading.dates.expression import Meaning
from communique.reading.dates.period import UNIT_GRAIN, Grain, Period, shift, single_day, unknown, whole_unit
from communique.reading.dates.recurring import Recurring

_DAY = dt.timedelta(days=1)

_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
}
_AS_OTHERS = {"fortnight": ("W", 2), "quarter": ("Q", 1), "decade": ("Y", 10), "century": ("Y", 100)}


def length(count: float | None, unit: str) -> str:
    """A length of time as a TIMEX3 value: "two weeks" is P2W, "half an hour" PT30M, "several years" PXY."""
    letter, factor = _AS_OTHERS.get(unit, (_LETTERS.get(unit, "D"), 1))
    if count is not None and unit == "hour" and count % 1:
        return f"PT{int(count)}H{count % 1 * 60:g}M".replace("PT0H", "PT")
    number = "X" if count is None else f"{count * factor:g}"
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


def fixed(period: Period) -> Meaning:
    """The same days wherever the reader stands."""
    return lambda _: period


def year_of(year: int) -> Meaning:
    """A year by its number."""
    return fixed(whole_unit(dt.date(year, 1, 1), Grain.YEAR))


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
    """The unit so many units from the date last spoken of: "the day before", "two years later"."""
    grain = UNIT_GRAIN[unit]

    def meaning(anchor: Anchor) -> Period:
        day = anchor.reference(grain)
        return unknown(grain) if day is None else whole_unit(shift(day, unit, count), grain)

    return meaning


def year_before(meaning: Meaning) -> Meaning:
    """A year back ("a year earlier"): of a quarter spoken of, the quarter, for figures are compared by quarters."""

    def found(anchor: Anchor) -> Period:
        coarse = next((one for one in anchor.spoken if one.grain >= Grain.QUARTER), None)
        if coarse is None or coarse.grain is not Grain.QUARTER or coarse.start is None:
            return meaning(anchor)
        return replace(whole_unit(shift(coarse.start, "year", -1), Grain.QUARTER), aside=True)

    return found


def moved_quarter(meaning: Meaning) -> Meaning:
    """The quarter a year before: "the year-ago third quarter"."""

    def change(period: Period) -> Period:
        if period.start is None:
            return period
        return replace(whole_unit(shift(period.start, "year", -1), Grain.QUARTER), aside=True)

    return changed(meaning, change)


def spoken_quarter(anchor: Anchor) -> Period:
    """The quarter last spoken of, else the last that ended: "in the quarter"."""
    spoken = next((one.start for one in anchor.spoken if one.grain is Grain.QUARTER), None)
    return whole_unit(spoken, Grain.QUARTER) if spoken else unit_from_now("quarter", -1)(anchor)


def spoken_quarter_in(year: int) -> Meaning:
    """A year, or its quarter where quarters are spoken of: "the 2024 period"."""

    def meaning(anchor: Anchor) -> Period:
        coarse = next((one for one in anchor.spoken if one.grain >= Grain.QUARTER), None)
        if coarse is None or coarse.grain is not Grain.QUARTER or coarse.start is None:
            return whole_unit(dt.date(year, 1, 1), Grain.YEAR)
        return replace(whole_unit(coarse.start.replace(year=year), Grain.QUARTER), aside=True)

    return meaning


def spoken_year(anchor: Anchor) -> Period:
    """The year last spoken of: "that year"; the report's own would be "this year"."""
    if anchor.year is None:
        return unit_from_spoken("year", 0)(anchor)
    return whole_unit(dt.date(anchor.year, 1, 1), Grain.YEAR)


def year_from_spoken(count: int) -> Meaning:
    """The year so many years from the one last spoken of: "the following year"."""
    return counted_from(spoken_year, "year", count) if count else spoken_year


def rolling(unit: str, count: float | None) -> Meaning:
    """The so many units up to the report's day (negative), or from the day after it on.

    "The past two years", "the next ten days"; of unknown count ("recent weeks", "the coming days") the far
    end stays open, which `count` says as minus or plus infinity.
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


def at_clock(clock: str) -> Meaning:
    """A time of day whose day no words name, most likely the one last spoken of: so it has no days."""

    def meaning(anchor: Anchor) -> Period:
        day = anchor.reference(Grain.DAY) or anchor.day
        label = f"{day.isoformat() if day else 'XXXX-XX-XX'}{clock}"
        return Period(None, None, Grain.DAY, label=label, clock=clock)

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


def moved(meaning: Meaning, unit: str, count: float) -> Meaning:
    """The day so many units from a day: "two weeks ago today"."""

    def change(period: Period) -> Period:
        return unknown() if period.start is None else single_day(shift(period.start, unit, count))

    return changed(meaning, change)


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


def remaining(meaning: Meaning, which: int) -> Meaning:
    """What has passed (-1) or is left (4) of a period: "earlier this month", "later this year".

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
