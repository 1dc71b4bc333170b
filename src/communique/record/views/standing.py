"""Where a commitment stands on a day, on what evidence, and since when the record could know it."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from communique.linking import CommitmentProfile, EntityProfile, EventProfile
from communique.model import Commitment, CommitmentState, DateInterval, Event
from communique.record.asking.library import Library, Member, link_of
from communique.record.parts import Evidence, Link, Merged, Outcome
from communique.record.storing.nodes import Node, load_nodes
from communique.record.views.choosing import Given, by_value
from communique.record.views.merging import differ, values_of

# Ten years after it fell due without a word of it, nobody waits for it any more.
_LAPSES_AFTER = dt.timedelta(days=3653)
_A_DAY = dt.timedelta(days=1)
# Reports this close together carry one making of a promise.
_ONE_NEWS = dt.timedelta(days=3)


class Followed(msgspec.Struct, kw_only=True):
    """What the record holds about a commitment's fate, on a day."""

    answers: list[Evidence] = []
    cancels: list[Evidence] = []
    moves: list[Evidence] = []


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a commitment stands.

    Attributes:
        state: The contract's word for it.
        outcome: What came of it, more finely.
        evidence: What that rests on.
        known: The first day on which the record could know it, or None while it is open.
    """

    state: CommitmentState
    outcome: Outcome
    evidence: tuple[Evidence, ...] = ()
    known: dt.date | None = None


def stand(due: DateInterval | None, followed: Followed, as_of: dt.date) -> Standing:
    """Where a commitment stands on a day.

    Args:
        due: When it is due.
        followed: What is known of its fate by that day.
        as_of: The day.
    """
    if followed.answers:
        outcome: Outcome = "partly kept" if followed.cancels else "kept"
        return _shown("fulfilled", outcome, (*followed.answers, *followed.cancels))
    if followed.cancels and not _put_off(followed):
        states = {_undone(item, due) for item in followed.cancels}
        return _shown("lapsed" if "lapsed" in states else "overdue", "broken", tuple(followed.cancels))
    if followed.moves:
        return _shown("superseded", "postponed", tuple(followed.moves))
    return _unanswered(due, as_of)


def _undone(item: Evidence, due: DateInterval | None) -> CommitmentState:
    """What evidence that a thing was not done makes of it: given up, or not done by its day and still owed."""
    days = [telling.published for telling in item.reports]
    late = due is not None and due.end is not None and all(day and day > due.end for day in days)
    return "overdue" if late else "lapsed"


def _put_off(followed: Followed) -> bool:
    """Whether every report that says that it was not done gives the later date for it."""
    moved = {telling.report for item in followed.moves for telling in item.reports}
    return {telling.report for item in followed.cancels for telling in item.reports} <= moved


def _unanswered(due: DateInterval | None, as_of: dt.date) -> Standing:
    """The standing of a commitment of which no report tells what came of it."""
    if due is None or due.end is None or as_of <= due.end:
        return Standing(state="pending", outcome="open")
    why = (Evidence(reason=f"due by {due.end.isoformat()}, and no report tells that it was done"),)
    lapse = due.end + _LAPSES_AFTER
    if as_of > lapse:
        return Standing(state="lapsed", outcome="lapsed", evidence=why, known=lapse + _A_DAY)
    return Standing(state="overdue", outcome="overdue", evidence=why, known=due.end + _A_DAY)


def _shown(state: CommitmentState, outcome: Outcome, evidence: tuple[Evidence, ...]) -> Standing:
    """A standing that reports bear out, known since the first of them for each piece of evidence."""
    days = [
        min((telling.published for telling in item.reports if telling.published), default=None)
        for item in evidence
    ]
    known = [day for day in days if day]
    # Of what was only partly kept, both halves must be known.
    first = (max if outcome == "partly kept" else min)(known, default=None)
    return Standing(state=state, outcome=outcome, evidence=evidence, known=first)


def fate(
    library: Library, due: DateInterval | None, followed: Followed, standing: Standing, as_of: dt.date
) -> Merged:
    """The state of a commitment as a field: what each report makes of it, and why it stands as it does."""
    told: list[tuple[CommitmentState, Evidence]] = [
        *(("fulfilled", item) for item in followed.answers),
        *((_undone(item, due), item) for item in followed.cancels),
        *(("superseded", item) for item in followed.moves),
    ]
    given = [
        Given(telling.report, library.origin(telling.report), state)
        for state, item in told
        for telling in item.reports
    ]
    values = values_of(by_value(given), (standing.state,))
    chosen = _because(due, standing, given, as_of)
    return Merged(field="state", values=values, chosen=chosen, differs=differ(values))


def _because(due: DateInterval | None, standing: Standing, given: Sequence[Given], as_of: dt.date) -> str:
    """Why a commitment stands as it does, in words."""
    if len({each.value for each in given}) > 1:
        return "that it was done outweighs that it was not, and either outweighs that it was put off"
    if standing.evidence:
        return "; ".join(dict.fromkeys(item.reason for item in standing.evidence))
    until = f"it is not due until {due.end}" if due and due.end else "no day is known by which it is due"
    return f"as of {as_of} no report tells what came of it, and {until}"


def reaffirmed(tellings: Sequence[tuple[dt.date | None, str]]) -> int:
    """How often a promise was made again: reports of another origin, days after the one before.

    Args:
        tellings: The day of publication and the origin of each report that carries it, the earliest first.
    """
    count, last, origins = 0, None, set[str]()
    for day, origin in tellings:
        if day is None or origin in origins:
            continue
        origins.add(origin)
        if last is not None and day - last > _ONE_NEWS:
            count += 1
        last = day if last is None or day - last > _ONE_NEWS else last
    return count


def follow(library: Library, members: Mapping[str, list[Member]], as_of: dt.date) -> dict[str, Followed]:
    """What is known of each commitment's fate from reports published by a day, of events begun by it."""
    entry_of = {member.node: entry for entry, held in members.items() for member in held}
    rows = library.link_rows(entry_of, ("answers", "cancels", "moves"))
    links = [link_of(row) for row in rows if row.first in entry_of]
    nodes = load_nodes(library.connection, (link.second for link in links))
    findings = library.findings(nodes)
    library.fetch(finding.report for finding in findings.values())
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
    told = {item.id: item.spans for item in findings} | {deed.id: (deed.what,) for deed in reading.deeds}
    return Evidence(
        event=node.entry if isinstance(node.profile, EventProfile) else None,
        commitment=node.entry if isinstance(node.profile, CommitmentProfile) else None,
        reason="; ".join(link.reasons),
        reports=(library.telling(member, told[member.finding]),),
    )
