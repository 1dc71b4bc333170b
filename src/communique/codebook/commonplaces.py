"""Takes the table of commonplaces, gives rows: which words diplomacy is full of."""

import msgspec

from communique.codebook.loader import Table


class CommonplaceRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell no phrase from another.

    Attributes:
        kind: What they are about; unique.
        words: The words, in lower case; other forms of a word count with it.
    """

    kind: str
    words: tuple[str, ...]


COMMONPLACES = Table("commonplaces", CommonplaceRow, "kind")
