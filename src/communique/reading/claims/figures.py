"""Takes a parsed report, gives its figures: numbers with bound, unit and counted noun, names and dates left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from communique.codebook.measures import UNITS, Unit
from communique.model import Bound, Span
from communique.reading.claims.numbers import value_of
from communique.reading.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words before a number that bound it, longest first.
_BOUNDS: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("no", "fewer", "than"), "at_least"),
    (("no", "less", "than"), "at_least"),
    (("not", "less", "than"), "at_least"),
    (("no", "more", "than"), "at_most"),
    (("more", "than"), "at_least"),
    (("at", "least"), "at_least"),
    (("as", "many", "as"), "at_most"),
    (("as", "much", "as"), "at_most"),
    (("up", "to"), "at_most"),
    (("at", "most"), "at_most"),
    (("less", "than"), "at_most"),
    (("fewer", "than"), "at_most"),
    (("close", "to"), "about"),
    (("in", "excess", "of"), "at_least"),
    (("over",), "at_least"),
    (("above",), "at_least"),
    (("exceeding",), "at_least"),
    (("under",), "at_most"),
    (("about",), "about"),
    (("around",), "about"),
    (("some",), "about"),
    (("nearly",), "about"),
    (("almost",), "about"),
    (("roughly",), "about"),
    (("approximately",), "about"),
    (("estimated",), "about"),
)
_DOZEN = 12  # the smallest number that "a" counts: "a dozen", "a hundred"
_REACH = 3  # tokens before a number in which its bound may stand
_SCALE_NOUNS = {
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "dozen",
    "bn",
    "mn",
    "tn",
    "crore",
    "lakh",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the text.

    Attributes:
        value: Its value in full.
        bound: How it is bounded.
        unit: Unit of money, share, time or size, or None.
        first: Its first token, bound and sign included.
        last: Its last token.
        noun: The token of what is counted; the number's own when nothing is.
    """

    value: float
    bound: Bound
    unit: Unit | None
    first: int
    last: int
    noun: int

    def span(self, context: Context) -> Span:
        """The words of number and noun."""
        return context.parsed.span(self.first, max(self.last, self.noun) + 1)


def find_figures(context: Context) -> Iterator[Figure]:
    """The figures of a report, in order."""
    doc = context.parsed.doc
    at = 0
    while at < len(doc):
        end = _number_end(at, context)
        if end is None:
            at += 1
            continue
        value = value_of(" ".join(doc[i].text for i in range(at, end)))
        if value is not None:
            yield _figure(at, end, value, context)
        at = end


def _number_end(at: int, context: Context) -> int | None:
    """The end of the number that begins at a token, or None; names and dates hold no figures."""
    doc, mentions = context.parsed.doc, context.parsed.mentions
    if mentions[at] is not None or not _numeral(doc[at]):
        return None
    end = at + 1
    while (
        end < len(doc) and mentions[end] is None and (_numeral(doc[end]) or doc[end].lower_ in _SCALE_NOUNS)
    ):
        end += 1
    return end


def _numeral(token: "Token") -> bool:
    return (token.tag_ == "CD" or token.like_num) and not token.lower_.endswith(("th", "st", "nd", "rd"))


def _figure(start: int, end: int, value: float, context: Context) -> Figure:
    doc = context.parsed.doc
    units = _units(context.codebook.rows(UNITS))
    first = start - 1 if start and doc[start - 1].lower_ in {"a", "an"} and value >= _DOZEN else start
    unit = None
    if first and doc[first - 1].lower_ in units and units[doc[first - 1].lower_].kind == "money":
        first -= 1
        unit = units[doc[first].lower_]
    elif end < len(doc) and doc[end].lower_ in units:
        unit = units[doc[end].lower_]
    bound, first = _bound(first, context)
    noun = (
        _counted(start, end, context)
        if unit is None
        else (end if first == start and end < len(doc) else end - 1)
    )
    if unit is not None and end < len(doc) and doc[end].lower_ in unit.words:
        noun = end
    return Figure(value, bound, unit, first, max(end - 1, start), noun)


def _bound(first: int, context: Context) -> tuple[Bound, int]:
    doc = context.parsed.doc
    before = [doc[i].lower_ for i in range(max(0, first - _REACH), first)]
    for words, bound in _BOUNDS:
        if tuple(before[-len(words) :]) == words:
            return bound, first - len(words)
    return "exact", first


def _counted(start: int, end: int, context: Context) -> int:
    """The noun a number counts: the one it modifies, else the next noun close behind it."""
    doc = context.parsed.doc
    head = doc[end - 1].head
    if doc[end - 1].dep_ in {"nummod", "compound", "amod"} and head.i >= end:
        return int(head.i)
    for i in range(end, min(end + 4, len(doc))):
        if doc[i].pos_ in {"NOUN", "PROPN"}:
            return i
        if doc[i].pos_ not in {"ADJ", "ADV"} and doc[i].lower_ != "of":
            break
    return end - 1 if end > start else start


@lru_cache(maxsize=4)
def _units(rows: tuple[Unit, ...]) -> dict[str, Unit]:
    return {word: row for row in rows for word in row.words}
