"""What a brief is made of: items that each hold no more than the words quoted beside them say."""

import datetime as dt
from typing import Literal

import msgspec

from communique.analysis.compare.force import Force
from communique.analysis.evidence import sentences
from communique.analysis.undertakings import Step
from communique.analysis.witness import Archive, Source
from communique.model import (
    CommitmentKind,
    CommitmentState,
    DateInterval,
    EventType,
    Place,
    Quantity,
    Span,
)


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a report, to be footnoted.

    Attributes:
        report: Report id.
        outlet: Who published it; the agency when no outlet is known.
        published: The day of publication.
        span: Where the words stand in its text.
        words: The words.
    """

    report: str
    outlet: str | None = None
    published: dt.date | None = None
    span: Span
    words: str

    @classmethod
    def of(cls, source: Source, deciding: Span) -> "Quote":
        """The sentence of a report that holds the deciding words."""
        report = source.reading.report
        span = sentences(report.text, deciding)
        return cls(
            report=report.id,
            outlet=report.outlet or report.agency,
            published=report.published,
            span=span,
            words=span.words(report.text),
        )


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting, visit or call that took place, as the quoted report tells it.

    Attributes:
        event: Id of the event entry.
        type: PLOVER event type.
        modes: PLOVER modes.
        date: When.
        place: Where, or None.
        actors: Names of who acts; of everyone for a meeting without a visitor.
        recipients: Names of whom they called on.
        topics: What it was about.
        quotes: The words.
    """

    event: str
    type: EventType
    modes: tuple[str, ...] = ()
    date: DateInterval
    place: Place | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    quotes: tuple[Quote, ...]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment still to be kept.

    Attributes:
        commitment: Id of the commitment entry.
        kind: promise, plan, invitation, agreement or deadline.
        state: pending or overdue.
        by: Names of who is to act.
        to: Names of whom it is owed.
        what: The words that say what is to be done.
        due: When it is to be done, or None.
        reaffirmed: How often it was made again, days later and by another origin.
        quotes: The words.
    """

    commitment: str
    kind: CommitmentKind
    state: CommitmentState
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    what: str
    due: DateInterval | None = None
    reaffirmed: int = 0
    quotes: tuple[Quote, ...]


class Stood(msgspec.Struct, frozen=True, kw_only=True):
    """How far an undertaking or instrument has come.

    Attributes:
        entity: Id of the entity's entry.
        name: The name.
        step: The stage that it has reached last, or else the newest one told of it.
        quotes: The words.
    """

    entity: str
    name: str
    step: Step
    quotes: tuple[Quote, ...]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One answer to a contested question.

    Attributes:
        by: Names of who asserts it; none means the outlet itself.
        quantity: The figure.
        quote: The words.
    """

    by: tuple[str, ...] = ()
    quantity: Quantity
    quote: Quote


class Contested(msgspec.Struct, frozen=True, kw_only=True):
    """A question of fact to which answers cannot all be true.

    Attributes:
        claim: Id of the claim entry.
        measure: What is measured.
        answers: Each answer, with its words.
    """

    claim: str
    measure: str
    answers: tuple[Answer, ...]


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """A set phrase that has come up, or that has gone out of use.

    Attributes:
        phrase: Its words.
        change: Whether it is new or dropped.
        by: Names of who says it.
        silent: For a dropped one, how many later origins do without it.
        quotes: Its first use; for a dropped one its last.
    """

    phrase: str
    change: Literal["new", "dropped"]
    by: tuple[str, ...] = ()
    silent: int = 0
    quotes: tuple[Quote, ...]


class Reworded(msgspec.Struct, frozen=True, kw_only=True):
    """Something said again by one side, harder or softer.

    Attributes:
        change: Whether the later wording is the harder or the softer.
        by: Names of who says the later.
        before: The force of the earlier.
        after: The force of the later.
        quotes: The earlier and the later words.
    """

    change: Literal["harder", "softer"]
    by: tuple[str, ...] = ()
    before: Force
    after: Force
    quotes: tuple[Quote, ...]


def named(source: Source, refs: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    """The names that a report itself gives; of a state named by its code alone, the record's."""
    found = []
    for ref in refs:
        entity = source.entity(ref)
        found.append(entity.name if entity else names.get(ref, ref))
    return tuple(dict.fromkeys(found))


def known(archive: Archive, report: str, as_of: dt.date) -> bool:
    """Whether a report was published by a day; one without a date always was."""
    published = archive.reading(report).report.published
    return published is None or published <= as_of
