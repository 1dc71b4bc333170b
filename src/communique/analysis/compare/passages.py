"""Takes a report, gives its passages: a sentence each, with what is found in it and what it is about."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from communique.analysis.compare.force import Force, Forces
from communique.analysis.evidence import sentences
from communique.analysis.witness import Source
from communique.linking import content_words
from communique.model import (
    Claim,
    Commitment,
    DateInterval,
    Entity,
    EntityKind,
    Event,
    Span,
    Stage,
    Statement,
)

# What sort of mark says who is named rather than what is said of them.
NAMED = "named:"
_PARTIES: frozenset[EntityKind] = frozenset({"person", "state", "body", "igo", "group", "company"})

Finding = Event | Statement | Commitment | Claim | Stage


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of a report.

    Attributes:
        source: The report.
        span: Where it stands.
        findings: What the report's reading finds in it.
        marks: What it is about: stems of its words, entries of whom it names, days.
        force: The hardest force on each ladder.
    """

    source: Source
    span: Span
    findings: tuple[Finding, ...]
    marks: frozenset[str]
    force: tuple[Force, ...]

    @property
    def entries(self) -> frozenset[str]:
        """Entries of its findings."""
        return frozenset(self.source.entry(finding.id) for finding in self.findings)


def passages(source: Source, forces: Forces) -> list[Passage]:
    """The sentences of a report that say something, in order; datelines and headings are none."""
    every = [
        Passage(
            source=source,
            span=span,
            findings=tuple(_findings(source, span)),
            marks=frozenset(_marks(source, span)),
            force=forces.inside(source, span),
        )
        for span in _sentences(source.reading.report.text)
    ]
    return [passage for passage in every if passage.findings or passage.force]


def _sentences(text: str) -> Iterator[Span]:
    at = re.compile(r"\S").search(text)
    while at:
        span = sentences(text, Span(at.start(), at.start() + 1))
        yield span
        at = re.compile(r"\S").search(text, max(span.end, at.end()))


def _findings(source: Source, within: Span) -> Iterator[Finding]:
    reading = source.reading
    kinds: tuple[tuple[Finding, ...], ...] = (
        reading.events,
        reading.statements,
        reading.commitments,
        reading.claims,
        reading.stages,
    )
    for findings in kinds:
        yield from (finding for finding in findings if _begins(_deciding(finding), within))


def _deciding(finding: Finding) -> Span:
    """The words that say where a finding stands."""
    if isinstance(finding, Statement):
        return finding.cue or finding.content[0]
    if isinstance(finding, Commitment):
        return finding.what
    return finding.spans[0] if isinstance(finding, Claim) else finding.cue


def _begins(span: Span, within: Span) -> bool:
    return within.start <= span.start < within.end


def _marks(source: Source, within: Span) -> Iterator[str]:
    """Stems of the words that name no party, the entries of whoever is named, and the days that findings give."""
    text = source.reading.report.text
    plain, at = [], within.start
    for mention, entity in _mentions(source, within):
        yield f"{NAMED}{source.entry(entity.id)}"
        if entity.kind in _PARTIES:
            plain.append(text[at : mention.start])
            at = max(at, mention.end)
    yield from content_words(" ".join((*plain, text[at : within.end])))
    for finding in _findings(source, within):
        yield from _days(finding)


def _mentions(source: Source, within: Span) -> list[tuple[Span, Entity]]:
    found = [
        (mention, entity)
        for entity in source.reading.entities
        for mention in entity.mentions
        if within.covers(mention)
    ]
    return sorted(found, key=lambda named: named[0])


def _days(finding: Finding) -> Iterator[str]:
    date = finding.due if isinstance(finding, Commitment) else getattr(finding, "date", None)
    if isinstance(date, DateInterval) and date.start and date.text:
        if date.end == date.start or date.end is None:
            yield f"day:{date.start}"
        elif date.end - date.start <= dt.timedelta(days=31):
            yield f"month:{date.start:%Y-%m}"
