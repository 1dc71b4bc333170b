"""The codebook as one object: every table, loaded once, with a version that names its content."""

import hashlib
from functools import cached_property
from pathlib import Path
from typing import Any

from communique.codebook.loader import DATA, Index, Row, Table, files, load_table, mistake
from communique.errors import CodebookError


class Codebook:
    """The program's tables with a user's overlays on top.

    Args:
        overlays: Folders of files named like the codebook's own; later ones win.
    """

    def __init__(self, *overlays: Path) -> None:
        self._overlays = overlays
        self._tables: dict[str, Any] = {}

    def rows(self, table: Table[Row]) -> tuple[Row, ...]:
        """All rows of a table.

        Raises:
            CodebookError: The file has a mistake.
        """
        if table.name not in self._tables:
            self._tables[table.name] = load_table(table, self._overlays)
        found: tuple[Row, ...] = self._tables[table.name]
        return found

    def mistake(self, table: Table[Any], words: str, reason: str) -> CodebookError:
        """The error to raise for words in a table that mean nothing, with their file and line."""
        return mistake(table, self._overlays, words, reason)

    def index(self, table: Table[Row]) -> Index[Row]:
        """A CSV table for looking up single rows; nothing is read before the first is asked for."""
        return Index(table, self._overlays)

    @cached_property
    def version(self) -> str:
        """A short hash of every file, overlays included: two readings with one version used the same words."""
        digest = hashlib.sha256()
        for folder in (DATA, *self._overlays):
            for path in files(folder):
                digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()[:12]
