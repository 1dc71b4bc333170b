"""Takes ids of entries and how one is made, gives the entries: members, links and history fetched for all at once."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from communique.record.library import Library, Member
from communique.record.parts import Change, Link

Kept = tuple[tuple[Link, ...], tuple[Change, ...]]
Entry = TypeVar("Entry")


def assemble(
    library: Library, entries: Iterable[str], make: Callable[[Library, str, list[Member], Kept], Entry]
) -> list[Entry]:
    """The entries of these ids, in the order of the ids; an id without members gives none.

    Args:
        library: The record's reading side.
        entries: Ids.
        make: Gives one entry from its id, its members, and its links and history.
    """
    order = list(entries)
    members = library.members(order)
    links, history = library.links(members), library.history(members)
    return [
        make(library, entry, members[entry], (tuple(links.get(entry, ())), tuple(history.get(entry, ()))))
        for entry in order
        if entry in members
    ]
