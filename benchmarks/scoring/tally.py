"""Takes answers, right and wrong, gives rows of counts and what was missed."""

from typing import Self

import msgspec

_TENTHS = 10
_ROUNDING = 1e-9  # 0.7 times 10 falls a hair short of 7


class Row(msgspec.Struct):
    """Counts of one question.

    Attributes:
        hit: Right answers.
        gold: Answers the gold has.
        found: Answers the program gave; None where each gold answer has exactly one of the program's.
    """

    hit: int = 0
    gold: int = 0
    found: int | None = None

    @property
    def precision(self) -> float | None:
        """Share of the program's answers that are right; None where no such share makes sense."""
        if self.found is None:
            return None
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold's answers that the program gave."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def figure(self) -> float:
        """The one number of the row: F1 where there is a precision, else the share right.

        Where there is nothing to find and nothing was found, all is right.
        """
        if self.found is None:
            return self.recall
        total = self.gold + self.found
        return 2 * self.hit / total if total else 1.0


class Miss(msgspec.Struct, frozen=True):
    """One wrong answer, in words."""

    file: str
    row: str
    what: str


class Trusted(msgspec.Struct, frozen=True):
    """One finding: what kind it is, how sure the program was of it, and whether it was right."""

    kind: str
    confidence: float
    right: bool


class Sureness(msgspec.Struct):
    """How sure the program was of its findings, and which of them were right."""

    findings: list[Trusted] = msgspec.field(default_factory=list)

    def bins(self) -> dict[int, list[Trusted]]:
        """The findings by tenths of confidence: 8 for those from 0.8 to below 0.9."""
        found: dict[int, list[Trusted]] = {}
        for finding in self.findings:
            found.setdefault(int(finding.confidence * _TENTHS + _ROUNDING), []).append(finding)
        return dict(sorted(found.items()))

    @property
    def figure(self) -> float:
        """1 less the mean gap, over tenths, between how sure the program is and how often right; 0 without findings."""
        if not self.findings:
            return 0.0
        gaps = (
            abs(sum(f.confidence for f in part) - sum(f.right for f in part)) for part in self.bins().values()
        )
        return 1 - sum(gaps) / len(self.findings)


class Tally:
    """Rows by name, in the order first asked, with the misses behind them."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}
        self.misses: list[Miss] = []
        self.sureness = Sureness()

    def ask(self, name: str, *, right: bool) -> bool:
        """Counts one question that has one answer; gives back whether it was right."""
        row = self.rows.setdefault(name, Row())
        row.hit += right
        row.gold += 1
        return right

    def count(self, name: str, *, hit: int, gold: int, found: int) -> None:
        """Counts a list: how many the gold has, how many were found, how many of those are right."""
        row = self.rows.setdefault(name, Row(found=0))
        row.hit += hit
        row.gold += gold
        row.found = (row.found or 0) + found

    def miss(self, file: str, row: str, what: str) -> None:
        """Notes a wrong answer."""
        self.misses.append(Miss(file, row, what))

    def trust(self, kind: str, confidence: float, *, right: bool) -> None:
        """Notes how sure the program was of one finding, and whether it was right."""
        self.sureness.findings.append(Trusted(kind, confidence, right))

    def figures(self) -> dict[str, float]:
        """The number of each row, calibration included."""
        return {name: row.figure for name, row in self.rows.items()} | {CALIBRATION: self.sureness.figure}

    @classmethod
    def of(cls, tallies: "list[Tally]") -> Self:
        """All counts together."""
        total = cls()
        for tally in tallies:
            for name, row in tally.rows.items():
                into = total.rows.setdefault(name, Row())
                into.hit += row.hit
                into.gold += row.gold
                if row.found is not None:
                    into.found = (into.found or 0) + row.found
            total.misses += tally.misses
            total.sureness.findings += tally.sureness.findings
        return total


CALIBRATION = "calibration: as sure as right"
