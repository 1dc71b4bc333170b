"""Takes ids of entries and how one is made, gives the entries; what they need is fetched for all of them at once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from communique.model import Claim, Commitment, Entity, Event, Reading, Statement
from communique.record.asking.history import history_of
from communique.record.asking.library import Library, Member
from communique.record.parts import Change, Link

Kept = tuple[tuple[Link, ...], tuple[Change, ...]]
Entry = TypeVar("Entry")
Finding = Entity | Event | Statement | Commitment | Claim
# Gives the finding of an id in a reading.
Find = Callable[[Reading, str], Finding]
# Where findings name entities.
_NAMING: dict[type[Finding], tuple[str, ...]] = {
    Entity: (),
    Event: ("actors", "recipients", "sources"),
    Statement: ("speakers", "behalf", "audience"),
    Commitment: ("by", "to", "about"),
    Claim: ("asserted_by",),
}


def assemble(
    library: Library,
    entries: Iterable[str],
    make: Callable[[Library, str, list[Member], Kept], Entry],
    find: Find,
    members: Mapping[str, list[Member]] | None = None,
) -> list[Entry]:
    """The entries of these ids, in the order of the ids; an id without members gives none.

    Args:
        library: The record's reading side.
        entries: Ids.
        make: Gives one entry from its id, its members, and its links and history.
        find: Gives the finding that a member is.
        members: The members of the entries, where they are at hand already.
    """
    order = list(entries)
    members = library.members(order) if members is None else members
    links, history = library.links(members), history_of(library.connection, members)
    fetch_names(library, members, find)
    return [
        make(library, entry, members[entry], (tuple(links.get(entry, ())), tuple(history.get(entry, ()))))
        for entry in order
        if entry in members
    ]


def fetch_names(library: Library, members: Mapping[str, list[Member]], find: Find) -> None:
    """Brings the entries of all that findings name into memory, and the names of those of them that are entities."""
    named: dict[str, set[str]] = defaultdict(set)
    others: dict[str, set[str]] = defaultdict(set)
    for member in (member for some in members.values() for member in some):
        reading = library.reading(member.report)
        finding = find(reading, member.finding)
        named[member.report].update(_named(finding))
        others[member.report].update(named[member.report], _related(reading, finding))
    library.seek(others)
    library.names(library.entry(report, ref) for report, refs in named.items() for ref in refs)


def _named(finding: Finding) -> Iterator[str]:
    """The entities that a finding names."""
    for field in _NAMING[type(finding)]:
        yield from getattr(finding, field)
    if isinstance(finding, Event):
        yield from (part.entity for part in finding.participants)
        if finding.occasion:
            yield finding.occasion


def _related(reading: Reading, finding: Finding) -> Iterator[str]:
    """The claims about an event, and the event that a claim is about."""
    if isinstance(finding, Event):
        yield from (claim.id for claim in reading.claims if claim.about == finding.id)
    if isinstance(finding, Claim) and finding.about:
        yield finding.about
