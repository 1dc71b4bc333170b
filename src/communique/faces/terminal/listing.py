"""Takes entries of the record, prints them one under the other, each with the words of the first report."""

from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.evidence import shortened
from communique.analysis.witness import Archive, Witness
from communique.faces.terminal.blocks import block, print_blocks, quoted
from communique.faces.terminal.console import shows_colour
from communique.faces.terminal.findings import (
    assertion_line,
    commitment_lines,
    event_lines,
    question_lines,
    statement_lines,
)
from communique.faces.terminal.phrases import sources, told_by, when
from communique.faces.terminal.words import one_line, quotation
from communique.record import (
    Assertion,
    ClaimEntry,
    CommitmentEntry,
    EventEntry,
    Hit,
    Record,
    StatementEntry,
    Telling,
)

Listed = EventEntry | StatementEntry | CommitmentEntry | ClaimEntry

# Of the words around the evidence a list shows less than a page does.
LIST_QUOTE = 240


class Listing:
    """Entries as blocks that fit one console.

    Args:
        console: Where they are printed.
        record: Where the words are.
    """

    def __init__(self, console: Console, record: Record) -> None:
        self._console = console
        self._archive = Archive(record)
        self._record = record
        self._brackets = not shows_colour(console)

    def print(self, entries: Iterable[Listed]) -> None:
        """Print the entries with an empty line between them."""
        print_blocks(self._console, map(self.block, entries))

    def block(self, entry: Listed) -> RenderableType:
        """One entry."""
        if isinstance(entry, EventEntry):
            return self._told(when(entry.date), event_lines(entry, entry.names), entry)
        if isinstance(entry, StatementEntry):
            return self._told(when(entry.date), statement_lines(entry, entry.names), entry)
        if isinstance(entry, CommitmentEntry):
            lines = commitment_lines(entry, entry.names, entry.state)
            return self._told(f"due {when(entry.due)}" if entry.due else "no due date", lines, entry)
        return self._answered(entry)

    def quote(self, witness: Witness, *, longest: int = LIST_QUOTE) -> RenderableType:
        """The bearing words of one report, the deciding ones marked."""
        return quoted(quotation(shortened(witness.words, longest), brackets=self._brackets))

    def _told(
        self, label: str, lines: list[Text], entry: EventEntry | StatementEntry | CommitmentEntry
    ) -> RenderableType:
        first = next(self._archive.witnesses(entry.reports), None)
        quote = [self.quote(first)] if first else []
        foot = standing(entry.reports, entry.independent_sources, entry.id)
        return block(label, [*lines, *quote, foot], width=self._console.width)

    def _answered(self, claim: ClaimEntry) -> RenderableType:
        lines: list[RenderableType] = list(question_lines(claim))
        for assertion in claim.assertions:
            lines.append(assertion_line(assertion, claim.names))
            lines.extend(self.quote(witness) for witness in self._archive.witnesses([assertion]))
        lines.append(standing(claim.assertions, claim.independent_sources, claim.id))
        return block(self._date_about(claim), lines, width=self._console.width)

    def _date_about(self, claim: ClaimEntry) -> str:
        return when(self._record.event(claim.about).date) if claim.about else ""


def standing(reports: Iterable[Telling | Assertion], independent_sources: int, identifier: str) -> Text:
    """How many reports tell of an entry, how many sources that makes, and the id to open it with."""
    return Text(f"{told_by(reports)} · {sources(independent_sources)} · {identifier}", style="dim")


def source_of(telling: Telling | Hit) -> str:
    """Who published a report and when, in one line."""
    day = telling.published.isoformat() if telling.published else "no date"
    return f"{one_line(telling.outlet or 'outlet not known')}, {day}"
