"""Damage: what is kept cannot be what was written. The database puts the record's name before it."""

import hashlib

import msgspec

from communique.model import Reading


class Damage(Exception):  # noqa: N818 - what is found, not yet a sentence for the user
    """Something kept that cannot be what was written; its text says what."""


def digest_of(line: str) -> str:
    """What a reading's JSON is known by, so that damage to it is noticed."""
    return hashlib.sha256(line.encode()).hexdigest()


def intact(report: str, line: str, digest: str) -> Reading:
    """The reading that was kept for a report.

    Raises:
        Damage: It is not what was written.
    """
    if digest_of(line) != digest:
        raise Damage(f"the reading of report {report} is not what was written")
    try:
        return Reading.from_json(line)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise Damage(f"the reading of report {report} cannot be read") from error
