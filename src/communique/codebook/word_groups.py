"""Groups of words that the reading of clauses and events asks for by name."""

import msgspec

from communique.codebook.loader import Table


class WordGroup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that do one thing to what stands beside them.

    Attributes:
        name: What the program asks for; the program knows these names.
        words: Lower-case lemmas or words.
    """

    name: str
    words: tuple[str, ...]


WORD_GROUPS = Table("word_groups", WordGroup, "name")
