"""Takes a gold file and the reports it is about, reads them as the program would, gives the tally."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from communique.codebook import Codebook
from communique.model import Reading
from communique.reading.reader import Reader
from communique.record import Record
from scoring.gold import Gold
from scoring.linking import JUDGED, Entries, score_links
from scoring.reading import score_reading
from scoring.samples import open_sample
from scoring.seen import Seen
from scoring.tally import Tally


def score_gold(gold: Gold, folder: Path, codebook: Codebook, reader: Reader) -> Tally:
    """Reads the gold's reports, adds them to a fresh record, counts both.

    Args:
        gold: The gold readings.
        folder: Where the reports lie.
        codebook: What words mean.
        reader: The reader that uses it.

    Raises:
        SourceError: A sample is refused.
    """
    reports = [open_sample(one, folder, codebook) for one in gold.reports]
    readings = list(reader.read(reports))
    seen = {one.file: Seen(one, reading) for one, reading in zip(gold.reports, readings, strict=True)}
    tally = Tally()
    for one in seen.values():
        score_reading(one, tally)
    score_links(gold, seen, _entries(readings), tally)
    return tally


def _entries(readings: Sequence[Reading]) -> Entries:
    """What a fresh record answers once it holds the readings."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "quality.db") as record:
        for _ in record.add(readings):
            pass  # the record adds one reading at a time, as it is asked for the next
        return Entries(record.events(), record.commitments(as_of=JUDGED), record.claims(), record.reports())
