"""Takes TimeML files and what was found in them, gives counts and figures as TempEval-3 measures them."""

import datetime as dt
import html
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from communique.model import Span

_TAG = re.compile(r"<[^>]*>")
_BODY = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_CREATED = re.compile(r'<DCT>.*?<TIMEX3[^>]*\bvalue="(\d{4}-\d\d-\d\d)', re.DOTALL)
_ATTRIBUTE = re.compile(r'\b(type|value)="([^"]*)"')


@dataclass(frozen=True)
class Timex:
    """One annotated or found expression."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True)
class Document:
    """A TimeML file: its name, plain text, day, and annotated expressions."""

    name: str
    text: str
    day: dt.date | None
    gold: tuple[Timex, ...]


Pair = tuple[Timex, Timex]
"""An annotated expression and the found one that shares characters with it."""


def read_document(path: Path) -> Document:
    """The plain text of a file, with the annotated spans counted in it.

    The text is what stands in its TEXT element without the tags; a file without one has no text.
    """
    raw = path.read_text(encoding="utf-8", errors="replace")
    created, body = _CREATED.search(raw), _BODY.search(raw)
    marked = body[1] if body else ""
    text, last = "", 0
    opened: list[tuple[int, dict[str, str]]] = []
    gold: list[Timex] = []
    for tag in _TAG.finditer(marked):
        text += html.unescape(marked[last : tag.start()])
        last = tag.end()
        if tag.group().startswith("<TIMEX3") and not tag.group().endswith("/>"):
            opened.append((len(text), dict(_ATTRIBUTE.findall(tag.group()))))
        elif tag.group() == "</TIMEX3>":
            start, said = opened.pop()
            gold.append(Timex(Span(start, len(text)), said.get("type", ""), said.get("value", "")))
    text += html.unescape(marked[last:])
    day = dt.date.fromisoformat(created[1]) if created else None
    return Document(path.stem, text, day, tuple(one for one in gold if one.span.end > one.span.start))


def match(gold: Iterable[Timex], found: Iterable[Timex]) -> list[Pair]:
    """Pairs that share a character, each used once, the same span first and then the longest overlap."""

    def rank(pair: Pair) -> tuple[bool, int]:
        one, other = pair[0].span, pair[1].span
        return one != other, max(one.start, other.start) - min(one.end, other.end)

    found = tuple(found)
    candidates = [(one, other) for one in gold for other in found if one.span.overlaps(other.span)]
    pairs: list[Pair] = []
    used: set[int] = set()
    for one, other in sorted(candidates, key=rank):
        if used.isdisjoint({id(one), id(other)}):
            used |= {id(one), id(other)}
            pairs.append((one, other))
    return pairs


def same_value(one: Timex, other: Timex) -> bool:
    """Whether two expressions have one value, whatever its case and blanks."""
    return "".join(one.value.upper().split()) == "".join(other.value.upper().split())


def count(gold: tuple[Timex, ...], found: tuple[Timex, ...], pairs: list[Pair]) -> Counter[str]:
    """What there is to count in one document."""
    dates = [pair for pair in pairs if pair[0].type == "DATE"]
    return Counter(
        gold=len(gold),
        found=len(found),
        relaxed=len(pairs),
        strict=sum(one.span == other.span for one, other in pairs),
        value=sum(same_value(one, other) for one, other in pairs),
        dates=len(dates),
        date_value=sum(same_value(one, other) for one, other in dates),
    )


def figures(counts: Counter[str]) -> dict[str, float]:
    """F1 of the same span, of a shared character, of a value as well; how many found DATEs have their value."""

    def f1(right: int) -> float:
        total = counts["found"] + counts["gold"]
        return round(2 * right / total, 4) if total else 0.0

    return {
        "strict F1": f1(counts["strict"]),
        "relaxed F1": f1(counts["relaxed"]),
        "value F1": f1(counts["value"]),
        "DATE value accuracy": round(counts["date_value"] / counts["dates"], 4) if counts["dates"] else 0.0,
        "gold": counts["gold"],
        "found": counts["found"],
    }
