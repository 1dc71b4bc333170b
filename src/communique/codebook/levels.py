"""Takes the table of levels, gives rows: at which level a contact is, by the office of who takes part."""

import msgspec

from communique.codebook.loader import Table


class LevelRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Offices of one level.

    Attributes:
        name: What the row is called; unique.
        level: The level; the first row of a level says where it stands, the highest first.
        words: Words of a title that show it, in lower case; the longest found decides.
        opening: Words at the beginning of a title that decide whatever follows.
        states: The only states in which this holds; none for all.
    """

    name: str
    level: str
    words: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


LEVELS = Table("levels", LevelRow, "name")
