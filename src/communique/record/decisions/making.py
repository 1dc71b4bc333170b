"""Making decisions: entries as a person names them in, decisions about words in reports out."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from communique.errors import UsageError
from communique.record import schema
from communique.record.asking.library import Library, Member
from communique.record.asking.people import find_who
from communique.record.decisions.anchors import anchors
from communique.record.decisions.decision import Decision, Target, Verb
from communique.record.decisions.fields import Party, typed, value_of
from communique.record.views import (
    claim_entries,
    commitment_entries,
    entity_entries,
    event_entries,
    statement_entries,
)

Named = tuple[str, str]  # the kind and the id of an entry


class Making:
    """One decision in the making.

    Args:
        connection: Inside the transaction that will hold it.
        author: Who decides.
        reason: Why.
        at: When, in UTC.

    Raises:
        UsageError: Nobody is named, or no reason is given.
    """

    def __init__(self, connection: Connection, author: str, reason: str, at: dt.datetime) -> None:
        if not author.strip() or not reason.strip():
            raise UsageError("a decision needs its author and a reason")
        self._connection = connection
        self._library = Library(connection)
        self._about: dict[str, Any] = {"author": author.strip(), "reason": reason.strip(), "at": at}

    def on_entry(self, verb: Verb, entry: Named) -> Decision:
        """That an entry is right, or wrong."""
        return self._made(verb, (self._targets(entry),))

    def correction(self, entry: Named, field: str, words: str) -> Decision:
        """That a field of an entry is to be what a person types."""
        kind, _ = entry
        if kind == "report":
            raise UsageError("a report is as it was published; correct what was found in it")
        value = typed(kind, field, words, self._party)
        value_of(kind, field, value)
        former = self._shown(entry, field)
        return self._made("correct", (self._targets(entry),), field=field, value=value, former=former)

    def merge(self, entries: Sequence[Named]) -> Decision:
        """That entries are one thing."""
        self._refuse_unlike(entries)
        return self._made("merge", tuple(self._targets(entry) for entry in entries))

    def apart(self, entries: Sequence[Named]) -> Decision:
        """That entries are not one thing, whatever else comes."""
        self._refuse_unlike(entries)
        return self._made("split", tuple(self._targets(entry) for entry in entries))

    def split(self, entry: Named, reports: Sequence[str]) -> Decision:
        """That what these reports tell is another thing than what the rest of an entry's reports tell."""
        self._refuse_states((entry,))
        held = self._members(entry)
        taken = [member for member in held if member.report in reports]
        if not taken or len(taken) == len(held):
            raise UsageError(f"{entry[1]} cannot be split so: these reports tell all of it, or nothing")
        rest = [member for member in held if member.report not in reports]
        return self._made("split", (self._targets_of(_one_a_node(entry, rest)), self._targets_of(taken)))

    def same_release(self, reports: Sequence[str]) -> Decision:
        """That reports carry one release; the earliest stands for it."""
        table = schema.report.c
        query = select(table.id).where(table.id.in_(reports)).order_by(table.published.nulls_last(), table.id)
        held = self._connection.scalars(query).all()
        if len(held) < 2:  # noqa: PLR2004 - one alone is the same as itself
            raise UsageError("name two or more reports that carry one release")
        targets = tuple(Target(report=report, kind="report") for report in held)
        return self._made("same-release", (targets,))

    def undoing(self, uid: str) -> Decision:
        """That a decision does not stand."""
        return self._made("undo", (), undoes=uid)

    def _made(self, verb: Verb, sides: tuple[tuple[Target, ...], ...], **more: Any) -> Decision:  # noqa: ANN401 - fields of Decision
        return Decision(verb=verb, sides=sides, **more, **self._about).signed()

    def _refuse_unlike(self, entries: Sequence[Named]) -> None:
        if len(set(entries)) < 2:  # noqa: PLR2004 - as above
            raise UsageError("name two or more entries")
        kinds = {kind for kind, _ in entries}
        if len(kinds) > 1 or kinds == {"report"}:
            raise UsageError(
                f"only entries of one kind can be told apart or be one, not {' and '.join(sorted(kinds))}"
            )
        self._refuse_states(entries)

    def _refuse_states(self, entries: Iterable[Named]) -> None:
        state = next((name for kind, name in entries if kind == "entity" and name.isupper()), None)
        if state:
            raise UsageError(
                f"{state} is a state: its code is what it is, in every record, and two codes are two states, so that"
                " states are neither merged nor split; where a report's words were taken for the wrong state,"
                " correct who takes part in the findings (communique correct ID actors ...), or reject them"
            )

    def _members(self, entry: Named) -> list[Member]:
        return self._library.members((entry[1],)).get(entry[1], [])

    def _targets(self, entry: Named) -> tuple[Target, ...]:
        return self._targets_of(_one_a_node(entry, self._members(entry)))

    def _targets_of(self, members: Iterable[Member]) -> tuple[Target, ...]:
        return tuple(_target(self._library, member) for member in members)

    def _shown(self, entry: Named, field: str) -> object:
        """What an entry shows of a field, as plain JSON; of a claim, of which each report has its own, nothing."""
        kind, identifier = entry
        views: dict[str, Any] = {
            "event": event_entries,
            "statement": statement_entries,
            "entity": entity_entries,
            "claim": claim_entries,
        }
        if kind == "commitment":
            found = commitment_entries(self._library, (identifier,), dt.date.max)
        else:
            found = views[kind](self._library, (identifier,))
        return msgspec.to_builtins(getattr(found[0], field, None))

    def _party(self, name: str) -> Party:
        """The one entity that a name stands for."""
        who = find_who(self._connection, name)
        entries = who.entries if self._library.members(who.entries) else frozenset[str]()
        if len(entries) == 1:
            (held,) = entity_entries(self._library, entries)
            return Party(kind=held.kind, name=held.name, state=held.state)
        if who.states:
            return Party(kind="state", name=name, state=min(who.states))
        raise UsageError(f"{name!r} names {len(who.entries)} entities; give the id of one")


def _one_a_node(entry: Named, members: list[Member]) -> list[Member]:
    """For an entity one naming of each node, since all that are named alike stand or fall together."""
    if entry[0] != "entity":
        return members
    return list({member.node: member for member in reversed(members)}.values())


def _target(library: Library, member: Member) -> Target:
    reading = library.reading(member.report)
    # As made by the program where it made it, so that what was corrected before does not matter.
    anchor = (anchors(reading) | anchors(library.made(member.report)))[member.finding]
    return Target(
        report=member.report,
        kind=anchor.kind,
        span=anchor.span,
        tag=anchor.tag,
        nth=anchor.nth,
        words=anchor.span.words(reading.report.text),
    )
