"""The record room: keeps readings, links them, answers questions; takes readings, gives entries."""

from communique.record.asking.people import Who
from communique.record.decisions.anchors import Finding, anchors, findings_by_words
from communique.record.decisions.decision import Decision
from communique.record.decisions.editor import Editor
from communique.record.decisions.review import Doubt
from communique.record.entries import (
    ClaimEntry,
    CommitmentEntry,
    EntityEntry,
    Entry,
    EventEntry,
    ReportEntry,
    StatementEntry,
)
from communique.record.filters import Filters
from communique.record.parts import (
    Added,
    Assertion,
    Change,
    Derivation,
    Evidence,
    Hit,
    Link,
    Merged,
    Relation,
    Reported,
    Sides,
    Telling,
    Tenure,
    Value,
)
from communique.record.questions import today
from communique.record.record import Record
from communique.record.upkeep.taking import Taken, refuse_what_cannot_be

__all__ = [
    "Added",
    "Assertion",
    "Change",
    "ClaimEntry",
    "CommitmentEntry",
    "Decision",
    "Derivation",
    "Doubt",
    "Editor",
    "EntityEntry",
    "Entry",
    "EventEntry",
    "Evidence",
    "Filters",
    "Finding",
    "Hit",
    "Link",
    "Merged",
    "Record",
    "Relation",
    "ReportEntry",
    "Reported",
    "Sides",
    "StatementEntry",
    "Taken",
    "Telling",
    "Tenure",
    "Value",
    "Who",
    "anchors",
    "findings_by_words",
    "refuse_what_cannot_be",
    "today",
]
