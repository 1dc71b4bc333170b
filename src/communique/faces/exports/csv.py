"""Takes flat rows, gives CSV that a spreadsheet opens without running anything."""

import csv
from collections.abc import Mapping, Sequence
from typing import TextIO

Cell = str | int | float | None
Row = Mapping[str, Cell]

# A spreadsheet takes a cell that begins so for a formula; after an apostrophe it is text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Sequence[Row], file: TextIO) -> None:
    """Write the rows under a line of column names; no rows give nothing at all.

    Args:
        rows: All with the columns of the first.
        file: Where to.
    """
    if not rows:
        return
    writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: harmless(cell) for column, cell in row.items()})


def harmless(cell: Cell) -> Cell:
    """The cell, or text in its place where a spreadsheet would run it; numbers are no danger."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
