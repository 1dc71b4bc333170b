import datetime as dt

import pytest

from communique.codebook.dates import Holiday
from communique.reading.dates.feasts import days_in_year

EASTER = Holiday(name="easter", forms=(), calendar="western")
ORTHODOX = Holiday(name="orthodox_easter", forms=(), calendar="eastern")
FITR = Holiday(name="eid_al_fitr", forms=(), calendar="islamic", month=10, day=1)
NEW_YEAR = Holiday(name="rosh_hashanah", forms=(), calendar="jewish")
PASSOVER = Holiday(name="passover", forms=(), calendar="jewish", day=-163)
THANKSGIVING = Holiday(name="thanksgiving", forms=(), calendar="weekday", weekday=3, month=11, day=4)
MEMORIAL = Holiday(name="memorial_day", forms=(), calendar="weekday", weekday=0, month=5, day=-1)


@pytest.mark.parametrize(
    ("holiday", "day"),
    [
        (EASTER, dt.date(2000, 4, 23)),
        (EASTER, dt.date(2008, 3, 23)),
        (EASTER, dt.date(2019, 4, 21)),
        (EASTER, dt.date(2025, 4, 20)),
        (ORTHODOX, dt.date(2021, 5, 2)),
        (ORTHODOX, dt.date(2024, 5, 5)),
        (ORTHODOX, dt.date(2025, 4, 20)),
        (NEW_YEAR, dt.date(2019, 9, 30)),
        (NEW_YEAR, dt.date(2020, 9, 19)),
        (NEW_YEAR, dt.date(2021, 9, 7)),
        (NEW_YEAR, dt.date(2022, 9, 26)),
        (NEW_YEAR, dt.date(2023, 9, 16)),
        (NEW_YEAR, dt.date(2024, 10, 3)),
        (NEW_YEAR, dt.date(2025, 9, 23)),
        (PASSOVER, dt.date(2024, 4, 23)),
        (PASSOVER, dt.date(2025, 4, 13)),
        (THANKSGIVING, dt.date(1999, 11, 25)),
        (THANKSGIVING, dt.date(2024, 11, 28)),
        (MEMORIAL, dt.date(2025, 5, 26)),
    ],
)
def test_a_movable_feast_is_reckoned(holiday: Holiday, day: dt.date) -> None:
    period = days_in_year(holiday)(day.year)
    assert (period.start, period.end) == (day, day)


@pytest.mark.parametrize(
    "day",
    [
        dt.date(2000, 1, 8),
        dt.date(2012, 8, 19),
        dt.date(2019, 6, 4),
        dt.date(2024, 4, 10),
        dt.date(2025, 3, 30),
    ],
)
def test_a_day_by_the_moon_is_within_a_day(day: dt.date) -> None:
    period = days_in_year(FITR)(day.year)
    assert period.start is not None
    assert period.end is not None
    assert period.start <= day <= period.end
    assert (period.end - period.start).days == 2


def test_a_year_may_lack_a_listed_day() -> None:
    listed = Holiday(name="lunar_new_year", forms=(), calendar="listed", dates=(dt.date(2025, 1, 29),))
    assert days_in_year(listed)(2025).start == dt.date(2025, 1, 29)
    with pytest.raises(ValueError, match="2024"):
        days_in_year(listed)(2024)
