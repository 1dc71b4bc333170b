"""Disputes: filters in, a page of claims out, those first that reports answer in ways that cannot all be true."""

from collections.abc import Iterator
from itertools import islice

import msgspec
from sqlalchemy import Connection

from communique.record.asking.library import Library
from communique.record.asking.selection import select_entries
from communique.record.entries import ClaimEntry
from communique.record.filters import Filters
from communique.record.storing.nodes import chunks
from communique.record.views import claim_entries


def contested_first(connection: Connection, filters: Filters) -> list[ClaimEntry]:
    """The claims that pass the filters, contested ones first, each kind in order of date.

    Whether answers contradict each other is seen only when they are put side by side; a claim with one answer
    needs no looking at. With a limit no more is held in memory at a time than a few hundred entries.

    Raises:
        UsageError: A filter names nobody the record knows, or means nothing for claims.
    """
    contested = list(islice(_contested(connection, filters), filters.limit))
    if len(contested) == filters.limit:
        return contested
    known = {claim.id for claim in contested}
    more = None if filters.limit is None else filters.limit + len(known)
    wanted = select_entries(connection, "claim", msgspec.structs.replace(filters, limit=more))
    rest = (entry for entry in wanted if entry not in known)
    left = None if filters.limit is None else filters.limit - len(known)
    return contested + claim_entries(Library(connection), islice(rest, left))


def _contested(connection: Connection, filters: Filters) -> Iterator[ClaimEntry]:
    every = msgspec.structs.replace(filters, limit=None)
    for some in chunks(select_entries(connection, "claim", every, several=True)):
        yield from (claim for claim in claim_entries(Library(connection), some) if claim.conflict)
