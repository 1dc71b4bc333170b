"""A record of the small world of `stories`, for questions only."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from communique.model import Reading
from communique.record import Record

Kept = Callable[..., Record]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Makes a record of readings."""
    opened: list[Record] = []

    def keep(*readings: Reading) -> Record:
        record = Record.open(tmp_path / f"{len(opened)}.db")
        opened.append(record)
        assert all(added.new for added in record.add(readings))
        return record

    yield keep
    for record in opened:
        record.close()
