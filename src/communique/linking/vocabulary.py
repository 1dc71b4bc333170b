"""The codebook's words for comparing, by name; the program's own tables, since a record outlives any overlay."""

from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.linking_words import LINKING_WORDS, SYNONYMS
from communique.codebook.organisations import ORGANISATIONS, OrganisationRow
from communique.codebook.states import STATES


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


@lru_cache(maxsize=1)
def organisations() -> tuple[OrganisationRow, ...]:
    """Organisations, projects, instruments and forums known by name, and the organs that every state has."""
    return tuple(Codebook().rows(ORGANISATIONS))


@lru_cache(maxsize=1)
def demonyms() -> dict[str, frozenset[str]]:
    """The adjectives of nationality of each state."""
    return {row.code: frozenset(row.demonyms) for row in Codebook().rows(STATES)}
