"""Report entries: what is known of each report, and where its text comes from."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec
from sqlalchemy import select

from communique.linking import origin_class
from communique.model import Span
from communique.record import schema
from communique.record.asking.library import Library
from communique.record.entries import ReportEntry
from communique.record.parts import Derivation
from communique.record.storing.nodes import chunks

_reasons = msgspec.json.Decoder(tuple[str, ...])
_passages = msgspec.json.Decoder(tuple[tuple[Span, Span], ...])


def report_entries(library: Library, reports: Iterable[str]) -> list[ReportEntry]:
    """The entries of these reports, in their order."""
    order = list(reports)
    library.fetch(order)
    sources = _sources(library, order)
    return [_entry(library, report, sources[report]) for report in order]


def _sources(library: Library, reports: list[str]) -> dict[str, list[Derivation]]:
    found: dict[str, list[Derivation]] = defaultdict(list)
    for some in chunks(reports):
        query = select(schema.lineage).where(schema.lineage.c.derived.in_(some))
        for row in library.connection.execute(query):
            found[row.derived].append(
                Derivation(
                    report=row.source,
                    score=row.score,
                    reasons=_reasons.decode(row.reasons),
                    rule=row.rule,
                    passages=_passages.decode(row.passages),
                )
            )
    return found


def _entry(library: Library, identifier: str, sources: list[Derivation]) -> ReportEntry:
    reading = library.reading(identifier)
    report, sort = reading.report, origin_class(reading)
    return ReportEntry(
        id=report.id,
        path=report.path,
        url=report.url,
        outlet=report.outlet,
        agency=report.agency,
        byline=report.byline,
        title=report.title,
        dateline=report.dateline,
        published=report.published,
        language=report.language,
        derived_from=tuple(sorted(sources, key=lambda source: (-source.score, source.report))),
        origin=library.origin(report.id),
        origin_class=sort.kind,
        origin_reason=sort.reason,
        added=library.added(report.id),
        program=reading.program,
        codebook=reading.codebook,
        findings={
            "entities": len(reading.entities),
            "events": len(reading.events),
            "statements": len(reading.statements),
            "commitments": len(reading.commitments),
            "claims": len(reading.claims),
        },
    )
