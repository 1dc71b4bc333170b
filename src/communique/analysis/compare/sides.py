"""Takes what a user names, reports or one event, gives the reports to compare: for an event one of each side."""

from collections import Counter
from collections.abc import Sequence

from communique.analysis.witness import Archive, Source
from communique.errors import UsageError
from communique.record import EventEntry, Record

_TWO = 2


def to_compare(record: Record, ids: Sequence[str]) -> tuple[str, ...]:
    """The ids of the reports to compare, at least two.

    Args:
        record: An open record.
        ids: Ids of at least two reports, or of one event.

    Raises:
        UsageError: They name no such things, or an event has no reports of two sides.
    """
    if len(ids) > 1:
        return tuple(dict.fromkeys(record.report(each).id for each in ids))
    entry = record.find(ids[0])
    if not isinstance(entry, EventEntry):
        raise UsageError("name two reports to compare, or one event that both sides tell of")
    return _of_event(record, entry)


def _of_event(record: Record, event: EventEntry) -> tuple[str, str]:
    reports = tuple(dict.fromkeys(telling.report for telling in event.reports))
    if len(reports) == _TWO:
        return reports[0], reports[1]
    archive = Archive(record)
    states = Counter(part.side for part in event.participants if part.side)
    found: dict[str, str] = {}
    for report in reports:
        side = _side(archive.source(report), frozenset(states))
        if side:
            found.setdefault(side, report)
    if len(found) < _TWO:
        told = ", ".join(reports)
        raise UsageError(f"{event.id} is not told by two sides; name two reports that tell of it: {told}")
    first, second = sorted(found, key=lambda side: (-states[side], side))[:_TWO]
    return found[first], found[second]


def _side(source: Source, states: frozenset[str]) -> str | None:
    """The side a report speaks for: where it was written, or else for whom most of its speakers speak."""
    dateline = source.reading.report.dateline
    if dateline and dateline.state in states:
        return dateline.state
    voices = Counter(
        state
        for said in source.reading.statements
        for ref in said.behalf
        if (state := source.state(ref)) in states
    )
    return min(voices, key=lambda state: (-voices[state], state or ""), default=None)
