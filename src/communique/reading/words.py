"""Takes the codebook's word groups, gives each by its name."""

from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.word_groups import WORD_GROUPS


def words(codebook: Codebook, group: str) -> frozenset[str]:
    """The words of a group that the program knows by name."""
    return _groups(codebook)[group]


@lru_cache(maxsize=4)
def _groups(codebook: Codebook) -> dict[str, frozenset[str]]:
    return {row.name: frozenset(row.words) for row in codebook.rows(WORD_GROUPS)}
