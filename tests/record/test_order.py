"""The order in which reports come, in how many batches, and when a decision is made make no difference."""

from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.record import Decision, Filters, Record
from record.conftest import Places
from record.crowd import crowd, read_otherwise
from record.stories import world
from record.test_adding import add, shown
from record.test_decisions import moscow, rival

READINGS = [*world(), rival().reading(), *crowd(6)]
# What is given to each example is new; the fixture only gives places.
SHARED = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def decided(place: str) -> Iterator[Decision]:
    """Decisions of every sort, made when all the reports are there."""
    with Record.open(place) as record:
        add(record, *READINGS)
        ada = record.editor("Ada")
        yield ada.correct(moscow(record).id, "date", "2025-07-09", "the readout says Wednesday")
        yield ada.split(moscow(record).id, ["rewrite"], "two meetings")
        yield ada.merge(
            [event.id for event in record.events(Filters(between=("Fatemi", "Overchuk")))][:2], "one"
        )
        yield ada.reject(record.claims()[0].id, "no such figure")
        yield ada.same_release(["plan", "toll", "rival"], "one text")
        accepted = ada.accept(record.commitments()[0].id, "seen")
        yield accepted
        yield ada.undo(accepted.uid, "not seen")


@SHARED
@given(data=st.data())
def test_order_batches_and_moments_do_not_matter(places: Places, data: st.DataObject) -> None:
    """The same reports and decisions, however they come in, make the same record."""
    place = places()
    decisions = list(decided(place))
    with Record.open(place) as record:
        expected = shown(record)
    readings = data.draw(st.permutations(READINGS))
    moments = sorted(data.draw(st.lists(st.integers(0, len(readings)), min_size=7, max_size=7)))
    cuts = data.draw(st.sets(st.integers(0, len(readings))))
    with _batches(places(), readings, decisions, (moments, cuts)) as record:
        assert list(record.faults()) == []
        assert shown(record) == expected


def _batches(
    place: str, readings: list[Any], decisions: list[Decision], when: tuple[list[int], set[int]]
) -> Record:
    """The record that comes of reports in this order, decisions at these moments, the record closed at these."""
    moments, cuts = when
    record = Record.open(place)
    for at in range(len(readings) + 1):
        if at in cuts:
            record.close()
            record = Record.open(place)
        due = [each for each, moment in zip(decisions, moments, strict=True) if moment == at]
        assert len(list(record.editor("Ben").take_in(due))) == len(due)
        add(record, *readings[at : at + 1])
    return record


@SHARED
@given(st.lists(st.integers(0, len(READINGS) - 1), max_size=6))
def test_reading_again_is_as_if_it_had_been_read_so(places: Places, again: list[int]) -> None:
    """A record of which reports were read again is the record of the newest readings."""
    present = list(READINGS)
    with Record.open(places()) as record, Record.open(places()) as fresh:
        add(record, *READINGS)
        for number in again:
            if present[number].events:
                present[number] = read_otherwise(present[number], "0.2.0")
                list(record.reread([present[number]]))
        add(fresh, *present)
        assert list(record.faults()) == []
        assert shown(record) == shown(fresh)
