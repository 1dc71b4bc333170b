"""Takes entities of a reading and names of the gold, says whether they are the same parties."""

import re
from collections.abc import Iterable, Mapping

from anyascii import anyascii

from communique.model import Entity

# Officials and organs act for their state: "Lavrov", "the Foreign Ministry" and "Russia" are one party.
ACTS_FOR_STATE = frozenset({"state", "person", "body"})

# Names with most of their words in common are one name, though neither holds all words of the other.
SHARED_WORDS = 0.6

_STATE = re.compile(r"[A-Z]{3}")


def words(name: str) -> frozenset[str]:
    """The words of a name without case, accents and punctuation."""
    return frozenset(re.findall(r"\w+", anyascii(name).lower()))


def same_name(one: str, other: str) -> bool:
    """Whether two names name one: all words of the shorter stand in the longer, or most words are shared."""
    first, second = words(one), words(other)
    if not first or not second:
        return False
    common = first & second
    return common in (first, second) or len(common) / len(first | second) >= SHARED_WORDS


def any_name(alternatives: str, name: str) -> bool:
    """Whether the name is one of the gold's alternatives ("NATO|KFOR")."""
    return any(same_name(alternative, name) for alternative in alternatives.split("|"))


def party(reference: str, entities: Mapping[str, Entity]) -> str:
    """What a reference of a reading stands for: a state code for whoever acts for a state, else a name."""
    entity = entities.get(reference)
    if entity is None:  # a state code, as commitments may hold
        return reference
    if entity.kind in ACTS_FOR_STATE and entity.state:
        return entity.state
    return entity.name


def same_party(gold: str, found: str) -> bool:
    """Whether a found party is the gold's, or one of its alternatives."""
    return any(_same(alternative, found) for alternative in gold.split("|"))


def same_parties(gold: Iterable[str], found: Iterable[str]) -> bool:
    """Whether the parties are the same in any order, none missing and none too many."""
    wanted, have = tuple(dict.fromkeys(gold)), tuple(dict.fromkeys(found))
    return len(wanted) == len(have) and all(any(same_party(one, other) for other in have) for one in wanted)


def _same(gold: str, found: str) -> bool:
    if _STATE.fullmatch(gold) and _STATE.fullmatch(found):
        return gold == found
    return same_name(gold, found)
