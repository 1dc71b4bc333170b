"""The gold readings of the sample reports agree with the reports and with each other."""

import datetime as dt
import html
import json
import re
from pathlib import Path
from typing import Any, get_args

import pypdf
import pytest

from communique.model.vocabulary import Act, Actuality, Bound, CommitmentKind, CommitmentState, EventType

SAMPLES = Path(__file__).parents[2] / "samples"
BATCHES = sorted((SAMPLES / "gold").glob("batch*.json"))
FINDINGS = ("events", "statements", "commitments", "claims")

TYPES = set(get_args(EventType))
ACTUALITIES = set(get_args(Actuality))
ACTS = set(get_args(Act))
KINDS = set(get_args(CommitmentKind))
BOUNDS = set(get_args(Bound))
STATES = set(get_args(CommitmentState))


def gold_of(batch: Path) -> dict[str, Any]:
    """The readings of one batch file."""
    loaded: dict[str, Any] = json.loads(batch.read_text(encoding="utf-8"))
    return loaded


REPORTS = [
    pytest.param(report, id=report["file"]) for batch in BATCHES for report in gold_of(batch)["reports"]
]


def words_of(file: str) -> str:
    """What a reader sees of a sample, furniture included."""
    path = SAMPLES / "reports" / file
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return str(json.loads(text)["text"])
    if path.suffix == ".html":
        text = re.sub(r"<(script|style)\b.*?</\1>", " ", text, flags=re.DOTALL)
        return html.unescape(re.sub(r"<[^>]+>", " ", text))
    return text


def places_of(snippet: str, text: str) -> list[tuple[int, int]]:
    """Where a snippet stands in a text, any white space matching any other."""
    pattern = r"\s+".join(re.escape(word) for word in snippet.split())
    return [found.span() for found in re.finditer(pattern, text)]


@pytest.mark.parametrize("report", REPORTS)
def test_each_finding_stands_word_for_word_in_its_report(report: dict[str, Any]) -> None:
    text = words_of(report["file"])
    absent = [item["text"] for kind in FINDINGS for item in report[kind] if not places_of(item["text"], text)]
    assert absent == []


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("kind", FINDINGS)
def test_no_two_findings_of_a_kind_share_their_words(report: dict[str, Any], kind: str) -> None:
    text = words_of(report["file"])
    first = [places_of(item["text"], text)[0] for item in report[kind]]
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("report", REPORTS)
def test_codes_come_from_the_contract(report: dict[str, Any]) -> None:
    for event in report["events"]:
        assert {event["type"], *event.get("also", [])} <= TYPES
        assert event["actuality"] in ACTUALITIES
    for statement in report["statements"]:
        assert statement["acts"]
        assert set(statement["acts"]) <= ACTS
    assert {commitment["kind"] for commitment in report["commitments"]} <= KINDS
    assert {claim["bound"] for claim in report["claims"]} <= BOUNDS


@pytest.mark.parametrize("report", REPORTS)
def test_dates_are_real_and_run_forward(report: dict[str, Any]) -> None:
    dt.date.fromisoformat(report["given_published"])
    for item in [*report["events"], *report["commitments"]]:
        known = [dt.date.fromisoformat(end) for end in (item["from"], item["to"]) if end]
        assert known == sorted(known)


@pytest.mark.parametrize("report", REPORTS)
def test_keys_are_given_once(report: dict[str, Any]) -> None:
    for kind in ("events", "commitments", "claims"):
        keys = [item["key"] for item in report[kind]]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("batch", [pytest.param(batch, id=batch.stem) for batch in BATCHES])
def test_links_lead_to_findings_that_exist(batch: Path) -> None:
    gold = gold_of(batch)
    keys = {
        kind: {(report["file"], item["key"]) for report in gold["reports"] for item in report[kind]}
        for kind in ("events", "commitments", "claims")
    }
    files = {report["file"] for report in gold["reports"]}
    assert {tuple(member) for group in gold["same_events"] for member in group} <= keys["events"]
    assert {tuple(followed["commitment"]) for followed in gold["followed"]} <= keys["commitments"]
    assert {followed["state"] for followed in gold["followed"]} <= STATES
    assert {tuple(side) for pair in gold["conflicts"] for side in pair} <= keys["claims"]
    assert {file for pair in [*gold["derived"], *gold["independent"]] for file in pair} <= files


@pytest.mark.parametrize("batch", [pytest.param(batch, id=batch.stem) for batch in BATCHES])
def test_readings_of_one_event_can_agree_on_its_type(batch: Path) -> None:
    gold = gold_of(batch)
    types = {
        (report["file"], event["key"]): {event["type"], *event.get("also", [])}
        for report in gold["reports"]
        for event in report["events"]
    }
    apart = [
        group
        for group in gold["same_events"]
        if not set.intersection(*(types[file, key] for file, key in group))
    ]
    assert apart == []
