"""What sort of origin a report has: its reading in, one of four classes out, with the reason in words."""

from collections import Counter
from typing import Literal

import msgspec

from communique.linking.vocabulary import listed
from communique.linking.words import fold, tokens
from communique.model import Reading

OriginClass = Literal["agency copy", "press release", "one side's statement", "own reporting"]

# Statements from which on one side's share of them says something, and that share.
_FEWEST, _NEARLY_ALL = 3, 0.8


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """The class of a report's origin, and why."""

    kind: OriginClass
    reason: str


def origin_class(reading: Reading) -> Origin:
    """The class of a report's origin, by who is credited, who publishes it and who speaks in it."""
    report = reading.report
    if report.agency and report.outlet and fold(report.agency) != fold(report.outlet):
        return Origin(kind="agency copy", reason=f"credits {report.agency}")
    publisher = _organ(reading, report.outlet or report.agency)
    if publisher:
        return Origin(kind="press release", reason=f"published by {publisher}")
    words = frozenset(tokens(report.title or "")) & listed("relayed texts")
    if words:
        return Origin(kind="press release", reason=f"its headline calls it a {min(words)}")
    side = _one_side(reading)
    if side and any(statement.channel for statement in reading.statements):
        return Origin(
            kind="one side's statement", reason=f"passes on what {side} says, and hardly anybody else"
        )
    return Origin(kind="own reporting", reason="credits nobody and hears more than one side")


def _organ(reading: Reading, name: str | None) -> str | None:
    """The organ of a state or an organisation that publishes a report, if one does."""
    wanted = fold(name) if name else ""
    return next(
        (
            entity.name
            for entity in reading.entities
            if wanted and entity.kind in ("body", "igo") and fold(entity.name) == wanted
        ),
        None,
    )


def _one_side(reading: Reading) -> str | None:
    """The state whose people make nearly all statements of a report, or None."""
    states = {entity.id: entity.state for entity in reading.entities}
    sides = Counter(
        state
        for statement in reading.statements
        for state in {states.get(speaker) for speaker in statement.speakers}
        if state
    )
    if sides.total() < _FEWEST:
        return None
    side, count = sides.most_common(1)[0]
    return side if count >= _NEARLY_ALL * sides.total() else None
