"""A report that retells another is shown, alone and beside it, with what it cut, added and put harder."""

import datetime as dt
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique.faces.cli.app import app
from communique.model import Reading, Report
from communique.record import Record

RELEASE = (
    "The foreign ministers of Kenya and Uganda met in Nairobi on Monday to review the toll at the border bridge. "
    "They discussed a lower fee for heavy lorries that carry cement and maize. "
    "The host thanked the engineers of both countries for their patient work."
)
PAPER = (
    "The foreign ministers of Kenya and Uganda met in Nairobi on Monday to review the toll at the border bridge. "
    "They promised a lower fee for heavy lorries that carry cement and maize. "
    "Traders on both banks have waited for years."
)


@pytest.fixture(scope="module")
def record_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.db"
    reports = (
        Report(id="release", text=RELEASE, outlet="Ministry", published=dt.date(2024, 5, 6)),
        Report(id="paper", text=PAPER, outlet="Lake Post\x1b[2J", published=dt.date(2024, 5, 7)),
    )
    with Record.open(path) as record:
        assert all(added.new for added in record.add([Reading(report=report) for report in reports]))
    return path


@pytest.mark.parametrize("question", [("show", "paper"), ("compare", "release", "paper")])
@pytest.mark.parametrize("width", [60, 80])
def test_what_a_rewrite_did_is_shown(record_path: Path, question: tuple[str, ...], width: int) -> None:
    environment = {"COMMUNIQUE_RECORD": str(record_path), "COLUMNS": str(width)}
    shown = CliRunner().invoke(app, question, env=environment, catch_exceptions=False).stdout
    assert max(map(len, shown.splitlines())) <= width
    assert "\x1b" not in shown
    words = " ".join(shown.replace("│", " ").split())
    assert "did to Ministry (release)" in words
    assert "2 sentences kept, in the same or in other words" in words
    assert "harder discussed became promised They [discussed] a lower fee" in words
    assert "cut 1 The host thanked the engineers" in words
    assert "added 1 Traders on both banks" in words


def test_what_a_rewrite_did_is_told_to_programs(record_path: Path) -> None:
    environment = {"COMMUNIQUE_RECORD": str(record_path)}
    asked = CliRunner().invoke(app, ("show", "paper", "--format", "json"), env=environment)
    (made,) = json.loads(asked.stdout)["rewritten"]
    assert (made["source"], made["kept"], len(made["cut"]), len(made["added"])) == ("release", 2, 1, 1)
    compared = CliRunner().invoke(app, ("compare", "paper", "release", "--format", "json"), env=environment)
    assert json.loads(compared.stdout)[0]["rewritten"] == made
