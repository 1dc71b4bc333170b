"""First stage: numbers written in several words, and vague ones; gives amounts."""

from communique.reading.dates.grammar import Found, Rule, Stage

VAGUE = "vague"
"""The value of an amount that is no number ("several")."""


def amount(found: Found, name: str = "amount") -> float | None:
    """The number that an amount is, one when it is an article, None when it is vague."""
    if name not in found or found.words(name) in ("a", "an", "the"):
        return 1
    value = found[name].value
    return None if value == VAGUE or not isinstance(value, int | float) else float(value)


def _tens_and_ones(found: Found) -> int | None:
    tens, ones = found.number("tens"), found.number("ones")
    return tens + ones if tens in range(20, 100, 10) and 0 < ones < 10 else None  # noqa: PLR2004 - ten digits


def _vague(_: Found) -> str:
    return VAGUE


def _and_a_half(found: Found) -> float:
    return found.number("whole") + 0.5


NUMBERS: Stage = (
    # "twenty-five"
    Rule("AMOUNT NUMBER_JOINED", "tens:NUMBER HYPHEN? ones:NUMBER", _tens_and_ones),
    # "the twenty-first"
    Rule("ORDINAL DAY_NUMBER", "tens:NUMBER HYPHEN ones:ORDINAL", _tens_and_ones),
    # "two and a half"
    Rule("AMOUNT NUMBER_JOINED", "whole:AMOUNT and a half", _and_a_half),
    # "5 1/2"
    Rule("AMOUNT NUMBER_JOINED", "whole:NUM NUM SLASH NUM", _and_a_half),
    # "half a century"
    Rule("AMOUNT NUMBER_JOINED", "half (a|an) (?=ANY_UNIT)", lambda _: 0.5),
    # "a dozen years"
    Rule("AMOUNT NUMBER_JOINED", "a dozen (?=ANY_UNIT)", lambda _: 12),
    # "several", "a few", "a number of", "dozens of"
    Rule("AMOUNT NUMBER_JOINED", "(a (good|great)?)? VAGUE (of|more)? (?=ANY_UNIT)", _vague),
    # "two or three", "3-5", "ten to twelve"
    Rule("AMOUNT NUMBER_JOINED", "AMOUNT (or|to|HYPHEN|DASH) AMOUNT (?=ANY_UNIT)", _vague),
)
