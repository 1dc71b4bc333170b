"""Folding of words so that wordings of one thing compare: text in, plain tokens and stems out."""

import re
from functools import lru_cache

from anyascii import anyascii

from communique.linking.vocabulary import listed, synonyms

_TOKEN = re.compile(r"[a-z0-9]+")
_IN_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_POSSESSIVE = re.compile(r"[’']s\b")
_SUFFIXES = (
    "isation", "ization", "ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing",
    "ised", "ized", "ies", "ied", "ers", "er", "ed", "es", "e", "s", "y",
)  # fmt: skip
_SHORTEST_STEM = 3
# Numbers up to the last day of a month may be days, and those of four digits that begin so are years.
_LAST_DAY, _YEAR, _CENTURIES = 31, 4, ("18", "19", "20")
_ROOT = 7
# The groups of verbs that keep one promise. What comes later in the row has the word that two of them hold.
_MEETINGS = ("visiting", "meeting")
_ACTS = (
    "leaving", "giving", "opening", "founding", "lifting", "freeing", "granting", "starting", "naming", "building",
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A single word, folded; remembered, since texts repeat their words."""
    return fold(word)


def fold(text: str) -> str:
    """`text` in plain lower-case ASCII with possessive endings gone and single spaces between tokens."""
    plain = _IN_THOUSANDS.sub("", _POSSESSIVE.sub("", text))
    return " ".join(_TOKEN.findall(anyascii(plain).lower()))


def tokens(text: str) -> tuple[str, ...]:
    """The tokens of `text`, folded."""
    return tuple(fold(text).split())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough stem: "launching", "launched" and "launch" give one, and so do "ties" and "relations"."""
    word = synonyms().get(word, word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


@lru_cache(maxsize=16)
def stems(name: str) -> frozenset[str]:
    """The stems of the words of a group of the codebook."""
    return frozenset(map(stem, listed(name)))


def content(text: str, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Stems of the words of `text` that carry meaning, numbers and the tokens in `without` left out."""
    function_words = listed("function words")
    return frozenset(
        stem(token)
        for token in tokens(text)
        if len(token) >= _SHORTEST_STEM
        and not token.isdigit()
        and token not in function_words
        and token not in without
    )


def roots(words: frozenset[str]) -> frozenset[str]:
    """Stems cut so short that a verb and its noun are one, verbs that keep one promise under one name."""
    return frozenset(_acts_alike().get(word, word[:_ROOT]) for word in words)


@lru_cache(maxsize=1)
def _acts_alike() -> dict[str, str]:
    """The name that stands for each verb of a group of verbs that keep one promise."""
    return {word: name for name in (*_MEETINGS, *_ACTS) for word in stems(f"acts of {name}")}


def acts(words: frozenset[str]) -> frozenset[str]:
    """Those of some roots that name a group of verbs which keep one promise."""
    return words & frozenset(_ACTS)


def kept_by(cue: frozenset[str]) -> frozenset[str]:
    """The acts that are done where another is told: what is opened has been built."""
    return frozenset(act for act in acts(cue) for act in listed(f"done by {act}"))


def counts(text: str) -> frozenset[str]:
    """The numbers of a text that are neither days nor years: "553 prisoners"."""
    return frozenset(token for token in tokens(text) if token.isdigit() and is_count(token))


def is_count(number: str) -> bool:
    """Whether digits are too large for a day and are no year."""
    return int(number) > _LAST_DAY and not (len(number) == _YEAR and number[:2] in _CENTURIES)


def shared(first: frozenset[str], second: frozenset[str]) -> float:
    """Share of the smaller set that the larger one holds; 0 when either is empty."""
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))
