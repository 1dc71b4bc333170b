"""Second stage, fourth part: lengths of time and repetitions, which name no days."""

from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import Length
from communique.reading.dates.rules.numbers import amount

_OFTEN = {"often_day": "day", "often_week": "week", "often_month": "month", "often_quarter": "quarter"}


def _length(found: Found) -> Length | None:
    """A length; "a second", "three quarters" are more often something else."""
    if found.unit() == "quarter" or found.words("unit") == "second":
        return None
    several = (
        "amount" not in found and found["unit"].sense("units") is not None
    )  # "decades-long", not "day-long"
    count = None if several else amount(found)
    return Length(count, found.unit())


def _repeated(found: Found) -> Length:
    return Length(amount(found), found.unit()) if "unit" in found else Length(1, "week")


def _often(found: Found) -> Length | None:
    """As in "daily", "annually"; not the "Daily" of a newspaper."""
    row = found["often"].sense("often")
    if row is None or not found["often"].words.islower():
        return None
    return Length(1, _OFTEN.get(row.name, "year"))


LENGTHS: Stage = (
    # "87 hours", "nearly three years", "a week"; not an age
    Rule(
        "DURATION",
        "(?<!aged) (APPROXIMATE|(more|less) than|at least|up to)? the? amount:(AMOUNT|a|an) unit:ANY_UNIT"
        " (?!HYPHEN|old|of age|ORDINAL)",
        _length,
    ),
    # "two-day", "five-year-long"; not "49-year-old"
    Rule("DURATION", "amount:AMOUNT HYPHEN unit:UNIT (HYPHEN long)? (?!HYPHEN|old)", _length),
    # "for decades", "years of war"
    Rule(
        "DURATION",
        "(?<=for|over|after|lasting|through|many) unit:UNITS (?!ago|later|earlier|HYPHEN)",
        _length,
    ),
    Rule("DURATION", "(?<!small|wee|PART) unit:UNITS (?=of)", _length),
    # "the biggest deal in years"
    Rule(
        "DURATION",
        "(?<=in) unit:UNITS (?=DOT|COMMA|STOP|CLOSE|BREAK|DASH|MARK|and|but|after|when|as)",
        _length,
    ),
    # "decades-long", "day-long"
    Rule("DURATION", "unit:ANY_UNIT HYPHEN long", _length),
    # "every year", "each Friday", "every two weeks"
    Rule("SET", "(every|each) (other|single|ORDINAL)? amount:AMOUNT? unit:ANY_UNIT", _repeated),
    Rule("SET", "(every|each) (WEEKDAY|MONTH|SEASON|DAY_PART|weekend)", _repeated),
    # "on Fridays"
    Rule("SET", "WEEKDAYS", _repeated),
    # "twice a year", "three times per week"
    Rule("SET", "(once|twice|AMOUNT times) (a|per|every|each) unit:UNIT", _repeated),
    # "annually"
    Rule("SET", "often:OFTEN", _often),
)
