"""Takes entries of the record, gives flat rows: names in place of ids, the words in a column."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from communique.analysis.witness import Archive
from communique.faces.exports.csv import Cell, Row
from communique.model import DateInterval, Quantity
from communique.record import (
    Assertion,
    ClaimEntry,
    CommitmentEntry,
    EntityEntry,
    Entry,
    EventEntry,
    Hit,
    Record,
    ReportEntry,
    StatementEntry,
    Telling,
)

_MANY = "; "  # between the values of one cell


class Rows:
    """Rows of entries of a record.

    Args:
        record: Where the words are.
    """

    def __init__(self, record: Record) -> None:
        self._archive = Archive(record)

    def of(self, entries: Iterable[Entry | Hit]) -> list[Row]:
        """The rows of entries of one kind, in their order; a claim gives a row for each answer to it."""
        return [row for entry in entries for row in self._of_one(entry)]

    def _of_one(self, entry: Entry | Hit) -> list[Row]:
        if isinstance(entry, EventEntry):
            return [self._event(entry)]
        if isinstance(entry, StatementEntry):
            return [self._statement(entry)]
        if isinstance(entry, CommitmentEntry):
            return [self._commitment(entry)]
        if isinstance(entry, ClaimEntry):
            return [self._answer(entry, assertion) for assertion in entry.assertions]
        if isinstance(entry, EntityEntry):
            return [_entity(entry)]
        return [_report(entry) if isinstance(entry, ReportEntry) else _hit(entry)]

    def _event(self, event: EventEntry) -> Row:
        place = event.place
        return {
            "id": event.id,
            "type": event.type,
            "modes": _MANY.join(event.modes),
            "actuality": event.actuality,
            **_date("date", event.date),
            "actors": _named(event.actors, event.names),
            "recipients": _named(event.recipients, event.names),
            "participants": _named([each.entity for each in event.participants], event.names),
            "place": place.name if place else None,
            "state": place.state if place else None,
            "occasion": _named([event.occasion] if event.occasion else [], event.names),
            "topics": _MANY.join(event.topics),
            "according_to": _named(event.sources, event.names),
            **self._bearing(event.reports, event.independent_sources),
        }

    def _statement(self, statement: StatementEntry) -> Row:
        return {
            "id": statement.id,
            "speakers": _named(statement.speakers, statement.names),
            "behalf": _named(statement.behalf, statement.names),
            "channel": statement.channel,
            "audience": _named(statement.audience, statement.names),
            "act": statement.act,
            "quoted": "yes" if statement.quoted else "no",
            "content": statement.content,
            **_date("date", statement.date),
            "topics": _MANY.join(statement.topics),
            **self._bearing(statement.reports, statement.independent_sources),
        }

    def _commitment(self, commitment: CommitmentEntry) -> Row:
        return {
            "id": commitment.id,
            "kind": commitment.kind,
            "by": _named(commitment.by, commitment.names),
            "to": _named(commitment.to, commitment.names),
            "what": commitment.what,
            **_date("due", commitment.due),
            "about": _named(commitment.about, commitment.names),
            "state": commitment.state,
            "as_of": commitment.as_of.isoformat(),
            "because": _MANY.join(evidence.reason for evidence in commitment.evidence),
            **self._bearing(commitment.reports, commitment.independent_sources),
        }

    def _answer(self, claim: ClaimEntry, assertion: Assertion) -> Row:
        return {
            "id": claim.id,
            "measure": claim.measure,
            "conflict": "yes" if claim.conflict else "no",
            "about": claim.about,
            "asserted_by": _named(assertion.asserted_by, claim.names),
            **_figure(assertion.quantity),
            **self._bearing([assertion], claim.independent_sources),
        }

    def _bearing(self, tellings: Sequence[Telling | Assertion], sources: int) -> dict[str, Cell]:
        """Who reports it, from how many independent sources, and the first report's words."""
        first = next(self._archive.witnesses(tellings), None)
        return {
            "reports": _MANY.join(telling.report for telling in tellings),
            "outlets": _MANY.join(dict.fromkeys(telling.outlet or "" for telling in tellings)),
            "independent_sources": sources,
            "words": "".join(piece.words for piece in first.words) if first else None,
        }


def _entity(entity: EntityEntry) -> Row:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": _MANY.join(entity.aliases),
        "state": entity.state,
        "code": entity.code,
        "wikidata": entity.wikidata,
        "offices": _MANY.join(
            ", ".join(filter(None, (held.title, held.body, held.state))) for held in entity.offices
        ),
        "reports": _MANY.join(telling.report for telling in entity.reports),
    }


def _report(report: ReportEntry) -> Row:
    dateline = report.dateline
    return {
        "id": report.id,
        "path": report.path,
        "url": report.url,
        "outlet": report.outlet,
        "agency": report.agency,
        "byline": report.byline,
        "title": report.title,
        "place": dateline.place if dateline else None,
        "published": _day(report.published),
        "language": report.language,
        "origin": report.origin,
        "derived_from": _MANY.join(earlier.report for earlier in report.derived_from),
        "added": report.added.isoformat(),
    }


def _hit(hit: Hit) -> Row:
    return {
        "report": hit.report,
        "outlet": hit.outlet,
        "published": _day(hit.published),
        "title": hit.title,
        "excerpt": hit.excerpt,
    }


def _date(column: str, date: DateInterval | None) -> dict[str, Cell]:
    return {
        f"{column}_from": _day(date.start if date else None),
        f"{column}_to": _day(date.end if date else None),
        f"{column}_text": date.text if date else None,
    }


def _figure(quantity: Quantity) -> dict[str, Cell]:
    return msgspec.structs.asdict(quantity)


def _day(day: object) -> str | None:
    return str(day) if day else None


def _named(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return _MANY.join(names.get(party, party) for party in ids)
