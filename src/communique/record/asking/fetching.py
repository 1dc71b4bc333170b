"""Fetching: keys in, the rows of the record that a question needs out; one statement for each table, whatever the page.

The statements are made once: putting one together takes longer than answering it.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, or_, select

from communique.record import schema
from communique.record.storing.nodes import chunks

_KEYS: BindParameter[Collection[str]] = bindparam("keys", expanding=True)
_report, _node, _member, _link = schema.report.c, schema.node.c, schema.member.c, schema.link.c
_verdict, _decision, _lineage = schema.verdict.c, schema.decision.c, schema.lineage.c
_history = schema.history.c
_of_node = _member.node == _node.key

REPORTS = select(_report.id, _report.reading, _report.digest, _report.added).where(_report.id.in_(_KEYS))
MEMBERS = (
    select(_node.entry, _member.report, _member.finding, _node.key, _node.id, _node.corrected)
    .join_from(schema.member, schema.node, _of_node)
    .where(_node.entry.in_(_KEYS))
)
ENTRIES_OF_REPORTS = (
    select(_member.report, _member.finding, _node.entry)
    .join_from(schema.member, schema.node, _of_node)
    .where(_member.report.in_(_KEYS))
)
ENTRIES_OF_FINDINGS = ENTRIES_OF_REPORTS.where(_member.finding.in_(bindparam("findings", expanding=True)))
FINDINGS = (
    select(_node.key, _member.report, _member.finding, _node.id)
    .join_from(schema.member, schema.node, _of_node)
    .where(_node.key.in_(_KEYS))
)
ENTRIES_OF_NODES = select(_node.key, _node.entry).where(_node.key.in_(_KEYS))
LINKS = select(_link.relation, _link.first, _link.second, _link.score, _link.reasons, _link.rule).where(
    or_(_link.first.in_(_KEYS), _link.second.in_(_KEYS))
)
HISTORY = select(
    _history.n,
    _history.entry,
    _history.at,
    _history.what,
    _history.reason,
    _history.report,
    _history.program,
    _history.codebook,
    _history.rule,
    _history.author,
    _history.became,
).where(_history.entry.in_(_KEYS))
NAMES = (
    select(_node.entry, schema.naming.c.name, schema.naming.c.times)
    .join_from(schema.naming, schema.node, schema.naming.c.node == _node.key)
    .where(_node.entry.in_(_KEYS), _node.kind == "entity")
)
ANY_DECISION = select(_decision.n).limit(1)
CORRECTIONS = (
    select(_node.entry, _decision.field, _decision.value)
    .join_from(schema.verdict, schema.node, _verdict.first == _node.key)
    .join(schema.decision, _verdict.decision == _decision.n)
    .where(_verdict.relation == "corrected", _node.kind == "entity", _node.entry.in_(_KEYS))
    .order_by(_decision.n)
)
RULINGS = (
    select(_verdict.first, _decision.field, _decision.author, _decision.at, _decision.reason)
    .join_from(schema.verdict, schema.decision, _verdict.decision == _decision.n)
    .where(_verdict.relation == "corrected", _verdict.first.in_(_KEYS))
    .order_by(_decision.n)
)
MERGED = (
    select(_verdict.first, _verdict.second, _decision.n, _decision.author, _decision.reason)
    .join_from(schema.verdict, schema.decision, _verdict.decision == _decision.n)
    .where(_verdict.relation == "merged", _verdict.first.in_(_KEYS))
    .order_by(_decision.n, _verdict.first, _verdict.second)
)


def fetch(connection: Connection, query: Select[Any], keys: Iterable[str]) -> Iterator[Any]:
    """The rows of a query for these keys."""
    for some in chunks(sorted(set(keys))):
        yield from connection.execute(query, {"keys": some}).all()
