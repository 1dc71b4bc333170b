"""Takes a report's clauses and quotations, gives its statements: who said what, to whom, through whom."""

from communique.model import Statement
from communique.reading.context import Context

__all__ = ["read_statements"]


def read_statements(context: Context) -> tuple[Statement, ...]:
    """The report's statements, in order of the text."""
    return ()
