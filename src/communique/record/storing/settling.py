"""Settling a report: its reading, as people have decided it, becomes rows, and what else was held for it goes.

The rows follow from the readings and the decisions alone. A report that is read again, or decided about, comes to
the rows that it would have had if it had been added so.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, or_, select, update

from communique.linking import EntityProfile, Lineage, fold, profiles
from communique.model import Event, Reading, Statement
from communique.record import schema
from communique.record.decisions.anchors import anchors, keys_of, nearest
from communique.record.decisions.applied import Decided, decided
from communique.record.decisions.decision import Decision
from communique.record.storing.grouping import columns_of
from communique.record.storing.naming import count_names, file_words
from communique.record.storing.neighbours import Judged, Neighbours, file_keys
from communique.record.storing.nodes import (
    Corrected,
    Node,
    chunks,
    entity_node,
    finding_node,
    load_nodes,
    row_of,
)
from communique.record.storing.origins import trace
from communique.record.storing.rows import Row, Written, add_missing_rows, add_rows, set_rows


class Settled(NamedTuple):
    """What settling a report came to.

    Attributes:
        nodes: The node of each finding.
        arrived: Keys of the nodes that are new.
        left: The nodes that are no more.
        heirs: For some of these, the node that is of the same words now.
        touched: Keys of the nodes whose entries may have changed.
        lineages: What it retells and what retells it.
    """

    nodes: Mapping[str, Node]
    arrived: frozenset[str]
    left: Mapping[str, Node]
    heirs: Mapping[str, str]
    touched: frozenset[str]
    lineages: list[Lineage]


def settle(
    connection: Connection,
    reading: Reading,
    decisions: Mapping[int, Decision],
    *,
    former: Reading | None,
) -> Settled:
    """Brings the rows of a report to its reading and the decisions about it.

    Args:
        connection: Inside a transaction; the report's own row is written already.
        reading: The reading as made.
        decisions: The standing decisions about the report, by their numbers.
        former: The reading it was settled by before; None when the report has just come into the record.
    """
    return _Settling(connection, reading, decisions, former=former).settled()


class _Settling:
    def __init__(
        self,
        connection: Connection,
        made: Reading,
        decisions: Mapping[int, Decision],
        *,
        former: Reading | None,
    ) -> None:
        standing = decided(made, decisions)
        self.connection = connection
        self.made = made
        self.reading = standing.reading
        self.report = standing.reading.report.id
        self.decisions = decisions
        self.former = former
        self.new = former is None
        self.nodes = _nodes(standing)
        self.older = load_nodes(connection, (node.key for node in self.nodes.values()))
        self.held = {} if self.new else _held(connection, self.report)
        wanted = {node.key: node for node in self.nodes.values()}
        self.arrived = {key: node for key, node in wanted.items() if key not in self.older}
        self.changed = {
            key: node
            for key, node in wanted.items()
            if key in self.older and _facts(node) != _facts(self.older[key]) and node.kind != "entity"
        }
        self.left = {
            key: node
            for key, node in self.held.items()
            if key not in wanted and (node.kind != "entity" or not self._named_elsewhere(key))
        }
        # The nodes whose parties have changed.
        self.involving: set[str] = set()
        # The nodes of which all rows are this report's: entities that others name too are left as they are.
        self.own = {key: node for key, node in wanted.items() if node.kind != "entity"} | self.arrived

    def settled(self) -> Settled:
        """Writes what differs."""
        self._put_nodes()
        self._put_members()
        set_rows(self.connection, schema.block, self._of(schema.block.c.node), file_keys(self.own.values()))
        near = Neighbours(self.connection, self.own.values())
        alike = near.alike(self.report)
        lineages = trace(self.connection, self.made, alike, self.decisions, new=self.new)
        retold = frozenset(name for item in lineages for name in (item.derived, item.source)) - {self.report}
        links = [_link_row(item) for item in near.judged(self.report, retold)]
        table = schema.link.c
        written = set_rows(self.connection, schema.link, self._of(table.first, table.second), links)
        bereft = self._drop_nodes()
        return Settled(
            nodes=self.nodes,
            arrived=frozenset(self.arrived),
            left=self.left,
            heirs=self._heirs(),
            touched=self._touched(written, bereft),
            lineages=lineages,
        )

    def _of(self, *columns: ColumnElement[str]) -> ColumnElement[bool] | None:
        """Which rows of a table can be held for nodes of this report; None when none can."""
        if self.new:
            return None
        keys = sorted(self.own.keys() | self.left.keys())
        return or_(*(column.in_(keys) for column in columns))

    def _touched(self, links: Written, bereft: set[str]) -> frozenset[str]:
        ends = {row[side] for row in links.rows for side in ("first", "second") if row["relation"] == "same"}
        come = self.arrived.keys() | self.changed.keys() | self.involving
        return frozenset((come | ends | bereft) - self.left.keys())

    def _heirs(self) -> dict[str, str]:
        """The nodes that are of the words of those that are no more."""
        if self.former is None or not self.left:
            return {}
        held, now = anchors(self.former), anchors(self.reading)
        keys = keys_of(self.report, held)
        heirs = {keys[finding]: nearest(held[finding], now) for finding in keys if keys[finding] in self.left}
        return {key: self.nodes[heir].key for key, heir in heirs.items() if heir is not None}

    def _named_elsewhere(self, key: str) -> bool:
        member = schema.member.c
        others = select(member.node).where(member.node == key, member.report != self.report).limit(1)
        return self.connection.scalar(others) is not None

    def _put_nodes(self) -> None:
        """Each new node with an entry of its own, or its state's."""
        wanted = {node.entry: columns_of((node,)) for node in self.arrived.values()}
        held = {
            entry
            for some in chunks(sorted(wanted))
            for entry in self.connection.scalars(select(schema.entry.c.id).where(schema.entry.c.id.in_(some)))
        }
        rows = [{"id": entry, **columns} for entry, columns in sorted(wanted.items()) if entry not in held]
        add_rows(self.connection, schema.entry, rows)
        add_rows(self.connection, schema.node, [row_of(node) for node in self.arrived.values()])
        for key, node in sorted(self.changed.items()):
            values = {
                name: value for name, value in row_of(node).items() if name not in ("key", "id", "entry")
            }
            self.connection.execute(update(schema.node).where(schema.node.c.key == key).values(values))

    def _put_members(self) -> None:
        names = {entity.id: entity.name for entity in self.reading.entities}
        rows = [
            {"report": self.report, "finding": finding, "node": node.key, "name": names.get(finding)}
            for finding, node in self.nodes.items()
        ]
        mine = None if self.new else schema.member.c.report == self.report
        count_names(self.connection, set_rows(self.connection, schema.member, mine, rows))
        parties = set_rows(self.connection, schema.party, self._of(schema.party.c.node), self._parties())
        self.involving = {row["node"] for row in parties.rows}
        set_rows(self.connection, schema.topic, self._of(schema.topic.c.node), self._topics())
        self._put_names()

    def _parties(self) -> list[Row]:
        """Whom each finding involves: entities by their nodes, and states named by code alone."""
        states = {entity.id: entity.state for entity in self.reading.entities}
        parties = {
            (self.nodes[finding].key, self.nodes[ref].key if ref in self.nodes else ref): states.get(ref, ref)
            for finding, refs in _involved(self.reading)
            for ref in refs
        }
        return [{"node": node, "who": who, "state": parties[node, who]} for node, who in sorted(parties)]

    def _topics(self) -> list[Row]:
        findings: tuple[Event | Statement, ...] = (*self.reading.events, *self.reading.statements)
        topics = {(self.nodes[finding.id].key, topic) for finding in findings for topic in finding.topics}
        return [{"node": node, "topic": topic} for node, topic in sorted(topics)]

    def _put_names(self) -> None:
        """Every name an entity goes by in the report, for finding it later."""
        names = {
            (folded, self.nodes[entity.id].key)
            for entity in self.reading.entities
            for name in (entity.name, *(span.words(self.reading.report.text) for span in entity.mentions))
            if (folded := fold(name))
        }
        rows = [{"name": name, "node": node} for name, node in sorted(names)]
        add_missing_rows(self.connection, schema.alias, rows)
        file_words(self.connection, (name for name, _ in names))

    def _drop_nodes(self) -> set[str]:
        """Removes the nodes that are no more, with what hangs on them still; whom people had tied to them."""
        bereft: set[str] = set()
        for some in chunks(sorted(self.left)):
            verdict = schema.verdict.c
            about = or_(verdict.first.in_(some), verdict.second.in_(some))
            for first, second in self.connection.execute(select(verdict.first, verdict.second).where(about)):
                bereft |= {first, second}
            self.connection.execute(delete(schema.verdict).where(about))
            self.connection.execute(delete(schema.alias).where(schema.alias.c.node.in_(some)))
            self.connection.execute(delete(schema.node).where(schema.node.c.key.in_(some)))
        return bereft


