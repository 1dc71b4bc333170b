"""The table of confidence: shares of groups of findings, rising with their strength."""

import pytest
from calibrate import FEWEST, rising
from scoring.tally import Trusted


def group(strength: float, right: int, wrong: int) -> list[Trusted]:
    """Findings of one strength, so many right and so many wrong."""
    return [Trusted("events", strength, right=True)] * right + [
        Trusted("events", strength, right=False)
    ] * wrong


def test_findings_of_one_strength_are_a_point() -> None:
    weak, strong = rising([*group(0.5, 10, FEWEST), *group(0.75, FEWEST, 10)])
    assert weak == pytest.approx((0.5, 10 / (10 + FEWEST)))
    assert strong == pytest.approx((0.75, FEWEST / (10 + FEWEST)))


def test_neighbours_whose_shares_fall_are_taken_together() -> None:
    ((strength, share),) = rising([*group(0.5, 30, 10), *group(0.75, 10, 30)])
    assert (round(strength, 3), share) == (0.625, 0.5)


def test_a_small_group_is_taken_with_its_neighbour() -> None:
    assert len(rising([*group(0.5, 1, 1), *group(0.8, FEWEST, 10)])) == 1
