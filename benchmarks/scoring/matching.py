"""Takes two lists and how well their members fit, gives the pairs that belong together."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")


def pair(
    wanted: Sequence[Wanted], found: Sequence[Found], fit: Callable[[Wanted, Found], float]
) -> dict[int, int]:
    """Pairs each wanted thing with at most one found thing, the best fitting pairs first.

    Args:
        wanted: The gold's findings.
        found: The program's findings.
        fit: How well two fit; not above 0 when they cannot be the same.

    Returns:
        Index in `found` by index in `wanted`.
    """
    fits = [(fit(one, other), -i, -j) for i, one in enumerate(wanted) for j, other in enumerate(found)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in sorted(fits, reverse=True):
        if score > 0 and -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs
