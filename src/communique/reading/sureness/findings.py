"""The findings of one report, in order of the text, before or after they are weighed."""

from typing import NamedTuple

from communique.model import Claim, Commitment, Event, Statement


class Findings(NamedTuple):
    """What a report tells, but for what it tells of."""

    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    commitments: tuple[Commitment, ...]
    claims: tuple[Claim, ...]
