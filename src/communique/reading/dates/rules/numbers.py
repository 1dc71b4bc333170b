"""First stage: numbers written in several words, and vague ones; gives amounts."""

from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.tokens import FIRST_YEAR, LAST_YEAR

THIS_CENTURY = 50
"""A year or decade in two digits below this is of the twenty-first century: "the '20s", but "the '90s"."""

VAGUE = "vague"
"""The value of an amount that is no number ("several")."""


def amount(found: Found, name: str = "amount") -> float | None:
    """The number that an amount is, one when it is an article, None when it is vague.

    A `half` behind the unit counts: "a year and a half".
    """
    half = 0.5 if "half" in found else 0
    if name not in found or found.words(name) in ("a", "an", "the"):
        return 1 + half
    value = found[name].value
    return None if value == VAGUE or not isinstance(value, int | float) else float(value) + half


def _tens_and_ones(found: Found) -> int | None:
    tens, ones = found.number("tens"), found.number("ones")
    return tens + ones if tens in range(20, 100, 10) and 0 < ones < 10 else None  # noqa: PLR2004 - ten digits


def _short_year(found: Found) -> int | None:
    """A year by its last two digits behind an apostrophe; of the century that the digits are used of."""
    mark, digits = found.text[found.start], found.number("year")
    apart = found.start == 0 or found.text[found.start - 1].isspace()
    if mark not in "'’‘" or not apart or found["year"].start != found.start + 1:
        return None
    return digits + (2000 if digits < THIS_CENTURY else 1900)


def _vague(_: Found) -> str:
    return VAGUE


def _and_a_half(found: Found) -> float:
    return found.number("whole") + 0.5


def _hundreds(found: Found) -> int:
    hundreds = 1 if found.words("hundreds") == "a" else found.number("hundreds")
    rest = sum(found.number(name) for name in ("tens", "ones") if name in found)
    return 100 * hundreds + rest


def _spoken_year(found: Found) -> int | None:
    """As in "nineteen ninety-eight"; None for numbers that only stand beside each other."""
    tens, ones = found.number("tens"), found.number("ones") if "ones" in found else 0
    whole = 10 <= tens < 100 and ones < 10 and (not ones or tens >= 20)  # noqa: PLR2004 - ten digits
    year = 100 * found.number("century") + tens + ones
    return year if whole and FIRST_YEAR <= year <= LAST_YEAR else None


def _after_two_thousand(found: Found) -> int | None:
    return 2000 + found.number("ones") if found.number("ones") < 100 else None  # noqa: PLR2004 - a century


NUMBERS: Stage = (
    # "twenty-five"
    Rule("AMOUNT NUMBER_JOINED", "tens:NUMBER HYPHEN? ones:NUMBER", _tens_and_ones),
    # "a hundred and fifty", "two hundred"
    Rule(
        "AMOUNT NUMBER_JOINED",
        "hundreds:(AMOUNT|a) hundred ((and)? tens:NUMBER (HYPHEN? ones:NUMBER)?)?",
        _hundreds,
    ),
    # "nineteen ninety-eight", "twenty twenty-five"
    Rule("YEAR YEAR_JOINED", "century:NUMBER tens:NUMBER (HYPHEN? ones:NUMBER)?", _spoken_year),
    # "two thousand and four"
    Rule("YEAR YEAR_JOINED", "two thousand and? ones:NUMBER", _after_two_thousand),
    # "in '98", "the summer of '96"
    Rule("YEAR YEAR_JOINED", "(?<!CLOSE) MARK year:TWO_DIGITS (?!MARK|PERCENT|DOT NUM)", _short_year),
    # "the twenty-first"
    Rule("ORDINAL DAY_NUMBER", "tens:NUMBER HYPHEN ones:ORDINAL", _tens_and_ones),
    # "two and a half"
    Rule("AMOUNT NUMBER_JOINED", "whole:AMOUNT and a half", _and_a_half),
    # "5 1/2"
    Rule("AMOUNT NUMBER_JOINED", "whole:NUM NUM SLASH NUM", _and_a_half),
    # "half a century"
    Rule("AMOUNT NUMBER_JOINED", "half (a|an) (?=ANY_UNIT)", lambda _: 0.5),
    # "a quarter of a century", "a half-hour"
    Rule("AMOUNT NUMBER_JOINED", "a quarter of (a|an) (?=ANY_UNIT)", lambda _: 0.25),
    Rule("AMOUNT NUMBER_JOINED", "half (?=HYPHEN UNIT|century|decade)", lambda _: 0.5),
    # "a dozen years"
    Rule("AMOUNT NUMBER_JOINED", "a dozen (?=ANY_UNIT)", lambda _: 12),
    # "several", "a few", "a number of", "dozens of"
    Rule("AMOUNT NUMBER_JOINED", "(a (good|great)?)? VAGUE (of|more)? (?=ANY_UNIT)", _vague),
    # "two or three", "3-5", "ten to twelve"
    Rule("AMOUNT NUMBER_JOINED", "AMOUNT (or|to|HYPHEN|DASH) AMOUNT (?=ANY_UNIT)", _vague),
)
