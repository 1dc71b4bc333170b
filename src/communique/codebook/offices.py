"""Offices: the words that name them, abbreviations in full, and the sector of the state they act for."""

import msgspec

from communique.codebook.loader import Table


class OfficeRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office, a rank, or a kind of official.

    Attributes:
        title: The office in full words.
        forms: Other words for it, matched whatever their capitals.
        short: Abbreviations, matched as written; the title is given in their place.
        sector: PLOVER's sector of the actor code (GOV, MIL, LEG, JUD, BUS).
        head: The word that stands for it in a sentence; None: its last word.
        portfolio: Takes a field of government ("Finance Minister", "Adviser on Industries").
        state: The only state with an office of this name, or None.
        rank: A rank that says little about the office held.
        international: Held in an international organisation, so that it says nothing about a state.
        like: The office that it is in other states, or None ("External Affairs Minister": "Foreign Minister").
        abroad: Held in the capital of another state.
        general: Found in organisations of every kind, so that what it is of tells more than its own sector.
        vague: Names a kind of person: an office only together with a state.
        means: Other offices whose holders it may mean ("the envoy": an ambassador), by their titles.
    """

    title: str
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    sector: str = "GOV"
    head: str | None = None
    portfolio: bool = False
    state: str | None = None
    rank: bool = False
    international: bool = False
    like: str | None = None
    abroad: bool = False
    general: bool = False
    vague: bool = False
    means: tuple[str, ...] = ()


OFFICES = Table("offices", OfficeRow, "title")
