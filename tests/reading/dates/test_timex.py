import datetime as dt

import pytest

from communique.reading.dates import find_dates
from communique.reading.dates.timex import timex3

SAID = dt.date(2025, 6, 3)


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("on Tuesday", "DATE", "2025-06-03"),
        ("on Monday evening", "TIME", "2025-06-02TEV"),
        ("at 5 p.m. on Monday", "TIME", "2025-06-02T17:00"),
        ("last week", "DATE", "2025-W22"),
        ("last weekend", "DATE", "2025-W22-WE"),
        ("in late August this year", "DATE", "2025-08"),
        ("in the first quarter of 2024", "DATE", "2024-Q1"),
        ("last summer", "DATE", "2024-SU"),
        ("early next year", "DATE", "2026"),
        ("in the late 1970s", "DATE", "197"),
        ("in the 20th century", "DATE", "19"),
        ("by June 2026", "DATE", "2026-06"),
        ("recently", "DATE", "PAST_REF"),
        ("over the past two years", "DURATION", "P2Y"),
        ("for 87 hours", "DURATION", "PT87H"),
        ("in recent weeks", "DURATION", "PXW"),
        ("in the coming months", "DURATION", "PXM"),
        ("over the past two quarters", "DURATION", "P2Q"),
        ("in month-long talks", "DURATION", "P1M"),
        ("for decades", "DURATION", "PXY"),
        ("every two weeks", "SET", "P2W"),
    ],
)
def test_the_value_names_the_unit_of_the_words(words: str, kind: str, value: str) -> None:
    (expression,) = find_dates(f"They met {words}.", published=SAID, dateline=None)
    assert timex3(expression) == (kind, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Exports rose in the first quarter of 2025 from 3 billion a year earlier.", "2024-Q1"),
        ("Exports rose in the first quarter of 2025, against 3 billion a year ago.", "2024-Q1"),
        ("Exports rose in the first quarter of 2025 from the year-ago quarter.", "2024-Q1"),
        ("Exports rose in the first quarter of 2025. Imports fell in the quarter.", "2025-Q1"),
        ("Exports rose last year. A year earlier they had fallen.", "2023"),
    ],
)
def test_a_year_before_a_quarter_is_the_quarter(text: str, value: str) -> None:
    assert timex3(find_dates(text, published=SAID, dateline=None)[-1])[1] == value
