"""Takes tallies, tuned and untouched, gives the table that people read."""

from rich.table import Table

from scoring.overall import Overall
from scoring.tally import CALIBRATION, Row, Sureness

_COLUMNS = ("P", "R", "right/gold/found")


def as_table(overall: Overall) -> Table:
    """One line a question: figure, precision, recall and counts of the tuned batches, then of the untouched."""
    table = Table(title="Readings against gold", title_justify="left", box=None, pad_edge=False)
    table.add_column("")
    for name in overall._fields:
        for column in (name, *_COLUMNS):
            table.add_column(column, justify="right")
    for name in overall.rows():
        cells = [cell for tally in overall for cell in _cells(tally.rows.get(name))]
        table.add_row(name, *cells)
    table.add_row(CALIBRATION, *[cell for tally in overall for cell in _certainty(tally.sureness)])
    return table


def _cells(row: Row | None) -> tuple[str, ...]:
    if row is None:
        return ("", "", "", "")
    recall = None if row.precision is None else row.recall
    return _number(row.figure), _number(row.precision), _number(recall), _counts(row)


def _certainty(sureness: Sureness) -> tuple[str, ...]:
    if not sureness.findings:
        return ("", "", "", "")
    told = f"sure {sureness.mean_confidence:.2f}, right {sureness.share_right:.2f}"
    return _number(sureness.figure), "", "", told


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _counts(row: Row) -> str:
    counts = f"{row.hit}/{row.gold}"
    return counts if row.found is None else f"{counts}/{row.found}"
