"""Where it happened, by what a sentence says and by the day's news."""

import datetime as dt
from collections.abc import Callable

import pytest

from communique.model import Dateline, Reading, Report
from communique.reading import Reader
from doubtful import EVERYTHING

DAY = dt.date(2024, 5, 15)
Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def read() -> Read:
    """Reads a text filed from Nairobi."""
    reader = Reader(EVERYTHING)
    dateline = Dateline(place="Nairobi", state="KEN", date=DAY)

    def read(text: str) -> Reading:
        return next(iter(reader.read([Report(id="r", text=text, published=DAY, dateline=dateline)])))

    return read


PLACES = [
    # at a setting, in a part of a place, below what is done
    ("Kenya and Peru agreed over dinner in Lima to cease fire.", "AGREE", "Lima"),
    ("Chadian soldiers massacred civilians in Goma in March.", "ASSAULT", "Goma"),
    ("Police in Chad banned gatherings in the centre of Goma in March.", "COERCE", "Goma"),
    # of the verb above, and of what "where" stands for
    ("Negotiations between Peru and Chile broke down in Oslo in March.", "CONSULT", "Oslo"),
    (
        "President Asha Otieno of Kenya is due in Brussels, where she will meet Jan Kowal of Poland.",
        "CONSULT",
        "Brussels",
    ),
    # places that no list knows, told by the words around them
    ("Peruvian and Chilean commanders met at Moldo in March.", "CONSULT", "Moldo"),
    ("Chadian aircraft struck targets in Paktika province in March.", "ASSAULT", "Paktika"),
    ("Chad and Sudan fought over the village of Badme in March.", "ASSAULT", "Badme"),
    # a building, where no town is named
    ("Peru and Chile signed a treaty at Merdeka Palace in March.", "SUPPORT", "Merdeka Palace"),
    # the town of a building, a capital by its state, and the town of whom they met
    ("Kenya's president hosted Yoweri Museveni at State House, Mombasa.", "CONSULT", "Mombasa"),
    ("The Iranian and Omani ministers met in the Chinese capital in March.", "CONSULT", "Beijing"),
    ("Peru's premier recalled her meeting with the Libyan leader in Tripoli.", "CONSULT", "Tripoli"),
    # where the journey went that the paragraph tells of
    ("The Algerian premier flew to Havana in March. He met the Cuban president.", "CONSULT", "Havana"),
    ("The Turkish minister will pay a visit to Sochi in June and meet Sergey Lavrov.", "CONSULT", "Sochi"),
    # whoever hosts is at home
    ("Egypt will host a conference in November.", "CONSULT", "Egypt"),
    # what is done towards a place is not done there
    ("Activists demonstrated against further concessions to Tokyo in March.", "PROTEST", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), PLACES)
def test_where_it_happened(read: Read, text: str, kind: str, place: str | None) -> None:
    """The last event of its type has this place."""
    found = [event.place for event in read(text).events if event.type == kind]
    assert (found[-1].name if found[-1] else None) == place


def test_the_days_meeting_is_where_the_day_was_spent(read: Read) -> None:
    """Where the news took place counts for what was done there that day, before the dateline does."""
    reading = read(
        "Kenyan Foreign Minister Asha Otieno visited Kampala today for talks with Ugandan officials. "
        "She met Ugandan Prime Minister Robinah Nabbanja today."
    )
    assert {event.place.name for event in reading.events if event.place} == {"Kampala"}
