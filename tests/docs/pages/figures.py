"""Makes the table of how good readings are, as `make quality` measures it on the samples."""

from collections.abc import Iterable, Iterator

from scoring.gold import load_gold
from scoring.run import score_gold
from scoring.samples import SAMPLES
from scoring.tally import Row, Tally

from communique.codebook import Codebook
from communique.model import Reading, Report
from communique.reading.reader import Reader
from communique.record import Record
from docs.pages.desk import RECORD, Desk


class _Kept(Reader):
    """A reader that takes a reading from a record where it is kept there, and reads anew where it is not.

    Args:
        codebook: What words mean; the record was read with the same.
        record: Where readings are kept.
    """

    def __init__(self, codebook: Codebook, record: Record) -> None:
        super().__init__(codebook)
        self._record = record
        self._held = {entry.id for entry in record.reports()}

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """A reading for each report, in order."""
        for report in reports:
            if report.id in self._held:
                yield self._record.reading(report.id)
            else:
                yield from super().read([report])


def figures(desk: Desk) -> str:
    """A Markdown table: one line a question.

    Args:
        desk: A desk with the samples in its record.
    """
    codebook = Codebook()
    golds = [load_gold(path) for path in sorted((SAMPLES / "gold").glob("*.json"))]
    with Record.open(desk.folder / RECORD) as record:
        reader = _Kept(codebook, record)
        overall = Tally.of([score_gold(gold, SAMPLES / "reports", codebook, reader) for gold in golds])
    head = "| asked | figure | precision | recall | right / gold / found |\n| --- | --: | --: | --: | --: |\n"
    return f"\n{head}{''.join(_line(name, row) for name, row in overall.rows.items())}\n"


def _line(name: str, row: Row) -> str:
    counts = " / ".join(str(count) for count in (row.hit, row.gold, row.found) if count is not None)
    recall = None if row.precision is None else row.recall
    return f"| {name} | {row.figure:.2f} | {_number(row.precision)} | {_number(recall)} | {counts} |\n"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
