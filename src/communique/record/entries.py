"""What questions to the record give back: one struct a kind of entry, each carrying its reports and words.

The shapes are those of the contract's section "The record". Wherever an entry names someone it holds the
record's entity id (a state's id is its code, "PAK"), and `names` says who each id is, so that a line of JSON
can be read alone.
"""

import datetime as dt

import msgspec

from communique.model import (
    Act,
    Actuality,
    CommitmentKind,
    CommitmentState,
    DateInterval,
    Dateline,
    EntityKind,
    EventType,
    Participant,
    Place,
    Quantity,
    Span,
)


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report's words for an entry.

    Attributes:
        report: Report id.
        outlet: Who published it; the agency when no outlet is known.
        published: The day of publication.
        spans: The words in that report's text.
        finding: The finding's id inside that report's reading ("v1").
    """

    report: str
    outlet: str | None = None
    published: dt.date | None = None
    spans: tuple[Span, ...] = ()
    finding: str | None = None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an entry's history; lines are added and never altered.

    Attributes:
        at: When, in UTC.
        what: "made", "joined", "merged" or "split".
        reason: Why, in words.
        report: The report whose adding caused it, or None.
        program: Version of the program.
        codebook: Version of the codebook.
        rule: Name and version of the linking rule, or None.
    """

    at: dt.datetime
    what: str
    reason: str
    report: str | None = None
    program: str = ""
    codebook: str = ""
    rule: str | None = None


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
        first: One finding ("report:v1").
        second: The other.
        relation: "same", "outcome", "answers", "moves" or "derived".
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


class EventEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One event of the world, however many reports tell of it.

    Attributes:
        id: Id of the entry; an id it once had still finds it.
        type: PLOVER type most reports give.
        modes: All modes reported.
        contexts: All contexts reported.
        actuality: The same for every report of the entry.
        actors: Entity ids.
        recipients: Entity ids.
        participants: Everyone any report names, with side and role.
        date: The narrowest date the reports bear out.
        place: The most precise place the reports bear out.
        occasion: Entity id of the forum, or None.
        topics: All topics reported.
        sources: Entity ids of who asserts it, in any report.
        reports: Each report's words.
        independent_sources: How many origins, copies counted once.
        claims: Ids of the claim entries about it.
        values: Date, place, type and modes as each report gives them.
        related: The plan it came of, or the outcome of the plan it is.
        links: Why the reports' tellings are taken to be one event.
        names: Name of every entity id above.
        history: What was done to the entry.
    """

    id: str
    type: EventType
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actuality: Actuality
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    date: DateInterval | None = None
    place: Place | None = None
    occasion: str | None = None
    topics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reports: tuple[Telling, ...]
    independent_sources: int
    claims: tuple[str, ...] = ()
    values: tuple[Reported, ...] = ()
    related: tuple[Relation, ...] = ()
    links: tuple[Link, ...] = ()
    names: dict[str, str]
    history: tuple[Change, ...] = ()


class StatementEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Something said, once for all reports that carry the same words of the same speaker.

    Attributes:
        id: Id of the entry.
        speakers: Entity ids.
        behalf: Entity ids on whose behalf.
        channel: Through whom or what it reached the reporter, or None.
        audience: Entity ids.
        act: What the saying does.
        quoted: Whether any report gives the content as a whole in quotation marks.
        content: The words of the first report.
        topics: All topics reported.
        date: When it was said, or None.
        reports: Each report's words.
        independent_sources: How many origins.
        links: Why they are taken to be one statement.
        names: Name of every entity id above.
        history: What was done to the entry.
    """

    id: str
    speakers: tuple[str, ...] = ()
    behalf: tuple[str, ...] = ()
    channel: str | None = None
    audience: tuple[str, ...] = ()
    act: Act
    quoted: bool = False
    content: str
    topics: tuple[str, ...] = ()
    date: DateInterval | None = None
    reports: tuple[Telling, ...]
    independent_sources: int
    links: tuple[Link, ...] = ()
    names: dict[str, str]
    history: tuple[Change, ...] = ()


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Why a commitment stands as it does.

    Attributes:
        event: Id of the event entry that answers or cancels it, or None.
        commitment: Id of the later commitment that takes its place, or None.
        reason: In words.
        reports: The words that bear it out.
    """

    event: str | None = None
    commitment: str | None = None
    reason: str
    reports: tuple[Telling, ...] = ()


class CommitmentEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing promised, planned, agreed, invited to or fallen due, and where it stands.

    Attributes:
        id: Id of the entry.
        kind: promise, plan, invitation, agreement or deadline.
        by: Entity ids of who is to act.
        to: Entity ids of whom it is owed.
        what: The words of the first report that say what is to be done.
        due: The narrowest due window the reports bear out, or None.
        about: Entity ids of projects, forums and instruments concerned.
        state: Where it stands on `as_of`.
        as_of: The day `state` holds for.
        evidence: What the state rests on.
        reports: Each report's words.
        independent_sources: How many origins.
        links: Why they are taken to be one commitment.
        names: Name of every entity id above.
        history: What was done to the entry.
    """

    id: str
    kind: CommitmentKind
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    what: str
    due: DateInterval | None = None
    about: tuple[str, ...] = ()
    state: CommitmentState
    as_of: dt.date
    evidence: tuple[Evidence, ...] = ()
    reports: tuple[Telling, ...]
    independent_sources: int
    links: tuple[Link, ...] = ()
    names: dict[str, str]
    history: tuple[Change, ...] = ()


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
    """

    report: str
    outlet: str | None = None
    published: dt.date | None = None
    origin: str | None = None
    spans: tuple[Span, ...] = ()
    asserted_by: tuple[str, ...] = ()
    quantity: Quantity


class ClaimEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One question of fact with every answer given to it.

    Attributes:
        id: Id of the entry.
        measure: What is measured ("killed").
        unit: What the figure counts, or None.
        about: Id of the event entry it is about, or None.
        conflict: Whether answers of different asserters or origins cannot all be true.
        lowest: The lowest figure asserted.
        highest: The highest figure asserted.
        assertions: Every answer, with its words.
        independent_sources: How many origins.
        links: Why they are taken to answer one question.
        names: Name of every entity id above.
        history: What was done to the entry.
    """

    id: str
    measure: str
    unit: str | None = None
    about: str | None = None
    conflict: bool
    lowest: float
    highest: float
    assertions: tuple[Assertion, ...]
    independent_sources: int
    links: tuple[Link, ...] = ()
    names: dict[str, str]
    history: tuple[Change, ...] = ()


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


class EntityEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One real person, state, organisation, forum, project, instrument or place.

    Attributes:
        id: Id of the entry; a state's is its code.
        kind: See the contract.
        name: The fullest name any report gives.
        aliases: The other names reports give.
        state: State it is, belongs to or lies in, or None.
        code: PLOVER-style actor code, or None.
        wikidata: Wikidata item, or None.
        offices: Offices as evidenced, in order of first evidence.
        reports: Where each report names it.
        links: Why the reports' namings are taken to be one.
        history: What was done to the entry.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    state: str | None = None
    code: str | None = None
    wikidata: str | None = None
    offices: tuple[Tenure, ...] = ()
    reports: tuple[Telling, ...]
    links: tuple[Link, ...] = ()
    history: tuple[Change, ...] = ()


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


class ReportEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One report as the record holds it, without its text.

    Attributes:
        id: Report id.
        path: The file or URL as the user gave it.
        url: Where it was published.
        outlet: Who published it.
        agency: The agency credited.
        byline: Who wrote it.
        title: The headline.
        dateline: Where and when it says it was written.
        published: The day of publication.
        language: ISO 639-1.
        derived_from: Earlier reports whose text it retells; the best first.
        origin: Id of the report its text goes back to; its own id when it stands alone.
        added: When it was added, in UTC.
        program: Version of the program that read it.
        codebook: Version of the codebook it was read with.
        findings: How many of each kind its reading holds.
    """

    id: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    title: str | None = None
    dateline: Dateline | None = None
    published: dt.date | None = None
    language: str | None = None
    derived_from: tuple[Derivation, ...] = ()
    origin: str
    added: dt.datetime
    program: str = ""
    codebook: str = ""
    findings: dict[str, int]


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


Entry = EventEntry | StatementEntry | CommitmentEntry | ClaimEntry | EntityEntry | ReportEntry
