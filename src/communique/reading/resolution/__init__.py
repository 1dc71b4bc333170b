"""Resolving what a report names: which words name the same real thing, and what pronouns mean."""

from communique.reading.resolution.resolve import resolve_entities

__all__ = ["resolve_entities"]
