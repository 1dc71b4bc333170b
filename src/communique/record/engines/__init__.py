"""The engines a record can be kept by: a location in, an open store out."""

from pathlib import Path

from communique.record.engines.store import Store

__all__ = ["Store", "open_store"]


def open_store(location: str | Path, *, create: bool) -> Store:
    """The store of a record: a SQLite file, or a PostgreSQL database when the location is a URL.

    Args:
        location: Path of a file, or `postgresql://...`.
        create: Whether it may be made when there is none.

    Raises:
        RecordError: There is none and `create` is false, or it cannot be a record.
    """
    if "://" in str(location):
        from communique.record.engines.postgresql import PostgresqlStore

        return PostgresqlStore(str(location))
    from communique.record.engines.sqlite import SqliteStore

    return SqliteStore(Path(location), create=create)
