"""Takes one reading, gives the page a person reads: each finding above the words that say it."""

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.evidence import quote, shortened
from communique.faces.terminal.blocks import block, heading, quoted
from communique.faces.terminal.console import shows_colour
from communique.faces.terminal.findings import (
    claim_lines,
    commitment_lines,
    event_lines,
    stage_lines,
    statement_lines,
)
from communique.faces.terminal.phrases import Names, counted, office, when, where
from communique.faces.terminal.words import one_line, quotation
from communique.model import Entity, Place, Reading, Report, Span


def print_page(console: Console, reading: Reading) -> None:
    """Print a reading as a page that fits the console."""
    for part in _Page(reading, width=console.width, brackets=not shows_colour(console)).parts():
        console.print(part)


class _Page:
    """A reading laid out for one width.

    Args:
        reading: The reading.
        width: Of the terminal.
        brackets: Mark evidence with [brackets] rather than colour.
    """

    def __init__(self, reading: Reading, *, width: int, brackets: bool) -> None:
        self._reading = reading
        self._width = width
        self._brackets = brackets
        self._names: Names = {entity.id: entity.name for entity in reading.entities}

    def parts(self) -> Iterator[RenderableType]:
        reading = self._reading
        yield from report_lines(reading.report)
        yield from self._part("Who and what it names", map(self._entity, reading.entities))
        yield from self._part("What it says happened", self._events())
        yield from self._part("What was said", self._statements())
        yield from self._part("What was promised", self._commitments())
        yield from self._part("What is claimed", self._claims())
        yield from self._part("How far things have come", self._stages())
        yield Text("")

    def _part(self, name: str, blocks: Iterable[RenderableType]) -> Iterator[RenderableType]:
        found = list(blocks)
        if found:
            yield heading(name)
            yield from found

    def _entity(self, entity: Entity) -> RenderableType:
        line = Text(one_line(entity.name), style="bold")
        for detail in (entity.state, entity.code, "; ".join(map(office, entity.offices))):
            line.append(f" · {detail}" if detail else "", style="not bold")
        return block(entity.kind, [line], width=self._width)

    def _events(self) -> Iterator[RenderableType]:
        for event in self._reading.events:
            lines = event_lines(event, self._names)
            yield self._block(when(event.date), [*lines, self._quote([event.cue], event.spans)])

    def _statements(self) -> Iterator[RenderableType]:
        for said in self._reading.statements:
            marked = [said.cue] if said.cue else []
            around = [*said.content, *marked, *([said.source] if said.source else [])]
            yield self._block(
                when(said.date), [*statement_lines(said, self._names), self._quote(marked, around)]
            )

    def _commitments(self) -> Iterator[RenderableType]:
        for promised in self._reading.commitments:
            lines = commitment_lines(promised, self._names)
            yield self._block(when(promised.due), [*lines, self._quote([promised.what], promised.spans)])

    def _claims(self) -> Iterator[RenderableType]:
        for claim in self._reading.claims:
            yield self._block("", [*claim_lines(claim, self._names), self._quote(claim.spans, ())])

    def _stages(self) -> Iterator[RenderableType]:
        for stage in self._reading.stages:
            lines = stage_lines(stage, self._names)
            yield self._block(when(stage.date), [*lines, self._quote([stage.cue], stage.spans)])

    def _block(self, label: str, lines: list[RenderableType]) -> RenderableType:
        return block(label, lines, width=self._width)

    def _quote(self, marked: Iterable[Span], around: Iterable[Span]) -> RenderableType:
        pieces = quote(self._reading.report.text, marked, around=around)
        return quoted(quotation(shortened(pieces), brackets=self._brackets))


def report_lines(report: Report) -> list[Text]:
    """A report's headline and where it comes from."""
    dateline = report.dateline
    place = where(Place(name=dateline.place, state=dateline.state)) if dateline and dateline.place else None
    origin = (
        report.outlet,
        report.agency,
        report.byline,
        place,
        report.published and report.published.isoformat(),
    )
    title = one_line(report.title or report.path or report.id)
    source = " · ".join(one_line(part) for part in origin if part)
    lines = [Text(title, style="bold reverse"), Text(source)]
    if report.removed:
        passages = counted(len(report.removed), "passage")
        lines.append(Text(f"{passages} set aside as no part of the story", style="dim"))
    return [line for line in lines if line.plain]
