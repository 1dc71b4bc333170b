"""The commands that ask a record, in every format, on a record of two hand-made readings."""

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.faces.cli.app import app

Ask = Callable[..., Result]

QUESTIONS = [
    ("events",),
    ("timeline",),
    ("statements",),
    ("commitments",),
    ("claims",),
    ("entities",),
    ("reports",),
    ("search", "gates"),
]


@pytest.fixture
def ask(record_path: Path) -> Ask:
    """Puts a question to the record, named by the environment as a user may."""

    def put(*arguments: str, width: int = 80) -> Result:
        environment = {"COMMUNIQUE_RECORD": str(record_path), "COLUMNS": str(width)}
        return CliRunner().invoke(app, arguments, env=environment, catch_exceptions=False)

    return put


def entries(ask: Ask, *arguments: str) -> list[dict[str, Any]]:
    asked = ask(*arguments, "--format", "json")
    assert asked.exit_code == 0
    found: list[dict[str, Any]] = json.loads(asked.stdout)
    return found


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_an_answer_fits_the_terminal_and_cannot_command_it(
    ask: Ask, question: tuple[str, ...], width: int
) -> None:
    shown = ask(*question, width=width).stdout
    assert shown.strip()
    assert max(map(len, shown.splitlines())) <= width
    assert "\x1b" not in shown
    assert "…" not in shown


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_csv_and_json_hold_the_same_entries(ask: Ask, question: tuple[str, ...]) -> None:
    key = "report" if question[0] == "search" else "id"
    rows = list(csv.DictReader(io.StringIO(ask(*question, "--format", "csv").stdout)))
    assert list(dict.fromkeys(row[key] for row in rows)) == [each[key] for each in entries(ask, *question)]


def test_two_reports_of_one_meeting_are_one_entry_with_both_their_words(ask: Ask) -> None:
    shown = ask("events", "--type", "consult").stdout
    assert shown.count("CONSULT") == 1
    assert "[met]" in shown
    assert "2 reports" in shown


def test_filters_reach_the_record(ask: Ask) -> None:
    types = [
        entry["type"]
        for entry in entries(ask, "events", "--between", "Türkiye", "Greece", "--until", "2024-05")
    ]
    assert types == ["CONSULT"]
    assert len(entries(ask, "events", "--limit", "1")) == 1
    assert entries(ask, "events", "--since", "2030") == []


def test_an_empty_answer_says_so_beside_the_output(ask: Ask) -> None:
    asked = ask("events", "--since", "2030")
    assert (asked.exit_code, asked.stdout) == (0, "")
    assert "Nothing in the record" in asked.stderr


def test_statements_can_be_asked_by_act(ask: Ask) -> None:
    assert [entry["act"] for entry in entries(ask, "statements", "--type", "promise")] == ["promise"]


@pytest.mark.parametrize(("day", "state"), [("2024-05-10", "pending"), ("2024-08-01", "overdue")])
def test_a_commitment_stands_as_of_the_day_asked(ask: Ask, day: str, state: str) -> None:
    assert [entry["state"] for entry in entries(ask, "commitments", "--open", "--as-of", day)] == [state]


def test_contested_claims_show_every_answer(ask: Ask) -> None:
    (claim,) = entries(ask, "claims", "--contested")
    assert {assertion["quantity"]["value"] for assertion in claim["assertions"]} == {40e6, 25e6}
    shown = ask("claims", "--contested", width=120).stdout
    assert "25,000,000 to 40,000,000 EUR" in shown
    assert "[about 40 million euros]" in shown


def test_a_spreadsheet_runs_nothing_of_a_report(ask: Ask) -> None:
    cells = [cell for row in csv.reader(io.StringIO(ask("claims", "--format", "csv").stdout)) for cell in row]
    assert any(cell.startswith("'=The gates") for cell in cells)
    assert not any(cell.startswith(("=", "@")) for cell in cells)


@pytest.mark.parametrize("question", ["events", "statements", "commitments", "claims", "entities", "reports"])
def test_every_entry_opens_by_the_beginning_of_its_id(ask: Ask, question: str) -> None:
    for entry in entries(ask, question):
        shown = ask("show", entry["id"], width=60)
        assert shown.exit_code == 0
        assert max(map(len, shown.stdout.splitlines())) <= 60
        assert json.loads(ask("show", entry["id"], "--format", "json").stdout)["id"] == entry["id"]


def test_an_event_opens_onto_the_words_of_each_report_and_the_reason_they_are_one(ask: Ask) -> None:
    (meeting,) = entries(ask, "events", "--type", "CONSULT")
    shown = " ".join(ask("show", meeting["id"], width=120).stdout.split())
    assert "[Foreign Minister Ada Demir met her Greek counterpart" in shown
    assert "[Foreign ministers Ada Demir of Türkiye" in shown
    assert "Daily Courier" in shown
    assert "Hellenic Wire" in shown
    assert "Why these are taken as one" in shown


def test_the_words_searched_for_are_marked(ask: Ask) -> None:
    assert "border [gates]" in ask("search", "border", "gates").stdout.replace("[border]", "border")


def test_export_writes_the_whole_record_as_one_object(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "record.json"
    assert ask("export", "json", "-o", str(out)).exit_code == 0
    whole = json.loads(out.read_text(encoding="utf-8"))
    assert whole["schema"] == "communique.record/1"
    assert {kind: len(whole[kind]) for kind in ("reports", "events", "claims")} == {
        "reports": 2,
        "events": len(entries(ask, "events")),
        "claims": len(entries(ask, "claims")),
    }


def test_export_writes_a_table_for_each_kind(ask: Ask, tmp_path: Path) -> None:
    assert ask("export", "csv", "-o", str(tmp_path / "tables")).exit_code == 0
    names = {"reports", "entities", "events", "statements", "commitments", "claims"}
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == names


def test_colour_marks_the_words_on_a_terminal_that_has_it(record_path: Path) -> None:
    environment = {
        **os.environ,
        "COMMUNIQUE_RECORD": str(record_path),
        "FORCE_COLOR": "1",
        "TERM": "xterm-256color",
    }
    shown = CliRunner().invoke(app, ["events", "--type", "CONSULT"], env=environment, color=True)
    assert "[met]" not in shown.stdout
    assert "\x1b[1;33mmet" in shown.stdout
