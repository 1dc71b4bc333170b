"""Second stage: times by their distance from a date spoken of before; gives periods."""

from dataclasses import replace

from communique.model import Span
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import (
    Length,
    changed,
    in_tense,
    moved_quarter,
    remaining_of_spoken,
    rolling,
    spoken_quarter,
    spoken_quarter_in,
    spoken_year,
    unit_from_now,
    unit_from_spoken,
    year_before,
    year_from_spoken,
)
from communique.reading.dates.period import Period
from communique.reading.dates.recurring import quarter_of
from communique.reading.dates.rules.away import whole_units
from communique.reading.dates.rules.numbers import amount
from communique.reading.dates.rules.relative import clock_of, step
from communique.reading.dates.stretch import Lapse

_EARLIER = {"earlier", "before", "previously"}
# What may follow "the day before" when no event does.
CLAUSE_END = "COMMA|DOT|STOP|BREAK|CLOSE|MARK|DASH|and|but|when|in|at|with|on|to|that"


def _part_of_spoken(found: Found) -> Meaning:
    """As in "that evening", "the next morning"."""
    count = step(found) if "relation" in found else 0
    clock = clock_of(found)

    def change(period: Period) -> Period:
        return Period(period.start, period.end, period.grain, clock=clock)

    return changed(unit_from_spoken("day", count), change)


def _spoken_unit(found: Found) -> Meaning:
    return unit_from_spoken(found.unit(), step(found) if "relation" in found else 0)


def _spoken_year(found: Found) -> Meaning:
    return year_from_spoken(step(found) if "relation" in found else 0)


def _next_unit(found: Found) -> Meaning:
    """As in "over the next year" is the year ahead; "the next day" the day after the one spoken of."""
    before = found.before
    ahead = before is not None and before.words.lower() in (
        "over",
        "in",
        "within",
        "during",
        "for",
        "throughout",
    )
    return rolling(found.unit(), 1) if ahead else unit_from_spoken(found.unit(), 1)


def _from_spoken(found: Found) -> Meaning:
    """As in "two days earlier", "a month later"; of unknown count, nothing is known."""
    count = amount(found) if "amount" in found else None
    lapse = Length(count, found.unit())
    if found.words("way") in _EARLIER:
        return _so_long_before(lapse)
    meaning = lapse if count is None else unit_from_spoken(*whole_units(lapse.unit, count))
    return Lapse(meaning, lapse, Span(found.start, found["unit"].end))


def _so_long_before(lapse: Length) -> Meaning:
    if lapse.count is None:
        return lapse
    meaning = unit_from_spoken(*whole_units(lapse.unit, -lapse.count))
    meaning = changed(meaning, lambda period: replace(period, aside=True))
    return year_before(meaning) if (lapse.unit, lapse.count) == ("year", 1) else meaning


def _remaining_of_spoken(found: Found) -> Meaning:
    """As in "later that year"."""
    return remaining_of_spoken(found.unit(), 4 if found.words("way") == "later" else -1)


def _year_ago(_: Found) -> Meaning:
    """As in "the year-ago quarter": the quarter before the one spoken of by a year, else the year before."""
    return year_before(unit_from_now("year", -1))


def _quarter_year_ago(found: Found) -> Meaning | None:
    """As in "the year-ago third quarter": a year before the last one."""
    number = found.number("number")
    if not 1 <= number <= 4:  # noqa: PLR2004 - quarters of a year
        return None
    return moved_quarter(in_tense(quarter_of(number), "past"))


def _quarter(_: Found) -> Meaning:
    """As in "in the quarter"."""
    return spoken_quarter


def _latest_quarter(_: Found) -> Meaning:
    """As in "the latest quarter": the last that ended."""
    return unit_from_now("quarter", -1)


def _period_of(found: Found) -> Meaning:
    """As in "the 2024 period", where quarters or whole years are compared."""
    return spoken_quarter_in(found.number("year"))


def _unit_under_way(found: Found) -> Meaning:
    """As in "for the year", "in the week": the one spoken of, for a report's own would be "this year"."""
    return spoken_year if found.unit() == "year" else unit_from_spoken(found.unit(), 0)


SPOKEN: Stage = (
    # "that evening", "the same night", "the next morning", "the previous evening"
    Rule("PERIOD DAYLIKE", "(that same?|the same) part:DAY_PART", _part_of_spoken),
    Rule("PERIOD DAYLIKE", "the? relation:(NEXT|FOLLOWING|PREVIOUS) part:DAY_PART", _part_of_spoken),
    # "that year", "the same year", "the following year"
    Rule("PERIOD REL_YEAR", "(that same?|the (very)? same|the very) unit:year (?!HYPHEN)", _spoken_year),
    Rule("PERIOD REL_YEAR", "the? relation:(FOLLOWING|PREVIOUS) unit:year", _spoken_year),
    # "the following day", "the previous month", "the next day"
    Rule("PERIOD", "(the|on)? relation:(FOLLOWING|PREVIOUS) unit:UNIT", _spoken_unit),
    Rule("PERIOD DAYLIKE", "the relation:(FOLLOWING|PREVIOUS) unit:day", _spoken_unit),
    Rule("PERIOD", "the relation:NEXT unit:UNIT", _next_unit),
    # "that day", "the same month", "that same year"
    Rule("PERIOD", "(that same?|the (very)? same|the very) unit:UNIT (?!HYPHEN)", _spoken_unit),
    # "two days earlier", "a month later", "hours later"
    Rule(
        "PERIOD",
        "(APPROXIMATE|(more|less) than)? (amount:(AMOUNT|a|an|the))? unit:ANY_UNIT"
        " half:(and a half)? way:(earlier|later|afterwards|afterward|previously) (?!than)",
        _from_spoken,
    ),
    # "the day before", "two weeks after", with no event behind
    Rule(
        "PERIOD", f"amount:(AMOUNT|a|an|the) unit:ANY_UNIT way:(before|after) (?={CLAUSE_END})", _from_spoken
    ),
    # "later that year", "earlier the same day"
    Rule("PERIOD", "way:(earlier|later) (on|in)? (that same?|the same) unit:UNIT", _remaining_of_spoken),
    # "the year-ago quarter", "the year-earlier period", "year-ago profit"
    Rule("PERIOD", "the? comparable? year HYPHEN (ago|earlier) (quarter|period)", _year_ago),
    Rule("PERIOD", "year HYPHEN (ago|earlier)", _year_ago),
    # "the year-ago third quarter"
    Rule("PERIOD", "the? year HYPHEN (ago|earlier) number:ORDINAL HYPHEN? quarter", _quarter_year_ago),
    # "the 2024 period"
    Rule("PERIOD", "the year:YEAR (period|quarter)", _period_of),
    # "in the quarter", "the latest quarter"
    Rule("PERIOD", "(?<=in|for|during) the quarter", _quarter),
    Rule("PERIOD", "the (latest|most recent) (quarter|period)", _latest_quarter),
    # "for the year", "during the full year"
    Rule(
        "PERIOD",
        "(?<=in|for|during|throughout) the full? unit:(year|month|week)"
        " (?=COMMA|DOT|STOP|BREAK|CLOSE|DASH|MARK|and|but)",
        _unit_under_way,
    ),
)
