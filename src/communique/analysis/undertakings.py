"""Takes a record, gives how far each joint undertaking and instrument has come: stage by date, with evidence."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from communique.analysis.evidence import sentences
from communique.analysis.relationship import Relationship
from communique.analysis.witness import Archive, Source
from communique.codebook import Codebook
from communique.codebook.stages import STAGES
from communique.model import Actuality, DateInterval, Entity, EntityKind, Span, Stage
from communique.record import Filters, Record, Telling

UNDERTAKINGS: frozenset[EntityKind] = frozenset({"project", "instrument"})


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A stage that an undertaking or instrument is said to be at.

    Attributes:
        stage: The stage, as the codebook calls it.
        actuality: Whether it has come there, is to, or is said not to have.
        date: When, or None when the reports do not say.
        known: The day of publication from which on the record could know it, or None.
        sources: Entity ids of who says so; empty means the outlets themselves.
        reports: Each report's words.
        independent_sources: How many origins, copies counted once.
    """

    stage: str
    actuality: Actuality
    date: DateInterval | None = None
    known: dt.date | None = None
    sources: tuple[str, ...] = ()
    reports: tuple[Telling, ...]
    independent_sources: int


class Undertaking(msgspec.Struct, frozen=True, kw_only=True):
    """A project or instrument, and how far it has come.

    Attributes:
        id: Id of the entity's entry.
        kind: project or instrument.
        name: The name.
        latest: The stage that it has reached last, or None when none is told as reached.
        steps: Every stage told, in order of time.
        names: Name of every entity id in the steps.
    """

    id: str
    kind: EntityKind
    name: str
    latest: Step | None = None
    steps: tuple[Step, ...]
    names: dict[str, str]


class _Told(msgspec.Struct, frozen=True):
    """A stage with the report that tells it."""

    source: Source
    stage: Stage
    kind: EntityKind
    origin: str


def undertakings(
    record: Record,
    between: tuple[str, str] | None = None,
    as_of: dt.date | None = None,
    limit: int | None = None,
) -> list[Undertaking]:
    """The undertakings whose stage is told, those with the latest news first.

    Args:
        record: An open record.
        between: Only what reports bring together with both parties, in one sentence or in one finding.
        as_of: As reports published by this day tell it; all of them when not given.
        limit: At most so many.

    Raises:
        UsageError: The record knows one of the parties not at all.
    """
    pair = Relationship.of(record, between) if between else None
    told: dict[str, list[_Told]] = defaultdict(list)
    concerned: set[str] = set()
    archive = Archive(record)
    for report in record.reports(Filters(between=between)):
        if as_of and report.published and report.published > as_of:
            continue
        source = archive.source(report.id)
        entities = {each.id: each for each in source.reading.entities if each.kind in UNDERTAKINGS}
        for stage in source.reading.stages:
            if stage.of in entities and not _later(stage.date, as_of):
                held = _Told(source, stage, entities[stage.of].kind, report.origin)
                told[source.entry(stage.of)].append(held)
        concerned |= {source.entry(each.id) for each in entities.values() if _joint(pair, source, each)}
    names = record.names(_named(told))
    order = {row.stage: number for number, row in enumerate(Codebook().rows(STAGES))}
    found = [_undertaking(entry, told[entry], names, order) for entry in told if entry in concerned]
    return sorted(found, key=_newest_first)[:limit]


def _named(told: dict[str, list[_Told]]) -> set[str]:
    sources = {
        held.source.entry(ref)
        for tellings in told.values()
        for held in tellings
        for ref in held.stage.sources
    }
    return sources | told.keys()


def _later(date: DateInterval | None, day: dt.date | None) -> bool:
    return bool(date and date.start and day and date.start > day)


def _joint(pair: Relationship | None, source: Source, thing: Entity) -> bool:
    """Whether a report brings a thing together with both sides of a relationship."""
    if pair is None:
        return True
    return any(len(pair.sides(source, refs)) > 1 for refs in _beside(source, thing))


def _beside(source: Source, thing: Entity) -> Iterator[set[str]]:
    """Whoever is named in one sentence with a thing, or takes part in one finding about it."""
    reading = source.reading
    for mention in thing.mentions:
        around = sentences(reading.report.text, mention)
        yield {
            each.id
            for each in reading.entities
            if each.kind != "place" and any(around.covers(span) for span in each.mentions)
        }
        for event in reading.events:
            if _within(mention, event.spans):
                yield {*event.actors, *event.recipients, *(part.entity for part in event.participants)}
    for commitment in reading.commitments:
        if thing.id in commitment.about:
            yield {*commitment.by, *commitment.to}


def _within(mention: Span, spans: Iterable[Span]) -> bool:
    return any(span.covers(mention) for span in spans)


def _undertaking(entry: str, told: list[_Told], names: dict[str, str], order: dict[str, int]) -> Undertaking:
    steps = tuple(sorted(_steps(told), key=lambda step: (*_in_time(step), order.get(step.stage, len(order)))))
    reached = [step for step in steps if step.actuality == "occurred"]
    return Undertaking(
        id=entry,
        kind=told[0].kind,
        name=names[entry],
        latest=reached[-1] if reached else None,
        steps=steps,
        names={ref: names[ref] for step in steps for ref in step.sources},
    )


def _steps(told: Iterable[_Told]) -> Iterator[Step]:
    """One step for each stage on each date."""
    alike: dict[tuple[str, Actuality, dt.date | None, dt.date | None], list[_Told]] = defaultdict(list)
    for held in told:
        date = held.stage.date or DateInterval()
        alike[held.stage.stage, held.stage.actuality, date.start, date.end].append(held)
    return map(_step, (alike[key] for key in sorted(alike, key=repr)))


def _step(same: list[_Told]) -> Step:
    ordered = sorted(
        same,
        key=lambda held: (_published(held) or dt.date.max, held.source.reading.report.id, held.stage.cue),
    )
    first = ordered[0]
    return Step(
        stage=first.stage.stage,
        actuality=first.stage.actuality,
        date=first.stage.date,
        known=_published(first),
        sources=tuple(sorted({held.source.entry(ref) for held in ordered for ref in held.stage.sources})),
        reports=tuple(held.source.telling(held.stage.id, held.stage.spans) for held in ordered),
        independent_sources=len({held.origin for held in ordered}),
    )


def _published(held: _Told) -> dt.date | None:
    return held.source.reading.report.published


def _in_time(step: Step) -> tuple[dt.date, dt.date]:
    """By when it was, or else when it was told; what is told without any day comes first."""
    date = step.date or DateInterval()
    told = step.known or dt.date.min
    return date.end or date.start or told, told


def _newest_first(undertaking: Undertaking) -> tuple[int, str]:
    newest = max(_in_time(step)[0] for step in undertaking.steps)
    return -newest.toordinal(), undertaking.id
