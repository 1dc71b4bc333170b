"""Takes a parsed report, gives its figures: numbers with bound, unit and counted noun, names and dates left out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from communique.codebook.measures import BOUNDS, UNITS, BoundRow, Unit
from communique.model import Bound, Span
from communique.reading.claims.numbers import SCALES, value_of
from communique.reading.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Token

_DOZEN = 12  # the smallest number that "a" counts: "a dozen", "a hundred"
_COUNTED_REACH = 4  # tokens behind a number in which its noun may stand
_BRACKET = 2  # tokens from a figure to the first behind the bracket that follows it
_CLOCKS = {"GMT", "UTC"}  # behind these numbers are hours: "0900 GMT"
_NO_SIGN = {"VERB", "ADJ"}
_ORDINAL = ("th", "st", "nd", "rd")

Phrases = dict[tuple[str, ...], Bound]


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

    @property
    def hung(self) -> int:
        """The token by which it hangs in its sentence: the number, or its unit."""
        return self.last if self.unit is None else self.noun

    def span(self, context: Context) -> Span:
        """The words of number and noun."""
        return context.parsed.span(self.first, max(self.last, self.noun) + 1)


def find_figures(context: Context) -> tuple[Figure, ...]:
    """The figures of a report, in order; the ends of a range ("between 20 and 30") are bounds that share a noun."""
    found = _as_first_told(list(_single(context)), context)
    for at, (low, high) in enumerate(pairwise(found)):
        if _is_range(low, high, context):
            found[at] = replace(low, bound="at_least", unit=high.unit, noun=_noun_of_low(low, high))
            found[at + 1] = replace(high, bound="at_most")
    return tuple(found)


def _as_first_told(figures: list[Figure], context: Context) -> list[Figure]:
    """Without what brackets give again in another unit: "54 km (34 miles)"."""
    return figures[:1] + [
        figure for before, figure in pairwise(figures) if not _converts(before, figure, context)
    ]


def _converts(before: Figure, figure: Figure, context: Context) -> bool:
    """Whether a figure in a bracket right behind another gives the same in another unit."""
    first, second = before.unit, figure.unit
    if (
        first is None
        or second is None
        or first == second
        or first.kind != second.kind
        or first.kind == "share"
    ):
        return False
    behind = 0 < figure.first - max(before.last, before.noun) <= _BRACKET
    return behind and context.parsed.doc[figure.first - 1].text == "("


def _single(context: Context) -> Iterator[Figure]:
    doc = context.parsed.doc
    at = 0
    while at < len(doc):
        end = _number_end(at, context)
        if end is None:
            at += 1
            continue
        value = value_of(" ".join(doc[i].text for i in range(at, end)))
        hour = end < len(doc) and doc[end].text in _CLOCKS
        if value is not None and not hour:
            yield _figure(at, end, value, context)
        at = end


def _is_range(low: Figure, high: Figure, context: Context) -> bool:
    """Whether two figures are the ends of one: "between 20 and 30 people", "20 to 30 people", not "from 20 to 30"."""
    doc = context.parsed.doc
    if high.first - low.last != 2 or low.value >= high.value:  # noqa: PLR2004 - one word stands between them
        return False
    joint, before = doc[low.last + 1].lower_, doc[low.first - 1].lower_ if low.first else ""
    alone = low.unit is None or low.unit == high.unit
    if before == "between":
        return alone and joint == "and"
    return (
        alone and joint in {"to", "or"} and before not in {"from", "by"} and low.noun in {low.last, high.noun}
    )


def _noun_of_low(low: Figure, high: Figure) -> int:
    return low.last if high.unit is not None or high.noun == high.last else high.noun


def _number_end(at: int, context: Context) -> int | None:
    """The end of the number that begins at a token, or None; names and dates hold no figures."""
    doc, mentions = context.parsed.doc, context.parsed.mentions
    if _is_half(at, context):
        return at + 3
    if mentions[at] is not None or not _numeral(doc[at]):
        return None
    end = at + 1
    while end < len(doc) and mentions[end] is None and (_numeral(doc[end]) or doc[end].lower_ in SCALES):
        end += 1
    return end


def _is_half(at: int, context: Context) -> bool:
    """Whether "half a million" begins at a token."""
    doc = context.parsed.doc
    if doc[at].lower_ != "half" or at + 2 >= len(doc):
        return False
    return doc[at + 1].lower_ == "a" and doc[at + 2].lower_ in SCALES


def _numeral(token: "Token") -> bool:
    return (token.tag_ == "CD" or token.like_num) and not token.lower_.endswith(_ORDINAL)


def _figure(start: int, end: int, value: float, context: Context) -> Figure:
    doc = context.parsed.doc
    units = _units(context.codebook.rows(UNITS))
    first = start - 1 if start and doc[start - 1].lower_ in {"a", "an"} and value >= _DOZEN else start
    unit: Unit | None = None
    noun: int | None = None
    if first and (sign := _sign(doc[first - 1], units)) is not None:
        first -= 1
        unit, noun = sign, end - 1
    elif end < len(doc) and (length := _unit_length(end, units, context)):
        unit = units[" ".join(doc[i].lower_ for i in range(end, end + length))]
        noun = end + length - 1
    elif (size := _hyphened(end, units, context)) is not None:
        unit, noun = size, end + 1
    if noun is None:
        noun = _counted(start, end, context)
    elif unit is not None and end < len(doc) and doc[end].lower_ in unit.words:
        noun = max(noun, end)  # sign and word: "US$3 million dollars"
    bound, first = _bound(first, max(end, noun + 1), context)
    return Figure(value, bound, unit, first, max(end - 1, start), noun)


def _sign(token: "Token", units: dict[str, Unit]) -> Unit | None:
    """The money whose sign stands before a number; "won 51 percent" and "the real 30" have none."""
    sign = units.get(token.lower_)
    return sign if sign is not None and sign.kind == "money" and token.pos_ not in _NO_SIGN else None


def _hyphened(at: int, units: dict[str, Unit], context: Context) -> Unit | None:
    """The unit of size behind a hyphen: "a 43-kilometre road", or None."""
    doc = context.parsed.doc
    if at + 1 >= len(doc) or doc[at].text != "-":
        return None
    unit = units.get(doc[at + 1].lower_)
    return unit if unit is not None and unit.kind == "size" else None


def _unit_length(at: int, units: dict[str, Unit], context: Context) -> int:
    """How many tokens of a unit stand behind a number: two for "per cent", one for "percent", or none."""
    doc = context.parsed.doc
    two = " ".join(doc[i].lower_ for i in range(at, min(at + 2, len(doc))))
    return 2 if two in units else int(doc[at].lower_ in units)


def _bound(first: int, end: int, context: Context) -> tuple[Bound, int]:
    """How words before or behind a number bound it, and the first token with the bound's words."""
    doc = context.parsed.doc
    before, behind = _phrases(context.codebook.rows(BOUNDS))
    for length in range(max(map(len, before)), 0, -1):
        words = tuple(doc[i].lower_ for i in range(max(0, first - length), first))
        if len(words) == length and words in before and doc[first - 1].dep_ != "prt":  # "handed over 45 men"
            return before[words], first - length
    for length in range(max(map(len, behind)), 0, -1):
        words = tuple(doc[i].lower_ for i in range(end, min(end + length, len(doc))))
        if len(words) == length and words in behind:
            return behind[words], first
    return "exact", first


