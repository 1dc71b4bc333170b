"""The whole of reading: what holds for every text, and how reports stream through."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.codebook import Codebook
from communique.errors import UsageError
from communique.model import Reading, Report, Span
from communique.reading import Reader

READER = Reader(Codebook())
CLAUSES = (
    "Kenyan President William Ruto met “his Ugandan counterpart”",
    "on Tuesday",
    "the two sides agreed to open a border post",
    "at least 40 people were killed",
    "Foreign Minister Wang Yi said: ‘We will not forget’",
    "Türkiye’s envoy — Ms. Ayşe Öz — warned Athens",
    "\n\n",
    "she added",
    "according to the ministry",
    "$3.2 billion in 2023",
    "(SCO)",
    "😀",
)


def spans(reading: Reading) -> Iterator[Span]:
    """Every span of every finding."""
    for entity in reading.entities:
        yield from entity.mentions
    for event in reading.events:
        yield from (event.cue, *event.spans)
    for statement in reading.statements:
        yield from (span for span in (statement.source, statement.cue, *statement.content) if span)
    for commitment in reading.commitments:
        yield from (commitment.what, *commitment.spans)
    for claim in reading.claims:
        yield from claim.spans


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=14).map(" ".join))
def test_every_span_slices_to_words(text: str) -> None:
    report = Report(id="r", text=text, published=dt.date(2024, 5, 15))
    reading = next(READER.read([report]))
    for span in spans(reading):
        assert 0 <= span.start < span.end <= len(text)
        words = span.words(text)
        assert words == words.strip()


def test_references_lead_to_entities() -> None:
    text = (
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi. He praised Uganda."
    )
    reading = next(READER.read([Report(id="r", text=text)]))
    known = {entity.id for entity in reading.entities}
    for event in reading.events:
        assert {*event.actors, *event.recipients, *event.sources} <= known


def test_reading_and_codebook_versions_are_stamped() -> None:
    reading = next(READER.read([Report(id="r", text="Chad thanked Mali.")]))
    assert reading.program
    assert reading.codebook == Codebook().version


def test_reports_are_read_as_they_come() -> None:
    def endless() -> Iterator[Report]:
        while True:
            yield Report(id="r", text="Chad thanked Mali for its help.")

    assert len(list(islice(READER.read(endless()), 3))) == 3


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(UsageError, match="--pipeline en_core_web_none"):
        Reader(Codebook(), "en_core_web_none")


def test_an_overlay_of_the_dates_is_read_with(tmp_path: Path) -> None:
    row = "- {name: unity_day, month: 2, day: 25, forms: [Unity Day]}"
    (tmp_path / "dates_holidays.yaml").write_text(row)
    report = Report(
        id="r", text="Chad and Mali signed a treaty on Unity Day.", published=dt.date(2024, 5, 15)
    )
    (signed,) = next(Reader(Codebook(tmp_path)).read([report])).events
    assert signed.date is not None
    assert signed.date.start == signed.date.end == dt.date(2024, 2, 25)
