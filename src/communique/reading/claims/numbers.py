"""Takes words for a number, gives its value: figures, number words, and scales ("3.2 billion", "two hundred")."""

import re

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
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
_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)([a-z]*)")


def value_of(words: str) -> float | None:
    """The number that words give, or None when they give none.

    >>> value_of("3.2 billion"), value_of("two hundred and six"), value_of("a dozen"), value_of("dozens")
    (3200000000.0, 206.0, 12.0, None)
    """
    total, current, seen = 0.0, 0.0, False
    for part in words.lower().replace("-", " ").split():
        figure = _FIGURE.fullmatch(part)
        if figure is not None and (not figure[2] or figure[2] in _SCALES):
            current += float(figure[1].replace(",", "")) * _SCALES.get(figure[2], 1.0)
        elif part in _SMALL or part in _TENS:
            current += _SMALL.get(part, 0) + _TENS.get(part, 0)
        elif part in _SCALES:
            scaled = (current if seen else 1.0) * _SCALES[part]
            total, current = (total, scaled) if part in {"hundred", "dozen"} else (total + scaled, 0.0)
        elif part in {"a", "an", "and"}:
            continue
        else:
            return None
        seen = True
    return round(total + current, 6) if seen else None
