"""Takes findings, gives those that are likely enough to be right, each with how likely that is."""

import math
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import TypeVar

import msgspec

from communique.codebook.confidence import CONFIDENCE, ConfidenceRow
from communique.model import Claim, Commitment, Event, Statement
from communique.reading.context import Context
from communique.reading.sureness.findings import Findings
from communique.reading.sureness.grounds import Grounds, grounds_of

Finding = TypeVar("Finding", Event, Statement, Commitment, Claim)


def weighed(context: Context, found: Findings) -> Findings:
    """The findings with their confidence, without those below the least of their kind.

    An event that a claim is about stays. A kind without a row in the codebook stays as it is.
    """
    rows = {row.kind: row for row in context.codebook.rows(CONFIDENCE)}
    grounds = grounds_of(context, found)

    def told(
        kind: str, findings: tuple[Finding, ...], needed: AbstractSet[str | None] = frozenset()
    ) -> tuple[Finding, ...]:
        if kind not in rows:
            return findings
        sure = _sure(rows[kind], findings, grounds[kind])
        return tuple(one for one in sure if one.confidence >= rows[kind].least or one.id in needed)

    claims, statements = told("claims", found.claims), told("statements", found.statements)
    events = told("events", found.events, {one.about for one in claims})
    said = {one.id for one in statements}
    commitments = (
        one if one.statement in said else msgspec.structs.replace(one, statement=None)
        for one in told("commitments", found.commitments)
    )
    return Findings(statements, events, tuple(commitments), claims)


def confidence_by(row: ConfidenceRow, grounds: Grounds) -> float:
    """How often a finding with these grounds is right, 0 to 1, in hundredths."""
    odds = row.base + sum(row.weights.get(ground, 0.0) for ground in sorted(grounds))
    return round(1 / (1 + math.exp(-odds)), 2)


def _sure(row: ConfidenceRow, findings: tuple[Finding, ...], grounds: list[Grounds]) -> Iterable[Finding]:
    for finding, speaking in zip(findings, grounds, strict=True):
        yield msgspec.structs.replace(finding, confidence=confidence_by(row, speaking))
