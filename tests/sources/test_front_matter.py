"""Fields above a text: "title: ..." between two lines of dashes, as archives and makers of sites set them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.sources.front_matter import read_front_matter
from communique.sources.provenance import Provenance

STORY = "Peru and Chile met in Lima.\n"


def test_the_fields_say_where_a_text_comes_from() -> None:
    told = read_front_matter(
        "---\ntitle: 'Readout: Peru and Chile'\nauthor: Ana Soto\nsource: The Lima Post\ndate: 2024-05-14\n"
        'url: "https://example.org/a"\ntags: [peru, chile]\n---\n\n' + STORY
    )
    assert told.known == Provenance(
        title="Readout: Peru and Chile",
        byline="Ana Soto",
        outlet="The Lima Post",
        published=dt.date(2024, 5, 14),
        url="https://example.org/a",
    )
    assert told.text.strip() == STORY.strip()
    assert [passage.kind for passage in told.head] == ["metadata"] * 6


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("date: '2024-05-14'\npublished_time: 2024-05-15 08:06:51-04:00\n", dt.date(2024, 5, 15)),
        ("Date: May 14, 2024\n", dt.date(2024, 5, 14)),
        ("date: soon\n", None),
        ("modified_time: 2024-05-16\n", None),  # when it was changed is not when it was published
    ],
)
def test_the_day_is_that_of_publication(head: str, known: dt.date | None) -> None:
    assert read_front_matter(f"---\n{head}---\n{STORY}").known.published == known


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "---\n" + STORY + "---\nMore.\n",  # a sentence is no field
        "---\ntitle: no end\n" + STORY,
        "---\n---\n" + STORY,
        "---\n- one\n- two\n---\n" + STORY,
        "---\ntitle: [\n---\n" + STORY,
        "---\n" + "[" * 4000 + "\n---\n" + STORY,
        "---\ntitle: " + "a" * 9000 + "\n---\n" + STORY,
    ],
)
def test_what_is_no_list_of_fields_stays_in_the_text(text: str) -> None:
    told = read_front_matter(text)
    assert told.text == text
    assert told.known == Provenance()


def test_an_agency_is_credited() -> None:
    assert read_front_matter(f"---\nagency: Andean Wire\n---\n{STORY}").known.agency == "Andean Wire"


def test_an_address_that_is_none_is_not_kept() -> None:
    assert read_front_matter(f"---\ntitle: A\nurl: javascript:alert(1)\n---\n{STORY}").known.url is None


@given(st.text(alphabet=st.sampled_from("-\n: a&*![]{}'\"\t\\é!<>0")))
def test_whatever_a_head_holds_is_read_as_words(head: str) -> None:
    told = read_front_matter(f"---\n{head}\n---\n{STORY}")
    assert told.text.endswith(STORY)
