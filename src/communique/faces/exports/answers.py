"""Takes answers that are no lists of entries, gives flat rows: one a step, a meeting, a line, a number."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from communique.analysis.compare import Compared, Comparison, Said
from communique.analysis.formulas import Formula
from communique.analysis.officials import Official
from communique.analysis.trends import Month
from communique.analysis.undertakings import Undertaking
from communique.analysis.witness import Archive
from communique.faces.exports.csv import Cell, Row
from communique.model import DateInterval, Place, Quantity
from communique.record import Record, Telling

_MANY = "; "  # between the values of one cell


def undertaking_rows(record: Record, undertakings: Sequence[Undertaking]) -> list[Row]:
    """A row for each stage told of each undertaking."""
    archive = Archive(record)
    return [
        {
            "id": undertaking.id,
            "kind": undertaking.kind,
            "name": undertaking.name,
            "stage": step.stage,
            "actuality": step.actuality,
            **_dates(step.date),
            "known": _day(step.known),
            "latest": "yes" if step == undertaking.latest else "no",
            "according_to": _named(step.sources, undertaking.names),
            **_bearing(archive, step.reports),
            "independent_sources": step.independent_sources,
        }
        for undertaking in undertakings
        for step in undertaking.steps
    ]


def official_rows(record: Record, officials: Sequence[Official]) -> list[Row]:
    """A row for each office and for each meeting of each official."""
    archive = Archive(record)
    return [row for official in officials for row in _official(archive, official)]


def _official(archive: Archive, official: Official) -> Iterator[Row]:
    for held in official.offices:
        yield {
            "id": official.id,
            "name": official.name,
            "what": "office",
            "of": ", ".join(filter(None, (held.title, held.body, held.state))),
            "from": _day(held.since),
            "to": _day(held.until),
            "place": None,
            "actuality": None,
            "with": None,
            **_bearing(archive, held.reports),
        }
    for meeting in official.meetings:
        dates = _dates(meeting.date)
        yield {
            "id": official.id,
            "name": official.name,
            "what": "meeting",
            "of": meeting.event,
            "from": dates["from"],
            "to": dates["to"],
            "place": meeting.place.name if meeting.place else None,
            "actuality": meeting.actuality,
            "with": _named(meeting.others, official.names),
            **_bearing(archive, meeting.reports),
        }


def trend_rows(_record: Record, months: Sequence[Month]) -> list[Row]:
    """A row for each number, with the ids of the events that it counts."""
    return [row for month in months for row in _numbers(month)]


def _numbers(month: Month) -> Iterator[Row]:
    counts = (
        ("contacts", (month.contacts,)),
        ("level", month.levels),
        ("class", month.quads),
        ("topic", month.topics),
    )
    for measure, held in counts:
        for count in held:
            yield _number(month, measure, count.of, count.number, count.events)
    yield _number(month, "score", "score", month.score.mean, month.score.events)


def _number(month: Month, measure: str, of: str, value: float, events: Sequence[str]) -> Row:
    return {"month": month.month, "measure": measure, "of": of, "value": value, "events": _MANY.join(events)}


def formula_rows(record: Record, formulas: Sequence[Formula]) -> list[Row]:
    """A row for each use of each set phrase."""
    archive = Archive(record)
    return [
        {
            "phrase": formula.phrase,
            "first": _day(formula.first),
            "last": _day(formula.last),
            "uses": formula.uses,
            "dropped": "yes" if formula.dropped else "no",
            "silent": formula.silent,
            "published": _day(use.published),
            "outlet": use.outlet,
            "speakers": _named(use.speakers, formula.names),
            "statement": use.statement,
            "report": use.report,
            "from": use.span.start,
            "to": use.span.end,
            "words": use.span.words(archive.reading(use.report).report.text),
        }
        for formula in formulas
        for use in formula.evidence
    ]


def comparison_rows(record: Record, comparisons: Sequence[Comparison]) -> list[Row]:
    """A row for each thing that one report or both speak of."""
    archive = Archive(record)
    return [_compared(archive, held, line) for held in comparisons for line in held.lines]


def _compared(archive: Archive, held: Comparison, line: Compared) -> Row:
    return {
        "first": held.first.id,
        "second": held.second.id,
        "verdict": line.verdict,
        **_said(archive, "first", line.first),
        **_said(archive, "second", line.second),
        "differences": _MANY.join(
            f"{each.what}: {_fact(each.first)} / {_fact(each.second)}" for each in line.differences
        ),
        "score": line.score,
    }


def _said(archive: Archive, side: str, said: Said | None) -> dict[str, Cell]:
    words = said.span.words(archive.reading(said.report).report.text) if said else None
    return {
        f"{side}_force": _MANY.join(force.rung for force in said.force) if said else None,
        f"{side}_from": said.span.start if said else None,
        f"{side}_to": said.span.end if said else None,
        f"{side}_words": words,
    }


def _fact(fact: object) -> str:
    if isinstance(fact, DateInterval):
        return f"{fact.start or ''} to {fact.end or ''}"
    if isinstance(fact, Place):
        return fact.name
    if isinstance(fact, Quantity):
        return " ".join(str(value) for value in msgspec.structs.astuple(fact) if value is not None)
    return ", ".join(fact) if isinstance(fact, tuple) else "silent"


def _bearing(archive: Archive, tellings: Sequence[Telling]) -> dict[str, Cell]:
    first = next(archive.witnesses(tellings), None)
    return {
        "reports": _MANY.join(dict.fromkeys(telling.report for telling in tellings)),
        "words": "".join(piece.words for piece in first.words) if first else None,
    }


def _dates(date: DateInterval | None) -> dict[str, Cell]:
    return {"from": _day(date.start if date else None), "to": _day(date.end if date else None)}


def _day(day: object) -> str | None:
    return str(day) if day else None


def _named(ids: Sequence[str], names: Mapping[str, str]) -> str:
    return _MANY.join(names.get(each, each) for each in ids)
