"""Takes a file that `export json` or `decisions --format json` wrote, gives the readings and decisions in it."""

from pathlib import Path

import msgspec

from communique.errors import SourceError, UsageError
from communique.faces.exports.whole import SCHEMA
from communique.model import Reading
from communique.record import Decision, refuse_what_cannot_be


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """What a record is made of, as an export holds it; the entries beside it follow from it.

    Attributes:
        schema: The name and number of the format.
        readings: A report and what was found in it, each as the program made it; None in exports of version 0.2.0.
        decisions: What people decided, in order.
        former: What reports were read as before they were read again, of each report the oldest first.
    """

    schema: str = ""
    readings: list[Reading] | None = None
    decisions: list[Decision] = []
    former: list[Reading] = []


def read_export(path: Path) -> Export:
    """The readings and decisions in a file.

    Raises:
        SourceError: It cannot be read, or holds no such thing.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), error.strerror or "it cannot be read") from error
    try:
        found = msgspec.json.decode(content, type=Export | list[Decision])
    except msgspec.ValidationError as error:
        raise SourceError(str(path), f"it is no export of a record: {error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SourceError(str(path), "it is no JSON, or cut off") from error
    if isinstance(found, list):
        found = Export(schema=SCHEMA, readings=[], decisions=found)
    if found.schema != SCHEMA:
        raise SourceError(str(path), f"it is no export of a record: its schema is not {SCHEMA}")
    if found.readings is None:
        raise SourceError(str(path), "it was exported without readings; export it again with this version")
    try:
        refuse_what_cannot_be(found.readings, found.decisions, found.former)
    except UsageError as error:
        raise SourceError(str(path), str(error)) from error
    return found
