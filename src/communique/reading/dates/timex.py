"""The TIMEX3 form of times: takes an expression, gives the tags that TimeML corpora write for it."""

import datetime as dt
from dataclasses import dataclass

from communique.model import Span
from communique.reading.dates.expression import TimeExpression
from communique.reading.dates.period import Grain, Period, is_length
from communique.reading.dates.stretch import Lapse, Stretch

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Timex3:
    """One tag.

    Attributes:
        span: The words.
        type: DATE, TIME, DURATION or SET.
        value: Such as "2025-08", "P2Y", "2025-06-03TMO"; empty where nothing fixes it.
    """

    span: Span
    type: str
    value: str


def timexes(expression: TimeExpression) -> tuple[Timex3, ...]:
    """The tags of an expression: mostly one; one for each time of a range, the length of "two days later"."""
    if isinstance(expression.meaning, Stretch | Lapse):
        parts = zip(expression.meaning.spans, expression.meaning.parts(expression.anchor), strict=True)
        return tuple(Timex3(span, *_type_and_value(period)) for span, period in parts)
    kind, value = _type_and_value(expression.period)
    if expression.kind == "set":
        kind = "SET"
    elif expression.kind == "duration":
        kind = "DURATION"
    return (Timex3(expression.span, kind, value),)


def _type_and_value(period: Period) -> tuple[str, str]:
    value = period.label or _value(period)
    if is_length(value):
        return "DURATION", value
    return ("TIME" if period.clock else "DATE"), value


def _value(period: Period) -> str:
    """The name of the unit that the words name, of which the days may be a part."""
    day = period.stem or period.start or period.end
    if day is None:
        return ""
    writers = {
        Grain.DAY: f"{day.isoformat()}{period.clock}",
        Grain.WEEK: _week(day),
        Grain.MONTH: f"{day:%Y-%m}",
        Grain.QUARTER: f"{day.year}-Q{(day.month + 2) // 3}",
        Grain.HALF: f"{day.year}-H{(day.month + 5) // 6}",
        Grain.SEASON: f"{day.year}-{_SEASONS.get(day.month, f'{day.month:02}')}",
        Grain.YEAR: f"{day.year}",
        Grain.DECADE: f"{day.year // 10}",
        Grain.CENTURY: f"{day.year // 100}",
    }
    return writers[period.grain]


def _week(day: dt.date) -> str:
    """A week by its ISO number; of one that begins on Saturday, the weekend."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}" + ("-WE" if day.weekday() == _SATURDAY else "")
