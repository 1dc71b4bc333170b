"""When: takes a report's text and its day, gives the time expressions in it with the days they stand for.

The words are read by a small grammar in stages (`rules/`, run by `grammar`); each rule gives a meaning, which
is asked with an anchor: the report's day, the dates spoken of before, and the tense (`meaning`, `anchor`).
"""

from communique.reading.dates.anchor import Tense
from communique.reading.dates.expression import Kind, TimeExpression, reresolve
from communique.reading.dates.finder import find_dates

__all__ = ["Kind", "Tense", "TimeExpression", "find_dates", "reresolve"]
