"""Pairs: which two states take part in each entry, kept beside it so that a page of their dealings is one look-up."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations_with_replacement

from sqlalchemy import BindParameter, Connection, bindparam, select

from communique.record import schema
from communique.record.storing.nodes import chunks
from communique.record.storing.rows import Row, set_rows

# What a pair repeats of its entry.
_COLUMNS = ("kind", "type", "dated", "start", "finish")
_party, _node, _entry, _pair = schema.party.c, schema.node.c, schema.entry.c, schema.pair.c
_KEYS: BindParameter[Collection[str]] = bindparam("keys", expanding=True)
# The states that take part in findings, and those that entities are of.
_STATES = (
    select(_party.node, _party.state).where(_party.node.in_(_KEYS), _party.state.is_not(None)),
    select(_node.key, _node.state).where(_node.key.in_(_KEYS), _node.state.is_not(None)),
)
_NODES = select(_node.entry, _node.key).where(_node.entry.in_(_KEYS))
_FILED = select(schema.pair).where(_pair.entry.in_(_KEYS))


def put_pairs(connection: Connection, entries: Iterable[Row], nodes: Mapping[str, Collection[str]]) -> None:
    """Files entries under the pairs of states that take part in them.

    Args:
        connection: Inside a transaction; the entries, nodes and parties are written already.
        entries: The row of each entry.
        nodes: The nodes of each entry.
    """
    for some in chunks(entries):
        held = _pair.entry.in_([entry["id"] for entry in some])
        set_rows(connection, schema.pair, held, pairs_of(connection, some, nodes))


def pairs_of(
    connection: Connection, entries: Collection[Row], nodes: Mapping[str, Collection[str]]
) -> Iterator[Row]:
    """The rows under which entries are to be filed; arguments as above."""
    states = _states(connection, {key for entry in entries for key in nodes[entry["id"]]})
    for entry in entries:
        common = {name: entry[name] for name in _COLUMNS}
        taking = sorted({state for key in nodes[entry["id"]] for state in states[key]})
        for one, other in combinations_with_replacement(taking, 2):
            yield {"entry": entry["id"], "one": one, "other": other, **common}


def pair_faults(connection: Connection) -> Iterator[str]:
    """Entries that are not filed under the states that take part in them, one line each."""
    rows = connection.execute(select(schema.entry).order_by(_entry.id)).mappings()
    for some in chunks(dict(row) for row in rows):
        keys = {"keys": [entry["id"] for entry in some]}
        nodes: dict[str, set[str]] = defaultdict(set)
        for entry, node in connection.execute(_NODES, keys):
            nodes[entry].add(node)
        wanted, held = defaultdict(list), defaultdict(list)
        for row in pairs_of(connection, some, nodes):
            wanted[row["entry"]].append(tuple(row.values()))
        for filed in connection.execute(_FILED.order_by(_pair.one, _pair.other), keys):
            held[filed.entry].append(tuple(filed[: len(_COLUMNS) + 3]))
        yield from (
            f"entry {entry} is not filed under the states that take part in it"
            for entry in keys["keys"]
            if wanted[entry] != held[entry]
        )


def _states(connection: Connection, nodes: Collection[str]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for some in chunks(sorted(nodes)):
        for query in _STATES:
            for node, state in connection.execute(query, {"keys": some}):
                found[node].add(state)
    return found
