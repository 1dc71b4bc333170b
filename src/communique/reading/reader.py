"""Takes reports, gives readings: runs the steps of reading in order over a stream of reports."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from communique import __version__
from communique.codebook import Codebook
from communique.model import Reading, Report
from communique.reading.cast import Cast
from communique.reading.claims import read_claims
from communique.reading.clauses import read_clauses
from communique.reading.commitments import read_commitments
from communique.reading.context import Context
from communique.reading.dates import TimeExpression, find_dates
from communique.reading.deeds import read_deeds
from communique.reading.events import read_events
from communique.reading.language import BATCH, DEFAULT_PIPELINE, Language
from communique.reading.mentions import find_mentions
from communique.reading.parsed import Parsed
from communique.reading.resolution import resolve_entities
from communique.reading.stages import read_stages
from communique.reading.statements import read_statements
from communique.reading.sureness import Findings, weighed
from communique.reading.tense import settle_dates

Found = TypeVar("Found")

CHUNK = 2 * BATCH  # reports read in one memory zone: what the pipeline remembers is forgotten after each


class Reader:
    """Reads reports with one codebook and one language pipeline.

    Args:
        codebook: What words mean.
        pipeline: Name of an installed spaCy pipeline.

    Raises:
        UsageError: The pipeline is not installed or lacks a component.
        CodebookError: A table of the codebook has a mistake.
    """

    def __init__(self, codebook: Codebook, pipeline: str = DEFAULT_PIPELINE) -> None:
        self._codebook = codebook
        self._language = Language(pipeline)

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """A reading for each report, in order; only a few reports are held at a time."""
        return self.each(reports, self._reading)

    def each(self, reports: Iterable[Report], find: Callable[[Context], Found]) -> Iterator[Found]:
        """What `find` finds in each report, in order; the context it is given must not outlive its call."""
        waiting = iter(reports)
        while chunk := list(islice(waiting, CHUNK)):
            with self._language.memory_zone():
                times = [self._times(report) for report in chunk]
                parses = self._parse(chunk, times)
                results = [
                    find(self._context(parsed, found)) for parsed, found in zip(parses, times, strict=True)
                ]
            yield from results

    def _times(self, report: Report) -> tuple[TimeExpression, ...]:
        day = report.dateline.date if report.dateline else None
        found = find_dates(report.text, published=report.published, dateline=day, codebook=self._codebook)
        return tuple(expression for expression in found if expression.kind == "date" or expression.open)

    def _parse(self, reports: list[Report], times: list[tuple[TimeExpression, ...]]) -> Iterator[Parsed]:
        folded = (
            (report, tokens, find_mentions(tokens, report=report, dates=found, codebook=self._codebook))
            for report, found, tokens in zip(reports, times, self._language.tokenise(reports), strict=True)
        )
        return self._language.parse(folded)

    def _context(self, parsed: Parsed, times: tuple[TimeExpression, ...]) -> Context:
        clauses = read_clauses(parsed, self._codebook)
        parsed = settle_dates(
            parsed, clauses, {expression.span: expression for expression in times}, self._codebook
        )
        entities = resolve_entities(parsed, codebook=self._codebook)
        cast = Cast(parsed, entities, self._codebook)
        return Context(parsed.report, parsed, clauses, entities, cast, self._codebook)

    def _reading(self, context: Context) -> Reading:
        everything = read_findings(context)
        found = weighed(context, everything)
        return Reading(
            program=__version__,
            codebook=self._codebook.version,
            report=context.report,
            events=found.events,
            statements=found.statements,
            commitments=found.commitments,
            claims=found.claims,
            deeds=read_deeds(context, everything.statements),
            stages=read_stages(context, found.statements),
            entities=context.cast.all,  # last: findings name groups that the text does not
        )


def read_findings(context: Context) -> Findings:
    """Everything that a report tells, before it is weighed."""
    statements = read_statements(context)
    events = read_events(context, statements)
    commitments = read_commitments(context, statements, events)
    return Findings(statements, events, commitments, read_claims(context, statements, events))
