"""Copying a record whole, between engines or within one: every table as it stands, and the words indexed anew."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from communique.errors import RecordError
from communique.model import Report
from communique.record import schema
from communique.record.asking.search import index_words
from communique.record.damage import intact
from communique.record.database import Database

# Rows in one statement, and held in memory.
_AT_ONCE = 500


def copy_record(source: Database, target: Database) -> int:
    """Copies a record into an empty one, in one transaction on each side.

    Args:
        source: The record; who writes to it meanwhile is not kept waiting, and is not in the copy.
        target: An empty record.

    Returns:
        The number of reports.

    Raises:
        RecordError: The target holds something, or either cannot be read or written; then it stays empty.
    """
    reports = 0
    with target.writing() as writing, source.reading() as reading:
        if writing.scalar(select(schema.change.c.n).limit(1)):
            raise RecordError(f"{target.name}: it holds something already; a copy needs a new record")
        for table in schema.metadata.sorted_tables:
            for rows in _portions(reading, table):
                with target.reported():  # what the target objects to is not the source's fault
                    writing.execute(insert(table), rows)
        for report in _reports(reading):
            with target.reported():
                index_words(writing, report)
            reports += 1
    return reports


def back_up(source: Database, file: Path) -> int:
    """Copies a record into a new file, which gets its name when it is whole.

    Raises:
        RecordError: There is such a file, or it cannot be written, or the record cannot be read.
    """
    if file.exists():
        raise RecordError(f"{file}: there is a file of that name already")
    partial = file.with_name(f"{file.name}.partial")
    partial.unlink(missing_ok=True)  # of a backup that was stopped
    try:
        target = Database.open(partial, create=True)
        try:
            reports = copy_record(source, target)
        finally:
            target.close()
        partial.replace(file)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return reports


def _portions(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """The rows of a table, so many at once."""
    stream = source.execute(select(table).execution_options(yield_per=_AT_ONCE))
    for some in stream.mappings().partitions():
        yield [dict(row) for row in some]


def _reports(source: Connection) -> Iterator[Report]:
    table = schema.report.c
    query = select(table.id, table.reading, table.digest).order_by(table.id)
    for row in source.execute(query.execution_options(yield_per=_AT_ONCE)):
        yield intact(row.id, row.reading, row.digest).report
