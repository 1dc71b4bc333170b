"""Takes the table of confidence, gives rows: what makes a finding more or less likely to be right."""

import msgspec

from communique.codebook.loader import Table


class ConfidenceRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How sure a finding is, by what speaks for it and against it: a logistic regression.

    Attributes:
        kind: events, statements, commitments or claims; unique.
        least: The confidence below which a finding is not told, 0 to 1.
        base: The log odds of being right where nothing below holds.
        weights: What each ground adds to the log odds; a ground without a weight adds nothing.
    """

    kind: str
    least: float = 0.0
    base: float
    weights: dict[str, float]


CONFIDENCE = Table("confidence", ConfidenceRow, "kind")
