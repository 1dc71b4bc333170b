"""Takes the times that a report tells things at, gives the time of its news."""

from __future__ import annotations

import datetime as dt
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from communique.model import DateInterval
from communique.reading.events.times_of_others import APART_IN_TIME, names_another

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from communique.reading.context import Context
    from communique.reading.events.when import ToldTime

_LEAD = 3  # sentences in which a report says when its news happened
_REACH = dt.timedelta(days=3)  # before publication, within which a report tells of its own news
_LONGEST = dt.timedelta(days=5)  # from the first day of news to its last: a journey, not "last week"
_AHEAD = {"before", "until", "till"}
_DATELINE = 60  # characters at the start of a report within which a day may be that of its dateline


class NamedTime(NamedTuple):
    """A time that a report names, where, and whether only "before" or "until" lead to it from its clause."""

    token: int
    date: DateInterval
    ahead: bool


def named_times(context: Context, longest: dt.timedelta) -> Iterator[NamedTime]:
    """The times that a report names, in order, but for long ones."""
    for token, mention in enumerate(context.parsed.mentions):
        date = mention.interval if mention is not None else None
        if date is None or date.start is None or date.end is None or date.end - date.start > longest:
            continue
        above = [context.parsed.doc[token], *context.parsed.doc[token].ancestors]
        marks = {child.lower_ for word in above for child in word.children if child.dep_ == "mark"}
        behind = {word.lower_ for word in above if word.dep_ == "prep"}
        yield NamedTime(token, date, ahead=not _AHEAD.isdisjoint(marks | behind))


def news_time(context: Context, told: Sequence[ToldTime]) -> DateInterval | None:
    """When the news of a report happened: the first recent time at which its lead says that something was done.

    Else it is the latest recent day that the lead names; where that is the day of something else, the news came
    between it and the report. Else it is the dateline's day, else that of publication.
    """
    report = context.report
    end = end_of_lead(context)
    done = [time.date for time in told if time.head < end and _is_recent(time.date, context)]
    if done:
        return DateInterval(start=done[0].start, end=done[0].end)
    if (named := _latest_named(context, end)) is not None:
        start, aside = named
        return DateInterval(start=start, end=(aside and report.published) or start)
    day = report.dateline.date if report.dateline and report.dateline.date else report.published
    return DateInterval.day(day) if day else None


def end_of_lead(context: Context) -> int:
    """The token behind the sentences in which a report says when its news happened."""
    lead = context.parsed.sentences[:_LEAD]
    return lead[-1][1] if lead else 0


def _latest_named(context: Context, end: int) -> tuple[dt.date, bool] | None:
    """The latest recent day that the lead names, but for that of its dateline, and whether it is something else's."""
    dateline = context.report.dateline
    days = [
        (mention.interval.start, _is_aside(context, context.parsed.doc[token]))
        for token, mention in enumerate(context.parsed.mentions[:end])
        if mention is not None
        and mention.interval is not None
        and mention.interval.start is not None
        and mention.interval.start == mention.interval.end
        and _is_recent(mention.interval, context)
        and not (dateline and mention.interval.start == dateline.date and mention.span.start < _DATELINE)
    ]
    return max(days, default=None, key=itemgetter(0))


def _is_aside(context: Context, token: Token) -> bool:
    """Whether a day is that of something else: of "Monday's attack", or behind "after"."""
    behind = token.dep_ == "pobj" and token.head.lower_ in APART_IN_TIME
    return behind or names_another(context, token)


def _is_recent(date: DateInterval, context: Context) -> bool:
    """Whether a time is of a few days, the last no longer before publication than news is told."""
    if date.start is None or date.end is None or date.end - date.start > _LONGEST:
        return False
    published = context.report.published
    return published is None or dt.timedelta() <= published - date.end <= _REACH
