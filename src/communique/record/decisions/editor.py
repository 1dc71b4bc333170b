"""The editor's desk: what a person decides, each decision one transaction; nothing of it is ever lost."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from communique import __version__
from communique.errors import UsageError
from communique.record import schema
from communique.record.asking.lookup import one_decision, one_entry
from communique.record.database import Database
from communique.record.decisions import ledger
from communique.record.decisions.decision import Decision
from communique.record.decisions.making import Making, Named
from communique.record.decisions.verdicts import nodes_of
from communique.record.stamp import now
from communique.record.storing.adding import put_decision
from communique.record.storing.joining import Line
from communique.record.storing.nodes import load_nodes
from communique.record.upkeep.soundness import decision_fault

# What is said of the entries themselves; the rest follows from what becomes of them.
_SAID = {"accept": "accepted", "correct": "corrected", "undo": "undone"}


class Editor:
    """Somebody who decides about what a record says.

    Args:
        database: The record.
        author: Who decides; kept with every decision.
    """

    def __init__(self, database: Database, author: str) -> None:
        self._database = database
        self._author = author

    def accept(self, entry: str, reason: str) -> Decision:
        """Says that an entry is right as it is.

        Args:
            entry: Its id, or the beginning of it.
            reason: Why.

        Raises:
            UsageError: No entry, or more than one, has such an id, or there is no reason.
        """
        return self._decide(reason, lambda make, name: make.on_entry("accept", _entry(name(entry))))

    def reject(self, entry: str, reason: str) -> Decision:
        """Says that an entry is wrong: what the reports are read to say there, they do not say."""
        return self._decide(reason, lambda make, name: make.on_entry("reject", _entry(name(entry))))

    def correct(self, entry: str, field: str, value: str, reason: str) -> Decision:
        """Says what a field of an entry is to be; see `communique.record.decisions.fields` for how it is typed."""
        return self._decide(reason, lambda make, name: make.correction(name(entry), field, value))

    def merge(self, entries: Sequence[str], reason: str) -> Decision:
        """Says that entries are one thing."""
        return self._decide(reason, lambda make, name: make.merge([name(entry) for entry in entries]))

    def split(self, entry: str, others: Sequence[str], reason: str) -> Decision:
        """Says that some reports of an entry tell of another thing, or that other entries are not this one.

        Args:
            entry: The entry.
            others: Reports that tell of another thing, or entries that are another thing.
            reason: Why.
        """

        def made(make: Making, name: Callable[[str], Named]) -> Decision:
            named = [name(other) for other in others]
            reports = [identifier for kind, identifier in named if kind == "report"]
            if len(reports) == len(named):
                return make.split(name(entry), reports)
            return make.apart([name(entry), *named])

        return self._decide(reason, made)

    def same_release(self, reports: Sequence[str], reason: str) -> Decision:
        """Says that reports carry one release, and are one source."""

        def made(make: Making, name: Callable[[str], Named]) -> Decision:
            return make.same_release([name(report)[1] for report in reports if name(report)[0] == "report"])

        return self._decide(reason, made)

    def undo(self, decision: str, reason: str) -> Decision:
        """Says that a decision does not stand; what it changed goes back, and so does an undoing undone."""
        with self._database.writing() as connection:
            uid = one_decision(connection, decision)
            if uid in ledger.undone_uids(connection):
                raise UsageError(f"{uid} is undone already")
            made = Making(connection, self._author, reason, now()).undoing(uid)
            put(connection, made)
        return made

    def take_in(self, decisions: Iterable[Decision]) -> Iterator[Decision]:
        """Takes in decisions made elsewhere, under the names of those who made them; gives those that were new.

        Raises:
            UsageError: One of them cannot be a decision; what was yielded before is kept.
        """
        for decision in decisions:
            refuse_unsound(decision)
            with self._database.writing() as connection:
                if put_new(connection, decision):
                    yield decision

    def _decide(self, reason: str, make: Callable[[Making, Callable[[str], Named]], Decision]) -> Decision:
        with self._database.writing() as connection:
            making = Making(connection, self._author, reason, now())
            decision = make(making, lambda identifier: one_entry(connection, identifier))
            put(connection, decision)
        return decision


def put(connection: Connection, decision: Decision) -> None:
    """Adds a decision, with what the history of the entries concerned says of it."""
    put_decision(connection, decision, now(), __version__, _lines(connection, decision))


def put_new(connection: Connection, decision: Decision) -> bool:
    """Adds a decision made elsewhere, unless it is there already; whether it was new."""
    uid = schema.decision.c.uid
    if connection.scalar(select(uid).where(uid == decision.uid)) is not None:
        return False
    put(connection, decision)
    return True


def refuse_unsound(decision: Decision) -> None:
    """Refuses what no program made as a decision.

    Raises:
        UsageError: It cannot be one.
    """
    fault = decision_fault(decision)
    if fault:
        raise UsageError(f"decision {decision.uid}: {fault}")


def _entry(named: Named) -> Named:
    if named[0] == "report":
        raise UsageError(f"{named[1]} is a report; decide about what it tells")
    return named


def _lines(connection: Connection, decision: Decision) -> list[Line]:
    """What the history of each entry concerned says of a decision."""
    what = _SAID.get(decision.verb)
    if what is None:
        return []
    about = decision
    if decision.undoes:
        number = connection.scalar(
            select(schema.decision.c.n).where(schema.decision.c.uid == decision.undoes)
        )
        about = ledger.read(connection, (number,))[number] if number else decision
    nodes = load_nodes(connection, nodes_of(connection, about.targets).values())
    entries = sorted({node.entry for node in nodes.values()})
    return [Line(entry, what, _reason(decision, about), decision.uid) for entry in entries]


def _reason(decision: Decision, about: Decision) -> str:
    if decision.undoes:
        return f"{about.verb} of {about.uid} by {about.author}; {decision.because}"
    if decision.field:
        former, value = (msgspec.json.encode(each).decode() for each in (decision.former, decision.value))
        return f"{decision.field}: {value} rather than {former}; {decision.because}"
    return decision.because
