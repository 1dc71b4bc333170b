"""Choosing: what reports give for a field in, the value that an entry shows out, and in words why that one."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from communique.model import DateInterval, Place
from communique.record.parts import Sides


class Given(NamedTuple):
    """What one report gives for a field.

    Attributes:
        report: Report id.
        origin: The report that its text goes back to.
        value: What it gives.
    """

    report: str
    origin: str
    value: Any


# What reports give for a field, by what it says.
ByValue = Mapping[Hashable, Sequence[Given]]
# Of several values given: the one to show, and why it and no other.
Choose = Callable[[Sequence[Given]], tuple[Any, str]]


def key_of(value: Any) -> Hashable:  # noqa: ANN401 - of whatever field; every field is of frozen values
    """What values that say the same have in common: days in whatever words, places by their names."""
    kind, key = type(value), value
    if kind is DateInterval:
        key = (value.start, value.end)
    elif kind is Place:
        key = value.name
    held: Hashable = key
    return held


def by_value(given: Iterable[Given]) -> ByValue:
    """What says the same put together, in the order given."""
    behind: dict[Hashable, list[Given]] = {}
    for each in given:
        behind.setdefault(key_of(each.value), []).append(each)
    return behind


def narrowest_date(given: Sequence[Given]) -> tuple[DateInterval | None, str]:
    """The date that most independent origins bear out, and of such the one that says most.

    An origin bears out a date that lies within the one it gives.
    """
    behind = {key_of(each.value): _bearing_out(each.value, given) for each in given}
    most = max(map(len, behind.values()))
    best = narrowest(each.value for each in given if len(behind[key_of(each.value)]) == most)
    if best is None:
        return None, "no report gives a day"
    origins = {each.origin for each in given}
    if most == len(origins):
        return best, "the narrowest that all reports bear out"
    if any(len(held) == most and not held & behind[key_of(best)] for held in behind.values()):
        told, against = len(_reports(given)), _reports(each for each in given if not _holds(each.value, best))
        return best, f"the narrowest date given; {len(against)} of {told} reports say otherwise"
    return best, f"{most} of {len(origins)} independent sources bear it out, more than any other date"


def narrowest(dates: Iterable[DateInterval | None]) -> DateInterval | None:
    """The date that says most, of those that most reports give."""
    known_dates = [date for date in dates if date is not None and date.known]
    count = Counter((date.start, date.end) for date in known_dates)
    return min(
        known_dates,
        key=lambda date: (
            (date.end - date.start).days if date.start and date.end else dt.timedelta.max.days,
            -count[date.start, date.end],
            date.start or dt.date.max,
            date.end or dt.date.max,
            date.text or "",
        ),
        default=None,
    )


def _bearing_out(date: DateInterval, given: Iterable[Given]) -> set[str]:
    """The origins with a report whose date leaves room for this one."""
    return {each.origin for each in given if _holds(each.value, date)}


def most_reports(given: Sequence[Given]) -> tuple[Any, str]:
    """The value most often given; of equals the first in the alphabet."""
    return _most(given, len, "reports")


def most_origins(given: Sequence[Given]) -> tuple[Any, str]:
    """The value with most independent origins, then most reports; of equals the first in the alphabet."""
    return _most(given, lambda each: len({one.origin for one in each}), "independent sources")


def earliest(given: Sequence[Given]) -> tuple[Any, str]:
    """The value that the report published first gives."""
    return given[0].value, "as the earliest report has it"


def fullest_sides(given: Sequence[Given]) -> tuple[Sides, str]:
    """Who acts on whom as the report has it that names most, one that tells the two apart first."""

    def vagueness(sides: Sides) -> tuple[bool, int, tuple[str, ...], tuple[str, ...]]:
        told = bool(sides.actors and sides.recipients)
        return not told, -len(sides.actors) - len(sides.recipients), sides.actors, sides.recipients

    best = min((each.value for each in given), key=vagueness)
    if best.actors and best.recipients:
        return best, "the report that tells who acts from who is acted on, and names most"
    return best, "the report that names most"


def known(date: DateInterval | None) -> DateInterval | None:
    """A date of which an end is known, or None."""
    return date if date is not None and date.known else None


def _most(given: Sequence[Given], count: Callable[[Sequence[Given]], int], of: str) -> tuple[Any, str]:
    behind = by_value(given)
    ranked = sorted(behind, key=lambda key: (-count(behind[key]), -len(behind[key]), str(key)))
    best, second = (count(behind[key]) for key in ranked[:2]) if len(ranked) > 1 else (count(given), 0)
    value = min((each.value for each in behind[ranked[0]]), key=_fullness)
    if best > second:
        return value, f"{best} of {count(given)} {of} give it, more than any other"
    more = len(behind[ranked[0]]) > len(behind[ranked[1]])
    return value, f"another has as many {of}; " + (
        "more reports give this one" if more else "this one comes first in the alphabet"
    )


def _fullness(value: object) -> str:
    """Of places of one name the one of which the state is known goes first."""
    return (value.state or "~") if isinstance(value, Place) else ""


def _reports(given: Iterable[Given]) -> set[str]:
    return {each.report for each in given}


def _holds(date: DateInterval, other: DateInterval) -> bool:
    """Whether a date can be the other: every known end of it leaves room for the other."""
    begins = date.start is None or other.start is None or date.start <= other.start
    ends = date.end is None or other.end is None or other.end <= date.end
    return begins and ends
