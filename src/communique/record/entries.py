"""What questions to the record give back: one struct a kind of entry, each carrying its reports and words.

The shapes are those of the contract's section "The record". Wherever an entry names someone it holds the
record's entity id (a state's id is its code, "PAK"), and `names` says who each id is, so that a line of JSON
can be read alone.
"""

import datetime as dt

import msgspec

from communique.linking import OriginClass
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
)
from communique.record.parts import (
    Assertion,
    Change,
    Derivation,
    Dispute,
    Evidence,
    Link,
    Merged,
    Outcome,
    Relation,
    Reported,
    Telling,
    Tenure,
)


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
        date: The date that most independent origins bear out, of such the narrowest.
        place: The most precise place the reports bear out.
        occasion: Entity id of the forum, or None.
        topics: All topics reported.
        sources: Entity ids of who asserts it, in any report.
        reports: Each report's words.
        independent_sources: How many origins, copies counted once.
        claims: Ids of the claim entries about it.
        values: Date, place, type and modes as each report gives them.
        merged: Each field with every value that a report gives, and why the entry shows what it shows.
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
    merged: tuple[Merged, ...] = ()
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
        force: How far it commits or objects, as a rung of the codebook's ladders of force, or None.
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
    force: str | None = None
    quoted: bool = False
    content: str
    topics: tuple[str, ...] = ()
    date: DateInterval | None = None
    reports: tuple[Telling, ...]
    independent_sources: int
    links: tuple[Link, ...] = ()
    names: dict[str, str]
    history: tuple[Change, ...] = ()


class CommitmentEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing promised, planned, agreed, invited to or fallen due, and where it stands.

    Attributes:
        id: Id of the entry.
        kind: promise, plan, invitation, agreement or deadline.
        by: Entity ids of who is to act.
        to: Entity ids of whom it is owed.
        what: The words of the first report that say what is to be done.
        due: The due window that most independent origins bear out, of such the narrowest, or None.
        about: Entity ids of projects, forums and instruments concerned.
        state: Where it stands on `as_of`.
        outcome: What came of it by then: open, kept, partly kept, postponed, broken, overdue or lapsed.
        known: The first day on which the record could know that, or None while it is open.
        reaffirmed: How often it was made again, days later and by another origin.
        as_of: The day `state` holds for.
        evidence: What the state rests on.
        merged: Each field with every value that a report gives, and why the entry shows what it shows.
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
    outcome: Outcome = "open"
    known: dt.date | None = None
    reaffirmed: int = 0
    as_of: dt.date
    evidence: tuple[Evidence, ...] = ()
    merged: tuple[Merged, ...] = ()
    reports: tuple[Telling, ...]
    independent_sources: int
    links: tuple[Link, ...] = ()
    names: dict[str, str]
    history: tuple[Change, ...] = ()


class ClaimEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One question of fact with every answer given to it.

    Attributes:
        id: Id of the entry.
        measure: What is measured ("killed").
        unit: What the figure counts, or None.
        about: Id of the event entry it is about, or None.
        conflict: Whether answers of different asserters or origins cannot all be true.
        lowest: The lowest figure asserted.
        best: The figure with most independent origins, revised ones left out; of equals the newest.
        highest: The highest figure asserted.
        disputes: Which answers contradict each other, and which revise an earlier one.
        assertions: Every answer, with its words.
        merged: Each field with every value that a report gives, and why the entry shows what it shows.
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
    best: float
    highest: float
    disputes: tuple[Dispute, ...] = ()
    assertions: tuple[Assertion, ...]
    merged: tuple[Merged, ...] = ()
    independent_sources: int
    links: tuple[Link, ...] = ()
    names: dict[str, str]
    history: tuple[Change, ...] = ()


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
        origin_class: Agency copy, press release, one side's statement or own reporting.
        origin_reason: Why it is taken for that, in words.
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
    origin_class: OriginClass = "own reporting"
    origin_reason: str = ""
    added: dt.datetime
    program: str = ""
    codebook: str = ""
    findings: dict[str, int]


Entry = EventEntry | StatementEntry | CommitmentEntry | ClaimEntry | EntityEntry | ReportEntry
