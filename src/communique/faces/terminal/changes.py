"""Takes what reading again would change, prints it report by report."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from communique.analysis.rereading import Difference
from communique.faces.terminal.blocks import block
from communique.faces.terminal.phrases import counted
from communique.faces.terminal.words import one_line


def print_changes(console: Console, differences: Iterable[Difference]) -> None:
    """Print each report whose findings change, and how many do not."""
    same = changed = 0
    for difference in differences:
        if not difference.changes:
            same += 1
            continue
        changed += 1
        lines = [Text(f"{change.sign} {one_line(change.words)}") for change in difference.changes]
        head = Text(f"{one_line(difference.title)} · {difference.report}", style="bold")
        console.print(block(difference.day, [head, *lines], width=console.width))
        console.print()
    console.print(
        f"{counted(changed, 'report')} would be read otherwise than they were, {counted(same, 'report')} alike."
    )
