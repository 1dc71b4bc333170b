"""Stages: how far undertakings and instruments have come, and whether they have come there."""

import datetime as dt
from collections.abc import Callable

import pytest

from communique.codebook import Codebook
from communique.model import Reading, Report
from communique.reading import Reader

Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def read() -> Read:
    """Reads a text published on a Wednesday in May 2024."""
    reader = Reader(Codebook())

    def one(text: str) -> Reading:
        return next(reader.read([Report(id="r", text=text, published=dt.date(2024, 5, 15))]))

    return one


@pytest.mark.parametrize(
    ("text", "thing", "stage", "actuality"),
    [
        ("Peru ratified the Treaty of Itaipu in 1974.", "Treaty of Itaipu", "ratified", "occurred"),
        ("India put the Indus Waters Treaty in abeyance.", "Indus Waters Treaty", "suspended", "occurred"),
        (
            "The suspension of the Indus Waters Treaty angered Pakistan.",
            "Indus Waters Treaty",
            "suspended",
            "occurred",
        ),
        (
            "The Karachi gas pipeline is under construction.",
            "Karachi gas pipeline",
            "under construction",
            "occurred",
        ),
        ("Work on the Karachi steel mill has stalled.", "Karachi steel mill", "delayed", "occurred"),
        ("The Karachi gas pipeline has been shelved.", "Karachi gas pipeline", "suspended", "occurred"),
        ("Kenya will complete the Karachi gas pipeline.", "Karachi gas pipeline", "completed", "planned"),
        (
            "The launch of the Karachi gas pipeline in June 2024 pleased all.",
            "Karachi gas pipeline",
            "launched",
            "planned",
        ),
        (
            "India threatened to suspend the Indus Waters Treaty.",
            "Indus Waters Treaty",
            "suspended",
            "threatened",
        ),
        ("Peru has not ratified the Treaty of Itaipu.", "Treaty of Itaipu", "ratified", "denied"),
    ],
)
def test_a_thing_comes_to_a_stage(read: Read, text: str, thing: str, stage: str, actuality: str) -> None:
    reading = read(text)
    names = {entity.id: entity.name for entity in reading.entities}
    assert [(names[s.of], s.stage, s.actuality) for s in reading.stages] == [(thing, stage, actuality)]


def test_a_stage_has_its_date_and_who_says_so(read: Read) -> None:
    reading = read("Turkish minister Hakan Fidan said Peru signed the Treaty of Itaipu on 26 April 1973.")
    (stage,) = reading.stages
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[ref] for ref in stage.sources] == ["Hakan Fidan"]
    assert stage.date is not None
    assert stage.date.start == dt.date(1973, 4, 26)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed its name under the list.",
        "Kenya praised the Karachi gas pipeline.",
        "Peru built a school.",
    ],
)
def test_what_has_no_stage(read: Read, text: str) -> None:
    assert read(text).stages == ()
