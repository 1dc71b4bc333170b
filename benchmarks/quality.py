"""Scores the program on reports with gold readings, and holds it to the pinned floors.

    quality.py [--gold FILE ...] [--reports DIR] [--misses] [--json] [--check]

Without --gold it takes every file of samples/gold. Exit status: 0 done; 1 with --check when a figure fell
below its floor in floors.toml.
"""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from scoring.floors import below, load_floors
from scoring.gold import load_gold
from scoring.run import score_gold
from scoring.samples import SAMPLES
from scoring.table import as_table
from scoring.tally import Tally

from communique.codebook import Codebook
from communique.reading.reader import Reader

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
OVERALL = "overall"
WIDE_ENOUGH = 120  # columns for the longest row name and four batches, where the terminal does not say


def main() -> int:
    """Scores, prints, and gives the exit status."""
    asked = _arguments()
    paths = asked.gold or sorted((SAMPLES / "gold").glob("*.json"))
    codebook = Codebook()
    reader = Reader(codebook)
    batches = {path.stem: score_gold(load_gold(path), asked.reports, codebook, reader) for path in paths}
    overall = Tally.of(list(batches.values()))
    figures = {name: tally.figures() for name, tally in batches.items()} | {OVERALL: overall.figures()}
    if asked.misses:
        for miss in overall.misses:
            print(miss.file, miss.row, miss.what, sep=" | ")
    if asked.json:
        print(json.dumps(figures, indent=1))
    else:
        Console(width=None if sys.stdout.isatty() else WIDE_ENOUGH).print(as_table(batches, overall))
    return _check(figures) if asked.check else 0


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
    parser.add_argument("--misses", action="store_true", help="print every wrong answer first")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
