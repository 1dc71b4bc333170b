"""Answers to one question agree, contradict each other, or are one source's earlier and later count."""

import datetime as dt

import pytest

from communique.linking import Answer, best_figure, compare_answers
from communique.model import Quantity


def _answer(value: float, voice: str = "", outlet: str = "A", day: int = 1, origin: str = "") -> Answer:
    return Answer(
        voices=frozenset((voice,) if voice else ()),
        outlet=outlet,
        origin=origin or f"{outlet}{day}",
        published=dt.date(2024, 3, day),
        quantity=Quantity(value=value),
    )


@pytest.mark.parametrize(
    ("first", "second", "stand"),
    [
        (_answer(53, "PAK"), _answer(53, "IND"), "agreement"),
        (_answer(53, "PAK"), _answer(31, "IND"), "conflict"),
        (_answer(30, "NATO"), _answer(93, "NATO", outlet="B", day=9), "revision"),
        (_answer(30, "NATO"), _answer(93, "NATO", outlet="B"), "conflict"),
        (_answer(30), _answer(34, day=2), "revision"),
        (_answer(30), _answer(34, outlet="B", day=2), "conflict"),
        (_answer(41, "BGD", origin="a"), _answer(67, "BGD", origin="a", day=3), "revision"),
        (_answer(41, "BGD", origin="a"), _answer(47, "BGD", outlet="B", origin="a"), "agreement"),
    ],
)
def test_answers(first: Answer, second: Answer, stand: str) -> None:
    """A later count by the same source revises its earlier one; anybody else's contradicts it."""
    assert compare_answers(first, second) == stand
    assert compare_answers(second, first) == stand


def test_the_best_figure() -> None:
    """Most origins count, copies once; what its own source has revised counts no more."""
    told = [
        _answer(31, "IND"),
        _answer(31, "IND", origin="A1"),
        _answer(53, "PAK", "B"),
        _answer(53, "PAK", "C"),
    ]
    assert best_figure(told) == 53
    assert best_figure([_answer(30, "NATO"), _answer(93, "NATO", day=9)]) == 93
