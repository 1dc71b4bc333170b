"""The page that shows one reading."""

import io

import pytest
from rich.console import Console

from communique.faces.terminal.page import print_page
from communique.model import Reading


def page(reading: Reading, width: int = 80) -> str:
    console = Console(file=io.StringIO(), width=width, markup=False, highlight=False)
    print_page(console, reading)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize(
    "line",
    [
        "Daily Courier · Ankara, TUR · 2024-05-03",
        "person         Ada Demir · TUR · Foreign Minister (TUR)",
        "2024-05-03     CONSULT visit · occurred · Ankara, TUR · borders",
        "               Nikos Pappas → Ada Demir",
        "               │ Foreign Minister Ada Demir [met] her Greek counterpart Nikos",
        "2024-06        COOPERATE · planned",
        "2024-05-03     Ada Demir · promise · for TUR · in quotation marks · borders",
        "               │ “We will [open two border gates] in June,” Demir said.",
        "               cost: about 40,000,000 EUR · according to the report itself",
    ],
)
def test_every_finding_stands_above_its_words(ankara: Reading, line: str) -> None:
    assert line in page(ankara).splitlines()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_page_fits_the_terminal(ankara: Reading, width: int) -> None:
    assert max(map(len, page(ankara, width).splitlines())) <= width


def test_a_report_cannot_command_the_terminal(ankara: Reading) -> None:
    shown = page(ankara)
    assert "\x1b" not in shown
    assert "Ministers meet<1B>[31m" in shown


def test_a_reading_without_findings_shows_only_its_report(ankara: Reading) -> None:
    shown = page(Reading(report=ankara.report))
    assert "Daily Courier" in shown
    assert "What" not in shown
