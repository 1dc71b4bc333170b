"""Takes tallies, tuned and untouched, gives the table that people read."""

from rich.table import Table

from scoring.overall import Overall
from scoring.tally import CALIBRATION, Row, Sureness, Trusted

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


def as_calibration(overall: Overall) -> Table:
    """One line a tenth of confidence: of how many findings that are given it, which share is right."""
    table = Table(title="Confidence", title_justify="left", box=None, pad_edge=False)
    table.add_column("given")
    for name in overall._fields:
        table.add_column(f"right, {name}", justify="right")
        table.add_column("findings", justify="right")
    bins = [tally.sureness.bins() for tally in overall]
    for tenth in sorted({tenth for found in bins for tenth in found}):
        cells = [cell for found in bins for cell in _share(found.get(tenth, []))]
        table.add_row(f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}", *cells)
    return table


def _share(findings: list[Trusted]) -> tuple[str, str]:
    if not findings:
        return "", ""
    return f"{sum(f.right for f in findings) / len(findings):.2f}", str(len(findings))


def _certainty(sureness: Sureness) -> tuple[str, ...]:
    return (_number(sureness.figure), "", "", "") if sureness.findings else ("", "", "", "")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _counts(row: Row) -> str:
    counts = f"{row.hit}/{row.gold}"
    return counts if row.found is None else f"{counts}/{row.found}"
