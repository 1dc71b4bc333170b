"""Takes undertakings, prints each with its stages in order of time, above the words that tell them."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.undertakings import Step, Undertaking
from communique.analysis.witness import Archive
from communique.faces.terminal.blocks import block, print_blocks
from communique.faces.terminal.findings import ACTUALITY
from communique.faces.terminal.listing import Listing
from communique.faces.terminal.phrases import parties, sources, told_by, when
from communique.faces.terminal.words import one_line
from communique.record import Record


def print_undertakings(console: Console, record: Record, undertakings: Sequence[Undertaking]) -> None:
    """Print undertakings one under the other."""
    listing, archive = Listing(console, record), Archive(record)
    for number, undertaking in enumerate(undertakings):
        if number:
            console.print()
        console.print(_head(undertaking))
        print_blocks(console, _steps(undertaking, listing, archive, console.width))


def _head(undertaking: Undertaking) -> Text:
    latest = undertaking.latest
    head = Text(one_line(undertaking.name), style="bold reverse")
    stage = f"{latest.stage}, {day_of(latest)}" if latest else "no stage told as reached"
    return head.append(f" · {undertaking.kind} · {stage} · {undertaking.id}", style="not bold not reverse")


def day_of(step: Step) -> str:
    """When a stage was, or else when it was told."""
    if step.date and step.date.known:
        return when(step.date)
    return f"told {step.known}" if step.known else "no date"


def _steps(
    undertaking: Undertaking, listing: Listing, archive: Archive, width: int
) -> Iterator[RenderableType]:
    for step in undertaking.steps:
        line = Text(step.stage, style="bold")
        line.append(" · ", style="not bold")
        line.append(step.actuality.replace("_", " "), style=ACTUALITY[step.actuality])
        if step.sources:
            line.append(f" · according to {parties(step.sources, undertaking.names)}", style="not bold")
        quotes = [listing.quote(witness) for witness in list(archive.witnesses(step.reports))[:1]]
        foot = Text(f"{told_by(step.reports)} · {sources(step.independent_sources)}", style="dim")
        yield block(day_of(step), [line, *quotes, foot], width=width)
