"""Takes entries of the record, gives those that a question asks for; every function is pure."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeVar, get_args

import msgspec

from communique.errors import UsageError
from communique.model import CommitmentState, EventType
from communique.record import ClaimEntry, CommitmentEntry, EntityEntry, StatementEntry

Kept = TypeVar("Kept", StatementEntry, CommitmentEntry, ClaimEntry, EntityEntry)

OPEN: frozenset[CommitmentState] = frozenset({"pending", "overdue"})


def sort_of(entry: StatementEntry | CommitmentEntry | ClaimEntry | EntityEntry) -> str:
    """What sort of its kind an entry is: a statement's act, a claim's measure, a person."""
    if isinstance(entry, StatementEntry):
        return entry.act
    return entry.measure if isinstance(entry, ClaimEntry) else entry.kind


def selected(
    entries: Iterable[Kept],
    *,
    sort: str | None = None,
    wanted: Callable[[Kept], bool] | None = None,
    limit: int | None = None,
) -> list[Kept]:
    """The entries of a sort that are wanted, at most `limit` of them, in their order.

    Raises:
        UsageError: None of the entries is of that sort; the message names the sorts there are.
    """
    found = list(entries)
    if sort is not None:
        sorts = sorted({sort_of(entry) for entry in found})
        if found and sort.lower() not in map(str.lower, sorts):
            raise UsageError(f"nothing here is of type {sort!r}; there are {', '.join(sorts)}")
        found = [entry for entry in found if sort_of(entry).lower() == sort.lower()]
    return list(islice((entry for entry in found if wanted is None or wanted(entry)), limit))


def contested(claim: ClaimEntry) -> bool:
    """Whether the answers to a question of fact cannot all be true."""
    return claim.conflict


def still_open(commitment: CommitmentEntry) -> bool:
    """Whether a commitment is still to be kept, in time or late."""
    return commitment.state in OPEN


def event_type(words: str) -> EventType:
    """The PLOVER type that the words name, in any case.

    Raises:
        UsageError: There is no such type.
    """
    try:
        known: EventType = msgspec.convert(words.upper(), EventType)
    except msgspec.ValidationError as error:
        types = ", ".join(get_args(EventType))
        raise UsageError(f"{words!r} is no event type; the types are {types}") from error
    return known
