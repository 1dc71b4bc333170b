"""Writing: a report added, read again, or decided about; each inside the caller's transaction."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select, update

from communique.model import Reading
from communique.record import schema
from communique.record.asking.search import index_words
from communique.record.damage import digest_of
from communique.record.decisions import ledger
from communique.record.decisions.decision import Decision
from communique.record.decisions.verdicts import set_verdicts
from communique.record.parts import Added
from communique.record.stamp import Stamp, begin
from communique.record.storing.joining import Line, join, note
from communique.record.storing.nodes import Node
from communique.record.storing.settling import Settled, settle


def add_reading(connection: Connection, reading: Reading, at: dt.datetime) -> Added:
    """Adds a reading, unless its report is in the record already.

    Args:
        connection: Inside a transaction that the caller keeps or drops whole.
        reading: The reading.
        at: The time to note, in UTC.
    """
    report = reading.report
    held = connection.scalar(select(schema.report.c.id).where(schema.report.c.id == report.id))
    if held is not None:
        return Added(report=report.id, path=report.path, new=False)
    about = {"program": reading.program, "codebook": reading.codebook}
    stamp = begin(connection, "added", at, report=report.id, **about)
    connection.execute(insert(schema.report).values(added=stamp.at, **_row(reading)))
    index_words(connection, report)
    decisions = ledger.standing(connection, (report.id,))
    settled = settle(connection, reading, decisions, former=None)
    verdicts = set_verdicts(connection, decisions, decisions)
    joined = _join(connection, stamp, [settled], verdicts)
    nodes = [node for node in settled.nodes.values() if node.kind != "deed"]
    known = joined | ({node.key for node in nodes} - settled.arrived)
    return Added(
        report=report.id,
        path=report.path,
        new=True,
        found=dict(Counter(node.kind for node in nodes)),
        joined=dict(Counter(node.kind for node in nodes if node.key in known)),
        derived_from=tuple(item.source for item in settled.lineages if item.derived == report.id),
    )


def replace_reading(connection: Connection, reading: Reading, at: dt.datetime) -> None:
    """Puts a newer reading of a report that is held in the place of the one before, which stays in the past."""
    former = Reading.from_json(
        connection.execute(
            select(schema.report.c.reading).where(schema.report.c.id == reading.report.id)
        ).scalar_one()
    )
    about = {"program": reading.program, "codebook": reading.codebook}
    because = f"read again by program {reading.program}, codebook {reading.codebook}"
    stamp = begin(connection, "reread", at, report=reading.report.id, because=because, **about)
    row = update(schema.report).where(schema.report.c.id == reading.report.id)
    connection.execute(row.values(_row(reading)))
    decisions = ledger.standing(connection, (reading.report.id,))
    settled = settle(connection, reading, decisions, former=former)
    verdicts = set_verdicts(connection, decisions, decisions)
    _join(connection, stamp, [settled], verdicts)


def put_decision(
    connection: Connection, decision: Decision, at: dt.datetime, program: str, lines: Iterable[Line] = ()
) -> int:
    """Adds a signed decision, and brings the reports that it speaks of to it.

    Args:
        connection: Inside a transaction that the caller keeps or drops whole.
        decision: The decision; its reports need not be in the record.
        at: The time to note, in UTC.
        program: Version of the program that it is made with.
        lines: What to say of entries in their history beside what follows from the decision.
    """
    because = f"{decision.verb} by {decision.because}"
    stamp = begin(connection, "decided", at, author=decision.author, program=program, because=because)
    number = ledger.write(connection, decision, stamp.change)
    note(connection, stamp, list(lines))
    concerned = _concerned(connection, number, decision)
    reports = {target.report for each in concerned.values() for target in each.targets}
    settle_again(connection, reports, concerned, stamp)
    return number


def settle_again(
    connection: Connection, reports: Iterable[str], concerned: Iterable[int], stamp: Stamp
) -> None:
    """Brings reports to the decisions that stand now."""
    settled = []
    for report in sorted(reports):
        line = connection.scalar(select(schema.report.c.reading).where(schema.report.c.id == report))
        if line is not None:
            reading = Reading.from_json(line)
            settled.append(
                settle(connection, reading, ledger.standing(connection, (report,)), former=reading)
            )
    standing = ledger.standing(connection, reports)
    verdicts = set_verdicts(connection, {*concerned, *standing}, standing)
    _join(connection, stamp, settled, verdicts)


def _concerned(connection: Connection, number: int, decision: Decision) -> dict[int, Decision]:
    """The decisions that stand or fall with a new one: itself, and for an undoing all it undoes in turn."""
    found = {number: decision}
    uid = decision.undoes
    while uid:
        held = connection.scalar(select(schema.decision.c.n).where(schema.decision.c.uid == uid))
        if held is None:
            break
        found |= ledger.read(connection, (held,))
        uid = found[held].undoes
    return found


def _join(
    connection: Connection, stamp: Stamp, settled: list[Settled], verdicts: frozenset[str]
) -> frozenset[str]:
    left: dict[str, Node] = {}
    heirs: dict[str, str] = {}
    for each in settled:
        left |= each.left
        heirs |= each.heirs
    arrived = frozenset(key for each in settled for key in each.arrived)
    left = {key: node for key, node in left.items() if key not in arrived}
    touched = frozenset(key for each in settled for key in each.touched) | verdicts
    return join(connection, stamp, touched=touched - left.keys(), arrived=arrived, left=left, heirs=heirs)


def _row(reading: Reading) -> Mapping[str, object]:
    report, line = reading.report, reading.to_json()
    return {
        "id": report.id,
        "path": report.path,
        "outlet": report.outlet,
        "agency": report.agency,
        "title": report.title,
        "published": report.published,
        "reading": line,
        "digest": digest_of(line),
        "program": reading.program,
        "codebook": reading.codebook,
    }
