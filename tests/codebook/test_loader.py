"""Tables of plain facts are read from CSV like any other table."""

from pathlib import Path

import pytest

from communique.codebook import Codebook
from communique.codebook.tenures import TENURES
from communique.errors import CodebookError

HEAD = "state,body,title,name,from,to,source\n"


def test_an_overlay_adds_rows_of_facts(tmp_path: Path) -> None:
    """A CSV file of a user's own is laid over the table, and changes the version."""
    (tmp_path / "tenures.csv").write_text(HEAD + "NRU,,President,Ada Lovell,2031-01-05,,unchecked\n")
    book = Codebook(tmp_path)
    assert book.rows(TENURES)[-1].name == "Ada Lovell"
    assert book.version != Codebook().version


MISTAKES = [
    ("NRU,,President,Ada Lovell,2031,,\n", 2, "source"),
    ("NRU,,President,A,2031,,u\nNRU,,President,A,2031,,u\n", 3, "stands twice"),
]


@pytest.mark.parametrize(("rows", "line", "why"), MISTAKES)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, rows: str, line: int, why: str) -> None:
    """A row without a needed field, or twice, is refused."""
    (tmp_path / "tenures.csv").write_text(HEAD + rows)
    with pytest.raises(CodebookError, match=why) as raised:
        Codebook(tmp_path).rows(TENURES)
    assert raised.value.line == line
