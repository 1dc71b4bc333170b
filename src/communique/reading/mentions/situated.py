"""Takes the words of a report, gives places that no list knows, told by the words around them: "met at Moldo"."""

from collections.abc import Iterator
from functools import cache

import pycountry

from communique.reading.mention import Mention
from communique.reading.mentions.lexicon import Lexicon
from communique.reading.mentions.titled import Claim
from communique.reading.mentions.words import Words

_WHERE = frozenset({"in", "at", "near", "around", "outside"})
_OF = "of"  # "the village of Badme"
_PARTS = 3  # words that such a name has at most
_SHORTEST = 4  # letters of a name known by a preposition alone; shorter ones are mostly short forms


def find_situated(words: Words, lexicon: Lexicon, taken: frozenset[int]) -> list[Claim]:
    """Every capitalised name that nothing else claims, behind "in" or "at", before "province" or behind "town of".

    Args:
        words: The report.
        lexicon: What words are never names.
        taken: Indexes of words that other names hold.
    """
    return list(_situated(words, lexicon, taken))


def _situated(words: Words, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Claim]:
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and end - start < _PARTS and _is_part(words, lexicon, end, taken):
            end += 1
        if end > start and _lies_there(words, lexicon, start, end) and not _goes_on(words, end):
            name = words.slice(start, end)
            yield Claim(
                start,
                end,
                Mention(span=words.span(start, end), kind="place", head=words.words[end - 1], name=name),
            )
        start = max(end, start + 1)


def _is_part(words: Words, lexicon: Lexicon, index: int, taken: frozenset[int]) -> bool:
    """Whether a word may be of such a name: capitalised within a sentence, and known for nothing else."""
    word, key = words.words[index], words.keys[index]
    named = word[0].isupper() and word.isalpha() and not word.isupper()
    free = index not in taken and not words.heading[index] and not words.opens[index]
    return named and free and not any(key in lexicon.words[use] for use in ("function", "never", "field"))


def _lies_there(words: Words, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is a place."""
    if is_of_an_area(words, lexicon, start, end):
        return True
    long = max(len(word) for word in words.words[start:end]) >= _SHORTEST
    spoken = words.slice(start, end) in _languages()
    return words.is_word(start - 1, *_WHERE) and long and not spoken


def is_of_an_area(words: Words, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a name is said to be of a town or a part of a state: "Paktika province", "the village of Badme"."""
    areas = lexicon.words["area"]
    return words.is_word(end, *areas) or (words.is_word(start - 1, _OF) and words.is_word(start - 2, *areas))


@cache
def _languages() -> frozenset[str]:
    """Names of languages: what is said "in Arabic" is said nowhere in particular."""
    spoken = (language.name for language in pycountry.languages if hasattr(language, "alpha_2"))
    return frozenset(name.removesuffix(" (macrolanguage)") for name in spoken)


def _goes_on(words: Words, end: int) -> bool:
    """Whether the name is only the beginning of a longer one."""
    return end < len(words) and (words.capital(end) or words.words[end] in {"-", "'s", "’s"})
