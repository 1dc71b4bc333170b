"""A reading as people have decided it: what was rejected is gone, what was corrected is right; pure.

A correction of an entity is of the thing itself, not of one report's naming: it is laid over the entry when that
is shown, and leaves the reading as it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from communique.model import Claim, Commitment, Deed, Entity, Event, Reading, Stage, Statement
from communique.record.decisions.anchors import FINDINGS, Anchor, anchors, nearest
from communique.record.decisions.decision import Decision, Target
from communique.record.decisions.fields import Party, value_of

Finding = Entity | Event | Statement | Commitment | Deed | Claim | Stage
# Where findings name others of the same reading.
_MANY = (
    "actors",
    "recipients",
    "sources",
    "speakers",
    "behalf",
    "audience",
    "by",
    "to",
    "about",
    "asserted_by",
)
_ONE = ("occasion", "about", "statement")


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """A reading with decisions applied.

    Attributes:
        reading: The findings that stand, with what was corrected.
        linked: The same findings as they were read, for comparing them with those of other reports.
        corrected: The corrected fields of each finding that has any.
        alone: Entities that a person has taken apart from others of their name.
    """

    reading: Reading
    linked: Reading
    corrected: Mapping[str, tuple[str, ...]]
    alone: frozenset[str]


def decided(reading: Reading, decisions: Mapping[int, Decision]) -> Decided:
    """The reading with what people decided of its findings.

    Args:
        reading: As made by the program.
        decisions: Standing ones, by their numbers; those about other reports are passed over.
    """
    held = anchors(reading)
    corrected: dict[str, dict[str, object]] = defaultdict(dict)
    rejected, alone = set(), set()
    for number in sorted(decisions):
        decision = decisions[number]
        for side, target in _targets(decision, reading.report.id):
            finding = found(target, held)
            if finding is None:
                continue
            if decision.verb == "reject":
                rejected.add(finding)
            elif decision.verb == "correct" and decision.field and target.kind != "entity":
                corrected[finding][decision.field] = decision.value
            elif decision.verb == "split" and side and target.kind == "entity":
                alone.add(finding)
    told = reading
    for finding, values in corrected.items():
        for field, value in values.items():
            told = _corrected(told, finding, field, value_of(held[finding].kind, field, value))
    return Decided(
        reading=_without(told, rejected),
        linked=_without(reading, rejected),
        corrected={name: tuple(sorted(values)) for name, values in corrected.items() if name not in rejected},
        alone=frozenset(alone - rejected),
    )


def found(target: Target, held: Mapping[str, Anchor]) -> str | None:
    """The finding of a reading that a target is about, whatever its number is now."""
    return nearest(target.anchor, held)


def _targets(decision: Decision, report: str) -> Iterable[tuple[int, Target]]:
    return [
        (at, target) for at, side in enumerate(decision.sides) for target in side if target.report == report
    ]


def _corrected(reading: Reading, finding: str, field: str, value: Any) -> Reading:  # noqa: ANN401 - of the field's type
    if isinstance(value, tuple) and value and isinstance(value[0], Party):
        reading, value = _named(reading, value)
    changes: dict[str, Any] = {}
    for name in FINDINGS:
        held: tuple[Finding, ...] = getattr(reading, name)
        changes[name] = tuple(_with(item, field, value) if item.id == finding else item for item in held)
    return msgspec.structs.replace(reading, **changes)


def _with(item: Finding, field: str, value: Any) -> Finding:  # noqa: ANN401 - of the field's type
    changed = msgspec.structs.replace(item, **{field: value})
    if isinstance(item, Event) and isinstance(changed, Event) and field in ("actors", "recipients"):
        gone = {*item.actors, *item.recipients} - {*changed.actors, *changed.recipients}
        taking = tuple(part for part in changed.participants if part.entity not in gone)
        return msgspec.structs.replace(changed, participants=taking)
    return changed


def _named(reading: Reading, parties: tuple[Party, ...]) -> tuple[Reading, tuple[str, ...]]:
    """The ids of parties in a reading; one that the report does not name is added, without words of it."""
    entities, ids = list(reading.entities), []
    for party in parties:
        same = next((entity.id for entity in entities if _is(entity, party)), None)
        if same is None:
            same = f"d{len(entities) + 1}"
            entities.append(Entity(id=same, kind=party.kind, name=party.name, state=party.state))
        ids.append(same)
    return msgspec.structs.replace(reading, entities=tuple(entities)), tuple(ids)


def _is(entity: Entity, party: Party) -> bool:
    if party.kind == entity.kind == "state" and party.state:
        return entity.state == party.state
    return (entity.kind, entity.name) == (party.kind, party.name)


def _without(reading: Reading, rejected: set[str]) -> Reading:
    """The reading without findings, and without any naming of them."""
    if not rejected:
        return reading
    changes: dict[str, Any] = {}
    for name in FINDINGS:
        held: tuple[Finding, ...] = getattr(reading, name)
        stays = (item for item in held if not {item.id, getattr(item, "of", None)} & rejected)
        changes[name] = tuple(_forgetting(item, rejected) for item in stays)
    return msgspec.structs.replace(reading, **changes)


def _forgetting(item: Finding, rejected: set[str]) -> Finding:
    changes: dict[str, Any] = {}
    for name in item.__struct_fields__:
        value = getattr(item, name)
        if name in _MANY and isinstance(value, tuple):
            changes[name] = tuple(ref for ref in value if ref not in rejected)
        elif name in _ONE and value in rejected:
            changes[name] = None
        elif name == "participants":
            changes[name] = tuple(part for part in value if part.entity not in rejected)
    return msgspec.structs.replace(item, **changes)
