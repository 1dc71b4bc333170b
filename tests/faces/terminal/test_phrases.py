"""The short words for dates, figures and parties."""

import datetime as dt

import pytest

from communique.faces.terminal.phrases import amount, counted, from_to, office, when, where
from communique.model import DateInterval, Office, Place, Quantity


def days(start: str | None, end: str | None) -> DateInterval:
    first, last = (dt.date.fromisoformat(day) if day else None for day in (start, end))
    return DateInterval(start=first, end=last)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (days("2025-07-10", "2025-07-10"), "2025-07-10"),
        (days("2025-08-01", "2025-08-31"), "2025-08"),
        (days("2024-02-01", "2024-02-29"), "2024-02"),
        (days("2019-01-01", "2019-12-31"), "2019"),
        (days("1970-01-01", "1979-12-31"), "1970 to 1979"),
        (days("2025-08-21", "2025-08-31"), "2025-08-21 to 2025-08-31"),
        (days("2025-07-01", "2025-09-30"), "2025-07 to 2025-09"),
        # an unknown end is never made up
        (days(None, "2025-06-30"), "by 2025-06-30"),
        (days("2025-06-30", None), "from 2025-06-30"),
        (days(None, None), "no date"),
        (None, "no date"),
    ],
)
def test_a_date_is_said_as_short_as_it_can_be(date: DateInterval | None, words: str) -> None:
    assert when(date) == words


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(value=53, unit="people"), "53 people"),
        (Quantity(value=2_500_000, bound="at_least", unit="USD"), "at least 2,500,000 USD"),
        (Quantity(value=4.5, bound="about", unit="percent"), "about 4.5 percent"),
        (Quantity(value=7, bound="at_most"), "at most 7"),
    ],
)
def test_a_figure_keeps_its_bound_and_unit(quantity: Quantity, words: str) -> None:
    assert amount(quantity) == words


def test_who_acts_stands_before_whom_it_is_done_to() -> None:
    names = {"e1": "Ada Demir", "e2": "Nikos Pappas"}
    assert from_to(["e1", "TUR"], ["e2"], names) == "Ada Demir, TUR → Nikos Pappas"
    assert from_to(["e1", "e2"], [], names) == "Ada Demir, Nikos Pappas"


def test_an_office_names_its_body_and_state() -> None:
    held = Office(title="Speaker", body="National Assembly", state="KEN")
    assert office(held) == "Speaker, National Assembly (KEN)"


def test_a_place_names_its_state() -> None:
    assert where(Place(name="Bogotá", state="COL")) == "Bogotá, COL"
    assert where(None) == ""


@pytest.mark.parametrize(("number", "words"), [(0, "0 reports"), (1, "1 report"), (1200, "1,200 reports")])
def test_a_number_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "report") == words
