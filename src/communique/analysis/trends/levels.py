"""Takes offices, says at which level a contact is."""

import re
from collections.abc import Iterable, Iterator, Sequence

from communique.analysis.relationship import Relationship
from communique.analysis.witness import Source
from communique.codebook import Codebook
from communique.codebook.levels import LEVELS, LevelRow
from communique.codebook.offices import OFFICES
from communique.linking import fold
from communique.model import Office

UNKNOWN = "level not told"


class Levels:
    """The levels of the codebook.

    Args:
        codebook: Where they stand.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._rows = codebook.rows(LEVELS)
        self.order = (*dict.fromkeys(row.level for row in self._rows), UNKNOWN)
        self._full = {
            fold(form): fold(row.title) for row in codebook.rows(OFFICES) for form in (*row.forms, *row.short)
        }

    def of(self, office: Office) -> str | None:
        """The level of an office, or None when the codebook does not know it."""
        title = fold(office.title)
        title = self._full.get(title, title)
        found = [
            (row.states != (), len(words), row.level)
            for row in self._rows
            if not row.states or office.state in row.states
            for words in _shown(row, title)
        ]
        opened = [row.level for row in self._rows for word in row.opening if title.startswith(f"{word} ")]
        return opened[0] if opened else max(found)[-1] if found else None

    def highest(self, offices: Iterable[Office]) -> str | None:
        """The highest level among offices."""
        return min(filter(None, map(self.of, offices)), key=self.order.index, default=None)

    def contact(self, sides: Sequence[str | None]) -> str:
        """The level at which two sides meet: the lower of theirs, or that of the side whose level is told."""
        return max(filter(None, sides), key=self.order.index, default=UNKNOWN)


def _shown(row: LevelRow, title: str) -> Iterator[str]:
    return (words for words in row.words if re.search(rf"\b{re.escape(fold(words))}\b", title))


def sides_levels(
    levels: Levels, pair: Relationship, source: Source, people: Iterable[str]
) -> tuple[str | None, str | None]:
    """The highest level on each side of a meeting, by the offices that the report itself gives."""
    offices: tuple[list[Office], list[Office]] = ([], [])
    for ref in people:
        side, entity = pair.side(source, ref), source.entity(ref)
        if side is not None and entity:
            offices[side].extend(entity.offices)
    return levels.highest(offices[0]), levels.highest(offices[1])
