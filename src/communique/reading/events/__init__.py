"""Events read off clauses: patterns find them, what surrounds them says whether, when and where."""

from communique.reading.events.reader import read_events

__all__ = ["read_events"]
