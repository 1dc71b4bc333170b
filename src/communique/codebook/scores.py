"""Takes the table of scores, gives rows: how far each kind of event is towards cooperation or conflict."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from communique.codebook.loader import Table
from communique.model import EventType

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


class ScoreRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of event on the scale from conflict (-10) to cooperation (10).

    Attributes:
        type: PLOVER event type.
        quad: The class it belongs to.
        score: Its place on the scale.
        modes: The places of its modes that have one of their own.
    """

    type: EventType
    quad: Quad
    score: float
    modes: dict[str, float] = {}

    def of(self, modes: Iterable[str]) -> float:
        """The score of an event with these modes: that of the mode which is farthest from the type's own."""
        known = [self.modes[mode] for mode in sorted(modes) if mode in self.modes]
        return max(known, key=lambda score: abs(score - self.score), default=self.score)


SCORES = Table("scores", ScoreRow, "type")
