"""CSV that a spreadsheet opens without running anything."""

import csv
import io

import pytest

from communique.faces.exports.csv import Cell, harmless, write_csv


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
        ("+1 555", "'+1 555"),
        ("-2 degrees", "'-2 degrees"),
        ("@cmd", "'@cmd"),
        ("\t=1+1", "'\t=1+1"),
        ("\r=1+1", "'\r=1+1"),
        ("Ankara = capital", "Ankara = capital"),
        # a number of the program's own is no text of a report
        (-2.5, -2.5),
        (None, None),
    ],
)
def test_text_that_a_spreadsheet_would_run_is_marked_as_text(cell: Cell, written: Cell) -> None:
    assert harmless(cell) == written


def test_what_is_written_reads_back_as_it_was() -> None:
    file = io.StringIO()
    write_csv([{"name": 'He said "no",\nthen left', "reports": 2}], file)
    assert list(csv.DictReader(io.StringIO(file.getvalue()))) == [
        {"name": 'He said "no",\nthen left', "reports": "2"}
    ]


def test_no_rows_give_an_empty_file() -> None:
    file = io.StringIO()
    write_csv([], file)
    assert file.getvalue() == ""
