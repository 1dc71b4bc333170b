"""Joining: after new links, the nodes they reach are grouped into entries anew, and every change is noted.

Only the connected components that hold a new node are looked at; what an entry is of follows from its
component alone, so that the order of adding does not matter.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, delete, exists, insert, or_, select, update

from communique.linking import (
    ClaimProfile,
    CommitmentProfile,
    EntityProfile,
    EventProfile,
    Pair,
    Profile,
    StatementProfile,
    Window,
    clash,
    cluster,
)
from communique.record import schema
from communique.record.nodes import Node, chunks, load_nodes


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """What every change made by one adding is marked with."""

    at: dt.datetime
    report: str
    program: str
    codebook: str


def join(connection: Connection, new: Mapping[str, Node], stamp: Stamp) -> frozenset[str]:
    """Groups the components of the new nodes into entries.

    Returns:
        Keys of the new nodes that are of an entry older than themselves.
    """
    joined: set[str] = set()
    for kind in sorted({node.kind for node in new.values()}):
        own = {key: node for key, node in new.items() if node.kind == kind}
        states = {key: node for key, node in own.items() if _is_state(node.profile)}
        joined |= _join_states(connection, states, stamp)
        joined |= _join_others(connection, own.keys() - states.keys(), stamp)
    return frozenset(joined)


def _is_state(profile: Profile) -> bool:
    """Whether a profile is of a state with a code, which is its entry whatever it is called."""
    return isinstance(profile, EntityProfile) and profile.kind == "state" and profile.state is not None


def _join_states(connection: Connection, nodes: Mapping[str, Node], stamp: Stamp) -> set[str]:
    joined: set[str] = set()
    lines = []
    for code in sorted({node.entry for node in nodes.values()}):
        of_state = select(schema.node.c.key).where(schema.node.c.entry == code)
        older = set(connection.scalars(of_state)) - nodes.keys()
        if older:
            joined |= {key for key, node in nodes.items() if node.entry == code}
        else:
            lines.append(_Line(code, "made", "a state of that code was named"))
    _note(connection, stamp, lines)
    return joined


def _join_others(connection: Connection, keys: Iterable[str], stamp: Stamp) -> set[str]:
    new = frozenset(keys)
    links = _component_links(connection, new)
    members = load_nodes(connection, {key for link in links for key in (link.first, link.second)} | new)
    pairs = [Pair(link.first, link.second, link.score) for link in links]
    groups = cluster({key: node.profile for key, node in members.items()}, pairs, clash)
    held: dict[str, set[str]] = defaultdict(set)
    for key, node in members.items():
        held[node.entry].add(key)
    groupings = [_Grouping({key: members[key] for key in group}, new, held, links) for group in groups]
    changed = [grouping for grouping in groupings if grouping.changed]
    _note(connection, stamp, [line for grouping in changed for line in grouping.settle(connection)])
    _drop_empty(connection, held.keys() - {grouping.entry for grouping in groupings})
    return {key for grouping in changed if grouping.before for key in grouping.arrived}


class _Line(msgspec.Struct, frozen=True):
    """A line of an entry's history."""

    entry: str
    what: str
    reason: str
    rule: str | None = None


class _Link(msgspec.Struct, frozen=True):
    """A stored link, as far as grouping and its history need it."""

    first: str
    second: str
    score: float
    reasons: str
    rule: str


def _component_links(connection: Connection, seeds: frozenset[str]) -> list[_Link]:
    """All links of the connected components that the seeds are in."""
    table = schema.link
    found: dict[tuple[str, str], _Link] = {}
    seen, frontier = set(seeds), set(seeds)
    while frontier:
        reached: set[str] = set()
        for some in chunks(sorted(frontier)):
            query = select(table.c.first, table.c.second, table.c.score, table.c.reasons, table.c.rule).where(
                table.c.relation == "same", or_(table.c.first.in_(some), table.c.second.in_(some))
            )
            for row in connection.execute(query):
                found[(row.first, row.second)] = _Link(*row)
                reached |= {row.first, row.second}
        frontier = reached - seen
        seen |= reached
    return [found[key] for key in sorted(found)]


