"""Takes labels and the lines beside them, gives a list that fits any terminal: nothing is cut, lines wrap."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

LABEL = 13  # wide enough for "to 2025-08-31", the second half of the longest date
GAP = 2
ROOMY = 70  # from this width on, the lines stand beside their label; below, under it
BAR = "│ "  # in front of a report's own words


class Beside:
    """A label on the left and lines on the right, each wrapped in its own column, without trailing blanks.

    Args:
        label: The words on the left; empty leaves the column blank.
        body: What stands on the right.
        column: How wide the left is, gap included.
        style: The label's style.
        repeat: Whether the label stands in front of every line.
    """

    def __init__(
        self, label: str, body: RenderableType, *, column: int, style: str = "", repeat: bool = False
    ) -> None:
        self._label = label
        self._body = body
        self._column = column
        self._style = style
        self._repeat = repeat

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        right = options.update(width=max(options.max_width - self._column, 1))
        lines = console.render_lines(self._body, right, pad=False)
        labels = [self._label] * len(lines) if self._repeat else self._wrapped(console)
        style = Style.parse(self._style)
        for label, line in zip_longest(labels, lines, fillvalue=None):
            words = label or ""
            yield Segment(words.ljust(self._column) if line else words, style)
            yield from _without_end_blanks(line or [])
            yield Segment.line()

    def _wrapped(self, console: Console) -> list[str]:
        room = self._column - GAP
        label = self._label if len(self._label) <= room else self._label.replace(" to ", "\nto ")
        return [line.plain.rstrip() for line in Text(label).wrap(console, room)]


def _without_end_blanks(line: list[Segment]) -> list[Segment]:
    """The line as wrapped, less the blank at which it was broken."""
    if not line:
        return line
    *before, last = line
    return [*before, last._replace(text=last.text.rstrip())]


def block(label: str, lines: Sequence[RenderableType], *, width: int) -> RenderableType:
    """One entry: its label, mostly a date, and its lines beside it, or below it on a narrow terminal."""
    if width >= ROOMY:
        return Beside(label, Group(*lines), column=LABEL + GAP, style="bold cyan")
    below = Beside("", Group(*lines), column=GAP)
    return Group(Text(label, style="bold cyan"), below) if label else below


def quoted(words: Text) -> RenderableType:
    """A report's own words, told apart from the program's by a bar on the left."""
    return Beside(BAR, words, column=len(BAR), style="dim", repeat=True)


def heading(words: str) -> Text:
    """The heading of a part of a page."""
    return Text(f"\n{words}", style="bold underline")


def print_blocks(console: Console, blocks: Iterable[RenderableType]) -> None:
    """Print entries with an empty line between them."""
    for at, entry in enumerate(blocks):
        if at:
            console.print()
        console.print(entry)
