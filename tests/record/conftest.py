"""A record of its own for every test, once on each engine."""

import os
import subprocess
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from communique.record import Record
from record.server import Server, running_server

ENGINES = ("sqlite", "postgresql")

# Gives the location of a new record, in which nothing is made yet.
Places = Callable[[], str]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server; a machine that cannot run one skips what needs it, the checks of a change never do."""
    try:
        with running_server() as started:
            yield started
    except (OSError, subprocess.CalledProcessError) as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL server can be started here: {error}")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine that a test runs on."""
    return str(request.param)


@pytest.fixture
def places(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Places:
    """New locations on the engine of the test."""
    if engine == "sqlite":
        numbers = count(1)
        return lambda: str(tmp_path / f"record{next(numbers)}.db")
    server: Server = request.getfixturevalue("server")
    return server.new_place


@pytest.fixture
def place(places: Places) -> str:
    """One new location."""
    return places()


@pytest.fixture
def record(place: str) -> Iterator[Record]:
    """An empty record."""
    with Record.open(place) as opened:
        yield opened
