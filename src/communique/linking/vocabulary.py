"""The codebook's words for comparing, by name; the program's own tables, since a record outlives any overlay."""

from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.linking_words import LINKING_WORDS, SYNONYMS


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    return {row.name: frozenset(row.words) for row in Codebook().rows(LINKING_WORDS)}


def listed(name: str) -> frozenset[str]:
    """The words of a group, as the codebook spells them."""
    return _groups()[name]


@lru_cache(maxsize=1)
def synonyms() -> dict[str, str]:
    """The word that stands for each word of a row of synonyms."""
    return {word: row.name for row in Codebook().rows(SYNONYMS) for word in row.words}
