"""The record room: keeps readings, links them, answers questions; takes readings, gives entries."""

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
    Relation,
    Reported,
    Telling,
    Tenure,
)
from communique.record.record import Record

__all__ = [
    "Added",
    "Assertion",
    "Change",
    "ClaimEntry",
    "CommitmentEntry",
    "Derivation",
    "EntityEntry",
    "Entry",
    "EventEntry",
    "Evidence",
    "Filters",
    "Hit",
    "Link",
    "Record",
    "Relation",
    "ReportEntry",
    "Reported",
    "StatementEntry",
    "Telling",
    "Tenure",
]
