"""Takes clauses, statements and events, gives commitments: what is promised, planned, agreed or invited to."""

from communique.reading.commitments.reader import read_commitments

__all__ = ["read_commitments"]
