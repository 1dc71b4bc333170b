"""Times made of several: takes the parts and their words, gives a meaning that knows them."""

from dataclasses import dataclass

from communique.model import Span
from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.period import Period, single_day, unknown
from communique.reading.dates.recurring import Recurring, Weekday


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
        start, *_, end = self.parts(anchor)
        if start.label == "PRESENT_REF" and anchor.day:  # "between now and February 10"
            start = single_day(anchor.day)
        if start.start is None or end.end is None or start.start > end.end:
            return unknown(end.grain)
        return Period(start.start, end.end, max(start.grain, end.grain))

    def parts(self, anchor: Anchor) -> tuple[Period, ...]:
        """Each of the times; an end without its year takes it from the other end."""
        start, end = self._ends(anchor)
        return (start, *(meaning(anchor) for meaning in self.meanings[1:-1]), end)

    def _ends(self, anchor: Anchor) -> tuple[Period, Period]:
        first, last = self.meanings[0], self.meanings[-1]
        start, end = first(anchor), last(anchor)
        if start.label == "PRESENT_REF":
            return start, last(anchor.at("future"))
        first_fixed, last_fixed = (_fixed(meaning, anchor) for meaning in (first, last))
        if start.start and (first_fixed and not last_fixed):
            return start, last(Anchor(day=start.start, spoken=anchor.spoken, tense="future"))
        if start.start and not last_fixed and anchor.tense == "future" and end.end == anchor.day:
            # "will meet from Monday to Wednesday", said on a Wednesday: of the week to come
            return start, last(Anchor(day=start.start, spoken=anchor.spoken, tense="future"))
        backwards = start.start is None or (end.start is not None and start.start > end.start)
        if end.start and not first_fixed and (backwards or (last_fixed and _comes_round(first))):
            return first(Anchor(day=end.start, spoken=anchor.spoken, tense="past")), end
        return start, end


@dataclass(frozen=True, slots=True)
class Lapse:
    """A time by how long after another it comes: "three days later", "three days" after talks.

    Attributes:
        meaning: The days.
        length: How long, by itself.
        span: The words that say how long, which TimeML tags instead of the whole.
        counted: Whether it is the time of what follows ("three days after they met, ...").
    """

    meaning: Meaning
    length: Meaning
    span: Span
    counted: bool = False

    def __call__(self, anchor: Anchor) -> Period:
        """The days."""
        return self.meaning(anchor)

    @property
    def spans(self) -> tuple[Span]:
        """The words of its one part."""
        return (self.span,)

    def parts(self, anchor: Anchor) -> tuple[Period]:
        """The length."""
        return (self.length(anchor),)


def _fixed(meaning: Meaning, anchor: Anchor) -> bool:
    """Whether the words alone tell the days."""
    return meaning(Anchor(day_first=anchor.day_first)).start is not None


def _comes_round(meaning: Meaning) -> bool:
    """Whether a meaning is a day or month again and again; "today" is not."""
    return isinstance(meaning, Recurring | Weekday)
