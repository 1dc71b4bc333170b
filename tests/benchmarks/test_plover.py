"""The runner for PLOVER's gold standard: a small made-up file in, figures by halves out."""

import json
import sys
from pathlib import Path
from typing import Any

import plover
import pytest
from scoring.coding import Coded, half_of, read_gold, score

from communique.model import Actuality, Entity, Event, Participant, Reading, Report, Span


def record(number: int, event: str, source: list[str], target: list[str], text: str = "") -> dict[str, Any]:
    """A row of the gold file."""
    return {
        "id": f"R{number}",
        "date": "2000-01-01",
        "event": event,
        "source": [{"actorText": code, "code": code} for code in source],
        "target": [{"actorText": code, "code": code} for code in target] or "",
        "text": text,
    }


ROWS = [
    {"id": "LICENCE", "event": "DOCUMENT"},
    record(1, "CONSULT", ["KEN", "UGA"], [], "The Kenyan president met the Ugandan president on Monday."),
    record(2, "DEMAND", ["JAP"], ["PERGOV"], "Japan urged Peru to open its ports."),
    record(3, "FIGHT", ["MLI"], ["MLI"], "It rained in the mountains."),
]


def test_the_licence_is_no_record_and_old_types_get_their_names_of_today() -> None:
    records = read_gold(ROWS)
    assert [one.event.type for one in records] == ["CONSULT", "REQUEST", "ASSAULT"]
    assert [one.id for one in half_of(records, "odd")] == ["R1", "R3"]
    assert [one.id for one in half_of(records, "even")] == ["R2"]


def test_sides_are_compared_by_country_and_a_lone_side_is_mutual() -> None:
    mutual, directed, _ = read_gold(ROWS)
    assert mutual.event.source == mutual.event.target == {"KEN", "UGA"}
    assert directed.event == Coded("REQUEST", frozenset({"JPN"}), frozenset({"PER"}))


@pytest.mark.parametrize(
    ("coded", "both", "with_type"),
    [
        (Coded("REQUEST", frozenset({"JPN"}), frozenset({"PER"})), 1, 1),
        (Coded("DEMAND", frozenset({"JPN"}), frozenset({"PER"})), 1, 1),
        (Coded("REQUEST", frozenset({"JPN", "PER"})), 1, 1),
        (Coded("ACCUSE", frozenset({"PER"}), frozenset({"JPN"})), 1, 0),
        (Coded("REQUEST", frozenset({"JPN"})), 0, 0),
    ],
)
def test_both_countries_must_stand_in_one_event(coded: Coded, both: int, with_type: int) -> None:
    counts = score(half_of(read_gold(ROWS), "even"), {"R2": [coded]})
    assert (counts.both, counts.both_and_type, counts.pairs) == (both, with_type, 1)


def test_each_type_counts_once_a_sentence() -> None:
    coded = {"R1": [Coded("CONSULT"), Coded("CONSULT"), Coded("AID")]}
    figures = score(read_gold(ROWS), coded).figures()
    assert figures["gold type found"] == pytest.approx(1 / 3)
    assert figures["precision"] == pytest.approx(1 / 2)
    assert figures["macro-F1"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("actuality", "kinds"),
    [("occurred", ["CONSULT"]), ("planned", ["AGREE"]), ("called_for", []), ("denied", [])],
)
def test_what_did_not_happen_is_coded_as_plover_has_it(actuality: Actuality, kinds: list[str]) -> None:
    assert [one.type for one in plover.coded_events(_reading(actuality))] == kinds


def test_a_broker_stands_on_the_side_of_those_who_act() -> None:
    assert plover.coded_events(_reading("occurred")) == [
        Coded("CONSULT", frozenset({"KEN", "QAT"}), frozenset())
    ]


def test_the_runner_writes_codings_and_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gold = tmp_path / plover.GOLD
    gold.parent.mkdir()
    gold.write_text(json.dumps(ROWS), encoding="utf-8")
    coded, figures = tmp_path / "coded.jsonl", tmp_path / "figures.json"
    monkeypatch.setattr(
        sys, "argv", ["plover.py", str(tmp_path), "--coded", str(coded), "--json", str(figures), "--types"]
    )
    plover.main()
    lines = [json.loads(line) for line in coded.read_text(encoding="utf-8").splitlines()]
    assert {"type": "REQUEST", "source": ["JPN"], "target": ["PER"]} in lines[1]["events"]
    halves = json.loads(figures.read_text(encoding="utf-8"))
    assert halves["even"]["gold type found"] == 1.0
    assert halves["odd"] | {"gold type found": 0.5, "sentences": 2} == halves["odd"]


def _reading(actuality: Actuality) -> Reading:
    """A meeting of Kenya's, brokered by Qatar."""
    kenya = Entity(id="e1", kind="state", name="Kenya", state="KEN", code="KEN")
    qatar = Entity(id="e2", kind="body", name="Foreign Ministry", state="QAT", code="QATGOV")
    meeting = Event(
        id="v1",
        type="CONSULT",
        actuality=actuality,
        actors=("e1",),
        participants=(Participant(entity="e2", side="QAT", role="mediator"),),
        cue=Span(0, 3),
        spans=(Span(0, 3),),
        confidence=0.5,
    )
    return Reading(
        program="1",
        codebook="1",
        report=Report(id="R1", text="met"),
        entities=(kenya, qatar),
        events=(meeting,),
    )
