"""Takes a question and the record it is put to, gives the answer in the format asked for."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from communique.faces.cli.options import Output, Question
from communique.faces.terminal.console import answers, remarks

if TYPE_CHECKING:  # the record is slow to import; the help does without it
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import Console

    from communique.faces.exports.csv import Row
    from communique.model import EventType
    from communique.record import Entry, Filters, Hit, Record


Answer = TypeVar("Answer")


@contextmanager
def opened_record(location: str, known_on: "dt.date | None" = None) -> "Iterator[Record]":
    """The record that the question is put to, which must exist; with `known_on`, as it was on that day."""
    from communique.record import Record

    with Record.open(location, create=False) as record:
        yield record.on(known_on) if known_on else record


def filters(question: Question, event_type: "EventType | None" = None, *, limited: bool = True) -> "Filters":
    """What the record is to look for.

    Args:
        question: As put on the command line.
        event_type: Events of this type alone.
        limited: Whether the record is to apply the limit; not when more is sorted out afterwards.
    """
    from communique.record import Filters

    return Filters(
        between=question.between,
        actor=question.actor,
        since=question.since,
        until=question.until,
        type=event_type,
        topic=question.topic,
        limit=question.limit if limited else None,
    )


def give(record: "Record", entries: "Sequence[Entry | Hit]", output: Output) -> None:
    """Print the entries as asked: for people on standard output, or for programs."""
    from communique.faces.exports.csv import write_csv
    from communique.faces.exports.json import write_json
    from communique.faces.exports.rows import Rows

    if output.format == "json":
        write_json(entries, sys.stdout)
    elif output.format == "csv":
        write_csv(Rows(record).of(entries), sys.stdout)
    elif entries:
        from communique.faces.terminal.entries import print_entries

        print_entries(answers(), record, entries)
    else:
        remarks().print("Nothing in the record answers this; try fewer filters.")


def put(
    record: "Record",
    answer: "Sequence[Answer]",
    output: Output,
    *,
    rows: "Callable[[Record, Sequence[Answer]], Sequence[Row]]",
    page: "Callable[[Console, Record, Sequence[Answer]], None]",
) -> None:
    """Print an answer that is no list of entries.

    Args:
        record: Where the words are.
        answer: What was found.
        output: The format asked for.
        rows: Makes it into rows for a spreadsheet.
        page: Prints it for people.
    """
    from communique.faces.exports.csv import write_csv
    from communique.faces.exports.json import write_json

    if output.format == "json":
        write_json(answer, sys.stdout)
    elif output.format == "csv":
        write_csv(rows(record, answer), sys.stdout)
    elif answer:
        page(answers(), record, answer)
    else:
        remarks().print("Nothing in the record answers this.")
