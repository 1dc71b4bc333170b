"""Who a name stands for: states by code, name or demonym, others as the reports name them."""

from functools import lru_cache

import msgspec
from sqlalchemy import Connection, select

from communique.codebook import Codebook
from communique.codebook.states import STATES
from communique.errors import UsageError
from communique.linking import fold, usual_name
from communique.record import schema
from communique.record.storing.naming import names_with


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """Those a name stands for.

    Attributes:
        states: Codes of states: everyone who acts for them is meant.
        entries: Entity ids.
    """

    states: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()

    @property
    def state(self) -> str | None:
        """The state, where it is one and nobody else."""
        return next(iter(self.states)) if len(self.states) == 1 and self.entries == self.states else None


def find_who(connection: Connection, name: str) -> Who:
    """Whom a name stands for.

    Args:
        connection: To the record.
        name: A state's code, name or demonym, an entity's id, a name that a report uses or a part of one, or another
            name of an organisation that the codebook knows.

    Raises:
        UsageError: Nobody the record knows is called so.
    """
    wanted = fold(name)
    if not wanted:
        raise UsageError(f"{name!r} names nobody")
    state = state_names().get(wanted)
    if state:
        return Who(states=frozenset((state,)), entries=frozenset((state,)))
    alias, node = schema.alias.c, schema.node.c
    named = select(node.entry).where(node.key == alias.node).distinct()
    itself = select(node.entry).where(node.entry == name, node.kind == "entity").limit(1)
    entries = connection.scalars(itself).all()
    entries = entries or connection.scalars(named.where(alias.name == wanted)).all()
    if not entries:
        entries = connection.scalars(named.where(alias.name.in_(names_with(wanted)))).all()
    if not entries and (usual := usual_name(name)):
        entries = connection.scalars(named.where(alias.name.in_(names_with(fold(usual))))).all()
    if not entries:
        raise UsageError(f"no report in the record names {name!r}")
    codes = state_names().values()
    return Who(states=frozenset(entries) & frozenset(codes), entries=frozenset(entries))


@lru_cache(maxsize=1)
def state_names() -> dict[str, str]:
    """Codes of states by every folded name, demonym and code."""
    import pycountry
    from babel import Locale

    names = {fold(code): code for code in ("XKX",)} | {"kosovo": "XKX"}
    territories = Locale("en").territories
    for country in pycountry.countries:
        official = (
            country.name,
            getattr(country, "common_name", None),
            getattr(country, "official_name", None),
        )
        for name in (country.alpha_3, *official, territories.get(country.alpha_2)):
            if name:
                names[fold(name)] = country.alpha_3
    for row in Codebook().rows(STATES):
        for name in (*row.demonyms, *row.aliases):
            names[fold(name)] = row.code
    return names