def _counted(start: int, end: int, context: Context) -> int:
    """The noun a number counts: the one it modifies, else the next noun close behind it."""
    doc = context.parsed.doc
    head = doc[end - 1].head
    if (
        doc[end - 1].dep_ in {"nummod", "compound", "amod"}
        and head.i >= end
        and not _is_date(head.i, context)
    ):
        return int(head.i)
    for i in range(end, min(end + _COUNTED_REACH, len(doc))):
        if _is_date(i, context):
            break
        if doc[i].pos_ in {"NOUN", "PROPN"}:
            return i
        of_theirs = doc[i - 1].lower_ == "of" and doc[i].pos_ in {"DET", "PRON"}
        if doc[i].pos_ not in {"ADJ", "ADV"} and doc[i].lower_ != "of" and not of_theirs:
            break
    return end - 1 if end > start else start


def _is_date(token: int, context: Context) -> bool:
    mention = context.parsed.mentions[token]
    return mention is not None and mention.kind == "date"


@lru_cache(maxsize=4)
def _units(rows: tuple[Unit, ...]) -> dict[str, Unit]:
    return {word: row for row in rows for word in row.words}


@lru_cache(maxsize=4)
def _phrases(rows: tuple[BoundRow, ...]) -> tuple[Phrases, Phrases]:
    before = {tuple(words.split()): row.bound for row in rows for words in row.before}
    behind = {tuple(words.split()): row.bound for row in rows for words in row.behind}
    return before, behind
