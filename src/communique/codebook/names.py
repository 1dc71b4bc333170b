"""Words by which names of persons are told from other capitalised words."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table

WordUse = Literal[
    "particle",
    "honorific",
    "suffix",
    "status",
    "hyphened",
    "kept",
    "past",
    "field",
    "function",
    "never",
    "nocity",
    "language_or_make",
    "closeness",
    "speech",
    "given",
    "kin",
    "thing",
    "direction",
    "syllable",
    "abbreviation",
    "area",
    "accord",
    "stance",
]


class NameWordsRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one use.

    Attributes:
        use: What they tell; the file's head explains each use.
        words: The words.
    """

    use: WordUse
    words: tuple[str, ...]


NAMES = Table("names", NameWordsRow, "use")
