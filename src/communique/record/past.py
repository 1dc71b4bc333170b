"""The record of a past day: on one connection every table shows the rows that stood at the end of that day.

Temporary views take the names of the tables, so that every question can be put to the past as it is put to the
present. The caller rolls the transaction back, and the views are gone.
"""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, inspect, select

from communique.record import schema

# Counted anew from the members of the day.
_NAMED = "SELECT node, name, count(*) AS times FROM member WHERE name IS NOT NULL GROUP BY node, name"


def show_past(connection: Connection, day: dt.date) -> None:
    """Lets the tables of a record show what they held at the end of a day, in UTC."""
    night = dt.datetime.combine(day, dt.time.max)
    query = select(func.coalesce(func.max(schema.change.c.n), 0)).where(schema.change.c.at <= night)
    last = connection.execute(query).scalar_one()
    main = inspect(connection).default_schema_name
    for name, rows in _views(last, main or "main"):
        connection.exec_driver_sql(f"CREATE TEMPORARY VIEW {name} AS {rows}")


def _views(last: int, main: str) -> Iterator[tuple[str, str]]:
    """Each view and its rows, those that the changes up to `last` left."""
    for table, past in schema.PAST.items():
        columns = _columns(table)
        stood = f"SELECT {columns} FROM {main}.{table.name} WHERE since <= {last}"  # noqa: S608 - words of our own
        gone = f"SELECT {columns} FROM {main}.{past.name} WHERE since <= {last} AND until > {last}"  # noqa: S608 - as above
        yield table.name, f"{stood} UNION ALL {gone}"
    for table, number in ((schema.change, "n"), (schema.history, "change"), (schema.decision, "change")):
        yield table.name, f"SELECT {_columns(table)} FROM {main}.{table.name} WHERE {number} <= {last}"  # noqa: S608 - as above

    yield schema.naming.name, _NAMED


def _columns(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)
