"""Groups of words that the reading of clauses and events asks for by name."""

import msgspec

from communique.codebook.loader import Table


class WordGroup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that do one thing to what stands beside them.

    Attributes:
        name: What the program, or the events table ("<people>"), asks for.
        words: Lower-case lemmas or words; a class of the events table may hold another ("<fighters>").
    """

    name: str
    words: tuple[str, ...]


WORD_GROUPS = Table("word_groups", WordGroup, "name")
