"""Taking in what another record wrote out: all of it or nothing, in one transaction."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from communique.errors import UsageError
from communique.model import Reading
from communique.record.database import Database
from communique.record.decisions.decision import Decision
from communique.record.decisions.editor import put_new, refuse_unsound
from communique.record.stamp import now
from communique.record.storing.adding import add_reading
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


def take_in(database: Database, readings: Sequence[Reading], decisions: Sequence[Decision]) -> Taken:
    """Adds the readings and decisions that a record does not hold yet.

    Args:
        database: The record.
        readings: As programs made them.
        decisions: In the order in which they were made.

    Raises:
        UsageError: One of them cannot be so; then nothing is taken in.
        RecordError: The record cannot be written; likewise.
    """
    refuse_what_cannot_be(readings, decisions)
    with database.writing() as connection:
        added = sum(add_reading(connection, reading, now()).new for reading in readings)
        put = sum(put_new(connection, decision) for decision in decisions)
    return Taken(reports=added, known=len(readings) - added, decisions=put, decided=len(decisions) - put)


def refuse_what_cannot_be(readings: Sequence[Reading], decisions: Sequence[Decision]) -> None:
    """Refuses what no program and no person made.

    Raises:
        UsageError: A reading or decision cannot be so.
    """
    for reading in readings:
        fault = reading_fault(reading)
        if fault:
            raise UsageError(f"report {reading.report.id}: {fault}")
    times = Counter(reading.report.id for reading in readings)
    twice = next((report for report in times if times[report] > 1), None)
    if twice:
        raise UsageError(f"report {twice} stands in it {times[twice]} times")
    for decision in decisions:
        refuse_unsound(decision)
