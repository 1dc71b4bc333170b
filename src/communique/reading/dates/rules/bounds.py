"""Last stages: from one time to another, and the prepositions of a time; gives periods with their lead."""

from dataclasses import replace

from communique.model import Span
from communique.reading.dates.anchor import Anchor
from communique.reading.dates.expression import Meaning
from communique.reading.dates.grammar import Found, Rule, Stage
from communique.reading.dates.meaning import Length, changed, in_tense, onward, unit_from_spoken, up_to
from communique.reading.dates.period import Grain, Period
from communique.reading.dates.recurring import Recurring, Weekday
from communique.reading.dates.rules.away import whole_units
from communique.reading.dates.stretch import Lapse, Stretch

_WEEK = 7
_UNITS = {Grain.MONTH, Grain.YEAR}
_SOME_YEAR = 2001


def _range(found: Found) -> Meaning | None:
    """From one to the other; a dash between spaces may only part two clauses."""
    if "dash" in found and found["dash"].words == "—" and found["dash"].start > found["first"].end:
        return None
    return _stretch(found, "first", "last")


def _stretch(found: Found, *names: str) -> Stretch:
    items = [found[name] for name in names]
    return Stretch(tuple(one.value for one in items), tuple(Span(one.start, one.end) for one in items))


def _days_in_a_row(found: Found) -> Meaning | None:
    """As in "on Monday and Tuesday"; "Monday and Friday" are two times."""
    first, last = found["first"].value, found["last"].value
    if not isinstance(first, Weekday) or not isinstance(last, Weekday):
        return None
    names = ("first", "middle", "last") if "middle" in found else ("first", "last")
    return _stretch(found, *names) if (last.number - first.number) % _WEEK == len(names) - 1 else None


def _units_in_a_row(found: Found) -> Meaning | None:
    """As in "in 2019 and 2020", "in June and July": of what follows each other, from the first to the last."""
    first, last = (_in_some_year(found[name].value) for name in ("first", "last"))
    if first.end is None or last.start is None or first.grain is not last.grain or first.grain not in _UNITS:
        return None
    return _stretch(found, "first", "last") if (last.start - first.end).days == 1 else None


def _in_some_year(meaning: Meaning) -> Period:
    """The time by its words alone; one that comes once a year in any year."""
    return meaning.in_year(_SOME_YEAR) if isinstance(meaning, Recurring) else meaning(Anchor())


RANGES: Stage = (
    # "from April 22 to May 10", "June to August 2025", "Monday through Friday", "April 22-May 10"
    Rule(
        "PERIOD RANGE",
        "lead:from? first:PERIOD (to|till|until|through|up to|dash:(HYPHEN|DASH)) last:PERIOD",
        _range,
    ),
    # "between June and August"
    Rule("PERIOD RANGE", "lead:between first:PERIOD and last:PERIOD", _range),
    # "on Monday and Tuesday", "Friday, Saturday and Sunday"
    Rule("PERIOD RANGE", "first:DAYLIKE and last:DAYLIKE", _days_in_a_row),
    # "in 2019 and 2020", "in June and July"
    Rule("PERIOD RANGE", "first:PERIOD and last:PERIOD", _units_in_a_row),
    Rule("PERIOD RANGE", "first:DAYLIKE COMMA middle:DAYLIKE COMMA? and last:DAYLIKE", _days_in_a_row),
)


def _by(found: Found) -> Meaning:
    return up_to(in_tense_of(found, "future"))


def _until(found: Found) -> Meaning:
    what = found["what"].value

    def meaning(anchor: Anchor) -> Period:
        if anchor.tense == "past":
            return what(anchor)  # type: ignore[no-any-return]
        return what(anchor.at("future", certain=anchor.tense == "future"))  # type: ignore[no-any-return]

    return up_to(meaning)


def _before(found: Found) -> Meaning:
    return up_to(found["what"].value, before=True)


def _since(found: Found) -> Meaning:
    return onward(in_tense(found["what"].value, "past"))


def _after(found: Found) -> Meaning:
    return onward(found["what"].value, after=True)


def _onward(found: Found) -> Meaning:
    return onward(found["what"].value)


def _from(found: Found) -> Meaning:
    """As in "from Tuesday": a beginning when it lies ahead, else where something is from."""
    what = found["what"].value
    ahead = onward(what)

    def meaning(anchor: Anchor) -> Period:
        period: Period = what(anchor)
        several_days = period.grain is Grain.DAY and period.start != period.end  # "from 5 to 11 January"
        return period if several_days or anchor.tense != "future" else ahead(anchor)

    return meaning


