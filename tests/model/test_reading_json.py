"""A reading survives its JSON form, whatever it holds."""

import datetime as dt
from typing import TypeVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import (
    Claim,
    Commitment,
    DateInterval,
    Dateline,
    Entity,
    Event,
    Office,
    Participant,
    Place,
    Quantity,
    Reading,
    Removed,
    Report,
    Span,
    Statement,
)

T = TypeVar("T")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))
DATES = st.builds(
    DateInterval,
    start=st.none() | st.dates(),
    end=st.none() | st.dates(),
    text=st.none() | TEXT,
)


def many(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """A few of them."""
    return st.lists(items, max_size=3).map(tuple)


REFS = many(st.sampled_from(["e1", "e2", "PAK"]))
REPORTS = st.builds(
    Report,
    id=TEXT,
    text=TEXT,
    title=st.none() | TEXT,
    published=st.none() | st.dates(),
    dateline=st.none() | st.builds(Dateline, place=TEXT, state=st.none(), date=st.none() | st.dates()),
    removed=many(st.builds(Removed, kind=TEXT, text=TEXT)),
)
READINGS = st.builds(
    Reading,
    report=REPORTS,
    entities=many(
        st.builds(
            Entity,
            id=st.just("e1"),
            kind=st.sampled_from(["person", "forum"]),
            name=TEXT,
            offices=many(st.builds(Office, title=TEXT)),
            mentions=many(SPANS),
        )
    ),
    events=many(
        st.builds(
            Event,
            id=st.just("v1"),
            type=st.sampled_from(["CONSULT", "ASSAULT"]),
            actors=REFS,
            participants=many(st.builds(Participant, entity=st.just("e1"))),
            date=st.none() | DATES,
            place=st.none() | st.builds(Place, name=TEXT),
            cue=SPANS,
            spans=many(SPANS),
            confidence=st.floats(0, 1),
        )
    ),
    statements=many(
        st.builds(
            Statement,
            id=st.just("s1"),
            act=st.sampled_from(["affirm", "warn"]),
            content=many(SPANS),
            confidence=st.floats(0, 1),
        )
    ),
    commitments=many(
        st.builds(
            Commitment,
            id=st.just("c1"),
            kind=st.sampled_from(["plan", "promise"]),
            by=REFS,
            what=SPANS,
            due=st.none() | DATES,
            spans=many(SPANS),
            confidence=st.floats(0, 1),
        )
    ),
    claims=many(
        st.builds(
            Claim,
            id=st.just("k1"),
            measure=TEXT,
            quantity=st.builds(Quantity, value=st.floats(allow_nan=False, allow_infinity=False)),
            spans=many(SPANS),
            confidence=st.floats(0, 1),
        )
    ),
)


@given(READINGS)
def test_json_there_and_back_is_the_same_reading(reading: Reading) -> None:
    assert Reading.from_json(reading.to_json()) == reading


def test_the_ends_of_a_date_are_from_and_to() -> None:
    date = DateInterval.day(dt.date(2025, 8, 1), "on Friday")
    assert msgspec.json.encode(date) == b'{"from":"2025-08-01","to":"2025-08-01","text":"on Friday"}'


@pytest.mark.parametrize("line", ["", "{", "[]", '{"schema": "communique.reading/2", "report": {}}'])
def test_what_is_no_reading_is_refused(line: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        Reading.from_json(line)