class _Grouping:
    """Nodes that are to be of one entry.

    Args:
        group: The nodes.
        new: Keys of the nodes that have just been added.
        held: Keys of the nodes of each entry up to now.
        links: The links of the component.
    """

    def __init__(
        self,
        group: Mapping[str, Node],
        new: frozenset[str],
        held: Mapping[str, set[str]],
        links: list[_Link],
    ) -> None:
        self.group = group
        self.entry = min(node.id for node in group.values())
        self.arrived = group.keys() & new
        self.before = {node.entry for key, node in group.items() if key not in new}
        self.divided = any(held[entry] - group.keys() for entry in self.before)
        self._links = links

    @property
    def changed(self) -> bool:
        """Whether the nodes are not one whole entry already."""
        return bool(self.arrived) or self.divided or self.before != {self.entry}

    def settle(self, connection: Connection) -> Iterator[_Line]:
        """Makes the nodes one entry, and gives the lines of its history."""
        if not self.before and len(self.group) == 1:
            yield _Line(self.entry, "made", "first told of")
            return  # a new node comes with an entry of its own
        self._write(connection)
        within = [link for link in self._links if link.first in self.group and link.second in self.group]
        rule, former = (within[0].rule if within else None), ", ".join(sorted(self.before))
        if not self.before:
            yield _Line(self.entry, "made", "first told of")
        elif len(self.before) > 1:
            why = f"entries {former} are one: {_because(within, self.arrived)}"
            yield _Line(self.entry, "merged", why, rule)
        elif self.arrived:
            yield _Line(self.entry, "joined", _because(within, self.arrived), rule)
        if self.divided:
            yield _Line(self.entry, "split", f"surer links divide what was {former}", rule)

    def _write(self, connection: Connection) -> None:
        columns = _columns([node.profile for node in self.group.values()])
        held = connection.execute(update(schema.entry).where(schema.entry.c.id == self.entry).values(columns))
        if held.rowcount == 0:
            connection.execute(insert(schema.entry).values(id=self.entry, **columns))
        moved = sorted(key for key, node in self.group.items() if node.entry != self.entry)
        for some in chunks(moved):
            connection.execute(
                update(schema.node).where(schema.node.c.key.in_(some)).values(entry=self.entry)
            )


def _because(links: list[_Link], arrived: Iterable[str]) -> str:
    """The reasons of the surest link of what arrived."""
    keys = set(arrived)
    own = [link for link in links if link.first in keys or link.second in keys]
    best = min(own or links, key=lambda link: (-link.score, link.first, link.second))
    return "; ".join(msgspec.json.decode(best.reasons, type=list[str]))


def _drop_empty(connection: Connection, entries: Iterable[str]) -> None:
    """Removes entries whose nodes have all gone to others; their ids still find these, by the nodes."""
    held = exists().where(schema.node.c.entry == schema.entry.c.id)
    for some in chunks(sorted(entries)):
        connection.execute(delete(schema.entry).where(schema.entry.c.id.in_(some), ~held))


def _note(connection: Connection, stamp: Stamp, lines: list[_Line]) -> None:
    """Adds lines to the history."""
    if lines:
        common = msgspec.structs.asdict(stamp)
        connection.execute(insert(schema.history), [common | msgspec.structs.asdict(line) for line in lines])


def columns_of(profile: Profile) -> dict[str, object]:
    """The columns that filters look at, of an entry of this profile alone."""
    return _columns([profile])


def _columns(profiles: list[Profile]) -> dict[str, object]:
    """The columns that filters look at, of an entry of these profiles."""
    kind = str(profiles[0].__struct_config__.tag)
    types = Counter(profile.type for profile in profiles if isinstance(profile, EventProfile))
    windows = [window for profile in profiles if (window := _when(profile))]
    told = [window for window in windows if window.told]
    best = min(told or windows, key=lambda window: (window.days, window.first), default=None)
    return {
        "kind": kind,
        "type": min(types, key=lambda name: (-types[name], name)) if types else None,
        "dated": bool(told),
        "start": best.first if best else None,
        "finish": best.last if best else None,
    }


def _when(profile: Profile) -> Window | None:
    """When what a profile is of was, is due, or can have been."""
    match profile:
        case EventProfile() | StatementProfile():
            return profile.when
        case CommitmentProfile():
            return profile.due
        case ClaimProfile():
            return profile.about.when if profile.about else None
        case EntityProfile():
            return None
