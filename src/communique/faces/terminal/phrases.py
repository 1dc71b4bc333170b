"""Takes dates, figures, ids and codes of findings, gives the short words a person reads for them."""

import calendar
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from communique.faces.terminal.words import one_line
from communique.model import Bound, DateInterval, Office, Place, Quantity

if TYPE_CHECKING:  # the record is slow to import, and a reading can be shown without it
    from communique.record import Assertion, Telling

Names = Mapping[str, str]

UNDATED = "no date"
_BOUNDS: dict[Bound, str] = {"exact": "", "at_least": "at least ", "at_most": "at most ", "about": "about "}


def when(date: DateInterval | None) -> str:
    """A date as short as it can be said: a day, a month, a year, a stretch, or one known end."""
    if date is None or not date.known:
        return UNDATED
    if date.start is None:
        return f"by {date.end}"
    if date.end is None:
        return f"from {date.start}"
    return _stretch(date.start, date.end)


def _stretch(start: dt.date, end: dt.date) -> str:
    if start == end:
        return start.isoformat()
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if whole_months and (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    if whole_months:
        first, last = f"{start:%Y-%m}", f"{end:%Y-%m}"
        return first if first == last else f"{first} to {last}"
    return f"{start} to {end}"


def parties(ids: Iterable[str], names: Names) -> str:
    """The names of the ids, in order, each once."""
    return ", ".join(dict.fromkeys(one_line(names.get(party, party)) for party in ids))


def from_to(actors: Iterable[str], recipients: Iterable[str], names: Names) -> str:
    """Who acts, and on whom: "A, B → C"."""
    acting, acted_on = parties(actors, names), parties(recipients, names)
    return " → ".join(side for side in (acting, acted_on) if side)


def where(place: Place | None) -> str:
    """A place and the state it lies in."""
    if place is None:
        return ""
    name = one_line(place.name)
    return f"{name}, {place.state}" if place.state and place.state != name else name


def amount(quantity: Quantity) -> str:
    """A figure as asserted: "at least 53 people"."""
    return f"{_BOUNDS[quantity.bound]}{figure(quantity.value)} {one_line(quantity.unit or '')}".strip()


def figure(value: float) -> str:
    """A number with its thousands told apart, and no decimals that say nothing."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def office(held: Office) -> str:
    """An office with the organ or state it belongs to."""
    title = one_line(held.title)
    whole = f"{title}, {one_line(held.body)}" if held.body else title
    return f"{whole} ({held.state})" if held.state else whole


def counted(number: int, thing: str, things: str | None = None) -> str:
    """A number with its noun in the right form: "1 report", "3 reports"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def told_by(tellings: "Iterable[Telling | Assertion]") -> str:
    """How many reports tell of an entry; one that tells of it twice is one."""
    return counted(len({telling.report for telling in tellings}), "report")


def sources(number: int) -> str:
    """How many sources that makes, copies counted once."""
    return counted(number, "independent source")
