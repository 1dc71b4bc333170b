"""A record opens quickly and alone, on either engine; what is no record is refused in one sentence that names it."""

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from communique.errors import RecordError
from communique.record import Record
from communique.record.database import Database
from communique.record.schema import HEAD, metadata
from record.raw import run
from record.stories import toll, world


def test_a_new_record_is_empty(place: str) -> None:
    """Opening makes it; opening again finds it."""
    with Record.open(place) as record:
        assert record.events() == []
    with Record.open(place, create=False) as record:
        assert record.reports() == []


def test_asking_makes_no_record(place: str) -> None:
    """A record that does not exist is not made by a question to it."""
    with pytest.raises(RecordError, match="no such record"):
        Record.open(place, create=False)


def test_another_programs_database_is_left_alone(place: str) -> None:
    """Tables of another program are no record, and none is made among them."""
    run(place, "CREATE TABLE recipes (name text)", "INSERT INTO recipes VALUES ('soup')")
    with pytest.raises(RecordError, match="another program"):
        Record.open(place)
    assert run(place, "SELECT name FROM recipes") == [("soup",)]


def test_a_newer_record_is_refused(place: str) -> None:
    """A record of a later version is not read by guesswork."""
    Record.open(place).close()
    run(place, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(RecordError, match="newer version"):
        Record.open(place)


def test_migrations_come_to_the_schema(place: str) -> None:
    """The tables that migrations make are those the program knows."""
    database = Database.open(place, create=True)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_ours})
        assert compare_metadata(context, metadata) == []
    database.close()


def _is_ours(name: str | None, kind: str, _: object) -> bool:
    return not (kind == "table" and (name or "").startswith("report_words"))


def test_opening_loads_no_migrations(place: str) -> None:
    """A current record is opened without Alembic, so that every command starts quickly."""
    Record.open(place).close()
    script = (
        "import sys, time\nfrom communique.record import Record\nstart = time.perf_counter()\n"
        f"Record.open({place!r}, create=False).close()\n"
        "assert 'alembic' not in sys.modules and 'spacy' not in sys.modules\n"
        "assert time.perf_counter() - start < 0.5"
    )
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603 - our own interpreter and words


def test_a_damaged_reading_is_named(place: str) -> None:
    """What is not what was written is said to be damaged, and no part of it is shown."""
    with Record.open(place) as record:
        list(record.add([toll().reading()]))
    run(place, "UPDATE report SET reading = replace(reading, '53', '54')")
    with (
        Record.open(place) as record,
        pytest.raises(RecordError, match="damaged: the reading of report toll"),
    ):
        record.claims()


def test_what_a_writer_adds_is_seen_by_a_reader(place: str) -> None:
    """A record can be asked while it is written to; a question sees one state of it."""
    with Record.open(place) as writer, Record.open(place) as reader:
        adding = writer.add(world())
        for number in range(1, 4):
            next(adding)
            assert len(reader.reports()) == number
        list(adding)


def test_the_newest_migration_is_the_schemas() -> None:
    """The number that opening compares with is that of the last migration."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "src/communique/record/migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]
