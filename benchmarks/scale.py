"""Measures how adding to a record and asking it hold up as it grows, on a made archive.

    scale.py [--reports N] [--early N] [--copies N] [--page N] [--record URL] [--check]

`--reports` readings are added one by one; the time of one adding at the end is set against that after `--early`.
`--copies` then lengthens the archive: every row is repeated that many times, each time ten years later, since
adding a million events takes hours. Adding and asking are measured again in the long archive. A question may
take three times one look-up of the same rows in plain SQL in the same run. `--record` is the URL of an empty
PostgreSQL database; only a SQLite record can be lengthened. With --check the exit status is 1 when a ceiling is
passed.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from archive import Archive
from lengthening import LATER, lengthen, shifted
from questions import questions
from sqlalchemy import Engine, create_engine, text

from communique.model import Reading
from communique.record import Record

SEED = 7
WINDOW = 50  # addings whose median is one measurement
ADDING_CEILING, ASKING_CEILING = 2.0, 3.0
TURNS = 7


def main() -> int:
    """Measures, prints, and gives the exit status."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scale.db"
        engine = create_engine(
            asked.record.replace("://", "+psycopg://", 1) if asked.record else f"sqlite:///{path}"
        )
        made = Archive(SEED).readings(asked.reports + WINDOW)
        with Record.open(asked.record or path) as record:
            early, late = _adding(record, islice(made, asked.reports), asked.early)
            growth = [_growth("adding", early, late)]
            asking = [_asking(record, engine, asked.page)]
        if asked.copies and not asked.record:
            lengthen(path, asked.copies)
            with Record.open(path) as record:
                asking.append(_asking(record, engine, asked.page))
                more = [shifted(reading, asked.copies * LATER) for reading in made]
                growth.append(
                    _growth("adding to the long archive", early, median(_seconds_each(record, more)))
                )
        engine.dispose()
    print(f"memory of the process, at most {_memory():,.0f} MiB")
    return int(asked.check and (max(growth) > ADDING_CEILING or max(asking) > ASKING_CEILING))


def _adding(record: Record, readings: Iterable[Reading], early: int) -> tuple[float, float]:
    """Seconds that one adding takes after `early` reports, and at the end."""
    times: list[float] = []
    for seconds in _seconds_each(record, readings):
        times.append(seconds)
        if len(times) % early == 0:
            print(
                f"{len(times):9,} reports  {median(times[-WINDOW:]) * 1000:7.1f} ms  {_memory():6,.0f} MiB",
                flush=True,
            )
    return median(times[max(early - WINDOW, 0) : early]), median(times[-WINDOW:])


def _seconds_each(record: Record, readings: Iterable[Reading]) -> Iterator[float]:
    """How long each reading takes to be added."""
    for reading in readings:
        start = time.perf_counter()
        for _ in record.add([reading]):
            pass
        yield time.perf_counter() - start


def _growth(what: str, early: float, late: float) -> float:
    ratio = late / early
    print(
        f"{what}: {early * 1000:.1f} ms, then {late * 1000:.1f} ms: {ratio:.2f} times (at most {ADDING_CEILING:.0f})"
    )
    return ratio


def _asking(record: Record, engine: Engine, page: int) -> float:
    """Asks every question and looks its rows up; gives the worst ratio."""
    with engine.connect() as connection:
        reports = connection.scalar(text("SELECT count(*) FROM report"))
        events = connection.scalar(text("SELECT count(*) FROM node WHERE kind = 'event'"))
    print(f"asking a record of {reports:,} reports that tell {events:,} events, {page} entries a page")
    worst = 0.0
    for question in questions(record, engine, page):
        whole, plain = _median_of(question.ask), _median_of(question.look_up)
        worst = max(worst, whole / plain)
        times = f"{whole * 1000:8.1f} ms  plain SQL {plain * 1000:8.1f} ms"
        print(
            f"{question.name:20}  {times}  {whole / plain:6.2f} times (at most {ASKING_CEILING:.0f})",
            flush=True,
        )
    return worst


def _median_of(act: Callable[[], object]) -> float:
    act()  # the first turn warms up and is not counted
    found = []
    for _ in range(TURNS):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return median(found)


def _memory() -> float:
    """The most memory that the process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how a record holds up as it grows.")
    parser.add_argument("--reports", type=int, default=2000, help="readings to add one by one")
    parser.add_argument(
        "--early", type=int, default=500, help="after how many the first measurement is taken"
    )
    parser.add_argument(
        "--copies", type=int, default=10, help="how often to repeat the archive, ten years later each time"
    )
    parser.add_argument("--page", type=int, default=20, help="entries a page")
    parser.add_argument(
        "--record", metavar="URL", help="an empty PostgreSQL database to measure instead of a file"
    )
    parser.add_argument("--check", action="store_true", help="fail when a ceiling is passed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
