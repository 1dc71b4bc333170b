"""Takes a report's clauses and quotations, gives its statements: who said what, to whom, through whom."""

from communique.reading.statements.reader import read_statements

__all__ = ["read_statements"]
