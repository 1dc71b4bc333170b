"""The table of holders of high office keeps its promises."""

import datetime as dt

import pycountry
import pytest

from communique.codebook import Codebook
from communique.codebook.tenures import TENURES, TenureRow

ROWS = Codebook().rows(TENURES)
FOREIGN = {"Foreign Minister", "Foreign Secretary", "Secretary of State", "External Affairs Minister"}
# Coverage when the table was made; it may only grow.
STATES = 190
STATES_WITH_FOREIGN_MINISTERS = 185


def test_every_row_serves_one_state_or_organisation() -> None:
    """A row names a state of ISO 3166-1 or Kosovo, or else an organisation, and where it can be checked."""
    known = {country.alpha_3 for country in pycountry.countries} | {"XKX"}
    assert all((row.state in known) != (row.state is None and row.body is not None) for row in ROWS)
    assert all(row.source[:1] == "Q" or row.source in {"factbook", "unchecked"} for row in ROWS)


def test_no_tenure_ends_before_it_starts_or_before_2000() -> None:
    """Days in office are in order, and within the time that the table is about."""
    assert all((row.start or "") <= (row.end or "9") + "~" for row in ROWS)
    assert all(row.end is None or row.end >= "2000" for row in ROWS)


def test_the_table_covers_the_world() -> None:
    """Nearly every state has heads and foreign ministers."""
    assert len({row.state for row in ROWS if row.state}) >= STATES
    assert len({row.state for row in ROWS if row.title in FOREIGN}) >= STATES_WITH_FOREIGN_MINISTERS


DAYS = [
    (TenureRow("x", "y", "z", start="2001", end="2003"), "2003-12-31", True),
    (TenureRow("x", "y", "z", start="2001-06", end="2003-02-01"), "2001-05-31", False),
    (TenureRow("x", "y", "z", start="2001-06", end="2003-02-01"), "2003-02-02", False),
    (TenureRow("x", "y", "z", start="2001-06-15"), "2031-01-01", True),
]


@pytest.mark.parametrize(("row", "day", "held"), DAYS)
def test_a_tenure_covers_its_days(row: TenureRow, day: str, *, held: bool) -> None:
    """A year or month counts whole; an open end goes on."""
    assert row.covers(dt.date.fromisoformat(day)) is held
