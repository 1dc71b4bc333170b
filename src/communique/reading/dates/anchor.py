"""What relative words are counted from: the report's day, the dates spoken of before, and the tense."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from communique.reading.dates.period import Grain, Period

Tense = Literal["past", "present", "future", "none"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where in time a reader stands at one place of a report.

    Attributes:
        day: The report's day, or None when nothing tells it.
        spoken: The last period spoken of, for each fineness.
        tense: Which way the clause looks.
        certain: Whether the tense is more than a guess from the words before.
        day_first: Whether "05/06/2024" is 5 June in this report; None when nothing tells.
    """

    day: dt.date | None = None
    spoken: tuple[Period, ...] = ()
    tense: Tense = "none"
    certain: bool = False
    day_first: bool | None = None

    def speak(self, period: Period) -> "Anchor":
        """The anchor after a date has been named."""
        if not period.whole or period.label or period.aside:
            return self
        return replace(
            self, spoken=(period, *(other for other in self.spoken if other.grain != period.grain))
        )

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
