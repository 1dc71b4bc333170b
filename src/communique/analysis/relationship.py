"""Takes two names and a record, says which side of their relationship everyone in a reading stands on."""

from collections.abc import Iterable

import msgspec

from communique.analysis.witness import Source
from communique.errors import UsageError
from communique.record import Record, Who


class Relationship(msgspec.Struct, frozen=True):
    """Two parties, and who belongs to each.

    Attributes:
        names: What the record calls them; as they were asked for where a name stands for several.
        who: Whom each name stands for.
    """

    names: tuple[str, str]
    who: tuple[Who, Who]

    @classmethod
    def of(cls, record: Record, between: tuple[str, str]) -> "Relationship":
        """The relationship of two parties as a record knows them.

        Raises:
            UsageError: The record knows one of them not at all, or both are the same.
        """
        first, second = (record.who(name) for name in between)
        if first == second:
            raise UsageError(f"{between[0]!r} and {between[1]!r} are the same party")
        names = (_called(record, first, between[0]), _called(record, second, between[1]))
        return cls(names, (first, second))

    def side(self, source: Source, ref: str) -> int | None:
        """0 or 1 for who belongs to the first or second party, None for anybody else.

        Args:
            source: The report that names them.
            ref: An entity's id in its reading, or the code of a state.
        """
        entry, state = source.entry(ref), source.state(ref)
        for number, who in enumerate(self.who):
            if entry in who.entries or state in who.states:
                return number
        return None

    def sides(self, source: Source, refs: Iterable[str]) -> frozenset[int]:
        """The sides that these stand on."""
        return frozenset(side for ref in refs if (side := self.side(source, ref)) is not None)


def _called(record: Record, who: Who, name: str) -> str:
    if len(who.entries) > 1:
        return name
    (entry,) = who.entries
    return record.names([entry])[entry]
