"""When: a closed interval of days, with the words that name it."""

import datetime as dt

import msgspec


class DateInterval(msgspec.Struct, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """Days from `start` to `end`, both included; an unknown end is None.

    In JSON the ends are `from` and `to`, as in "in August 2025" = 2025-08-01 to 2025-08-31.

    Attributes:
        start: First day, or None when unknown ("by June").
        end: Last day, or None when unknown ("soon").
        text: The words in the report that name the time; None when the time is inferred.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    text: str | None = None

    @classmethod
    def day(cls, day: dt.date, text: str | None = None) -> "DateInterval":
        """The interval of one day."""
        return cls(start=day, end=day, text=text)

    @property
    def known(self) -> bool:
        """Whether at least one end is known."""
        return self.start is not None or self.end is not None
