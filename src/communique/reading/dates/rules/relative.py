"""Second stage: times by their distance from now; gives periods."""

import datetime as dt
from dataclasses import replace

from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import (
    changed,
    day_from_now,
    fixed,
    in_tense,
    open_end,
    open_start,
    remaining,
    rolling,
    unit_from_now,
)
from communique.reading.dates.period import Grain, Period, shift, single_day, unknown
from communique.reading.dates.rules.numbers import amount

CLOCKS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
HOURS = {"TMO": 6, "TAF": 12, "TEV": 18, "TNI": 21}
"""The hour at which a part of the day begins, by its TIMEX3 form."""

_STEP = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "recent": -1,
    "this": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_ENDLESS = float("inf")

CALENDAR_UNIT = "(month|quarter|decade|century)"


def step(found: Found) -> int:
    """How many units on the relation points."""
    return _STEP[found.relation()]


def clock_of(found: Found, name: str = "part") -> str:
    """The part of the day as the tail of a TIMEX3 value."""
    row = found[name].sense("day_part") if name in found else None
    return CLOCKS.get(row.name.removesuffix("s"), "") if row else ""


def _day_word(found: Found) -> Meaning:
    row = found["word"].sense("day_word")
    clock = "TNI" if found.words("word") == "tonight" else clock_of(found)
    return day_from_now(row.number if row else 0, clock)


def _part_of_day(found: Found) -> Meaning:
    """As in "this morning", "last night"."""
    return day_from_now(step(found), clock_of(found))


def overnight(anchor: Anchor) -> Period:
    """The night to the report's day; the night after it in a clause that looks ahead."""
    if anchor.day is None:
        return replace(unknown(), clock="TNI")
    first = anchor.day if anchor.tense == "future" else anchor.day - dt.timedelta(days=1)
    return Period(first, first + dt.timedelta(days=1), Grain.DAY, clock="TNI")


def _calendar_unit(found: Found) -> Meaning:
    count = step(found) if "relation" in found else 0
    return unit_from_now(found.unit(), count)


def _rolling(found: Found) -> Meaning:
    several = "vague" in found or ("amount" not in found and found["unit"].sense("units") is not None)
    count = None if several else amount(found)
    direction = step(found) or 1
    return rolling(found.unit(), direction * (_ENDLESS if count is None else count))


def _remaining(found: Found) -> Meaning:
    """As in "later in the year", "earlier in the day"."""
    later = found.words("way") == "later"
    if found.unit() == "day":
        return _day_spoken_of
    meaning = remaining(unit_from_now(found.unit(), 0), 4 if later else -1)
    return in_tense(meaning, "future" if later else "past")


def _day_spoken_of(anchor: Anchor) -> Period:
    """The day that "earlier in the day" is said of: the one last named, else the report's."""
    day = anchor.reference(Grain.DAY)
    return single_day(day) if day else unknown()


def ahead(anchor: Anchor) -> Period:
    """Some time from the day after the report's on."""
    start = anchor.day and anchor.day + dt.timedelta(days=1)
    return Period(start, None, Grain.DAY, label="FUTURE_REF")


def _fiscal(found: Found) -> Meaning:
    """As in "the current fiscal year": no words tell when it begins, only after which year it is named.

    What is to come in it comes at most a year from now, or so many more as it lies ahead.
    """
    count = step(found) if "relation" in found else 0

    def meaning(anchor: Anchor) -> Period:
        label = f"{anchor.day.year + count}" if anchor.day else None
        if anchor.day is None or anchor.tense != "future" or count < 0:
            return unknown(Grain.YEAR, label=label)
        return Period(anchor.day, shift(anchor.day, "year", count + 1), Grain.YEAR, label=label)

    return meaning


def _day_of_month(found: Found) -> Meaning:
    """As in "the 20th of this month"."""
    number, month = found.number("day"), unit_from_now("month", step(found) if "relation" in found else 0)
    return changed(
        month, lambda period: single_day(period.start.replace(day=number)) if period.start else period
    )


def _day_of_letter(found: Found) -> Meaning:
    """As in "the 17th instant": of the month in which it is written, "ultimo" of the last, "proximo" of the next."""
    number, months = found.number("day"), {"u": -1, "i": 0, "p": 1}[found.words("which")[0]]
    return changed(
        unit_from_now("month", months),
        lambda period: single_day(period.start.replace(day=number)) if period.start else period,
    )


