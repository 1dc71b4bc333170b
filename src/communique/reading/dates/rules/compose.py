"""Third and fourth stage: times made of times: "Friday last week", "late August", "the end of 2025"."""

import datetime as dt
from dataclasses import replace

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import (
    Length,
    changed,
    counted_from,
    in_tense,
    in_year_of,
    remaining,
    rolling,
    spoken_year,
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
from communique.reading.dates.recurring import Recurring, Weekday, weekend_of_week
from communique.reading.dates.rules.figures import with_clock
from communique.reading.dates.rules.relative import clock_of, step

_PIECES = {"half": 2, "quarter": 4, "month": 12, "decade": 10}
_LATER = 4


def _in_relative_year(found: Found) -> Meaning | None:
    """As in "August this year", "April 22 last year"."""
    what = found["what"].value
    return in_year_of(what, found["year"].value) if isinstance(what, Recurring) else None


def _spoken_month(found: Found) -> Meaning | None:
    """As in "that December", "the same spring": of the year last spoken of."""
    what = found["what"].value
    return in_year_of(what, spoken_year) if isinstance(what, Recurring) else None


def _related(found: Found) -> Meaning | None:
    """As in "last June", "next winter", "this Friday", "the previous Monday"."""
    what, relation, count = found["what"].value, found.relation(), step(found)
    if not isinstance(what, Recurring | Weekday) or relation == "recent":
        return None

    def meaning(anchor: Anchor) -> Period:
        day = anchor.reference(Grain.DAY) if relation in ("previous", "following") else anchor.day
        if day is None:
            return unknown()
        if count:
            return what.before(day) if count < 0 else what.after(day)
        if isinstance(what, Weekday):
            return what.in_week(whole_unit(day, Grain.WEEK))
        current = what(anchor.at("future"))
        return current if current.start and current.start <= day else what.in_year(day.year)

    return meaning


def _weekday_of_week(found: Found) -> Meaning:
    """As in "Friday last week"."""
    weekday, week = found["day"].value, found["week"].value
    return lambda anchor: _day_of(weekday, week(anchor))


def _day_of(weekday: Weekday, week: Period) -> Period:
    return weekday.in_week(week) if week.whole else unknown()


def _dated_weekday(found: Found) -> Meaning:
    """As in "Sunday, April 6": the day of the week tells the year."""
    date, row = found["date"].value, found["day"].sense("weekday", "weekday_short")
    number = (
        found["day"].value.number if isinstance(found["day"].value, Weekday) else row.number if row else None
    )
    return replace(date, weekday=number) if isinstance(date, Recurring) else date


def _weekend(found: Found) -> Meaning:
    """As in "last weekend", "next weekend"."""
    count = step(found)
    return lambda anchor: weekend_of_week(anchor.day, count) if anchor.day else unknown(Grain.WEEK)


ATTACHED: Stage = (
    # "that December", "the same spring"; not "said that December would do"
    Rule(
        "PERIOD",
        "((?<!WORD)|(?<=and|in|by|of|later|until|since)) that what:YEARLESS (?!DAY_NUMBER)",
        _spoken_month,
    ),
    Rule("PERIOD", "(that|the) same what:YEARLESS", _spoken_month),
    # "two weeks ago on Monday", "last week on Tuesday"
    Rule("PERIOD DAYLIKE", "week:REL_WEEK on? day:WEEKDAY_NAME", _weekday_of_week),
    # "August this year", "June of last year", "April 22 last year"
    Rule("PERIOD", "what:YEARLESS (of|COMMA|in)? year:REL_YEAR", _in_relative_year),
    # "last June", "this summer", "last Friday", "next Monday", "the previous Friday", "this coming Friday"
    Rule("PERIOD DAYLIKE", "(the|this)? relation:RELATION what:WEEKDAY_NAME", _related),
    Rule("PERIOD", "the? relation:RELATION what:YEARLESS", _related),
    # "last weekend"
    Rule("PERIOD", "(the|this)? relation:RELATION WEEKEND", _weekend),
    # "Friday last week", "Wednesday of next week"
    Rule("PERIOD DAYLIKE", "day:WEEKDAY_NAME (of|in)? week:REL_WEEK", _weekday_of_week),
    # Such as "Wednesday, April 7", "Wed. 7 April 2021", "Wednesday (April 7)"
    Rule("PERIOD DAYLIKE", "day:(WEEKDAY_NAME|WEEKDAY_SHORT) DOT? COMMA? the? date:DATED", _dated_weekday),
    Rule("PERIOD DAYLIKE", "day:WEEKDAY_NAME OPEN date:DATED CLOSE", _dated_weekday),
    # Such as "April 7 (Wednesday)", "7 April, Wednesday"
    Rule("PERIOD DAYLIKE", "date:DATED OPEN day:(WEEKDAY_NAME|WEEKDAY_SHORT) CLOSE", _dated_weekday),
    Rule(
        "PERIOD DAYLIKE",
        "date:DATED COMMA day:(WEEKDAY_NAME|WEEKDAY_SHORT) (?!DOT? COMMA? DATED)",
        _dated_weekday,
    ),
)


def _at_clock(found: Found) -> Meaning:
    """As in "11 a.m. on Tuesday"."""
    return with_clock(found["date"].value, found["clock"].value)


def _at_part(found: Found) -> Meaning:
    """As in "Tuesday evening"."""
    return with_clock(found["date"].value, clock_of(found))


def _same_day(found: Found) -> Meaning:
    """As in "late on Tuesday", "earlier today": the day itself."""
    return found["date"].value  # type: ignore[no-any-return]


def _into(found: Found) -> Meaning:
    """As in "overnight into Sunday": from the day before."""

    def change(period: Period) -> Period:
        first = None if period.start is None else period.start - dt.timedelta(days=1)
        return replace(period, start=first, stem=first, clock="TNI")

    return changed(found["date"].value, change)


DAY_PARTS: Stage = (
    # "overnight into Sunday", "overnight on Monday"
    Rule("PERIOD DAYLIKE", "OVERNIGHT (into|to) date:DAYLIKE", _into),
    Rule(
        "PERIOD DAYLIKE",
        "OVERNIGHT (on|COMMA)? date:DAYLIKE",
        lambda found: with_clock(found["date"].value, "TNI"),
    ),
    # Such as "11 a.m. on Tuesday", "Tuesday at 11:30 GMT"
    Rule("PERIOD DAYLIKE", "clock:CLOCK_TIME (on|COMMA)? date:DAYLIKE", _at_clock),
    Rule("PERIOD DAYLIKE", "date:DAYLIKE (at|COMMA)? clock:CLOCK_TIME", _at_clock),
    # "Tuesday evening", "June 3 afternoon"
    Rule("PERIOD DAYLIKE", "(early|late|mid)? date:DAYLIKE part:DAY_PART", _at_part),
    # "the morning of June 3"
    Rule("PERIOD DAYLIKE", "the? part:DAY_PART (of|on) date:DAYLIKE", _at_part),
    # "the small hours of Sunday"
    Rule("PERIOD DAYLIKE", "the (small|wee|PART) hours (of|on) date:DAYLIKE", _same_day),
    # "late on Tuesday", "earlier today", "early Wednesday"
    Rule("PERIOD DAYLIKE", "(early|late|earlier|later) on? date:DAYLIKE", _same_day),
)


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
    """As in "two days before June 3", "a week after Tuesday"."""
    stretch = found["length"].value if "length" in found else Length(1, found.unit())
    if stretch.count is None:
        return None
    sign = -1 if found.words("way") == "before" else 1
    return counted_from(found["date"].value, stretch.unit, sign * stretch.count)


OF_WHAT = "(what:PERIOD|the unit:UNIT (?!before|after))"

PARTS: Stage = (
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
