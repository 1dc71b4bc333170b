"""Takes clauses, statements and events, gives commitments: what is promised, planned, agreed or invited to."""

from communique.model import Commitment, Event, Statement
from communique.reading.context import Context


def read_commitments(
    context: Context, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Commitment, ...]:
    """The report's commitments, in order of the text."""
    return ()
