"""Second stage: times by how many units they lie from now: "two weeks ago"; gives periods."""

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import (
    day_from_now,
    length,
    moved,
    open_end,
    unit_from_now,
    up_to,
    year_before,
)
from communique.reading.dates.period import UNIT_GRAIN, Period, shift, single_day, unknown
from communique.reading.dates.recurring import Weekday
from communique.reading.dates.rules.numbers import amount


def _ago(found: Found) -> Meaning:
    """As in "two weeks ago"; of unknown count, or "more than", only the latest day is known."""
    unit, count = found.unit(), amount(found) if "amount" in found else None
    if count is None:
        label = length(None, unit)
        return lambda anchor: Period(
            None, anchor.day and shift(anchor.day, unit, -1), UNIT_GRAIN[unit], label=label
        )
    meaning = unit_from_now(*whole_units(unit, -count))
    if unit == "year" and count == 1 and "beyond" not in found:
        return year_before(meaning)
    return up_to(meaning) if "beyond" in found else meaning


def _ago_day(found: Found) -> Meaning | None:
    """As in "two weeks ago today": the very day."""
    count, unit, row = amount(found), found.unit(), found["word"].sense("day_word")
    if count is None or row is None:
        return None
    return moved(day_from_now(row.number), unit, -count)


def _weekdays_ago(found: Found) -> Meaning | None:
    """As in "two Fridays ago"."""
    count, row = amount(found), found["day"].sense("weekdays")
    if count is None or row is None:
        return None
    last = Weekday(row.number)

    def meaning(anchor: Anchor) -> Period:
        if anchor.day is None:
            return unknown()
        return single_day(shift(last.before(anchor.day).start or anchor.day, "week", 1 - count))

    return meaning


def _ago_unit(found: Found) -> Meaning | None:
    """As in "two years ago this month"."""
    count = amount(found)
    if count is None:
        return None
    return unit_from_now(found.unit("whole"), -count, found.unit())


def whole_units(unit: str, count: float) -> tuple[str, float]:
    """A count of units in whole ones: "two and a half years" is thirty months; a decade is ten years."""
    finer = {
        "year": ("month", 12),
        "month": ("week", 4),
        "week": ("day", 7),
        "decade": ("year", 10),
        "century": ("decade", 10),
    }
    if unit not in finer or (count == int(count) and unit in ("year", "month", "week")):
        return unit, count
    return finer[unit][0], round(count * finer[unit][1])


def _from_now(found: Found) -> Meaning:
    """As in "two weeks from now"."""
    count = amount(found)
    return open_end("FUTURE_REF") if count is None else unit_from_now(*whole_units(found.unit(), count))


def _in_units(found: Found) -> Meaning | None:
    """As in "in two weeks": a time ahead only in a clause that looks there, else how long something took."""
    if found.unit() in ("quarter", "second"):
        return None
    ahead = _from_now(found)
    label = length(amount(found), found.unit())

    def meaning(anchor: Anchor) -> Period:
        return ahead(anchor) if anchor.tense == "future" and not anchor.compared else unknown(label=label)

    return meaning


def _within(found: Found) -> Meaning:
    """As in "within 30 days": from now on until then."""
    count, unit = amount(found), found.unit()
    label = length(count, unit)

    def meaning(anchor: Anchor) -> Period:
        if anchor.day is None or count is None or anchor.tense == "past":
            return unknown(label=label)
        return Period(anchor.day, shift(anchor.day, unit, count), UNIT_GRAIN[unit], label=label)

    return meaning


AWAY: Stage = (
    # "two Fridays ago"
    Rule("PERIOD DAYLIKE", "amount:AMOUNT day:WEEKDAYS ago", _weekdays_ago),
    # "two weeks ago today", "a month ago yesterday", "two years ago this month"
    Rule("PERIOD DAYLIKE", "amount:(AMOUNT|a|an) unit:ANY_UNIT ago word:DAY_WORD", _ago_day),
    Rule("PERIOD", "amount:(AMOUNT|a|an) unit:ANY_UNIT ago this whole:(week|month|year)", _ago_unit),
    # "two weeks ago", whose days may be named beside it
    Rule("PERIOD REL_WEEK", "APPROXIMATE? amount:(AMOUNT|a|an) unit:(week|weeks) ago", _ago),
    # "two weeks ago", "more than a year ago", "decades ago"
    Rule(
        "PERIOD",
        "((APPROXIMATE|less than|beyond:(more than|over|at least))? amount:(AMOUNT|a|an))? unit:ANY_UNIT"
        " half:(and a half)? ago",
        _ago,
    ),
    # "two weeks from now", "in two weeks' time"
    Rule("PERIOD", "amount:(AMOUNT|a|an) unit:ANY_UNIT (from now|hence)", _from_now),
    Rule("PERIOD", "lead:in amount:(AMOUNT|a|an) unit:ANY_UNIT (POSSESSIVE|MARK)? time", _from_now),
    # "in two weeks"
    Rule(
        "PERIOD SETTLED",
        "lead:in amount:(AMOUNT|a|an) unit:ANY_UNIT (?!HYPHEN|of|POSSESSIVE|MARK)",
        _in_units,
    ),
    # "within 30 days", "within the 90 days" that an accord allows: no later than so long after the report
    Rule("PERIOD SETTLED", "lead:within the? amount:(AMOUNT|a|an) unit:ANY_UNIT (?!of)", _within),
)
