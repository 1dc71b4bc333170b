"""Confidence: what the strength of a finding comes to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import Codebook
from communique.codebook.confidence import CONFIDENCE
from communique.model import Report
from communique.reading import Reader
from communique.reading.calibration import share_right

POINTS = ((0.4, 0.2), (0.6, 0.5), (0.9, 0.8))


@pytest.mark.parametrize(
    ("strength", "share"),
    [
        (0.1, 0.2),  # level below the first point
        (0.4, 0.2),
        (0.5, 0.35),  # half way
        (0.6, 0.5),
        (0.9, 0.8),
        (1.0, 0.8),  # level above the last
    ],
)
def test_a_strength_lies_on_the_line_through_the_points(strength: float, share: float) -> None:
    assert share_right(strength, POINTS) == share


def test_without_points_a_strength_stays() -> None:
    assert share_right(0.7, ()) == 0.7


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_is_stronger_is_never_less_sure(one: float, other: float) -> None:
    assert share_right(min(one, other), POINTS) <= share_right(max(one, other), POINTS)


def test_every_kind_of_finding_has_shares_that_rise_with_strength() -> None:
    rows = {row.kind: row.points for row in Codebook().rows(CONFIDENCE)}
    assert set(rows) == {"events", "statements", "commitments", "claims"}
    for points in rows.values():
        assert list(points) == sorted(points)
        assert [share for _, share in points] == sorted(share for _, share in points)


def test_readings_carry_shares_of_the_table() -> None:
    text = "Kenya and Ghana agreed to open the border."
    (reading,) = Reader(Codebook()).read([Report(id="r", text=text)])
    points = {row.kind: row.points for row in Codebook().rows(CONFIDENCE)}["events"]
    assert all(points[0][1] <= event.confidence <= points[-1][1] for event in reading.events)
