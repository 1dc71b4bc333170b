"""What entries are made of, and what searching and adding give back: words, links, reasons and changes."""

import datetime as dt
from typing import Any, Literal

import msgspec

from communique.model import DateInterval, EventType, Place, Quantity, Span


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report's words for an entry.

    Attributes:
        report: Report id.
        outlet: Who published it; the agency when no outlet is known.
        published: The day of publication.
        spans: The words in that report's text.
        finding: The finding's id inside that report's reading ("v1").
        program: Version of the program that read it.
        codebook: Version of the codebook that it was read with.
    """

    report: str
    outlet: str | None = None
    published: dt.date | None = None
    spans: tuple[Span, ...] = ()
    finding: str | None = None
    program: str = ""
    codebook: str = ""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an entry's history; lines are added and never altered.

    Attributes:
        at: When, in UTC.
        what: "made", "joined", "merged", "split", "renamed", "reduced", "withdrawn"; or what a person did:
            "accepted", "corrected", "undone".
        reason: Why, in words.
        report: The report whose adding or rereading caused it, or None.
        program: Version of the program.
        codebook: Version of the codebook.
        rule: Name and version of the linking rule, or the decision, or None.
        author: Who decided so, or None.
        became: The entry that it is part of from then on, or None.
    """

    at: dt.datetime
    what: str
    reason: str
    report: str | None = None
    program: str = ""
    codebook: str = ""
    rule: str | None = None
    author: str | None = None
    became: str | None = None


class Reported(msgspec.Struct, frozen=True, kw_only=True):
    """A value as one report gives it; every one is kept, whichever the entry shows.

    Attributes:
        report: Report id.
        date: When, as that report says.
        place: Where, as that report says.
        type: The event type it was read as.
        modes: The modes it was read with.
    """

    report: str
    date: DateInterval | None = None
    place: Place | None = None
    type: EventType | None = None
    modes: tuple[str, ...] = ()


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a field of an entry, and who gives it.

    Attributes:
        value: As the entry has it; parties as ids of entities.
        reports: Ids of the reports that give it; none where a person decided for it and no report gives it.
        independent_sources: How many origins these go back to.
        shown: Whether the entry shows it.
    """

    value: Any
    reports: tuple[str, ...] = ()
    independent_sources: int = 0
    shown: bool = False


class Sides(msgspec.Struct, frozen=True, kw_only=True):
    """Who acted and on whom, as one report has it.

    Attributes:
        actors: Entity ids.
        recipients: Entity ids.
    """

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """A field of an entry with every value that a report gives for it.

    Attributes:
        field: Its name; "sides" for actors and recipients together.
        values: The values, the shown ones first.
        chosen: Why the entry shows what it shows, in words.
        differs: Whether reports give it differently, or a person decided about it.
    """

    field: str
    values: tuple[Value, ...] = ()
    chosen: str = ""
    differs: bool = False


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """How one event entry stands to another.

    Attributes:
        relation: "outcome" (the other is what came of this plan) or "plan" (the other planned this).
        event: Id of the other entry.
        reasons: Why, in words.
    """

    relation: str
    event: str
    reasons: tuple[str, ...] = ()


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A stored judgement that two findings are of one thing.

    Attributes:
        first: One finding: its report and where its deciding words stand ("a1b2c3d4:v270-279"); of an
            entity the key of its names.
        second: The other.
        relation: "same", "merged" by a person, "outcome", "answers", "moves" or "derived".
        score: 0 to 1.
        reasons: Why, in words.
        rule: Name and version of the rule.
    """

    first: str
    second: str
    relation: str
    score: float
    reasons: tuple[str, ...]
    rule: str


# What came of a commitment, finer than the contract's states.
Outcome = Literal["open", "kept", "partly kept", "postponed", "broken", "overdue", "lapsed"]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Why a commitment stands as it does.

    Attributes:
        event: Id of the event entry that answers or cancels it, or None; a deed that is no event stands in no entry.
        commitment: Id of the later commitment that takes its place, or None.
        reason: In words.
        reports: The words that bear it out.
    """

    event: str | None = None
    commitment: str | None = None
    reason: str
    reports: tuple[Telling, ...] = ()


class Assertion(msgspec.Struct, frozen=True, kw_only=True):
    """One report's answer to a question of fact.

    Attributes:
        report: Report id.
        outlet: Who published it; the agency when no outlet is known.
        published: The day of publication.
        origin: Id of the report it goes back to; assertions of one origin count once.
        spans: The words.
        asserted_by: Entity ids; empty means the outlet's own voice.
        quantity: The figure, its bound and unit.
        finding: The finding's id inside that report's reading ("k1").
        program: Version of the program that read it.
        codebook: Version of the codebook that it was read with.
    """

    report: str
    outlet: str | None = None
    published: dt.date | None = None
    origin: str | None = None
    spans: tuple[Span, ...] = ()
    asserted_by: tuple[str, ...] = ()
    quantity: Quantity
    finding: str | None = None
    program: str = ""
    codebook: str = ""


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """Two answers that cannot both be true.

    Attributes:
        kind: "conflict", or "revision" where the same source counted again.
        first: Report and finding of the earlier answer ("a1b2c3d4:k1").
        second: Report and finding of the later one.
        reason: Who says what, in words.
    """

    kind: Literal["conflict", "revision"]
    first: str
    second: str
    reason: str


class Tenure(msgspec.Struct, frozen=True, kw_only=True):
    """An office as the reports evidence it.

    Attributes:
        title: The title.
        state: State served, or None.
        body: Organ served, or None.
        since: Earliest publication that gives it, or None.
        until: Latest publication that gives it, or None.
        reports: Report ids.
    """

    title: str
    state: str | None = None
    body: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    reports: tuple[str, ...] = ()


class Derivation(msgspec.Struct, frozen=True, kw_only=True):
    """A report that another report goes back to.

    Attributes:
        report: Id of the earlier report.
        score: 0 to 1.
        reasons: Why, in words.
        rule: Name and version of the rule.
        passages: The shared passages: the span in the derived report, the span in the earlier one.
    """

    report: str
    score: float
    reasons: tuple[str, ...]
    rule: str
    passages: tuple[tuple[Span, Span], ...] = ()


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A report that holds the words searched for.

    Attributes:
        report: Report id.
        outlet: Who published it; the agency when no outlet is known.
        published: The day of publication.
        title: The headline, or None.
        spans: Where the words stand in the report's text.
        excerpt: The sentence-sized stretch around the first of them.
        excerpt_start: Where the excerpt begins in the text.
    """

    report: str
    outlet: str | None = None
    published: dt.date | None = None
    title: str | None = None
    spans: tuple[Span, ...]
    excerpt: str
    excerpt_start: int


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What adding one reading did.

    Attributes:
        report: Report id.
        path: The file or URL as the user gave it.
        new: False when the record held the report already and nothing changed.
        found: How many findings of each kind the reading holds.
        joined: How many of them joined entries of earlier reports.
        derived_from: Ids of earlier reports it retells.
    """

    report: str
    path: str | None = None
    new: bool
    found: dict[str, int] = {}
    joined: dict[str, int] = {}
    derived_from: tuple[str, ...] = ()
