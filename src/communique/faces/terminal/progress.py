"""Takes readings as they come, passes them on and says on standard error how far the work is."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from communique.faces.terminal.phrases import counted
from communique.faces.terminal.words import one_line
from communique.model import Reading


def watched(readings: Iterable[Reading], console: Console) -> Iterator[Reading]:
    """The readings, unchanged, with their number and the report just read shown meanwhile.

    How many are to come is not known (a folder, a file of many reports), so no share is shown. Where the
    console is no terminal nothing is shown.

    Args:
        readings: To pass on.
        console: Where to show it.
    """
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("opening")
        for number, reading in enumerate(readings, start=1):
            name = one_line(reading.report.title or reading.report.path or reading.report.id)
            progress.update(task, description=f"{counted(number, 'report')} read · {name}")
            yield reading
