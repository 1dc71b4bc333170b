"""Whether two names can be one person's or one organisation's, whatever the transliteration.

Takes folded names; says how they agree, never whether the bearers are the same: that is for the judge.
"""

import re
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import JaroWinkler

from communique.linking.vocabulary import listed
from communique.linking.words import stem, tokens

Agreement = Literal["full", "part", "apart"]

# Two spellings with one consonant skeleton are still two names when their letters differ more than this:
# "Sergei" and "Sergey" 0.93, "Mohammed" and "Muhammad" 0.80, but "Hasan" and "Hussein" 0.74.
_ALIKE = 0.78
# Without the skeleton agreeing, only a slip of the pen is forgiven: "Qureshi" and "Quresh" 0.97.
_SLIP = 0.94
# Names of a syllable have no spellings of another length.
_SYLLABLE = 3
_SPELLINGS = (
    ("x", "ks"),
    ("ck", "k"),
    ("q", "k"),
    ("g", "k"),
    ("c", "k"),
    ("ph", "f"),
    ("w", "v"),
    ("j", "i"),
    ("z", "s"),
)
_NOT_LEADING_H = re.compile(r"(?<=.)h")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """The consonants of a token, in one spelling: "alexei" and "aleksey" both give "alks"."""
    for spelling, sound in _SPELLINGS:
        token = token.replace(spelling, sound)
    token = _NOT_LEADING_H.sub("", token)
    bare = _VOWEL.sub("", token[1:])
    first = "i" if token[:1] == "y" else token[:1]
    return _DOUBLE.sub(r"\1", first + bare)


@lru_cache(maxsize=65536)
def same_token(first: str, second: str) -> bool:
    """Whether two tokens are spellings of one name, or one the initial of the other."""
    if first == second:
        return True
    if len(first) == 1 or len(second) == 1:
        return first[:1] == second[:1]
    if len(first) != len(second) and min(len(first), len(second)) < _SYLLABLE:
        return False  # "Li" and "Liu", "He" and "Hee" are names of their own
    likeness = JaroWinkler.similarity(first, second)
    if skeleton(first) == skeleton(second):
        return likeness >= _ALIKE
    return likeness >= _SLIP and min(len(first), len(second)) > len("sharif")


def name_tokens(name: str) -> tuple[str, ...]:
    """The tokens of a name without "the", "of" and their like, and without letters in brackets that stand for it."""
    return tuple(token for token in tokens(spelt_out(name)) if token not in listed("function words"))


def spelt_out(name: str) -> str:
    """A name without the letters behind it that stand for it: "European Union" of "European Union (EU)"."""
    whole, bracket, letters = name.partition(" (")
    return whole if bracket and letters.rstrip(")").isupper() else name


def _matched(shorter: tuple[str, ...], longer: tuple[str, ...]) -> int:
    """How many tokens of `shorter` find a partner of their own in `longer`."""
    free = list(longer)
    count = 0
    for token in shorter:
        partner = next((other for other in free if same_token(token, other)), None)
        if partner is not None:
            free.remove(partner)
            count += 1
    return count


def person_names(first: tuple[str, ...], second: tuple[str, ...]) -> Agreement:
    """How two persons' names agree.

    Returns:
        "full" when at least two tokens agree and none of the shorter name is left over, "part" when the
        shorter name is a single token (a surname) that the other holds, "apart" otherwise.
    """
    shorter, longer = sorted((first, second), key=lambda name: (len(name), name))
    if not shorter or _matched(shorter, longer) < len(shorter):
        return "apart"
    whole = [token for token in shorter if len(token) > 1]
    if len(whole) < len(shorter) and len(whole) < 2:  # noqa: PLR2004 - an initial and a surname are no full name
        return "part"
    return "full" if len(shorter) > 1 else "part"


def acronym(name: tuple[str, ...]) -> str:
    """The initials of a name: "shanghai cooperation organisation" gives "sco"."""
    return "".join(token[0] for token in name)


def thing_names(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names of a thing, not of a person, are one: word for word or by initials."""
    if not first or not second:
        return False
    first, second = tuple(map(stem, first)), tuple(map(stem, second))
    if _expand(first, second) == second or _expand(second, first) == first:
        return True
    return len(first) == len(second) and _matched(first, second) == len(first)


def _expand(name: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """`name` with a token that is the initials of a run of `other` written out as that run."""
    written: list[str] = []
    for token in name:
        run = next(
            (
                other[start:end]
                for start in range(len(other))
                for end in range(start + 2, len(other) + 1)
                if acronym(other[start:end]) == token
            ),
            None,
        )
        written.extend(run or (token,))
    return tuple(written)