def _nodes(standing: Decided) -> dict[str, Node]:
    """The node of each finding of a reading."""
    reading = standing.reading
    held = anchors(reading)
    keys = keys_of(reading.report.id, held)
    confidence = {
        finding.id: finding.confidence
        for some in (reading.events, reading.statements, reading.commitments, reading.deeds, reading.claims)
        for finding in some
    }
    read, told = profiles(standing.linked), profiles(reading) if standing.corrected else {}
    nodes = {}
    for finding, profile in (told | read).items():
        if isinstance(profile, EntityProfile):
            own = msgspec.structs.replace(profile, only=reading.report.id)
            nodes[finding] = entity_node(own if finding in standing.alone else profile)
        else:
            fields = standing.corrected.get(finding)
            corrected = Corrected(fields=fields, profile=told[finding]) if fields else None
            nodes[finding] = finding_node(keys[finding], profile, confidence[finding], corrected)
    return nodes


def _held(connection: Connection, report: str) -> dict[str, Node]:
    """The nodes of a report as they are kept."""
    member = schema.member.c
    return load_nodes(connection, connection.scalars(select(member.node).where(member.report == report)))


def _facts(node: Node) -> tuple[object, ...]:
    return node.profile, node.confidence, node.corrected


def _involved(reading: Reading) -> Iterator[tuple[str, frozenset[str]]]:
    """Each finding with the entities, or codes of states, that it involves."""
    events = {}
    for event in reading.events:
        taking = (part.entity for part in event.participants)
        events[event.id] = frozenset((*event.actors, *event.recipients, *taking))
        yield event.id, events[event.id]
    for statement in reading.statements:
        yield statement.id, frozenset((*statement.speakers, *statement.behalf, *statement.audience))
    for commitment in reading.commitments:
        yield commitment.id, frozenset((*commitment.by, *commitment.to))
    for claim in reading.claims:
        yield claim.id, frozenset(claim.asserted_by) | events.get(claim.about or "", frozenset())


def _link_row(item: Judged) -> Row:
    return {
        "relation": item.judgement.relation,
        "first": item.first.key,
        "second": item.second.key,
        "score": item.judgement.score,
        "reasons": msgspec.json.encode(item.judgement.reasons).decode(),
        "rule": item.judgement.rule,
    }
