"""Takes comparisons of reports, prints what both say, who says it harder, what one leaves out, what differs."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from communique.analysis.compare import Compared, Comparison, Difference, Heading, Said
from communique.analysis.compare.comparison import Verdict
from communique.analysis.witness import Archive, Witness
from communique.faces.terminal.blocks import block, heading, print_blocks
from communique.faces.terminal.listing import Listing
from communique.faces.terminal.phrases import amount, counted, when, where
from communique.faces.terminal.rewrites import Rewrites
from communique.faces.terminal.words import one_line
from communique.model import DateInterval, Place, Quantity
from communique.record import Record

_GROUPS: tuple[tuple[Verdict, str], ...] = (
    ("harder in first", "Harder in A"),
    ("harder in second", "Harder in B"),
    ("turned", "Turned: one commits, the other objects"),
    ("alike", "Said by both, with like force"),
    ("only in first", "Only in A"),
    ("only in second", "Only in B"),
)


def print_comparisons(console: Console, record: Record, comparisons: Sequence[Comparison]) -> None:
    """Print comparisons one under the other."""
    listing, archive = Listing(console, record), Archive(record)
    page = _Page(listing, archive, console.width)
    rewrites = Rewrites(listing, archive, console.width)
    for number, comparison in enumerate(comparisons):
        if number:
            console.print()
        console.print(_head("A", comparison.first))
        console.print(_head("B", comparison.second))
        console.print(Text(_sum(comparison)))
        for verdict, name in _GROUPS:
            lines = [line for line in comparison.lines if line.verdict == verdict]
            if lines:
                console.print(heading(name))
                print_blocks(console, (page.line(line) for line in lines))
        if comparison.rewritten:
            for part in rewrites.parts(comparison.rewritten):
                console.print(part)


def _head(letter: str, report: Heading) -> Text:
    head = Text(f"{letter}  {one_line(report.title or report.outlet or report.id)}", style="bold")
    day = report.published.isoformat() if report.published else "no date"
    retold = f"retells {report.origin}" if report.origin != report.id else ""
    details = (report.outlet if report.title else None, day, report.id, retold)
    return head.append("".join(f" · {one_line(detail)}" for detail in details if detail), style="not bold")


def _sum(comparison: Comparison) -> str:
    both = sum(bool(line.first and line.second) for line in comparison.lines)
    differing = sum(bool(line.differences) for line in comparison.lines)
    alone = [
        sum(line.verdict == f"only in {side}" for line in comparison.lines) for side in ("first", "second")
    ]
    return (
        f"{counted(both, 'thing')} in both, {differing} with facts that differ; "
        f"{alone[0]} only in A, {alone[1]} only in B"
    )


class _Page:
    """Lines of a comparison, laid out for one width."""

    def __init__(self, listing: Listing, archive: Archive, width: int) -> None:
        self._listing = listing
        self._archive = archive
        self._width = width

    def line(self, line: Compared) -> RenderableType:
        """One thing, with the words of each report that speaks of it."""
        return block("", list(self._parts(line)), width=self._width)

    def _parts(self, line: Compared) -> Iterator[RenderableType]:
        for letter, said in (("A", line.first), ("B", line.second)):
            if said:
                force = ", ".join(each.rung for each in said.force)
                yield Text(f"{letter}  {force}".rstrip(), style="bold")
                yield self._listing.quote(self._witness(said))
        for difference in line.differences:
            yield Text(_difference(difference), style="red")

    def _witness(self, said: Said) -> Witness:
        report = self._archive.reading(said.report).report
        marked = tuple(each.words for each in said.force) or (said.span,)
        return Witness(report=report, spans=(said.span,), marked=marked)


def _difference(difference: Difference) -> str:
    return f"{difference.what}: A {_fact(difference.first)}, B {_fact(difference.second)}"


def _fact(fact: object) -> str:
    if isinstance(fact, DateInterval):
        return when(fact)
    if isinstance(fact, Place):
        return where(fact)
    if isinstance(fact, Quantity):
        return amount(fact)
    return ", ".join(map(one_line, fact)) if isinstance(fact, tuple) else "is silent"
