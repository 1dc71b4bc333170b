"""The table of confidence: what goes with right findings weighs for one, what goes with wrong ones against."""

import math

from calibrate import FEWEST, Weighed, fit


def group(grounds: str, right: int, wrong: int) -> list[Weighed]:
    """Findings with the same grounds, so many right and so many wrong."""
    return [Weighed(frozenset(grounds.split()), right=n < right) for n in range(right + wrong)]


def test_the_base_is_how_often_findings_are_right() -> None:
    found = fit(group("", 300, 100))
    assert round(found.base, 2) == round(math.log(3), 2)
    assert found.weights == {}


def test_a_ground_weighs_for_what_it_goes_with() -> None:
    found = fit([*group("dated", 90, 10), *group("nameless", 10, 90), *group("", 50, 50)])
    assert list(found.weights) == ["dated", "nameless"] or list(found.weights) == ["nameless", "dated"]
    assert found.weights["dated"] > 1.5
    assert found.weights["nameless"] < -1.5


def test_what_says_nothing_weighs_nothing() -> None:
    found = fit([*group("idle", 50, 50), *group("", 50, 50)])
    assert abs(found.weights.get("idle", 0.0)) < 0.05


def test_a_ground_that_few_findings_have_is_left_out() -> None:
    found = fit([*group("rare", FEWEST - 1, 0), *group("", 50, 50)])
    assert "rare" not in found.weights
