"""The library: what entries are computed from, fetched once for a question and then looked up from memory."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, func, select

from communique.model import DateInterval, Reading, Span
from communique.record import schema
from communique.record.damage import intact
from communique.record.decisions import ledger
from communique.record.decisions.applied import decided
from communique.record.nodes import chunks, fields_of
from communique.record.origins import origins_of
from communique.record.parts import Change, Link, Telling

_reasons = msgspec.json.Decoder(tuple[str, ...])
_LAST = dt.date.max


class Member(NamedTuple):
    """A finding of an entry.

    Attributes:
        report: Report id.
        finding: Its id in the report's reading.
        node: The key of its node.
        id: The id its entry would have if it stood alone.
        corrected: Its fields that a person has corrected.
    """

    report: str
    finding: str
    node: str
    id: str
    corrected: tuple[str, ...] = ()


class Ruling(NamedTuple):
    """What a person decided of a field of an entry.

    Attributes:
        author: Who.
        at: When, in UTC.
        reason: Why.
    """

    author: str
    at: dt.datetime
    reason: str

    @property
    def words(self) -> str:
        """The decision in a few words."""
        return f"decided by {self.author} on {self.at:%Y-%m-%d}: {self.reason}"


class Library:
    """The record as one question sees it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._readings: dict[str, Reading] = {}
        self._made: dict[str, Reading] = {}
        self._added: dict[str, dt.datetime] = {}
        self._entries: dict[str, dict[str, str]] = {}
        self._names: dict[str, str] = {}
        self._origins: dict[str, str] = {}

    def members(self, entries: Iterable[str]) -> dict[str, list[Member]]:
        """The findings of each entry, in order of publication, with their readings at hand."""
        found: dict[str, list[Member]] = defaultdict(list)
        node, member = schema.node, schema.member
        for some in chunks(entries):
            query = (
                select(
                    node.c.entry, node.c.key, node.c.id, node.c.corrected, member.c.report, member.c.finding
                )
                .join_from(member, node, member.c.node == node.c.key)
                .where(node.c.entry.in_(some))
            )
            for row in self.connection.execute(query):
                corrected = fields_of(row.corrected)
                found[row.entry].append(Member(row.report, row.finding, row.key, row.id, corrected))
        self.fetch(member.report for members in found.values() for member in members)
        for members in found.values():
            members.sort(key=self._order)
        return found

    def _order(self, member: Member) -> tuple[dt.date, str, int, str]:
        published = self._readings[member.report].report.published
        return (published or _LAST, member.report, len(member.finding), member.finding)

    def fetch(self, reports: Iterable[str]) -> None:
        """Brings readings into memory."""
        missing = sorted(set(reports) - self._readings.keys())
        for some in chunks(missing):
            table = schema.report
            query = select(table.c.id, table.c.reading, table.c.digest, table.c.added)
            decisions = ledger.standing(self.connection, some)
            self._origins |= origins_of(self.connection, some)
            for row in self.connection.execute(query.where(table.c.id.in_(some))):
                self._made[row.id] = intact(row.id, row.reading, row.digest)
                self._readings[row.id] = decided(self._made[row.id], decisions).reading
                self._added[row.id] = row.added.replace(tzinfo=dt.UTC)
            member, node = schema.member, schema.node
            held = select(member.c.report, member.c.finding, node.c.entry).join_from(
                member, node, member.c.node == node.c.key
            )
            for place in self.connection.execute(held.where(member.c.report.in_(some))):
                self._entries.setdefault(place.report, {})[place.finding] = place.entry

    def reading(self, report: str) -> Reading:
        """A report's reading, as people have decided it."""
        self.fetch((report,))
        return self._readings[report]

    def made(self, report: str) -> Reading:
        """A report's reading, as the program made it."""
        self.fetch((report,))
        return self._made[report]

    def added(self, report: str) -> dt.datetime:
        """When a report was added."""
        self.fetch((report,))
        return self._added[report]

    def known(self, report: str, day: dt.date) -> bool:
        """Whether a report was published by a day; one without a date always was."""
        published = self.reading(report).report.published
        return published is None or published <= day

    def entry_ids(self, report: str) -> dict[str, str]:
        """The entry of each finding of a report."""
        self.fetch((report,))
        return dict(self._entries.get(report, {}))

    def entry(self, report: str, ref: str) -> str:
        """The entry of a report's finding; a state's code stands for itself."""
        return self._entries.get(report, {}).get(ref, ref)

    def entries(self, report: str, refs: Iterable[str]) -> tuple[str, ...]:
        """The entries of a report's findings, each once, in order."""
        return tuple(dict.fromkeys(self.entry(report, ref) for ref in refs))

    def origin(self, report: str) -> str:
        """The report that a report's text goes back to."""
        self.fetch((report,))
        return self._origins[report]

    def sources(self, members: Iterable[Member]) -> int:
        """How many origins stand behind findings."""
        return len({self.origin(member.report) for member in members})

    def telling(self, member: Member, spans: tuple[Span, ...]) -> Telling:
        """A report's words for an entry."""
        reading = self.reading(member.report)
        report = reading.report
        return Telling(
            report=report.id,
            outlet=report.outlet or report.agency,
            published=report.published,
            spans=spans,
            finding=member.finding,
            program=reading.program,
            codebook=reading.codebook,
        )

    def names(self, entities: Iterable[str]) -> dict[str, str]:
        """The name of each entity: a person's fullest, anything else's most frequent."""
        wanted = sorted(set(entities))
        missing = [entity for entity in wanted if entity not in self._names]
        counts: dict[str, list[tuple[str, int]]] = defaultdict(list)
        node, member = schema.node, schema.member
        for some in chunks(missing):
            query = (
                select(node.c.entry, member.c.name, func.count().label("times"))
                .join_from(node, member, member.c.node == node.c.key)
                .where(node.c.entry.in_(some), node.c.kind == "entity")
                .group_by(node.c.entry, member.c.name)
            )
            for row in self.connection.execute(query):
                counts[row.entry].append((row.name, row.times))
        given = {
            entity: fields["name"] for entity, fields in self.corrections(missing).items() if "name" in fields
        }
        for entity in missing:
            self._names[entity] = (
                given.get(entity) or best_name(counts[entity], full=not entity.isupper()) or entity
            )
        return {entity: self._names[entity] for entity in wanted}

    def corrections(self, entities: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What people say of entities as wholes: the value of each corrected field, the newest one."""
        found: dict[str, dict[str, Any]] = defaultdict(dict)
        node, verdict, decision = schema.node.c, schema.verdict.c, schema.decision.c
        for some in chunks(sorted(set(entities))):
            query = (
                select(node.entry, decision.field, decision.value)
                .join_from(schema.verdict, schema.node, verdict.first == node.key)
                .join(schema.decision, verdict.decision == decision.n)
                .where(verdict.relation == "corrected", node.kind == "entity", node.entry.in_(some))
                .order_by(decision.n)
            )
            for row in self.connection.execute(query):
                found[row.entry][row.field] = None if row.value is None else msgspec.json.decode(row.value)
        return found

    def rulings(self, members: Mapping[str, list[Member]]) -> dict[str, dict[str, tuple[Ruling, ...]]]:
        """What people decided of the fields of each entry's findings: of each finding the newest."""
        entry_of = {
            member.node: entry for entry, held in members.items() for member in held if member.corrected
        }
        newest: dict[tuple[str, str], Ruling] = {}
        verdict, decision = schema.verdict.c, schema.decision.c
        for some in chunks(sorted(entry_of)):
            query = (
                select(verdict.first, decision.field, decision.author, decision.at, decision.reason)
                .join_from(schema.verdict, schema.decision, verdict.decision == decision.n)
                .where(verdict.relation == "corrected", verdict.first.in_(some))
                .order_by(decision.n)
            )
            for row in self.connection.execute(query):
                newest[row.first, row.field] = Ruling(row.author, row.at, row.reason)
        found: dict[str, dict[str, tuple[Ruling, ...]]] = defaultdict(dict)
        for (node, field), ruling in newest.items():
            held = found[entry_of[node]].get(field, ())
            found[entry_of[node]][field] = tuple(dict.fromkeys((*held, ruling)))
        return found

    def links(self, members: Mapping[str, list[Member]]) -> dict[str, tuple[Link, ...]]:
        """For each entry what people decided and the program judged of its own findings."""
        entry_of = {member.node: entry for entry, held in members.items() for member in held}
        found: dict[str, list[Link]] = defaultdict(list)
        for link in (*self._merged(entry_of), *map(link_of, self.link_rows(entry_of, ("same",)))):
            if entry_of.get(link.first) == entry_of.get(link.second):
                found[entry_of[link.first]].append(link)
        return {entry: tuple(links) for entry, links in found.items()}

    def _merged(self, nodes: Iterable[str]) -> Iterator[Link]:
        """The standing decisions that findings are one thing."""
        verdict, decision = schema.verdict.c, schema.decision.c
        for some in chunks(sorted(set(nodes))):
            query = (
                select(verdict.first, verdict.second, decision.n, decision.author, decision.reason)
                .join_from(schema.verdict, schema.decision, verdict.decision == decision.n)
                .where(verdict.relation == "merged", verdict.first.in_(some))
                .order_by(decision.n, verdict.first, verdict.second)
            )
            for row in self.connection.execute(query):
                yield Link(
                    first=row.first,
                    second=row.second,
                    relation="merged",
                    score=1.0,
                    reasons=(f"{row.author}: {row.reason}",),
                    rule=f"decision/{row.n}",
                )

    def link_rows(self, nodes: Iterable[str], relations: tuple[str, ...]) -> list[Row[tuple[object, ...]]]:
        """Stored judgements of these relations in which one of the nodes stands, each once, in order."""
        table = schema.link
        found = {}
        for some in chunks(sorted(set(nodes))):
            for side in (table.c.first, table.c.second):
                query = select(table).where(table.c.relation.in_(relations), side.in_(some))
                for row in self.connection.execute(query):
                    found[row.relation, row.first, row.second] = row
        return [found[key] for key in sorted(found)]

    def findings(self, nodes: Iterable[str]) -> dict[str, Member]:
        """The finding of each node that is of one alone."""
        node, member = schema.node, schema.member
        found = {}
        for some in chunks(sorted(set(nodes))):
            query = select(node.c.key, node.c.id, member.c.report, member.c.finding).join_from(
                member, node, member.c.node == node.c.key
            )
            for row in self.connection.execute(query.where(node.c.key.in_(some))):
                found[row.key] = Member(row.report, row.finding, row.key, row.id)
        return found

    def entries_of_nodes(self, nodes: Iterable[str]) -> dict[str, str]:
        """The entry of each node."""
        table = schema.node
        return {
            row.key: row.entry
            for some in chunks(sorted(set(nodes)))
            for row in self.connection.execute(
                select(table.c.key, table.c.entry).where(table.c.key.in_(some))
            )
        }

    def history(self, members: Mapping[str, list[Member]]) -> dict[str, tuple[Change, ...]]:
        """For each entry what was done to it, under every id it has had."""
        entry_of = {member.id: entry for entry, held in members.items() for member in held}
        entry_of |= {entry: entry for entry in members}
        found: dict[str, list[tuple[int, Change]]] = defaultdict(list)
        table = schema.history
        for some in chunks(sorted(entry_of)):
            for row in self.connection.execute(select(table).where(table.c.entry.in_(some))):
                change = Change(
                    at=row.at.replace(tzinfo=dt.UTC),
                    what=row.what,
                    reason=row.reason,
                    report=row.report,
                    program=row.program,
                    codebook=row.codebook,
                    rule=row.rule,
                    author=row.author,
                    became=row.became,
                )
                found[entry_of[row.entry]].append((row.n, change))
        return {entry: tuple(change for _, change in sorted(lines)) for entry, lines in found.items()}


def link_of(row: Row[tuple[object, ...]]) -> Link:
    """A stored judgement as entries show it."""
    return Link(
        first=row.first,
        second=row.second,
        relation=row.relation,
        score=row.score,
        reasons=_reasons.decode(row.reasons),
        rule=row.rule,
    )


def telling(members: Iterable[Member], *fields: str) -> list[Member]:
    """The findings that say what a field is: those in which a person corrected it, or else all."""
    held = list(members)
    return [member for member in held if set(fields) & set(member.corrected)] or held


def best_name(counts: Iterable[tuple[str | None, int]], *, full: bool) -> str | None:
    """The name to show: with `full` the one of most words, else the most frequent; ties by the alphabet."""
    names = [(-len(name.split()) if full else 0, -times, name) for name, times in counts if name]
    return min(names)[-1] if names else None


def narrowest(dates: Iterable[DateInterval | None]) -> DateInterval | None:
    """The date that says most, of those that most reports give."""
    known = [date for date in dates if date is not None and date.known]
    count: dict[tuple[dt.date | None, dt.date | None], int] = defaultdict(int)
    for date in known:
        count[date.start, date.end] += 1
    return min(
        known,
        key=lambda date: (
            (date.end - date.start).days if date.start and date.end else dt.timedelta.max.days,
            -count[date.start, date.end],
            date.start or _LAST,
            date.end or _LAST,
            date.text or "",
        ),
        default=None,
    )
