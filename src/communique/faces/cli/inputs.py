"""Takes what the user names as sources, gives readings one by one; what is refused is said and counted."""

import sys
from collections.abc import Iterable, Iterator

from rich.console import Console

from communique.errors import SourceError
from communique.faces.cli.options import Sources
from communique.faces.cli.status import Status
from communique.faces.terminal.words import one_line
from communique.model import Reading, Report


class Intake:
    """Readings of the sources, and a count of what was refused on the way.

    Args:
        sources: What the user named.
        remarks: The console on which refusals are said.
    """

    def __init__(self, sources: Sources, remarks: Console) -> None:
        self._sources = sources
        self._remarks = remarks
        self.refused = 0

    def readings(self) -> Iterator[Reading]:
        """Each source read, in order; nothing is held longer than it takes to read."""
        # Language analysis takes a second to import: not before there is something to read.
        from communique.codebook import Codebook
        from communique.reading.reader import Reader
        from communique.sources import open_sources

        asked = self._sources
        codebook = Codebook(*(asked.codebook or ()))
        opened = open_sources(
            asked.names,
            published=asked.published,
            outlet=asked.outlet,
            codebook=codebook,
            stdin=sys.stdin.buffer,
        )
        yield from Reader(codebook, asked.pipeline).read(self._accepted(opened))

    @property
    def status(self) -> Status:
        """The exit status that fits what happened."""
        return Status.REFUSED if self.refused else Status.DONE

    def _accepted(self, opened: Iterable[Report | SourceError]) -> Iterator[Report]:
        for found in opened:
            if isinstance(found, SourceError):
                self.refused += 1
                self._remarks.print(one_line(str(found)), soft_wrap=True)
            else:
                yield found
