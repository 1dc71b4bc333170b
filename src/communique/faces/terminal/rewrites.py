"""Takes what a report did to one that it retells, gives blocks: sentences cut, added, put harder or softer."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from communique.analysis.compare import Rewritten, Turned
from communique.analysis.witness import Archive, Witness
from communique.faces.terminal.blocks import block, heading
from communique.faces.terminal.listing import Listing
from communique.faces.terminal.phrases import counted
from communique.faces.terminal.words import one_line
from communique.model import Report, Span


class Rewrites:
    """Rewrites laid out for one width.

    Args:
        listing: Quotes words as the console shows them.
        archive: Where the words are.
        width: Of the terminal.
    """

    def __init__(self, listing: Listing, archive: Archive, width: int) -> None:
        self._listing = listing
        self._archive = archive
        self._width = width

    def parts(self, rewritten: Rewritten) -> Iterator[RenderableType]:
        """A heading, then a block for what was cut, added, and put otherwise."""
        derived = self._archive.reading(rewritten.report).report
        source = self._archive.reading(rewritten.source).report
        yield heading(f"What {_called(derived)} did to {_called(source)}")
        yield Text(f"{counted(rewritten.kept, 'sentence')} kept, in the same or in other words")
        for turned in rewritten.turned:
            yield self._turned(turned, derived, source)
        for label, spans, report in (("cut", rewritten.cut, source), ("added", rewritten.added, derived)):
            if spans:
                quotes = [self._quote(report, span) for span in spans]
                yield block(f"{label} {len(spans)}", quotes, width=self._width)

    def _turned(self, turned: Turned, derived: Report, source: Report) -> RenderableType:
        lines: list[RenderableType] = [
            Text(f"{turned.source_force.rung} became {turned.force.rung}", style="bold"),
            self._quote(source, turned.source_words, turned.source_force.words),
            self._quote(derived, turned.words, turned.force.words),
        ]
        return block("harder" if turned.harder else "softer", lines, width=self._width)

    def _quote(self, report: Report, span: Span, *marked: Span) -> RenderableType:
        return self._listing.quote(Witness(report=report, spans=(span,), marked=marked))


def _called(report: Report) -> str:
    """What a report is called, with the id to open it by."""
    name = one_line(report.outlet or report.agency or report.title or report.path or "")
    return f"{name} ({report.id})" if name else report.id
