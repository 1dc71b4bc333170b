"""Takes set phrases, prints each with its first and its last use, above the words."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.formulas import Formula, Use
from communique.analysis.witness import Archive, Witness
from communique.faces.terminal.blocks import block, print_blocks
from communique.faces.terminal.listing import Listing
from communique.faces.terminal.phrases import counted, parties
from communique.faces.terminal.words import one_line
from communique.record import Record


def print_formulas(console: Console, record: Record, formulas: Sequence[Formula]) -> None:
    """Print set phrases one under the other."""
    listing, archive = Listing(console, record), Archive(record)
    blocks = (
        block(_days(formula), list(_lines(formula, listing, archive)), width=console.width)
        for formula in formulas
    )
    print_blocks(console, blocks)


def _days(formula: Formula) -> str:
    days = dict.fromkeys(day.isoformat() for day in (formula.first, formula.last) if day)
    return " to ".join(days) or "no date"


def _lines(formula: Formula, listing: Listing, archive: Archive) -> Iterator[RenderableType]:
    head = Text(f"“{one_line(formula.phrase)}”", style="bold")
    yield head.append(f" · {parties(formula.by, formula.names)}" if formula.by else "", style="not bold")
    first, last = formula.evidence[0], formula.evidence[-1]
    for use in dict.fromkeys((first, last)):
        yield listing.quote(_witness(archive, use))
    state = "dropped: " if formula.dropped else ""
    silent = f" · {state}absent from {counted(formula.silent, 'later origin')}" if formula.silent else ""
    yield Text(f"used by {counted(formula.uses, 'origin')}{silent} · {last.report}", style="dim")


def _witness(archive: Archive, use: Use) -> Witness:
    return Witness(report=archive.reading(use.report).report, spans=(use.span,), marked=(use.span,))
