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
        day_first: Whether "05/06/2024" is 5 June in this report; None when nothing tells.
    """

    day: dt.date | None = None
    spoken: tuple[Period, ...] = ()
    tense: Tense = "none"
    day_first: bool | None = None

    def speak(self, period: Period) -> "Anchor":
        """The anchor after a date has been named."""
        if not period.whole or period.label:
            return self
        return replace(
            self, spoken=(period, *(other for other in self.spoken if other.grain != period.grain))
        )

    def reference(self, grain: Grain) -> dt.date | None:
        """The day that "the day before" or "a month later" counts from.

        The last date spoken of that is fine enough, else the report's day.
        """
        for period in self.spoken:
            if period.grain <= grain:
                return period.start
        return self.day

    def at(self, tense: Tense) -> "Anchor":
        """The same place in another tense."""
        return replace(self, tense=tense)
