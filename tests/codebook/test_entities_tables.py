"""The tables of names keep their promises."""

import re
from typing import Any

import pycountry
import pytest

from communique.codebook import Codebook, Table
from communique.codebook.collectives import COLLECTIVES
from communique.codebook.forums import FORUMS
from communique.codebook.genders import GENDERS
from communique.codebook.names import NAMES
from communique.codebook.officeholders import OFFICEHOLDERS
from communique.codebook.offices import OFFICES
from communique.codebook.organisations import ORGANISATIONS
from communique.codebook.seats import SEATS
from communique.codebook.states import STATES

BOOK = Codebook()
KNOWN = {country.alpha_3 for country in pycountry.countries} | {"XKX"}
TABLES: tuple[Table[Any], ...] = (
    COLLECTIVES,
    FORUMS,
    GENDERS,
    NAMES,
    OFFICEHOLDERS,
    OFFICES,
    ORGANISATIONS,
    SEATS,
    STATES,
)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_loads(table: Table[Any]) -> None:
    """A table has rows of its shape."""
    assert BOOK.rows(table)


def test_states_are_iso() -> None:
    """Every state named anywhere is one of ISO 3166-1, or Kosovo."""
    tables: tuple[Table[Any], ...] = (OFFICEHOLDERS, OFFICES, ORGANISATIONS, SEATS)
    rows: list[Any] = [row for table in tables for row in BOOK.rows(table)]
    named = {row.state for row in rows if row.state} | {row.code for row in BOOK.rows(STATES)}
    assert named <= KNOWN


def test_actor_codes_start_with_the_state() -> None:
    """The actor code of an organ is its state and a sector."""
    rows = [row for row in BOOK.rows(ORGANISATIONS) if row.state and row.code]
    assert all(row.code is not None and row.code.startswith(row.state or "") for row in rows)


def test_officeholders_cover_the_world() -> None:
    """Well-known holders come from at least 120 states, with tenures that end after they start."""
    rows = BOOK.rows(OFFICEHOLDERS)
    assert len({row.state for row in rows if row.state}) >= 120
    assert all(t.end is None or (t.start or 0) <= t.end for row in rows for t in row.held)


def test_officials_without_a_state_name_their_organisation() -> None:
    """Who serves no state serves an organisation."""
    rows = [row for row in BOOK.rows(OFFICEHOLDERS) if row.state is None]
    assert all(tenure.body for row in rows for tenure in row.held)


def test_office_heads_are_words_of_the_title() -> None:
    """The word that stands for an office is in each of its forms, or its last word does."""
    for row in BOOK.rows(OFFICES):
        if row.head is not None:
            assert row.head.lower() in re.split(r"[\s-]", row.title.lower())


def test_a_given_name_tells_one_gender() -> None:
    """No name, title or pronoun goes with both; all are in small letters without accents, as names are compared."""
    every = [word for row in BOOK.rows(GENDERS) for word in (*row.pronouns, *row.titles, *row.names)]
    assert len(every) == len(set(every))
    assert all(re.fullmatch("[a-z]+", word) for word in every)
