"""Quotation marks as the press sets them, and the quotations they make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.reading.quotes import find_quotations

# (text, the words of each quotation, their depth)
CASES = [
    # straight, curly, angular and low marks
    ('He said "we will wait" today.', [("we will wait", 0)]),
    ("He said “we will wait” today.", [("we will wait", 0)]),
    ("He said «we will wait» today.", [("we will wait", 0)]),
    ("He said „we will wait“ today.", [("we will wait", 0)]),
    # of two kinds, as typists mix them
    ("He said “we will wait\" and “we won't“ today.", [("we will wait", 0), ("we won't", 0)]),
    # single marks, and apostrophes that are none
    ("Kenya's envoy said 'we will wait' today.", [("we will wait", 0)]),
    ("Kenya’s envoy said ‘we won’t wait’ today.", [("we won’t wait", 0)]),
    ("The states' leaders and the ministers' aides met.", []),
    # a comma or full stop inside
    ('"We will wait," he said.', [("We will wait,", 0)]),
    # two parts around the speaker
    ('"We will wait," he said, "but not long."', [("We will wait,", 0), ("but not long.", 0)]),
    # a quotation inside a quotation
    (
        "“They are ‘old friends’ of ours,” she said.",
        [("They are ‘old friends’ of ours,", 0), ("old friends", 1)],
    ),
    (
        "\"They are 'old friends' of ours,\" she said.",
        [("They are 'old friends' of ours,", 0), ("old friends", 1)],
    ),
    # a closing mark that stands alone behind an inner one
    (
        "\"He is the 'old friend,' \" she said.",
        [("He is the 'old friend,' ", 0), ("old friend,", 1)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations_are_found_with_their_depth(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(q.inner.words(text), q.depth) for q in find_quotations(text)] == expected


def test_a_quotation_over_paragraphs_opens_each_and_closes_once() -> None:
    text = "“The road is long.\n\n“It is also steep,” he said.\n\nHe left."
    first, second = find_quotations(text)
    assert (first.inner.words(text), first.continues) == ("The road is long.", False)
    assert (second.inner.words(text), second.continues) == ("It is also steep,", True)


def test_a_new_quotation_in_a_new_paragraph_does_not_continue_a_closed_one() -> None:
    text = "“The road is long.”\n\n“It is steep,” she said."
    assert [q.continues for q in find_quotations(text)] == [False, False]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("They are “natural allies” now.", False),
        ("“We will respond in kind”, he said.", True),
        ("“Never!” he said.", True),
        ("He yelled “Never!” at them.", True),
        ("“Never,” he said.", True),
        ("He reads the “Morning Star.”", False),
    ],
)
def test_quoted_terms_are_no_speech(text: str, speech: bool) -> None:
    assert find_quotations(text)[0].is_speech(text) is speech


@given(st.text(alphabet="ab '\"“”‘’\n.,«»"))
def test_quotations_lie_in_the_text_and_nest(text: str) -> None:
    found = find_quotations(text)
    for quotation in found:
        assert (
            0 <= quotation.outer.start <= quotation.inner.start <= quotation.inner.end <= quotation.outer.end
        )
        assert quotation.outer.end <= len(text)
    for one in found:
        for other in found:
            if one.depth == other.depth == 0 and one is not other:
                assert not one.inner.overlaps(other.inner)
