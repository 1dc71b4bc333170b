"""Takes what adding reports did, prints it as a paragraph that ends with what to type next."""

import shlex

from rich.console import Console
from rich.text import Text

from communique.analysis.intake import Summary
from communique.faces.terminal.phrases import counted
from communique.faces.terminal.words import one_line

_SHOWN = ("event", "statement", "commitment", "claim")


def print_summary(console: Console, summary: Summary, *, refused: int, record: str, default: str) -> None:
    """Print what was added, what was there, what was refused, and the next command.

    Args:
        console: Where to.
        summary: What adding did.
        refused: How many inputs were refused.
        record: The record added to.
        default: The record that needs no naming in the next command.
    """
    console.print(Text(_paragraph(summary, refused, one_line(record))))
    if summary.new or summary.known:
        option = "" if record == default else f" --record {shlex.quote(record)}"
        console.print(Text(f"Next: communique events{option}", style="bold"), soft_wrap=True)


def _paragraph(summary: Summary, refused: int, record: str) -> str:
    sentences = [f"{counted(summary.new, 'new report')} in {record}"]
    if summary.known:
        sentences[0] += f", {summary.known} there already"
    if refused:
        sentences[0] += f", {refused} refused"
    if summary.found:
        found = [counted(summary.found.get(kind, 0), kind) for kind in _SHOWN]
        sentences.append(f"Found {', '.join(found[:-1])} and {found[-1]}")
    joined = sum(summary.joined.get(kind, 0) for kind in _SHOWN)
    if joined:
        told = summary.joined.get("event", 0)
        sentences.append(
            f"{joined:,} of them were told before and are joined, {counted(told, 'event')} among them"
        )
    if summary.retold:
        retells = "retells an earlier one and adds" if summary.retold == 1 else "retell earlier ones and add"
        sentences.append(f"{counted(summary.retold, 'report')} {retells} no independent source")
    return ". ".join(sentences) + "."
