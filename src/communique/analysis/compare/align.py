"""Takes the passages of two reports, says which of them speak of one thing."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from communique.analysis.compare.passages import NAMED, Passage

# Of the weight of two passages' marks so much must be common (cosine). Chosen on hand-aligned sample pairs.
ENOUGH = 0.2
# Where each of two passages is most like the other of all, less will do.
MUTUAL = 0.12
# That two passages name the same people says little of what they say of them.
_FEWEST_WORDS = 2


class Aligned(msgspec.Struct, frozen=True, kw_only=True):
    """Two passages that speak of one thing.

    Attributes:
        first: In the first report.
        second: In the second.
        score: How much they have in common, 0 to 1.
    """

    first: Passage
    second: Passage
    score: float


def align(first: Sequence[Passage], second: Sequence[Passage]) -> list[Aligned]:
    """Each passage with the passage of the other report that is most like it, where one is like enough.

    Passages whose findings the record holds for one thing belong together in any case.
    """
    weight = _weights((*first, *second))
    score = [[_alike(one, other, weight) for other in second] for one in first]
    rows = {(at, _best(row)) for at, row in enumerate(score) if row}
    columns = {(_best([row[at] for row in score]), at) for at in range(len(second)) if score}
    mutual = rows & columns
    like = {
        (at, column)
        for at, column in rows | columns
        if score[at][column] >= (MUTUAL if (at, column) in mutual else ENOUGH)
    }
    held = {
        (at, column)
        for at, one in enumerate(first)
        for column, other in enumerate(second)
        if one.entries & other.entries
    }
    return [
        Aligned(
            first=first[at],
            second=second[column],
            score=1.0 if (at, column) in held else round(score[at][column], 2),
        )
        for at, column in sorted(like | held)
    ]


def _best(scores: Sequence[float]) -> int:
    """Where the highest stands, the first of equals."""
    return max(range(len(scores)), key=lambda at: scores[at])


def _weights(passages: Iterable[Passage]) -> dict[str, float]:
    """How much a mark tells: the fewer passages have it, the more."""
    every = list(passages)
    count = Counter(mark for passage in every for mark in passage.marks)
    return {mark: math.log(1 + len(every) / (2 * times)) for mark, times in count.items()}


def _alike(one: Passage, other: Passage, weight: dict[str, float]) -> float:
    common = one.marks & other.marks
    if sum(not mark.startswith(NAMED) for mark in common) < _FEWEST_WORDS:
        return 0.0
    shared = sum(weight[mark] ** 2 for mark in common)
    return shared / math.sqrt(_length(one, weight) * _length(other, weight))


def _length(passage: Passage, weight: dict[str, float]) -> float:
    return sum(weight[mark] ** 2 for mark in passage.marks)
