"""Joining: nodes that have come, changed or gone are grouped into entries anew, and every change is noted.

Only the connected components that such nodes are in are looked at.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, exists, func, or_, select, update

from communique.linking import EntityProfile, Profile
from communique.record import schema
from communique.record.stamp import Stamp
from communique.record.storing.grouping import Bond, columns_of, group
from communique.record.storing.nodes import Node, chunks, load_nodes
from communique.record.storing.pairs import put_pairs
from communique.record.storing.rows import add_rows, set_rows

_reasons = msgspec.json.Decoder(tuple[str, ...])


class Line(msgspec.Struct, frozen=True):
    """A line of an entry's history."""

    entry: str
    what: str
    reason: str
    rule: str | None = None
    became: str | None = None


def join(  # noqa: PLR0913 - what has come, changed and gone
    connection: Connection,
    stamp: Stamp,
    *,
    touched: Iterable[str],
    arrived: frozenset[str],
    left: Mapping[str, Node],
    heirs: Mapping[str, str],
) -> frozenset[str]:
    """Groups the components of the touched nodes into entries.

    Args:
        connection: Inside a transaction.
        stamp: What the history is marked with.
        touched: Nodes whose entries may have changed.
        arrived: Those of them that are new.
        left: Nodes that are no more.
        heirs: For some of these, the node that is of the same words now.

    Returns:
        Keys of the new nodes that are of an entry older than themselves.
    """
    joined: set[str] = set()
    nodes = load_nodes(connection, touched)
    kinds = sorted({node.kind for node in nodes.values()})
    lines: list[Line] = []
    for kind in kinds:
        own = {key: node for key, node in nodes.items() if node.kind == kind}
        states = {key: node for key, node in own.items() if _is_state(node.profile)}
        new = {key: node for key, node in states.items() if key in arrived}
        joined |= _join_states(connection, new, lines)
        joined |= _join_others(connection, own.keys() - states.keys(), arrived, lines)
    renamed = {line.entry for line in lines if line.became}
    lines += [line for line in _farewells(connection, left, heirs, stamp) if line.entry not in renamed]
    note(connection, stamp, lines)
    return frozenset(joined)


def note(connection: Connection, stamp: Stamp, lines: Sequence[Line]) -> None:
    """Adds lines to the history."""
    if not lines:
        return
    last: int = connection.execute(select(func.coalesce(func.max(schema.history.c.n), 0))).scalar_one()
    common: dict[str, Any] = {
        "change": stamp.change,
        "at": stamp.at,
        "report": stamp.report,
        "program": stamp.program,
        "codebook": stamp.codebook,
        "author": stamp.author,
    }
    rows = [{"n": n, **common, **msgspec.structs.asdict(line)} for n, line in enumerate(lines, last + 1)]
    add_rows(connection, schema.history, rows)


def _is_state(profile: Profile) -> bool:
    """Whether a profile is of a state with a code, which is its entry whatever it is called."""
    return isinstance(profile, EntityProfile) and profile.kind == "state" and profile.state is not None


def _join_states(connection: Connection, nodes: Mapping[str, Node], lines: list[Line]) -> set[str]:
    joined: set[str] = set()
    for code in sorted({node.entry for node in nodes.values()}):
        of_state = select(schema.node.c.key).where(schema.node.c.entry == code)
        older = set(connection.scalars(of_state)) - nodes.keys()
        if older:
            joined |= {key for key, node in nodes.items() if node.entry == code}
        else:
            lines.append(Line(code, "made", "a state of that code was named"))
            own = {key: node for key, node in nodes.items() if node.entry == code}
            put_pairs(connection, [{"id": code, **columns_of(own.values())}], {code: own.keys()})
    return joined


def _join_others(
    connection: Connection, keys: Iterable[str], arrived: frozenset[str], lines: list[Line]
) -> set[str]:
    seeds = frozenset(keys)
    bonds = _component_bonds(connection, seeds)
    members = load_nodes(connection, {key for bond in bonds for key in bond.pair} | seeds)
    held: dict[str, set[str]] = defaultdict(set)
    for key, node in members.items():
        held[node.entry].add(key)
    groupings = [
        _Grouping({key: members[key] for key in some}, arrived, held, bonds) for some in group(members, bonds)
    ]
    _write(connection, [grouping for grouping in groupings if grouping.changed or grouping.nodes & seeds])
    lines += [line for grouping in groupings if grouping.changed for line in grouping.lines()]
    _drop_empty(connection, held.keys() - {grouping.entry for grouping in groupings})
    return {key for grouping in groupings if grouping.before for key in grouping.arrived}


def _component_bonds(connection: Connection, seeds: frozenset[str]) -> list[Bond]:
    """All bonds of the connected components that the seeds are in."""
    found: dict[tuple[str, str, int], Bond] = {}
    seen, frontier = set(seeds), set(seeds)
    while frontier:
        reached: set[str] = set()
        for some in chunks(sorted(frontier)):
            for bond in (*_judgements(connection, some), *_verdicts(connection, some)):
                found[(*bond.pair, bond.decision)] = bond
                reached |= set(bond.pair)
        frontier = reached - seen
        seen |= reached
    return [found[key] for key in sorted(found)]


def _judgements(connection: Connection, keys: Sequence[str]) -> Iterator[Bond]:
    table = schema.link.c
    query = select(schema.link).where(or_(table.first.in_(keys), table.second.in_(keys)))
    for row in connection.execute(query):
        # Were the relation asked for, SQLite would go through all links of that relation.
        if row.relation == "same":
            yield Bond(row.first, row.second, row.score, _reasons.decode(row.reasons), row.rule)


