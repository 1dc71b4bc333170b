"""Makes the table of how good readings are, as `make quality` measures it on the samples."""

from collections.abc import Iterable, Iterator

from scoring.gold import load_gold
from scoring.overall import Overall
from scoring.run import score_gold
from scoring.samples import SAMPLES
from scoring.tally import Row

from communique.codebook import Codebook
from communique.model import Reading, Report
from communique.reading.reader import Reader
from communique.record import Record
from docs.pages.desk import RECORD, Desk

_HEAD = (
    "| asked | tuned | precision / recall | right / gold / found "
    "| untouched | precision / recall | right / gold / found |\n"
    "| --- | --: | --: | --: | --: | --: | --: |\n"
)


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
    golds = {path.stem: load_gold(path) for path in sorted((SAMPLES / "gold").glob("*.json"))}
    with Record.open(desk.folder / RECORD) as record:
        reader = _Kept(codebook, record)
        tallies = {
            name: score_gold(gold, SAMPLES / "reports", codebook, reader) for name, gold in golds.items()
        }
    overall = Overall.of(golds, tallies)
    lines = "".join(
        f"| {name} | {_cells(overall.tuned.rows.get(name))} | {_cells(overall.untouched.rows.get(name))} |\n"
        for name in overall.rows()
    )
    return f"\n{_HEAD}{lines}\n"


def _cells(row: Row | None) -> str:
    if row is None:
        return " |  | "
    counts = " / ".join(str(count) for count in (row.hit, row.gold, row.found) if count is not None)
    shares = "" if row.precision is None else f"{row.precision:.2f} / {row.recall:.2f}"
    return f"{row.figure:.2f} | {shares} | {counts}"
