"""Takes a record and filters, writes what they let through as one JSON object, CSV tables or SVG."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TextIO

from communique import __version__
from communique.errors import UsageError
from communique.faces.exports.csv import write_csv
from communique.faces.exports.json import write_json
from communique.faces.exports.picture import draw_timeline
from communique.faces.exports.rows import Rows
from communique.record import Decision, Entry, Filters, Record

SCHEMA = "communique.record/1"

Form = Literal["json", "csv", "svg"]


def write(record: Record, filters: Filters, form: Form, out: Path | None) -> None:
    """Write what the filters let through.

    Args:
        record: An open record.
        filters: What is wanted.
        form: `json` one object, `csv` a folder of tables, `svg` the timeline of events.
        out: The file, or for `csv` the folder; standard output when not given.

    Raises:
        UsageError: The place cannot be written, or `csv` was given no folder.
    """
    _FORMS[form](record, filters, out)


def _write_object(record: Record, filters: Filters, out: Path | None) -> None:
    """Entries for programs to look at; readings and decisions, from which a record makes the entries again."""
    tables = _tables(record, filters)
    reports = [entry.id for entry in tables["reports"]]
    with written(out) as file:
        file.write(f'{{"schema": "{SCHEMA}",\n"program": "{__version__}"')
        parts: dict[str, Iterable[Any]] = {
            **tables,
            "readings": record.all_made(reports),
            "former": record.all_former(reports),
            "decisions": _about(record.decisions(), frozenset(reports) if filters != Filters() else None),
        }
        for kind, entries in parts.items():
            file.write(f',\n"{kind}": ')
            write_json(entries, file)
        file.write("}\n")


def _about(decisions: Sequence[Decision], reports: frozenset[str] | None) -> Iterator[Decision]:
    """The decisions that speak of no other reports, and those that undo one of them; all where none are given."""
    kept: set[str] = set()
    for decision in decisions:
        told = {target.report for target in decision.targets}
        mine = decision.undoes in kept if decision.undoes else reports is None or told <= reports
        if mine:
            kept.add(decision.uid)
            yield decision


def _write_tables(record: Record, filters: Filters, out: Path | None) -> None:
    if out is None:
        raise UsageError("csv is a table for each kind of entry: say -o FOLDER")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{out}: {error.strerror}") from error
    rows = Rows(record)
    for kind, entries in _tables(record, filters).items():
        with written(out / f"{kind}.csv") as file:
            write_csv(rows.of(entries), file)


def _write_picture(record: Record, filters: Filters, out: Path | None) -> None:
    with written(out) as file:
        file.write(draw_timeline(record, filters))


_FORMS: Mapping[Form, Callable[[Record, Filters, Path | None], None]] = {
    "json": _write_object,
    "csv": _write_tables,
    "svg": _write_picture,
}


def _tables(record: Record, filters: Filters) -> dict[str, Sequence[Entry]]:
    return {
        "reports": record.reports(filters),
        "entities": record.entities(filters),
        "events": record.events(filters),
        "statements": record.statements(filters),
        "commitments": record.commitments(filters),
        "claims": record.claims(filters),
    }


@contextmanager
def written(out: Path | None) -> Iterator[TextIO]:
    """The file to write to, or standard output.

    Raises:
        UsageError: It cannot be written.
    """
    if out is None:
        yield sys.stdout
        return
    with replaced(out) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        yield file


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """A file to write to, which gets the name `out` when it is whole.

    Raises:
        UsageError: It cannot be written; what was there before stays.
    """
    # What is no plain file, such as /dev/stdout, is written to as it is.
    partial = out.with_name(f"{out.name}.partial") if out.is_file() or not out.exists() else out
    try:
        yield partial
        if partial != out:
            partial.replace(out)
    except OSError as error:
        raise UsageError(f"{out}: {error.strerror}") from error
    finally:
        if partial != out:
            partial.unlink(missing_ok=True)
