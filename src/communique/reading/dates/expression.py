"""A time expression: the words of a report that name a time, and the days they stand for."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from communique.model import DateInterval, Span
from communique.reading.dates.anchor import Anchor, Tense
from communique.reading.dates.period import Period, unknown

Kind = Literal["date", "duration", "set", "reference"]
Meaning = Callable[[Anchor], Period]
"""What words mean: given where the reader stands, the days."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time.

    Attributes:
        span: The time words, without a leading preposition ("the 1970s", "late August this year").
        interval: The days, with the words from the preposition on ("in the 1970s"). Both ends are None for a
            duration, a set, and what nothing fixes.
        kind: `date`, or what names no days: `duration` ("for 87 hours"), `set` ("every year"), or `reference`
            ("recent talks"), which only points to the past, the present or the future.
        explicit: Whether the words alone fix the days.
        period: The days with the fineness of the words.
        meaning: What the words mean wherever the reader stands.
        anchor: Where the reader stood.
    """

    span: Span
    interval: DateInterval
    kind: Kind
    explicit: bool
    period: Period = field(repr=False, compare=False)
    meaning: Meaning = field(repr=False, compare=False)
    anchor: Anchor = field(repr=False, compare=False)

    @property
    def open(self) -> bool:
        """Whether it is a length that becomes a time once its clause looks ahead: "in two years"."""
        if self.kind != "duration":
            return False
        period = resolve(self.meaning, self.anchor.at("future", certain=True))
        return period.start is not None or period.end is not None

    @property
    def counted(self) -> bool:
        """Whether it is counted from what follows: "two days" after talks."""
        return bool(getattr(self.meaning, "counted", False))


def resolve(meaning: Meaning, anchor: Anchor) -> Period:
    """The days that words mean; unknown where they lie outside the calendar or run backwards."""
    try:
        period = meaning(anchor)
    except (ValueError, OverflowError):  # "9,000 years ago", "30 February"
        return unknown()
    if period.start is not None and period.end is not None and period.start > period.end:
        return unknown(period.grain)
    return period


def reresolve(expression: TimeExpression, tense: Tense) -> TimeExpression:
    """The same words read again in the tense of their clause, known only after the parse.

    A present is sure of nothing: it may tell of habits, and "meets on Monday" on a Tuesday of the day before.
    """
    if expression.explicit or expression.kind in ("set", "reference"):
        return expression
    anchor = expression.anchor.at(tense, certain=tense != "present")
    period = resolve(expression.meaning, anchor)
    interval = DateInterval(start=period.start, end=period.end, text=expression.interval.text)
    kind: Kind = "duration" if period.timeless else "date"
    return replace(expression, interval=interval, kind=kind, period=period, anchor=anchor)


def express(span: Span, text: str, kind: Kind, meaning: Meaning, anchor: Anchor) -> TimeExpression:
    """The expression that words are at one place of a report.

    Args:
        span: The time words.
        text: The words from the preposition on.
        kind: What they name.
        meaning: What they mean.
        anchor: Where the reader stands.
    """
    period = resolve(meaning, anchor)
    alone = resolve(meaning, Anchor(day_first=anchor.day_first))
    explicit = kind == "date" and (alone.start, alone.end) == (period.start, period.end) != (None, None)
    interval = DateInterval(text=text)
    if kind == "date" and period.timeless:  # "it took shape in two years"
        kind = "duration"
    if kind == "date":
        interval = DateInterval(start=period.start, end=period.end, text=text)
    return TimeExpression(span, interval, kind, explicit, period, meaning, anchor)
