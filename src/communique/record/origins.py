"""Where texts come from: what a new report retells or is retold by, and the origins of all."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, insert, select

from communique.linking import Lineage, fingerprints, judge_lineage, origins, text_profile
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
    for some in chunks(sorted(near)):
        query = select(schema.report.c.reading).where(schema.report.c.id.in_(some))
        for line in connection.scalars(query.order_by(schema.report.c.id)):
            other = text_profile(Reading.from_json(line))
            first, second = sorted((own, other), key=lambda text: text.report)
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
