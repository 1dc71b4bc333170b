"""Scores the attributions found in PolNeAR's news articles against their annotation.

    polnear.py DIRECTORY [--part train|dev] [--found FILE] [--json FILE]

DIRECTORY is a checkout of the public repository networkdynamics/PolNeAR. What constructions are missed is learnt
from `train`, so `dev` is the figure to quote; `test` is left alone. The texts have no free licence: nothing made
from them is kept here.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table
from scoring.quoted import Article, Attributed, count, figures, read_articles

from communique.codebook import Codebook
from communique.model import Report
from communique.reading.reader import Reader
from communique.reading.statements import Attribution, read_attributions


def main() -> None:
    """Reads, scores and prints."""
    asked = _arguments()
    articles = list(read_articles(asked.directory / "data" / asked.part))
    found = _find(articles)
    if asked.found:
        lines = (_line(article, ones) for article, ones in zip(articles, found, strict=True))
        asked.found.write_text("".join(lines), encoding="utf-8")
    counts: Counter[str] = Counter()
    for article, ones in zip(articles, found, strict=True):
        counts += count(article, ones)
    scored = {"articles": len(articles)} | figures(counts)
    if asked.json:
        asked.json.write_text(json.dumps({asked.part: scored}, indent=1) + "\n", encoding="utf-8")
    Console().print(_table(asked.part, scored))


def _find(articles: list[Article]) -> list[tuple[Attributed, ...]]:
    """Every attribution that the program finds in each article."""
    reports = [Report(id=one.name, text=one.text, language="en") for one in articles]
    attributions = Reader(Codebook()).each(reports, read_attributions)
    return [tuple(map(_attributed, found)) for found in attributions]


def _attributed(found: Attribution) -> Attributed:
    return Attributed(found.source, (found.cue,), found.content)


def _line(article: Article, found: tuple[Attributed, ...]) -> str:
    """What was found in an article, as a line of JSON that other scorers read."""
    attributions = [{"source": one.source, "cue": one.cue, "content": one.content} for one in found]
    return json.dumps({"file": article.name, "attributions": attributions}) + "\n"


def _table(part: str, scored: dict[str, float]) -> Table:
    table = Table("figure", part, title="PolNeAR", title_justify="left", box=None)
    for name, value in scored.items():
        table.add_row(name, f"{value:.3f}" if isinstance(value, float) else f"{value}")
    return table


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", type=Path, help="a checkout of networkdynamics/PolNeAR")
    parser.add_argument("--part", choices=("train", "dev"), default="dev")
    parser.add_argument("--found", type=Path, help="write what was found as JSON Lines")
    parser.add_argument("--json", type=Path, help="write the figures as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    main()
