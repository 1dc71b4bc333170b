"""Takes a brief, gives its lines in words, each with the numbers of its footnotes, and the footnotes."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import msgspec

from communique import __version__
from communique.analysis.brief import (
    Brief,
    Contact,
    Contested,
    Quote,
    Reworded,
    Standing,
    Stood,
    Subject,
    Wording,
)
from communique.faces.terminal.phrases import amount, counted, when, where
from communique.faces.terminal.words import one_line

Item = TypeVar("Item", Contact, Standing, Stood, Wording, Reworded)
UNKNOWN_OUTLET, UNKNOWN_DAY = "outlet not known", "no date"
_SUBJECT = re.compile(r"As of (\d{4}-\d\d-\d\d), on “(.+)” and “(.+)”, by communique ")


class Line(msgspec.Struct, frozen=True):
    """A line of a brief.

    Attributes:
        words: What it says.
        notes: The numbers of its footnotes, at least one.
    """

    words: str
    notes: tuple[int, ...]


class Part(msgspec.Struct, frozen=True):
    """Lines under one heading."""

    heading: str
    lines: tuple[Line, ...]


class Sheet(msgspec.Struct, frozen=True):
    """A brief in words.

    Attributes:
        title: The parties.
        foot: As of when, and what made it.
        parts: The lines.
        notes: The footnotes, each as one line of text, the first of number 1.
    """

    title: str
    foot: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...]


def sheet_of(brief: Brief) -> Sheet:
    """The brief in words."""
    notes = _Notes()
    parts = (
        notes.part("Recent contacts", brief.contacts, _contact),
        notes.part("Open commitments", brief.commitments, _commitment),
        notes.part("How far undertakings have come", brief.undertakings, _stood),
        Part("Contested claims", tuple(map(notes.contested, brief.claims))),
        Part(
            "What changed in wording",
            (
                *notes.part("", brief.wording, _wording).lines,
                *notes.part("", brief.reworded, _reworded).lines,
            ),
        ),
    )
    return Sheet(
        title=f"{one_line(brief.between[0])} and {one_line(brief.between[1])}",
        foot=_foot(brief),
        parts=tuple(part for part in parts if part.lines),
        notes=tuple(note_line(quote) for quote in notes.quotes),
    )


def _foot(brief: Brief) -> str:
    """What the brief is about, so that it can be read again, and what made it."""
    first, second = (f"“{one_line(name)}”" for name in brief.asked)
    return (
        f"As of {brief.as_of}, on {first} and {second}, by communique {__version__}. "
        "Each line opens onto the words in its footnote."
    )


def subject_of(foot: str) -> Subject | None:
    """What a brief is about, from its own words; None where these are no such words."""
    read = _SUBJECT.match(" ".join(foot.split()))
    try:
        return Subject((read[2], read[3]), dt.date.fromisoformat(read[1])) if read else None
    except ValueError:
        return None


def note_line(quote: Quote) -> str:
    """A footnote: outlet, date, words, and where they stand in which report."""
    outlet = one_line(quote.outlet) if quote.outlet else UNKNOWN_OUTLET
    day = quote.published.isoformat() if quote.published else UNKNOWN_DAY
    where_ = f"report {quote.report}, characters {quote.span.start} to {quote.span.end}"
    return f"{outlet}, {day}: “{one_line(quote.words)}” ({where_})"


class _Notes:
    """Footnotes as they are numbered: words quoted twice have one number."""

    def __init__(self) -> None:
        self.quotes: list[Quote] = []

    def number(self, quote: Quote) -> int:
        """The number of a footnote, a new one if the words have none yet."""
        if quote not in self.quotes:
            self.quotes.append(quote)
        return self.quotes.index(quote) + 1

    def part(self, heading: str, items: Iterable[Item], words: Callable[[Item], str]) -> Part:
        lines = [Line(words(item), tuple(map(self.number, item.quotes))) for item in items]
        return Part(heading, tuple(lines))

    def contested(self, claim: Contested) -> Line:
        """The answers to a question one after the other, with their footnotes in that order."""
        answers = [
            f"{amount(each.quantity)} ({', '.join(map(one_line, each.by)) or 'the outlet itself'})"
            for each in claim.answers
        ]
        numbers = dict.fromkeys(self.number(each.quote) for each in claim.answers)
        return Line(f"{one_line(claim.measure)}: {', '.join(answers)}", tuple(numbers))


def _contact(contact: Contact) -> str:
    who = " → ".join(side for side in map(_names, (contact.actors, contact.recipients)) if side)
    details = (" ".join(contact.modes), where(contact.place), ", ".join(contact.topics))
    return "; ".join((f"{when(contact.date)}: {who}", *filter(None, details)))


def _commitment(standing: Standing) -> str:
    who = " → ".join(side for side in map(_names, (standing.by, standing.to)) if side)
    due = f", due {when(standing.due)}" if standing.due and standing.due.known else ""
    again = f", made again {counted(standing.reaffirmed, 'time')}" if standing.reaffirmed else ""
    head = f"{standing.kind}, {standing.state}{due}{again}"
    return ": ".join(filter(None, (head, who, one_line(standing.what))))


def _stood(stood: Stood) -> str:
    step = stood.step
    dated = f", {when(step.date)}" if step.date and step.date.known else ""
    told = f" ({step.actuality.replace('_', ' ')})" if step.actuality != "occurred" else ""
    return f"{one_line(stood.name)}: {step.stage}{told}{dated}"


def _wording(wording: Wording) -> str:
    by = f", said by {_names(wording.by)}" if wording.by else ""
    phrase = one_line(wording.phrase)
    if wording.change == "new":
        return f"new: “{phrase}”{by}"
    return f"no longer used: “{phrase}”{by}; absent from {counted(wording.silent, 'later origin')}"


def _reworded(reworded: Reworded) -> str:
    by = f"{_names(reworded.by)}: " if reworded.by else ""
    return f"{by}{reworded.change}, from “{reworded.before.rung}” to “{reworded.after.rung}”"


def _names(names: Sequence[str]) -> str:
    return ", ".join(map(one_line, names))
