"""What a report says happened, was said, was promised and is claimed; each finding with its words."""

from typing import Literal

import msgspec

from communique.model.date import DateInterval
from communique.model.span import Span
from communique.model.vocabulary import Act, Actuality, Bound, CommitmentKind, EventType, Fate


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where something happened.

    Attributes:
        name: The place as named.
        state: The state it lies in (ISO 3166-1 alpha-3), or None.
    """

    name: str
    state: str | None = None


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who took part in an event.

    Attributes:
        entity: Entity id.
        side: State code of the side they stood on, or None.
        role: host, visitor, mediator, delegate or participant.
    """

    entity: str
    side: str | None = None
    role: Literal["host", "visitor", "mediator", "delegate", "participant"] = "participant"


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """An event by the PLOVER manual, with the contract's departures.

    Attributes:
        id: "v1", "v2", ...
        type: PLOVER event type.
        modes: PLOVER modes, possibly none.
        contexts: PLOVER contexts, possibly none.
        actuality: Whether it happened, as the report tells it.
        actors: Entity ids of who acts; of everyone for a two-sided meeting without a visitor.
        recipients: Entity ids of whom it is done to.
        participants: Who took part, with side and role.
        date: When, or None when the report does not say.
        place: Where, or None.
        occasion: Entity id of the forum it took place at, or None.
        topics: What it was about, from the codebook's list of topics.
        sources: Entity ids of who asserts it; empty means the outlet itself.
        cue: The word that names the event.
        spans: The words that tell of it, cue included.
        confidence: 0 to 1.
    """

    id: str
    type: EventType
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actuality: Actuality = "occurred"
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    date: DateInterval | None = None
    place: Place | None = None
    occasion: str | None = None
    topics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cue: Span
    spans: tuple[Span, ...]
    confidence: float


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Something somebody is reported to have said.

    Attributes:
        id: "s1", "s2", ...
        speakers: Entity ids.
        behalf: State codes or entity ids on whose behalf.
        channel: Through whom or what it reached the reporter ("Foreign Office"), or None.
        audience: Entity ids of whom it was said to.
        act: What the saying does.
        force: How far it commits or objects: a rung of the codebook's ladders of force ("told", "promised",
            "agreed"; "urged", "rejected").
        quoted: Whether the content as a whole stands in quotation marks.
        source: The words that name the speaker, or None.
        cue: The word that says it was said, or None.
        content: The words that give what was said.
        topics: What it was about.
        date: When it was said, or None.
        confidence: 0 to 1.
    """

    id: str
    speakers: tuple[str, ...] = ()
    behalf: tuple[str, ...] = ()
    channel: str | None = None
    audience: tuple[str, ...] = ()
    act: Act
    force: str | None = None
    quoted: bool = False
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...]
    topics: tuple[str, ...] = ()
    date: DateInterval | None = None
    confidence: float


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """Something somebody is bound to do, or has planned or invited to.

    Attributes:
        id: "c1", "c2", ...
        kind: promise, plan, invitation, agreement or deadline.
        by: State codes or entity ids of who is to act.
        to: State codes or entity ids to whom it is owed.
        what: The words that say what is to be done.
        due: When it is to be done, or None.
        about: Entity ids of projects, forums and instruments concerned.
        statement: Id of the statement it is made in, or None.
        spans: The words it rests on.
        confidence: 0 to 1.
    """

    id: str
    kind: CommitmentKind
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    what: Span
    due: DateInterval | None = None
    about: tuple[str, ...] = ()
    statement: str | None = None
    spans: tuple[Span, ...]
    confidence: float


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """Something told as done, left undone, done in part, put off or given up: what became of a promise.

    Attributes:
        id: "d1", "d2", ...
        fate: What the report says of it.
        by: State codes or entity ids of who did it; empty when the report names nobody.
        what: The words that tell it.
        date: When, or None when the report does not say; of what is put off the later day.
        foreseen: The day on which it was to be done, as told of what is put off or given up, or None.
        cue: The verb.
        confidence: 0 to 1.
    """

    id: str
    fate: Fate
    by: tuple[str, ...] = ()
    what: Span
    date: DateInterval | None = None
    foreseen: DateInterval | None = None
    cue: Span
    confidence: float


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number as asserted.

    Attributes:
        value: The number in full (3.2 billion is 3200000000).
        bound: Whether it is the number itself, a lower or an upper bound, or about it.
        unit: What it counts ("people", "USD", "percent"), or None.
    """

    value: float
    bound: Bound = "exact"
    unit: str | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A checkable figure or contested fact, with who asserts it.

    Attributes:
        id: "k1", "k2", ...
        asserted_by: Entity ids; empty means the outlet itself.
        measure: What is measured ("killed", "trade volume").
        quantity: How much.
        about: Id of the event it is about, or None.
        spans: The words that say it.
        confidence: 0 to 1.
    """

    id: str
    asserted_by: tuple[str, ...] = ()
    measure: str
    quantity: Quantity
    about: str | None = None
    spans: tuple[Span, ...]
    confidence: float


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """How far an undertaking or an instrument is said to have come.

    Attributes:
        id: "g1", "g2", ...
        of: Entity id of the project or instrument.
        stage: The stage, from the codebook's list ("signed", "under construction").
        actuality: Whether it has come there, as the report tells it.
        date: When, or None when the report does not say.
        sources: Entity ids of who says so; empty means the outlet itself.
        cue: The word that tells the stage.
        spans: The words that tell of it, cue included.
        confidence: 0 to 1.
    """

    id: str
    of: str
    stage: str
    actuality: Actuality = "occurred"
    date: DateInterval | None = None
    sources: tuple[str, ...] = ()
    cue: Span
    spans: tuple[Span, ...]
    confidence: float
