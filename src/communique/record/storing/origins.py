"""Where texts come from: what a new report retells or is retold by, and the origins of all."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    bindparam,
    case,
    or_,
    select,
)

from communique.linking import DAYS_OF_COPYING, Lineage, fingerprints, judge_lineage, origins, text_profile
from communique.model import Reading
from communique.record import schema
from communique.record.decisions.decision import Decision
from communique.record.storing.nodes import chunks
from communique.record.storing.rows import Row, set_rows

_KEYS: BindParameter[Collection[str]] = bindparam("keys", expanding=True)


def _surest_source(report: ColumnElement[str]) -> ScalarSelect[str]:
    """The report that a report retells most surely; what a person says is surer than any judgement."""
    lineage = schema.lineage.alias().c
    sure = lineage.score + case((lineage.decision.is_not(None), 1), else_=0)
    surest = select(lineage.source).where(lineage.derived == report).order_by(sure.desc(), lineage.source)
    return surest.limit(1).scalar_subquery()


def _steps() -> Select[tuple[str, str | None]]:
    """From reports to what they retell, and from there on; each step once, so that a circle ends."""
    report = schema.report.c.id
    first = select(report.label("report"), _surest_source(report).label("source")).where(report.in_(_KEYS))
    steps = first.cte("steps", recursive=True)
    further = select(steps.c.source, _surest_source(steps.c.source)).where(steps.c.source.is_not(None))
    return select(steps.union(further))


_STEPS = _steps()


def trace(
    connection: Connection,
    reading: Reading,
    alike: frozenset[str],
    decisions: Mapping[int, Decision],
    *,
    new: bool,
) -> list[Lineage]:
    """Judges a report's text against those that share a passage with it, and keeps what is found.

    Args:
        connection: Where the report is kept already.
        reading: Its reading, as made.
        alike: Further reports to compare, since they tell of the same events.
        decisions: The standing decisions about the report; those on releases outrank the judgements.
        new: Whether the report has just come into the record.

    Returns:
        What was found, the surest first.
    """
    report = reading.report.id
    marks = fingerprints(reading.report.text)
    near = (_sharing(connection, marks) | alike) - {report}
    mine = None if new else schema.fingerprint.c.report == report
    rows = [{"key": mark, "report": report} for mark in sorted(marks)]
    set_rows(connection, schema.fingerprint, mine, rows)
    own = text_profile(reading)
    found: dict[tuple[str, str], tuple[Lineage, int | None]] = {}
    for line in _of_those_days(connection, near, own.date):
        first, second = sorted((own, text_profile(Reading.from_json(line))), key=lambda text: text.report)
        lineage = judge_lineage(first, second)
        if lineage is not None:
            found[lineage.derived, lineage.source] = lineage, None
    for number, lineage in _released(connection, report, decisions):
        found[lineage.derived, lineage.source] = lineage, number
    table = schema.lineage.c
    held = None if new else or_(table.derived == report, table.source == report)
    set_rows(connection, schema.lineage, held, [_row(*item) for item in found.values()])
    lineages = [lineage for lineage, _ in found.values()]
    return sorted(lineages, key=lambda lineage: (-lineage.score, lineage.derived, lineage.source))


def _released(
    connection: Connection, report: str, decisions: Mapping[int, Decision]
) -> Iterator[tuple[int, Lineage]]:
    """What people say of a report: that it and others carry one release, the first of them to stand for it."""
    for number in sorted(decisions):
        decision = decisions[number]
        if decision.verb != "same-release":
            continue
        named = [target.report for target in decision.targets]
        held = set(connection.scalars(select(schema.report.c.id).where(schema.report.c.id.in_(named))))
        for other in named[1:]:
            if report in (named[0], other) and {named[0], other} <= held:
                yield (
                    number,
                    Lineage(
                        derived=other,
                        source=named[0],
                        score=1.0,
                        reasons=(f"one release, says {decision.because}",),
                        rule=f"decision/{number}",
                        passages=(),
                    ),
                )


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


def _row(lineage: Lineage, decision: int | None) -> Row:
    return {
        "derived": lineage.derived,
        "source": lineage.source,
        "score": lineage.score,
        "reasons": msgspec.json.encode(lineage.reasons).decode(),
        "rule": lineage.rule,
        "passages": msgspec.json.encode(lineage.passages).decode(),
        "decision": decision,
    }


def origins_of(connection: Connection, reports: Iterable[str]) -> dict[str, str]:
    """The origin of each of these reports; its own id where it retells none.

    Only the text that they go back to is looked at, and what that goes back to, however many reports the record holds.
    """
    asked = frozenset(reports)
    steps = {
        (row.report, row.source, 1.0)
        for some in chunks(sorted(asked))
        for row in connection.execute(_STEPS, {"keys": some}).all()
        if row.source is not None
    }
    return origins(asked, sorted(steps))
