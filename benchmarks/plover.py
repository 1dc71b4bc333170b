"""Scores the events found in the gold standard sentences of PLOVER against their coding.

    plover.py DIRECTORY [--coded FILE] [--json FILE] [--types]

DIRECTORY is a checkout of the public repository openeventdata/PLOVER. Its 322 sentences are read one by one, each as
a report of its own, published on the day that its record gives. Rules are tuned on even records only, so the odd
half is the figure to quote.
"""

import argparse
import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from scoring.coding import HALVES, Coded, Coding, GoldRecord, country, half_of, read_gold, score

from communique.codebook import Codebook
from communique.model import Entity, Event, Reading, Report
from communique.reading.reader import Reader

GOLD = Path("gold_standard_records") / "PLOVER_GSR_CAMEO.txt"
COOPERATIVE = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"}
ORGANISATIONS = "IGO"
HOSTILE = {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "THREATEN"}


def main() -> None:
    """Reads, codes, scores and prints."""
    asked = _arguments()
    rows = json.loads((asked.directory / GOLD).read_text(encoding="utf-8"))
    records = read_gold(rows)
    days = {row["id"]: dt.date.fromisoformat(row["date"]) for row in rows if "date" in row}
    coded = code(records, days)
    if asked.coded:
        asked.coded.write_text(as_lines(coded), encoding="utf-8")
    halves = {half: score(half_of(records, half), coded) for half in HALVES}
    figures = {half: coding.figures() for half, coding in halves.items()}
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    console = Console()
    console.print(_table(figures))
    if asked.types:
        console.print(_types(halves["all"]))


def code(records: Iterable[GoldRecord], days: dict[str, dt.date]) -> dict[str, list[Coded]]:
    """Each record's sentence, read by the program, as PLOVER would have its events; by record."""
    reports = [Report(id=one.id, text=one.text, published=days[one.id], language="en") for one in records]
    readings = Reader(Codebook()).read(reports)
    return {reading.report.id: coded_events(reading) for reading in readings}


def coded_events(reading: Reading) -> list[Coded]:
    """The events of a reading in PLOVER's terms, where what did not happen is no event of its own."""
    entities = {entity.id: entity for entity in reading.entities}
    found = (_coded(event, entities) for event in reading.events)
    return [event for event in found if event is not None]


def as_lines(coded: dict[str, list[Coded]]) -> str:
    """The coded events as JSON Lines: an object a record, with its id and events."""
    lines = (
        {
            "id": record,
            "events": [
                {"type": one.type, "source": sorted(one.source), "target": sorted(one.target)}
                for one in events
            ],
        }
        for record, events in coded.items()
    )
    return "".join(json.dumps(line) + "\n" for line in lines)


def _coded(event: Event, entities: dict[str, Entity]) -> Coded | None:
    kind = _plover_type(event)
    if kind is None:
        return None
    brokers = [one.entity for one in event.participants if one.role == "mediator"]
    source = _countries([*event.actors, *brokers], entities)
    if not source and event.place is not None and event.place.state:
        source = frozenset({country(event.place.state)})  # who has no name is coded by where it happened
    return Coded(kind, source, _countries(event.recipients, entities))


def _plover_type(event: Event) -> str | None:
    """PLOVER's type: a cooperative act to come is an agreement, a hostile one a threat; the unreal is left out."""
    if event.actuality == "planned":
        return "AGREE" if event.type in COOPERATIVE else "THREATEN" if event.type in HOSTILE else event.type
    if event.actuality == "threatened":
        return "THREATEN"
    return event.type if event.actuality == "occurred" else None


def _countries(refs: Iterable[str], entities: dict[str, Entity]) -> frozenset[str]:
    codes = (_country_of(entities[ref]) for ref in refs)
    return frozenset(country(code) for code in codes if code)


def _country_of(entity: Entity) -> str | None:
    """A party's state; the file knows organisations of states by one code."""
    return ORGANISATIONS if entity.kind in {"igo", "forum"} else entity.state or entity.code


def _table(figures: dict[Any, dict[str, float]]) -> Table:
    table = Table(title="PLOVER gold standard records", title_justify="left", box=None, pad_edge=False)
    table.add_column("")
    for half in figures:
        table.add_column(half, justify="right")
    for name in next(iter(figures.values())):
        digits = 0 if name == "sentences" else 3
        table.add_row(name, *(f"{of[name]:.{digits}f}" for of in figures.values()))
    return table


def _types(coding: Coding) -> Table:
    """What became of each type over all records."""
    table = Table(box=None, pad_edge=False)
    for name in ("type", "right", "wrong", "missed", "F1"):
        table.add_column(name, justify="left" if name == "type" else "right")
    for kind in coding.kinds():
        counts = (coding.right[kind], coding.wrong[kind], coding.missed[kind])
        table.add_row(kind, *(str(count) for count in counts), f"{coding.f1(kind):.2f}")
    return table


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", type=Path, help="a checkout of openeventdata/PLOVER")
    parser.add_argument("--coded", type=Path, help="write the coded events here, as JSON Lines")
    parser.add_argument("--json", type=Path, help="write the figures here, as JSON")
    parser.add_argument("--types", action="store_true", help="print what became of each type, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
