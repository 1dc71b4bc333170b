"""What a sentence says of promises and of who meets: tokens in; whether one was kept, and the ranks named, out."""

from collections.abc import Sequence

from communique.linking.vocabulary import listed
from communique.linking.words import stem

# Words before "kept" among which a negation turns it round: "has not yet been kept".
_NEGATED = 4


def promise_in(told: Sequence[str]) -> str:
    """Whether a sentence says of a promise that it was "kept" or "broken"; "" where it says neither."""
    words = f" {' '.join(told)} "
    if not any(f" {word} " in words for word in listed("promises")):
        return ""
    if any(f" {phrase} " in words for phrase in listed("not kept")):
        return "broken"
    kept = [words.index(f" {phrase} ") for phrase in listed("kept") if f" {phrase} " in words]
    if not kept:
        return ""
    before = words[: min(kept)].split()[-_NEGATED:]
    return "broken" if set(before) & listed("negations") else "kept"


def ranks_in(told: Sequence[str]) -> frozenset[str]:
    """The ranks a sentence names, the longest wording of each place alone ("prime minister")."""
    words = f" {' '.join(told)} "
    found = set()
    for rank in sorted(listed("ranks"), key=lambda rank: (-len(rank), rank)):
        if f" {rank} " in words:
            found.add(" ".join(map(stem, rank.split())))
            words = words.replace(f" {rank} ", " ")
    return frozenset(found)
