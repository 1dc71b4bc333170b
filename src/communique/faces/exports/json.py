"""Takes entries of the record, gives JSON: one array, an entry a line."""

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

_encoder = msgspec.json.Encoder()


def write_json(entries: Iterable[Any], file: TextIO) -> None:
    """Write the entries as one JSON array, each on a line of its own so that two exports can be compared.

    Args:
        entries: Entries of the record.
        file: Where to.
    """
    written = False
    for entry in entries:
        file.write((",\n" if written else "[\n") + _encoder.encode(entry).decode())
        written = True
    file.write("\n]\n" if written else "[]\n")


def write_object(entry: Any, file: TextIO) -> None:  # noqa: ANN401 - any struct
    """Write one entry as a JSON object on one line."""
    file.write(_encoder.encode(entry).decode() + "\n")
