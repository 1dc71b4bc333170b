"""Takes the table of confidence, gives rows: how often findings of a strength were right on the samples."""

import msgspec

from communique.codebook.loader import Table


class ConfidenceRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How sure a finding is, by the strength of what speaks for it.

    Attributes:
        kind: events, statements, commitments or claims; unique.
        points: Pairs of strength and share that was right, both 0 to 1, rising; between them a straight line.
    """

    kind: str
    points: tuple[tuple[float, float], ...]


CONFIDENCE = Table("confidence", ConfidenceRow, "kind")
