"""Takes a report's clauses and quotations, gives its statements: who said what, to whom, through whom.

Attributions are wider: what anybody is told to say, think, want, decide or show.
"""

from communique.reading.statements.attributions import Attribution, read_attributions
from communique.reading.statements.reader import read_statements

__all__ = ["Attribution", "read_attributions", "read_statements"]
