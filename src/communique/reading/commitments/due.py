"""Takes the words of a commitment, gives when it is due: the future date that stands in them."""

import datetime as dt

from communique.model import DateInterval, Span
from communique.reading.context import Context

_OPENING = 5  # words within which a sentence names its time first: "In the course of this week"
_FIRST = 2  # words within which it begins with it: "On Tuesday"


def due_in(span: Span, context: Context) -> DateInterval | None:
    """The first date inside a span that does not lie before the report, nor goes on since then ("held since May")."""
    today = _today(context)
    for mention in context.parsed.mentions:
        if mention is None or mention.interval is None or not span.overlaps(mention.span):
            continue
        last = mention.interval.end or mention.interval.start
        if mention.interval.known and (today is None or last is None or last >= today):
            return mention.interval
    return None


def opening_date(start: int, end: int, context: Context) -> DateInterval | None:
    """The date that opens a sentence of tokens `start` to `end`, unless it lies before the report.

    The day of the report behind other words is that of saying: "The ministry said Tuesday it would close the border".
    """
    for token in range(start, min(end, start + _OPENING)):
        mention = context.parsed.mentions[token]
        if mention is not None and mention.kind == "date":
            due = due_in(mention.span, context)
            return due if token < start + _FIRST or not is_over_today(due, context) else None
    return None


def is_limit(interval: DateInterval) -> bool:
    """Whether a date is a limit ("by June", "within 30 days") rather than a time."""
    within = (interval.text or "").lower().startswith("within")
    return interval.end is not None and (interval.start is None or within)


def is_past(interval: DateInterval | None, context: Context) -> bool:
    """Whether a date lies wholly before the report."""
    today = _today(context)
    return interval is not None and interval.end is not None and today is not None and interval.end < today


def is_over_today(interval: DateInterval | None, context: Context) -> bool:
    """Whether a date ends with the day of the report, on which it is mostly the day of what is said."""
    today = _today(context)
    return interval is not None and interval.end is not None and today is not None and interval.end <= today


def is_to_come(interval: DateInterval | None, context: Context) -> bool:
    """Whether a date begins after the report."""
    today = _today(context)
    return (
        interval is not None and interval.start is not None and today is not None and interval.start > today
    )


def _today(context: Context) -> dt.date | None:
    dateline = context.report.dateline
    return (dateline.date if dateline else None) or context.report.published
