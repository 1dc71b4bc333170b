"""Organisations, organs of states, standing forums, instruments and projects known by name."""

import msgspec

from communique.codebook.loader import Table
from communique.model import EntityKind


class OrganisationRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A thing with a proper name, or an organ that every state has.

    Attributes:
        name: Its usual name.
        kind: What kind of entity.
        forms: Other names; those all in capitals are matched as written.
        state: Whose it is, or None.
        code: Its actor code, or None.
        common: Every state has one: the text says whose, and small letters are usual.
        sector: For a common organ, what follows the state in the actor code.
        members: Of a group that acts as its members do, their codes.
        part_of: Of a force or mission, the usual name of the organisation that fields it.
    """

    name: str
    kind: EntityKind
    forms: tuple[str, ...] = ()
    state: str | None = None
    code: str | None = None
    common: bool = False
    sector: str | None = None
    members: tuple[str, ...] = ()
    part_of: str | None = None


ORGANISATIONS = Table("organisations", OrganisationRow, "name")
