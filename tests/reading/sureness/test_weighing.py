"""Confidence: what speaks for and against a finding, and what it comes to."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import Codebook
from communique.codebook.confidence import CONFIDENCE, ConfidenceRow
from communique.model import Reading, Report
from communique.reading import Reader
from communique.reading.reader import read_findings
from communique.reading.sureness import grounds_of
from communique.reading.sureness.weighing import confidence_by

CODEBOOK = Codebook()
KINDS = ("statements", "events", "commitments", "claims")
ROW = ConfidenceRow(kind="events", base=0.0, weights={"dated": 2.0, "no actor": -2.0})
LINE = '- {{kind: {kind}, least: {least}, base: 0.0, weights: {{"no actor": -3.0}}}}\n'


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(CODEBOOK)


def report(text: str) -> Report:
    return Report(id="r", text=text, published=dt.date(2024, 5, 15))


def grounds(reader: Reader, text: str, kind: str) -> list[frozenset[str]]:
    """What speaks for and against each finding of a kind."""
    (found,) = reader.each([report(text)], lambda context: grounds_of(context, read_findings(context)))
    return found[kind]


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        ("Kenya and Ghana agreed on Tuesday to open the border.", {"two sides", "its own day"}, {"no actor"}),
        ("An envoy of Kenya was expelled.", {"no actor"}, {"its own day", "actor beside it"}),
        ("Ghana expelled an envoy of Kenya.", {"actor beside it", "subject with a name"}, {"quoted", "noun"}),
        ("“Ghana expelled our envoy,” President Ruto of Kenya said.", {"quoted", "told by somebody"}, set()),
        ("Kenya condemned Ghana's expulsion of its envoy.", {"noun"}, set()),
        ("Kenya plans to expel the envoy of Ghana.", {"actuality planned", "type SANCTION"}, set()),
    ],
)
def test_grounds_of_an_event(reader: Reader, text: str, there: set[str], not_there: set[str]) -> None:
    """Who acts, when, and how the sentence is built."""
    assert any(there <= one and not one & not_there for one in grounds(reader, text, "events"))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Hakan Fidan said that Ankara would host the talks.", {"of a person", "act inform"}),
        ("“We will not yield,” Hakan Fidan said.", {"quoted", "short"}),
        ("Hakan Fidan and Nikos Dendias said that the talks had failed.", {"several speakers"}),
    ],
)
def test_grounds_of_a_statement(reader: Reader, text: str, there: set[str]) -> None:
    """Who speaks, in which act, and how it is given."""
    assert any(there <= one for one in grounds(reader, text, "statements"))


def test_grounds_of_a_commitment_and_a_claim(reader: Reader) -> None:
    """Who is bound, to whom and until when; what is counted, by whom."""
    text = "Kenya promised Ghana to send 200 officers by June. The attack killed at least 40 people."
    assert any({"kind promise", "due"} <= one for one in grounds(reader, text, "commitments"))
    assert any({"measure killed", "bound at_least"} <= one for one in grounds(reader, text, "claims"))


@pytest.mark.parametrize(
    ("speaking", "confidence"),
    [
        ([], 0.5),
        (["dated"], 0.88),
        (["no actor"], 0.12),
        (["dated", "no actor"], 0.5),
        (["unheard of"], 0.5),
    ],
)
def test_grounds_add_up(speaking: list[str], confidence: float) -> None:
    """Log odds are added; a ground without a weight adds nothing."""
    assert confidence_by(ROW, frozenset(speaking)) == confidence


@given(
    st.frozensets(
        st.sampled_from(sorted(ground for row in CODEBOOK.rows(CONFIDENCE) for ground in row.weights))
    )
)
def test_a_confidence_is_a_share(speaking: frozenset[str]) -> None:
    assert all(0 <= confidence_by(row, speaking) <= 1 for row in CODEBOOK.rows(CONFIDENCE))


def test_every_kind_of_finding_has_a_row() -> None:
    assert {row.kind for row in CODEBOOK.rows(CONFIDENCE)} == set(KINDS)


def read_with(tmp_path: Path, least: float, text: str) -> Reading:
    """Reads with a table of which only the missing actor counts."""
    lines = "".join(LINE.format(kind=kind, least=least) for kind in KINDS)
    (tmp_path / "confidence.yaml").write_text(lines, encoding="utf-8")
    return next(Reader(Codebook(tmp_path)).read([report(text)]))


def test_what_is_too_doubtful_is_not_told(tmp_path: Path) -> None:
    """Whoever is named in it is named all the same."""
    text = "An envoy of Kenya was expelled."
    doubtful, kept = read_with(tmp_path, 0.1, text), read_with(tmp_path, 0.0, text)
    assert (len(doubtful.events), len(kept.events)) == (0, 1)
    assert doubtful.entities == kept.entities


def test_what_a_claim_is_about_is_told(tmp_path: Path) -> None:
    """However doubtful: the claim would hang in the air."""
    reading = read_with(tmp_path, 0.1, "At least 40 people were killed when shells hit the port in Kenya.")
    assert {claim.about for claim in reading.claims} <= {event.id for event in reading.events}
    assert reading.events
