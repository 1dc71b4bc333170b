"""Takes the names a user gives, gives their reports one by one: files, folders, standard input, the web."""

import datetime as dt
import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from communique.codebook import Codebook
from communique.errors import SourceError
from communique.model import Report
from communique.sources.files import is_folder, open_file, walk
from communique.sources.network import Network, fetch
from communique.sources.parse import Given
from communique.sources.provenance import Provenance
from communique.sources.stream import read_stream
from communique.sources.vocabulary import Vocabulary

STANDARD_INPUT = "-"


def open_sources(  # noqa: PLR0913 - all but the names are options by keyword
    names: Sequence[str],
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    codebook: Codebook,
    stdin: BinaryIO | None = None,
    network: Network | None = None,
) -> Iterator[Report | SourceError]:
    """The reports that the names stand for, in the order given, each read when it is asked for.

    A report that is refused comes as the error that says why, in its place, and the next follows.

    Args:
        names: Files, folders, web addresses, and "-" for standard input.
        published: The day of publication of reports that do not say theirs.
        outlet: The publisher of reports that do not say theirs.
        codebook: What agencies, outlets and lines around stories are called.
        stdin: What "-" reads; the program's standard input when not given.
        network: How web addresses are found and judged; only public ones are fetched when not given.
    """
    given = Given(Vocabulary(codebook), asked=Provenance(published=published, outlet=outlet))
    for name in names:
        try:
            yield from _open(name, given, stdin, network or Network())
        except SourceError as error:
            yield error


def _open(
    name: str, given: Given, stdin: BinaryIO | None, network: Network
) -> Iterator[Report | SourceError]:
    if name == STANDARD_INPUT:
        yield from read_stream(name, stdin or sys.stdin.buffer, given)
    elif "://" in name:
        page = fetch(name, network)
        here = replace(given, known=Provenance(url=page.url), charset=page.charset)
        yield from read_stream(name, io.BytesIO(page.data), here, len(page.data))
    elif is_folder(name):
        yield from _open_folder(name, given)
    else:
        yield from _open_file(name, given)


def _open_folder(name: str, given: Given) -> Iterator[Report | SourceError]:
    for path in walk(name):
        if isinstance(path, SourceError):
            yield path
            continue
        try:
            yield from _open_file(path, given)
        except SourceError as error:
            yield error


def _open_file(name: str, given: Given) -> Iterator[Report | SourceError]:
    with open_file(name) as (stream, size):
        yield from read_stream(name, stream, given, size)
