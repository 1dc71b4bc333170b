"""Takes one entry of the record, prints all that is known of it: words, differences, reasons, history."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.compare import Retelling
from communique.analysis.evidence import shortened
from communique.analysis.witness import Archive, Witness
from communique.faces.terminal.blocks import block, heading, quoted
from communique.faces.terminal.choices import choices
from communique.faces.terminal.console import shows_colour
from communique.faces.terminal.findings import (
    assertion_line,
    commitment_lines,
    event_lines,
    question_lines,
    statement_lines,
)
from communique.faces.terminal.listing import Listing
from communique.faces.terminal.page import print_page
from communique.faces.terminal.phrases import parties, sources, told_by, when
from communique.faces.terminal.rewrites import Rewrites
from communique.faces.terminal.tables import tenure
from communique.faces.terminal.words import one_line, quotation
from communique.model import Report
from communique.record import (
    Change,
    ClaimEntry,
    CommitmentEntry,
    EntityEntry,
    Entry,
    EventEntry,
    Link,
    Record,
    ReportEntry,
    StatementEntry,
)

LONGEST = 900  # of the words around the evidence, a dossier shows about ten lines


def print_dossier(console: Console, record: Record, entry: Entry) -> None:
    """Print everything the record knows of an entry."""
    if isinstance(entry, ReportEntry):
        _print_report(console, record, entry)
        return
    for part in _Dossier(console, record).parts(entry):
        console.print(part)


def _print_report(console: Console, record: Record, report: ReportEntry) -> None:
    print_page(console, record.reading(report.id))
    for earlier in report.derived_from:
        console.print(f"Retells {earlier.report}: {one_line('; '.join(earlier.reasons))}.")
    if isinstance(report, Retelling):
        rewrites = Rewrites(Listing(console, record), Archive(record), console.width)
        for part in (each for made in report.rewritten for each in rewrites.parts(made)):
            console.print(part)
    added = f"{report.added:%Y-%m-%d %H:%M} UTC"
    console.print(
        Text(f"{report.id} · added {added}, program {report.program}, codebook {report.codebook}", "dim")
    )


class _Dossier:
    """The parts of a dossier, laid out for one console.

    Args:
        console: Where it is printed.
        record: Where the words are.
    """

    def __init__(self, console: Console, record: Record) -> None:
        self._width = console.width
        self._brackets = not shows_colour(console)
        self._archive = Archive(record)
        self._record = record

    def parts(
        self, entry: EventEntry | StatementEntry | CommitmentEntry | ClaimEntry | EntityEntry
    ) -> Iterator[RenderableType]:
        yield Text(f"{_KINDS[type(entry)]} {entry.id}", style="bold reverse")
        yield from self._head(entry)
        yield from self._told(entry)
        if isinstance(entry, EventEntry | CommitmentEntry | ClaimEntry):
            yield from self._choices(entry)
        if isinstance(entry, EventEntry):
            yield from self._related(entry)
        yield from self._reasons(entry.links)
        yield from self._history(entry.history)
        yield Text("")

    def _head(self, entry: Entry) -> Iterator[RenderableType]:
        if isinstance(entry, EventEntry):
            yield from event_lines(entry, entry.names)
            yield Text(when(entry.date))
            yield from (
                Text(f"{participant.role}: {parties([participant.entity], entry.names)}")
                for participant in entry.participants
            )
        elif isinstance(entry, StatementEntry):
            yield from statement_lines(entry, entry.names)
            yield Text(when(entry.date))
        elif isinstance(entry, CommitmentEntry):
            yield from self._commitment(entry)
        elif isinstance(entry, ClaimEntry):
            yield from question_lines(entry)
            if entry.about:
                event = self._record.event(entry.about)
                yield from event_lines(event, event.names)
        elif isinstance(entry, EntityEntry):
            yield from _entity(entry)

    def _commitment(self, entry: CommitmentEntry) -> Iterator[RenderableType]:
        yield from commitment_lines(entry, entry.names, entry.state)
        yield Text(f"due {when(entry.due)}; {entry.state} on {entry.as_of}")
        for evidence in entry.evidence:
            yield Text(f"because {one_line(evidence.reason)}")
            for witness in self._archive.witnesses(evidence.reports):
                yield self._witness(witness)

    def _told(
        self, entry: EventEntry | StatementEntry | CommitmentEntry | ClaimEntry | EntityEntry
    ) -> Iterator[RenderableType]:
        if isinstance(entry, ClaimEntry):
            yield heading(f"Answers, from {sources(entry.independent_sources)}")
            for assertion in entry.assertions:
                line = assertion_line(assertion, entry.names)
                for witness in self._archive.witnesses([assertion]):
                    yield self._witness(witness, line)
            return
        origins = "" if isinstance(entry, EntityEntry) else f", {sources(entry.independent_sources)}"
        yield heading(f"Told by {told_by(entry.reports)}{origins}")
        for witness in self._archive.witnesses(entry.reports):
            yield self._witness(witness)

    def _witness(self, witness: Witness, *lines: Text) -> RenderableType:
        report = witness.report
        words = quoted(quotation(shortened(witness.context, LONGEST), brackets=self._brackets))
        source = _publisher(report)
        found = self._record.find(report.id)
        retold = (
            f" · retells {found.origin}"
            if isinstance(found, ReportEntry) and found.origin != report.id
            else ""
        )
        foot = Text(f"{source} · {report.id}{retold}", style="dim")
        return block(
            report.published.isoformat() if report.published else "no date",
            [*lines, words, foot],
            width=self._width,
        )

    def _choices(self, entry: EventEntry | CommitmentEntry | ClaimEntry) -> Iterator[RenderableType]:
        """Every value that reports give, and why the shown ones are shown."""
        tellings = entry.assertions if isinstance(entry, ClaimEntry) else entry.reports
        reports = len({telling.report for telling in tellings})

        def publisher(report: str) -> str:
            return _publisher(self._archive.reading(report).report)

        blocks = list(choices(entry.merged, entry.names, publisher, reports, width=self._width))
        if blocks:
            yield heading("What each report gives, and why one value is shown")
            yield from blocks

    def _related(self, event: EventEntry) -> Iterator[RenderableType]:
        if event.related:
            yield heading("What it belongs to")
            for relation in event.related:
                other = self._record.event(relation.event)
                lines = [
                    *event_lines(other, other.names),
                    Text(f"{one_line('; '.join(relation.reasons))} · {other.id}", "dim"),
                ]
                yield block(relation.relation, lines, width=self._width)

    def _reasons(self, links: Sequence[Link]) -> Iterator[RenderableType]:
        if links:
            yield heading("Why these are taken as one")
            for link in links:
                lines = [
                    Text(one_line("; ".join(link.reasons))),
                    Text(f"{link.first} and {link.second} · {link.rule}", "dim"),
                ]
                yield block(f"{link.relation} {link.score:.2f}", lines, width=self._width)

    def _history(self, history: Iterable[Change]) -> Iterator[RenderableType]:
        changes = list(history)
        if changes:
            yield heading("History")
            for change in changes:
                lines = [Text(f"{change.what}: {one_line(change.reason)}")]
                yield block(f"{change.at:%Y-%m-%d %H:%M}", lines, width=self._width)


_KINDS: dict[type, str] = {
    EventEntry: "Event",
    StatementEntry: "Statement",
    CommitmentEntry: "Commitment",
    ClaimEntry: "Claim",
    EntityEntry: "Entity",
}


def _entity(entity: EntityEntry) -> Iterator[RenderableType]:
    head = Text(one_line(entity.name), style="bold")
    for detail in (entity.kind, entity.state, entity.code, entity.wikidata):
        head.append(f" · {detail}" if detail else "", style="not bold")
    yield head
    if entity.aliases:
        yield Text(f"also {', '.join(map(one_line, entity.aliases))}")
    yield from (Text(tenure(held)) for held in entity.offices)


def _publisher(report: Report) -> str:
    return one_line(report.outlet or report.agency or report.title or report.path or report.id)
