"""Comparison of reports: takes two of them, gives what both say, what one leaves out, and where they differ."""

from communique.analysis.compare.comparison import Compared, Comparison, Heading, Said, compare
from communique.analysis.compare.differences import Difference
from communique.analysis.compare.force import Force, Forces
from communique.analysis.compare.rewriting import Retelling, Rewritten, Turned, retelling, rewritten
from communique.analysis.compare.sides import to_compare

__all__ = [
    "Compared",
    "Comparison",
    "Difference",
    "Force",
    "Forces",
    "Heading",
    "Retelling",
    "Rewritten",
    "Said",
    "Turned",
    "compare",
    "retelling",
    "rewritten",
    "to_compare",
]
