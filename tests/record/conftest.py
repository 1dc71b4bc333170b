"""A record of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.record import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """An empty record."""
    with Record.open(tmp_path / "record.db") as opened:
        yield opened
