"""Takes the months of a relationship, prints them as a table that fits the terminal."""

from collections.abc import Sequence

from rich.console import Console

from communique.analysis.trends import Count, Month
from communique.faces.terminal.tables import plain_table
from communique.record import Record

_COLUMNS = ("month", "contacts", "at the level of", "score", "cooperation", "conflict", "topics")
_TOPICS = 3  # so many, the most frequent, fit a cell; JSON and CSV have all


def print_trends(console: Console, _record: Record, months: Sequence[Month]) -> None:
    """Print one row a month."""
    console.print(plain_table(_COLUMNS, map(_row, months)))


def _row(month: Month) -> tuple[str, ...]:
    return (
        month.month or "no month",
        str(month.contacts.number),
        _counts(month.levels),
        f"{month.score.mean:+.1f}",
        _class(month, "cooperation"),
        _class(month, "conflict"),
        _counts(month.topics[:_TOPICS]),
    )


def _class(month: Month, name: str) -> str:
    """How many events of a class, "2 material, 5 verbal"."""
    return ", ".join(
        f"{count.number} {count.of.removesuffix(f' {name}')}"
        for count in month.quads
        if count.of.endswith(name)
    )


def _counts(counts: Sequence[Count]) -> str:
    return ", ".join(f"{count.number} {count.of}" for count in counts)
