"""What a decision is: who decided what about which words of which reports, and why."""

import datetime as dt
import hashlib
from typing import Any, Literal, get_args

import msgspec

from communique.model import Span
from communique.record.decisions.anchors import Anchor

Verb = Literal["accept", "reject", "correct", "merge", "split", "same-release", "undo"]
VERBS: tuple[Verb, ...] = get_args(Verb)

_encoder = msgspec.json.Encoder(order="deterministic")
_LENGTH = 12


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a finding that a decision is about, or a report as a whole.

    Attributes:
        report: Report id.
        kind: "event", "statement", "commitment", "claim", "entity" or "report".
        span: The words that decide the finding.
        tag: What else tells it from others in the same words.
        words: The words themselves.
        nth: Which of several findings it is that the same words decide.
    """

    report: str
    kind: str
    span: Span = Span(0, 0)
    tag: str = ""
    words: str = ""
    nth: int = 1

    @property
    def anchor(self) -> Anchor:
        """What the finding is known by."""
        return Anchor(kind=self.kind, span=self.span, tag=self.tag, nth=self.nth)


class _First(msgspec.Struct, frozen=True, kw_only=True):
    """A target as it is signed when it is the first in its words: as it was before others were told of."""

    report: str
    kind: str
    span: Span
    tag: str
    words: str


def _as_signed(target: Target) -> Target | _First:
    facts = msgspec.structs.asdict(target)
    return target if facts.pop("nth") > 1 else _First(**facts)


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A decision of a person, which no program undoes.

    Attributes:
        uid: Made from all that follows, so that one decision is the same in every record.
        at: When, in UTC.
        author: Who.
        reason: Why.
        verb: accept, reject, correct, merge, split, same-release or undo.
        sides: The words it is about; for a merge the parts that become one, for a split the parts that are
            taken apart, otherwise one side.
        field: The field that is corrected, or None.
        value: What it is to be, or None.
        former: What it was when it was corrected, or None.
        undoes: The decision that it undoes, or None.
    """

    uid: str = ""
    at: dt.datetime
    author: str
    reason: str
    verb: Verb
    sides: tuple[tuple[Target, ...], ...] = ()
    field: str | None = None
    value: object = None
    former: object = None
    undoes: str | None = None

    @property
    def targets(self) -> tuple[Target, ...]:
        """The words it is about, of all sides."""
        return tuple(target for side in self.sides for target in side)

    @property
    def because(self) -> str:
        """Who decided, and why."""
        return f"{self.author}: {self.reason}"

    def signed(self) -> "Decision":
        """The decision with its uid."""
        sides: Any = tuple(tuple(map(_as_signed, side)) for side in self.sides)
        digest = hashlib.sha256(
            _encoder.encode(msgspec.structs.replace(self, uid="", sides=sides))
        ).hexdigest()
        return msgspec.structs.replace(self, uid=f"d{digest[:_LENGTH]}")
