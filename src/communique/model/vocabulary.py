"""The closed lists of the contract, as literal types."""

from typing import Literal

EntityKind = Literal[
    "person", "state", "igo", "body", "company", "group", "place", "forum", "project", "instrument"
]

# PLOVER's sixteen event types (PLOVER manual, "Event types").
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]

Actuality = Literal["occurred", "planned", "called_for", "threatened", "denied", "hypothetical"]

Act = Literal[
    "affirm",
    "describe",
    "inform",
    "announce",
    "appreciate",
    "congratulate",
    "welcome",
    "support",
    "hope",
    "concern",
    "urge",
    "request",
    "invite",
    "offer",
    "promise",
    "agree",
    "accept",
    "reject",
    "accuse",
    "condemn",
    "warn",
    "convey",
]

CommitmentKind = Literal["promise", "plan", "invitation", "agreement", "deadline"]

Fate = Literal["done", "undone", "in part", "put off", "given up"]
CommitmentState = Literal["pending", "fulfilled", "overdue", "lapsed", "superseded"]

Bound = Literal["exact", "at_least", "at_most", "about"]
