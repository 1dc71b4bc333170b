"""Takes the gold's days and a found date, says whether they are the same time."""

from datetime import date

from communique.model import DateInterval

# Two windows are the same time when they share at least half of the days either has: "late August" may begin
# on the 20th or the 21st, but is not August.
SHARED_DAYS = 0.5


def same_time(start: date | None, end: date | None, found: DateInterval | None) -> bool:
    """Whether a found date answers the gold's; a gold without days asks for nothing."""
    if start is None and end is None:
        return True
    have = (found.start, found.end) if found else (None, None)
    if have == (start, end):
        return True
    if start is None or end is None or have[0] is None or have[1] is None:
        return (start is not None and start == have[0]) or (end is not None and end == have[1])
    both = (min(end, have[1]) - max(start, have[0])).days + 1
    either = (max(end, have[1]) - min(start, have[0])).days + 1
    return both > 0 and both / either >= SHARED_DAYS
