"""A reading made from a gold scores full marks, an empty one none; each mistake is counted."""

import datetime as dt

import msgspec
import pytest
from scoring.gold import GoldReport, load_gold
from scoring.reading import score_reading
from scoring.samples import SAMPLES
from scoring.seen import Seen
from scoring.tally import CALIBRATION, Tally

from benchmarks.perfect_readings import PerfectReading, gold_report
from communique.model import DateInterval, Event, Reading

SAMPLE_REPORTS = [
    pytest.param(report, id=report.file)
    for path in sorted((SAMPLES / "gold").glob("*.json"))
    for report in load_gold(path).reports
]


def tally_of(gold: GoldReport, reading: Reading) -> Tally:
    tally = Tally()
    score_reading(Seen(gold, reading), tally)
    return tally


def with_event(reading: Reading, index: int, **changes: object) -> Reading:
    events: list[Event] = list(reading.events)
    events[index] = msgspec.structs.replace(events[index], **changes)
    return msgspec.structs.replace(reading, events=tuple(events))


@pytest.mark.parametrize("gold", SAMPLE_REPORTS)
def test_the_reading_a_gold_asks_for_scores_full_marks(gold: GoldReport) -> None:
    tally = tally_of(gold, PerfectReading(gold).make())
    assert {name: figure for name, figure in tally.figures().items() if figure != 1} == {}
    assert tally.misses == []


def test_an_empty_reading_finds_nothing_and_takes_nothing_for_done() -> None:
    gold = gold_report()
    tally = tally_of(gold, PerfectReading(gold).empty())
    figures = tally.figures()
    right = {name for name, figure in figures.items() if figure == 1}
    assert right == {"text: noise removed", "text: story kept", "events: not taken as happened"}
    assert {figures[name] for name in figures if name not in right} == {0}


def test_a_denied_event_told_as_done_is_counted_twice_over() -> None:
    gold = gold_report()
    reading = with_event(PerfectReading(gold).make(), 1, actuality="occurred")
    rows = tally_of(gold, reading).rows
    assert (rows["events: actuality"].hit, rows["events: actuality"].gold) == (1, 2)
    assert rows["events: not taken as happened"].hit == 0
    assert rows["STRICT FACTS"].hit == 4


@pytest.mark.parametrize(
    ("changes", "row"),
    [
        ({"type": "PROTEST"}, "events: right type"),
        ({"date": DateInterval.day(dt.date(2024, 3, 6))}, "events: when"),
        ({"actors": ("e0",)}, "events: who"),
        ({"place": None}, "events: place"),
    ],
)
def test_a_mistake_about_an_event_lowers_its_own_row(changes: dict[str, object], row: str) -> None:
    gold = gold_report()
    figures = tally_of(gold, with_event(PerfectReading(gold).make(), 0, **changes)).figures()
    assert figures[row] < 1


def test_a_finding_that_is_not_in_the_gold_costs_precision() -> None:
    gold = gold_report()
    reading = PerfectReading(gold).make()
    twice = msgspec.structs.replace(reading, events=(*reading.events, reading.events[0]))
    row = tally_of(gold, twice).rows["events: right type"]
    assert (row.hit, row.gold, row.found) == (2, 2, 3)


def test_what_is_only_urged_may_be_left_out() -> None:
    urged = msgspec.structs.replace(gold_report().events[1], actuality="called_for")
    gold = gold_report(events=(gold_report().events[0], urged))
    reading = PerfectReading(gold).make()
    without = msgspec.structs.replace(reading, events=reading.events[:1])
    assert tally_of(gold, without).rows["events: right type"].figure == 1


def test_the_words_of_another_place_do_not_count_as_a_statement() -> None:
    gold = gold_report()
    reading = PerfectReading(gold).make()
    elsewhere = msgspec.structs.replace(reading.statements[0], content=(reading.claims[0].spans[0],))
    moved = msgspec.structs.replace(reading, statements=(elsewhere,))
    assert tally_of(gold, moved).rows["statements: found"].hit == 0


def test_being_surer_than_right_lowers_calibration() -> None:
    gold = gold_report()
    reading = PerfectReading(gold).make()
    lone = msgspec.structs.replace(reading, events=(), commitments=(), claims=())
    wrong = msgspec.structs.replace(lone.statements[0], speakers=(), confidence=0.75)
    doubtful = msgspec.structs.replace(lone, statements=(wrong,))
    assert tally_of(gold, lone).figures()[CALIBRATION] == 1
    assert tally_of(gold, doubtful).figures()[CALIBRATION] == 0.25
