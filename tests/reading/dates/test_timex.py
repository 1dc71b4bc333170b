import datetime as dt

import pytest

from communique.reading.dates import find_dates
from communique.reading.dates.timex import timexes

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
        ("in recent weeks", "DATE", "PAST_REF"),
        ("in the coming months", "DATE", "FUTURE_REF"),
        ("over the past two quarters", "DURATION", "P2Q"),
        ("in month-long talks", "DURATION", "P1M"),
        ("for decades", "DURATION", "PXY"),
        ("every two weeks", "SET", "P2W"),
        ("every Friday", "SET", "XXXX-WXX-5"),
        ("on Mondays", "SET", "XXXX-WXX-1"),
        ("every winter", "SET", "XXXX-WI"),
        ("each May", "SET", "XXXX-05"),
        ("every morning", "SET", "XXXX-XX-XXTMO"),
        ("every weekend", "SET", "XXXX-WXX-WE"),
        ("for half an hour", "DURATION", "PT30M"),
        ("for two and a half hours", "DURATION", "PT2H30M"),
        ("for two and a half years", "DURATION", "P2.5Y"),
        ("in the second half of 2024", "DATE", "2024-H2"),
        ("in H1 2024", "DATE", "2024-H1"),
        ("in the last quarter of 2024", "DATE", "2024-Q4"),
        ("in the last fiscal year", "DATE", "2024"),
        ("at noon", "TIME", "2025-06-03T12:00"),
        ("at 10 p.m. local time", "TIME", "2025-06-03T22:00"),
        ("at 14:30", "TIME", "2025-06-03T14:30"),
        ("at six o'clock this evening", "TIME", "2025-06-03T18:00"),
        ("at half past six on Monday", "TIME", "2025-06-02T06:30"),
        ("at a quarter to seven on Monday", "TIME", "2025-06-02T06:45"),
        ("at 4 in the morning", "TIME", "2025-06-03T04:00"),
        ("at 8:30 eastern time tonight", "TIME", "2025-06-03T20:30"),
        ("for half a century", "DURATION", "P50Y"),
    ],
)
def test_the_value_names_the_unit_of_the_words(words: str, kind: str, value: str) -> None:
    (expression,) = find_dates(f"They met {words}.", published=SAID, dateline=None)
    (tag,) = timexes(expression)
    assert (tag.type, tag.value) == (kind, value)


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
    assert timexes(find_dates(text, published=SAID, dateline=None)[-1])[-1].value == value


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("They met from 1991 to 1997.", [("1991", "1991"), ("1997", "1997")]),
        ("They met from May to 3 June.", [("May", "2025-05"), ("3 June", "2025-06-03")]),
        (
            "They will meet on Friday, Saturday and Sunday.",
            [("Friday", "2025-06-06"), ("Saturday", "2025-06-07"), ("Sunday", "2025-06-08")],
        ),
        ("The war of 1864-1870 went on.", [("1864", "1864"), ("1870", "1870")]),
        ("They met on Monday. Three days later he left.", [("Three days", "P3D")]),
        ("They met on Monday. A few days later he left.", [("A few days", "PXD")]),
        ("They met on Monday. Three days earlier he had left.", [("Three days earlier", "2025-05-30")]),
        ("They may meet between now and 10 July.", [("now", "PRESENT_REF"), ("10 July", "2025-07-10")]),
    ],
)
def test_the_parts_of_a_time_are_tagged(text: str, tags: list[tuple[str, str]]) -> None:
    expression = find_dates(text, published=SAID, dateline=None)[-1]
    assert [(tag.span.words(text), tag.value) for tag in timexes(expression)] == tags