def _verdicts(connection: Connection, keys: Sequence[str]) -> Iterator[Bond]:
    table, decision = schema.verdict.c, schema.decision.c
    query = (
        select(table.first, table.second, table.relation, decision.n, decision.author, decision.reason)
        .join_from(schema.verdict, schema.decision)
        .where(table.relation.in_(("merged", "apart")), or_(table.first.in_(keys), table.second.in_(keys)))
    )
    for row in connection.execute(query):
        yield Bond(
            row.first,
            row.second,
            1.0,
            (f"{row.author}: {row.reason}",),
            f"decision/{row.n}",
            row.n,
            row.relation == "apart",
        )


class _Grouping:
    """Nodes that are to be of one entry.

    Args:
        group: The nodes.
        new: Keys of the nodes that have just been added.
        held: Keys of the nodes of each entry up to now.
        bonds: The bonds of the component.
    """

    def __init__(
        self, group: Mapping[str, Node], new: frozenset[str], held: Mapping[str, set[str]], bonds: list[Bond]
    ) -> None:
        self.group = group
        self.nodes = group.keys()
        self.entry = min(node.id for node in group.values())
        self.arrived = group.keys() & new
        self.before = {node.entry for key, node in group.items() if key not in new}
        self.divided = any(held[entry] - group.keys() for entry in self.before)
        self._bonds = bonds

    @property
    def changed(self) -> bool:
        """Whether the nodes are not one whole entry already."""
        return bool(self.arrived) or self.divided or self.before != {self.entry}

    def lines(self) -> Iterator[Line]:
        """What is to be said of it in the history."""
        within = [bond for bond in self._bonds if not bond.apart and set(bond.pair) <= self.nodes]
        former = ", ".join(sorted(self.before))
        if not self.before:
            yield Line(self.entry, "made", "first told of")
        elif len(self.before) > 1:
            best = _surest(within, self.arrived)
            why = f"entries {former} are one: {'; '.join(best.reasons)}"
            yield Line(self.entry, "merged", why, best.rule)
        elif self.arrived:
            best = _surest(within, self.arrived)
            yield Line(self.entry, "joined", "; ".join(best.reasons), best.rule)
        if self.divided:
            kept = [bond for bond in self._bonds if bond.apart and len(self.nodes & set(bond.pair)) == 1]
            why = "; ".join(kept[-1].reasons) if kept else "surer links divide what was one"
            yield Line(self.entry, "split", f"from {former}: {why}", kept[-1].rule if kept else None)
        for entry in sorted(self.before - {self.entry}):
            yield Line(entry, "renamed", f"is part of {self.entry}", became=self.entry)


def _surest(bonds: list[Bond], arrived: Iterable[str]) -> Bond:
    """The surest bond of what arrived, a person's before any judgement."""
    keys = set(arrived)
    own = [bond for bond in bonds if keys & set(bond.pair)] or bonds
    return min(own, key=lambda bond: (-bond.decision, -bond.score, bond.pair))


def _write(connection: Connection, groupings: list[_Grouping]) -> None:
    """Makes the nodes of each grouping one entry."""
    rows = [
        {"id": grouping.entry, **columns_of(grouping.group[key] for key in sorted(grouping.group))}
        for grouping in groupings
    ]
    for some in chunks(rows):
        wanted = schema.entry.c.id.in_([row["id"] for row in some])
        set_rows(connection, schema.entry, wanted, some)
    put_pairs(connection, rows, {grouping.entry: grouping.nodes for grouping in groupings})
    moved = [
        {"moved": key, "whither": grouping.entry}
        for grouping in groupings
        for key, node in sorted(grouping.group.items())
        if node.entry != grouping.entry
    ]
    if moved:
        moving = update(schema.node).where(schema.node.c.key == bindparam("moved"))
        connection.execute(moving.values(entry=bindparam("whither")), moved)


def _drop_empty(connection: Connection, entries: Iterable[str]) -> None:
    """Removes entries whose nodes have all gone to others; their ids still find these, by the nodes."""
    entry, node, pair = schema.entry.c, schema.node.c, schema.pair.c
    for some in chunks(sorted(entries)):
        for table, of in ((schema.pair, pair.entry), (schema.entry, entry.id)):
            connection.execute(delete(table).where(of.in_(some), ~exists().where(node.entry == of)))


def _farewells(
    connection: Connection, left: Mapping[str, Node], heirs: Mapping[str, str], stamp: Stamp
) -> Iterator[Line]:
    """What is said of entries that have lost findings, and of those that have none left."""
    entries = sorted({node.entry for node in left.values()})
    _drop_empty(connection, entries)
    standing = {
        entry
        for some in chunks(entries)
        for entry in connection.scalars(select(schema.entry.c.id).where(schema.entry.c.id.in_(some)))
    }
    heir_nodes = load_nodes(connection, heirs.values())
    for entry in entries:
        if entry in standing:
            yield Line(entry, "reduced", f"a finding is no longer part of it: {stamp.because}")
            continue
        heir = next((heirs[key] for key, node in left.items() if node.entry == entry and key in heirs), None)
        yield Line(
            entry, "withdrawn", stamp.because, became=heir_nodes[heir].entry if heir is not None else None
        )
