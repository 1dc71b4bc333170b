"""Takes findings with the strength of what speaks for them, gives them with how often such findings are right."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

import msgspec

from communique.codebook import Codebook
from communique.codebook.confidence import CONFIDENCE
from communique.model import Claim, Commitment, Event, Statement

Finding = TypeVar("Finding", Event, Statement, Commitment, Claim)


def calibrated(kind: str, findings: Iterable[Finding], codebook: Codebook) -> tuple[Finding, ...]:
    """The findings, their strength made the share of such findings that is right; a kind without a row stays.

    Args:
        kind: Which row of the codebook's table of confidence.
        findings: Findings whose confidence is the strength that a reader gave them.
        codebook: Whose table to use.
    """
    points = next((row.points for row in codebook.rows(CONFIDENCE) if row.kind == kind), ())
    return tuple(
        msgspec.structs.replace(finding, confidence=share_right(finding.confidence, points))
        for finding in findings
    )


def share_right(strength: float, points: tuple[tuple[float, float], ...]) -> float:
    """What a strength comes to on the line through some points; beyond its ends the line is level."""
    if not points:
        return strength
    if strength <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in pairwise(points):
        if strength <= right:
            return round(low + (high - low) * (strength - left) / (right - left), 2)
    return points[-1][1]
