"""Takes entries of the record, gives the reports that bear each out, with the words to quote."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from communique.analysis.evidence import Piece, quote
from communique.model import Entity, Reading, Report, Span
from communique.record import Assertion, Record, Telling

KEPT = 256  # readings held in memory while a list is made: neighbours in a list come from the same reports


class Witness(msgspec.Struct, frozen=True, kw_only=True):
    """One report's words for an entry.

    Attributes:
        report: The report.
        spans: The words that bear the entry out.
        marked: Within them, the words that decide: the verb that names an event, what is promised.
    """

    report: Report
    spans: tuple[Span, ...]
    marked: tuple[Span, ...]

    @property
    def words(self) -> tuple[Piece, ...]:
        """The bearing words alone, the deciding ones told apart."""
        return quote(self.report.text, self.marked, around=self.spans)

    @property
    def context(self) -> tuple[Piece, ...]:
        """The sentences that hold the bearing words, those told apart."""
        return quote(self.report.text, self.spans)


class Source(msgspec.Struct, frozen=True):
    """One report as the record holds it.

    Attributes:
        reading: Its reading.
        entries: The entry that each of its findings is of.
    """

    reading: Reading
    entries: dict[str, str]

    def entry(self, ref: str) -> str:
        """The entry of a finding; the code of a state stands for itself."""
        return self.entries.get(ref, ref)

    def entity(self, ref: str) -> Entity | None:
        """The entity of that id, or None for the code of a state."""
        return next((entity for entity in self.reading.entities if entity.id == ref), None)

    def state(self, ref: str) -> str | None:
        """The state that an entity is or acts for; the code of a state stands for itself."""
        entity = self.entity(ref)
        return entity.state if entity else ref

    def telling(self, finding: str, spans: Iterable[Span]) -> Telling:
        """The report's words for an entry."""
        report = self.reading.report
        return Telling(
            report=report.id,
            outlet=report.outlet or report.agency,
            published=report.published,
            spans=tuple(spans),
            finding=finding,
        )


class Archive:
    """The readings of a record, the recently used ones held in memory.

    Args:
        record: An open record.
    """

    def __init__(self, record: Record) -> None:
        self.reading = lru_cache(KEPT)(record.reading)
        self._entries = lru_cache(KEPT)(record.entry_ids)

    def source(self, report: str) -> Source:
        """A report with the entries of its findings."""
        return Source(self.reading(report), self._entries(report))

    def witnesses(self, tellings: Iterable[Telling | Assertion]) -> Iterator[Witness]:
        """Each report's words, in the order of the tellings; a telling without words has none to show."""
        for telling in tellings:
            reading = self.reading(telling.report)
            marked = _deciding(reading, telling.finding) if isinstance(telling, Telling) else ()
            spans = telling.spans or marked
            if spans:
                yield Witness(report=reading.report, spans=spans, marked=marked or spans)


def _deciding(reading: Reading, finding: str | None) -> tuple[Span, ...]:
    """The words that decide a finding of a reading."""
    for event in reading.events:
        if event.id == finding:
            return (event.cue,)
    for statement in reading.statements:
        if statement.id == finding:
            return (statement.cue,) if statement.cue else ()
    for commitment in reading.commitments:
        if commitment.id == finding:
            return (commitment.what,)
    return tuple(stage.cue for stage in reading.stages if stage.id == finding)
