"""Killed at any moment of adding, rereading and deciding, a record holds; and two who add at once add as one.

`make faults` runs this with 200 kills and a thousand reports; the tests run a smaller number.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from random import Random

import pytest

from communique.errors import UsageError
from communique.record import Decision, Record
from record.conftest import ENGINES, Places
from record.crowd import crowd, read_otherwise
from record.test_adding import add, shown

KILLS = int(os.environ.get("COMMUNIQUE_KILLS", "16")) // len(ENGINES)
REPORTS = int(os.environ.get("COMMUNIQUE_REPORTS", "40"))
# A record is worked on by so many killed processes, one after the other, before a new one is taken.
_ROUNDS = 10
# It is killed after some of the things it does, in the middle of the next: each takes some hundredths of a second.
_MOST = 6
_LONGEST = 0.1
# As many things are done, at random, in the run that nobody kills.
_DEEDS = 40
_POOL = crowd(60)

Deed = Callable[[Record, Random, int], str | None]


@contextmanager
def process(work: Callable[[Callable[[str], None]], None]) -> Iterator[tuple[int, Iterator[str]]]:
    """A process of its own that does the work; gives its id, and what it says is done, line by line."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        pipe = os.fdopen(writing, "w")
        status = 1
        try:
            work(lambda done: print(done, file=pipe, flush=True))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as lines:
        yield child, (line.rstrip("\n") for line in lines)
    os.waitpid(child, 0)


def busy(place: str, seed: int, tell: Callable[[str], None]) -> None:
    """Adds, rereads and decides at random for ever, and says what is done as soon as it is."""
    chance = Random(seed)  # noqa: S311 - a moment, not a secret
    with Record.open(place) as record:
        while True:
            done = chance.choice(_ALL_DEEDS)(record, chance, seed)
            if done:
                tell(done)


def add_one(record: Record, chance: Random, _seed: int) -> str:
    """Adds some report."""
    (added,) = record.add([chance.choice(_POOL)])
    return f"report {added.report}"


def reread_one(record: Record, chance: Random, seed: int) -> str | None:
    """Reads some report again, with another outcome."""
    held = record.reports()
    if not held:
        return None
    report = chance.choice(held).id
    list(record.reread([read_otherwise(record.made(report), f"0.{seed}")]))
    return f"report {report}"


def decide(record: Record, chance: Random, seed: int) -> str | None:
    """Decides something about something."""
    events = [event.id for event in record.events()]
    if len(events) < 2:
        return None
    desk, (one, other) = record.editor(f"Ada{seed}"), chance.sample(events, 2)
    decided = [decision.uid for decision in record.decisions()]
    deeds: list[Callable[[], Decision]] = [
        lambda: desk.accept(one, "seen"),
        lambda: desk.reject(one, "misread"),
        lambda: desk.correct(one, "date", f"2024-0{chance.randint(1, 9)}", "misprint"),
        lambda: desk.merge([one, other], "one meeting"),
        lambda: desk.split(one, [other], "two meetings"),
        lambda: desk.undo(chance.choice(decided), "second thoughts"),
    ]
    try:
        return f"decision {deeds[chance.randrange(len(deeds) if decided else len(deeds) - 1)]().uid}"
    except UsageError:  # undone already, or the two have become one
        return None


# Half of what is done is deciding, which is what is hard to keep.
_ALL_DEEDS: tuple[Deed, ...] = (add_one, reread_one, decide, decide)


@pytest.mark.parametrize("start", range(0, KILLS, _ROUNDS))
def test_a_killed_process_leaves_a_record_that_holds(places: Places, start: int) -> None:
    """After each kill nothing is by halves, nothing that was said to be done is lost, and the next goes on."""
    place = places()
    with Record.open(place) as record:
        add(record, *_POOL[:8])
    done: set[str] = set()
    for seed in range(start, min(start + _ROUNDS, KILLS)):
        chance = Random(seed)  # noqa: S311 - as above
        with process(lambda tell, seed=seed: busy(place, seed, tell)) as (child, told):  # type: ignore[misc]
            done |= set(islice(told, chance.randrange(_MOST)))
            time.sleep(chance.uniform(0, _LONGEST))
            os.kill(child, signal.SIGKILL)
            done |= set(told)
        with Record.open(place) as record:
            assert list(record.faults()) == []
            assert done <= held(record)
    assert {name.split()[0] for name in done} == {"report", "decision"}
    with Record.open(place) as record, Record.open(places()) as rebuilt:
        list(rebuilt.editor("Ben").take_in(record.decisions()))
        add(rebuilt, *(record.made(report.id) for report in record.reports()))
        assert shown(rebuilt) == shown(record)


@pytest.mark.parametrize("seed", range(KILLS * len(ENGINES) // 10 + 1))
def test_what_was_done_in_any_order_holds(places: Places, seed: int) -> None:
    """Adding, rereading and deciding at random comes to the record of the readings and decisions there are."""
    chance = Random(seed)  # noqa: S311 - a choice, not a secret
    with Record.open(places()) as record, Record.open(places()) as rebuilt:
        add(record, *_POOL[:8])
        for number in range(_DEEDS):
            chance.choice(_ALL_DEEDS)(record, chance, seed * _DEEDS + number)
        assert list(record.faults()) == []
        list(rebuilt.editor("Ben").take_in(record.decisions()))
        add(rebuilt, *(record.made(report.id) for report in record.reports()))
        assert shown(rebuilt) == shown(record)


def held(record: Record) -> set[str]:
    """What a record holds, as it is told of."""
    reports = {f"report {report.id}" for report in record.reports()}
    return reports | {f"decision {decision.uid}" for decision in record.decisions()}


def test_two_who_add_the_same_reports_add_as_one(places: Places) -> None:
    """Two processes that add the same reports at once, in opposite order, make the record of one."""
    readings, place = crowd(REPORTS, seed=1), places()
    Record.open(place).close()

    def adding(order: int) -> Callable[[Callable[[str], None]], None]:
        def work(tell: Callable[[str], None]) -> None:
            with Record.open(place) as record:
                for added in record.add(readings[::order]):
                    tell(f"{added.report} {added.new}")

        return work

    with process(adding(1)) as (_, first), process(adding(-1)) as (_, second):
        told = [*first, *second]
    assert sorted(line.split()[0] for line in told if line.endswith("True")) == [
        reading.report.id for reading in readings
    ]
    with Record.open(place) as record, Record.open(places()) as alone:
        assert list(record.faults()) == []
        add(alone, *readings)
        assert shown(record) == shown(alone)
