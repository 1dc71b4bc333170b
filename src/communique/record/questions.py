"""An open database in, the answers to what is asked of the record out."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence

from communique.errors import UsageError
from communique.model import Reading
from communique.record.asking.disputes import contested_first
from communique.record.asking.former import former_readings
from communique.record.asking.library import Library
from communique.record.asking.lookup import one_entry, one_report
from communique.record.asking.people import Who, find_who
from communique.record.asking.search import hit_of, search_words
from communique.record.asking.selection import (
    report_conditions,
    select_entries,
    select_most_told,
    select_reports,
)
from communique.record.database import Database
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
from communique.record.parts import Hit
from communique.record.storing.nodes import chunks
from communique.record.views import (
    claim_entries,
    commitment_entries,
    entity_entries,
    event_entries,
    report_entries,
    statement_entries,
)

_EVERYTHING = Filters()


class Questions:
    """What can be asked of an open record; nothing of it is changed.

    Args:
        database: Where the record is kept.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def events(self, filters: Filters = _EVERYTHING) -> list[EventEntry]:
        """Events in order of date, undated ones last."""
        with self._database.reading() as connection:
            return event_entries(Library(connection), select_entries(connection, "event", filters))

    def statements(self, filters: Filters = _EVERYTHING) -> list[StatementEntry]:
        """Statements in order of date."""
        with self._database.reading() as connection:
            return statement_entries(Library(connection), select_entries(connection, "statement", filters))

    def commitments(
        self, filters: Filters = _EVERYTHING, as_of: dt.date | None = None
    ) -> list[CommitmentEntry]:
        """Commitments in order of due date, with their state on the day `as_of`, by default the record's day."""
        with self._database.reading() as connection:
            wanted = select_entries(connection, "commitment", filters)
            return commitment_entries(Library(connection), wanted, as_of or self._database.day or today())

    def claims(self, filters: Filters = _EVERYTHING) -> list[ClaimEntry]:
        """Claims, contested ones first, each kind in order of date."""
        with self._database.reading() as connection:
            return contested_first(connection, filters)

    def entities(self, filters: Filters = _EVERYTHING) -> list[EntityEntry]:
        """Entities, the most often reported first."""
        with self._database.reading() as connection:
            found = entity_entries(Library(connection), select_most_told(connection, "entity", filters))
        return sorted(found, key=lambda entity: (-len(entity.reports), entity.name))

    def reports(self, filters: Filters = _EVERYTHING) -> list[ReportEntry]:
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

    def search(self, words: str, filters: Filters = _EVERYTHING) -> list[Hit]:
        """Reports that hold all the words, the most telling first; a phrase in double quotes is kept whole.

        Raises:
            UsageError: There is no word in `words`.
        """
        with self._database.reading() as connection:
            wanted = report_conditions(connection, filters)
            found = search_words(connection, words, wanted, filters.limit)
            texts = Library(connection).texts(report for report, _ in found)
            return [hit_of(texts[report], stretches) for report, stretches in found]

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


def today() -> dt.date:
    """The day it is, in UTC."""
    return dt.datetime.now(dt.UTC).date()


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
