"""Adding one reading: its report, findings, links and history, inside the caller's transaction."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_once

from communique.linking import fold, profiles
from communique.model import Event, Reading, Statement
from communique.record import schema
from communique.record.joining import Stamp, columns_of, join
from communique.record.neighbours import Judged, Neighbours, file_keys
from communique.record.nodes import Node, chunks, load_nodes, make_node, row_of
from communique.record.origins import trace
from communique.record.parts import Added
from communique.record.search import index_words


def add_reading(connection: Connection, reading: Reading, at: dt.datetime) -> Added:
    """Adds a reading, unless its report is in the record already.

    Args:
        connection: Inside a transaction that the caller keeps or drops whole.
        reading: The reading.
        at: The time to note, in UTC.
    """
    report = reading.report
    held = connection.scalar(select(schema.report.c.id).where(schema.report.c.id == report.id))
    if held is not None:
        return Added(report=report.id, path=report.path, new=False)
    _add_report(connection, reading, at)
    nodes = {
        finding: make_node(report.id, finding, profile) for finding, profile in profiles(reading).items()
    }
    older = load_nodes(connection, (node.key for node in nodes.values()))
    new = {node.key: node for node in nodes.values() if node.key not in older}
    _add_nodes(connection, new.values())
    _add_members(connection, reading, nodes)
    _insert(connection, schema.block, file_keys(new.values()))
    near = Neighbours(connection, new.values())
    lineages = trace(connection, reading, near.alike(report.id))
    retold = frozenset(name for item in lineages for name in (item.derived, item.source)) - {report.id}
    _insert(connection, schema.link, [_link_row(item) for item in near.judged(report.id, retold)])
    stamp = Stamp(at=at, report=report.id, program=reading.program, codebook=reading.codebook)
    joined = join(connection, new, stamp) | older.keys()
    return Added(
        report=report.id,
        path=report.path,
        new=True,
        found=dict(Counter(node.kind for node in nodes.values())),
        joined=dict(Counter(node.kind for node in nodes.values() if node.key in joined)),
        derived_from=tuple(item.source for item in lineages if item.derived == report.id),
    )


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), list(rows))


def _add_report(connection: Connection, reading: Reading, at: dt.datetime) -> None:
    report = reading.report
    connection.execute(
        insert(schema.report).values(
            id=report.id,
            path=report.path,
            outlet=report.outlet,
            agency=report.agency,
            title=report.title,
            published=report.published,
            reading=reading.to_json(),
            program=reading.program,
            codebook=reading.codebook,
            added=at,
        )
    )
    index_words(connection, report)


def _add_nodes(connection: Connection, nodes: Iterable[Node]) -> None:
    """Each new node with an entry of its own, or its state's."""
    new = list(nodes)
    wanted = {node.entry: columns_of(node.profile) for node in new}
    held = {
        entry
        for some in chunks(sorted(wanted))
        for entry in connection.scalars(select(schema.entry.c.id).where(schema.entry.c.id.in_(some)))
    }
    rows = [{"id": entry, **columns} for entry, columns in sorted(wanted.items()) if entry not in held]
    _insert(connection, schema.entry, rows)
    _insert(connection, schema.node, [row_of(node) for node in new])


def _add_members(connection: Connection, reading: Reading, nodes: Mapping[str, Node]) -> None:
    names = {entity.id: entity.name for entity in reading.entities}
    rows = [
        {"report": reading.report.id, "finding": finding, "node": node.key, "name": names.get(finding)}
        for finding, node in nodes.items()
    ]
    _insert(connection, schema.member, rows)
    _insert(connection, schema.party, _party_rows(reading, nodes))
    findings: tuple[Event | Statement, ...] = (*reading.events, *reading.statements)
    topics = {(nodes[finding.id].key, topic) for finding in findings for topic in finding.topics}
    _insert(connection, schema.topic, [{"node": node, "topic": topic} for node, topic in sorted(topics)])
    _add_names(connection, reading, nodes)


def _party_rows(reading: Reading, nodes: Mapping[str, Node]) -> list[dict[str, str | None]]:
    """Whom each finding involves: entities by their nodes, and states named by code alone."""
    states = {entity.id: entity.state for entity in reading.entities}
    parties = {
        (nodes[finding].key, nodes[ref].key if ref in nodes else ref): states.get(ref, ref)
        for finding, refs in _involved(reading)
        for ref in refs
    }
    return [{"node": node, "who": who, "state": parties[node, who]} for node, who in sorted(parties)]


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


def _add_names(connection: Connection, reading: Reading, nodes: Mapping[str, Node]) -> None:
    """Every name an entity goes by in the report, for finding it later."""
    names = {
        (folded, nodes[entity.id].key)
        for entity in reading.entities
        for name in (entity.name, *(span.words(reading.report.text) for span in entity.mentions))
        if (folded := fold(name))
    }
    held = insert_once(schema.alias).on_conflict_do_nothing()
    if names:
        connection.execute(held, [{"name": name, "node": node} for name, node in sorted(names)])


def _link_row(item: Judged) -> dict[str, object]:
    return {
        "relation": item.judgement.relation,
        "first": item.first.key,
        "second": item.second.key,
        "score": item.judgement.score,
        "reasons": msgspec.json.encode(item.judgement.reasons).decode(),
        "rule": item.judgement.rule,
    }
