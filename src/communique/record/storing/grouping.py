"""Grouping: the nodes of connected components become entries, by judgements and, above them, by verdicts of people.

Pure: what an entry is of follows from its component alone, so that the order of adding and of
deciding about different things does not matter.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from communique.linking import (
    ClaimProfile,
    CommitmentProfile,
    DeedProfile,
    EntityProfile,
    EventProfile,
    Pair,
    Profile,
    StatementProfile,
    Window,
    clash,
    cluster,
)
from communique.record.storing.nodes import Node


class Bond(msgspec.Struct, frozen=True):
    """What holds two nodes together or keeps them apart, as far as grouping and its history need it.

    Attributes:
        first: The node that sorts first.
        second: The other.
        score: How sure a judgement is.
        reasons: Why, in words.
        rule: Name and version of the rule, or the decision.
        decision: The number of the decision; 0 for a judgement.
        apart: Whether it keeps them apart.
    """

    first: str
    second: str
    score: float
    reasons: tuple[str, ...]
    rule: str
    decision: int = 0
    apart: bool = False

    @property
    def pair(self) -> tuple[str, str]:
        """The two nodes."""
        return self.first, self.second


def group(nodes: Mapping[str, Node], bonds: Iterable[Bond]) -> list[frozenset[str]]:
    """The nodes in groups that are one thing each.

    Whom people have merged is one, the newest decision first, whom they have taken apart is not; for the rest the
    surest judgements go first, and none brings together what excludes each other. Two that are judged to be one
    do not exclude each other.
    """
    every = list(bonds)
    verdicts = newest(bond for bond in every if bond.decision)
    apart = {pair for pair, bond in verdicts.items() if bond.apart}
    merged = sorted(
        (bond for bond in verdicts.values() if not bond.apart), key=lambda bond: (-bond.decision, bond.pair)
    )
    decided = {key: frozenset((key,)) for key in nodes}
    for bond in merged:
        one, other = decided[bond.first], decided[bond.second]
        if one is not other and not any(_pair(a, b) in apart for a in one for b in other):
            decided.update(dict.fromkeys(one | other, one | other))
    parts = {min(part): part for part in decided.values()}
    pairs = [
        Pair(*_pair(min(decided[bond.first]), min(decided[bond.second])), bond.score)
        for bond in every
        if not bond.decision and decided[bond.first] is not decided[bond.second]
    ]

    judged = {bond.pair for bond in every if not bond.decision}

    def exclude(one: frozenset[str], other: frozenset[str]) -> bool:
        return any(
            pair in apart or (pair not in judged and clash(nodes[pair[0]].profile, nodes[pair[1]].profile))
            for a in one
            for b in other
            for pair in (_pair(a, b),)
        )

    return [frozenset(key for part in some for key in parts[part]) for some in cluster(parts, pairs, exclude)]


def newest(verdicts: Iterable[Bond]) -> dict[tuple[str, str], Bond]:
    """The newest verdict on each pair."""
    return {bond.pair: bond for bond in sorted(verdicts, key=lambda bond: bond.decision)}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def columns_of(nodes: Iterable[Node]) -> dict[str, object]:
    """The columns that filters look at, of an entry of these nodes; corrected ones alone count if there are any.

    A day is the one that most reports bear out, as far as the nodes tell.
    """
    held = list(nodes)
    types = Counter(
        profile.type for node in _telling(held, "type") if isinstance(profile := node.told, EventProfile)
    )
    windows = [window for node in _telling(held, "date", "due") if (window := _when(node.told)) is not None]
    told = [window for window in windows if window.told]
    best = _borne_out(told or windows)
    return {
        "kind": held[0].kind,
        "type": min(types, key=lambda name: (-types[name], name)) if types else None,
        "dated": bool(told),
        "start": best.first if best else None,
        "finish": best.last if best else None,
    }


def _borne_out(windows: list[Window]) -> Window | None:
    """The window that lies within most of the others, and of such the narrowest.

    An entry shows the one that most independent origins bear out. Here reports are counted, since who copied whom may
    be learnt later, when the entry itself is not touched.
    """
    times = Counter(windows)

    def behind(window: Window) -> int:
        return sum(
            count
            for other, count in times.items()
            if other.first <= window.first and window.last <= other.last
        )

    return min(times, key=lambda window: (-behind(window), window.days, window.first), default=None)


def _telling(nodes: list[Node], *fields: str) -> list[Node]:
    """The nodes that tell a field: those in which a person corrected it, or else all."""
    return [node for node in nodes if node.corrected and set(fields) & set(node.corrected.fields)] or nodes


def _when(profile: Profile) -> Window | None:
    """When what a profile is of was, is due, or can have been."""
    match profile:
        case EventProfile() | StatementProfile() | DeedProfile():
            return profile.when
        case CommitmentProfile():
            return profile.due
        case ClaimProfile():
            return profile.about.when if profile.about else None
        case EntityProfile():
            return None
