"""The Python API, imported as `communique.Record`: takes questions, gives the command line's answers, typed."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from communique.analysis import brief as briefs
from communique.analysis import compare as comparing
from communique.analysis.formulas import Formula, formulas
from communique.analysis.officials import Official, officials
from communique.analysis.trends import Month, events_behind, trends
from communique.analysis.undertakings import Undertaking, undertakings
from communique.codebook import Codebook
from communique.errors import SourceError
from communique.faces.exports import write
from communique.faces.exports.brief import check_brief, read_brief, write_brief
from communique.faces.exports.taking import read_export
from communique.model import Reading, Report
from communique.record import (
    Added,
    ClaimEntry,
    CommitmentEntry,
    Decision,
    Doubt,
    Editor,
    EntityEntry,
    Entry,
    EventEntry,
    Filters,
    Hit,
    ReportEntry,
    StatementEntry,
    Taken,
    today,
)
from communique.record import Record as Kept

EVERYTHING = Filters()

Pair = tuple[str, str]


class Record:
    """An open record: put reports in, ask what they say. Use it in a `with` statement, or `close` it.

    Every answer is a frozen struct whose fields `communique ... --format json` prints under the same names; the page
    "What the program prints" explains them. Whatever is asked wrongly raises `communique.errors.UsageError`.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    @classmethod
    def open(cls, location: str | Path, *, create: bool = False) -> Self:
        """The record at `location`.

        Args:
            location: Path of a file, or `postgresql://user@host/database`.
            create: Whether to make it when there is none.

        Raises:
            RecordError: There is none and `create` is false, or it is damaged, foreign or not writable.
        """
        return cls(Kept.open(location, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the record."""
        self._kept.close()

    def on(self, day: dt.date) -> "Record":
        """The record as it was at the end of a past day, for questions only."""
        return Record(self._kept.on(day))

    def add(self, sources: Iterable[str | Path]) -> list[Added | SourceError]:
        """Reads reports and keeps what they say; what is refused is among the answers, and the rest is kept.

        Args:
            sources: Files, folders, and web addresses.
        """
        # Language analysis takes a second to import: not before there is something to read.
        from communique.reading.reader import Reader
        from communique.sources import open_sources

        refused: list[Added | SourceError] = []

        def accepted() -> Iterable[Report]:
            for found in open_sources(list(map(str, sources)), codebook=codebook):
                if isinstance(found, SourceError):
                    refused.append(found)
                else:
                    yield found

        codebook = Codebook()
        added: list[Added | SourceError] = list(self._kept.add(Reader(codebook).read(accepted())))
        return added + refused

    def export(self, out: str | Path, filters: Filters = EVERYTHING) -> None:
        """Writes everything the filters let through into one JSON file, which `take_in` reads."""
        write(self._kept, filters, "json", Path(out))

    def take_in(self, file: str | Path) -> Taken:
        """Adds what another record exported, or decisions made there: all of it or nothing.

        Args:
            file: What `export`, or `communique decisions --format json`, wrote.

        Raises:
            SourceError: It is no such file, or holds what no record can have written.
        """
        found = read_export(Path(file))
        return self._kept.take_in(found.readings or (), found.decisions, found.former)

    def editor(self, author: str) -> Editor:
        """The desk of somebody who decides what the record says: accept, reject, correct, merge, split and so on.

        Args:
            author: Who decides; kept with every decision.
        """
        return self._kept.editor(author)

    def decisions(self) -> list[Decision]:
        """Every decision in order, undone ones among them."""
        return self._kept.decisions()

    def review(self, limit: int | None = None) -> list[Doubt]:
        """What needs a person, most useful first."""
        return self._kept.review(limit)

    def faults(self) -> list[str]:
        """What does not hold in the record, a line each; nothing in one that nobody has meddled with."""
        return list(self._kept.faults())

    def copy(self, location: str | Path) -> int:
        """Copies the record whole to where none is yet, and gives the number of reports."""
        return self._kept.copy(location)

    def backup(self, file: str | Path) -> int:
        """Keeps a copy in a new file while others use the record, and gives the number of reports."""
        return self._kept.backup(Path(file))

    def events(self, filters: Filters = EVERYTHING) -> list[EventEntry]:
        """Events in order of date, undated ones last."""
        return self._kept.events(filters)

    def statements(self, filters: Filters = EVERYTHING) -> list[StatementEntry]:
        """Statements in order of date."""
        return self._kept.statements(filters)

    def commitments(
        self, filters: Filters = EVERYTHING, as_of: dt.date | None = None
    ) -> list[CommitmentEntry]:
        """Commitments in order of due date, as they stood on the day `as_of`, today by default."""
        return self._kept.commitments(filters, as_of)

    def claims(self, filters: Filters = EVERYTHING) -> list[ClaimEntry]:
        """Claims, contested ones first."""
        return self._kept.claims(filters)

    def entities(self, filters: Filters = EVERYTHING) -> list[EntityEntry]:
        """Entities, the most often reported first."""
        return self._kept.entities(filters)

    def reports(self, filters: Filters = EVERYTHING) -> list[ReportEntry]:
        """Reports in order of publication."""
        return self._kept.reports(filters)

    def search(self, words: str, filters: Filters = EVERYTHING) -> list[Hit]:
        """Reports that hold all the words; a phrase in double quotes is kept whole."""
        return self._kept.search(words, filters)

    def show(self, identifier: str) -> Entry:
        """The entry or report of that id, or whose id begins so; a report with what it did to those that it retells."""
        entry = self._kept.find(identifier)
        if isinstance(entry, ReportEntry):
            return comparing.retelling(self._kept, entry, Codebook())
        return entry

    def reading(self, report: str) -> Reading:
        """A report's text with everything found in it."""
        return self._kept.reading(report)

    def compare(self, *identifiers: str) -> list[comparing.Comparison]:
        """Reports compared: two of them, the two sides of one event, or each further report with the first."""
        first, *others = comparing.to_compare(self._kept, identifiers)
        return [comparing.compare(self._kept, first, other) for other in others]

    def trends(self, between: Pair, filters: Filters = EVERYTHING) -> list[Month]:
        """Contacts, their level, score and topics of a relationship, month by month."""
        return trends(self._kept, between, filters)

    def events_behind(self, between: Pair, measure: str, filters: Filters = EVERYTHING) -> list[EventEntry]:
        """The events that a number of `trends` counts: "contacts", "score", a level, a class or a topic."""
        return events_behind(self._kept, between, filters, measure)

    def formulas(
        self, between: Pair, since: dt.date | None = None, until: dt.date | None = None
    ) -> list[Formula]:
        """Set phrases of a relationship, the most used first."""
        return formulas(self._kept, between, since, until)

    def who(self, name: str, filters: Filters = EVERYTHING) -> list[Official]:
        """Offices and meetings of the people called so."""
        return officials(self._kept, name, filters)

    def undertakings(
        self, between: Pair | None = None, as_of: dt.date | None = None, limit: int | None = None
    ) -> list[Undertaking]:
        """How far projects and instruments have come, those with the latest news first."""
        return undertakings(self._kept, between, as_of, limit)

    def brief(
        self, between: Pair, as_of: dt.date | None = None, out: str | Path | None = None
    ) -> briefs.Brief:
        """What was known of a relationship on a day, today by default.

        Args:
            between: The two parties.
            as_of: The day.
            out: A file to write it to as well, .md, .html or .docx.
        """
        made = briefs.brief(self._kept, between, as_of or today())
        if out is not None:
            write_brief(made, Path(out))
        return made

    def verify(self, brief: str | Path) -> list[str]:
        """What does not hold in a written brief, a sentence each; nothing when every footnote and line holds."""
        return check_brief(self._kept, read_brief(Path(brief)))
