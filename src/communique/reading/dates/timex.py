"""The TIMEX3 form of a time: takes an expression, gives the type and value that TimeML corpora write."""

import datetime as dt

from communique.reading.dates.expression import TimeExpression
from communique.reading.dates.period import Grain, Period, is_length

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_SATURDAY = 5


def timex3(expression: TimeExpression) -> tuple[str, str]:
    """The TIMEX3 type and value of an expression; the value is empty where nothing fixes it.

    Args:
        expression: What was found in a report.

    Returns:
        Such as `("DATE", "2025-08")`, `("DURATION", "P2Y")`, `("TIME", "2025-06-03TMO")`.
    """
    period = expression.period
    value = period.label or _value(period)
    if expression.kind == "set":
        return "SET", value
    if expression.kind == "duration" or is_length(value):
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
