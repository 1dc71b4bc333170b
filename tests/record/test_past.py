"""What the record said on any past day can be asked, with every question that can be put to it now."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from communique.errors import RecordError
from communique.record import Filters, Record
from communique.record.database import Database
from communique.record.storing.adding import add_reading
from record.stories import held, planned, release, rewrite
from record.test_adding import shown

FIRST, SECOND = dt.date(2025, 7, 12), dt.date(2025, 9, 1)


@contextmanager
def two_days(place: str) -> Iterator[Record]:
    """A record to which two reports were added one day, and two more on another."""
    database = Database.open(place, create=True)
    for story, day in ((planned, FIRST), (release, FIRST), (rewrite, SECOND), (held, SECOND)):
        with database.writing() as connection:
            add_reading(connection, story().reading(), dt.datetime.combine(day, dt.time(9)))
    database.close()
    with Record.open(place) as record:
        yield record


def test_each_day_has_its_record(place: str, places: object) -> None:
    """On a past day the record says what a record that was made then says."""
    assert callable(places)
    with two_days(place) as record, Record.open(places()) as then:
        list(then.add([planned().reading(), release().reading()]))
        assert shown(record.on(FIRST)) == shown(then)
        assert shown(record.on(SECOND)) == shown(record)
        assert record.on(dt.date(2025, 7, 11)).reports() == []


def test_filters_and_searches_ask_that_day(place: str) -> None:
    """Who took part, what was said, and what was linked are those of the day."""
    with two_days(place) as record:
        then = record.on(FIRST)
        assert [hit.report for hit in record.search("rail links")] != [
            hit.report for hit in then.search("rail links")
        ]
        meetings = Filters(between=("Overchuk", "Fatemi"), type="CONSULT")
        assert [len(event.reports) for event in record.events(meetings)] == [2]
        assert [len(event.reports) for event in then.events(meetings)] == [1]
        assert [len(event.history) for event in then.events(meetings)] == [1]
        assert then.events(Filters(since=dt.date(2025, 8, 1)))[0].related == ()


def test_a_commitment_stands_where_it_stood(place: str) -> None:
    """Asked of a past day, a promise has the state of that day."""
    with two_days(place) as record:
        train = Filters(until=dt.date(2025, 8, 31))
        assert {entry.as_of for entry in record.on(FIRST).commitments(train)} == {FIRST}
        assert {entry.state for entry in record.on(FIRST).commitments(train)} == {"pending"}


def test_the_past_cannot_be_changed(place: str) -> None:
    """Nothing is added to a day that is over."""
    with two_days(place) as record, pytest.raises(RecordError, match="past day"):
        list(record.on(FIRST).add([held().reading()]))
