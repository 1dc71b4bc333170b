"""Clustering: judged pairs become groups, each group one entry.

Takes the members and links of whole connected components; gives groups that depend on nothing but these, so
that reports added in any order or in any batches come to the same record.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import msgspec

_P = TypeVar("_P")
_ID_LENGTH = 12
# The letters the findings of a reading are numbered with.
_LETTERS = {"entity": "e", "event": "v", "statement": "s", "commitment": "c", "deed": "d", "claim": "k"}


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two members judged to be one thing; the first sorts before the second."""

    first: str
    second: str
    score: float


def cluster(
    members: Mapping[str, _P], pairs: Iterable[Pair], clash: Callable[[_P, _P], bool]
) -> list[frozenset[str]]:
    """Groups of members that are one thing.

    The surest pairs join first, ties in order of their keys; a pair that would bring together two members
    that clash is passed over.

    Args:
        members: Profile of each member by its key.
        pairs: Judged pairs among them.
        clash: Whether two profiles must not stand in one group.

    Returns:
        The groups, in order of their smallest key; every member is in one of them.
    """
    group = {key: frozenset((key,)) for key in members}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second)):
        one, other = group[pair.first], group[pair.second]
        if one is other or any(clash(members[a], members[b]) for a in one for b in other):
            continue
        joined = one | other
        group.update(dict.fromkeys(joined, joined))
    return sorted(set(group.values()), key=min)


def member_id(kind: str, member: str) -> str:
    """The id an entry has when this member gives it: "v" and twelve hexadecimal digits for an event."""
    digest = hashlib.sha256(f"{kind}\n{member}".encode()).hexdigest()
    return f"{_LETTERS[kind]}{digest[:_ID_LENGTH]}"


def entry_id(kind: str, members: Iterable[str]) -> str:
    """The id of the entry of these members: the smallest of the ids its members give."""
    return min(member_id(kind, member) for member in members)
