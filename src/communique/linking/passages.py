"""Shared passages: two texts in, the runs of words that stand in both out, each with its place in either."""

import re
from collections.abc import Sequence

import msgspec

from communique.linking.words import fold_word
from communique.model import Span

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
# Words a run must have to be found at all, and the fewest it may have once found and grown.
SEED = 4
_FEWEST = 6
# Words that may differ inside a passage: a changed tense, a name written out.
_SLIP = 2


class Word(msgspec.Struct, frozen=True):
    """A word of a text, folded, and where it stands."""

    folded: str
    span: Span


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A run of words in two texts.

    Attributes:
        first: Where it stands in the first text.
        second: Where it stands in the second.
        words: How many words the two have in common there.
    """

    first: Span
    second: Span
    words: int


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    return tuple(Word(fold_word(found.group()), Span(*found.span())) for found in _WORD.finditer(text))


class _Run(msgspec.Struct):
    """Half-open ranges of word numbers that agree but for slips, and the count of words that agree."""

    first: tuple[int, int]
    second: tuple[int, int]
    words: int


def shared_passages(first: Sequence[Word], second: Sequence[Word]) -> tuple[Passage, ...]:
    """Passages that stand in both texts, the longest chosen first, none overlapping another."""
    runs = _joined(_runs([word.folded for word in first], [word.folded for word in second]))
    runs.sort(key=lambda run: (-run.words, run.first, run.second))
    taken_first: set[int] = set()
    taken_second: set[int] = set()
    chosen = []
    for run in runs:
        here, there = range(*run.first), range(*run.second)
        if run.words < _FEWEST or not taken_first.isdisjoint(here) or not taken_second.isdisjoint(there):
            continue
        taken_first.update(here)
        taken_second.update(there)
        chosen.append(_passage(run, first, second))
    return tuple(sorted(chosen, key=lambda passage: passage.first))


def _passage(run: _Run, first: Sequence[Word], second: Sequence[Word]) -> Passage:
    return Passage(
        first=Span(first[run.first[0]].span.start, first[run.first[1] - 1].span.end),
        second=Span(second[run.second[0]].span.start, second[run.second[1] - 1].span.end),
        words=run.words,
    )


def _runs(first: Sequence[str], second: Sequence[str]) -> list[_Run]:
    """Longest runs of equal words, found from runs of `SEED` words that both texts hold."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(second) - SEED + 1):
        places.setdefault(tuple(second[at : at + SEED]), []).append(at)
    found = []
    for here in range(len(first) - SEED + 1):
        for there in places.get(tuple(first[here : here + SEED]), ()):
            if here and there and first[here - 1] == second[there - 1]:
                continue  # part of the run that began a word earlier
            length = SEED
            while (
                here + length < len(first)
                and there + length < len(second)
                and first[here + length] == second[there + length]
            ):
                length += 1
            found.append(_Run((here, here + length), (there, there + length), length))
    return found


def _joined(runs: list[_Run]) -> list[_Run]:
    """Runs that follow each other in both texts but for a slip, made one."""
    joined: list[_Run] = []
    for run in sorted(runs, key=lambda run: (run.first, run.second)):
        last = next(
            (
                before
                for before in reversed(joined)
                if 0 <= run.first[0] - before.first[1] <= _SLIP
                and 0 <= run.second[0] - before.second[1] <= _SLIP
            ),
            None,
        )
        if last is None:
            joined.append(run)
        else:
            last.first = (last.first[0], run.first[1])
            last.second = (last.second[0], run.second[1])
            last.words += run.words
    return joined
