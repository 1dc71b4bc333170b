"""The filters every question to the record shares."""

import datetime as dt

import msgspec

from communique.model import EventType


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Which entries are wanted; a filter left None lets everything through.

    Attributes:
        between: Two parties, both of which take part.
        actor: One party or person who takes part.
        since: Nothing that ended before this day.
        until: Nothing that began after this day.
        type: Events of this type.
        topic: Entries about this topic.
        limit: At most so many entries.
    """

    between: tuple[str, str] | None = None
    actor: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    type: EventType | None = None
    topic: str | None = None
    limit: int | None = None
