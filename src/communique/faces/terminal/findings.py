"""Takes findings of a reading or entries of the record, gives the lines that describe each."""

from typing import TYPE_CHECKING

from rich.text import Text

from communique.faces.terminal.phrases import Names, amount, figure, from_to, parties, where
from communique.faces.terminal.words import one_line
from communique.model import (
    Actuality,
    Claim,
    Commitment,
    CommitmentState,
    Event,
    Stage,
    Statement,
)

if TYPE_CHECKING:  # the record is slow to import, and a reading can be shown without it
    from communique.record import Assertion, ClaimEntry, CommitmentEntry, EventEntry, StatementEntry

# Only what occurred has the colour of something done.
ACTUALITY: dict[Actuality, str] = {
    "occurred": "green",
    "planned": "blue",
    "called_for": "cyan",
    "threatened": "red",
    "denied": "magenta",
    "hypothetical": "bright_black",
}
STATE: dict[CommitmentState, str] = {
    "pending": "blue",
    "fulfilled": "green",
    "overdue": "red",
    "lapsed": "magenta",
    "superseded": "bright_black",
}


def event_lines(event: "Event | EventEntry", names: Names) -> list[Text]:
    """What sort of event, whether it happened and where; then who with whom."""
    head = Text(" ".join((event.type, *event.modes)), style="bold")
    head.append(" · ", style="not bold")
    head.append(event.actuality.replace("_", " "), style=ACTUALITY[event.actuality])
    occasion = names.get(event.occasion, event.occasion) if event.occasion else ""
    for detail in (where(event.place), one_line(occasion), ", ".join(event.topics)):
        head.append(f" · {detail}" if detail else "", style="not bold")
    who = from_to(event.actors, event.recipients, names)
    lines = [head, Text(who)] if who else [head]
    if event.sources:
        lines.append(Text(f"according to {parties(event.sources, names)}"))
    return lines


def statement_lines(statement: "Statement | StatementEntry", names: Names) -> list[Text]:
    """Who said it, to whom, through whom, and what the saying does."""
    head = Text(parties(statement.speakers, names) or "not said by whom", style="bold")
    head.append(f" · {statement.act}", style="not bold")
    behalf = [party for party in statement.behalf if party not in statement.speakers]
    details = (
        f"for {parties(behalf, names)}" if behalf else "",
        f"to {parties(statement.audience, names)}" if statement.audience else "",
        f"through {one_line(statement.channel)}" if statement.channel else "",
        "in quotation marks" if statement.quoted else "",
        ", ".join(statement.topics),
    )
    for detail in filter(None, details):
        head.append(f" · {detail}", style="not bold")
    return [head]


def commitment_lines(
    commitment: "Commitment | CommitmentEntry", names: Names, state: CommitmentState | None = None
) -> list[Text]:
    """What sort of commitment, where it stands when that is known, and by whom to whom."""
    head = Text(commitment.kind, style="bold")
    if state:
        head.append(" · ", style="not bold")
        head.append(state, style=STATE[state])
    who = from_to(commitment.by, commitment.to, names)
    about = parties(commitment.about, names)
    for detail in (who, f"about {about}" if about else ""):
        head.append(f" · {detail}" if detail else "", style="not bold")
    return [head]


def claim_lines(claim: Claim, names: Names) -> list[Text]:
    """What is claimed and by whom."""
    head = Text(f"{one_line(claim.measure)}: {amount(claim.quantity)}", style="bold")
    by = parties(claim.asserted_by, names) or "the report itself"
    head.append(f" · according to {by}", style="not bold")
    return [head]


def stage_lines(stage: Stage, names: Names) -> list[Text]:
    """Which thing, at which stage, and whether it has come there."""
    head = Text(f"{parties([stage.of], names)}: {one_line(stage.stage)}", style="bold")
    head.append(" · ", style="not bold")
    head.append(stage.actuality.replace("_", " "), style=ACTUALITY[stage.actuality])
    if stage.sources:
        head.append(f" · according to {parties(stage.sources, names)}", style="not bold")
    return [head]


def question_lines(claim: "ClaimEntry", about: str | None = None) -> list[Text]:
    """What is measured, whether the answers agree, and between which figures they lie."""
    head = Text(one_line(claim.measure), style="bold")
    head.append(" · ", style="not bold")
    head.append("contested" if claim.conflict else "agreed", style="red" if claim.conflict else "green")
    if claim.conflict:
        stretch = f"{figure(claim.lowest)} to {figure(claim.highest)}"
        head.append(f" · {stretch} {one_line(claim.unit or '')}".rstrip(), style="not bold")
    return [head, Text(about)] if about else [head]


def assertion_line(assertion: "Assertion", names: Names) -> Text:
    """One answer to a question of fact: the figure, who asserts it, and where it was published."""
    by = parties(assertion.asserted_by, names)
    outlet = one_line(assertion.outlet or "the report itself")
    day = f", {assertion.published}" if assertion.published else ""
    line = Text(amount(assertion.quantity), style="bold")
    line.append(f" · {by}, in {outlet}{day}" if by else f" · {outlet}{day}", style="not bold")
    return line
