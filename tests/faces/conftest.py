"""Two hand-made readings of one meeting, and a record that holds them: something for the faces to show."""

import datetime as dt
from pathlib import Path

import pytest

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
    Report,
    Span,
    Statement,
)

FRIDAY = DateInterval.day(dt.date(2024, 5, 3), "on Friday")
JUNE = DateInterval(start=dt.date(2024, 6, 1), end=dt.date(2024, 6, 30), text="in June")

ANKARA = (
    "ANKARA, 3 May 2024 — Foreign Minister Ada Demir met her Greek counterpart Nikos Pappas in Ankara "
    "on Friday. "
    "“We will open two border gates in June,” Demir said. "
    "Local officials put the cost at about 40 million euros.\x1b[2J"
)
ATHENS = (
    "ATHENS, May 4 — Foreign ministers Ada Demir of Türkiye and Nikos Pappas of Greece met in Ankara "
    "on Friday. "
    "=The gates will cost no more than 25 million euros, Pappas told reporters."
)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _entities(text: str) -> tuple[Entity, ...]:
    def mentions(name: str) -> tuple[Span, ...]:
        return (_span(text, name),) if name in text else ()

    minister = (Office(title="Foreign Minister", state="TUR"),)
    return (
        Entity(
            id="e1",
            kind="person",
            name="Ada Demir",
            state="TUR",
            offices=minister,
            mentions=mentions("Ada Demir"),
        ),
        Entity(id="e2", kind="person", name="Nikos Pappas", state="GRC", mentions=mentions("Nikos Pappas")),
        Entity(id="e3", kind="state", name="Türkiye", state="TUR", mentions=mentions("Türkiye")),
        Entity(id="e4", kind="state", name="Greece", state="GRC", mentions=mentions("Greece")),
    )


def _meeting(text: str, words: str) -> Event:
    return Event(
        id="v1",
        type="CONSULT",
        modes=("visit",),
        contexts=("diplomatic",),
        actors=("e2",),
        recipients=("e1",),
        participants=(
            Participant(entity="e1", side="TUR", role="host"),
            Participant(entity="e2", side="GRC", role="visitor"),
        ),
        date=FRIDAY,
        place=Place(name="Ankara", state="TUR"),
        topics=("borders",),
        cue=_span(text, " met ")._replace(start=text.index(" met ") + 1, end=text.index(" met ") + 4),
        spans=(_span(text, words),),
        confidence=0.9,
    )


@pytest.fixture(scope="session")
def ankara() -> Reading:
    """A reading with a finding of every kind, and a control character in the text and the title."""
    gates = _span(ANKARA, "We will open two border gates in June")
    return Reading(
        report=Report(
            id="a" * 16,
            path="ankara.txt",
            outlet="Daily Courier",
            title="Ministers meet\x1b[31m",
            dateline=Dateline(place="Ankara", state="TUR", date=dt.date(2024, 5, 3)),
            published=dt.date(2024, 5, 3),
            language="en",
            text=ANKARA,
        ),
        entities=_entities(ANKARA),
        events=(
            _meeting(
                ANKARA,
                "Foreign Minister Ada Demir met her Greek counterpart Nikos Pappas in Ankara on Friday",
            ),
            Event(
                id="v2",
                type="COOPERATE",
                actuality="planned",
                actors=("e3", "e4"),
                date=JUNE,
                cue=_span(ANKARA, "open"),
                spans=(gates,),
                confidence=0.8,
            ),
        ),
        statements=(
            Statement(
                id="s1",
                speakers=("e1",),
                behalf=("TUR",),
                act="promise",
                quoted=True,
                source=_span(ANKARA, "Demir said")._replace(
                    end=_span(ANKARA, "Demir said").end - len(" said")
                ),
                cue=_span(ANKARA, "said"),
                content=(gates,),
                topics=("borders",),
                date=FRIDAY,
                confidence=0.9,
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                kind="promise",
                by=("TUR",),
                to=("GRC",),
                what=_span(ANKARA, "open two border gates"),
                due=JUNE,
                statement="s1",
                spans=(gates,),
                confidence=0.8,
            ),
        ),
        claims=(
            Claim(
                id="k1",
                measure="cost",
                quantity=Quantity(value=40_000_000, bound="about", unit="EUR"),
                about="v1",
                spans=(_span(ANKARA, "about 40 million euros"),),
                confidence=0.7,
            ),
        ),
    )


@pytest.fixture(scope="session")
def athens() -> Reading:
    """Another report's reading of the same meeting, with another figure; its claim reads like a formula."""
    return Reading(
        report=Report(
            id="b" * 16,
            path="athens.txt",
            outlet="Hellenic Wire",
            title="=Pappas in Ankara",
            dateline=Dateline(place="Athens", state="GRC", date=dt.date(2024, 5, 4)),
            published=dt.date(2024, 5, 4),
            language="en",
            text=ATHENS,
        ),
        entities=_entities(ATHENS),
        events=(
            _meeting(
                ATHENS,
                "Foreign ministers Ada Demir of Türkiye and Nikos Pappas of Greece met in Ankara on Friday",
            ),
        ),
        claims=(
            Claim(
                id="k1",
                asserted_by=("e2",),
                measure="cost",
                about="v1",
                quantity=Quantity(value=25_000_000, bound="at_most", unit="EUR"),
                spans=(_span(ATHENS, "=The gates will cost no more than 25 million euros"),),
                confidence=0.7,
            ),
        ),
    )


@pytest.fixture(scope="session")
def record_path(ankara: Reading, athens: Reading, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of both readings, for questions only."""
    from communique.record import Record

    path = tmp_path_factory.mktemp("record") / "record.db"
    with Record.open(path) as record:
        assert [added.new for added in record.add([ankara, athens])] == [True, True]
    return path
