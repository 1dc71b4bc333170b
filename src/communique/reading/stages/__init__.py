"""Takes clauses, gives stages: how far an undertaking or an instrument has come."""

from communique.reading.stages.reader import read_stages

__all__ = ["read_stages"]
