"""Folding of words so that wordings of one thing compare: text in, plain tokens and stems out."""

import re
from functools import lru_cache

from anyascii import anyascii

_TOKEN = re.compile(r"[a-z0-9]+")
_POSSESSIVE = re.compile(r"[’']s\b")
_SUFFIXES = (
    "isation", "ization", "ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing",
    "ised", "ized", "ies", "ied", "ers", "er", "ed", "es", "e", "s", "y",
)  # fmt: skip
_SHORTEST_STEM = 3

# Words that say how a sentence is built rather than what it is about, and the names of days and months,
# which are compared as dates.
_FUNCTION_WORDS = """
    a about above after again against all also although am among amid an and another any are as at away
    be because been before being below between both but by can could did do does doing down during each
    either else ever every few for from further had has have having he her here hers herself him himself
    his how i if in into is it its itself just last later least less like may me might mine more most
    much must my near neither next no nor not now of off on once one only onto or other our ours out over
    own per said say says she should since so some such than that the their theirs them themselves then
    there these they this those through throughout to too toward towards two under until up upon us very
    was we were what when where whether which while who whom whose why will with within without would
    year years yet you your today yesterday tomorrow day days week weeks month months monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september
    october november december
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())

# Words that reports put for one another when they tell of one act.
_ALIKE = (
    ("relations", "relation", "relationship", "ties", "tie", "links"),
    ("agreement", "agreements", "accord", "accords", "deal", "deals", "pact", "pacts"),
    ("cut", "cuts", "broke", "break", "sever", "severed", "severs"),
    ("restore", "restored", "resume", "resumed", "renew", "renewed"),
    ("troops", "soldiers", "forces"),
    ("talks", "negotiations", "discussions", "consultations"),
    ("invasion", "incursion"),
)
_CHOSEN = {word: words[0] for words in _ALIKE for word in words}


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A single word, folded; remembered, since texts repeat their words."""
    return fold(word)


def fold(text: str) -> str:
    """`text` in plain lower-case ASCII with possessive endings gone and single spaces between tokens."""
    return " ".join(_TOKEN.findall(anyascii(_POSSESSIVE.sub("", text)).lower()))


def tokens(text: str) -> tuple[str, ...]:
    """The tokens of `text`, folded."""
    return tuple(fold(text).split())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough stem: "launching", "launched" and "launch" give one, and so do "ties" and "relations"."""
    word = _CHOSEN.get(word, word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def content(text: str, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Stems of the words of `text` that carry meaning, numbers and the tokens in `without` left out."""
    return frozenset(
        stem(token)
        for token in tokens(text)
        if len(token) >= _SHORTEST_STEM
        and not token.isdigit()
        and token not in FUNCTION_WORDS
        and token not in without
    )


def shared(first: frozenset[str], second: frozenset[str]) -> float:
    """Share of the smaller set that the larger one holds; 0 when either is empty."""
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))
