"""What only a record on a server can meet: no server, no database, a lost connection, other writers."""

import datetime as dt
import threading

import pytest

from communique.errors import RecordError
from communique.record import Record
from communique.record.database import Database
from communique.record.engines.postgresql import PostgresqlStore
from communique.record.storing.adding import add_reading
from record.raw import run
from record.server import Server
from record.stories import held, planned, toll, world

SECRET = "open-sesame"  # noqa: S105 - of nobody


@pytest.fixture
def place(server: Server) -> str:
    """A new place on the server."""
    return server.new_place()


def test_no_server(server: Server) -> None:
    """Where nobody answers the sentence says so, and never shows the password."""
    with pytest.raises(RecordError, match="cannot be reached") as refused:
        Record.open(f"postgresql://ada:{SECRET}@localhost:1/desk?host={server.folder}/none")
    assert SECRET not in str(refused.value)


def test_no_database(server: Server) -> None:
    """A database is made by who runs the server, not by a report."""
    with pytest.raises(RecordError, match="createdb"):
        Record.open(server.url("nowhere"))


@pytest.mark.parametrize(
    ("location", "why"),
    [("mysql://host/desk", "a file, or a database at postgresql"), ("postgresql://ho st:x/", "no URL")],
)
def test_other_urls(location: str, why: str) -> None:
    """Only PostgreSQL is a server that can keep a record."""
    with pytest.raises(RecordError, match=why):
        Record.open(location)


def test_a_lost_connection_leaves_whole_reports(place: str) -> None:
    """What was being added when the server let go is not there, what was said to be added is, and the rest can be."""
    with Record.open(place) as record:
        adding = record.add(world())
        next(adding)
        run(
            place,
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ "
            "BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$",
            "CREATE TRIGGER fail BEFORE INSERT ON member FOR EACH ROW EXECUTE FUNCTION fail()",
        )
        with pytest.raises(RecordError, match="connection to the server was lost"):
            next(adding)
        run(place, "DROP FUNCTION fail CASCADE")
        assert [report.id for report in record.reports()] == ["plan"]
        list(record.add(world()))
        assert len(record.reports()) == len(world())


def test_a_full_disk(place: str) -> None:
    """When the server has no more room the sentence says so, and nothing of what was written is kept."""
    Record.open(place).close()
    run(
        place,
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$",
        "CREATE TRIGGER fail BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION fail()",
    )
    with Record.open(place) as record:
        with pytest.raises(RecordError, match="disk of the server is full"):
            list(record.add([toll().reading()]))
        assert record.reports() == []


def test_a_second_writer_waits(place: str) -> None:
    """Two writers take turns, and each sees what the other has written."""
    Record.open(place).close()
    first, second = Database.open(place, create=False), Database.open(place, create=False)

    def add_second() -> None:
        with second.writing() as connection:
            add_reading(connection, held().reading(), dt.datetime(2025, 8, 30))  # noqa: DTZ001 - UTC, as kept

    other = threading.Thread(target=add_second)
    with first.writing() as connection:
        other.start()
        other.join(0.3)
        assert other.is_alive()
        add_reading(connection, planned().reading(), dt.datetime(2025, 7, 10))  # noqa: DTZ001 - likewise
    other.join(10)
    with Record.open(place) as record:
        plan, outcome = record.events()
        assert [link.event for link in plan.related] == [outcome.id]
    first.close()
    second.close()


def test_a_second_writer_is_told(place: str) -> None:
    """Who waits in vain for another program's writing is told so."""
    Record.open(place).close()
    first = Database.open(place, create=False)
    second = Database(PostgresqlStore(place, patience_ms=50), create=False)
    with first.writing(), pytest.raises(RecordError, match="another program is writing"), second.writing():
        pass
    first.close()
    second.close()


def test_a_reader_may_not_write(place: str) -> None:
    """A user with the right to read alone can ask, and is told when adding."""
    Record.open(place).close()
    ((schema,),) = run(place, "SELECT current_schema()")
    run(
        place,
        "CREATE ROLE reader LOGIN",
        f"GRANT USAGE ON SCHEMA {schema} TO reader",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO reader",
    )
    with Record.open(place.replace("postgres@", "reader@"), create=False) as record:
        assert record.reports() == []
        with pytest.raises(RecordError, match="may not be written to by this user"):
            list(record.add([toll().reading()]))
    run(place, "DROP OWNED BY reader", "DROP ROLE reader")
