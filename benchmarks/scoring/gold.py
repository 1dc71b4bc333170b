"""Takes a gold file, gives its reports and cross references as structs; a wrong word in it is an error."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from communique.model import Act, Actuality, Bound, CommitmentKind, CommitmentState, EventType

# A finding elsewhere: file name and key.
Reference = tuple[str, str]


class GoldDateline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the report says it was written."""

    place: str
    state: str


class GoldPerson(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person the report names; `state` and `office` are asked for only when the report tells them."""

    name: str
    state: str | None
    office: str | None


class Dated(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"start": "from", "end": "to"},
    kw_only=True,
):
    """What has a snippet of the clean text and a day or days; unknown ends are None.

    Attributes:
        start: First day.
        end: Last day.
        text: Words of the report; their first occurrence is meant.
    """

    start: date | None
    end: date | None
    text: str


class GoldEvent(Dated, frozen=True, kw_only=True):
    """An event of the report.

    Attributes:
        key: Name for cross references.
        type: PLOVER type.
        also: Types that are as good.
        modes: Modes of which one is expected; None when none is asked for.
        actuality: Whether it happened.
        actors: State codes or names; "A|B" accepts either.
        recipients: Likewise; empty when the report leaves them open.
        people: Persons who took part.
        place: Where, when the report tells it.
    """

    key: str
    type: EventType
    also: tuple[EventType, ...] = ()
    modes: tuple[str, ...] | None
    actuality: Actuality
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    people: tuple[str, ...]
    place: str | None

    @property
    def types(self) -> frozenset[str]:
        """Every type that is right."""
        return frozenset((self.type, *self.also))

    @property
    def optional(self) -> bool:
        """Whether it may be left out: the urging or the threat that carries it is an event of its own."""
        if self.actuality == "threatened":
            return self.type != "THREATEN"
        return self.actuality in {"called_for", "hypothetical"}


class GoldStatement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something said: by whom, with which acts as right answers, and words of its content."""

    speaker: str
    acts: tuple[Act, ...]
    quoted: bool
    channel: str | None
    text: str


class GoldCommitment(Dated, frozen=True, kw_only=True):
    """Something promised, planned, agreed, invited to or due; the days are its due window."""

    key: str
    kind: CommitmentKind
    by: tuple[str, ...]


class GoldClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure; `by` is None when the outlet itself asserts it."""

    key: str
    by: str | None
    measure: str
    value: float
    bound: Bound
    text: str


class GoldReport(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The gold reading of one report.

    Attributes:
        file: Name of the report's file.
        published: The day of publication when the file itself tells it.
        given_published: The day handed to the program when the file does not.
        outlet: Who published it, when told.
        agency: The agency credited, when told.
        dateline: Where it was written, when told.
        removed: Words that must not be in the clean text.
        kept: Words that must be.
        people: Everyone named.
        events: Every event.
        statements: Everything said.
        commitments: Everything promised.
        claims: Every figure.
    """

    file: str
    published: date | None
    given_published: date
    outlet: str | None
    agency: str | None
    dateline: GoldDateline | None
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    people: tuple[GoldPerson, ...]
    events: tuple[GoldEvent, ...]
    statements: tuple[GoldStatement, ...]
    commitments: tuple[GoldCommitment, ...]
    claims: tuple[GoldClaim, ...]

    def snippets(self) -> Iterator[str]:
        """The words every finding is tied to."""
        yield from (event.text for event in self.events)
        yield from (statement.text for statement in self.statements)
        yield from (commitment.text for commitment in self.commitments)
        yield from (claim.text for claim in self.claims)


class Followed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a commitment stands on the day the gold was made."""

    commitment: Reference
    state: CommitmentState


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A gold file.

    Attributes:
        reports: The reports.
        same_events: Groups of events that are one event of the world.
        derived: Pairs of files, the first retelling the second.
        independent: Pairs of files that do not go back to one another.
        followed: Where commitments stand.
        conflicts: Pairs of claims that cannot both be true.
        kept_out: Whether nobody looks at these reports while working on the program.
    """

    reports: tuple[GoldReport, ...]
    same_events: tuple[tuple[Reference, ...], ...]
    derived: tuple[tuple[str, str], ...]
    independent: tuple[tuple[str, str], ...]
    followed: tuple[Followed, ...]
    conflicts: tuple[tuple[Reference, Reference], ...]
    kept_out: bool = False


def load_gold(path: Path) -> Gold:
    """The gold readings in a file.

    Raises:
        msgspec.ValidationError: A field is missing, unknown or holds what the contract does not allow.
    """
    return msgspec.json.decode(path.read_bytes(), type=Gold)
