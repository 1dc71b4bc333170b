"""Scores the time expressions found in TimeML files against their annotation, as TempEval-3 does.

    python benchmarks/timebank.py DIRECTORY [--first N | --skip N] [--errors N]

DIRECTORY holds `*.tml` files (such as TBAQ-cleaned/TimeBank of TempEval-3). Strict F1 asks for the same span,
relaxed F1 for a shared character, value F1 for a relaxed match with the same TIMEX3 value.
"""

import argparse
import datetime as dt
import html
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from communique.model import Span
from communique.reading.dates import find_dates
from communique.reading.dates.timex import timex3

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Timex:
    """One annotated or found expression."""

    span: Span
    value: str
    words: str


@dataclass(frozen=True)
class Document:
    """A TimeML file: its plain text, its day, and its expressions."""

    text: str
    day: dt.date | None
    gold: tuple[Timex, ...]


def read(path: Path) -> Document:
    """The plain text of a file with the annotated spans counted in it."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    created = re.search(r'<DCT>.*?<TIMEX3[^>]*\bvalue="(\d{4}-\d\d-\d\d)', raw, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.DOTALL)
    text, last, opened = "", 0, list[tuple[int, str]]()
    found: list[tuple[int, int, str]] = []
    for tag in _TAG.finditer(body[1] if body else ""):
        text += html.unescape(tag.string[last : tag.start()])
        last = tag.end()
        if tag.group().startswith("<TIMEX3") and not tag.group().endswith("/>"):
            value = re.search(r'\bvalue="([^"]*)"', tag.group())
            opened.append((len(text), value[1] if value else ""))
        elif tag.group() == "</TIMEX3>":
            start, value_text = opened.pop()
            found.append((start, len(text), value_text))
    text += html.unescape((body[1] if body else "")[last:])
    gold = tuple(
        Timex(Span(start, end), value, text[start:end]) for start, end, value in found if end > start
    )
    return Document(text, dt.date.fromisoformat(created[1]) if created else None, gold)


def find(document: Document) -> tuple[Timex, ...]:
    """What the program finds in the text."""
    expressions = find_dates(document.text, published=document.day, dateline=None)
    return tuple(Timex(one.span, timex3(one)[1], one.span.words(document.text)) for one in expressions)


def match(gold: tuple[Timex, ...], found: tuple[Timex, ...]) -> list[tuple[Timex, Timex]]:
    """Pairs that share a character, each used once, the same span first and then the longest overlap."""

    def rank(pair: tuple[Timex, Timex]) -> tuple[bool, int]:
        (one, other) = (pair[0].span, pair[1].span)
        return one != other, max(one.start, other.start) - min(one.end, other.end)

    candidates = [(one, other) for one in gold for other in found if one.span.overlaps(other.span)]
    pairs: list[tuple[Timex, Timex]] = []
    for one, other in sorted(candidates, key=rank):
        if all(one is not used and other is not taken for used, taken in pairs):
            pairs.append((one, other))
    return pairs


def f1(right: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + gold) if found + gold else 0.0


def _same(one: str, other: str) -> bool:
    return one.upper().replace(" ", "") == other.upper().replace(" ", "")


def main() -> None:
    """Prints the scores, and the errors asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", type=Path)
    parser.add_argument("--first", type=int, help="only the first N files by name")
    parser.add_argument("--skip", type=int, default=0, help="not the first N files by name")
    parser.add_argument("--errors", type=int, default=0, help="show so many errors")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for path in sorted(options.directory.glob("*.tml"))[options.skip : options.first]:
        document = read(path)
        found = find(document)
        pairs = match(document.gold, found)
        counts["gold"] += len(document.gold)
        counts["found"] += len(found)
        counts["relaxed"] += len(pairs)
        counts["strict"] += sum(one.span == other.span for one, other in pairs)
        counts["value"] += sum(_same(one.value, other.value) for one, other in pairs)
        errors += _errors(document, found, pairs)
    for measure in ("strict", "relaxed", "value"):
        print(f"{measure:8} F1 {f1(counts[measure], counts['found'], counts['gold']):.3f}")
    print(f"gold {counts['gold']}, found {counts['found']}")
    print("\n".join(errors[: options.errors]))


def _errors(document: Document, found: tuple[Timex, ...], pairs: list[tuple[Timex, Timex]]) -> list[str]:
    """One line for each miss, false find, wrong span and wrong value."""

    def context(one: Timex) -> str:
        around = document.text[max(0, one.span.start - 40) : one.span.end + 25]
        return " ".join(around.split())

    matched = {id(one) for pair in pairs for one in pair}
    lines = [
        f"missed  {one.words!r} {one.value} in: {context(one)}"
        for one in document.gold
        if id(one) not in matched
    ]
    lines += [
        f"false   {one.words!r} {one.value} in: {context(one)}" for one in found if id(one) not in matched
    ]
    for one, other in pairs:
        if one.span != other.span:
            lines.append(f"span    {one.words!r} found {other.words!r}")
        if not _same(one.value, other.value):
            lines.append(
                f"value   {one.words!r} {one.value} found {other.value} ({document.day}) in: {context(one)}"
            )
    return lines


if __name__ == "__main__":
    main()
