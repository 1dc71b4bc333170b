"""Takes commands as a reader of the documents would type them, gives what they print."""

import io
import json
import os
import shlex
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from communique.faces.cli import main
from communique.reading.language import Language

ROOT = Path(__file__).parents[3]
WIDTH = 88  # columns of what is shown: fits a page on a forge without a scroll bar
RECORD = "communique.db"
ADD = "communique add samples/reports"
_LANGUAGE = cache(Language)  # each command of its own would load the pipeline again, a second each time
_SHELL = set("|<>*;&$`")


class Desk:
    """A folder of its own with the samples in it, where commands are run.

    Args:
        folder: An empty folder.
        first: A desk on which the samples are added already, so that it need not be done again.

    Attributes:
        folder: The folder.
        added: What adding the samples printed.
    """

    def __init__(self, folder: Path, first: "Desk | None" = None) -> None:
        self.folder = folder
        self._first = first
        self.added = ""
        self._told = False
        (folder / "samples").symlink_to(ROOT / "samples")

    @classmethod
    def with_samples(cls, folder: Path) -> "Desk":
        """A desk with the samples in its record."""
        desk = cls(folder)
        desk.added, status = desk._run(ADD)
        if status:
            raise RuntimeError(desk.added)
        return desk

    def put_samples(self) -> None:
        """The record of the first desk, if this one has none yet."""
        if self._first and not (self.folder / RECORD).exists():
            shutil.copy(self._first.folder / RECORD, self.folder / RECORD)

    def run(self, command: str) -> tuple[str, int]:
        """What a command prints, on both streams, and its exit status."""
        if self._first and command == ADD and not self._told:
            self._told = True
            self.put_samples()
            return self._first.added, 0
        return self._run(command)

    def most_told(self, question: str) -> str:
        """The id of the entry of an answer that most reports, then most passages, tell of, or of the first decision.

        Raises:
            ValueError: The answer is empty.
        """
        answer, status = self.run(f"communique {question} --format json")
        entries = [] if status else json.loads(answer)
        if not entries:
            raise ValueError(f"nothing answers `communique {question}`: {answer}")
        told = max(entries, key=_told_by)
        return str(told.get("id") or told["uid"])

    def _run(self, command: str) -> tuple[str, int]:
        words = shlex.split(command)
        if words[0] == "communique" and not _SHELL & set(command):
            return self._call(words)
        done = subprocess.run(  # noqa: S603 - commands of our own pages
            ["bash", "-c", command],  # noqa: S607 - wherever bash is
            cwd=self.folder,
            env={**os.environ, **_surroundings()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.stdout, done.returncode

    def _call(self, words: list[str]) -> tuple[str, int]:
        """The program in this process: it takes a second to import, once."""
        printed = io.StringIO()
        with (
            patch.object(sys, "argv", words),
            patch("communique.reading.reader.Language", _LANGUAGE),
            patch.dict(os.environ, _surroundings()),
            chdir(self.folder),
            redirect_stdout(printed),
            redirect_stderr(printed),
        ):
            try:
                main()
            except SystemExit as left:
                return printed.getvalue(), int(left.code or 0)
        return printed.getvalue(), 0


def _told_by(entry: dict[str, Any]) -> tuple[int, int]:
    """How many reports tell of an entry, and in how many passages."""
    tellings = entry.get("reports", entry.get("assertions", ()))
    return len(tellings), sum(len(telling["spans"]) for telling in tellings)


def _surroundings() -> dict[str, str]:
    """The same terminal for everyone: no colours, one width, the program of this environment."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {
        "COLUMNS": str(WIDTH),
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COMMUNIQUE_RECORD": RECORD,
        "COMMUNIQUE_AUTHOR": "Ada",
        "PATH": path,
    }