def _meant_for(found: Found) -> Meaning:
    """A day that something is set for lies ahead, if no word says that it is over."""
    what = found["what"].value
    ahead: Meaning = in_tense(what, "future")
    return ahead if isinstance(what, Weekday) else what


def _plain(found: Found) -> Meaning:
    return found["what"].value  # type: ignore[no-any-return]


def in_tense_of(found: Found, tense: str) -> Meaning:
    """What the preposition governs, in the tense that the preposition tells."""
    return in_tense(found["what"].value, "future" if tense == "future" else "past")


_PAST_DAYS = {"hour", "minute", "second"}


def _counted(found: Found) -> Meaning | None:
    """As in "two days" after talks: when the talks were, counted back from the time last spoken of."""
    stretch = found["length"].value
    if not isinstance(stretch, Length) or found.text[found.start].isupper():
        return None
    sign = 1 if found.words("way") == "before" else -1
    if stretch.unit in _PAST_DAYS:
        meaning: Meaning = unit_from_spoken("day", 0)
    elif stretch.count is None:
        return None
    else:
        meaning = unit_from_spoken(*whole_units(stretch.unit, sign * stretch.count))
    item = found["length"]
    meaning = changed(meaning, lambda period: replace(period, aside=True))
    return Lapse(meaning, stretch, Span(item.start, item.end), counted=True)


BOUNDS: Stage = (
    # "two days" before a word that says what it is counted from: "two days after they met"
    Rule(
        "PERIOD",
        "(?<!for|in|over|within|during|the|of|to|until) length:DURATION (?=way:(after|before) (?!PERIOD|COMMA|DOT))",
        _counted,
    ),
    # "by June", "no later than May 10"
    Rule("PERIOD", "lead:(by|(no|not) later than|on or before) what:PERIOD (?!POSSESSIVE)", _by),
    # "until 2015", "up to Friday"
    Rule("PERIOD", "lead:(until|till|up (to|until)|through) what:PERIOD (?!POSSESSIVE)", _until),
    # "before the end of the year": its last day is not past yet
    Rule("PERIOD", "lead:(before|prior to|ahead of) what:CLOSING (?!POSSESSIVE)", _by),
    # "before June", "prior to 2015"
    Rule("PERIOD", "lead:(before|prior to) what:PERIOD (?!POSSESSIVE)", _before),
    # "since 2015"
    Rule("PERIOD", "lead:(since|ever since) what:PERIOD (?!POSSESSIVE)", _since),
    # "after June 3"
    Rule("PERIOD", "lead:after what:PERIOD (?!POSSESSIVE)", _after),
    # "a two-day visit starting on Thursday": how long it goes on is said, and the day is that of its start
    Rule(
        "PERIOD",
        "((?<=DURATION WORD)|(?<=DURATION WORD WORD)) lead:((starting|beginning|commencing) (from|on)?)"
        " what:DAYLIKE (?!POSSESSIVE)",
        _plain,
    ),
    # "from June onwards", "starting on Monday", "with effect from July 1", "as of Friday"
    Rule("PERIOD", "lead:from what:PERIOD (onward|onwards|forward|on (?=COMMA|DOT|BREAK))", _onward),
    Rule(
        "PERIOD",
        "lead:((starting|beginning|commencing|effective|as|with effect) (from|on|in|of)?)"
        " what:PERIOD (?!POSSESSIVE)",
        _onward,
    ),
    # "from Tuesday"
    Rule("PERIOD", "lead:from what:PERIOD (?!POSSESSIVE)", _from),
    # "called a meeting for Friday"
    Rule("PERIOD", "lead:for what:DAYLIKE (?!POSSESSIVE)", _meant_for),
    # "in the course of this month"
    Rule("PERIOD", "lead:((in|during|over) the course of) what:PERIOD (?!POSSESSIVE)", _plain),
    # "in August 2025", "on Wednesday", "between 6 and 7 April", "over the past year"
    Rule(
        "PERIOD",
        "lead:(in|on|at|during|over|for|within|around|throughout|between|circa|in around|as (early|late) as)"
        " what:PERIOD (?!POSSESSIVE)",
        _plain,
    ),
    # "for 87 hours"
    Rule("DURATION", "lead:(for|over|in|within|during|after|throughout) what:DURATION", _plain),
    # "on Fridays"
    Rule("SET", "lead:(on|in) what:SET", _plain),
)
