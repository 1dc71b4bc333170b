"""Takes a SQLite record of a made archive, gives it many times over, each copy ten years after the one before.

Adding a million events one report at a time takes hours. What lies ten years apart is compared with nothing of
the archive before, so the copies stand for the reports that would have been added; people and states stay the same.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from communique.model import Reading
from communique.record.damage import digest_of

LATER = 10  # years from one copy to the next
_REPORT = re.compile(r"\b0000([0-9a-f]{12})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DECADE = re.compile(r"(decade:)(\d{3})")

# What a copy of a table's row holds: SQL for each column that changes; `later` shifts ids and years in a text.
_CHANGED: dict[str, dict[str, str]] = {
    "report": {
        "id": "later(id)",
        "published": "date(published, :years)",
        "reading": "later(reading)",
        "digest": "digest(later(reading))",
    },
    "entry": {"id": "id || :mark", "start": "date(start, :years)", "finish": "date(finish, :years)"},
    "node": {
        "key": "later(key)",
        "id": "id || :mark",
        "entry": "entry || :mark",
        "profile": "later(profile)",
    },
    "member": {"report": "later(report)", "node": "later(node)"},
    "party": {"node": "later(node)"},
    "topic": {"node": "later(node)"},
    "block": {"key": "later(key)", "node": "later(node)"},
    "fingerprint": {"key": "later_hash(key)", "report": "later(report)"},
    "link": {"first": "later(first)", "second": "later(second)"},
    "lineage": {"derived": "later(derived)", "source": "later(source)"},
    "report_words": {"report": "later(report)"},
    "history": {"n": "n + :copy * :lines", "entry": "entry || :mark", "report": "later(report)"},
}
# Rows that stay one however long the archive is: those of entities.
_KEPT_OUT = {"entry": "kind != 'entity'", "node": "kind != 'entity'", "block": "room != 'entity'"}


def lengthen(path: Path, copies: int) -> None:
    """Adds so many later copies of everything that a record holds."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = off")
        sources = {name: _held(connection, name) for name in _CHANGED}
        for copy in range(1, copies + 1):
            _define(connection, copy)
            with connection:
                for name, (columns, last) in sources.items():
                    _repeat(connection, name, columns, last, copy)
        connection.execute("ANALYZE")


def shifted(reading: Reading, years: int) -> Reading:
    """A reading that many years later, with a report id of its own."""
    return Reading.from_json(_later(years // LATER)(reading.to_json()))


def _held(connection: sqlite3.Connection, name: str) -> tuple[list[str], int]:
    """The columns of a table, and its last row."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
    (last,) = connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {name}").fetchone()  # noqa: S608 - a name of the list above
    return columns, last


def _repeat(connection: sqlite3.Connection, name: str, columns: list[str], last: int, copy: int) -> None:
    values = ", ".join(_CHANGED[name].get(column, column) for column in columns)
    where = _KEPT_OUT.get(name, "true")
    connection.execute(
        f"INSERT INTO {name} ({', '.join(columns)}) SELECT {values} FROM {name}"  # noqa: S608 - names of the list above
        f" WHERE rowid <= :last AND {where} ORDER BY rowid",
        {
            "last": last,
            "lines": last,
            "copy": copy,
            "mark": f".{copy}",
            "years": f"+{copy * LATER} years",
        },
    )


def _define(connection: sqlite3.Connection, copy: int) -> None:
    later = _later(copy)
    connection.create_function("later", 1, later, deterministic=True)
    connection.create_function(
        "later_hash", 1, lambda key: f"{(int(key, 16) + copy * 2654435761) % 2**32:08x}"
    )
    connection.create_function("digest", 1, digest_of)


def _later(copy: int) -> Callable[[str], str]:
    years = copy * LATER

    def later(text: str) -> str:
        text = _REPORT.sub(lambda found: f"{copy:04x}{found[1]}", text)
        text = _DECADE.sub(lambda found: f"{found[1]}{int(found[2]) + copy}", text)
        return _YEAR.sub(lambda found: str(int(found[0]) + years), text)

    return later
