"""Takes a written brief and a record, says what in it does not hold: footnotes, and lines that no entry bears out."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from communique.analysis.brief import Note, Told, Written, brief, verify
from communique.errors import UsageError
from communique.faces.exports.brief.footnotes import read_note
from communique.faces.exports.brief.sheet import sheet_of
from communique.faces.terminal.words import one_line
from communique.model import Span
from communique.record import Record

# Where quoted words stand: a report, and the stretch of its text.
Place = tuple[str, Span]
_SHOWN = 80  # of a line that nothing bears out, so many characters name it


def check_brief(record: Record, written: Written) -> list[str]:
    """What does not hold in a brief, a sentence each; nothing when all holds.

    Each footnote is held against its report, and each line against the entries of the record as they are today, as
    far as they were known on the day of the brief.

    Args:
        record: An open record.
        written: The brief.
    """
    return [*verify(record, written, one_line), *_lines(record, written)]


def _lines(record: Record, written: Written) -> Iterator[str]:
    """What the record has otherwise than a line has it."""
    subject = written.subject
    if subject is None:
        yield "it does not say on whom and as of when it is, so its lines cannot be held against the record"
        return
    try:
        sheet = sheet_of(brief(record, subject.between, subject.as_of, whole=True))
    except UsageError as error:
        yield f"its lines cannot be held against the record: {error}"
        return
    quoted = _places(filter(None, (read_note(at, note) for at, note in enumerate(sheet.notes, start=1))))
    present = [
        (line.words, frozenset(quoted[number] for number in line.notes if number in quoted))
        for part in sheet.parts
        for line in part.lines
    ]
    notes = _places(written.notes)
    for at, told in enumerate(written.lines, start=1):
        mine = frozenset(notes[number] for number in told.notes if number in notes)
        if (told.words, mine) not in present:
            yield f"line {at}: {_fault(told, mine, present)}"


def _fault(told: Told, mine: frozenset[Place], present: list[tuple[str, frozenset[Place]]]) -> str:
    """What is wrong with a line that the record has not so."""
    if any(words == told.words for words, _ in present):
        return "its footnotes are not the words that it follows from"
    near = [words for words, places in present if places & mine]
    if not near:
        return f"nothing in the record says so today: {told.words[:_SHOWN]}"
    best = max(near, key=lambda words: SequenceMatcher(None, words, told.words).ratio())
    return f"the record has it otherwise today: {best}"


def _places(notes: Iterable[Note]) -> dict[int, Place]:
    """Where the words of each footnote stand, by its number."""
    return {note.number: (note.report, note.span) for note in notes}
