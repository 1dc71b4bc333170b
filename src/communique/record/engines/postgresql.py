"""A record in a PostgreSQL database: any number of readers, and writers who take turns report by report."""

from psycopg import Error
from sqlalchemy import URL, Connection, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError

from communique.errors import RecordError
from communique.record.engines.store import PATIENCE_MS, Store
from communique.record.schema import last_change, metadata

# The lock that writers take: "Comq". It is held to the end of the transaction and is lost with the connection.
_TURN = 0x436F6D71
_SECONDS_TO_CONNECT = 10
# After so many changes the server is asked to count; later it does so by itself in good time.
_COUNTED_AT = frozenset(2**power for power in range(4, 13))
# Beginnings of PostgreSQL's error codes, the longest first, and what the user is told.
_COMPLAINTS = (
    ("55P03", "another program is writing to it; try again"),
    ("53100", "the disk of the server is full"),
    ("3D000", "there is no such database on the server; make it with createdb"),
    ("25006", "it may not be written to"),
    ("42501", "it may not be written to by this user"),
    ("57P", "the connection to the server was lost"),
    ("08", "the connection to the server was lost"),
    ("28", "the server does not let this user in"),
    ("XX", "it is damaged"),
    ("53", "the server has no room for more"),
)


class PostgresqlStore(Store):
    """A PostgreSQL database.

    Args:
        location: `postgresql://user@host/database`, with options as PostgreSQL's own programs take them.
        patience_ms: How long to wait for another writer.
    """

    def __init__(self, location: str, *, patience_ms: int = PATIENCE_MS) -> None:
        url = _url(location)
        self.name = url.set(drivername="postgresql").render_as_string(hide_password=True)
        self.writable = True  # what the user may do is for the server to say
        waits = {"connect_timeout": _SECONDS_TO_CONNECT}
        self.engine = create_engine(url, connect_args=waits, pool_pre_ping=True)

        @event.listens_for(self.engine, "connect")
        def _prepare(raw: DBAPIConnection, _record: object) -> None:
            cursor = raw.cursor()
            cursor.execute(f"SET lock_timeout = {patience_ms}")
            cursor.execute("SET application_name = 'communique'")
            raw.commit()

    def reading(self) -> Connection:
        """A connection whose transactions see one state."""
        return self.engine.connect().execution_options(isolation_level="REPEATABLE READ")

    def writing(self) -> Connection:
        """A connection; each statement sees what was kept before it, by whomever."""
        return self.engine.connect().execution_options(isolation_level="READ COMMITTED")

    def wait_for_turn(self, connection: Connection) -> None:
        """Waits for the lock that every writer takes."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})

    def keep_up(self, connection: Connection) -> None:
        """Counts a young record's rows as it doubles.

        The server counts them once a minute; until then it takes the tables to be empty and reads them whole. Tables
        of others are not touched, and none that the server is counting itself is waited for.
        """
        if connection.execute(last_change()).scalar_one() in _COUNTED_AT:
            own = ", ".join(table.name for table in metadata.sorted_tables)
            connection.execute(text(f"ANALYZE (SKIP_LOCKED) {own}"))

    def is_new(self, connection: Connection) -> bool:
        """Whether the schema holds no table."""
        query = text("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()")
        tables = set(connection.execute(query).scalars())
        if tables and not tables >= {"alembic_version", "entry", "node", "member"}:
            raise RecordError(f"{self.name}: it is a database of another program, no record")
        return not tables

    def reason(self, error: DBAPIError) -> str:
        """What the user is told of a complaint of the server's."""
        code = error.orig.sqlstate if isinstance(error.orig, Error) else None
        if code is None:  # said by the driver, not by a server
            lost = error.connection_invalidated
            return "the connection to the server was lost" if lost else _unreached(str(error.orig))
        known = next((words for start, words in _COMPLAINTS if code.startswith(start)), None)
        return known or f"the server reports: {str(error.orig).partition(chr(10))[0]}"


def _url(location: str) -> URL:
    try:
        url = make_url(location)
    except (ArgumentError, ValueError) as error:
        raise RecordError(f"{location}: it is no URL of a database") from error
    if url.drivername not in ("postgresql", "postgres"):
        raise RecordError(f"{location}: a record is a file, or a database at postgresql://")
    return url.set(drivername="postgresql+psycopg")


def _unreached(words: str) -> str:
    """The driver's own sentence of why there is no connection; of several attempts the last."""
    for sign, code in (("does not exist", "3D000"), ("password authentication", "28"), ("no password", "28")):
        if sign in words:
            return next(said for start, said in _COMPLAINTS if start == code)
    return "the server cannot be reached"
