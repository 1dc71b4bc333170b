"""The step itself: takes a report's text and its day, gives the time expressions in it."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from communique.codebook import Codebook
from communique.model import Span
from communique.reading.dates.anchor import Anchor, Tense
from communique.reading.dates.cues import Cues
from communique.reading.dates.expression import Kind, TimeExpression, express
from communique.reading.dates.grammar import Grammar
from communique.reading.dates.rules.away import AWAY
from communique.reading.dates.rules.bounds import BOUNDS, RANGES
from communique.reading.dates.rules.compose import ATTACHED, DAY_PARTS
from communique.reading.dates.rules.decades import DECADES
from communique.reading.dates.rules.figures import FIGURES
from communique.reading.dates.rules.lengths import LENGTHS
from communique.reading.dates.rules.names import NAMES, holiday_rules
from communique.reading.dates.rules.numbers import NUMBERS
from communique.reading.dates.rules.parts import PARTS
from communique.reading.dates.rules.relative import RELATIVE
from communique.reading.dates.rules.spoken import SPOKEN
from communique.reading.dates.story import Teller
from communique.reading.dates.tokens import Item
from communique.reading.dates.vocabulary import Vocabulary

_KINDS: dict[str, Kind] = {"PERIOD": "date", "DURATION": "duration", "SET": "set", "REFERENCE": "reference"}
_SLASHED = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b")
_MONTHS = 12
_COUNTED = "SETTLED"  # "in six years": a time ahead, or how long something had not been


@dataclass(frozen=True)
class _Reader:
    """What a codebook makes of dates."""

    grammar: Grammar
    cues: Cues


@lru_cache(maxsize=4)
def _reader(codebook: Codebook | None) -> _Reader:
    vocabulary = Vocabulary.of(codebook or Codebook())
    names = (
        *NAMES,
        *DECADES,
        *FIGURES,
        *holiday_rules(vocabulary.holidays),
        *SPOKEN,
        *RELATIVE,
        *AWAY,
        *LENGTHS,
    )
    stages = (NUMBERS, names, ATTACHED, DAY_PARTS, PARTS, RANGES, BOUNDS)
    return _Reader(Grammar(vocabulary, stages), Cues(vocabulary.cues))


def find_dates(
    text: str,
    *,
    published: dt.date | None,
    dateline: dt.date | None,
    tense_at: Callable[[int], Tense] | None = None,
    codebook: Codebook | None = None,
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, none over another.

    Args:
        text: The report's clean text.
        published: The day of publication.
        dateline: The day in the dateline, which goes before the day of publication.
        tense_at: The tense of the clause at a position; without it, or where it says `none`, the words before
            a date decide.
        codebook: The vocabulary; the program's own by default.

    Raises:
        CodebookError: A table of the codebook has a mistake.
    """
    reader = _reader(codebook)
    anchor = Anchor(day=dateline or published, day_first=_day_first(text))
    teller = Teller(text)
    found = []
    for item in reader.grammar.parse(text):
        if item.classes.isdisjoint(_KINDS):
            continue
        kind = next(kind for name, kind in _KINDS.items() if name in item.classes)
        tense = tense_at(item.start) if tense_at else "none"
        certain = tense != "none"
        if not certain:
            tense = reader.cues.tense(text, item.start, item.end)
        anchor = teller.before(anchor, item)
        compared = _COUNTED in item.classes and reader.cues.compared(text, item.start)
        here = replace(anchor, tense=tense, certain=certain, compared=compared)
        expression = _expression(text, item, kind, here)
        found.append(expression)
        if kind == "date":
            anchor = teller.after(anchor.speak(expression.period), item, expression)
    return tuple(found)


def _expression(text: str, item: Item, kind: Kind, anchor: Anchor) -> TimeExpression:
    start = item.start if item.lead is None else item.lead
    return express(Span(item.start, item.end), text[start : item.end], kind, item.value, anchor)


def _day_first(text: str) -> bool | None:
    """Whether numeric dates in a text put the day first, as far as any of them tells."""
    for first, second in _SLASHED.findall(text):
        if (int(first) > _MONTHS) != (int(second) > _MONTHS):
            return int(first) > _MONTHS
    return None
