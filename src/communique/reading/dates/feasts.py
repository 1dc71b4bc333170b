"""The days of a holiday: takes a row of the codebook, gives its days in any year."""

import calendar
import datetime as dt
from collections.abc import Callable, Iterator
from fractions import Fraction

from communique.codebook.dates import Holiday
from communique.reading.dates.period import Grain, Period

_DAY = dt.timedelta(days=1)
_ISLAMIC_EPOCH = 227014  # the day before 1 Muharram of the first year, by the proleptic ordinal of `datetime`
_LUNAR_YEARS, _SOLAR_YEARS = 33, 32  # so many years by the moon pass in so many by the sun


def days_in_year(holiday: Holiday) -> Callable[[int], Period]:
    """The function that gives a holiday's days in a year.

    It raises ValueError for a year without them.
    """
    first = _FIRST_DAYS[holiday.calendar]
    loose = (
        _DAY if holiday.calendar == "islamic" else dt.timedelta()
    )  # the moon is sighted a day early or late

    def in_year(year: int) -> Period:
        day = first(holiday, year)
        return Period(day - loose, day + (holiday.length - 1) * _DAY + loose, Grain.DAY, stem=day)

    return in_year


def _fixed(holiday: Holiday, year: int) -> dt.date:
    return dt.date(year, holiday.month, holiday.day)


def _weekday(holiday: Holiday, year: int) -> dt.date:
    """The so-many-th of a weekday in a month, counted from its end if negative."""
    weeks = calendar.Calendar().monthdatescalendar(year, holiday.month)
    days = [week[holiday.weekday] for week in weeks if week[holiday.weekday].month == holiday.month]
    return days[holiday.day - 1 if holiday.day > 0 else holiday.day]


def _western(holiday: Holiday, year: int) -> dt.date:
    """So many days from Easter of the Gregorian calendar, by Gauss's rule as Meeus gives it."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1) + holiday.day * _DAY


def _eastern(holiday: Holiday, year: int) -> dt.date:
    """So many days from Easter of the Julian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    behind = year // 100 - year // 400 - 2  # days by which the Julian calendar lags
    return dt.date(year, month, day + 1) + (behind + holiday.day) * _DAY


def _islamic(holiday: Holiday, year: int) -> dt.date:
    """A day of the Islamic calendar as its tables have it; the first where a year has it twice."""
    about = (year - 622) * _LUNAR_YEARS // _SOLAR_YEARS
    days = (_islamic_day(other, holiday.month, holiday.day) for other in range(about - 1, about + 3))
    return _only(year, days)


def _islamic_day(year: int, month: int, day: int) -> dt.date:
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2
    return dt.date.fromordinal(_ISLAMIC_EPOCH + before + day)


def _jewish(holiday: Holiday, year: int) -> dt.date:
    """So many days from the Jewish new year of an autumn, by Gauss's rule for it.

    It is put off where it would fall on a Sunday, Wednesday or Friday, and where a year would get too long.
    """
    cycle = 12 * (year + 1) % 19
    moon = Fraction(765433, 492480) * cycle + Fraction(year % 4, 4) - Fraction(313 * year + 89081, 98496)
    september = year // 100 - year // 400 - 2 + moon
    day = dt.date(year, 9, 1) + (int(september) - 1) * _DAY
    rest, weekday = september - int(september), day.weekday()
    if weekday in (2, 4, 6) or (weekday == 0 and cycle > 11 and rest >= Fraction(23269, 25920)):  # noqa: PLR2004 - the rule's own numbers
        day += _DAY
    elif weekday == 1 and cycle > 6 and rest >= Fraction(1367, 2160):  # noqa: PLR2004 - the rule's own numbers
        day += 2 * _DAY
    return day + holiday.day * _DAY


def _listed(holiday: Holiday, year: int) -> dt.date:
    return _only(year, iter(holiday.dates))


def _only(year: int, days: Iterator[dt.date]) -> dt.date:
    for day in days:
        if day.year == year:
            return day
    raise ValueError(year)


_FIRST_DAYS: dict[str, Callable[[Holiday, int], dt.date]] = {
    "fixed": _fixed,
    "weekday": _weekday,
    "western": _western,
    "eastern": _eastern,
    "islamic": _islamic,
    "jewish": _jewish,
    "listed": _listed,
}
