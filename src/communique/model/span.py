"""Where words stand: a half-open range of code points of a report's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in Unicode code points of `Report.text`; in JSON a list of two numbers."""

    start: int
    end: int

    def words(self, text: str) -> str:
        """The words of `text` that the span stands for."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
