"""Takes a report of a record, gives what it did to each report that it retells: cut, added, put harder or softer."""

from collections.abc import Iterator

import msgspec

from communique.analysis.compare.force import Force, Forces
from communique.analysis.witness import Archive
from communique.codebook import Codebook
from communique.linking import rewriting
from communique.model import Span
from communique.record import Record, ReportEntry


class Turned(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that a rewrite puts harder or softer than its source.

    Attributes:
        words: The sentence in the rewrite.
        source_words: The sentence in the source.
        harder: Whether it is put harder; otherwise it is put softer.
        force: How forcefully the rewrite puts it.
        source_force: How forcefully the source does.
    """

    words: Span
    source_words: Span
    harder: bool
    force: Force
    source_force: Force


class Rewritten(msgspec.Struct, frozen=True, kw_only=True):
    """What a report did to one that it retells.

    Attributes:
        report: Id of the report.
        source: Id of the report retold.
        kept: How many sentences it kept, in the same or in other words.
        cut: Sentences of the source that it leaves out.
        added: Its own sentences that go back to none of the source.
        turned: Sentences that it puts harder or softer.
    """

    report: str
    source: str
    kept: int
    cut: tuple[Span, ...]
    added: tuple[Span, ...]
    turned: tuple[Turned, ...]


class Retelling(ReportEntry, frozen=True, kw_only=True):
    """A report with what it did to those that it retells.

    Attributes:
        rewritten: One for each report that it retells, the best source first.
    """

    rewritten: tuple[Rewritten, ...] = ()


def retelling(record: Record, report: ReportEntry, codebook: Codebook) -> Retelling:
    """A report as an answer shows it: with what it cut, added and put harder.

    Args:
        record: The record that holds it.
        report: Its entry.
        codebook: Where the ladders of force stand.
    """
    found = rewritten(record, report.id, codebook)
    fields = {name: getattr(report, name) for name in report.__struct_fields__}
    return Retelling(**fields, rewritten=tuple(found))


def rewritten(record: Record, report: str, codebook: Codebook) -> list[Rewritten]:
    """What a report did to each report that it retells, the best source first.

    Args:
        record: The record that holds them.
        report: The report's id, or the beginning of it.
        codebook: Where the ladders of force stand.

    Raises:
        UsageError: No report, or more than one, has such an id.
    """
    entry = record.report(report)
    forces, archive = Forces(codebook), Archive(record)
    derived = archive.source(entry.id)
    found = []
    for origin in entry.derived_from:
        source = archive.source(origin.report)
        texts = derived.reading.report.text, source.reading.report.text
        made = rewriting(*texts, origin.passages)
        turned = [
            each
            for here, there in made.kept
            for each in _turned(here, there, forces.inside(derived, here), forces.inside(source, there))
        ]
        found.append(
            Rewritten(
                report=entry.id,
                source=origin.report,
                kept=len(made.kept),
                cut=made.cut,
                added=made.added,
                turned=tuple(turned),
            )
        )
    return found


def _turned(here: Span, there: Span, mine: tuple[Force, ...], yours: tuple[Force, ...]) -> Iterator[Turned]:
    """The ladders on which two tellings of a sentence stand on other rungs."""
    for force in mine:
        for other in yours:
            if force.ladder == other.ladder and force.height != other.height:
                yield Turned(
                    words=here,
                    source_words=there,
                    harder=force.height > other.height,
                    force=force,
                    source_force=other,
                )
