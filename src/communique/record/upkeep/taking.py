"""Taking in what another record wrote out: all of it or nothing, in one transaction."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from communique.errors import UsageError
from communique.model import Reading
from communique.record.database import Database
from communique.record.decisions.decision import Decision
from communique.record.decisions.editor import put_new, refuse_unsound
from communique.record.stamp import now
from communique.record.storing.adding import add_reading, replace_reading
from communique.record.upkeep.soundness import reading_fault


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What was taken in.

    Attributes:
        reports: How many reports the record did not hold.
        known: How many it held already; these are left as they are.
        decisions: How many decisions it did not hold.
        decided: How many it held already.
    """

    reports: int = 0
    known: int = 0
    decisions: int = 0
    decided: int = 0


def take_in(
    database: Database,
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    former: Sequence[Reading] = (),
) -> Taken:
    """Adds the readings and decisions that a record does not hold yet.

    Args:
        database: The record.
        readings: As programs made them.
        decisions: In the order in which they were made.
        former: What some of the reports were read as before, of each report the oldest first. They come into the past
            of the reports that the record did not hold.

    Raises:
        UsageError: One of them cannot be so; then nothing is taken in.
        RecordError: The record cannot be written; likewise.
    """
    refuse_what_cannot_be(readings, decisions, former)
    before: dict[str, list[Reading]] = defaultdict(list)
    for reading in former:
        before[reading.report.id].append(reading)
    with database.writing() as connection:
        added = sum(_add(connection, [*before[reading.report.id], reading]) for reading in readings)
        put = sum(put_new(connection, decision) for decision in decisions)
    return Taken(reports=added, known=len(readings) - added, decisions=put, decided=len(decisions) - put)


def _add(connection: Connection, readings: Sequence[Reading]) -> bool:
    """Adds a report by its readings, one after the other, unless it is there already."""
    first, *later = readings
    if not add_reading(connection, first, now()).new:
        return False
    for reading in later:
        replace_reading(connection, reading, now())
    return True


def refuse_what_cannot_be(
    readings: Sequence[Reading], decisions: Sequence[Decision], former: Sequence[Reading] = ()
) -> None:
    """Refuses what no program and no person made.

    Raises:
        UsageError: A reading or decision cannot be so.
    """
    for reading in (*readings, *former):
        fault = reading_fault(reading)
        if fault:
            raise UsageError(f"report {reading.report.id}: {fault}")
    times = Counter(reading.report.id for reading in readings)
    twice = next((report for report in times if times[report] > 1), None)
    if twice:
        raise UsageError(f"report {twice} stands in it {times[twice]} times")
    lost = next((reading.report.id for reading in former if reading.report.id not in times), None)
    if lost:
        raise UsageError(f"report {lost} was read before, and no reading of it stands in it")
    for decision in decisions:
        refuse_unsound(decision)
