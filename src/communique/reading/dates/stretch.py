"""From one time to another: takes the times and their words, gives a meaning that knows its parts."""

from dataclasses import dataclass

from communique.model import Span
from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.period import Period, single_day, unknown


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first of several times to the last: "28 May to 3 June 2025", "Friday, Saturday and Sunday".

    Attributes:
        meanings: What each of the times means by itself.
        spans: The words of each.
    """

    meanings: tuple[Meaning, ...]
    spans: tuple[Span, ...]

    def __call__(self, anchor: Anchor) -> Period:
        """All days from the first time to the last."""
        parts = self.parts(anchor)
        start, end = parts[0], parts[-1]
        if start.start is None or end.end is None or start.start > end.end:
            return unknown(end.grain)
        return Period(start.start, end.end, max(start.grain, end.grain))

    def parts(self, anchor: Anchor) -> tuple[Period, ...]:
        """Each of the times; an end without its year takes it from the other end."""
        start, end = self._ends(anchor)
        return (start, *(meaning(anchor) for meaning in self.meanings[1:-1]), end)

    def _ends(self, anchor: Anchor) -> tuple[Period, Period]:
        first, last = self.meanings[0], self.meanings[-1]
        nowhere = Anchor(day_first=anchor.day_first)
        start, end = first(anchor), last(anchor)
        if start.label == "PRESENT_REF" and anchor.day:  # "between now and February 10"
            return single_day(anchor.day), last(anchor.at("future"))
        first_fixed, last_fixed = first(nowhere).start is not None, last(nowhere).start is not None
        if first_fixed and not last_fixed and start.start:
            return start, last(Anchor(day=start.start, spoken=anchor.spoken, tense="future"))
        if (
            not (first_fixed or last_fixed)
            and anchor.tense == "future"
            and start.start
            and end.end == anchor.day
        ):
            # "will meet from Monday to Wednesday", said on a Wednesday: of the week to come
            return start, last(Anchor(day=start.start, spoken=anchor.spoken, tense="future"))
        if not first_fixed and end.start:
            return first(Anchor(day=end.start, spoken=anchor.spoken, tense="past")), end
        return start, end
