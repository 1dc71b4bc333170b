"""The record: readings in, entries out, kept in one file."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from communique.model import Reading
from communique.record.entries import (
    Added,
    ClaimEntry,
    CommitmentEntry,
    EntityEntry,
    Entry,
    EventEntry,
    Hit,
    ReportEntry,
    StatementEntry,
)
from communique.record.filters import Filters

EVERYTHING = Filters()


class Record:
    """An open record; use it in a `with` statement, or `close` it."""

    @classmethod
    def open(cls, location: str | Path, *, create: bool = True) -> Self:
        """The record at `location`, a SQLite file, brought to the current schema.

        Args:
            location: Path of the file.
            create: Whether to make the file when there is none.

        Raises:
            RecordError: There is none and `create` is false, or the file is damaged, foreign or not writable.
        """
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""

    def add(self, readings: Iterable[Reading]) -> Iterator[Added]:
        """Adds readings one by one, each wholly in one transaction; the caller must exhaust the iterator.

        Raises:
            RecordError: The record cannot be written; what was yielded before is kept.
        """
        raise NotImplementedError

    def events(self, filters: Filters = EVERYTHING) -> list[EventEntry]:
        """Events in order of date, undated ones last."""
        raise NotImplementedError

    def statements(self, filters: Filters = EVERYTHING) -> list[StatementEntry]:
        """Statements in order of date."""
        raise NotImplementedError

    def commitments(
        self, filters: Filters = EVERYTHING, as_of: dt.date | None = None
    ) -> list[CommitmentEntry]:
        """Commitments in order of due date, with their state on the day `as_of`, today by default."""
        raise NotImplementedError

    def claims(self, filters: Filters = EVERYTHING) -> list[ClaimEntry]:
        """Claims, contested ones first."""
        raise NotImplementedError

    def entities(self, filters: Filters = EVERYTHING) -> list[EntityEntry]:
        """Entities, the most often reported first."""
        raise NotImplementedError

    def reports(self, filters: Filters = EVERYTHING) -> list[ReportEntry]:
        """Reports in order of publication."""
        raise NotImplementedError

    def reading(self, report: str) -> Reading:
        """The reading of a report, by its id or the beginning of it.

        Raises:
            UsageError: No report, or more than one, has such an id.
        """
        raise NotImplementedError

    def find(self, identifier: str) -> Entry:
        """The entry or report of that id, or whose id begins so; an id an entry once had finds it too.

        Raises:
            UsageError: Nothing, or more than one thing, has such an id.
        """
        raise NotImplementedError

    def event(self, identifier: str) -> EventEntry:
        """The event entry of that id.

        Raises:
            UsageError: No event, or more than one, has such an id.
        """
        raise NotImplementedError

    def search(self, words: str, filters: Filters = EVERYTHING) -> list[Hit]:
        """Reports that hold all the words, the most telling first; a phrase in double quotes is kept whole.

        Raises:
            UsageError: There is no word in `words`.
        """
        raise NotImplementedError
