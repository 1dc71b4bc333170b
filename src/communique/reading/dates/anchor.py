"""What relative words are counted from: the report's day, the dates spoken of before, and the tense."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from communique.reading.dates.period import Grain, Period

Tense = Literal["past", "present", "future", "none"]

_NEAR = 7
"""Days from the report's within which a day is most often named by its weekday."""


@dataclass(frozen=True, slots=True)
class Story:
    """What a passage tells of: days of one year, in which a day without its year then lies.

    "In 2022 relations soured. On December 9 soldiers clashed."

    Attributes:
        first: The first day.
        last: The last, in the same year.
    """

    first: dt.date
    last: dt.date

    def holds(self, period: Period) -> bool:
        """Whether a time belongs to the story."""
        return period.start is not None and self.first <= period.start <= self.last


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where in time a reader stands at one place of a report.

    Attributes:
        day: The report's day, or None when nothing tells it.
        spoken: The last period spoken of, for each fineness.
        tense: Which way the clause looks.
        certain: Whether the tense is more than a guess from the words before.
        day_first: Whether "05/06/2024" is 5 June in this report; None when nothing tells.
        year: The year last spoken of; a weekday or "today" speaks of none.
        story: What the passage tells of, where it has set itself in a year.
        compared: Whether something is measured against the time before ("the first visit in six years").
    """

    day: dt.date | None = None
    spoken: tuple[Period, ...] = ()
    tense: Tense = "none"
    certain: bool = False
    day_first: bool | None = None
    year: int | None = None
    story: Story | None = None
    compared: bool = False

    def speak(self, period: Period) -> "Anchor":
        """The anchor after a date has been named."""
        if not period.whole or period.label or period.aside:
            return self
        spoken = (period, *(other for other in self.spoken if other.grain != period.grain))
        return replace(self, spoken=spoken, year=self._year_after(period))

    def _year_after(self, period: Period) -> int | None:
        if period.start is None or period.end is None or period.start.year != period.end.year:
            return self.year
        near = self.day is not None and abs((period.start - self.day).days) <= _NEAR
        return self.year if near and period.grain is Grain.DAY else period.start.year

    def reference(self, grain: Grain) -> dt.date | None:
        """The day that "the day before" or "a month later" counts from.

        The last date spoken of that is fine enough, else the report's day; None where another, coarser time
        has been spoken of since ("in 2015 ... three months later").
        """
        coarser: list[Period] = []
        for period in self.spoken:
            if period.grain <= grain:
                return period.start if all(_holds(other, period.start) for other in coarser) else None
            coarser.append(period)
        return self.day if all(_holds(other, self.day) for other in coarser) else None

    def at(self, tense: Tense, *, certain: bool = False) -> "Anchor":
        """The same place in another tense."""
        return replace(self, tense=tense, certain=certain)


def _holds(period: Period, day: dt.date | None) -> bool:
    return (
        day is not None
        and period.start is not None
        and period.end is not None
        and period.start <= day <= period.end
    )
