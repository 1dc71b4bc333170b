"""Offices that a report names without their holder, by the day of the report."""

import datetime as dt

import pytest

from communique.codebook import Codebook
from communique.model import Report
from communique.reading.reader import Reader

READER = Reader(Codebook())


def people(text: str, day: str) -> dict[str, str | None]:
    """Names of the persons of a report with their items of Wikidata."""
    report = Report(id="r", text=text, published=dt.date.fromisoformat(day), language="en")
    reading = next(READER.read([report]))
    return {entity.name: entity.wikidata for entity in reading.entities if entity.kind == "person"}


HOLDERS = [
    ("The prime minister of Pakistan met envoys in Doha.", "2012-05-02", "Yousaf Raza Gilani"),
    ("The prime minister of Pakistan met envoys in Doha.", "2019-05-02", "Imran Khan"),
    ("The Russian foreign minister met envoys in Doha.", "2015-05-02", "Sergey Lavrov"),
    ("Germany's chancellor left for Doha.", "2010-05-02", "Angela Merkel"),
    ("The Indian foreign minister left for Doha.", "2016-05-02", "Sushma Swaraj"),
    ("The NATO secretary general left for Doha.", "2011-05-02", "Anders Fogh Rasmussen"),
]


@pytest.mark.parametrize(("text", "day", "name"), HOLDERS)
def test_an_office_names_who_held_it_on_the_day(text: str, day: str, name: str) -> None:
    """Who holds an office is looked up for the day of the report."""
    assert list(people(text, day)) == [name]


OPEN = [
    "A prime minister of Pakistan met envoys in Doha.",
    "The former prime minister of Pakistan met envoys in Doha.",
    "Pakistan's next prime minister will meet envoys in Doha.",
    "The deputy prime minister of Pakistan met envoys in Doha.",
]


@pytest.mark.parametrize("text", OPEN)
def test_an_office_that_is_not_the_holders_names_nobody(text: str) -> None:
    """Former, future, lesser and uncertain offices are not the one in the table."""
    assert people(text, "2012-05-02") == {}


def test_the_text_outranks_the_table() -> None:
    """Whom the report names in the office holds it, whatever the table says."""
    text = "Pakistan's Prime Minister Zoya Rind spoke. The prime minister of Pakistan left for Doha."
    assert list(people(text, "2012-05-02")) == ["Zoya Rind"]


def test_someone_named_without_office_has_the_one_of_the_day() -> None:
    """A known person carries the state, the office of the day and the item of Wikidata."""
    report = Report(id="r", text="Ilir Meta left for Doha.", published=dt.date(2018, 1, 5), language="en")
    person = next(READER.read([report])).entities[0]
    assert (person.state, person.offices[0].title, person.wikidata) == ("ALB", "President", "Q727132")
