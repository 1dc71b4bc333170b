"""The gold readings hold for the clean text, as the program's sources give it."""

from pathlib import Path
from typing import get_args

import pytest
from scoring.gold import GoldReport, load_gold
from scoring.place import locate
from scoring.samples import SAMPLES, open_sample

from communique.codebook import Codebook
from communique.model import Actuality, EventType

FILES = sorted((SAMPLES / "gold").glob("*.json"))
REPORTS = [pytest.param(report, id=report.file) for path in FILES for report in load_gold(path).reports]

# The modes of the PLOVER manual; REQUEST and REJECT share theirs, the other types have none.
WISHES = frozenset({"assist", "change", "yield", "meet"})
MODES: dict[str, frozenset[str]] = {
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "RETREAT": frozenset({"withdraw", "release", "disarm", "ceasefire", "access", "resign"}),
    "REQUEST": WISHES,
    "REJECT": WISHES,
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "THREATEN": frozenset({"restrict", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset(
        {
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
        }
    ),
    "ASSAULT": frozenset(
        {
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional",
        }
    ),
}


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return Codebook()


@pytest.mark.parametrize("report", REPORTS)
def test_each_snippet_stands_in_the_clean_text(report: GoldReport, codebook: Codebook) -> None:
    text = open_sample(report, SAMPLES / "reports", codebook).text
    assert [snippet for snippet in report.snippets() if locate(text, snippet) is None] == []


@pytest.mark.parametrize("report", REPORTS)
def test_modes_are_those_of_a_type_the_event_may_have(report: GoldReport) -> None:
    for event in report.events:
        allowed = frozenset[str]().union(*(MODES.get(kind, frozenset()) for kind in event.types))
        assert set(event.modes or ()) <= allowed, event.text


@pytest.mark.parametrize("report", REPORTS)
def test_people_of_events_are_people_of_the_report(report: GoldReport) -> None:
    named = {person.name for person in report.people}
    assert {name for event in report.events for name in event.people} <= named


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FILES])
def test_each_batch_tries_every_actuality(path: Path) -> None:
    found = {event.actuality for report in load_gold(path).reports for event in report.events}
    assert found == set(get_args(Actuality))


def test_the_samples_try_every_type_of_event() -> None:
    found = {event.type for path in FILES for report in load_gold(path).reports for event in report.events}
    assert found == set(get_args(EventType))
