"""The record: readings in, entries out, kept in one file or on one server."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from communique.errors import RecordError, UsageError
from communique.model import Reading, Report
from communique.record.asking.disputes import contested_first
from communique.record.asking.former import former_readings
from communique.record.asking.library import Library
from communique.record.asking.lookup import one_entry, one_report
from communique.record.asking.people import Who, find_who
from communique.record.asking.search import excerpt, search_words, spans_of
from communique.record.asking.selection import (
    report_conditions,
    select_entries,
    select_most_told,
    select_reports,
)
from communique.record.database import Database
from communique.record.decisions import ledger
from communique.record.decisions.decision import Decision
from communique.record.decisions.editor import Editor
from communique.record.decisions.review import Doubt, doubts
from communique.record.entries import (
    ClaimEntry,
    CommitmentEntry,
    EntityEntry,
    Entry,
    EventEntry,
    ReportEntry,
    StatementEntry,
)
from communique.record.filters import Filters
from communique.record.parts import Added, Hit
from communique.record.stamp import now
from communique.record.storing.adding import add_reading, replace_reading
from communique.record.storing.nodes import chunks
from communique.record.upkeep.checking import faults
from communique.record.upkeep.copying import back_up, copy_record
from communique.record.upkeep.taking import Taken, take_in
from communique.record.views import (
    claim_entries,
    commitment_entries,
    entity_entries,
    event_entries,
    report_entries,
    statement_entries,
)

EVERYTHING = Filters()


class Record:
    """An open record; use it in a `with` statement, or `close` it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, location: str | Path, *, create: bool = True) -> Self:
        """The record at `location`, brought to the current schema.

        Args:
            location: Path of a SQLite file, or `postgresql://user@host/database`.
            create: Whether to make the record when there is none.

        Raises:
            RecordError: There is none and `create` is false, or it is damaged, foreign or not writable.
        """
        return cls(Database.open(location, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the record."""
        self._database.close()

    @property
    def name(self) -> str:
        """How the record is called in messages: its location, without a password."""
        return self._database.name

    def on(self, day: dt.date) -> "Record":
        """The record as it was at the end of a day, in UTC; nothing can be written to it."""
        return Record(self._database.on(day))

    def editor(self, author: str) -> Editor:
        """The desk at which somebody decides about what the record says."""
        return Editor(self._database, author)

    def decisions(self) -> list[Decision]:
        """Every decision, in the order in which they were made or taken in, undone ones among them."""
        with self._database.reading() as connection:
            return list(ledger.read(connection).values())

    def undone(self) -> frozenset[str]:
        """The uids of the decisions that a later one undoes."""
        with self._database.reading() as connection:
            return ledger.undone_uids(connection)

    def review(self, limit: int | None = None) -> list[Doubt]:
        """What needs a person, most useful first."""
        with self._database.reading() as connection:
            return doubts(connection, limit)

    def reread(self, readings: Iterable[Reading]) -> Iterator[str]:
        """Puts newer readings in the place of those held, each wholly in one transaction, and gives the reports' ids.

        What is held stays in the past. The caller must exhaust the iterator.

        Raises:
            RecordError: The record cannot be written; what was yielded before is kept.
        """
        for reading in readings:
            with self._database.writing() as connection:
                replace_reading(connection, reading, now())
            yield reading.report.id

    def faults(self) -> Iterator[str]:
        """What does not hold in the record: words, links, history, decisions; one line each."""
        try:
            with self._database.reading() as connection:
                yield from self._database.store.faults(connection)
                yield from faults(connection)
        except RecordError as error:  # the record cannot be gone through any further
            yield str(error).removeprefix(f"{self.name}: ")

    def copy(self, location: str | Path) -> int:
        """Copies the record whole to where none is yet, and gives the number of reports.

        Raises:
            RecordError: There is something already, or either cannot be read or written.
        """
        target = Database.open(location, create=True)
        try:
            return copy_record(self._database, target)
        finally:
            target.close()

    def backup(self, file: Path) -> int:
        """Copies the record into a new file while others use it, and gives the number of reports.

        Raises:
            RecordError: There is such a file, or it cannot be written, or the record cannot be read.
        """
        return back_up(self._database, file)

    def take_in(
        self, readings: Sequence[Reading], decisions: Sequence[Decision], former: Sequence[Reading] = ()
    ) -> Taken:
        """Adds readings and decisions that another record wrote out, all of them or none.

        Args:
            readings: As programs made them; a report that is held already is left as it is.
            decisions: In the order in which they were made; they hold for reports that come later too.
            former: What some of the reports were read as before, of each report the oldest first.

        Raises:
            UsageError: One of them cannot be so.
            RecordError: The record cannot be written.
        """
        return take_in(self._database, readings, decisions, former)

    def all_former(self, reports: Iterable[str]) -> Iterator[Reading]:
        """What reports were read as before they were read again, of each report the oldest first.

        Args:
            reports: Ids.
        """
        with self._database.reading() as connection:
            yield from former_readings(connection, reports)

    def all_made(self, reports: Iterable[str]) -> Iterator[Reading]:
        """The readings of reports as programs made them, before any decision, all of one moment.

        Args:
            reports: Ids.
        """
        with self._database.reading() as connection:
            for some in chunks(reports):
                library = Library(connection)
                library.fetch(some)
                yield from map(library.made, some)

    def made(self, report: str) -> Reading:
        """The reading of a report as the program made it, before any decision.

        Raises:
            UsageError: No report, or more than one, has such an id.
        """
        with self._database.reading() as connection:
            return Library(connection).made(one_report(connection, report))

    def add(self, readings: Iterable[Reading]) -> Iterator[Added]:
        """Adds readings one by one, each wholly in one transaction; the caller must exhaust the iterator.

        Raises:
            RecordError: The record cannot be written; what was yielded before is kept.
        """
        for reading in readings:
            with self._database.writing() as connection:
                added = add_reading(connection, reading, now())
            yield added

    def events(self, filters: Filters = EVERYTHING) -> list[EventEntry]:
        """Events in order of date, undated ones last."""
        with self._database.reading() as connection:
            return event_entries(Library(connection), select_entries(connection, "event", filters))

    def statements(self, filters: Filters = EVERYTHING) -> list[StatementEntry]:
        """Statements in order of date."""
        with self._database.reading() as connection:
            return statement_entries(Library(connection), select_entries(connection, "statement", filters))

    def commitments(
        self, filters: Filters = EVERYTHING, as_of: dt.date | None = None
    ) -> list[CommitmentEntry]:
        """Commitments in order of due date, with their state on the day `as_of`, by default the record's day."""
        with self._database.reading() as connection:
            wanted = select_entries(connection, "commitment", filters)
            return commitment_entries(Library(connection), wanted, as_of or self._database.day or today())

    def claims(self, filters: Filters = EVERYTHING) -> list[ClaimEntry]:
        """Claims, contested ones first, each kind in order of date."""
        with self._database.reading() as connection:
            return contested_first(connection, filters)

    def entities(self, filters: Filters = EVERYTHING) -> list[EntityEntry]:
        """Entities, the most often reported first."""
        with self._database.reading() as connection:
            found = entity_entries(Library(connection), select_most_told(connection, "entity", filters))
        return sorted(found, key=lambda entity: (-len(entity.reports), entity.name))

    def reports(self, filters: Filters = EVERYTHING) -> list[ReportEntry]:
        """Reports in order of publication."""
        with self._database.reading() as connection:
            return report_entries(Library(connection), select_reports(connection, filters))

    def reading(self, report: str) -> Reading:
        """The reading of a report, by its id or the beginning of it.

        Raises:
            UsageError: No report, or more than one, has such an id.
        """
        with self._database.reading() as connection:
            return Library(connection).reading(one_report(connection, report))

    def entry_ids(self, report: str) -> dict[str, str]:
        """The entry that each finding of a report is of, by the finding's id in the report's reading.

        Raises:
            UsageError: No report has such an id.
        """
        with self._database.reading() as connection:
            return Library(connection).entry_ids(one_report(connection, report))

    def names(self, entities: Iterable[str]) -> dict[str, str]:
        """The name of each entity, by its id."""
        with self._database.reading() as connection:
            return Library(connection).names(entities)

    def who(self, name: str) -> Who:
        """Whom a name stands for: a state with all who act for it, or those whom reports call so.

        Raises:
            UsageError: Nobody the record knows is called so.
        """
        with self._database.reading() as connection:
            return find_who(connection, name)

    def find(self, identifier: str) -> Entry:
        """The entry or report of that id, or whose id begins so; an id an entry once had finds it too.

        Raises:
            UsageError: Nothing, or more than one thing, has such an id.
        """
        with self._database.reading() as connection:
            return _show(
                Library(connection), one_entry(connection, identifier), self._database.day or today()
            )

    def event(self, identifier: str) -> EventEntry:
        """The event entry of that id.

        Raises:
            UsageError: No event, or more than one, has such an id.
        """
        found = self.find(identifier)
        if not isinstance(found, EventEntry):
            raise UsageError(f"{identifier} is no event")
        return found

    def report(self, identifier: str) -> ReportEntry:
        """The entry of a report, by its id or the beginning of it.

        Raises:
            UsageError: No report, or more than one, has such an id.
        """
        with self._database.reading() as connection:
            return report_entries(Library(connection), (one_report(connection, identifier),))[0]

    def search(self, words: str, filters: Filters = EVERYTHING) -> list[Hit]:
        """Reports that hold all the words, the most telling first; a phrase in double quotes is kept whole.

        Raises:
            UsageError: There is no word in `words`.
        """
        with self._database.reading() as connection:
            wanted = report_conditions(connection, filters)
            found = search_words(connection, words, wanted, filters.limit)
            texts = Library(connection).texts(report for report, _ in found)
            return [_hit(texts[report], stretches) for report, stretches in found]


def today() -> dt.date:
    """The day it is, in UTC."""
    return dt.datetime.now(dt.UTC).date()


def _hit(report: Report, stretches: tuple[tuple[int, int], ...]) -> Hit:
    spans = spans_of(report.text, stretches)
    words, start = excerpt(report.text, spans)
    return Hit(
        report=report.id,
        outlet=report.outlet or report.agency,
        published=report.published,
        title=report.title,
        spans=spans,
        excerpt=words,
        excerpt_start=start,
    )


def _show(library: Library, wanted: tuple[str, str], day: dt.date) -> Entry:
    kind, identifier = wanted
    views: dict[str, Callable[[Library, Iterable[str]], Sequence[Entry]]] = {
        "event": event_entries,
        "statement": statement_entries,
        "claim": claim_entries,
        "entity": entity_entries,
        "report": report_entries,
    }
    if kind == "commitment":
        known = commitment_entries(library, (identifier,), day)
        return (known or commitment_entries(library, (identifier,), dt.date.max))[0]
    return views[kind](library, (identifier,))[0]
