"""Fixtures: a reader of single texts, made once for all tests of events."""

import datetime as dt

import pytest

from communique.model import Reading, Report
from communique.reading import Reader
from doubtful import EVERYTHING
from reading.events.coding import Read

DAY = dt.date(2024, 5, 15)  # a Wednesday


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a text published on DAY, without a dateline."""
    reader = Reader(EVERYTHING)

    def one(text: str) -> Reading:
        return next(reader.read([Report(id="r", text=text, published=DAY)]))

    return one
