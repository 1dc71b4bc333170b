"""Spans count code points, the end left out."""

from communique.model import Span


def test_words_are_the_slice() -> None:
    assert Span(4, 10).words("The Élysée said") == "Élysée"


def test_touching_is_not_overlapping() -> None:
    assert not Span(0, 4).overlaps(Span(4, 8))
    assert Span(0, 5).overlaps(Span(4, 8))


def test_covering_includes_being_equal() -> None:
    assert Span(2, 6).covers(Span(2, 6))
    assert not Span(2, 6).covers(Span(2, 7))
