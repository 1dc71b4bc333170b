"""Takes the gold records of PLOVER and coded events, gives how often type and countries agree.

Each gold sentence has one event. The file's older type names are mapped to today's sixteen; countries are compared
by the first three letters of their codes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Half = Literal["odd", "even", "all"]
HALVES: tuple[Half, ...] = ("odd", "even", "all")
_TODAY = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
# Codes of the file that are not ISO 3166-1, or no longer.
_ISO = {
    "JAP": "JPN", "ITL": "ITA", "VTN": "VNM", "SCG": "SRB", "YUG": "SRB", "ROM": "ROU", "TMP": "TLS", "ZAR": "COD",
}  # fmt: skip
_NO_RECORD = "DOCUMENT"  # the type of the record that holds the file's licence


@dataclass(frozen=True)
class Coded:
    """An event as a coder puts it: a type, and the countries on either side."""

    type: str
    source: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()


@dataclass(frozen=True)
class GoldRecord:
    """A sentence with the event that people coded in it; one with several sources and no target is mutual."""

    id: str
    text: str
    event: Coded


@dataclass
class Coding:
    """Counts of one half of the records, and the figures made of them."""

    sentences: int = 0
    coded: int = 0
    types: int = 0
    pairs: int = 0
    both: int = 0
    both_and_type: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def figures(self) -> dict[str, float]:
        """The figures that are reported, each between 0 and 1, and the number of sentences."""
        found = self.right.total()
        return {
            "sentences": self.sentences,
            "coded": _share(self.coded, self.sentences),
            "gold type found": _share(found, self.sentences),
            "precision": _share(found, self.types),
            "macro-F1": _mean([self.f1(kind) for kind in self.kinds()]),
            "both countries": _share(self.both, self.pairs),
            "both countries, gold type": _share(self.both_and_type, self.pairs),
        }

    def kinds(self) -> list[str]:
        """The types that the gold has."""
        return sorted(set(self.right) | set(self.missed))

    def f1(self, kind: str) -> float:
        """The harmonic mean of precision and recall of a type."""
        right = self.right[kind]
        return _share(2 * right, 2 * right + self.wrong[kind] + self.missed[kind])


def country(code: str) -> str:
    """The state, or the three letters that stand for organisations, of an actor code."""
    return _ISO.get(code[:3], code[:3])


def read_gold(rows: Iterable[Mapping[str, Any]]) -> list[GoldRecord]:
    """The records of the gold file, in its order."""
    return [
        GoldRecord(row["id"], row["text"], _gold_event(row)) for row in rows if row["event"] != _NO_RECORD
    ]


def half_of(records: list[GoldRecord], half: Half) -> list[GoldRecord]:
    """Every other record, counted from 1, or all."""
    return {"odd": records[::2], "even": records[1::2], "all": records}[half]


def score(records: Iterable[GoldRecord], coded: Mapping[str, Iterable[Coded]]) -> Coding:
    """Counts what of the records' events was coded, and what else."""
    coding = Coding()
    for record in records:
        events = list(coded.get(record.id, ()))
        types = {_TODAY.get(event.type, event.type) for event in events}
        coding.sentences += 1
        coding.coded += bool(types)
        coding.types += len(types)
        (coding.right if record.event.type in types else coding.missed)[record.event.type] += 1
        coding.wrong.update(types - {record.event.type})
        _score_countries(coding, record.event, events)
    return coding


def _score_countries(coding: Coding, gold: Coded, events: list[Coded]) -> None:
    if not (gold.source and gold.target):
        return
    both = [event for event in events if _has_both(gold, event)]
    coding.pairs += 1
    coding.both += bool(both)
    coding.both_and_type += any(_TODAY.get(event.type, event.type) == gold.type for event in both)


def _has_both(gold: Coded, event: Coded) -> bool:
    """Whether an event has a country of each side on that side, or all of both sides anywhere."""
    directed = bool(event.source & gold.source) and bool(event.target & gold.target)
    return directed or event.source | event.target >= gold.source | gold.target


def _gold_event(row: Mapping[str, Any]) -> Coded:
    source, target = _countries(row.get("source")), _countries(row.get("target"))
    if not target and len(source) > 1:
        target = source
    return Coded(_TODAY.get(row["event"], row["event"]), source, target)


def _countries(actors: object) -> frozenset[str]:
    """The countries of a list of actors; the file has an empty string where there are none."""
    if not isinstance(actors, list):
        return frozenset()
    return frozenset(country(actor["code"]) for actor in actors if actor.get("code"))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
