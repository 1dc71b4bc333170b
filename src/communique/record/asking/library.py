"""The library: what entries are computed from, fetched once for a question and then looked up from memory."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, Select

from communique.model import Reading, Report, Span
from communique.record.asking import fetching
from communique.record.damage import intact, intact_report
from communique.record.decisions import ledger
from communique.record.decisions.applied import decided
from communique.record.parts import Link, Telling
from communique.record.storing.nodes import chunks, fields_of
from communique.record.storing.origins import origins_of

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


class Library:
    """The record as one question sees it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._readings: dict[str, Reading] = {}
        self._made: dict[str, Reading] = {}
        self._added: dict[str, dt.datetime] = {}
        # Entries by report and finding; the findings that were looked for, and the reports of which all were.
        self._entries: dict[str, dict[str, str]] = defaultdict(dict)
        self._sought: dict[str, set[str]] = defaultdict(set)
        self._whole: set[str] = set()
        self._names: dict[str, str] = {}
        self._origins: dict[str, str] = {}
        self._links: dict[tuple[str, str, str], Row[Any]] = {}
        self._linked: set[str] = set()

    def members(self, entries: Iterable[str]) -> dict[str, list[Member]]:
        """The findings of each entry, in order of publication, with their readings at hand."""
        found: dict[str, list[Member]] = defaultdict(list)
        for entry, report, finding, key, identifier, corrected in self._rows(fetching.MEMBERS, entries):
            found[entry].append(Member(report, finding, key, identifier, fields_of(corrected)))
        self.fetch(member.report for members in found.values() for member in members)
        for members in found.values():
            members.sort(key=self._order)
        return found

    def _rows(self, query: Select[Any], keys: Iterable[str]) -> Iterator[Any]:
        return fetching.fetch(self.connection, query, keys)

    @cached_property
    def _anything_decided(self) -> bool:
        """Whether anybody has decided anything; most records can be spared the looking up."""
        return self.connection.scalar(fetching.ANY_DECISION) is not None

    def _order(self, member: Member) -> tuple[dt.date, str, int, str]:
        published = self._readings[member.report].report.published
        return (published or _LAST, member.report, len(member.finding), member.finding)

    def fetch(self, reports: Iterable[str]) -> None:
        """Brings readings into memory."""
        missing = set(reports) - self._readings.keys()
        if not missing:
            return
        decisions = ledger.standing(self.connection, missing) if self._anything_decided else {}
        self._origins |= origins_of(self.connection, missing)
        for report, line, digest, added in self._rows(fetching.REPORTS, missing):
            made = intact(report, line, digest)
            self._made[report] = made
            self._readings[report] = decided(made, decisions).reading if decisions else made
            self._added[report] = added.replace(tzinfo=dt.UTC)

    def reading(self, report: str) -> Reading:
        """A report's reading, as people have decided it."""
        if report not in self._readings:
            self.fetch((report,))
        return self._readings[report]

    def texts(self, reports: Iterable[str]) -> dict[str, Report]:
        """Reports as they were published, without what was found in them."""
        return {
            report: intact_report(report, line, digest)
            for report, line, digest, _ in self._rows(fetching.REPORTS, reports)
        }

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
        if report not in self._whole:
            rows = self._rows(fetching.ENTRIES_OF_REPORTS, (report,))
            self._entries[report] = {finding: entry for _, finding, entry in rows}
            self._whole.add(report)
        return dict(self._entries[report])

    def seek(self, refs: Mapping[str, set[str]]) -> None:
        """Brings the entries of findings into memory, given by their ids in each report."""
        for some in chunks(sorted(refs.keys() - self._whole)):
            asked = {"keys": some, "findings": sorted({ref for report in some for ref in refs[report]})}
            for report, finding, entry in self.connection.execute(fetching.ENTRIES_OF_FINDINGS, asked).all():
                self._entries[report][finding] = entry
            for report in some:
                self._sought[report] |= refs[report]

    def held(self, report: str, ref: str) -> str | None:
        """The entry of a report's finding; None where it is a code or has been rejected."""
        held = self._entries[report]
        if ref not in held and ref not in self._sought[report] and report not in self._whole:
            held = self.entry_ids(report)
        return held.get(ref)

    def entry(self, report: str, ref: str) -> str:
        """The entry of a report's finding; a state's code stands for itself."""
        return self.held(report, ref) or ref

    def entries(self, report: str, refs: Iterable[str]) -> tuple[str, ...]:
        """The entries of a report's findings, each once, in order."""
        return tuple(dict.fromkeys(self.entry(report, ref) for ref in refs))

    def origin(self, report: str) -> str:
        """The report that a report's text goes back to."""
        if report not in self._origins:
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
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for entity, name, times in self._rows(fetching.NAMES, missing):
            counts[entity][name] += times  # several nodes of it may bear one name
        given = {
            entity: fields["name"] for entity, fields in self.corrections(missing).items() if "name" in fields
        }
        for entity in missing:
            self._names[entity] = (
                given.get(entity) or best_name(counts[entity].items(), full=not entity.isupper()) or entity
            )
        return {entity: self._names[entity] for entity in wanted}

    def corrections(self, entities: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What people say of entities as wholes: the value of each corrected field, the newest one."""
        found: dict[str, dict[str, Any]] = defaultdict(dict)
        for entry, field, value in self._rows(
            fetching.CORRECTIONS, entities if self._anything_decided else ()
        ):
            found[entry][field] = None if value is None else msgspec.json.decode(value)
        return found

    def links(self, members: Mapping[str, list[Member]]) -> dict[str, tuple[Link, ...]]:
        """For each entry what people decided and the program judged of its own findings."""
        entry_of = {member.node: entry for entry, held in members.items() for member in held}
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self._merged(entry_of):
            if entry_of.get(link.first) == entry_of.get(link.second):
                found[entry_of[link.first]].append(link)
        for row in self.link_rows(entry_of, ("same",)):
            if (entry := entry_of.get(row.first)) == entry_of.get(row.second) and entry is not None:
                found[entry].append(link_of(row))
        return {entry: tuple(links) for entry, links in found.items()}

    def _merged(self, nodes: Iterable[str]) -> Iterator[Link]:
        """The standing decisions that findings are one thing."""
        for row in self._rows(fetching.MERGED, nodes if self._anything_decided else ()):
            yield Link(
                first=row.first,
                second=row.second,
                relation="merged",
                score=1.0,
                reasons=(f"{row.author}: {row.reason}",),
                rule=f"decision/{row.n}",
            )

    def link_rows(self, nodes: Iterable[str], relations: tuple[str, ...]) -> list[Row[Any]]:
        """Stored judgements of these relations in which one of the nodes stands, each once, in order."""
        wanted = set(nodes)
        for row in self._rows(fetching.LINKS, wanted - self._linked):
            self._links[row[:3]] = row
        self._linked |= wanted
        asked = [key for key in self._links if key[0] in relations and (key[1] in wanted or key[2] in wanted)]
        return [self._links[key] for key in sorted(asked)]

    def findings(self, nodes: Iterable[str]) -> dict[str, Member]:
        """The finding of each node that is of one alone."""
        return {
            key: Member(report, finding, key, identifier)
            for key, report, finding, identifier in self._rows(fetching.FINDINGS, nodes)
        }

    def entries_of_nodes(self, nodes: Iterable[str]) -> dict[str, str]:
        """The entry of each node."""
        return {row.key: row.entry for row in self._rows(fetching.ENTRIES_OF_NODES, nodes)}


def link_of(row: Sequence[Any]) -> Link:
    """A stored judgement as entries show it."""
    relation, first, second, score, reasons, rule = row
    return Link(
        first=first,
        second=second,
        relation=relation,
        score=score,
        reasons=_reasons.decode(reasons),
        rule=rule,
    )


def telling(members: Iterable[Member], *fields: str) -> list[Member]:
    """The findings that say what a field is: those in which a person corrected it, or else all."""
    held = list(members)
    return [member for member in held if set(fields) & set(member.corrected)] or held


def best_name(counts: Iterable[tuple[str | None, int]], *, full: bool) -> str | None:
    """The name to show: with `full` the one of most words, else the most frequent; ties by the alphabet."""
    names = [(-len(name.split()) if full else 0, -times, name) for name, times in counts if name]
    return min(names)[-1] if names else None
