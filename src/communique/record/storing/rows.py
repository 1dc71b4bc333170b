"""Bringing rows to what is wanted: the difference to what is held is written, in few statements."""

from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, select, update
from sqlalchemy import Row as SqlRow
from sqlalchemy.dialects import postgresql, sqlite

Row = Mapping[str, Any]


class Written(msgspec.Struct, frozen=True):
    """The rows that were not as wanted: what they are now, and what they were."""

    put: tuple[Row, ...] = ()
    gone: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them."""
        return (*self.put, *self.gone)


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Adds rows, if there are any."""
    if rows:
        connection.execute(insert(table), list(rows))


def add_missing_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Adds those of the rows that are not there yet, if there are any."""
    if rows:
        connection.execute(dialect_of(connection).insert(table).on_conflict_do_nothing(), list(rows))


def set_rows(
    connection: Connection, table: Table, within: ColumnElement[bool] | None, wanted: Iterable[Row]
) -> Written:
    """Makes the rows of a table within a condition those that are wanted, and leaves those that are so already.

    Args:
        connection: Inside a transaction.
        table: The table.
        within: Which rows are held for what is being written; None when none can be.
        wanted: The rows, without the change that makes them.
    """
    names = [column.name for column in table.primary_key]
    target = {tuple(row[name] for name in names): row for row in wanted}
    held: dict[tuple[Any, ...], Row] = {}
    if within is not None:
        found = connection.execute(select(table).where(within))
        held = {tuple(row[name] for name in names): row for row in map(_plain, found)}
    fresh = [row for key, row in target.items() if key not in held]
    other = [row for key, row in target.items() if key in held and _differs(held[key], row)]
    gone = [row for key, row in held.items() if key not in target]
    remove_rows(connection, table, gone)
    if other:
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in other[0] if name not in names}
        statement = update(table).where(_is(table, names)).values(values)
        connection.execute(statement, [_bound(row, names) for row in other])
    add_rows(connection, table, fresh)
    former = [held[tuple(row[name] for name in names)] for row in other]
    return Written(put=(*fresh, *other), gone=(*gone, *former))


def remove_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Removes rows, by their keys."""
    if rows:
        names = [column.name for column in table.primary_key]
        statement = delete(table).where(_is(table, names))
        connection.execute(statement, [{f"key_{name}": row[name] for name in names} for row in rows])


def dialect_of(connection: Connection) -> ModuleType:
    """Where the statements are that only this engine has, though both have their like."""
    return sqlite if connection.dialect.name == "sqlite" else postgresql


def _plain(row: SqlRow[Any]) -> Row:
    return dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


def _is(table: Table, names: Iterable[str]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == bindparam(f"key_{name}") for name in names))


def _bound(row: Row, names: Sequence[str]) -> dict[str, Any]:
    return {f"{'key' if name in names else 'new'}_{name}": value for name, value in row.items()}


def _differs(held: Row, wanted: Row) -> bool:
    return any(held[name] != value for name, value in wanted.items())
