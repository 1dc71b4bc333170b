"""The queue of what needs a person: doubts in, the most useful first; what somebody has decided is not asked again."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from communique.record import schema
from communique.record.asking.library import Library
from communique.record.decisions import ledger
from communique.record.decisions.verdicts import nodes_of
from communique.record.storing.nodes import chunks
from communique.record.views import claim_entries

# So many of each sort are weighed against each other; more than a person looks at in a day.
_CANDIDATES = 200
# The score at which the program would as soon say yes as no.
_EVEN = 0.5
# Findings that the reader is less sure of are worth a look.
_SURE = 0.5

Sort = Literal["proposal", "conflict", "unsure", "adrift"]


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a person should look at.

    Attributes:
        sort: "proposal": two entries that may be one; "conflict": answers that cannot all be true; "unsure": a
            finding the reader is not sure of; "adrift": a decision whose words no finding has any more.
        entries: Ids of the entries concerned.
        reports: How many reports tell of them.
        findings: How many findings a decision would change: of two entries that may be one those of the smaller.
        score: How sure the program is, from 0 to 1.
        reasons: Why it asks, in words.
        decision: The decision that is adrift, or None.
    """

    sort: Sort
    entries: tuple[str, ...] = ()
    reports: int = 0
    findings: int = 0
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    decision: str | None = None


def doubts(connection: Connection, limit: int | None = None) -> list[Doubt]:
    """What needs a person: decisions adrift, then what a decision would change most, the less sure first."""
    found = [*_adrift(connection), *_proposals(connection), *_conflicts(connection), *_unsure(connection)]
    entries = {entry for doubt in found for entry in doubt.entries}
    told, findings = _reports(connection, entries), _findings(connection, entries)
    weighed = [
        msgspec.structs.replace(
            doubt,
            reports=len(set().union(*(told[entry] for entry in doubt.entries))),
            findings=min((findings[entry] for entry in doubt.entries), default=0),
        )
        for doubt in found
    ]
    return sorted(weighed, key=_usefulness)[:limit]


def _usefulness(doubt: Doubt) -> tuple[bool, int, int, float, tuple[str, ...]]:
    """By how much changes: findings first, then reports; of equals what is nearest to being decided either way."""
    return doubt.sort != "adrift", -doubt.findings, -doubt.reports, abs(doubt.score - _EVEN), doubt.entries


def _adrift(connection: Connection) -> Iterator[Doubt]:
    """Standing decisions about findings of reports that are here, of which no finding is left."""
    undone = ledger.undone_uids(connection)
    for decision in ledger.read(connection).values():
        if decision.uid in undone or decision.verb in ("reject", "undo", "same-release"):
            continue
        nodes = nodes_of(connection, decision.targets)
        here = {target.report for target in decision.targets}
        table = schema.report.c.id
        held = set(connection.scalars(select(table).where(table.in_(sorted(here)))))
        lost = [target for target in decision.targets if target.report in held and target not in nodes]
        if lost:
            words = "; ".join(f"{target.report}: {target.words}" for target in lost)
            yield Doubt(
                sort="adrift",
                decision=decision.uid,
                reasons=(
                    f"{decision.verb} by {decision.because}",
                    f"no {lost[0].kind} is read any more in {words}",
                ),
            )


def _proposals(connection: Connection) -> Iterator[Doubt]:
    first, second = schema.node.alias(), schema.node.alias()
    link, verdict = schema.link.c, schema.verdict.c
    decided = exists().where(verdict.first == link.first, verdict.second == link.second)
    query = (
        select(first.c.entry, second.c.entry.label("other"), link.score, link.reasons)
        .join_from(schema.link, first, link.first == first.c.key)
        .join(second, link.second == second.c.key)
        .where(link.relation == "proposed", first.c.entry != second.c.entry, ~decided)
        .order_by(link.score.desc(), link.first, link.second)
        .limit(_CANDIDATES)
    )
    seen = set()
    for row in connection.execute(query):
        pair = tuple(sorted((row.entry, row.other)))
        if pair not in seen:
            seen.add(pair)
            reasons = msgspec.json.decode(row.reasons, type=tuple[str, ...])
            yield Doubt(sort="proposal", entries=pair, score=row.score, reasons=reasons)


def _conflicts(connection: Connection) -> Iterator[Doubt]:
    node = schema.node.c
    several = (
        select(node.entry)
        .where(node.kind == "claim", ~_accepted(node.key))
        .group_by(node.entry)
        .having(func.count() > 1)
        .order_by(func.count().desc(), node.entry)
        .limit(_CANDIDATES)
    )
    for claim in claim_entries(Library(connection), connection.scalars(several).all()):
        if claim.conflict:
            why = f"{claim.measure}: answers from {claim.lowest:,.12g} to {claim.highest:,.12g}"
            yield Doubt(sort="conflict", entries=(claim.id,), score=0.5, reasons=(why,))


def _unsure(connection: Connection) -> Iterator[Doubt]:
    node = schema.node.c
    query = (
        select(node.entry, node.kind, func.max(node.confidence).label("sure"))
        .where(node.confidence < _SURE, ~_accepted(node.key))
        .group_by(node.entry, node.kind)
        .order_by(func.max(node.confidence), node.entry)
        .limit(_CANDIDATES)
    )
    for row in connection.execute(query):
        why = f"the reader is {row.sure:.0%} sure that there is such a {row.kind}"
        yield Doubt(sort="unsure", entries=(row.entry,), score=row.sure, reasons=(why,))


def _accepted(key: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a person has looked at a node: accepted it, or corrected it."""
    verdict = schema.verdict.c
    looked_at = or_(verdict.relation == "accepted", verdict.relation == "corrected")
    return exists().where(and_(verdict.first == key, looked_at))


def _reports(connection: Connection, entries: set[str]) -> dict[str, set[str]]:
    """The reports that tell of each entry."""
    found: dict[str, set[str]] = defaultdict(set)
    node, member = schema.node.c, schema.member.c
    for some in chunks(sorted(entries)):
        query = (
            select(node.entry, member.report)
            .join_from(schema.member, schema.node, member.node == node.key)
            .where(node.entry.in_(some))
            .distinct()
        )
        for row in connection.execute(query):
            found[row.entry].add(row.report)
    return found


def _findings(connection: Connection, entries: set[str]) -> dict[str, int]:
    """How many findings each entry has, or, of an entity, involve it too."""
    found: dict[str, int] = defaultdict(int)
    node, member, party = schema.node.c, schema.member.c, schema.party.c
    for some in chunks(sorted(entries)):
        own = (
            select(node.entry, func.count())
            .join_from(schema.member, schema.node, member.node == node.key)
            .where(node.entry.in_(some))
            .group_by(node.entry)
        )
        involving = (
            select(node.entry, func.count())
            .join_from(schema.party, schema.node, party.who == node.key)
            .where(node.entry.in_(some))
            .group_by(node.entry)
        )
        for query in (own, involving):
            for entry, number in connection.execute(query):
                found[entry] += number
    return found
