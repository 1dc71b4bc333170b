"""Words by which names of persons are told from other capitalised words."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table

WordUse = Literal[
    "particle",
    "honorific",
    "suffix",
    "status",
    "kept",
    "field",
    "function",
    "never",
    "nocity",
    "speech",
    "given",
]


class NameWordsRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one use.

    Attributes:
        use: particle, honorific, suffix, status ("former"), kept (status words that stay in a title), field
            (fields of government), function (capitalised only at the start of a sentence), never (no part of a
            person's name), nocity (no town, though a town has the name), speech (verbs beside a speaker), given
            (given names).
        words: The words.
    """

    use: WordUse
    words: tuple[str, ...]


NAMES = Table("names", NameWordsRow, "use")
