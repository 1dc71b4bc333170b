"""Takes two reports of a record, gives their comparison, line by line, each with the words of both."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from communique.analysis.compare.align import Aligned, align
from communique.analysis.compare.differences import Difference, differences
from communique.analysis.compare.force import Force, Forces
from communique.analysis.compare.passages import Passage, passages
from communique.analysis.compare.rewriting import Rewritten, rewritten
from communique.analysis.witness import Archive, Source
from communique.codebook import Codebook
from communique.model import Span
from communique.record import Record

Verdict = Literal["alike", "harder in first", "harder in second", "turned", "only in first", "only in second"]

# Up to this height of the ladder of commitment words neither commit nor object: "discussed", "told".
_NEUTRAL = 1


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A report's words on a thing.

    Attributes:
        report: Report id.
        span: Where they stand in its text.
        force: How forcefully it is put, on each ladder.
        findings: Ids of the entries of the record that these words are of.
    """

    report: str
    span: Span
    force: tuple[Force, ...] = ()
    findings: tuple[str, ...] = ()


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that both reports speak of, or that one of them leaves out.

    Attributes:
        verdict: Whether both put it alike, one of them harder, they turn it into different things, or one is silent.
        first: What the first report says, or None when it is silent.
        second: What the second says, or None.
        differences: The facts in which they differ.
        score: How surely both speak of one thing, 0 to 1; 1 where the record holds them for one.
    """

    verdict: Verdict
    first: Said | None = None
    second: Said | None = None
    differences: tuple[Difference, ...] = ()
    score: float = 1.0


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a report that is compared.

    Attributes:
        id: Report id.
        title: The headline, or None.
        outlet: Who published it; the agency when no outlet is known.
        published: The day of publication.
        origin: Id of the report its text goes back to; its own id when it stands alone.
    """

    id: str
    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    origin: str


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two reports compared.

    Attributes:
        first: The first report.
        second: The second report.
        lines: What they say of each thing, in the order of the first report, then what only the second says.
        rewritten: Where one of them retells the other, what it cut, added and put harder or softer.
    """

    first: Heading
    second: Heading
    lines: tuple[Compared, ...]
    rewritten: Rewritten | None = None


def compare(record: Record, first: str, second: str) -> Comparison:
    """The comparison of two reports of a record.

    Args:
        record: An open record.
        first: Id of a report, or the beginning of it.
        second: Likewise.

    Raises:
        UsageError: There is no such report.
    """
    codebook = Codebook()
    archive, forces = Archive(record), Forces(codebook)
    one, other = (archive.source(record.reading(each).report.id) for each in (first, second))
    mine, yours = passages(one, forces), passages(other, forces)
    pairs = align(mine, yours)
    paired = {id(passage) for pair in pairs for passage in (pair.first, pair.second)}
    in_both = [(pair.first.span, _both(pair)) for pair in pairs]
    in_first = [
        (passage.span, Compared(verdict="only in first", first=_said(passage)))
        for passage in _alone(mine, paired)
    ]
    in_second = [
        Compared(verdict="only in second", second=_said(passage)) for passage in _alone(yours, paired)
    ]
    ordered = [line for _, line in sorted((*in_both, *in_first), key=lambda each: each[0])]
    return Comparison(
        first=_heading(record, one),
        second=_heading(record, other),
        lines=(*ordered, *in_second),
        rewritten=_between(record, one.reading.report.id, other.reading.report.id, codebook),
    )


def _between(record: Record, first: str, second: str, codebook: Codebook) -> Rewritten | None:
    """What one of two reports did to the other, where it retells it."""
    for derived, source in ((second, first), (first, second)):
        if source in {earlier.report for earlier in record.report(derived).derived_from}:
            made = rewritten(record, derived, codebook)
            return next(each for each in made if each.source == source)
    return None


def _alone(passages_: Iterable[Passage], paired: set[int]) -> list[Passage]:
    """The passages that the other report is silent on; one without a finding says nothing to be silent on."""
    return [passage for passage in passages_ if passage.findings and id(passage) not in paired]


def _both(pair: Aligned) -> Compared:
    return Compared(
        verdict=verdict(pair.first.force, pair.second.force),
        first=_said(pair.first),
        second=_said(pair.second),
        differences=differences(pair.first, pair.second),
        score=pair.score,
    )


def verdict(one: Iterable[Force], other: Iterable[Force]) -> Verdict:
    """Which of two wordings is the harder.

    A wording that neither commits nor objects is softer than one that does either. Where one commits and the other
    objects, none is harder: the thing has turned.
    """
    first, second = _heights(one), _heights(other)
    if not first or not second:
        return "alike"
    for ladder in ("commitment", "objection"):
        mine, yours = first.get(ladder, -1), second.get(ladder, -1)
        if mine != yours and min(mine, yours) >= 0:
            return "harder in first" if mine > yours else "harder in second"
    if first.keys() == second.keys():
        return "alike"
    softer = [name for name, heights in (("first", first), ("second", second)) if _neutral(heights)]
    if len(softer) == 1:
        return "harder in second" if softer == ["first"] else "harder in first"
    return "alike" if first.keys() & second.keys() else "turned"


def _heights(forces: Iterable[Force]) -> dict[str, int]:
    return {force.ladder: force.height for force in forces}


def _neutral(heights: dict[str, int]) -> bool:
    return set(heights) == {"commitment"} and heights["commitment"] <= _NEUTRAL


def _said(passage: Passage) -> Said:
    return Said(
        report=passage.source.reading.report.id,
        span=passage.span,
        force=passage.force,
        findings=tuple(sorted(passage.entries)),
    )


def _heading(record: Record, source: Source) -> Heading:
    report = source.reading.report
    entry = record.report(report.id)
    return Heading(
        id=report.id,
        title=report.title,
        outlet=report.outlet or report.agency,
        published=report.published,
        origin=entry.origin,
    )
