"""Damage: what is kept cannot be what was written. The database puts the record's name before it."""

import hashlib
from collections.abc import Callable
from typing import TypeVar

import msgspec

from communique.model import Reading, Report

_T = TypeVar("_T")


class _WithoutFindings(msgspec.Struct):
    """What is taken of a reading where only its report is wanted."""

    report: Report


_reports = msgspec.json.Decoder(_WithoutFindings)


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
    return _decoded(Reading.from_json, report, line, digest)


def intact_report(report: str, line: str, digest: str) -> Report:
    """The report of a reading that was kept, without its findings, which take longer to take in than all else.

    Raises:
        Damage: The reading is not what was written.
    """
    return _decoded(_reports.decode, report, line, digest).report


def _decoded(decode: Callable[[str], _T], report: str, line: str, digest: str) -> _T:
    if digest_of(line) != digest:
        raise Damage(f"the reading of report {report} is not what was written")
    try:
        return decode(line)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise Damage(f"the reading of report {report} cannot be read") from error
