"""Scores the time expressions found in TimeBank and AQUAINT against their annotation, as TempEval-3 does.

    timebank.py DIRECTORY [--found FILE] [--json FILE] [--errors N]

DIRECTORY is a checkout of the public repository jspotter/TempEval-3. Rules are tuned on AQUAINT and on the later
files of TimeBank only, so the first files, by name, are the part to quote; their errors are not shown.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path

import spacy
from rich.console import Console
from rich.table import Table
from scoring.timeml import Document, Pair, Timex, count, figures, match, read_document, same_value

from communique.codebook import Codebook
from communique.reading.dates import find_dates
from communique.reading.dates.timex import timexes

CORPUS = Path("data") / "TBAQ-cleaned"
KEPT_OUT = 60
"""How many files of TimeBank, the first by name, nobody tunes on."""

FIRST = f"TimeBank, first {KEPT_OUT}"
REPEATS = 5

Found = list[tuple[Document, tuple[Timex, ...]]]


def main() -> None:
    """Finds, scores and prints."""
    asked = _arguments()
    codebook = Codebook()
    found = {part: _find(documents, codebook) for part, documents in _parts(asked.directory).items()}
    if asked.found:
        lines = [
            line for pairs in found.values() for document, ones in pairs for line in _lines(document, ones)
        ]
        asked.found.write_text("".join(lines), encoding="utf-8")
    scored = {part: _score(pairs) for part, pairs in found.items()}
    result = {
        "parts": scored,
        "tokens a second": _speed([document for document, _ in found[FIRST]], codebook),
    }
    if asked.json:
        asked.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    console = Console(soft_wrap=True)
    console.print(_table(scored))
    console.print(f"dates alone: {result['tokens a second']:,} tokens a second of processor time")
    tuned = [pair for part, pairs in found.items() if part != FIRST for pair in pairs]
    for error in [line for document, ones in tuned for line in _errors(document, ones)][: asked.errors]:
        console.print(error, markup=False, highlight=False)


def _parts(directory: Path) -> dict[str, list[Document]]:
    """The documents of each part; files that a Mac left beside them are none."""

    def read(folder: str) -> list[Document]:
        paths = sorted((directory / CORPUS / folder).glob("[!.]*.tml"))
        return [read_document(path) for path in paths]

    bank = read("TimeBank")
    return {FIRST: bank[:KEPT_OUT], "TimeBank, the others": bank[KEPT_OUT:], "AQUAINT": read("AQUAINT")}


def _find(documents: list[Document], codebook: Codebook) -> Found:
    """What the program finds in each document, in TimeML's terms."""

    def find(document: Document) -> tuple[Timex, ...]:
        dates = find_dates(document.text, published=document.day, dateline=None, codebook=codebook)
        return tuple(Timex(one.span, one.type, one.value) for date in dates for one in timexes(date))

    return [(document, find(document)) for document in documents]


def _score(found: Found) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for document, ones in found:
        counts += count(document.gold, ones, match(document.gold, ones))
    return {"files": len(found)} | figures(counts)


def _speed(documents: list[Document], codebook: Codebook) -> int:
    """Tokens a second of processor time when only dates are found; the best of several turns."""
    tokenizer = spacy.blank("en").tokenizer
    tokens = sum(len(tokenizer(document.text)) for document in documents)
    seconds = []
    for _ in range(REPEATS):
        start = time.process_time()
        _find(documents, codebook)
        seconds.append(time.process_time() - start)
    return round(tokens / min(seconds))


def _lines(document: Document, found: tuple[Timex, ...]) -> list[str]:
    """What was found in a document, as JSON Lines that other scorers read."""
    return [
        json.dumps(
            {
                "file": document.name,
                "start": one.span.start,
                "end": one.span.end,
                "type": one.type,
                "value": one.value,
            }
        )
        + "\n"
        for one in found
    ]


def _table(scored: dict[str, dict[str, float]]) -> Table:
    table = Table("part", *next(iter(scored.values())), box=None)
    for part, row in scored.items():
        table.add_row(
            part, *(f"{value:.3f}" if isinstance(value, float) else f"{value}" for value in row.values())
        )
    return table


def _errors(document: Document, found: tuple[Timex, ...]) -> list[str]:
    """One line for each miss, false find, wrong span and wrong value."""

    def shown(one: Timex) -> str:
        around = document.text[max(0, one.span.start - 60) : one.span.start]
        words, after = one.span.words(document.text), document.text[one.span.end : one.span.end + 30]
        return f"{document.name} ({document.day}) " + " ".join(f"{around}[{words}]{after}".split())

    pairs = match(document.gold, found)
    matched = {id(one) for pair in pairs for one in pair}
    lines = [f"missed {one.value}: {shown(one)}" for one in document.gold if id(one) not in matched]
    lines += [f"false {one.value}: {shown(one)}" for one in found if id(one) not in matched]
    return lines + [line for pair in pairs for line in _differences(pair, shown(pair[0]), document)]


def _differences(pair: Pair, shown: str, document: Document) -> list[str]:
    one, other = pair
    lines = []
    if one.span != other.span:
        lines.append(f"span [{other.span.words(document.text)}]: {shown}")
    if not same_value(one, other):
        lines.append(f"value {one.value}, found {other.value}: {shown}")
    return lines


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", type=Path, help="a checkout of jspotter/TempEval-3")
    parser.add_argument("--found", type=Path, help="write the expressions found here, as JSON Lines")
    parser.add_argument("--json", type=Path, help="write the figures here, as JSON")
    parser.add_argument("--errors", type=int, default=0, help="show so many errors in the parts to tune on")
    return parser.parse_args()


if __name__ == "__main__":
    main()
