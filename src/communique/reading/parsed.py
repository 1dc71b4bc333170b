"""A parsed report: tokens in which every mention is one token, each tied to its characters in the report."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from communique.model import Report, Span
from communique.reading.labels import find_turns
from communique.reading.mention import Mention
from communique.reading.quotes import Quotation, find_quotations


@dataclass(frozen=True)
class Parsed:
    """The language analysis of one report.

    Attributes:
        report: The report.
        doc: A spaCy `Doc`, tagged, parsed and lemmatised, in which each mention is a single token whose
            text is the mention's `head`. Its own character offsets mean nothing; use `spans`.
        spans: For each token of `doc` the words of `report.text` that it stands for.
        mentions: For each token the mention it stands for, or None.
    """

    report: Report
    doc: Any
    spans: tuple[Span, ...]
    mentions: tuple[Mention | None, ...]

    def span(self, start: int, end: int) -> Span:
        """The characters of tokens `start` to `end`, the last not included, as in a slice."""
        return Span(self.spans[start].start, self.spans[end - 1].end)

    def subtree(self, token: int) -> Span:
        """The characters of a token with everything that depends on it."""
        found = self.doc[token]
        return self.span(found.left_edge.i, found.right_edge.i + 1)

    def words(self, span: Span) -> str:
        """The report's words at a span."""
        return span.words(self.report.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Each sentence as a half-open range of tokens."""
        return tuple((s.start, s.end) for s in self.doc.sents)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between quotation marks, in order of the beginning."""
        return find_quotations(self.report.text)

    @cached_property
    def speech(self) -> tuple[Quotation, ...]:
        """The quotations that are somebody's speech, those inside others left out."""
        return tuple(q for q in self.quotations if q.depth == 0 and q.is_speech(self.report.text))

    def tokens(self, span: Span) -> range:
        """The tokens that begin in a span."""
        first, after = (bisect_left(self.spans, at, key=attrgetter("start")) for at in (span.start, span.end))
        return range(first, after)

    @cached_property
    def turns(self) -> tuple[tuple[Span, Span], ...]:
        """Labels of a transcript's speakers, each with what is said until the next one; none of any other report."""
        return find_turns(self.report.text)

    @cached_property
    def spoken(self) -> tuple[bool, ...]:
        """Whether each token stands in somebody's speech between quotation marks."""
        return tuple(any(q.outer.covers(word) for q in self.speech) for word in self.spans)
