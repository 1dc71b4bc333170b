"""Second stage: lengths of time and repetitions, which name no days."""

from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import Length, fixed
from communique.reading.dates.period import unknown
from communique.reading.dates.rules.numbers import amount
from communique.reading.dates.rules.relative import clock_of

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_OFTEN = {"often_day": "day", "often_week": "week", "often_month": "month", "often_quarter": "quarter"}


def _length(found: Found) -> Length | None:
    """A length; "a second", "three quarters" are more often something else, "60 Minutes" is a name."""
    if found.unit() == "quarter" or found.words("unit") == "second" or found["unit"].words.istitle():
        return None
    several = (
        "amount" not in found and found["unit"].sense("units") is not None
    )  # "decades-long", not "day-long"
    count = None if several else amount(found)
    return Length(count, found.unit())


def _repeated(found: Found) -> Length:
    return Length(amount(found), found.unit())


def _recurring(found: Found) -> Meaning:
    """As in "every Friday", "each winter", as TIMEX3 has it: that day of any week, that season of any year."""
    row = found["what"].senses[0]
    values = {
        "weekday": f"XXXX-WXX-{row.number + 1}",
        "weekdays": f"XXXX-WXX-{row.number + 1}",
        "month": f"XXXX-{row.number:02}",
        "season": f"XXXX-{_SEASONS.get(row.number)}",
        "day_part": f"XXXX-XX-XX{clock_of(found, 'what')}",
    }
    return fixed(unknown(label=values[row.group]))


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
        " half:(and a half)? (?!HYPHEN|old|of age|ORDINAL)",
        _length,
    ),
    # "two more weeks", "for three straight days", "eight working days"
    Rule(
        "DURATION",
        "(APPROXIMATE|at least|up to)? amount:AMOUNT COUNTED unit:ANY_UNIT (?!HYPHEN|ago)",
        _length,
    ),
    # "two years or so", "a day or two"
    Rule("DURATION", "amount:(AMOUNT|a|an) unit:ANY_UNIT or so", _length),
    Rule("DURATION", "(a|an) unit:UNIT or two", lambda found: Length(None, found.unit())),
    # "for the year ended 31 March"
    Rule(
        "DURATION",
        "(?<=in|for|during) the (fiscal|financial)? unit:year (?=ended|ending)",
        _length,
    ),
    # "the first nine months"
    Rule(
        "DURATION", "the (first|second|final|opening|latest) amount:AMOUNT unit:UNITS (?!HYPHEN|of)", _length
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
    Rule("SET", "(every|each) what:(WEEKDAY|MONTH|SEASON|DAY_PART)", _recurring),
    Rule("SET", "(every|each) weekend", lambda _: fixed(unknown(label="XXXX-WXX-WE"))),
    # "on Fridays"
    Rule("SET", "what:WEEKDAYS", _recurring),
    # "twice a year", "three times per week"
    Rule("SET", "(once|twice|AMOUNT times) (a|per|every|each) unit:UNIT", _repeated),
    # "annually"
    Rule("SET", "often:OFTEN", _often),
)
