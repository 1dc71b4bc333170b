"""Events read off clauses: patterns find them, their surroundings say whether, when and where they happened."""

from communique.reading.events.reader import read_events

__all__ = ["read_events"]
