"""The nouns of the program, and their JSON form; takes nothing, knows nothing of the other rooms."""

from communique.model.date import DateInterval
from communique.model.entity import Entity, Office
from communique.model.finding import (
    Claim,
    Commitment,
    Deed,
    Event,
    Participant,
    Place,
    Quantity,
    Stage,
    Statement,
)
from communique.model.reading import SCHEMA, Reading
from communique.model.report import Dateline, Removed, Report
from communique.model.span import Span
from communique.model.vocabulary import (
    Act,
    Actuality,
    Bound,
    CommitmentKind,
    CommitmentState,
    EntityKind,
    EventType,
    Fate,
)

__all__ = [
    "SCHEMA",
    "Act",
    "Actuality",
    "Bound",
    "Claim",
    "Commitment",
    "CommitmentKind",
    "CommitmentState",
    "DateInterval",
    "Dateline",
    "Deed",
    "Entity",
    "EntityKind",
    "Event",
    "EventType",
    "Fate",
    "Office",
    "Participant",
    "Place",
    "Quantity",
    "Reading",
    "Removed",
    "Report",
    "Span",
    "Stage",
    "Statement",
]
