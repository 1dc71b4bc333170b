"""Pages: what a filter lets through, in order, however much is cut off; what they are read off holds what it must."""

import datetime as dt

import pytest

from communique.errors import UsageError
from communique.record import Filters, Record
from factories import Story, between
from record.crowd import crowd, read_otherwise
from record.raw import run
from record.stories import world


def summit() -> Story:
    """Three states at one table on a day, and what each said of it, dated or not."""
    story = Story("summit", "2025-06-02")
    states = [
        story.state(code, name) for code, name in (("TUR", "Turkey"), ("RUS", "Russia"), ("UKR", "Ukraine"))
    ]
    guest = story.person("Rustem Umerov", "UKR")
    story.event(
        "CONSULT", "the three met in Istanbul", "met", actors=tuple(states), date=between("2025-06-02")
    )
    story.event("CONSULT", "Umerov will come again", "come", actors=(guest,), actuality="planned")
    story.event("AGREE", "Turkey agreed in May", "agreed", actors=(states[0],), date=between("2025-05-07"))
    return story


@pytest.mark.parametrize(
    ("filters", "types"),
    [
        (Filters(actor="TUR"), ["AGREE", "CONSULT"]),
        (Filters(actor="UKR"), ["CONSULT", "CONSULT"]),
        (Filters(between=("TUR", "UKR")), ["CONSULT"]),
        (Filters(between=("UKR", "TUR")), ["CONSULT"]),
        (Filters(between=("TUR", "RUS"), actor="UKR"), ["CONSULT"]),
        (Filters(between=("TUR", "RUS"), actor="GRC"), []),
        (Filters(between=("TUR", "TUR")), ["AGREE", "CONSULT"]),
        (Filters(between=("TUR", "Umerov")), []),
        (Filters(between=("UKR", "Umerov")), ["CONSULT"]),
        (Filters(actor="TUR", type="AGREE"), ["AGREE"]),
        (Filters(actor="TUR", since=dt.date(2025, 6, 1)), ["CONSULT"]),
        (Filters(actor="TUR", limit=1), ["AGREE"]),
    ],
)
def test_who_takes_part(record: Record, filters: Filters, types: list[str]) -> None:
    """States are found by the pair, by one of them, and beside a person."""
    list(record.add([summit().reading(), *crowd(2)]))
    assert [event.type for event in record.events(filters)] == types


@pytest.mark.parametrize("actor", [None, "RUS"])
def test_a_page_is_the_beginning_of_the_whole(record: Record, actor: str | None) -> None:
    """Whatever the limit: what is dated comes first, then what is not, each in order of time."""
    list(record.add([*world(), summit().reading(), Story("still", None).reading()]))
    for ask in (record.events, record.statements, record.commitments, record.reports):
        whole = [entry.id for entry in ask(Filters(actor=actor))]
        for limit in range(len(whole) + 1):
            assert [entry.id for entry in ask(Filters(actor=actor, limit=limit))] == whole[:limit]


@pytest.mark.parametrize(
    ("part", "found"),
    [("Fatemi", True), ("tariq fatemi", True), ("Syed Fatemi", False), ("Fat", False), ("fatemi_", True)],
)
def test_a_part_of_a_name(record: Record, part: str, *, found: bool) -> None:
    """A name is found by whole words of it that stand together."""
    list(record.add(world()))
    if found:
        assert record.who(part).entries
    else:
        with pytest.raises(UsageError):
            record.who(part)


def test_names_are_counted_as_reports_come_and_change(record: Record, place: str) -> None:
    """After reading again, and decisions, all is filed and counted as if it had been read so."""
    readings = crowd(12)
    list(record.add(readings))
    list(record.reread(read_otherwise(reading, "2") for reading in readings[::2]))
    record.editor("Ada").reject(record.events()[0].id, "it did not happen")
    assert list(record.faults()) == []
    assert run(place, "SELECT count(*) FROM pair") != [(0,)]


@pytest.mark.parametrize(
    ("meddling", "fault"),
    [
        ("DELETE FROM pair WHERE one = 'PAK' AND other = 'RUS'", "is not filed under the states"),
        ("UPDATE pair SET dated = NOT dated", "is not filed under the states"),
        ("UPDATE naming SET times = times + 1", "is not named"),
        ("DELETE FROM name_word WHERE word = 'fatemi'", "is not filed under its words"),
    ],
)
def test_what_pages_are_read_off_is_checked(record: Record, place: str, meddling: str, fault: str) -> None:
    """An entry that is filed wrongly would be missing from answers; checking the record says so."""
    list(record.add(world()))
    run(place, meddling)
    assert any(fault in line for line in record.faults())
