"""Takes what adding each report did, gives what adding them all did."""

from collections import Counter
from collections.abc import Iterable
from typing import Self

import msgspec

from communique.record import Added


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What came of adding reports.

    Attributes:
        new: Reports that the record did not hold.
        known: Reports that it held already.
        retold: New reports that retell an earlier one.
        found: How many findings of each kind the new reports gave ("event").
        joined: How many of them joined what earlier reports told.
    """

    new: int = 0
    known: int = 0
    retold: int = 0
    found: dict[str, int] = {}
    joined: dict[str, int] = {}

    @classmethod
    def of(cls, added: Iterable[Added]) -> Self:
        """The sum over all reports; nothing of a report is held once it is counted."""
        new = known = retold = 0
        found: Counter[str] = Counter()
        joined: Counter[str] = Counter()
        for one in added:
            new += one.new
            known += not one.new
            if one.new:
                retold += bool(one.derived_from)
                found.update(one.found)
                joined.update(one.joined)
        return cls(new=new, known=known, retold=retold, found=dict(found), joined=dict(joined))
