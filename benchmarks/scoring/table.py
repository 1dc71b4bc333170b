"""Takes tallies by batch, gives the table that people read."""

from collections.abc import Mapping

from rich.table import Table

from scoring.tally import CALIBRATION, Row, Sureness, Tally


def as_table(batches: Mapping[str, Tally], overall: Tally) -> Table:
    """One line a question: the figure of each batch, then precision, recall, figure and counts of all."""
    table = Table(title="Readings against gold", title_justify="left", box=None, pad_edge=False)
    table.add_column("")
    for name in (*batches, "P", "R", "all"):
        table.add_column(name, justify="right")
    table.add_column("right/gold/found", justify="right")
    for name, row in overall.rows.items():
        figures = [_number(_figure(tally.rows.get(name))) for tally in batches.values()]
        recall = None if row.precision is None else row.recall
        table.add_row(
            name, *figures, _number(row.precision), _number(recall), _number(row.figure), _counts(row)
        )
    sure = overall.sureness
    table.add_row(
        CALIBRATION,
        *[_number(_certainty(tally.sureness)) for tally in batches.values()],
        "",
        "",
        _number(_certainty(sure)),
        f"sure {sure.mean_confidence:.2f}, right {sure.share_right:.2f}",
    )
    return table


def _figure(row: Row | None) -> float | None:
    return row.figure if row else None


def _certainty(sureness: Sureness) -> float | None:
    return sureness.figure if sureness.findings else None


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _counts(row: Row) -> str:
    counts = f"{row.hit}/{row.gold}"
    return counts if row.found is None else f"{counts}/{row.found}"