RELATIVE: Stage = (
    # "at the last minute": no time at all
    Rule("IDIOM", "the last unit:(minute|second)", lambda found: found["unit"].words),
    # "the 20th of this month", "the third of the month"
    Rule("PERIOD DAYLIKE", "the day:ORDINAL of (relation:(THIS|LAST|NEXT)|the) month", _day_of_month),
    # "the 17th instant", "the 3rd ult.", as letters of state have it
    Rule("PERIOD DAYLIKE", "the day:ORDINAL which:(instant|inst|ultimo|ult|proximo|prox)", _day_of_letter),
    # "yesterday", "tomorrow morning", "tonight"
    Rule("PERIOD DAYLIKE", "word:DAY_WORD part:DAY_PART?", _day_word),
    # "the day before yesterday", "the day after tomorrow"
    Rule("PERIOD DAYLIKE", "the? day before yesterday", lambda _: day_from_now(-2)),
    Rule("PERIOD DAYLIKE", "the? day after tomorrow", lambda _: day_from_now(2)),
    # "this morning", "last night"
    Rule("PERIOD DAYLIKE", "relation:(THIS|LAST) part:DAY_PART", _part_of_day),
    # "overnight"
    Rule("PERIOD DAYLIKE OVERNIGHT", "overnight", lambda _: overnight),
    # "last month", "this week", "next quarter", "the current decade"
    Rule(
        "PERIOD",
        f"(?<!the) relation:(LAST|THIS|NEXT|PREVIOUS) unit:{CALENDAR_UNIT} (?!HYPHEN)",
        _calendar_unit,
    ),
    Rule(
        "PERIOD REL_YEAR", "(?<!the) relation:(LAST|THIS|NEXT|PREVIOUS) unit:year (?!HYPHEN)", _calendar_unit
    ),
    Rule("PERIOD REL_YEAR", "(the|this) CURRENT unit:year", _calendar_unit),
    Rule(
        "PERIOD REL_WEEK", "(?<!the) relation:(LAST|THIS|NEXT|PREVIOUS) unit:week (?!HYPHEN)", _calendar_unit
    ),
    Rule("PERIOD REL_WEEK", "(the|this) CURRENT unit:week", _calendar_unit),
    Rule("PERIOD REL_WEEK", "this relation:(COMING|PAST) unit:week", _calendar_unit),
    Rule("PERIOD", f"(the|this) CURRENT unit:{CALENDAR_UNIT}", _calendar_unit),
    # "last fiscal year"
    Rule("PERIOD", "the? (relation:RELATION|CURRENT) (fiscal|financial) year", _fiscal),
    # "the past year", "the last decade", "the coming week"
    Rule("PERIOD", "the relation:(PAST|LAST|COMING) unit:UNIT half:(and a half)? (?!of)", _rolling),
    # "the next day or two", "the past week or so"
    Rule("PERIOD", "the relation:(PAST|LAST|NEXT|COMING) unit:UNIT vague:(or two)", _rolling),
    Rule("PERIOD", "the relation:(PAST|LAST|NEXT|COMING) unit:UNIT or so", _rolling),
    # "the past two years", "the next few days", "last 24 hours"
    Rule(
        "PERIOD",
        "the? relation:(PAST|LAST|RECENT|NEXT|COMING|PREVIOUS|FOLLOWING) amount:AMOUNT HYPHEN? unit:ANY_UNIT"
        " (or so)? (?!of)",
        _rolling,
    ),
    # "past months"
    Rule("PERIOD", "the? relation:(PAST|LAST|NEXT) unit:UNITS (?!of)", _rolling),
    # "the coming weeks"
    Rule("PERIOD", "(lead:the)? COMING UNITS (and UNITS)? (?!of)", lambda _: ahead),
    # "in the days ahead", "the months to come"
    Rule("PERIOD", "the UNITS (and UNITS)? (ahead (?!of)|to come)", lambda _: ahead),
    # "in recent years", "recent weeks and months"
    Rule("PERIOD", "the? RECENT UNITS (and UNITS)? (?!of)", lambda _: open_start("PAST_REF")),
    # "later in the year", "earlier in the day"
    Rule("PERIOD", "way:(earlier|later) in? the unit:UNIT", _remaining),
    # "recently", "the other day"
    Rule(
        "PERIOD",
        "recently|lately|the other day (?=COMMA|DOT|STOP|BREAK|in|at|that|when|and)",
        lambda _: open_start("PAST_REF"),
    ),
    # "soon"; not "as soon as", "soon after"
    Rule(
        "PERIOD",
        "(?<!as|so|too) (soon|shortly) (?!after|before|as|afterwards|afterward|enough)",
        lambda _: open_end("FUTURE_REF"),
    ),
    # "recent talks", "the current government": which way in time, and no more
    Rule("REFERENCE", "RECENT (?!AMOUNT|UNITS|MARK|HYPHEN)", lambda _: fixed(unknown(label="PAST_REF"))),
    Rule("REFERENCE", "CURRENT (?!UNIT|HYPHEN)", lambda _: fixed(unknown(label="PRESENT_REF"))),
    # "now", "at present": more loosely meant than the report's day
    Rule(
        "PERIOD",
        "right? now|currently|presently|nowadays|these days|at present",
        lambda _: fixed(unknown(label="PRESENT_REF")),
    ),
    # "in the future", "in the past"
    Rule(
        "PERIOD", "(?<=in) the past (?=COMMA|DOT|BREAK|STOP|and)", lambda _: fixed(unknown(label="PAST_REF"))
    ),
    Rule(
        "PERIOD", "(?<=in) future (?=COMMA|DOT|BREAK|STOP|and)", lambda _: fixed(unknown(label="FUTURE_REF"))
    ),
    Rule(
        "PERIOD", "the future (?!of|HYPHEN|POSSESSIVE|CAPITAL)", lambda _: fixed(unknown(label="FUTURE_REF"))
    ),
    # "in the near future"
    Rule("PERIOD", "the (near|nearest|foreseeable|immediate) future", lambda _: open_end("FUTURE_REF")),
)
