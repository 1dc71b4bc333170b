"""Takes entries with their findings, gives what was done to them, and what people decided of their fields."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from communique.record.asking.fetching import HISTORY, RULINGS, fetch
from communique.record.asking.library import Member
from communique.record.parts import Change


class Ruling(NamedTuple):
    """What a person decided of a field of an entry.

    Attributes:
        author: Who.
        at: When, in UTC.
        reason: Why.
    """

    author: str
    at: dt.datetime
    reason: str

    @property
    def words(self) -> str:
        """The decision in a few words."""
        return f"decided by {self.author} on {self.at:%Y-%m-%d}: {self.reason}"


def rulings_on(
    connection: Connection, members: Mapping[str, list[Member]]
) -> dict[str, dict[str, tuple[Ruling, ...]]]:
    """What people decided of the fields of each entry's findings, in time: of each finding the newest."""
    entry_of = {member.node: entry for entry, held in members.items() for member in held if member.corrected}
    newest = {
        (row.first, row.field): Ruling(row.author, row.at, row.reason)
        for row in fetch(connection, RULINGS, entry_of)
    }
    found: dict[str, dict[str, tuple[Ruling, ...]]] = defaultdict(dict)
    in_time = sorted(newest.items(), key=lambda item: (item[1].at, item[1].author, item[1].reason))
    for (node, field), ruling in in_time:
        held = found[entry_of[node]].get(field, ())
        found[entry_of[node]][field] = tuple(dict.fromkeys((*held, ruling)))
    return found


def history_of(connection: Connection, members: Mapping[str, list[Member]]) -> dict[str, tuple[Change, ...]]:
    """For each entry what was done to it, under every id it has had."""
    entry_of = {member.id: entry for entry, held in members.items() for member in held}
    entry_of |= {entry: entry for entry in members}
    found: dict[str, list[tuple[int, Change]]] = defaultdict(list)
    for n, entry, at, what, reason, report, program, codebook, rule, author, became in fetch(
        connection, HISTORY, entry_of
    ):
        change = Change(
            at=at.replace(tzinfo=dt.UTC),
            what=what,
            reason=reason,
            report=report,
            program=program,
            codebook=codebook,
            rule=rule,
            author=author,
            became=became,
        )
        found[entry_of[entry]].append((n, change))
    return {entry: tuple(change for _, change in sorted(lines)) for entry, lines in found.items()}
