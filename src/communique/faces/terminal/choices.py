"""Takes the merged fields of an entry, gives blocks: each value with who reports it, and why one of them is shown."""

from collections.abc import Callable, Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from communique.faces.terminal.blocks import block
from communique.faces.terminal.phrases import Names, counted, figure, from_to, parties, when, where
from communique.faces.terminal.words import one_line
from communique.model import DateInterval, Participant, Place
from communique.record import Merged, Sides, Value

# Gives what a report is called in a list, from its id.
Publisher = Callable[[str], str]
# Fields that people call otherwise.
_CALLED = {"sides": "who to whom", "sources": "according to"}


def choices(
    fields: Iterable[Merged], names: Names, publisher: Publisher, reports: int, *, width: int
) -> Iterator[RenderableType]:
    """A block for each field that not all reports give alike, then a sentence on the others.

    Args:
        fields: The fields of one entry.
        names: Name of every entity.
        publisher: What a report is called.
        reports: How many reports tell of the entry.
        width: Of the terminal.
    """
    agreed = []
    for field in fields:
        label = _CALLED.get(field.field, field.field)
        if field.differs:
            lines = [Text(one_line(field.chosen)), *(_line(each, names, publisher) for each in field.values)]
            yield block(label, lines, width=width)
        elif any(len(each.reports) < reports for each in field.values):
            shown = "; ".join(_words(each.value, names) for each in field.values)
            yield block(label, [Text(f"{shown} · {one_line(field.chosen)}")], width=width)
        else:
            agreed.append(label)
    if agreed and reports > 1:
        yield block("", [Text(f"All reports agree on {', '.join(agreed)}.")], width=width)


def _line(value: Value, names: Names, publisher: Publisher) -> Text:
    """A value, and who gives it."""
    told = dict.fromkeys(map(publisher, value.reports))
    by = ", ".join(told) if told else "no report"
    copies = len(value.reports) - value.independent_sources
    once = f", {counted(value.independent_sources, 'independent source')}" if copies else ""
    line = Text(_words(value.value, names), style="bold" if value.shown else "")
    return line.append(f" · {by}{once}", style="not bold")


def _words(value: object, names: Names) -> str:
    """A value as a person reads it."""
    match value:
        case DateInterval():
            return when(value)
        case Place():
            return where(value)
        case Sides():
            return from_to(value.actors, value.recipients, names)
        case Participant():
            side = f" for {value.side}" if value.side else ""
            return f"{value.role} {parties((value.entity,), names)}{side}"
        case float():
            return figure(value)
        case _:
            return one_line(names.get(str(value), str(value)).replace("_", " "))
