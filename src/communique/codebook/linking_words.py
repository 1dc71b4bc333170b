"""Words that decide, across reports, whether two wordings are of one thing."""

import msgspec

from communique.codebook.loader import Table


class LinkingWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that count in one way when the findings of two reports are compared.

    Attributes:
        name: What the program asks for; the program knows these names.
        words: Lower-case words as they stand in reports, inflected forms listed where their stems differ.
    """

    name: str
    words: tuple[str, ...]


class Synonyms(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that reports put for one another when they tell of one thing.

    Attributes:
        name: The word that stands for all.
        words: The others, with every form that the stemmer does not bring to the same stem.
    """

    name: str
    words: tuple[str, ...]


LINKING_WORDS = Table("linking_words", LinkingWords, "name")
SYNONYMS = Table("synonyms", Synonyms, "name")
