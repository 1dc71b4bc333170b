"""Takes a gold report and the folder it lies in, gives the report as the program's sources open it."""

from pathlib import Path

from communique.codebook import Codebook
from communique.errors import SourceError
from communique.model import Report
from communique.sources import open_sources
from scoring.gold import GoldReport

SAMPLES = Path(__file__).parents[2] / "samples"


def open_sample(gold: GoldReport, folder: Path, codebook: Codebook) -> Report:
    """One sample as a report; the program is told the day only where the file does not tell it.

    Raises:
        SourceError: The file is refused, or holds not exactly one report.
    """
    path = str(folder / gold.file)
    if gold.published:
        opened = open_sources([path], codebook=codebook)
    else:
        opened = open_sources([path], published=gold.given_published, outlet=gold.outlet, codebook=codebook)
    found = list(opened)
    for one in found:
        if isinstance(one, SourceError):
            raise one
    reports = [one for one in found if isinstance(one, Report)]
    if len(reports) != 1:
        raise SourceError(path, f"holds {len(reports)} reports, the gold is about one")
    return reports[0]
