"""Takes readings of today of reports in a record, gives what would change; holds them on disk until it is decided."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any, Literal, Self

import msgspec

from communique.errors import UsageError
from communique.model import Entity, Reading, Report
from communique.record import Finding, Record, anchors, findings_by_words


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A finding that is read otherwise than before.

    Attributes:
        sign: "+" for one that is new, "-" for one that is gone, "~" for one that differs.
        words: What it is, and for one that differs in which fields.
    """

    sign: Literal["+", "-", "~"]
    words: str


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """How two readings of one report differ.

    Attributes:
        report: Report id.
        title: What it is called.
        day: When it was published.
        changes: The findings concerned.
    """

    report: str
    title: str
    day: str
    changes: tuple[Change, ...] = ()


class Spool:
    """Readings of today beside those of a record; what is alike but for its stamp is a change too, and not shown.

    Args:
        record: The record.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed when it is left
        self._differences: list[Difference] = []
        self.changed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def reports(self, wanted: Sequence[str]) -> Iterator[Report]:
        """The reports to read again: those named, or all."""
        names = wanted or [entry.id for entry in self._record.reports()]
        for name in names:
            yield self._record.made(name).report

    def fill(self, readings: Iterable[Reading]) -> None:
        """Takes the new readings in."""
        for reading in readings:
            former = self._record.made(reading.report.id)
            if former != reading:
                self._keep(reading)
                self.changed += 1
            self._differences.append(difference(former, reading))

    def _keep(self, reading: Reading) -> None:
        try:
            self._file.write(reading.to_json() + "\n")
            self._file.flush()
        except OSError as error:
            where = tempfile.gettempdir()
            raise UsageError(f"{where}: the new readings cannot be held there: {error.strerror}") from error

    def differences(self) -> list[Difference]:
        """What would change, in the order of the reports."""
        return self._differences

    def readings(self) -> Iterator[Reading]:
        """The readings that differ from those held."""
        self._file.seek(0)
        for line in self._file:
            yield Reading.from_json(line)


def difference(former: Reading, present: Reading) -> Difference:
    """How a reading differs from the one before it, finding by finding as their words know them."""
    report = present.report
    held, now = findings_by_words(former), findings_by_words(present)
    changes = [Change(sign="-", words=_said(held[key], former)) for key in held if key not in now]
    changes += [Change(sign="+", words=_said(now[key], present)) for key in now if key not in held]
    for key in now.keys() & held.keys():
        fields = _differing(_plain(held[key], former), _plain(now[key], present))
        if fields:
            changes.append(Change(sign="~", words=f"{_said(now[key], present)}: {', '.join(fields)}"))
    return Difference(
        report=report.id,
        title=report.title or report.path or report.id,
        day=report.published.isoformat() if report.published else "no date",
        changes=tuple(sorted(changes, key=lambda change: (change.sign, change.words))),
    )


def _said(finding: Finding, reading: Reading) -> str:
    """A finding in a few words: what it is and what it rests on."""
    if isinstance(finding, Entity):
        return f"{finding.kind} {finding.name}"
    kind = type(finding).__name__.lower()
    sort = {"event": "type", "statement": "act", "commitment": "kind", "claim": "measure"}[kind]
    words = anchors(reading)[finding.id].span.words(reading.report.text)
    return f"{kind} {getattr(finding, sort)} “{words}”"


def _plain(finding: Finding, reading: Reading) -> dict[str, Any]:
    """The fields of a finding, with names for the numbers of findings, which change with every one before them."""
    names = {entity.id: entity.name for entity in reading.entities}
    names |= {held.id: key for key, held in findings_by_words(reading).items() if held.id not in names}
    fields: dict[str, Any] = msgspec.to_builtins(finding)
    return {name: _named(value, names) for name, value in fields.items() if name != "id"}


def _named(value: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 - any part of a finding
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, dict):
        return {name: _named(held, names) for name, held in value.items()}
    return [_named(held, names) for held in value] if isinstance(value, list | tuple) else value


def _differing(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    return [name for name in one if one[name] != other[name]]
