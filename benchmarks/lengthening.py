"""Takes a SQLite record of a made archive, gives it many times over, each copy ten years after the one before.

Adding a million events one report at a time takes hours. What lies ten years apart is compared with nothing of
the archive before, so the copies stand for the reports that would have been added; people and states stay the same.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from communique.model import Reading
from communique.record.damage import digest_of

LATER = 10  # years from one copy to the next
_CACHE_KIB = 1_000_000  # the rows of a copy come in no order of the indexes, which must be at hand
_REMEMBERED = 200_000
_REPORT = re.compile(r"\b0000([0-9a-f]{12})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DECADE = re.compile(r"(decade:)(\d{3})")


def _moved(column: str) -> str:
    """SQL for the id of a report, or for a key that begins with one, in a copy."""
    return f":report || substr({column}, 5)"


def _moved_unless_entity(column: str) -> str:
    """SQL for the key of a node in a copy; those of entities stay."""
    return f"CASE WHEN instr({column}, ':') THEN {_moved(column)} ELSE {column} END"


_MOVED_IN_TIME = {"start": "date(start, :years)", "finish": "date(finish, :years)"}
# What a copy of a table's row holds: SQL for each column that changes; `later` shifts ids and years in a text.
_CHANGED: dict[str, dict[str, str]] = {
    "report": {
        "id": _moved("id"),
        "published": "date(published, :years)",
        "reading": "later(reading)",
        "digest": "digest(later(reading))",
    },
    "entry": {"id": "id || :mark", **_MOVED_IN_TIME},
    "pair": {"entry": "entry || :mark", **_MOVED_IN_TIME},
    "node": {
        "key": _moved("key"),
        "id": "id || :mark",
        "entry": "entry || :mark",
        "profile": "later(profile)",
    },
    "member": {"report": _moved("report"), "node": _moved_unless_entity("node")},
    "party": {"node": _moved("node")},
    "topic": {"node": _moved("node")},
    "block": {"key": "later(key)", "node": _moved("node")},
    "fingerprint": {"key": "key || :mark", "report": _moved("report")},
    "link": {"first": _moved("first"), "second": _moved("second")},
    "lineage": {"derived": _moved("derived"), "source": _moved("source")},
    "report_words": {"report": _moved("report")},
    "history": {"n": "n + :copy * :lines", "entry": "entry || :mark", "report": _moved("report")},
}
# Rows that stay one however long the archive is: those of entities.
_KEPT_OUT = {
    "entry": "kind != 'entity'",
    "pair": "kind != 'entity'",
    "node": "kind != 'entity'",
    "block": "room != 'entity'",
    "link": "instr(first, ':')",
}


def lengthen(path: Path, copies: int) -> None:
    """Adds so many later copies of everything that a record holds."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = off")
        connection.execute("PRAGMA synchronous = off")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        sources = {name: _held(connection, name) for name in _CHANGED}
        for copy in range(1, copies + 1):
            _define(connection, copy)
            with connection:
                for name, (columns, last) in sources.items():
                    _repeat(connection, name, columns, last, copy)
        with connection:
            connection.execute("UPDATE naming SET times = times * ?", (copies + 1,))


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
            "report": f"{copy:04x}",
            "years": f"+{copy * LATER} years",
        },
    )


def _define(connection: sqlite3.Connection, copy: int) -> None:
    later = lru_cache(maxsize=_REMEMBERED)(_later(copy))  # many rows are filed under one key
    connection.create_function("later", 1, later, deterministic=True)
    connection.create_function("digest", 1, digest_of)


def _later(copy: int) -> Callable[[str], str]:
    years = copy * LATER

    def later(text: str) -> str:
        text = _REPORT.sub(lambda found: f"{copy:04x}{found[1]}", text)
        text = _DECADE.sub(lambda found: f"{found[1]}{int(found[2]) + copy}", text)
        return _YEAR.sub(lambda found: str(int(found[0]) + years), text)

    return later
