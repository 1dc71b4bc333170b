"""The scorer's small judgements: names, parties, days, places, pairs and floors."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoring.dates import same_time
from scoring.floors import Fallen, below
from scoring.matching import pair
from scoring.parties import same_name, same_parties
from scoring.place import locate
from scoring.tally import Tally

from communique.model import DateInterval

MARCH = (dt.date(2024, 3, 1), dt.date(2024, 3, 31))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kishida Fumio", "Fumio Kishida", True),
        ("José Peña", "Jose Pena", True),
        ("Putin", "Vladimir Putin", True),
        ("Abubakar", "Abdulsalami Abubakar", True),
        ("Muhammadu Sa'ad Abubakar", "Abdulsalami Abubakar", False),
        ("", "Vladimir Putin", False),
    ],
)
def test_same_name(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (["PAK", "RUS"], ["RUS", "PAK"], True),
        (["PAK", "RUS"], ["PAK"], False),
        (["PAK"], ["PAK", "RUS"], False),
        (["NATO|KFOR"], ["KFOR"], True),
        (["PAK"], ["PRK"], False),
        ([], [], True),
    ],
)
def test_same_parties(gold: list[str], found: list[str], *, same: bool) -> None:
    assert same_parties(gold, found) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ((None, None), None, True),
        (MARCH, DateInterval(start=MARCH[0], end=MARCH[1]), True),
        (MARCH, DateInterval(start=dt.date(2024, 3, 10), end=MARCH[1]), True),
        (MARCH, DateInterval.day(dt.date(2024, 3, 10)), False),
        (MARCH, None, False),
        ((None, MARCH[1]), DateInterval(end=MARCH[1]), True),
        ((None, MARCH[1]), DateInterval(start=MARCH[0]), False),
        (MARCH, DateInterval(start=dt.date(2025, 3, 1), end=dt.date(2025, 3, 31)), False),
    ],
)
def test_same_time(
    gold: tuple[dt.date | None, dt.date | None], found: DateInterval | None, *, same: bool
) -> None:
    assert same_time(*gold, found) is same


def test_white_space_of_the_text_does_not_hide_a_snippet() -> None:
    where = locate("the two\n\nsides  met", "two sides met")
    assert where is not None
    assert where.words("the two\n\nsides  met") == "two\n\nsides  met"
    assert locate("the two sides met", "two men") is None


def test_the_best_fitting_pairs_are_taken_first() -> None:
    assert pair([10, 20], [19, 11], lambda one, other: 5 - abs(one - other)) == {0: 1, 1: 0}


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_no_finding_is_paired_twice(wanted: list[int], found: list[int]) -> None:
    pairs = pair(wanted, found, lambda one, other: float(one == other))
    assert len(set(pairs.values())) == len(pairs)
    assert all(wanted[i] == found[j] for i, j in pairs.items())


def test_a_figure_below_its_floor_and_one_not_measured_are_told() -> None:
    floors = {"tuned": {"people": 0.9, "events: who": 0.5, "claims: found": 0.7}}
    fallen = below(floors, {"tuned": {"people": 0.9, "events: who": 0.4}})
    assert fallen == [
        Fallen("tuned", "events: who", 0.5, 0.4),
        Fallen("tuned", "claims: found", 0.7, None),
    ]


def test_tallies_of_batches_add_up() -> None:
    first, second = Tally(), Tally()
    first.count("people", hit=1, gold=2, found=2)
    second.count("people", hit=2, gold=2, found=2)
    second.ask("report: published", right=False)
    total = Tally.of([first, second])
    assert total.figures()["people"] == 0.75
    assert total.figures()["report: published"] == 0
