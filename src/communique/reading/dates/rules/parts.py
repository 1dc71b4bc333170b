"""Fifth stage: parts of times: "late August", "the end of 2025", "two days before June 3"."""

from dataclasses import replace

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import (
    Length,
    at_clock,
    changed,
    counted_from,
    in_tense,
    moved,
    remaining,
    rolling,
    unit_from_now,
)
from communique.reading.dates.period import (
    Grain,
    Period,
    first_of,
    fraction,
    third,
    unknown,
    week_of_period,
    whole_unit,
)

_PIECES = {"half": 2, "quarter": 4, "month": 12, "decade": 10}
_LATER = 4


def _part(found: Found, name: str = "part") -> int:
    row = found[name].sense("part", "edge")
    return row.number if row else 1


def _third(found: Found) -> Meaning:
    """As in "early next year", "mid-August", "later this month"."""
    which, what = _part(found), found["what"].value
    if which in (-1, _LATER):
        return in_tense(remaining(what, which), "future" if which == _LATER else "past")
    return changed(what, lambda period: third(period, which))


def _thirds(found: Found) -> Meaning:
    """As in "mid- to late August"."""
    first, last, what = _part(found, "first"), _part(found), found["what"].value

    def change(period: Period) -> Period:
        return replace(third(period, last), start=third(period, first).start)

    return changed(what, change)


def _whole(found: Found) -> Meaning:
    """What "the end of" is said of: a period, a year by its number, or the current week, month, year."""
    if "what" in found:
        return found["what"].value  # type: ignore[no-any-return]
    return unit_from_now(found.unit(), 0)


def _edge(found: Found) -> Meaning:
    """As in "the end of the year", "the beginning of June", "the rest of 2025"."""
    edge = _part(found, "edge")
    if edge == _LATER:
        return remaining(_whole(found), _LATER)
    return changed(_whole(found), lambda period: first_of(period, edge))


def _end(found: Found) -> Meaning:
    """As in "year-end", "the month's end"."""
    return changed(_whole(found), lambda period: first_of(period, 3))


def _fraction(found: Found) -> Meaning:
    """As in "the second half of 2025", "the first week of June", "the last quarter of the year"."""
    number = -1 if "last" in found else found.number("number")
    piece = found.words("piece")
    if piece == "week":
        return changed(_whole(found), lambda period: week_of_period(period, number))
    pieces = _PIECES[piece]
    return changed(
        _whole(found), lambda period: fraction(period, number, pieces) if number <= pieces else unknown()
    )


def _first_months(found: Found) -> Meaning | None:
    """As in "the first three months of 2025", "the last days of August"."""
    stretch = found["length"].value
    last = "last" in found
    if not isinstance(stretch, Length) or stretch.count is None:
        return changed(_whole(found), lambda period: third(period, 3 if last else 1))
    unit, count, what = stretch.unit, stretch.count, _whole(found)

    def change(period: Period) -> Period:
        if period.start is None or period.end is None:
            return period
        if last:
            start = rolling(unit, -count)(Anchor(day=period.end)).start
            return replace(period, start=start and rolling(unit, 1)(Anchor(day=start)).start)
        before = rolling(unit, count)(Anchor(day=period.start)).end
        return replace(period, end=before and rolling("day", -1)(Anchor(day=before)).start)

    return changed(what, change)


def _week_of(found: Found) -> Meaning:
    """As in "the week of June 3"."""
    grain = Grain.WEEK
    return changed(
        found["date"].value, lambda day: whole_unit(day.start, grain) if day.start else unknown(grain)
    )


def _counted(found: Found) -> Meaning | None:
    """As in "two days before June 3", "a week after Tuesday"; "a week from Tuesday" is that very day."""
    stretch = found["length"].value if "length" in found else Length(1, found.unit())
    if stretch.count is None:
        return None
    if found.words("way") == "from":
        return moved(in_tense(found["date"].value, "future"), stretch.unit, stretch.count)
    sign = -1 if found.words("way") == "before" else 1
    return counted_from(found["date"].value, stretch.unit, sign * stretch.count)


OF_WHAT = "(what:PERIOD|the unit:UNIT (?!before|after))"

PARTS: Stage = (
    # "at 10 p.m.", of no day that is named beside it
    Rule("PERIOD", "clock:SURE_TIME", lambda found: at_clock(found["clock"].value)),
    Rule(
        "PERIOD", "(?<=at) clock:CLOCK_TIME (?!PERCENT|MEASURE)", lambda found: at_clock(found["clock"].value)
    ),
    # "late August this year", "the early 1990s", "mid-2025", "later in August", "earlier this month"
    Rule("PERIOD", "the? part:PART HYPHEN? (in|of)? what:PERIOD", _third),
    Rule(
        "PERIOD",
        "the? part:PART of the unit:UNIT",
        lambda found: changed(_whole(found), lambda one: third(one, 2)),
    ),
    # "early in the year"
    Rule(
        "PERIOD",
        "part:(early|late) in the unit:UNIT",
        lambda found: changed(_whole(found), lambda one: third(one, _part(found))),
    ),
    # "mid- to late August", "early-to-mid 2025"
    Rule("PERIOD", "first:PART HYPHEN? (to|HYPHEN) HYPHEN? part:PART HYPHEN? what:PERIOD", _thirds),
    # "the end of the month", "the beginning of 2025", "the rest of the year", "end-June"
    Rule("PERIOD CLOSING", f"the? very? edge:END (of|HYPHEN) {OF_WHAT}", _edge),
    Rule("PERIOD", f"the? very? edge:EDGE (of|HYPHEN) {OF_WHAT}", _edge),
    # "the year's end", "year-end", "end of year"
    Rule("PERIOD CLOSING", "the? unit:(year|month|week) (HYPHEN|POSSESSIVE)? end", _end),
    Rule("PERIOD CLOSING", "end of unit:(year|month)", _end),
    # "the second half of 2025", "the last week of June", "the first quarter of next year"
    Rule(
        "PERIOD",
        f"the? (number:ORDINAL|last:LAST) piece:(half|quarter|week|month|decade) (of|in) {OF_WHAT}",
        _fraction,
    ),
    # "the first three months of 2025", "the last days of August"
    Rule(
        "PERIOD",
        f"the? (first|last:(LAST|final|closing)) length:(DURATION|UNITS) of {OF_WHAT}",
        _first_months,
    ),
    # "the week of June 3"
    Rule("PERIOD", "the? week (of|beginning|starting) date:DAYLIKE", _week_of),
    # "two days before June 3"
    Rule("PERIOD", "(length:DURATION|the unit:UNIT) way:(before|after|from) date:DAYLIKE", _counted),
)
