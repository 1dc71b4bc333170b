"""Who does it to whom in passages whose later sentences speak again of whom the first one names."""

from pathlib import Path

import pytest
import yaml

from communique.model import Reading
from reading.events.coding import Read

TOGETHER = {"AGREE", "CONSULT", "COOPERATE"}
PASSAGES = yaml.safe_load(Path(__file__).with_name("passages.yaml").read_text(encoding="utf-8"))


def parties(reading: Reading, word: str) -> tuple[str, set[str], set[str]]:
    """The type, actors and recipients of the event that a word tells of; states by code, others by name."""
    event = next(event for event in reading.events if event.cue.words(reading.report.text) == word)
    names = {
        entity.id: (entity.kind in {"state", "person", "body"} and entity.state) or entity.name
        for entity in reading.entities
    }
    return event.type, {names[ref] for ref in event.actors}, {names[ref] for ref in event.recipients}


def wanted(words: str) -> list[list[str]]:
    """The ways in which each party may be named."""
    parts = [part for chunk in words.split(";") for part in _codes(chunk)]
    return [part.split("|") for part in parts if part]


def _codes(chunk: str) -> list[str]:
    codes = chunk.split()
    return codes if all(len(code) == 3 and code.isupper() for code in codes) else [chunk]


def same(found: set[str], want: list[list[str]]) -> bool:
    """Whether each party wanted is found, and nobody else; "*" leaves it open."""
    return want == [["*"]] or (
        len(found) == len(want)
        and all(any(way.lower() in name.lower() for name in found for way in ways) for ways in want)
    )


@pytest.mark.parametrize("row", PASSAGES, ids=[row["text"][:60] for row in PASSAGES])
def test_tells_who_does_it_to_whom(read: Read, row: dict[str, str]) -> None:
    """Roles, pronouns, bodies and passives name whom they mean."""
    kind, acting, bearing = parties(read(row["text"]), row["word"])
    if kind in TOGETHER:
        assert same(acting | bearing, wanted(f"{row['actors']};{row['recipients']}"))
    else:
        assert (same(acting, wanted(row["actors"])), same(bearing, wanted(row["recipients"]))) == (True, True)
