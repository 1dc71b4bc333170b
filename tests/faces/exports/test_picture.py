"""The SVG timeline."""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from communique.faces.exports.picture import draw_timeline
from communique.record import Filters, Record

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def picture(record_path: Path) -> ET.Element:
    """The timeline between the two states."""
    with Record.open(record_path) as record:
        drawn = draw_timeline(record, Filters(between=("Türkiye", "Greece")))
    assert re.findall(r"(?:https?|file|data):[^\"']*", drawn) == ["http://www.w3.org/2000/svg"]
    return ET.fromstring(drawn)  # noqa: S314 - what we have just drawn ourselves


def words(element: ET.Element) -> list[str]:
    return ["".join(text.itertext()) for text in element.iter(f"{SVG}text")]


def test_each_event_stands_with_its_date_parties_and_actuality(picture: ET.Element) -> None:
    shown = words(picture)
    assert "2024-05-03" in shown
    assert "Nikos Pappas → Ada Demir" in shown
    assert any("CONSULT visit" in line and "occurred" in line and "Ankara, TUR" in line for line in shown)
    assert any("COOPERATE" in line and "planned" in line for line in shown)


def test_the_word_that_tells_of_an_event_is_marked(picture: ET.Element) -> None:
    rectangles = {(box.get("x"), box.get("y")) for box in picture.iter(f"{SVG}rect") if box.get("rx") == "3"}
    met = next(text for text in picture.iter(f"{SVG}text") if text.text == "met")
    x, y = float(met.get("x", 0)), float(met.get("y", 0))
    assert (f"{x - 2:.1f}", f"{y - 14:.1f}") in rectangles


def test_nothing_is_drawn_outside_the_picture(picture: ET.Element) -> None:
    width, height = float(picture.get("width", 0)), float(picture.get("height", 0))
    for text in picture.iter(f"{SVG}text"):
        assert 0 < float(text.get("x", 0)) + float(text.get("textLength", 0)) <= width
        assert 0 < float(text.get("y", 0)) < height


def test_a_picture_of_nothing_is_still_a_picture(record_path: Path) -> None:
    with Record.open(record_path) as record:
        drawn = draw_timeline(record, Filters(since=dt.date(2030, 1, 1)))
    assert "0 events" in drawn
    ET.fromstring(drawn)  # noqa: S314 - what we have just drawn ourselves
