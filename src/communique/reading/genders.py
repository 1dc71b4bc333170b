"""Takes the words by which a person is named, says whether "she" or "he" takes that person up."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from communique.codebook import Codebook
from communique.codebook.genders import GENDERS, Gender
from communique.reading.mentions.phrases import fold

_WORD = re.compile(r"[^\W\d_]+")


class _Signs(NamedTuple):
    pronouns: dict[str, Gender]
    titles: dict[str, Gender]
    names: dict[str, Gender]
    endings: dict[str, Gender]


def of_pronoun(pronoun: str, codebook: Codebook) -> Gender | None:
    """The gender of a pronoun; None for one that says nothing about it."""
    return _signs(codebook).pronouns.get(pronoun.lower())


def of_person(name: str, phrase: str, codebook: Codebook) -> Gender | None:
    """What a given name, else a title or the ending of a surname tells of a person; None where they tell nothing.

    Args:
        name: The fullest name, without titles.
        phrase: The words that name the person, titles included.
        codebook: Whose table to use.
    """
    signs, words = _signs(codebook), _words(name)
    given = words[:-1] or words  # who has but one name is called by it
    titles = [word for word in _words(phrase) if word not in words]
    told = (*map(signs.names.get, given), *map(signs.titles.get, titles), _by_ending(words[-1:], signs))
    return next(filter(None, told), None)


def _by_ending(surname: list[str], signs: _Signs) -> Gender | None:
    endings = (sign for word in surname for end, sign in signs.endings.items() if word.endswith(end))
    return next(endings, None)


def _words(phrase: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(phrase)]


@lru_cache(maxsize=4)
def _signs(codebook: Codebook) -> _Signs:
    def signs(field: str) -> Iterator[tuple[str, Gender]]:
        for row in codebook.rows(GENDERS):
            for word in getattr(row, field):
                yield word, row.gender

    return _Signs(*(dict(signs(field)) for field in _Signs._fields))
