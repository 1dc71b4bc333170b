"""What a comparison comes to: weighed reasons, or one reason that settles it against."""

from math import exp
from typing import Self

import msgspec

# From here on more evidence raises a score less and less, so that the best of several good pairs still shows.
_SURE, _SLOPE = 0.9, 0.3


class Evidence(msgspec.Struct, frozen=True):
    """One reason for (weight above 0) or against (below 0), in words."""

    weight: float
    reason: str


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of comparing two profiles.

    Attributes:
        evidence: Reasons for and against.
        veto: Why the two cannot be one thing, or None.
    """

    evidence: tuple[Evidence, ...] = ()
    veto: str | None = None

    @classmethod
    def never(cls, reason: str) -> Self:
        """A comparison settled against."""
        return cls(veto=reason)

    @property
    def score(self) -> float:
        """Sum of the weights, brought within 0 and 1."""
        total = max(sum(item.weight for item in self.evidence), 0.0)
        if total > _SURE:
            total = 1 - (1 - _SURE) * exp((_SURE - total) / _SLOPE)
        return round(total, 4)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons for, then those against."""
        return tuple(
            item.reason for item in sorted(self.evidence, key=lambda item: (-item.weight, item.reason))
        )
