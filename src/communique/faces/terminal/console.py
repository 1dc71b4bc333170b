"""The two consoles: answers go to standard output, everything else to standard error."""

import sys

from rich.console import Console

NARROWEST = 40  # below this no table is readable; the terminal wraps instead


def answers() -> Console:
    """The console for what was asked; markup is off, since reports may hold square brackets."""
    return _console(stderr=False)


def remarks() -> Console:
    """The console for progress, refusals and advice, so that answers can be piped."""
    return _console(stderr=True)


def shows_colour(console: Console) -> bool:
    """Whether evidence can be marked by colour on this console."""
    return console.is_terminal and console.color_system is not None and not console.no_color


def _console(*, stderr: bool) -> Console:
    file = sys.stderr if stderr else sys.stdout
    console = Console(file=file, markup=False, emoji=False, highlight=False)
    console.width = max(console.width, NARROWEST)
    return console
