"""What goes into the scorer and what people see of it: samples, the table, floors."""

import datetime as dt
from pathlib import Path

import pytest
from rich.console import Console
from scoring.floors import load_floors
from scoring.reading import score_reading
from scoring.samples import open_sample
from scoring.seen import Seen
from scoring.table import as_table
from scoring.tally import Tally

from benchmarks.perfect_readings import PerfectReading, gold_report
from communique.codebook import Codebook
from communique.errors import SourceError

STORY = (
    "The ministers met in Lusaka on Tuesday. They agreed that the bridge would feed trade between the two "
    "countries, and that a toll house would stand there before the rains come back in November."
)


def test_the_day_is_given_only_where_the_file_does_not_tell_it(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(STORY)
    untold = gold_report(published=None, given_published=dt.date(2024, 3, 6))
    told = gold_report(published=dt.date(2024, 3, 5))
    assert open_sample(untold, tmp_path, Codebook()).published == dt.date(2024, 3, 6)
    assert open_sample(told, tmp_path, Codebook()).published is None


def test_a_sample_that_is_refused_stops_the_scoring(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        open_sample(gold_report(file="absent.txt"), tmp_path, Codebook())


def test_the_table_shows_each_batch_and_all_of_them() -> None:
    gold = gold_report()
    tally = Tally()
    score_reading(Seen(gold, PerfectReading(gold).make()), tally)
    console = Console(width=120)
    with console.capture() as shown:
        console.print(as_table({"first": tally}, Tally.of([tally])))
    lines = shown.get().splitlines()
    assert "first" in lines[1]
    (who,) = [line.split() for line in lines if line.startswith("events: who")]
    assert who == ["events:", "who", "1.00", "1.00", "2/2"]


def test_floors_are_numbers_by_part_and_row(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text('[overall]\n"events: who" = 0.5\n')
    assert load_floors(path) == {"overall": {"events: who": 0.5}}
