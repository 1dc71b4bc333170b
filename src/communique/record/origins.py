"""Where texts come from: what a new report retells or is retold by, and the origins of all."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, insert, or_, select

from communique.linking import DAYS_OF_COPYING, Lineage, fingerprints, judge_lineage, origins, text_profile
from communique.model import Reading
from communique.record import schema
from communique.record.nodes import chunks


def trace(connection: Connection, reading: Reading, alike: frozenset[str]) -> list[Lineage]:
    """Judges a report's text against those that share a passage with it, and keeps what is found.

    Args:
        connection: Where the report has just been added.
        reading: Its reading.
        alike: Further reports to compare, since they tell of the same events.

    Returns:
        What was found, the surest first.
    """
    report = reading.report.id
    marks = fingerprints(reading.report.text)
    near = (_sharing(connection, marks) | alike) - {report}
    if marks:
        connection.execute(
            insert(schema.fingerprint), [{"key": mark, "report": report} for mark in sorted(marks)]
        )
    own = text_profile(reading)
    found = []
    for line in _of_those_days(connection, near, own.date):
        first, second = sorted((own, text_profile(Reading.from_json(line))), key=lambda text: text.report)
        found.append(judge_lineage(first, second))
    lineages = [lineage for lineage in found if lineage is not None]
    _keep(connection, lineages)
    return sorted(lineages, key=lambda lineage: (-lineage.score, lineage.derived, lineage.source))


def _sharing(connection: Connection, marks: Iterable[str]) -> frozenset[str]:
    """Reports with a fingerprint in common."""
    table = schema.fingerprint
    return frozenset(
        report
        for some in chunks(sorted(marks))
        for report in connection.scalars(select(table.c.report).where(table.c.key.in_(some)).distinct())
    )


def _of_those_days(connection: Connection, reports: Iterable[str], day: dt.date | None) -> Iterator[str]:
    """The readings of those reports that were published near enough to a day, or without a date."""
    table, reach = schema.report.c, dt.timedelta(days=DAYS_OF_COPYING)
    for some in chunks(sorted(reports)):
        query = select(table.reading).where(table.id.in_(some)).order_by(table.id)
        if day:
            query = query.where(
                or_(table.published.is_(None), table.published.between(day - reach, day + reach))
            )
        yield from connection.scalars(query)


def _keep(connection: Connection, lineages: list[Lineage]) -> None:
    rows = [
        {
            "derived": item.derived,
            "source": item.source,
            "score": item.score,
            "reasons": msgspec.json.encode(item.reasons).decode(),
            "rule": item.rule,
            "passages": msgspec.json.encode(item.passages).decode(),
        }
        for item in lineages
    ]
    if rows:
        connection.execute(insert(schema.lineage), rows)


def all_origins(connection: Connection) -> dict[str, str]:
    """The origin of every report that retells another or is retold; any other is its own."""
    table = schema.lineage
    rows = connection.execute(select(table.c.derived, table.c.source, table.c.score)).all()
    known = frozenset(report for row in rows for report in (row.derived, row.source))
    return origins(known, [(row.derived, row.source, row.score) for row in rows])
