"""Buildings, cities and regions that stand for more than a place, or that city lists do not hold."""

import msgspec

from communique.codebook.loader import Table


class SeatRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A seat of government, or a region.

    Attributes:
        name: As usually written.
        forms: Other spellings.
        state: Whose seat it is or where it lies; None for a region of several states.
        code: Actor code of who sits there.
        city: A city that may stand for its government, as capitals do.
        region: Only a place; never stands for a government.
        hosts: The organisation that its name stands for where the report does not speak of the state.
    """

    name: str
    forms: tuple[str, ...] = ()
    state: str | None = None
    code: str | None = None
    city: bool = False
    region: bool = False
    hosts: str | None = None


SEATS = Table("seats", SeatRow, "name")
