"""Nouns that stand for a state or for both parties: "the Russian delegation", "the two sides"."""

import msgspec

from communique.codebook.loader import Table


class CollectiveRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of one sector.

    Attributes:
        key: What tells the row from others.
        code: PLOVER's sector of the actor code.
        nouns: Lemmas.
        mutual: Whether they stand for both parties when counted ("the two sides") or in the plural.
    """

    key: str
    code: str
    nouns: tuple[str, ...]
    mutual: bool = False


COLLECTIVES = Table("collectives", CollectiveRow, "key")
