"""Scores the program on reports with gold readings, and holds it to the pinned floors.

    quality.py [--gold FILE ...] [--reports DIR] [--misses | --all-misses] [--json] [--check]

Without --gold it takes every file of samples/gold. Gold that says `"kept_out": true` is counted by itself, and
what the program got wrong there is listed only with --all-misses: who looks at it tunes on it. Exit status: 0
done; 1 with --check when a figure fell below its floor in floors.toml.
"""

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path

from rich.console import Console
from scoring.floors import below, load_floors
from scoring.gold import Gold, load_gold
from scoring.overall import Overall
from scoring.run import score_gold
from scoring.samples import SAMPLES
from scoring.table import as_calibration, as_table
from scoring.tally import Miss, Tally

from communique.codebook import Codebook
from communique.reading.reader import Reader

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
WIDE_ENOUGH = 140  # columns for the longest row name and both figures, where the terminal does not say


def main() -> int:
    """Scores, prints, and gives the exit status."""
    asked = _arguments()
    paths = asked.gold or sorted((SAMPLES / "gold").glob("*.json"))
    golds = {path.stem: load_gold(path) for path in paths}
    # Reading is all of the work, and each gold file has reports of its own.
    with ProcessPoolExecutor() as pool:
        scored = pool.map(partial(_scored, reports=asked.reports), golds.values())
        tallies = dict(zip(golds, scored, strict=True))
    overall = Overall.of(golds, tallies)
    figures = {name: tally.figures() for name, tally in (tallies | overall._asdict()).items()}
    for miss in _misses(asked, overall):
        print(miss.file, miss.row, miss.what, sep=" | ")
    if asked.json:
        print(json.dumps(figures, indent=1))
    else:
        console = Console(width=None if sys.stdout.isatty() else WIDE_ENOUGH)
        console.print(as_table(overall))
        console.print(as_calibration(overall))
    return _check(figures) if asked.check else 0


def _scored(gold: Gold, reports: Path) -> Tally:
    """What the program gets right of one gold file."""
    codebook, reader = _reading()
    return score_gold(gold, reports, codebook, reader)


@cache
def _reading() -> tuple[Codebook, Reader]:
    """What a process reads with."""
    codebook = Codebook()
    return codebook, Reader(codebook)


def _misses(asked: argparse.Namespace, overall: Overall) -> list[Miss]:
    if asked.all_misses:
        return overall.tuned.misses + overall.untouched.misses
    return overall.tuned.misses if asked.misses else []


def _check(figures: dict[str, dict[str, float]]) -> int:
    fallen = below(load_floors(FLOORS), figures)
    for one in fallen:
        print(f"below its floor: {one}", file=sys.stderr)
    return 1 if fallen else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the program on reports with gold readings.")
    parser.add_argument("--gold", type=Path, nargs="+", help="gold files (default: all of samples/gold)")
    parser.add_argument(
        "--reports", type=Path, default=SAMPLES / "reports", help="folder of the reports the gold is about"
    )
    parser.add_argument(
        "--misses", action="store_true", help="print first what is wrong, but for gold kept out of tuning"
    )
    parser.add_argument(
        "--all-misses", action="store_true", help="print first what is wrong, in gold kept out of tuning too"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
