"""A brief on a relationship: takes a record and two parties, gives what to know, each item with its words."""

from communique.analysis.brief.contents import Brief, brief
from communique.analysis.brief.items import (
    Answer,
    Contact,
    Contested,
    Quote,
    Reworded,
    Standing,
    Stood,
    Wording,
)
from communique.analysis.brief.verification import Note, Subject, Told, Written, verify

__all__ = [
    "Answer",
    "Brief",
    "Contact",
    "Contested",
    "Note",
    "Quote",
    "Reworded",
    "Standing",
    "Stood",
    "Subject",
    "Told",
    "Wording",
    "Written",
    "brief",
    "verify",
]
