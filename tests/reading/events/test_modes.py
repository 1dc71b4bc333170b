"""Modes: which words of a sentence give an event its PLOVER mode, and where it is told to have taken place."""

import pytest

from reading.events.coding import Read


@pytest.mark.parametrize(
    ("sentence", "kind", "mode"),
    [
        ("Oman hosted talks between Serbia and Kosovo on Tuesday.", "CONSULT", "third-party"),
        ("Chile and Peru met on the margins of the summit.", "CONSULT", "multilateral"),
        ("Kenya asked Norway for money.", "REQUEST", "assist"),
        ("Spain urged Morocco to free the sailors.", "REQUEST", "yield"),
        ("Poland urged Ukraine to keep its word.", "REQUEST", "change"),
        ("Iran threatened to expel the envoys of Sweden.", "THREATEN", "expel"),
        ("Israeli jets bombed a village in Lebanon.", "ASSAULT", "aerial"),
        ("Ghana refused to negotiate with Togo.", "REJECT", "meet"),
    ],
)
def test_words_that_give_a_mode(read: Read, sentence: str, kind: str, mode: str) -> None:
    modes = [event.modes for event in read(sentence).events if event.type == kind]
    assert modes
    assert mode in modes[0]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Rebels attacked Goma on Tuesday.", "Goma"),
        ("Police in Chile clashed in Santiago with workers.", "Santiago"),
        ("Kenya and Uganda signed a treaty in Kampala.", "Kampala"),
        ("Kenya and Uganda signed a treaty in New York.", "New York"),
    ],
)
def test_where_it_took_place(read: Read, sentence: str, place: str) -> None:
    assert place in [event.place.name for event in read(sentence).events if event.place is not None]


def test_what_is_discussed_lies_elsewhere(read: Read) -> None:
    """A place beside the matter is not where it was talked about."""
    (event,) = read("Jordan and Egypt discussed sectarian violence in Iraq.").events
    assert event.place is None


def test_two_who_telephone_are_no_assembly(read: Read) -> None:
    reading = read(
        "Ana Ruiz, Foreign Minister of Peru, held a telephone talk with Luis Soto, Foreign Minister of Chile, on"
        " Monday. The two ministers also shared the view that exchanges, including at summit level, will go on."
    )
    assert [event.modes for event in reading.events if event.type == "CONSULT"] == [("phone",)]


def test_a_courtesy_call_is_paid_in_person(read: Read) -> None:
    reading = read("The Ugandan minister paid a courtesy call on Kenya's president in Nairobi.")
    assert reading.events[0].modes == ("visit",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's president met Uganda's president in Kampala, calling for a truce in Sudan.",
        "Kenya and Uganda discussed the war and called on Sudan to accept a truce.",
        "Kenya's president spoke with Uganda's prime minister, who called on her in Nairobi.",
    ],
)
def test_a_call_for_something_is_no_telephone_call(read: Read, sentence: str) -> None:
    reading = read(sentence)
    meetings = [event for event in reading.events if event.type == "CONSULT"]
    assert meetings
    assert all("phone" not in event.modes for event in meetings)


def test_a_video_conference_of_two_is_no_conference_of_many(read: Read) -> None:
    (event,) = read("Ministers of Kenya and Chad held a video conference on Monday.").events
    assert event.modes == ("phone",)
