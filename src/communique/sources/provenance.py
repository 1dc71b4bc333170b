"""What is known of where a report comes from, beside its words."""

import datetime as dt
from dataclasses import dataclass, fields

# What fields in the head of a text are called, and what each tells; where two tell the same the first one holds.
FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "agency": "agency",
    "author": "byline",
    "byline": "byline",
    "url": "url",
    "link": "url",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a text comes from; what is not known is None.

    Attributes:
        url: Where it was published.
        outlet: Who published it.
        agency: The agency credited.
        byline: Who wrote it.
        title: The headline.
        published: The day of publication.
    """

    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    title: str | None = None
    published: dt.date | None = None

    def or_else(self, other: "Provenance") -> "Provenance":
        """What is known here, and from the other what is not."""
        return Provenance(
            **{field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)}
        )
