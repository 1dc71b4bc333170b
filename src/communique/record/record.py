"""The record: readings in, entries out, kept in one file or on one server."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from communique.errors import RecordError
from communique.model import Reading
from communique.record.database import Database
from communique.record.decisions import ledger
from communique.record.decisions.decision import Decision
from communique.record.decisions.editor import Editor
from communique.record.decisions.review import Doubt, doubts
from communique.record.parts import Added
from communique.record.questions import Questions
from communique.record.stamp import now
from communique.record.storing.adding import add_reading, replace_reading
from communique.record.upkeep.checking import faults
from communique.record.upkeep.copying import back_up, copy_record
from communique.record.upkeep.taking import Taken, take_in


class Record(Questions):
    """An open record; use it in a `with` statement, or `close` it."""

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

    def add(self, readings: Iterable[Reading]) -> Iterator[Added]:
        """Adds readings one by one, each wholly in one transaction; the caller must exhaust the iterator.

        Raises:
            RecordError: The record cannot be written; what was yielded before is kept.
        """
        for reading in readings:
            with self._database.writing() as connection:
                added = add_reading(connection, reading, now())
            yield added

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
