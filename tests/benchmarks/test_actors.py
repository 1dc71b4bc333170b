"""The runner for NGEC's cases: a small made-up file of tests in, figures out, and nothing run."""

import json
import sys
from pathlib import Path

import actors
import pytest

TESTS = """
raise SystemExit("this file is data")

def test_one(ag):
    code = ag.agent_to_code("Peruvian riot police")
    assert code['country'] == "PER"
    assert code['code_1'] == "COP"

def test_dictionary(ag):
    d = {"actor": "Nepal", "context": "", "date": "3 May 2021", "correct_country": "NPL", "correct_code1": ""}
    code = ag.agent_to_code(d['actor'], d['context'], d['date'])
    assert code['code_1'] == d['correct_code1']
    assert code['country'] == d['correct_country']

def test_alternatives(ag):
    code = ag.agent_to_code("Hezbollah", query_date="2020-01-01")
    assert code['code_1'] in ["PTY", "REB"]
    assert code['country'] != "GBR"

def test_wrong(ag):
    code = ag.short_text_to_agent("Chilean nurses")
    assert code['code_1'] == "MIL"

@pytest.mark.xfail(reason="too hard")
def test_left_out(ag):
    code = ag.agent_to_code("the committee")
    assert code['country'] == "MEX"

def test_other(ag):
    wiki = ag.query_wiki("Nepal")
    assert wiki['title'] == "Nepal"
"""


def test_each_assertion_about_country_or_sector_is_asked() -> None:
    """What is skipped, or asks something else, is no case."""
    cases = actors.read_cases(TESTS)
    assert [(case.phrase, case.date) for case in cases] == [
        ("Peruvian riot police", None),
        ("Nepal", "3 May 2021"),
        ("Hezbollah", "2020-01-01"),
        ("Chilean nurses", None),
    ]
    assert cases[1].wanted == {"sector": ("",), "country": ("NPL",)}
    assert cases[2].wanted == {"sector": ("PTY", "REB")}
    assert cases[2].refused == {"country": "GBR"}


def test_figures_are_printed_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder gives a table, the wrong answers when asked for, and a JSON file."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / actors.FILE).write_text(TESTS)
    written = tmp_path / "figures.json"
    monkeypatch.setattr(sys, "argv", ["actors.py", str(tmp_path), "--errors", "--json", str(written)])
    assert actors.main() == 0
    assert "all         3 of    4  0.750" in capsys.readouterr().out
    assert json.loads(written.read_text())["country"] == {"right": 3, "cases": 3, "share": 1.0}


def test_a_folder_without_the_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is nothing to score, one line says so."""
    monkeypatch.setattr(sys, "argv", ["actors.py", str(tmp_path)])
    assert actors.main() == 1
    assert "holds no test_actor_resolution.py" in capsys.readouterr().err
