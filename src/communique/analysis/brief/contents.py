"""Takes a record, two parties and a day, gives what was known of them on that day, as a brief has it."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from communique.analysis.brief.items import (
    Answer,
    Contact,
    Contested,
    Quote,
    Reworded,
    Standing,
    Stood,
    Wording,
    known,
    named,
)
from communique.analysis.brief.rewording import reworded
from communique.analysis.formulas import Formula, formulas
from communique.analysis.relationship import Relationship
from communique.analysis.selection import still_open
from communique.analysis.trends.dealings import CONTACT, mutual
from communique.analysis.undertakings import undertakings
from communique.analysis.witness import Archive, Source
from communique.model import DateInterval, Event
from communique.record import ClaimEntry, EventEntry, Filters, Record

# Of each sort a brief holds at most so many: it is read in the car.
CONTACTS, COMMITMENTS, UNDERTAKINGS, CLAIMS, WORDINGS = 10, 12, 8, 6, 8
# A phrase counts as new for so long after its first use.
_NEW_FOR = dt.timedelta(days=365)


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """What to know of a relationship on a day.

    Attributes:
        between: The two parties.
        asked: The two parties as they were asked for.
        as_of: The day; no report published later is used.
        contacts: The latest meetings, visits and calls, the newest first.
        commitments: What is still to be kept, in order of due date.
        undertakings: How far projects and instruments have come, the newest first.
        claims: What is contested.
        wording: Phrases that are new or dropped.
        reworded: What one side has said again, harder or softer.
    """

    between: tuple[str, str]
    asked: tuple[str, str]
    as_of: dt.date
    contacts: tuple[Contact, ...] = ()
    commitments: tuple[Standing, ...] = ()
    undertakings: tuple[Stood, ...] = ()
    claims: tuple[Contested, ...] = ()
    wording: tuple[Wording, ...] = ()
    reworded: tuple[Reworded, ...] = ()


def brief(record: Record, between: tuple[str, str], as_of: dt.date, *, whole: bool = False) -> Brief:
    """What was known of a relationship on a day.

    Each item holds what the reports quoted for it say, and no report that was published later.

    Args:
        record: An open record.
        between: The two parties.
        as_of: The day.
        whole: Whether to leave nothing out, however much there is.

    Raises:
        UsageError: The record knows one of the parties not at all.
    """
    maker = _Maker(record, Relationship.of(record, between), between, as_of)

    def most(number: int) -> int | None:
        return None if whole else number

    return Brief(
        between=maker.pair.names,
        asked=between,
        as_of=as_of,
        contacts=tuple(maker.contacts())[::-1][: most(CONTACTS)],
        commitments=tuple(maker.commitments())[: most(COMMITMENTS)],
        undertakings=tuple(maker.undertakings(most(UNDERTAKINGS))),
        claims=tuple(maker.claims())[: most(CLAIMS)],
        wording=tuple(maker.wording())[: most(WORDINGS)],
        reworded=tuple(reworded(record, maker.pair, between, as_of))[::-1][: most(WORDINGS)],
    )


class _Maker:
    """Makes the items of one brief."""

    def __init__(self, record: Record, pair: Relationship, between: tuple[str, str], as_of: dt.date) -> None:
        self.pair = pair
        self._record = record
        self._archive = Archive(record)
        self._between = between
        self._as_of = as_of

    def contacts(self) -> Iterator[Contact]:
        """Contacts that took place by the day, in order of date."""
        for entry in self._record.events(Filters(between=self._between, type=CONTACT, until=self._as_of)):
            told = self._best(entry) if entry.actuality == "occurred" else None
            if told and told[1].date and told[1].date.start and told[1].date.start <= self._as_of:
                yield self._contact(entry, *told, told[1].date)

    def _best(self, entry: EventEntry) -> tuple[Source, Event] | None:
        """The telling, known by then, that dates an event most closely; the earliest of equals."""
        told = []
        for telling in entry.reports:
            if known(self._archive, telling.report, self._as_of):
                source = self._archive.source(telling.report)
                event = next(each for each in source.reading.events if each.id == telling.finding)
                if mutual(self.pair, source, event):
                    told.append((source, event))
        return min(told, key=lambda pair: _length(pair[1].date), default=None)

    def _contact(self, entry: EventEntry, source: Source, event: Event, date: DateInterval) -> Contact:
        return Contact(
            event=entry.id,
            type=event.type,
            modes=event.modes,
            date=date,
            place=event.place,
            actors=named(source, event.actors, entry.names),
            recipients=named(source, event.recipients, entry.names),
            topics=event.topics,
            quotes=(Quote.of(source, event.cue),),
        )

    def commitments(self) -> Iterator[Standing]:
        """Commitments that stood open on the day, in order of due date."""
        for entry in filter(
            still_open, self._record.commitments(Filters(between=self._between), self._as_of)
        ):
            telling = entry.reports[0]
            source = self._archive.source(telling.report)
            made = next(each for each in source.reading.commitments if each.id == telling.finding)
            yield Standing(
                commitment=entry.id,
                kind=entry.kind,
                state=entry.state,
                by=named(source, made.by, self._names(made.by)),
                to=named(source, made.to, self._names(made.to)),
                what=made.what.words(source.reading.report.text),
                due=entry.due,
                reaffirmed=entry.reaffirmed,
                quotes=(Quote.of(source, made.what),),
            )

    def _names(self, refs: tuple[str, ...]) -> dict[str, str]:
        return self._record.names(refs)

    def undertakings(self, most: int | None) -> Iterator[Stood]:
        """How far undertakings had come."""
        for undertaking in undertakings(self._record, self._between, self._as_of, most):
            step = undertaking.latest or undertaking.steps[-1]
            source = self._archive.source(step.reports[0].report)
            told = next(each for each in source.reading.stages if each.id == step.reports[0].finding)
            yield Stood(
                entity=undertaking.id, name=undertaking.name, step=step, quotes=(Quote.of(source, told.cue),)
            )

    def claims(self) -> Iterator[Contested]:
        """Questions of fact that were contested by what had been published."""
        for entry in self._record.claims(Filters(between=self._between)):
            told = {
                f"{each.report}:{each.finding}"
                for each in entry.assertions
                if known(self._archive, each.report, self._as_of)
            }
            if any(each.kind == "conflict" and {each.first, each.second} <= told for each in entry.disputes):
                yield Contested(claim=entry.id, measure=entry.measure, answers=tuple(self._answers(entry)))

    def _answers(self, entry: ClaimEntry) -> Iterator[Answer]:
        for assertion in entry.assertions:
            if known(self._archive, assertion.report, self._as_of):
                source = self._archive.source(assertion.report)
                yield Answer(
                    by=tuple(entry.names[each] for each in assertion.asserted_by),
                    quantity=assertion.quantity,
                    quote=Quote.of(source, assertion.spans[0]),
                )

    def wording(self) -> Iterator[Wording]:
        """Phrases that had come up within the year, or gone out of use."""
        for formula in formulas(self._record, self._between, as_of=self._as_of):
            new = formula.first is not None and self._as_of - formula.first <= _NEW_FOR
            if new and not formula.dropped:
                yield self._phrase(formula, "new", 0)
            elif formula.dropped:
                yield self._phrase(formula, "dropped", -1)

    def _phrase(self, formula: Formula, change: str, which: int) -> Wording:
        use = formula.evidence[which]
        return Wording(
            phrase=formula.phrase,
            change="new" if change == "new" else "dropped",
            by=tuple(formula.names[each] for each in formula.by),
            silent=formula.silent,
            quotes=(Quote.of(self._archive.source(use.report), use.span),),
        )


def _length(date: DateInterval | None) -> int:
    """How many days a date leaves open."""
    if date is None or date.start is None or date.end is None:
        return dt.timedelta.max.days
    return (date.end - date.start).days
