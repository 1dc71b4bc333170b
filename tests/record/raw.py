"""The tables of a record from outside the program, as somebody with the database's own client reaches them."""

import sqlite3
from collections.abc import Sequence
from typing import Any

import psycopg


def run(place: str, *statements: str) -> Sequence[tuple[Any, ...]]:
    """Runs statements in one transaction; gives the rows of the last."""
    if "://" in place:
        with psycopg.connect(place) as connection:
            cursors = [connection.execute(statement.encode()) for statement in statements]
            return cursors[-1].fetchall() if cursors[-1].description else []
    raw = sqlite3.connect(place)
    try:
        rows = [raw.execute(statement).fetchall() for statement in statements]
        raw.commit()
    finally:
        raw.close()
    return rows[-1]
