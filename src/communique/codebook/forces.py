"""Takes the table of forces, gives rows: how far a wording commits who says it, and how sharply it objects."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table
from communique.model import Act, CommitmentKind

Ladder = Literal["commitment", "objection"]


class ForceRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rung of a ladder of force; the rungs of a ladder stand from the softest to the hardest.

    Attributes:
        rung: What it is called; unique.
        ladder: Whether its words commit or object.
        words: Verbs in base form, irregular forms, and phrases that begin with one.
        acts: Acts of statements that stand on it when no word says more.
        kinds: Kinds of commitments that stand on it.
    """

    rung: str
    ladder: Ladder
    words: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    kinds: tuple[CommitmentKind, ...] = ()


FORCES = Table("forces", ForceRow, "rung")
