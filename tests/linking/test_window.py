"""Dates agree by how much they say, and profiles that could agree always meet in a key."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.linking.window import Window, fit, gap, keys, window
from communique.model import DateInterval
from factories import between


def _window(start: str, end: str | None = None) -> Window:
    found = window(between(start, end), None, "occurred")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("2025-07-10", None), ("2025-07-10", None), "same"),
        (("2025-07-10", "2025-07-11"), ("2025-07-11", None), "same"),
        (("2025-08-21", "2025-08-31"), ("2025-08-01", "2025-08-31"), "close"),
        (("2024-09-01", "2024-09-30"), ("2024-01-01", "2024-12-31"), "within"),
        (("1974-01-01", "1974-12-31"), ("1970-01-01", "1979-12-31"), "loose"),
        (("2025-07-10", None), ("2025-07-11", None), "near"),
        (("2025-07-10", None), ("2025-07-17", None), "apart"),
        (("2024-09-01", "2024-09-30"), ("2024-10-01", "2024-10-31"), "apart"),
    ],
)
def test_fit(first: tuple[str, str | None], second: tuple[str, str | None], expected: str) -> None:
    """Two dates are the same, one inside the other, next to each other or apart."""
    assert fit(_window(*first), _window(*second)) == expected
    assert fit(_window(*second), _window(*first)) == expected


def test_no_date_is_bounded_by_the_news() -> None:
    """What happened without a date was lately; what is planned without one is to come."""
    day = dt.date(2025, 7, 10)
    past, ahead = window(None, day, "occurred"), window(None, day, "planned")
    assert past is not None
    assert (past.last, past.told) == (day, False)
    assert ahead is not None
    assert (ahead.first, ahead.told) == (day, False)
    assert window(None, None, "occurred") is None


def test_an_open_end_is_not_told() -> None:
    """What is due "by June" has an end and no beginning, so that it is bounded but not told."""
    found = window(DateInterval(end=dt.date(2025, 6, 30)), dt.date(2025, 1, 5), "planned")
    assert found is not None
    assert (found.last, found.told) == (dt.date(2025, 6, 30), False)


_days = st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1))
_windows = st.builds(
    lambda first, length: Window(first=first, last=first + dt.timedelta(days=length)),
    _days,
    st.one_of(st.integers(0, 3), st.integers(0, 60), st.integers(0, 3000)),
)


@given(_windows, _windows)
def test_windows_that_could_be_one_meet(first: Window, second: Window) -> None:
    """Overlapping windows, and days next to each other, meet in a key from either side."""
    near = gap(first, second) == 0 or fit(first, second) == "near"
    filed, sought = keys(first)
    other_filed, other_sought = keys(second)
    if near:
        assert set(filed) & set(other_sought)
        assert set(other_filed) & set(sought)
