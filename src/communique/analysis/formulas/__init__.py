"""Set phrases of a relationship: takes a record and two parties, gives each with its first and last use."""

from communique.analysis.formulas.watch import Formula, Use, formulas

__all__ = ["Formula", "Use", "formulas"]
