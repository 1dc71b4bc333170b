"""States beyond their standard names: gives the table of demonyms and aliases by ISO 3166-1 alpha-3 code."""

import msgspec

from communique.codebook.loader import Table


class StateRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What reports call a state besides its standard names.

    Attributes:
        code: ISO 3166-1 alpha-3, or XKX for Kosovo.
        demonyms: Adjectives and nouns of nationality, singular.
        aliases: Other names, historic ones included.
    """

    code: str
    demonyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


STATES = Table("states", StateRow, "code")
