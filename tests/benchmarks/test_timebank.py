"""The runner for TimeBank: made-up TimeML files in, figures by parts out."""

import datetime as dt
import json
import sys
from pathlib import Path

import pytest
import timebank
from scoring.timeml import Timex, count, figures, match, read_document

from communique.model import Span

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-12" functionInDocument="CREATION_TIME">03/12/2024</TIMEX3></DCT>
<TEXT>
Oil &amp; gas: ministers <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-03-11">Monday</TIMEX3>
for <TIMEX3 tid="t2" type="DURATION" value="PT3H">three hours</TIMEX3> and <EVENT eid="e2">left</EVENT>
<TIMEX3 tid="t3" type="DATE" value="2024-03-12">hastily</TIMEX3>.
</TEXT>
</TimeML>
"""
MONDAY = Timex(Span(0, 6), "DATE", "2024-03-11")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one file of each part."""
    for folder, files in (("TimeBank", 61), ("AQUAINT", 1)):
        place = tmp_path / "data" / "TBAQ-cleaned" / folder
        place.mkdir(parents=True)
        for number in range(files):
            (place / f"report_{number:02}.tml").write_text(TIMEML)
        (place / "._report_00.tml").write_text("left by another system")
    return tmp_path


def test_a_file_gives_its_plain_text_with_the_spans_in_it(checkout: Path) -> None:
    document = read_document(checkout / timebank.CORPUS / "AQUAINT" / "report_00.tml")
    assert document.text.startswith("\nOil & gas: ministers met on Monday\n")
    assert document.day == dt.date(2024, 3, 12)
    assert [one.span.words(document.text) for one in document.gold] == ["Monday", "three hours", "hastily"]
    assert [one.type for one in document.gold] == ["DATE", "DURATION", "DATE"]


@pytest.mark.parametrize(
    ("found", "strict", "relaxed", "value"),
    [
        (MONDAY, 1, 1, 1),
        (Timex(Span(0, 6), "DATE", "2024-03-04"), 1, 1, 0),
        (Timex(Span(3, 9), "TIME", "2024-03-11"), 0, 1, 1),
        (Timex(Span(6, 9), "DATE", "2024-03-11"), 0, 0, 0),
    ],
)
def test_what_shares_a_character_is_compared(found: Timex, strict: int, relaxed: int, value: int) -> None:
    counts = count((MONDAY,), (found,), match((MONDAY,), (found,)))
    assert (counts["strict"], counts["relaxed"], counts["value"]) == (strict, relaxed, value)


def test_each_is_matched_once_and_the_same_span_goes_first() -> None:
    wide, same = Timex(Span(0, 20), "DATE", "2024"), Timex(Span(0, 6), "DATE", "2024-03-11")
    assert match((MONDAY,), (wide, same)) == [(MONDAY, same)]


def test_nothing_to_find_gives_no_figures_to_divide() -> None:
    assert figures(count((), (), []))["value F1"] == 0


def test_the_runner_keeps_the_parts_apart(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The errors of the part that nobody tunes on are not shown."""
    result, found = checkout / "result.json", checkout / "found.jsonl"
    arguments = ["timebank.py", str(checkout), "--json", str(result), "--found", str(found), "--errors", "9"]
    monkeypatch.setattr(sys, "argv", arguments)
    timebank.main()
    parts = json.loads(result.read_text())["parts"]
    assert {part: row["files"] for part, row in parts.items()} == {
        "TimeBank, first 60": 60,
        "TimeBank, the others": 1,
        "AQUAINT": 1,
    }
    assert parts["AQUAINT"]["strict F1"] == pytest.approx(0.8)
    assert parts["AQUAINT"]["DATE value accuracy"] == 1
    assert capsys.readouterr().out.count("missed 2024-03-12") == 2
    assert json.loads(found.read_text().splitlines()[0])["value"] == "2024-03-11"
