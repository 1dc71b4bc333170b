"""Third and fourth stage: times with another beside them: "Friday last week", "Tuesday evening"."""

import datetime as dt
from dataclasses import replace

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import (
    changed,
    in_tense,
    in_year_of,
    moved,
    spoken_year,
)
from communique.reading.dates.period import (
    Grain,
    Period,
    unknown,
    whole_unit,
)
from communique.reading.dates.recurring import Recurring, Weekday, weekend_of_week
from communique.reading.dates.rules.figures import in_part_of_day, with_clock
from communique.reading.dates.rules.relative import HOURS, clock_of, step
from communique.reading.dates.rules.spoken import CLAUSE_END


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
        day = anchor.reference(what.grain) if relation in ("previous", "following") else anchor.day
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


def _same_day(found: Found) -> Meaning:
    """As in "late on Tuesday", "this week (April 7-9)": the day itself."""
    return found["date"].value  # type: ignore[no-any-return]


def _in_a_week(found: Found) -> Meaning:
    """As in "Monday week": a week after the next."""
    return moved(in_tense(found["day"].value, "future"), "week", 1)


def _weekend(found: Found) -> Meaning:
    """As in "last weekend", "next weekend"."""
    count = step(found)
    return lambda anchor: weekend_of_week(anchor.day, count) if anchor.day else unknown(Grain.WEEK)


ATTACHED: Stage = (
    # "Monday week", as the British say it
    Rule("PERIOD DAYLIKE", "day:WEEKDAY_NAME week (?=DOT|COMMA|STOP|BREAK|CLOSE|and|but)", _in_a_week),
    # "that December", "the same spring"; not "said that December would do"
    Rule(
        "PERIOD",
        "((?<!WORD)|(?<=and|in|by|of|later|until|since)) that what:YEARLESS (?!DAY_NUMBER)",
        _spoken_month,
    ),
    Rule("PERIOD", f"that what:YEARLESS (?={CLAUSE_END})", _spoken_month),
    Rule("PERIOD", "that what:SEASON_NAME", _spoken_month),
    Rule("PERIOD", "(that|the) same what:YEARLESS", _spoken_month),
    # "two weeks ago on Monday", "last week on Tuesday"
    Rule("PERIOD DAYLIKE", "week:REL_WEEK on? day:WEEKDAY_NAME", _weekday_of_week),
    # "August this year", "June of last year", "April 22 last year"
    Rule("PERIOD", "what:YEARLESS (of|COMMA|in)? year:REL_YEAR", _in_relative_year),
    # "this year's third quarter", "last year's August summit"
    Rule("PERIOD", "year:REL_YEAR POSSESSIVE what:YEARLESS", _in_relative_year),
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
    # Such as "this week (April 7-9)"
    Rule("PERIOD", "(REL_WEEK|WEEKEND) OPEN date:DATED CLOSE", _same_day),
    # Such as "April 7 (Wednesday)", "7 April, Wednesday"
    Rule("PERIOD DAYLIKE", "date:DATED OPEN day:(WEEKDAY_NAME|WEEKDAY_SHORT) CLOSE", _dated_weekday),
    Rule(
        "PERIOD DAYLIKE",
        "date:DATED COMMA day:(WEEKDAY_NAME|WEEKDAY_SHORT) (?!DOT? COMMA? DATED)",
        _dated_weekday,
    ),
)


def _at_clock(found: Found) -> Meaning:
    """As in "11 a.m. on Tuesday", "six o'clock this evening"."""
    date, clock = found["date"].value, found["clock"].value
    return changed(
        date, lambda period: replace(period, clock=in_part_of_day(clock, HOURS.get(period.clock, 0)))
    )


def _at_part(found: Found) -> Meaning:
    """As in "Tuesday evening"."""
    return with_clock(found["date"].value, clock_of(found))


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
    # "mid-afternoon on Tuesday"
    Rule("PERIOD DAYLIKE", "PART HYPHEN? part:DAY_PART (on|of|COMMA)? date:DAYLIKE", _at_part),
    # "the morning of June 3"
    Rule("PERIOD DAYLIKE", "the? part:DAY_PART (of|on) date:DAYLIKE", _at_part),
    # "the small hours of Sunday"
    Rule("PERIOD DAYLIKE", "the (small|wee|PART) hours (of|on) date:DAYLIKE DAY_PART?", _same_day),
    # "late on Tuesday", "earlier today", "early Wednesday"
    Rule("PERIOD DAYLIKE", "(early|late|earlier|later) on? date:DAYLIKE", _same_day),
)
