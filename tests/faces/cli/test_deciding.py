"""The commands by which people decide what a record says, and keep it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.errors import UsageError
from communique.faces.cli.app import app

Do = Callable[..., Result]


@pytest.fixture
def record(record_path: Path, tmp_path: Path) -> Path:
    """A record of two reports of one meeting, to be changed at will."""
    return Path(shutil.copy(record_path, tmp_path / "record.db"))


@pytest.fixture
def do(record: Path) -> Do:
    """Runs a command on the record, as Ada."""

    def run(*arguments: str, typed: str | None = None) -> Result:
        environment = {"COMMUNIQUE_RECORD": str(record), "COMMUNIQUE_AUTHOR": "Ada", "COLUMNS": "100"}
        return CliRunner().invoke(app, arguments, env=environment, input=typed, catch_exceptions=False)

    return run


def entries(do: Do, *arguments: str) -> list[dict[str, Any]]:
    asked = do(*arguments, "--format", "json")
    assert asked.exit_code == 0
    found: list[dict[str, Any]] = json.loads(asked.stdout)
    return found


def meeting(do: Do) -> str:
    return str(entries(do, "events", "--type", "CONSULT")[0]["id"])


def test_a_decision_is_said_and_listed_and_undone(do: Do) -> None:
    event = meeting(do)
    said = do("correct", event, "date", "2024-05-02", "--because", "the readout says Thursday")
    assert said.exit_code == 0
    uid = said.stdout.partition(":")[0]
    assert f"communique undo {uid}" in said.stdout
    assert entries(do, "events", "--type", "CONSULT")[0]["date"]["from"] == "2024-05-02"
    assert "Ada: the readout says Thursday" in " ".join(do("show", event).stdout.split())
    (listed,) = entries(do, "decisions")
    assert (listed["verb"], listed["author"], listed["field"]) == ("correct", "Ada", "date")
    assert do("undo", uid, "--because", "a slip", "--by", "Ben").exit_code == 0
    assert entries(do, "events", "--type", "CONSULT")[0]["date"]["from"] == "2024-05-03"
    shown = do("decisions").stdout
    assert "correct · date · undone" in shown
    assert "Ben: a slip" in shown
    assert "│ met" in shown


def test_every_verb_changes_the_record(do: Do) -> None:
    event, reports = meeting(do), [report["id"] for report in entries(do, "reports")]
    for arguments in (
        ("accept", event),
        ("split", event, reports[1][:4]),
        ("same-release", *reports),
    ):
        assert do(*arguments, "--because", "seen").exit_code == 0
    parts = [each["id"] for each in entries(do, "events", "--type", "CONSULT")]
    assert len(parts) == 2
    assert do("merge", *parts, "--because", "one after all").exit_code == 0
    (merged,) = entries(do, "events", "--type", "CONSULT")
    assert merged["independent_sources"] == 1
    assert do("reject", merged["id"], "--because", "never happened").exit_code == 0
    assert entries(do, "events", "--type", "CONSULT") == []
    assert [each["verb"] for each in entries(do, "decisions")] == [
        "accept", "split", "same-release", "merge", "reject",
    ]  # fmt: skip


def test_a_decision_needs_a_reason(do: Do) -> None:
    assert do("accept", meeting(do)).exit_code == 2
    with pytest.raises(UsageError, match="a reason"):
        do("accept", meeting(do), "--because", " ")


def test_the_queue_shows_the_words_and_what_to_type(do: Do) -> None:
    (doubt,) = entries(do, "review")
    shown = do("review").stdout
    assert shown.startswith("1. Which figure holds?, 2 reports\ncost: answers from 25,000,000 to 40,000,000")
    assert f"communique accept {doubt['entries'][0]} --because WHY" in shown
    assert "[about 40 million euros]" in shown
    do("accept", doubt["entries"][0], "--because", "both say so")
    assert "Nothing needs a person." in do("review").stderr


def test_decisions_go_to_another_record(do: Do, record_path: Path, tmp_path: Path) -> None:
    do("correct", meeting(do), "place", "Izmir, TUR", "--because", "moved")
    sent = tmp_path / "decisions.json"
    sent.write_text(do("decisions", "--format", "json").stdout, encoding="utf-8")
    other = Path(shutil.copy(record_path, tmp_path / "other.db"))
    taken = do("import", str(sent), "--record", str(other))
    assert taken.stdout == "1 decision taken in, 0 there already.\n"
    assert entries(do, "events", "--type", "CONSULT", "--record", str(other))[0]["place"]["name"] == "Izmir"
    assert (
        do("import", str(sent), "--record", str(other)).stdout == "0 decisions taken in, 1 there already.\n"
    )


def test_a_record_is_checked_and_kept(do: Do, record: Path, tmp_path: Path) -> None:
    assert do("check").stdout == f"{record}: 2 reports, no faults.\n"
    assert do("backup", str(tmp_path / "safe.db")).exit_code == 0
    assert do("copy", str(record), str(tmp_path / "copy.db")).exit_code == 0
    for name in ("safe.db", "copy.db"):
        assert do("check", "--record", str(tmp_path / name)).exit_code == 0


def test_a_fault_is_a_line_and_a_status(do: Do, record: Path) -> None:
    import sqlite3

    with sqlite3.connect(record) as raw:
        raw.execute("DELETE FROM member WHERE finding = 'v1'")
    raw.close()
    checked = do("check")
    assert checked.exit_code == 1
    assert f"{record}: report {'a' * 16}: v1 is in no entry" in checked.stdout.splitlines()


def test_a_past_day_is_asked(do: Do) -> None:
    assert entries(do, "reports", "--known-on", "2024-01-01") == []
    assert len(entries(do, "reports", "--known-on", "2999-01-01")) == 2
