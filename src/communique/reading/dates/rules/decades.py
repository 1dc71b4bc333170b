"""Second stage: decades and centuries, by their number or as they are said; gives periods."""

import datetime as dt

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import fixed
from communique.reading.dates.period import Grain, Period, unknown, whole_unit
from communique.reading.dates.rules.numbers import THIS_CENTURY
from communique.reading.dates.tokens import FIRST_YEAR


def _decade(found: Found) -> Meaning:
    digits = int("".join(filter(str.isdigit, found["decade"].words)))
    century = 0 if digits >= 100 else 2000 if digits < THIS_CENTURY else 1900  # noqa: PLR2004 - two digits
    return fixed(whole_unit(dt.date(century + digits, 1, 1), Grain.DECADE))


def _decade_in_singular(found: Found) -> Meaning | None:
    """As some papers write it: "the 1970's"."""
    return None if found.number("decade") % 10 else _decade(found)


def _spoken_decade(found: Found) -> Meaning | None:
    """As in "the nineteen eighties", "the eighties": by itself the last that has begun."""
    decade = found.number("decade")
    if "century" in found:
        year = 100 * found.number("century") + decade
        return fixed(whole_unit(dt.date(year, 1, 1), Grain.DECADE)) if year >= FIRST_YEAR else None

    def meaning(anchor: Anchor) -> Period:
        if anchor.day is None:
            return unknown(Grain.DECADE)
        century = anchor.day.year - anchor.day.year % 100
        first = century + decade if century + decade <= anchor.day.year else century - 100 + decade
        return whole_unit(dt.date(first, 1, 1), Grain.DECADE)

    return meaning


def _century(found: Found) -> Meaning | None:
    number = found.number("number")
    return fixed(whole_unit(dt.date(100 * number, 1, 1), Grain.CENTURY)) if 1 <= number <= 30 else None  # noqa: PLR2004 - what reports speak of


DECADES: Stage = (
    # "the 1970s", "the '90s"
    Rule("PERIOD", "(the|those)? decade:DECADE", _decade),
    # "the 1970's", "the mid-1970's"
    Rule("PERIOD", "((the|those)|(?<=PART)|(?<=PART HYPHEN)) decade:YEAR POSSESSIVE", _decade_in_singular),
    # "the nineteen eighties", "the eighties", "the mid-eighties"; not "in his eighties"
    Rule("PERIOD", "(the|those)? century:NUMBER decade:DECADE_WORD", _spoken_decade),
    Rule("PERIOD", "((the|those)|(?<=PART)|(?<=PART HYPHEN)) decade:DECADE_WORD", _spoken_decade),
    Rule("PERIOD", "(?<=the DECADE_WORD (and|or|to)) decade:DECADE_WORD", _spoken_decade),
    # "the 20th century", "the twenty-first century"
    Rule("PERIOD", "the? number:ORDINAL HYPHEN? century", _century),
)
