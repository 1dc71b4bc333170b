"""Measures how adding to a record and asking it hold up as it grows, on a made archive.

    scale.py [--reports N] [--early N] [--copies N] [--page N] [--keep FOLDER] [--record URL] [--check]

`--reports` readings are added one by one; the time of one adding at the end is set against that after `--early`.
`--copies` then lengthens the archive: every row is repeated that many times, each time ten years later, since
adding a million events takes hours. Adding and asking are measured again in the long archive. `--keep` names a
folder in which both archives are kept, and found again instead of being made. `--record` is the URL of an empty
PostgreSQL database; only a SQLite record can be lengthened.

A question may take three times the look-up of the rows that its answer is made of, in plain SQL by their keys, in
the same run; `questions.py` says which rows these are. A file is worked on in this process alone, so what is
measured is the time of the processor, which other work on the machine does not lengthen; with a server it is the
time that passes. Of several turns the quickest counts. With --check the exit status is 1 when a ceiling is passed.
"""

import argparse
import resource
import shutil
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
TURNS = 25
Clock = Callable[[], float]


def main() -> int:
    """Measures, prints, and gives the exit status."""
    asked = _arguments()
    clock: Clock = time.perf_counter if asked.record else time.process_time
    with tempfile.TemporaryDirectory() as folder:
        path = (asked.keep or Path(folder)) / "added.db"
        made = Archive(SEED).readings(asked.reports + 3 * WINDOW)
        engine = _engine(asked.record or path)
        with Record.open(asked.record or path) as record:
            held = _count(engine, "SELECT count(*) FROM report")
            times = _adding(record, islice(made, held, max(asked.reports, held + WINDOW)), asked.early, clock)
            asking = [_asking(record, engine, asked.page, clock)]
        engine.dispose()
        late = median(times[-WINDOW:])
        growth = [] if held else [_growth("adding", median(times[asked.early - WINDOW : asked.early]), late)]
        if asked.copies and not asked.record:
            worst, long = _in_long_archive(path, islice(made, WINDOW), asked, clock)
            asking.append(worst)
            growth.append(_growth("adding to the long archive", late, long))
    print(f"memory of the process, at most {_memory():,.0f} MiB")
    return int(asked.check and (max(growth, default=0) > ADDING_CEILING or max(asking) > ASKING_CEILING))


def _in_long_archive(
    added: Path, readings: Iterable[Reading], asked: argparse.Namespace, clock: Clock
) -> tuple[float, float]:
    """The worst question in the archive made long, and the time that one adding takes."""
    path = added.with_name("long.db")
    if not path.exists():
        shutil.copy(added, path)
        lengthen(path, asked.copies)
    engine = _engine(path)
    with Record.open(path) as record:
        worst = _asking(record, engine, asked.page, clock)
        later = (shifted(reading, asked.copies * LATER) for reading in readings)
        times = list(_seconds_each(record, later, clock))
    engine.dispose()
    return worst, median(times)


def _engine(location: str | Path) -> Engine:
    server = "://" in str(location)
    return create_engine(
        str(location).replace("://", "+psycopg://", 1) if server else f"sqlite:///{location}"
    )


def _adding(record: Record, readings: Iterable[Reading], early: int, clock: Clock) -> list[float]:
    """Seconds that each adding takes."""
    times: list[float] = []
    for seconds in _seconds_each(record, readings, clock):
        times.append(seconds)
        if len(times) % early == 0:
            print(
                f"{len(times):9,} reports  {median(times[-WINDOW:]) * 1000:7.1f} ms  {_memory():6,.0f} MiB",
                flush=True,
            )
    return times


def _seconds_each(record: Record, readings: Iterable[Reading], clock: Clock) -> Iterator[float]:
    """How long each reading takes to be added."""
    for reading in readings:
        start = clock()
        for _ in record.add([reading]):
            pass
        yield clock() - start


def _growth(what: str, early: float, late: float) -> float:
    ratio = late / early
    print(
        f"{what}: {early * 1000:.1f} ms, then {late * 1000:.1f} ms: {ratio:.2f} times (at most {ADDING_CEILING:.0f})"
    )
    return ratio


def _asking(record: Record, engine: Engine, page: int, clock: Clock) -> float:
    """Asks every question and looks the rows of its answer up; gives the worst ratio."""
    reports = _count(engine, "SELECT count(*) FROM report")
    events = _count(engine, "SELECT count(*) FROM node WHERE kind = 'event'")
    print(f"asking a record of {reports:,} reports that tell {events:,} events, {page} entries a page")
    worst = 0.0
    for question in questions(record, engine, page):
        whole, plain = _quickest(question.ask, clock), _quickest(question.look_up, clock)
        worst = max(worst, whole / plain)
        times = f"{whole * 1000:8.1f} ms  its rows in plain SQL {plain * 1000:8.1f} ms"
        print(
            f"{question.name:20}  {times}  {whole / plain:6.2f} times (at most {ASKING_CEILING:.0f})",
            flush=True,
        )
    return worst


def _count(engine: Engine, query: str) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text(query)).scalar_one())


def _quickest(act: Callable[[], object], clock: Clock) -> float:
    found = []
    for _ in range(TURNS):
        start = clock()
        act()
        found.append(clock() - start)
    return min(found)


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
    parser.add_argument(
        "--keep",
        metavar="FOLDER",
        type=Path,
        help="a folder to keep the archives in, and to find them in again",
    )
    parser.add_argument("--check", action="store_true", help="fail when a ceiling is passed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
