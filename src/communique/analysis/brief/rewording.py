"""Takes a record and two parties, gives what one side has said again at another time, harder or softer."""

import datetime as dt
from collections.abc import Iterator

from communique.analysis.brief.items import Quote, Reworded, known
from communique.analysis.compare.align import align
from communique.analysis.compare.comparison import verdict
from communique.analysis.compare.force import Force, Forces
from communique.analysis.compare.passages import Passage, passages
from communique.analysis.relationship import Relationship
from communique.analysis.witness import Archive
from communique.codebook import Codebook
from communique.model import Statement
from communique.record import Filters, Record

# Two wordings of a time are no change of wording; a readout and its rewrite come within days.
_APART = dt.timedelta(days=14)
# Across months and speakers more must be common than between two readouts of one meeting.
_SURE = 0.35
# From one rung to the next is a matter of style.
_FEWEST_RUNGS = 2
_REPORTS_BACK = 3  # a report is held against so many before it


def reworded(
    record: Record, pair: Relationship, between: tuple[str, str], as_of: dt.date
) -> Iterator[Reworded]:
    """What a side says harder or softer than it said the same thing before, in order of the later day.

    Each report is held against those just before it; what the record holds for one statement or event is left out,
    since a retelling changes nothing.
    """
    archive, forces = Archive(record), Forces(Codebook())
    reports = [
        report.id
        for report in record.reports(Filters(between=between))
        if report.published and known(archive, report.id, as_of) and report.origin == report.id
    ]
    said = {report: passages(archive.source(report), forces) for report in reports}
    for at, later in enumerate(reports):
        for earlier in reports[max(at - _REPORTS_BACK, 0) : at]:
            for pair_ in align(said[earlier], said[later]):
                if pair_.score >= _SURE and not pair_.first.entries & pair_.second.entries:
                    yield from _change(pair, pair_.first, pair_.second)


def _change(pair: Relationship, before: Passage, after: Passage) -> Iterator[Reworded]:
    first, second = _day(before), _day(after)
    shared = _sides(pair, before) & _sides(pair, after)
    found = verdict(before.force, after.force)
    if not (first and second and second - first >= _APART and shared) or not found.startswith("harder"):
        return
    old, new = _ladder(before.force, after.force)
    if old.ladder == new.ladder and abs(old.height - new.height) < _FEWEST_RUNGS:
        return
    speakers = [ref for each in _statements(after) for ref in each.speakers]
    names = [entity.name for ref in speakers if (entity := after.source.entity(ref))]
    yield Reworded(
        change="harder" if found == "harder in second" else "softer",
        by=tuple(dict.fromkeys(names)),
        before=old,
        after=new,
        quotes=(Quote.of(before.source, before.span), Quote.of(after.source, after.span)),
    )


def _ladder(before: tuple[Force, ...], after: tuple[Force, ...]) -> tuple[Force, Force]:
    """The forces on which the verdict rests: on the first ladder on which they differ."""
    pairs = [(one, other) for one in before for other in after if one.ladder == other.ladder]
    return next(((one, other) for one, other in pairs if one.height != other.height), (before[0], after[0]))


def _statements(passage: Passage) -> list[Statement]:
    return [finding for finding in passage.findings if isinstance(finding, Statement)]


def _sides(pair: Relationship, passage: Passage) -> frozenset[int]:
    """The sides whose statements a passage holds."""
    refs = [ref for said in _statements(passage) for ref in (*said.speakers, *said.behalf)]
    return pair.sides(passage.source, refs)


def _day(passage: Passage) -> dt.date | None:
    return passage.source.reading.report.published
