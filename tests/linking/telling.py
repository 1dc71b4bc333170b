"""Takes a story of tests/linking/stories, reads and links its reports, gives what came of it as a list of faults.

In a story's texts "<label words>" marks the words of a finding. One label is one entry, and two labels are two.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import msgspec
import yaml

from communique.codebook import Codebook
from communique.model import Report, Span
from communique.reading.reader import Reader
from communique.record import Record
from communique.sources import open_sources

FOLDER = Path(__file__).parent / "stories"
# The day on which a story says where its promises stand.
AS_OF = dt.date(2026, 11, 1)
_MARK = re.compile(r"<(\w+) ([^>]*)>")


class Story(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reports that tell of things over time, and how these should be linked.

    Attributes:
        name: What happens.
        told: The reports: day, outlet, text with marks.
        outcomes: Pairs of labels, a plan and what came of it.
        promises: By label what came of a promise.
        reaffirmed: By label how often a promise was made again.
        claims: By label how the answers to one question stand to each other.
        claims_apart: Pairs of labels of two questions.
        people_apart: Pairs of names of two persons.
        lost: Why the story does not come out yet, or None.
    """

    name: str
    told: tuple[tuple[dt.date, str, str], ...]
    outcomes: tuple[tuple[str, str], ...] = ()
    promises: dict[str, str] = {}
    reaffirmed: dict[str, int] = {}
    claims: dict[str, str] = {}
    claims_apart: tuple[tuple[str, str], ...] = ()
    people_apart: tuple[tuple[str, str], ...] = ()
    lost: str | None = None

    @property
    def events(self) -> list[str]:
        """The labels of its events."""
        every = {mark[1] for _, _, text in self.told for mark in _MARK.finditer(text)}
        others = {*self.promises, *self.claims, *(label for pair in self.claims_apart for label in pair)}
        plans = {plan for plan, _ in self.outcomes}
        return sorted(every - others | plans)


class Mark(NamedTuple):
    """Marked words in a report."""

    report: str
    words: Span


def stories(name: str) -> list[Story]:
    """The stories of a file."""
    held = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return msgspec.convert(held, list[Story])


class Told:
    """A story's reports in a record.

    Args:
        story: The story.
        reader: The reader to read them with.
        codebook: What words mean.
        folder: Where files may be written.
    """

    def __init__(self, story: Story, reader: Reader, codebook: Codebook, folder: Path) -> None:
        path = folder / "story.jsonl"
        lines = [
            msgspec.json.encode({"text": _MARK.sub(r"\2", text), "outlet": outlet, "published": str(day)})
            for day, outlet, text in story.told
        ]
        path.write_bytes(b"\n".join(lines))
        opened = list(open_sources([str(path)], codebook=codebook))
        reports = [report for report in opened if isinstance(report, Report)]
        self.story = story
        self.marks: dict[str, list[Mark]] = {}
        for report, (_, _, text) in zip(reports, story.told, strict=True):
            for label, words in _marked(report, text):
                self.marks.setdefault(label, []).append(Mark(report.id, words))
        readings = list(reader.read(reports))
        with Record.open(folder / "story.db") as record:
            for _ in record.add(readings):
                pass
            self.readings = {reading.report.id: reading for reading in readings}
            self.entries = {report: record.entry_ids(report) for report in self.readings}
            self.events = record.events()
            self.commitments = {entry.id: entry for entry in record.commitments(as_of=AS_OF)}
            self.claims = {entry.id: entry for entry in record.claims()}
            self.entities = record.entities()

    def faults(self) -> Iterator[str]:
        """What did not come out as the story has it, one line each."""
        labels = self.story.events
        homes = {label: [self._events(mark) for mark in self.marks[label]] for label in labels}
        for label, held in homes.items():
            yield from _scattered(label, held)
        for one, other in combinations(labels, 2):
            if set().union(*homes[one]) & set().union(*homes[other]):
                yield f"{one} and {other} are one event"
        for plan, deed in self.story.outcomes:
            if not set().union(*homes[deed]) & self._outcomes(set().union(*homes[plan])):
                yield f"{deed} is not what came of {plan}"
        yield from self._promises()
        yield from self._questions()
        for first, second in self.story.people_apart:
            if any({first, second} <= {entity.name, *entity.aliases} for entity in self.entities):
                yield f"{first} and {second} are one person"

    def _outcomes(self, plans: set[str]) -> set[str]:
        came = (relation for entry in self.events if entry.id in plans for relation in entry.related)
        return {relation.event for relation in came if relation.relation == "outcome"}

    def _promises(self) -> Iterator[str]:
        for label, outcome in self.story.promises.items():
            held = [self._commitments(mark) for mark in self.marks[label]]
            yield from _scattered(label, held)
            found = {self.commitments[entry].outcome for entry in set().union(*held)}
            if outcome not in found:
                yield f"{label} is {' and '.join(sorted(found)) or 'not there'}, not {outcome}"
        for label, times in self.story.reaffirmed.items():
            made = {entry for mark in self.marks[label] for entry in self._commitments(mark)}
            again = {self.commitments[entry].reaffirmed for entry in made}
            if again != {times}:
                yield f"{label} is said again {sorted(again)} times, not {times}"

    def _questions(self) -> Iterator[str]:
        for label, stand in self.story.claims.items():
            held = [self._answers(mark) for mark in self.marks[label]]
            yield from _scattered(label, held)
            common = set.intersection(*held)
            found = {dispute.kind for entry in common for dispute in self.claims[entry].disputes}
            if common and found != {stand} - {"agreement"}:
                yield f"{label} is {' and '.join(sorted(found)) or 'agreement'}, not {stand}"
        for first, second in self.story.claims_apart:
            one, other = (set().union(*map(self._answers, self.marks[label])) for label in (first, second))
            if not one or not other or one & other:
                yield f"{first} and {second} are one question, or one of them is not read"

    def _events(self, mark: Mark) -> set[str]:
        events = self.readings[mark.report].events
        return self._homes(mark, ((event.id, (event.cue,)) for event in events))

    def _commitments(self, mark: Mark) -> set[str]:
        made = self.readings[mark.report].commitments
        return self._homes(mark, ((commitment.id, (commitment.what,)) for commitment in made))

    def _answers(self, mark: Mark) -> set[str]:
        claims = self.readings[mark.report].claims
        return self._homes(mark, ((claim.id, claim.spans) for claim in claims))

    def _homes(self, mark: Mark, findings: Iterable[tuple[str, Iterable[Span]]]) -> set[str]:
        """The entries of the findings on marked words."""
        held = self.entries[mark.report]
        return {
            held[finding] for finding, spans in findings if any(span.overlaps(mark.words) for span in spans)
        }


def _scattered(label: str, held: list[set[str]]) -> Iterator[str]:
    """Where nothing is read at a label, or its findings are of several entries."""
    yield from (f"nothing is read at {label} {n}" for n, entries in enumerate(held, 1) if not entries)
    if all(held) and not set.intersection(*held):
        yield f"{label} is several"


def _marked(report: Report, text: str) -> Iterator[tuple[str, Span]]:
    """Each label with its words in the clean text, which may have lost the dateline before them."""
    plain = _MARK.sub(r"\2", text)
    shift = len(plain) - len(report.text)
    taken = 0
    for mark in _MARK.finditer(text):
        start = mark.start() - taken - shift
        taken += mark.end() - mark.start() - len(mark[2])
        yield mark[1], Span(start, start + len(mark[2]))
