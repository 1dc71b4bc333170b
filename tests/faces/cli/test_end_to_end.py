"""The program as a person runs it: real processes, real files, a real record."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

WIRE = """LUSAKA, March 4, 2025 (Southern Wire) - Zambian President Hakainde Hichilema met his Kenyan \
President William Ruto in Lusaka on Tuesday to discuss trade.

"We will open a border post in June," Ruto said after the talks.

Officials said that 12 people had been killed in floods along the road.
"""
PAPER = """Kenya's President William Ruto held talks with President Hakainde Hichilema of Zambia in Lusaka \
on Tuesday, 4 March 2025. They talked about trade and the railway.

Rescue workers in the valley counted 19 people killed in the floods.
"""


def communique(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "communique", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603 - our own


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two reports and two files that are none."""
    made = tmp_path_factory.mktemp("desk")
    (made / "wire.txt").write_text(WIRE, encoding="utf-8")
    (made / "paper.txt").write_text(PAPER, encoding="utf-8")
    (made / "empty.txt").touch()
    (made / "photo.txt").write_bytes(bytes(range(256)) * 40)
    return made


def test_read_prints_a_line_a_report_and_names_what_it_refuses(folder: Path) -> None:
    names = ["wire.txt", "empty.txt", "missing.txt", "photo.txt", "paper.txt"]
    done = communique(folder, "read", "--format", "json", "--outlet", "The Desk", *names)
    assert done.returncode == 1
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reading["report"]["path"] for reading in readings] == ["wire.txt", "paper.txt"]
    assert {reading["schema"] for reading in readings} == {"communique.reading/1"}
    assert {reading["report"]["outlet"] for reading in readings} == {"The Desk"}
    refused = [line.partition(": ")[0] for line in done.stderr.splitlines()]
    assert refused == ["empty.txt", "missing.txt", "photo.txt"]


def test_every_span_of_a_reading_opens_onto_words(folder: Path) -> None:
    done = communique(folder, "read", "--format", "json", "wire.txt")
    assert done.returncode == 0
    reading = json.loads(done.stdout)
    text = reading["report"]["text"]
    cues = [text[slice(*event["cue"])] for event in reading["events"]]
    assert "met" in cues
    assert all(text[slice(*span)].strip() for event in reading["events"] for span in event["spans"])


def test_read_as_text_is_a_page(folder: Path) -> None:
    done = communique(folder, "read", "wire.txt")
    assert done.returncode == 0
    assert "What it says happened" in done.stdout
    assert "[met]" in done.stdout
    assert done.stderr == ""


def test_reports_become_a_record_that_answers(folder: Path) -> None:
    added = communique(folder, "add", "wire.txt", "paper.txt", "empty.txt")
    assert added.returncode == 1
    assert "2 new reports in communique.db, 1 refused" in added.stdout
    assert added.stdout.splitlines()[-1] == "Next: communique events"
    assert added.stderr.startswith("empty.txt: ")

    shown = communique(folder, "events", "--between", "Kenya", "Zambia")
    assert shown.returncode == 0
    assert "William Ruto" in shown.stdout

    before = communique(folder, "export", "json").stdout
    again = communique(folder, "add", "wire.txt", "paper.txt")
    assert again.returncode == 0
    assert "0 new reports in communique.db, 2 there already" in again.stdout
    assert communique(folder, "export", "json").stdout == before


def test_reading_again_shows_what_changes_before_it_changes_it(folder: Path) -> None:
    record = ("--record", "again.db")
    assert communique(folder, "add", "wire.txt", *record).returncode == 0
    words = folder / "words"
    words.mkdir()
    (words / "topics.yaml").write_text(
        "- topic: frontier\n  context: economic\n  words: [border post]\n", encoding="utf-8"
    )
    asked = communique(folder, "reread", "--codebook", "words", *record)
    assert asked.returncode == 0
    assert "topics" in asked.stdout
    assert "1 report would be read otherwise" in asked.stdout
    assert "Nothing is changed yet" in asked.stderr
    assert communique(folder, "events", "--topic", "frontier", *record).stdout == ""
    done = communique(folder, "reread", "--codebook", "words", "--yes", *record)
    assert "1 reading replaced" in done.stdout
    assert communique(folder, "statements", "--topic", "frontier", *record).stdout != ""
    assert communique(folder, "check", *record).returncode == 0
