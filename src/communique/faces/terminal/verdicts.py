"""Takes decisions and doubts, prints them with the words that they are about and what to type about them."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from rich.console import Console, RenderableType
from rich.text import Text

from communique.faces.terminal.blocks import block, print_blocks, quoted
from communique.faces.terminal.listing import Listing
from communique.faces.terminal.phrases import counted
from communique.faces.terminal.words import one_line
from communique.record import Decision, Doubt, EntityEntry, Record, ReportEntry

_QUESTIONS = {
    "proposal": "Are these one?",
    "conflict": "Which figure holds?",
    "unsure": "Is this so?",
    "adrift": "A decision has lost its words",
}


def print_decided(console: Console, decision: Decision) -> None:
    """Say that a decision is kept, and how it is taken back."""
    console.print(Text(f"{decision.uid}: {one_line(decision.because)}"), soft_wrap=True)
    console.print(
        Text(f"Take it back with: communique undo {decision.uid} --because WHY", "dim"), soft_wrap=True
    )


def print_decisions(console: Console, decisions: Sequence[Decision], undone: frozenset[str]) -> None:
    """Print decisions in their order."""
    print_blocks(console, (_decision(each, each.uid in undone, console.width) for each in decisions))


def _decision(decision: Decision, undone: bool, width: int) -> RenderableType:  # noqa: FBT001 - one of three facts
    what = " · ".join(
        filter(None, (decision.verb, decision.field, decision.undoes, "undone" if undone else ""))
    )
    lines: list[RenderableType] = [Text(what, style="bold")]
    if decision.field:
        value, former = (msgspec.json.encode(each).decode() for each in (decision.value, decision.former))
        lines.append(Text(one_line(f"{value} rather than {former}")))
    for target in decision.targets:
        if target.words:
            lines.append(quoted(Text(one_line(target.words))))
        lines.append(Text(f"{target.kind} of report {target.report}", "dim"))
    lines.append(Text(one_line(decision.because)))
    lines.append(Text(decision.uid, style="dim"))
    return block(f"{decision.at:%Y-%m-%d}", lines, width=width)


def print_doubts(console: Console, record: Record, found: Iterable[Doubt]) -> None:
    """Print what needs a person, each with its entries and what can be typed about it."""
    for number, doubt in enumerate(found, start=1):
        if number > 1:
            console.print()
        touches = f", {counted(doubt.reports, 'report')}" if doubt.reports else ""
        console.print(Text(f"{number}. {_QUESTIONS[doubt.sort]}{touches}", style="bold underline"))
        console.print(Text(one_line("; ".join(doubt.reasons))))
        listing = Listing(console, record)
        for identifier in doubt.entries:
            entry = record.find(identifier)
            if isinstance(entry, EntityEntry):
                console.print(block(entry.kind, [Text(f"{entry.name} · {entry.id}")], width=console.width))
            elif not isinstance(entry, ReportEntry):
                console.print(listing.block(entry))
        for line in _answers(doubt):
            console.print(Text(line, style="dim"), soft_wrap=True)


def _answers(doubt: Doubt) -> Iterator[str]:
    """What can be typed to answer."""
    names = " ".join(doubt.entries)
    if doubt.sort == "proposal":
        yield f"communique merge {names} --because WHY"
        yield f"communique split {names} --because WHY"
    elif doubt.sort == "adrift":
        yield f"communique undo {doubt.decision} --because WHY"
    else:
        yield f"communique accept {names} --because WHY"
        yield f"communique reject {names} --because WHY"
