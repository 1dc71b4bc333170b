"""What goes into the scorer and what people see of it: samples, the table, floors."""

import datetime as dt
import sys
from pathlib import Path

import msgspec
import pytest
import quality
from rich.console import Console
from scoring.floors import load_floors
from scoring.gold import Gold
from scoring.overall import Overall
from scoring.reading import score_reading
from scoring.samples import open_sample
from scoring.seen import Seen
from scoring.table import as_table
from scoring.tally import Tally

from benchmarks.perfect_readings import PerfectReading, gold_report
from communique.codebook import Codebook
from communique.errors import SourceError
from communique.model import Reading

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


def gold_of(*, kept_out: bool) -> Gold:
    return Gold((gold_report(),), (), (), (), (), (), kept_out=kept_out)


def tally_of(reading: Reading) -> Tally:
    tally = Tally()
    score_reading(Seen(gold_report(), reading), tally)
    return tally


def test_what_was_kept_out_of_tuning_is_counted_by_itself() -> None:
    perfect = PerfectReading(gold_report())
    golds = {"first": gold_of(kept_out=False), "second": gold_of(kept_out=True)}
    overall = Overall.of(golds, {"first": tally_of(perfect.make()), "second": tally_of(perfect.empty())})
    assert overall.tuned.figures()["events: found"] == 1
    assert overall.tuned.misses == []
    assert overall.untouched.figures()["events: found"] == 0
    assert overall.untouched.misses != []


def test_the_table_shows_tuned_and_untouched_side_by_side() -> None:
    overall = Overall(tuned=tally_of(PerfectReading(gold_report()).make()), untouched=Tally())
    console = Console(width=140)
    with console.capture() as shown:
        console.print(as_table(overall))
    lines = shown.get().splitlines()
    assert lines[1].split()[::4] == ["tuned", "untouched"]
    (who,) = [line.split() for line in lines if line.startswith("events: who")]
    assert who == ["events:", "who", "1.00", "2/2"]


@pytest.fixture
def kept_out(tmp_path: Path) -> Path:
    """A gold file kept out of tuning that asks for an event which its report does not tell of."""
    gold = gold_report(published=None, events=gold_report().events[1:])
    path = tmp_path / "kept.json"
    path.write_bytes(msgspec.json.encode(Gold((gold,), (), (), (), (), (), kept_out=True)))
    (tmp_path / gold.file).write_text(STORY)
    return path


@pytest.mark.parametrize(("option", "listed"), [("--misses", False), ("--all-misses", True)])
def test_what_is_wrong_in_gold_kept_out_is_listed_only_when_asked(
    kept_out: Path,
    option: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    listed: bool,
) -> None:
    asked = ["quality.py", "--gold", str(kept_out), "--reports", str(kept_out.parent), option]
    monkeypatch.setattr(sys, "argv", asked)
    assert quality.main() == 0
    assert ("Zimbabwe had not shut the crossing" in capsys.readouterr().out) is listed


def test_floors_are_numbers_by_part_and_row(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text('[tuned]\n"events: who" = 0.5\n')
    assert load_floors(path) == {"tuned": {"events: who": 0.5}}
