"""The commands that weigh reports against each other and over time, in every format."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.faces.cli.app import app
from communique.model import Reading
from communique.record import Record
from factories import Story, between

Ask = Callable[..., Result]

QUESTIONS = [
    ("undertakings",),
    ("undertakings", "--between", "PAK", "RUS"),
    ("who", "Fatemi"),
    ("compare", "moscow", "ministry"),
    ("trends", "--between", "PAK", "RUS"),
]


def told(name: str, day: str, *, agreed: bool) -> Reading:
    """A meeting, a pipeline and a promise, put harder or softer."""
    story = Story(name, day, outlet=name.title(), title=f"Talks told by {name}")
    guest, host = (
        story.person("Tariq Fatemi", "PAK", "Special Assistant"),
        story.person("Alexei Overchuk", "RUS"),
    )
    story.event(
        "CONSULT",
        "They met in Moscow.",
        "met",
        actors=(guest, host),
        date=between("2025-07-10"),
        place=("Moscow", "RUS"),
    )
    if agreed:
        story.event("AGREE", "Both agreed on a cargo train to Lahore.", "agreed", actors=(guest, host))
    else:
        story.say("They discussed a cargo train to Lahore.")
    story.state("PAK", "Pakistan")
    story.state("RUS", "Russia")
    pipe = story.entity("project", "Pakistan Stream")
    story.stage(
        pipe, "Pakistan and Russia signed the Pakistan Stream papers.", "signed", "signed", date=between(day)
    )
    story.statement(f"{name} =alone\x1b[2J spoke of natural allies", host)
    return story.reading()


@pytest.fixture(scope="module")
def record_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.db"
    with Record.open(path) as record:
        readings = [told("moscow", "2025-07-10", agreed=True), told("ministry", "2025-07-11", agreed=False)]
        assert all(added.new for added in record.add(readings))
    return path


@pytest.fixture
def ask(record_path: Path) -> Ask:
    """Puts a question to the record."""

    def put(*arguments: str, width: int = 80) -> Result:
        environment = {"COMMUNIQUE_RECORD": str(record_path), "COLUMNS": str(width)}
        return CliRunner().invoke(app, arguments, env=environment, catch_exceptions=False)

    return put


def answer(ask: Ask, *arguments: str) -> list[dict[str, Any]]:
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


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_json_and_csv_are_given_and_a_spreadsheet_runs_nothing(ask: Ask, question: tuple[str, ...]) -> None:
    assert answer(ask, *question)
    rows = list(csv.reader(io.StringIO(ask(*question, "--format", "csv").stdout)))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 1
    assert not any(cell.startswith(("=", "@")) for row in rows for cell in row)


def test_the_stage_of_an_undertaking_stands_above_its_words(ask: Ask) -> None:
    shown = ask("undertakings", width=120).stdout
    assert "Pakistan Stream · project · signed, 2025-07-11" in shown
    assert "[signed] the Pakistan Stream papers" in shown


def test_offices_and_meetings_of_an_official_are_shown(ask: Ask) -> None:
    shown = ask("who", "Fatemi", width=120).stdout
    assert "Special Assistant (PAK)" in shown
    assert "2 reports · 1 independent source" in shown  # one story retells the other


def test_a_comparison_shows_who_puts_it_harder_and_what_is_left_out(ask: Ask) -> None:
    shown = ask("compare", "moscow", "ministry", width=120).stdout
    harder = shown[shown.index("Harder in A") : shown.index("Said by both")]
    assert "A  agreed" in harder
    assert "B  discussed" in harder
    (found,) = answer(ask, "compare", "moscow", "ministry")
    assert (found["first"]["id"], found["second"]["id"]) == ("moscow", "ministry")


def test_more_reports_are_each_compared_with_the_first(ask: Ask) -> None:
    found = answer(ask, "compare", "moscow", "ministry", "moscow")
    assert [each["second"]["id"] for each in found] == ["ministry"]


def test_one_report_is_nothing_to_compare(ask: Ask) -> None:
    from communique.errors import UsageError

    with pytest.raises(UsageError, match="name two reports"):
        ask("compare", "moscow")


def test_a_number_opens_onto_its_events(ask: Ask) -> None:
    (july,) = (month for month in answer(ask, "trends", "--between", "PAK", "RUS") if month["month"])
    listed = answer(ask, "trends", "--between", "PAK", "RUS", "--since", "2025-07", "--open", "contacts")
    assert [event["id"] for event in listed] == july["contacts"]["events"]


def test_a_chart_is_drawn_the_same_each_time(ask: Ask, tmp_path: Path) -> None:
    drawn = []
    for name in ("one.svg", "other.svg"):
        assert ask("trends", "--between", "PAK", "RUS", "--chart", str(tmp_path / name)).exit_code == 0
        drawn.append((tmp_path / name).read_text(encoding="utf-8"))
    assert drawn[0] == drawn[1]
    assert drawn[0].startswith("<svg")
    assert "2025-07" in drawn[0]


def test_a_chart_needs_a_month(ask: Ask, tmp_path: Path) -> None:
    from communique.errors import UsageError

    with pytest.raises(UsageError, match="nothing to draw"):
        ask("trends", "--between", "PAK", "RUS", "--since", "2030", "--chart", str(tmp_path / "none.svg"))
    assert not list(tmp_path.glob("*.svg"))


def test_formulas_stand_above_their_words(ask: Ask) -> None:
    shown = ask("formulas", "--between", "PAK", "RUS", "--format", "json")
    assert shown.exit_code == 0


@pytest.mark.parametrize("ending", ["md", "html", "docx"])
def test_a_brief_is_verified_and_a_tampered_one_is_refused(ask: Ask, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"brief.{ending}"
    asked = ("--between", "PAK", "RUS", "--as-of", "2025-08-01", "--out", str(path))
    assert ask("brief", *asked).exit_code == 0
    held = ask("verify", str(path))
    assert (held.exit_code, "all hold" in held.stdout) == (0, True)
    if ending != "docx":
        path.write_text(
            path.read_text(encoding="utf-8").replace("met in Moscow", "sat in Moscow"), encoding="utf-8"
        )
        caught = ask("verify", str(path))
        assert caught.exit_code == 1
        assert "note 1: these are not the words of report" in caught.stderr
        assert "1 fault found" in caught.stdout


def test_a_brief_on_the_screen_is_markdown(ask: Ask) -> None:
    shown = ask("brief", "--between", "PAK", "RUS", "--as-of", "2025-08-01").stdout
    assert shown.startswith("# Pakistan and Russia\n")
    assert "## Recent contacts" in shown
    assert "[^1]: " in shown
