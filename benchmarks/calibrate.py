"""Fits the codebook's table of confidence to gold: which grounds make a finding more or less likely to be right.

    calibrate.py [--gold FILE... --reports FOLDER] > src/communique/codebook/data/confidence.yaml

Takes the tuned samples and, with --gold, further reports ("docs/benchmarks/reports.md" says where from). Gold that is
kept out of tuning is left out. A logistic regression for each kind of finding, its weights held small (ridge), so that
a ground that few findings have counts for little.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scoring.gold import Gold, load_gold
from scoring.reading import score_reading
from scoring.samples import SAMPLES, open_sample
from scoring.seen import Seen
from scoring.tally import Tally

from communique import __version__
from communique.codebook import Codebook
from communique.model import Reading
from communique.reading.context import Context
from communique.reading.reader import Reader, read_findings
from communique.reading.sureness import Findings, grounds_of

FEWEST = 20  # findings that have a ground, for it to be weighed
RIDGE = 4.0  # how strongly weights are held to nothing: as much as so many findings speak
STEPS = 25  # of Newton's method; it settles in fewer than ten
# A finding less likely than this to be right costs more readers' trust than it is worth.
LEAST = {"statements": 0.25, "events": 0.12, "commitments": 0.0, "claims": 0.0}
HEAD = """# How sure a finding is. `base` and `weights` are log odds of being right: the base where no ground speaks,
# and what each ground adds. A finding whose confidence is below `least` is not told.
# Made by benchmarks/calibrate.py.
"""


class Weighed(NamedTuple):
    """A finding as the regression sees it."""

    grounds: frozenset[str]
    right: bool


class Fit(NamedTuple):
    """What the regression finds."""

    base: float
    weights: dict[str, float]


def main() -> None:
    """Reads the gold's reports and prints the table."""
    parser = argparse.ArgumentParser(description="Fit the table of confidence to gold.")
    parser.add_argument("--gold", nargs="+", type=Path, default=[], help="gold beside that of the samples")
    parser.add_argument("--reports", type=Path, help="the folder of its reports")
    asked = parser.parse_args()
    files = [(path, SAMPLES / "reports") for path in sorted((SAMPLES / "gold").glob("*.json"))]
    files += [(path, asked.reports or path.parent) for path in asked.gold]
    gold = [(loaded, folder) for path, folder in files if not (loaded := load_gold(path)).kept_out]
    findings = _findings(gold)
    print(HEAD, end="")
    for kind, least in LEAST.items():
        found = fit(findings[kind])
        print(f"- kind: {kind}\n  least: {least}\n  base: {found.base:.2f}\n  weights:")
        for ground, weight in found.weights.items():
            print(f"    {ground}: {weight:.2f}")


def _findings(gold: Iterable[tuple[Gold, Path]]) -> dict[str, list[Weighed]]:
    codebook = Codebook()
    reader = Reader(codebook)
    found: dict[str, list[Weighed]] = {kind: [] for kind in LEAST}
    for one, folder in gold:
        reports = [open_sample(report, folder, codebook) for report in one.reports]
        for report, (reading, grounds) in zip(one.reports, reader.each(reports, _unweighed), strict=True):
            tally = Tally()
            score_reading(Seen(report, reading), tally)
            for kind, speaking in grounds.items():
                right = [finding.right for finding in tally.sureness.findings if finding.kind == kind]
                found[kind] += map(Weighed, speaking, right)
    return found


def _unweighed(context: Context) -> tuple[Reading, dict[str, list[frozenset[str]]]]:
    """A reading that holds every finding, and the grounds of each."""
    found: Findings = read_findings(context)
    grounds = grounds_of(context, found)
    reading = Reading(
        program=__version__,
        codebook=context.codebook.version,
        report=context.report,
        entities=context.cast.all,
        **found._asdict(),
    )
    return reading, grounds


def fit(findings: list[Weighed]) -> Fit:
    """Base and weights of the grounds, the heaviest first; grounds that too few findings have are left out."""
    often = Counter(ground for finding in findings for ground in finding.grounds)
    names = sorted(ground for ground, times in often.items() if FEWEST <= times <= len(findings) - FEWEST)
    rows = np.array([[1.0, *(name in one.grounds for name in names)] for one in findings])
    weights = _regression(rows, np.array([float(one.right) for one in findings]))
    pairs = sorted(
        zip(names, map(float, weights[1:]), strict=True), key=lambda pair: (-abs(pair[1]), pair[0])
    )
    return Fit(float(weights[0]), {name: round(weight, 2) for name, weight in pairs if round(weight, 2)})


def _regression(rows: "np.ndarray", right: "np.ndarray") -> "np.ndarray":
    """Logistic regression by Newton's method; the first column, which is all ones, is not held back."""
    held = RIDGE * np.eye(rows.shape[1])
    held[0, 0] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - likely) - held @ weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + held
        weights = weights + np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
