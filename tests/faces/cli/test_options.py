"""The options that commands share."""

import datetime as dt
from dataclasses import dataclass

import pytest
import typer

from communique.faces.cli.options import day, first_day, last_day, opened


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2025-08-31", "2025-08-31", "2025-08-31"),
        ("2025-08", "2025-08-01", "2025-08-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_year_or_month_stands_for_its_first_or_last_day(words: str, first: str, last: str) -> None:
    assert first_day(words) == dt.date.fromisoformat(first)
    assert last_day(words) == dt.date.fromisoformat(last)


@pytest.mark.parametrize("words", ["yesterday", "2025-13", "2025-02-30", "25", "2025-08-31-01", ""])
def test_what_is_no_date_is_wrong_usage(words: str) -> None:
    for parse in (first_day, last_day, day):
        with pytest.raises(typer.BadParameter, match="is no da"):
            parse(words)


def test_a_group_of_options_is_opened_for_the_command_line_and_closed_for_the_command() -> None:
    @dataclass(frozen=True)
    class Where:
        city: str
        state: str = "KEN"

    told = []

    def command(where: Where, *, loud: bool = False) -> None:
        told.append((where, loud))

    seen = opened(command)
    assert list(seen.__annotations__) == ["city", "state", "loud"]
    seen(city="Nairobi", state="KEN", loud=True)  # type: ignore[call-arg]  # as typer calls it
    assert told == [(Where(city="Nairobi"), True)]
