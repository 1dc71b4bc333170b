"""Well-known holders of office: who held what for whom and when; the words of a report outrank it."""

import msgspec

from communique.codebook.loader import Table


class Tenure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}):
    """An office held, by years; an unknown or open end is None."""

    title: str
    start: int | None = None
    end: int | None = None
    body: str | None = None


class OfficeholderRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person known to have held high office.

    Attributes:
        name: Full name as the international press writes it.
        short: How the press calls them after first mention; None: the last word of the name.
        forms: Other spellings of the full name.
        state: The state served, or None for an official of an organisation.
        held: Offices held.
    """

    name: str
    short: str | None = None
    forms: tuple[str, ...] = ()
    state: str | None = None
    held: tuple[Tenure, ...] = ()


OFFICEHOLDERS = Table("officeholders", OfficeholderRow, "name")
