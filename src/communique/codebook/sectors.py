"""Sectors of actors as PLOVER has them, and the words that tell who belongs to one."""

import msgspec

from communique.codebook.loader import Table


class SectorRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sector.

    Attributes:
        code: PLOVER's three letters.
        name: What they mean.
        words: Nouns and fixed phrases of who belongs to it, in the singular.
    """

    code: str
    name: str
    words: tuple[str, ...]


SECTORS = Table("sectors", SectorRow, "code")
