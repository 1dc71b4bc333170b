"""Where a commitment stands on a day, and on what evidence."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from communique.linking import CommitmentProfile, EntityProfile, EventProfile
from communique.model import Commitment, CommitmentState, DateInterval, Event
from communique.record.library import Library, Member, link_of
from communique.record.nodes import Node, load_nodes
from communique.record.parts import Evidence, Link

# Ten years after it fell due without a word of it, nobody waits for it any more.
_LAPSES_AFTER = dt.timedelta(days=3653)


class Followed(msgspec.Struct, kw_only=True):
    """What the record holds about a commitment's fate, on a day."""

    answers: list[Evidence] = []
    cancels: list[Evidence] = []
    moves: list[Evidence] = []


def stand(
    due: DateInterval | None, followed: Followed, as_of: dt.date
) -> tuple[CommitmentState, tuple[Evidence, ...]]:
    """The state of a commitment on a day, and the evidence for it.

    Args:
        due: When it is due.
        followed: What is known of its fate by that day.
        as_of: The day.
    """
    if followed.answers:
        return "fulfilled", tuple(followed.answers)
    if followed.cancels:
        return "lapsed", tuple(followed.cancels)
    if followed.moves:
        return "superseded", tuple(followed.moves)
    if due is None or due.end is None or as_of <= due.end:
        return "pending", ()
    why = f"due by {due.end.isoformat()}, and no report tells that it was done"
    state: CommitmentState = "lapsed" if as_of - due.end > _LAPSES_AFTER else "overdue"
    return state, (Evidence(reason=why),)


def follow(library: Library, members: Mapping[str, list[Member]], as_of: dt.date) -> dict[str, Followed]:
    """What is known of each commitment's fate from reports published by a day, of events begun by it."""
    entry_of = {member.node: entry for entry, held in members.items() for member in held}
    rows = library.link_rows(entry_of, ("answers", "cancels", "moves"))
    links = [link_of(row) for row in rows if row.first in entry_of]
    nodes = load_nodes(library.connection, (link.second for link in links))
    findings = library.findings(nodes)
    found: dict[str, Followed] = {}
    for link in sorted(links, key=lambda link: (-link.score, link.second, link.first)):
        other = nodes[link.second]
        if other.entry != entry_of[link.first] and _by_then(library, other, as_of):
            fate = found.setdefault(entry_of[link.first], Followed())
            _add(getattr(fate, link.relation), _evidence(library, other, findings[other.key], link))
    return found


def _add(evidence: list[Evidence], item: Evidence) -> None:
    """Adds what is not there yet; reports of one event are one piece of evidence."""
    for at, held in enumerate(evidence):
        if (held.event, held.commitment) == (item.event, item.commitment):
            both = tuple(dict.fromkeys((*held.reports, *item.reports)))
            evidence[at] = msgspec.structs.replace(held, reports=both)
            return
    evidence.append(item)


def _by_then(library: Library, node: Node, as_of: dt.date) -> bool:
    """Whether a finding was reported, and the event begun, by a day."""
    profile = node.profile
    if isinstance(profile, EntityProfile) or not library.known(profile.report, as_of):
        return False
    return not (isinstance(profile, EventProfile) and profile.when and profile.when.first > as_of)


def _evidence(library: Library, node: Node, member: Member, link: Link) -> Evidence:
    reading = library.reading(member.report)
    findings: tuple[Event | Commitment, ...] = (*reading.events, *reading.commitments)
    spans = next(item.spans for item in findings if item.id == member.finding)
    moved = isinstance(node.profile, CommitmentProfile)
    return Evidence(
        event=None if moved else node.entry,
        commitment=node.entry if moved else None,
        reason="; ".join(link.reasons),
        reports=(library.telling(member, spans),),
    )
