"""Takes the tables of undertakings and futures, gives rows: which words promise, plan, invite, agree or set dates."""

import msgspec

from communique.codebook.frames import Frame
from communique.codebook.loader import Table
from communique.model import CommitmentKind


class Undertaking(Frame, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way of undertaking something.

    Attributes:
        kind: What kind of commitment it makes.
        dated: Whether it is a commitment only with a date or place ("is expected to arrive on Monday").
        things: Whether a thing may be promised too, not only a deed ("its commitment to peace").
        binds: Where those stand who are bound.
        mutual: Whether "we" are both sides of the meeting ("we have agreed").
    """

    kind: CommitmentKind
    dated: bool = False
    things: bool = False
    binds: tuple[str, ...] = ("subject",)
    mutual: bool = False


class FutureWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that decide whether a deed told in the future ("would provide") binds anybody.

    Attributes:
        kind: What the words do; unique. `no deed`: verbs of being and becoming, in which there is nothing to keep.
            `withheld`: those of them that bind when denied ("would not allow"). `not promised`: acts in which a
            "would" is hoped, urged or feared. `self`: how speakers call their own side. `mutual`: types of event
            that bind all who take part. `supposing`: conjunctions of what is supposed or given as a reason.
            `giving`: verbs whose receiver is the one to whom the deed is promised.
        words: The words.
    """

    kind: str
    words: tuple[str, ...]


UNDERTAKINGS = Table("undertakings", Undertaking, "name")
FUTURES = Table("futures", FutureWords, "kind")
