"""Takes the table of undertakings, gives rows: which words promise, plan, invite, agree or set a deadline."""

from communique.codebook.frames import Frame
from communique.codebook.loader import Table
from communique.model import CommitmentKind


class Undertaking(Frame, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way of undertaking something.

    Attributes:
        kind: What kind of commitment it makes.
        dated: Whether it is a commitment only with a date or place ("is expected to arrive on Monday").
    """

    kind: CommitmentKind
    dated: bool = False


UNDERTAKINGS = Table("undertakings", Undertaking, "name")
