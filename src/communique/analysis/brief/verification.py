"""Takes the lines and footnotes of a written brief and a record, says what in them does not hold."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator

import msgspec

from communique.errors import UsageError
from communique.model import Span
from communique.record import Record


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A footnote as it stands in a brief.

    Attributes:
        number: Its number.
        outlet: The outlet it names, or None when it says that none is known.
        published: The day it names, or None.
        words: The words it quotes.
        report: The report id it gives.
        span: The stretch of that report it gives.
    """

    number: int
    outlet: str | None = None
    published: dt.date | None = None
    words: str
    report: str
    span: Span


class Told(msgspec.Struct, frozen=True):
    """A line as it stands in a brief.

    Attributes:
        words: What it says.
        notes: The numbers of its footnotes.
    """

    words: str
    notes: tuple[int, ...]


class Subject(msgspec.Struct, frozen=True):
    """What a brief says that it is about.

    Attributes:
        between: The two parties, as they were asked for.
        as_of: The day.
    """

    between: tuple[str, str]
    as_of: dt.date


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A brief as it stands in a file.

    Attributes:
        lines: Its lines.
        notes: Its footnotes.
        broken: Footnotes that are not written as one, by what they begin with.
        subject: What it is about, or None where it does not say so.
    """

    lines: tuple[Told, ...]
    notes: tuple[Note, ...]
    broken: tuple[str, ...] = ()
    subject: Subject | None = None


def verify(record: Record, written: Written, plain: Callable[[str], str]) -> list[str]:
    """What of the footnotes does not hold, a sentence each that names the footnote; nothing when all holds.

    Args:
        record: An open record.
        written: The brief.
        plain: How a brief puts words of a report, so that both are compared as they are shown.
    """
    return [
        *(f"a footnote cannot be read: {each}" for each in written.broken),
        *_references(written),
        *(f"note {note.number}: {why}" for note in written.notes for why in _wrong(record, note, plain)),
    ]


def _references(written: Written) -> Iterator[str]:
    """Whether every line has a footnote, and every footnote stands once and is referred to."""
    numbers = Counter(note.number for note in written.notes)
    named = {number for line in written.lines for number in line.notes}
    bare = (at for at, line in enumerate(written.lines, start=1) if not line.notes)
    yield from (f"line {at} has no footnote" for at in bare)
    yield from (f"note {number}: it is referred to and missing" for number in sorted(named - numbers.keys()))
    yield from (f"note {number}: no line refers to it" for number in sorted(numbers.keys() - named))
    yield from (f"note {number}: it stands {times} times" for number, times in numbers.items() if times > 1)


def _wrong(record: Record, note: Note, plain: Callable[[str], str]) -> Iterator[str]:
    try:
        report = record.reading(note.report).report
    except UsageError:
        yield f"the record holds no report {note.report}"
        return
    if report.id != note.report:
        yield f"the record holds no report {note.report}"
        return
    outlet = report.outlet or report.agency
    if note.outlet != (plain(outlet) if outlet else None):
        yield f"report {report.id} is by {outlet or 'an outlet not known'}, not by {note.outlet or 'none'}"
    if note.published != report.published:
        yield f"report {report.id} was published on {report.published}, not on {note.published}"
    inside = 0 <= note.span.start < note.span.end <= len(report.text)
    if not inside or plain(note.span.words(report.text)) != note.words:
        where = f"characters {note.span.start} to {note.span.end}"
        yield f"these are not the words of report {report.id} at {where}"
