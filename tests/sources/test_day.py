import datetime as dt

import pytest

from communique.sources.day import day_at, day_at_end, day_of_news, read_day
from communique.sources.stamp import is_stamp, read_stamp


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("JUL 10 (DNA)", (None, 7, 10)),
        ("Oct. 3", (None, 10, 3)),
        ("10th July, 2024", (2024, 7, 10)),
        ("3 June 2022", (2022, 6, 3)),
        ("Tuesday, 3 June 2022", (2022, 6, 3)),
        ("May 12, 2024 09:30", (2024, 5, 12)),
        ("2025-07-10", (2025, 7, 10)),
        ("25/07/2025", (2025, 7, 25)),
        ("03.10.2023", (2023, 10, 3)),
        ("February 29", (None, 2, 29)),
        ("26th Saturday, November 2022", (2022, 11, 26)),
        ("Aug 9 , 2007, 2007", (2007, 8, 9)),
    ],
)
def test_a_written_day_is_read(words: str, expected: tuple[int | None, int, int]) -> None:
    found = day_at(words)
    assert found is not None
    assert found[:3] == expected


@pytest.mark.parametrize(
    "words",
    [
        "10/07/2025",
        "31 June 2024",
        "May",
        "Marching 10 miles",
        "decade 10",
        "2025",
        "July 10:30",
        "on July 11",
    ],
)
def test_words_that_leave_the_day_open_are_no_day(words: str) -> None:
    assert day_at(words) is None


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        (dt.date(2025, 1, 2), dt.date(2024, 12, 31)),
        (dt.date(2024, 12, 31), dt.date(2024, 12, 31)),
        (None, None),
    ],
)
def test_a_missing_year_is_taken_from_the_publication_or_stays_open(
    near: dt.date | None, expected: dt.date | None
) -> None:
    written = day_at("Dec. 31")
    assert written is not None
    assert written.complete(near) == expected


def test_a_date_field_is_read_with_its_clock() -> None:
    assert read_day("2024-05-12T08:00:00+03:00") == dt.date(2024, 5, 12)
    assert read_day("May 12") is None


def test_a_lead_may_tell_the_day_of_the_news_in_brackets() -> None:
    """Some agencies date their news behind the weekday; a day that is only told of is none."""
    assert day_of_news("They signed it in Bandung, Thursday (29/8/2024).") == dt.date(2024, 8, 29)
    assert day_of_news("They signed it on Thursday, as they had on 29 August 2024.") is None


def test_the_hour_may_stand_before_the_weekday() -> None:
    assert is_stamp("12:54 AM, Monday, March 24, 2025")


def test_a_page_may_say_by_whom_and_mean_when() -> None:
    assert is_stamp("Post By : 8th May 2024")


def test_a_stamp_may_stand_in_brackets() -> None:
    """A press service stamps its releases "[10.07.2025, 21:05]"."""
    stamp = read_stamp("[10.07.2025, 21:05]")
    assert stamp is not None
    assert stamp.day == dt.date(2025, 7, 10)
    assert is_stamp("[10.07.2025, 21:05]")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Joint statement by the foreign ministers of Chad and Mali, 12 May 2024", dt.date(2024, 5, 12)),
        ("Statement by the Council - Lomé, 3 Feb. 2021", dt.date(2021, 2, 3)),
        ("Togo remembers 12 May 2024", None),
        ("Talks of 12 May 2024 bear fruit", None),
        ("Statement by the Council, 12 May", None),
    ],
)
def test_a_title_may_close_with_the_day_set_apart(line: str, day: dt.date | None) -> None:
    assert day_at_end(line) == day
