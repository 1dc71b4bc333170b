"""Takes an open stream, gives its reports: one, or one a line for JSON Lines, which is never held whole."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from communique.errors import SourceError
from communique.model import Report
from communique.sources import limits
from communique.sources.formats import tell_format
from communique.sources.parse import Given, check_size, parse_line, parse_report


def read_stream(
    name: str, stream: BinaryIO, given: Given, size: int | None = None
) -> Iterator[Report | SourceError]:
    """The reports of a stream, in order; those refused as errors.

    Args:
        name: The stream as the user gave it.
        stream: Its bytes.
        given: What is told of it beside them.
        size: How long it is, when that is known before it is read.

    Raises:
        SourceError: Nothing of it can be read.
    """
    head = stream.read(limits.HEAD)
    kind = tell_format(name, head)
    if kind == "jsonl":
        yield from _read_lines(name, head, stream, given)
        return
    check_size(name, kind, size or 0)
    most = limits.PDF if kind == "pdf" else limits.TEXT
    data = head + stream.read(most + 1 - len(head))
    check_size(name, kind, len(data))
    yield parse_report(name, data, given)


def _read_lines(name: str, head: bytes, stream: BinaryIO, given: Given) -> Iterator[Report | SourceError]:
    lines = _Lines(head, stream)
    number = 0
    while line := lines.next():
        number += 1
        if number == 1 and line.strip() in (b"{", b"["):
            raise SourceError(name, "JSON, but not JSON Lines: one report a line is needed")
        if not line.strip():
            continue
        try:
            yield parse_line(f"{name}:{number}", line, replace(given))
        except SourceError as error:
            yield error


class _Lines:
    """The lines of a stream whose head has been read; a line too long is cut, its end skipped."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._stream = stream

    def next(self) -> bytes:
        """The next line, its end included; empty at the end of the stream."""
        line = self._readline()
        if len(line) > limits.TEXT and not line.endswith(b"\n"):
            while (rest := self._readline()) and not rest.endswith(b"\n"):
                pass
        return line

    def _readline(self) -> bytes:
        line = self._head.readline()
        return line if line.endswith(b"\n") else line + self._stream.readline(limits.TEXT + 1)
