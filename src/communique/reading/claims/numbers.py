"""Takes words for a number, gives its value: figures, number words, and scales ("3.2 billion", "two hundred")."""

import re
from decimal import Decimal

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
# Words and letters that multiply the number before them.
SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_HALF = Decimal("0.5")  # "half a million"
_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)([a-z]*)")


def value_of(words: str) -> float | None:
    """The number that words give, or None when they give none.

    >>> value_of("3.2 billion"), value_of("two hundred and six"), value_of("a dozen"), value_of("dozens")
    (3200000000.0, 206.0, 12.0, None)
    """
    total, current, seen = Decimal(0), Decimal(0), False
    for part in words.lower().replace("-", " ").split():
        figure = _FIGURE.fullmatch(part)
        if figure is not None and (not figure[2] or figure[2] in SCALES):
            current += Decimal(figure[1].replace(",", "")) * Decimal(SCALES.get(figure[2], 1.0))
        elif part in _SMALL or part in _TENS:
            current += _SMALL.get(part, 0) + _TENS.get(part, 0)
        elif part in SCALES:
            scaled = (current if seen else Decimal(1)) * Decimal(SCALES[part])
            total, current = (total, scaled) if part in {"hundred", "dozen"} else (total + scaled, Decimal(0))
        elif part == "half" and not seen:
            current = _HALF
        elif part in {"a", "an", "and"}:
            continue
        else:
            return None
        seen = True
    return float(total + current) if seen else None
