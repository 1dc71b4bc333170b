"""Soundness: readings and decisions from a file in, what in them cannot be so out; nothing else is taken into a record.

A program that made them would never write such a thing: a file of other hands, or a damaged one, might.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from communique.errors import UsageError
from communique.model import Event, Reading
from communique.record.decisions.anchors import FINDINGS
from communique.record.decisions.decision import Decision, Target
from communique.record.decisions.fields import FIELDS, value_of
from communique.record.upkeep.checking import spans_in

# Fields that hold ids of entities of the same reading, or codes of states.
_PARTIES = ("actors", "recipients", "sources", "speakers", "behalf", "audience", "by", "to", "asserted_by")
# The letter that ids of a list begin with; an id is shown and typed, so it holds nothing else.
_ID = re.compile(r"[a-z]\d{1,6}")
_REPORT = re.compile(r"[\w.-]{1,80}")
_CODE = re.compile(r"[A-Z]{3}")
_UID = re.compile(r"d[0-9a-f]{12}")
_ZERO = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
# What a column of whole numbers holds on every engine.
_LARGEST = 2**31 - 1
# How many sides a decision of each sort has; None for two or more.
_SIDES = {"accept": 1, "reject": 1, "correct": 1, "same-release": 1, "undo": 0, "merge": None, "split": None}
_DECIDED = (*FIELDS, "report")


def reading_fault(reading: Reading) -> str | None:
    """What first cannot be so in a reading, or None."""
    return next(_reading_faults(reading), None)


def decision_fault(decision: Decision) -> str | None:
    """What first cannot be so in a decision, or None."""
    return next(_decision_faults(decision), None)


def _reading_faults(reading: Reading) -> Iterator[str]:
    if not _REPORT.fullmatch(reading.report.id):
        yield f"{reading.report.id!r} is no id of a report"
    yield from _unwritable(reading)
    findings = [finding for name in FINDINGS for finding in getattr(reading, name)]
    twice = [name for name, times in Counter(finding.id for finding in findings).items() if times > 1]
    yield from (f"{name} is the id of several findings" for name in twice)
    ids = {finding.id for finding in findings}
    entities = {entity.id for entity in reading.entities}
    length = len(reading.report.text)
    for finding in findings:
        if not _ID.fullmatch(finding.id):
            yield f"{finding.id!r} is no id of a finding"
        for span in spans_in(finding):
            if not 0 <= span.start < span.end <= length:
                yield f"{finding.id}: there are no characters {span.start} to {span.end}"
        yield from _wordless(finding)
        for ref in _parties(finding):
            if ref not in entities and not _CODE.fullmatch(ref):
                yield f"{finding.id} names {ref!r}, and there is no such entity"
        for ref in _others(finding):
            if ref not in ids:
                yield f"{finding.id} names {ref!r}, and there is no such finding"


def _wordless(finding: Any) -> Iterator[str]:  # noqa: ANN401 - any finding
    """Statements and claims are known by their first words, and so have some."""
    for name in ("content", "spans"):
        if getattr(finding, name, None) == ():
            yield f"{finding.id} has no {name}"


def _parties(finding: Any) -> Iterator[str]:  # noqa: ANN401 - any finding
    for name in _PARTIES:
        yield from getattr(finding, name, ())
    if isinstance(finding, Event):
        yield from (part.entity for part in finding.participants)
        yield from (finding.occasion,) if finding.occasion else ()
    about = getattr(finding, "about", None)
    yield from about if isinstance(about, tuple) else ()
    yield from (finding.of,) if hasattr(finding, "of") else ()


def _others(finding: Any) -> Iterator[str]:  # noqa: ANN401 - any finding
    for name in ("about", "statement"):
        held = getattr(finding, name, None)
        if isinstance(held, str):
            yield held


def _unwritable(item: msgspec.Struct) -> Iterator[str]:
    """A character that not every engine can keep."""
    if _ZERO.search(msgspec.json.encode(item)):
        yield "it holds a zero character"


def _decision_faults(decision: Decision) -> Iterator[str]:
    if not _UID.fullmatch(decision.uid) or decision != decision.signed():
        yield "it is not as it was made"
    if decision.at.tzinfo is not None or not decision.author.strip() or not decision.reason.strip():
        yield "it has no author, reason or time in UTC"
    yield from _unwritable(decision)
    wanted = _SIDES[decision.verb]
    if len(decision.sides) != wanted if wanted is not None else len(decision.sides) < 2:  # noqa: PLR2004 - two things
        yield f"it is about {len(decision.sides)} things"
    if not all(decision.sides):
        yield "it is about nothing"
    if (decision.verb == "undo") != (decision.undoes is not None):
        yield "it does not say what it undoes"
    kinds = {target.kind for target in decision.targets}
    if len(kinds) > 1 or (decision.verb == "same-release") != (kinds == {"report"}):
        yield f"{decision.verb} is not said of {' and '.join(sorted(kinds)) or 'nothing'}"
    for target in decision.targets:
        yield from _target_faults(target)
    if decision.verb == "correct":
        yield from _correction_faults(decision, kinds)


def _target_faults(target: Target) -> Iterator[str]:
    if target.kind not in _DECIDED or not _REPORT.fullmatch(target.report):
        yield f"there is no {target.kind!r} of report {target.report!r}"
    if not 0 <= target.span.start <= target.span.end <= _LARGEST or not 1 <= target.nth <= _LARGEST:
        yield f"there are no characters {target.span.start} to {target.span.end}"


def _correction_faults(decision: Decision, kinds: Iterable[str]) -> Iterator[str]:
    for kind in kinds:
        try:
            value_of(kind, decision.field or "", decision.value)
        except (UsageError, KeyError) as error:
            yield str(error)
