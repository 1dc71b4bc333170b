"""How the answers to one question of fact stand to each other: agreement, conflict, or a revision by the same source.

Takes answers as reports give them; pure, so that it can be asked of any selection of reports and on any day.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Literal

import msgspec

from communique.linking.compare.figures import contradict
from communique.model import Quantity

Stand = Literal["agreement", "conflict", "revision"]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One report's answer to a question of fact.

    Attributes:
        voices: Who asserts it; empty for the outlet's own voice.
        outlet: Who published it.
        origin: The report that its text goes back to.
        published: The day of publication.
        quantity: The figure.
    """

    voices: frozenset[str]
    outlet: str | None
    origin: str
    published: dt.date | None
    quantity: Quantity


def compare_answers(one: Answer, other: Answer) -> Stand:
    """How two answers stand to each other."""
    if not contradict(one.quantity, other.quantity):
        return "agreement"
    if not _one_source(one, other):
        return "conflict"
    if _days(one, other) > 0:
        return "revision"
    return "agreement" if one.origin == other.origin else "conflict"


def _one_source(one: Answer, other: Answer) -> bool:
    """Whether one asserter, or the own voice of one outlet, gives both."""
    if one.voices or other.voices:
        return one.voices == other.voices
    return one.origin == other.origin or (one.outlet is not None and one.outlet == other.outlet)


def _days(one: Answer, other: Answer) -> int:
    """Days between two publications; 0 where either is unknown."""
    if one.published is None or other.published is None:
        return 0
    return abs((one.published - other.published).days)


def standing(answers: Sequence[Answer]) -> list[int]:
    """The numbers of the answers that no later answer of the same source revises."""
    revised = set()
    for (first, one), (second, other) in combinations(enumerate(answers), 2):
        if compare_answers(one, other) == "revision" and one.published and other.published:
            revised.add(first if one.published < other.published else second)
    return [number for number in range(len(answers)) if number not in revised]


def best_figure(answers: Sequence[Answer]) -> float:
    """The figure with most independent origins behind it; of equals the newest, then the lowest."""
    origins: dict[float, set[str]] = defaultdict(set)
    newest: dict[float, dt.date] = {}
    for answer in (answers[number] for number in standing(answers)):
        value = answer.quantity.value
        origins[value].add(answer.origin)
        newest[value] = max(newest.get(value, dt.date.min), answer.published or dt.date.min)
    return min(origins, key=lambda value: (-len(origins[value]), -newest[value].toordinal(), value))
