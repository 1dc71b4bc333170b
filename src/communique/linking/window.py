"""Stretches of days for comparing: what a date in a report says, or what its silence allows."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import msgspec

from communique.model import Actuality, DateInterval

Fit = Literal["same", "close", "within", "loose", "near", "apart"]
Grain = Literal["day", "month", "year", "decade"]
GRAINS: tuple[Grain, ...] = ("day", "month", "year", "decade")

# Longest stretch, in days, that counts as naming days, a month, a year.
_LONGEST: dict[Grain, int] = {"day": 4, "month": 45, "year": 400}
# How far from publication an event without a date may lie: news is of the last weeks, plans of the next year.
_LOOKING_BACK = dt.timedelta(days=30)
_LOOKING_AHEAD = dt.timedelta(days=365)
_LONGEST_LIFE = dt.timedelta(days=366 * 20)
_TIME_ZONES = 1


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """Days from `first` to `last`, both included.

    Attributes:
        first: First day.
        last: Last day.
        told: Whether the report gives both ends; otherwise the window is what publication allows.
    """

    first: dt.date
    last: dt.date
    told: bool = True

    @property
    def days(self) -> int:
        """Its length."""
        return (self.last - self.first).days + 1

    def widened(self, days: int) -> "Window":
        """The window with so many days more at either end."""
        more = dt.timedelta(days=days)
        return Window(first=self.first - more, last=self.last + more, told=self.told)

    @property
    def grain(self) -> Grain:
        """How precise it is."""
        return next((grain for grain, longest in _LONGEST.items() if self.days <= longest), "decade")


def window(date: DateInterval | None, published: dt.date | None, actuality: Actuality) -> Window | None:
    """The days a finding can lie in; None when neither its date nor the publication bounds it."""
    start, end = (date.start, date.end) if date else (None, None)
    if start and end and start <= end:
        return Window(first=start, last=end)
    ahead = actuality in ("planned", "called_for", "threatened", "hypothetical")
    if start:
        limit = published if published and published >= start and not ahead else start + _LOOKING_AHEAD
        return Window(first=start, last=limit, told=False)
    if end:
        due = ahead and published is not None and published <= end <= published + _LOOKING_AHEAD
        return Window(first=published if due and published else end - _LOOKING_AHEAD, last=end, told=False)
    if published is None:
        return None
    # What did not come about may have been said to have happened, or have been called off before its day.
    first = published if ahead else published - _LOOKING_BACK
    last = published + _LOOKING_AHEAD if ahead or actuality == "denied" else published
    return Window(first=first, last=last, told=False)


def gap(first: Window, second: Window) -> int:
    """Days between two windows; 0 when they touch or overlap."""
    return max((first.first - second.last).days, (second.first - first.last).days, 0)


def fit(first: Window, second: Window) -> Fit:
    """How two windows agree.

    Returns:
        "same": both name the same days or share most of them; "close": a few days or a month inside a month;
        "within": days or a month inside something up to a year long; "loose": they overlap no better, or one
        is not told; "near": told, a day apart (time zones); "apart": they cannot be one time.
    """
    distance = gap(first, second)
    if distance:
        told = first.told and second.told
        near = told and distance == _TIME_ZONES and first.grain == second.grain == "day"
        return "near" if near else "apart"
    if not (first.told and second.told):
        return "loose"
    common = (min(first.last, second.last) - max(first.first, second.first)).days + 1
    wider = max(first.days, second.days)
    if wider <= _LONGEST["day"] or common / wider > 0.5:  # noqa: PLR2004 - more than half
        return "same"
    if wider <= _LONGEST["month"]:
        return "close"
    return "within" if wider <= _LONGEST["year"] and common == min(first.days, second.days) else "loose"


def buckets(days: Window, grain: Grain) -> Iterator[str]:
    """Names of the days, months, years or decades of the grain that the window touches."""
    first, last = days.first, min(days.last, days.first + _LONGEST_LIFE)
    if grain == "day":
        yield from ((first + dt.timedelta(days=n)).isoformat() for n in range((last - first).days + 1))
    elif grain == "month":
        start, stop = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
        yield from (f"{n // 12}-{n % 12 + 1:02}" for n in range(start, stop + 1))
    else:
        span = 1 if grain == "year" else 10
        yield from (str(n * span) for n in range(first.year // span, last.year // span + 1))


def keys(days: Window | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keys a window is filed under and keys it is sought by.

    Two windows that overlap, or are days next to each other, always meet in a key, whichever comes first. A
    precise window meets other precise ones by the day, so that a busy year brings few pairs together.
    """
    if days is None:
        return ("always",), ("always",)
    grain = days.grain
    level = GRAINS.index(grain)
    wide = days.widened(_TIME_ZONES if grain == "day" else 0)
    filed = [f"{grain}:{bucket}" for bucket in buckets(days, grain)]
    sought = [f"{grain}:{bucket}" for bucket in buckets(wide, grain)]
    for coarser in GRAINS[level + 1 :]:
        filed.extend(f"in-{coarser}:{bucket}" for bucket in buckets(wide, coarser))
        sought.extend(f"{coarser}:{bucket}" for bucket in buckets(wide, coarser))
    if level:
        sought.extend(f"in-{grain}:{bucket}" for bucket in buckets(wide, grain))
    return tuple(filed), tuple(sought)
