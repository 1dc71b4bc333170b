"""Takes the answer to any question, prints it in the form that suits its kind."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.evidence import quote
from communique.faces.terminal.blocks import block, print_blocks, quoted
from communique.faces.terminal.console import shows_colour
from communique.faces.terminal.listing import Listing, source_of
from communique.faces.terminal.tables import entities_table, reports_table
from communique.faces.terminal.words import one_line, quotation
from communique.model import Span
from communique.record import EntityEntry, Entry, Hit, Record, ReportEntry


def print_entries(console: Console, record: Record, entries: Sequence[Entry | Hit]) -> None:
    """Print entries of one kind."""
    reports = [entry for entry in entries if isinstance(entry, ReportEntry)]
    entities = [entry for entry in entries if isinstance(entry, EntityEntry)]
    hits = [entry for entry in entries if isinstance(entry, Hit)]
    if reports:
        console.print(reports_table(reports))
    if entities:
        console.print(entities_table(entities))
    print_blocks(console, _hits(hits, console))
    told = [entry for entry in entries if not isinstance(entry, ReportEntry | EntityEntry | Hit)]
    Listing(console, record).print(told)


def _hits(hits: Sequence[Hit], console: Console) -> Iterator[RenderableType]:
    for hit in hits:
        found = [Span(*(at - hit.excerpt_start for at in span)) for span in hit.spans]
        inside = [span for span in found if span.start >= 0 and span.end <= len(hit.excerpt)]
        pieces = quote(hit.excerpt, inside, around=[Span(0, len(hit.excerpt))])
        lines = [
            Text(one_line(hit.title or source_of(hit)), style="bold"),
            quoted(quotation(pieces, brackets=not shows_colour(console))),
            Text(f"{source_of(hit)} · {hit.report}", style="dim"),
        ]
        day = hit.published.isoformat() if hit.published else "no date"
        yield block(day, lines, width=console.width)
