"""Takes what a record answers and the gold, counts the links: events, origins, promises, conflicts."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from communique.model import Span
from communique.record import ClaimEntry, CommitmentEntry, EventEntry, ReportEntry, Telling
from scoring.gold import Followed, Gold, GoldEvent, Reference
from scoring.place import covered
from scoring.seen import Seen
from scoring.tally import Tally

# The day on which the gold says where each commitment stands.
JUDGED = dt.date(2026, 11, 23)


class Entries(NamedTuple):
    """What a record that holds exactly the gold's reports answers.

    Attributes:
        events: Its events.
        commitments: Its commitments, as of the day `JUDGED`.
        claims: Its claims.
        reports: Its reports.
    """

    events: Sequence[EventEntry] = ()
    commitments: Sequence[CommitmentEntry] = ()
    claims: Sequence[ClaimEntry] = ()
    reports: Sequence[ReportEntry] = ()


def score_links(gold: Gold, seen: Mapping[str, Seen], entries: Entries, tally: Tally) -> None:
    """Counts the links of a record.

    Args:
        gold: The gold.
        seen: Its readings by file name.
        entries: What the record they were added to answers.
        tally: Where to count.
    """
    linked = _Linked(gold, seen)
    _score_same_events(gold, linked, entries.events, tally)
    _score_origins(gold, linked, entries.reports, tally)
    for followed in gold.followed:
        _score_followed(followed, linked, entries.commitments, tally)
    for pair in gold.conflicts:
        if not tally.ask("link: conflict seen", right=_contested(pair, linked, entries.claims)):
            tally.miss(pair[0][0], "link: conflict seen", f"{pair[0]} against {pair[1]}")


class _Linked:
    """Where the gold's findings stand in the readings, by file and key."""

    def __init__(self, gold: Gold, seen: Mapping[str, Seen]) -> None:
        self.file_of = {one.reading.report.id: file for file, one in seen.items()}
        self.events: dict[Reference, GoldEvent] = {}
        self.spots: dict[str, dict[Reference, Span]] = {"events": {}, "commitments": {}, "claims": {}}
        for report in gold.reports:
            for event in report.events:
                self.events[report.file, event.key] = event
            for kind, spots in self.spots.items():
                for finding in getattr(report, kind):
                    where = seen[report.file].where(finding.text)
                    if where is not None:
                        spots[report.file, finding.key] = where

    def tells(self, told: Sequence[Telling], reference: Reference, kind: str) -> bool:
        """Whether one of an entry's tellings stands on the gold's words."""
        where = self.spots[kind].get(reference)
        return where is not None and any(
            self.file_of.get(one.report) == reference[0] and covered(one.spans, where) > 0 for one in told
        )


def _score_same_events(gold: Gold, linked: _Linked, entries: Sequence[EventEntry], tally: Tally) -> None:
    homes = {
        reference: {
            entry.id
            for entry in entries
            if entry.type in event.types and linked.tells(entry.reports, reference, "events")
        }
        for reference, event in linked.events.items()
    }
    group = {reference: n for n, members in enumerate(gold.same_events) for reference in members}
    for one, other in combinations(homes, 2):
        # A plan and its outcome may be one entry or two, and one report's own findings are not linked.
        if one[0] == other[0] or linked.events[one].actuality != linked.events[other].actuality:
            continue
        same = one in group and group.get(one) == group.get(other)
        joined = bool(homes[one] & homes[other])
        if same:
            tally.ask("link: same event, unread ones counted", right=joined)
        if not homes[one] or not homes[other]:
            continue
        tally.count("link: same event", hit=same and joined, gold=same, found=joined)
        if same != joined:
            tally.miss(one[0], "link: same event", f"{one} {other}: joined is {joined}")


def _score_origins(gold: Gold, linked: _Linked, reports: Sequence[ReportEntry], tally: Tally) -> None:
    origins = {linked.file_of[report.id]: report.origin for report in reports if report.id in linked.file_of}
    for one, other in gold.derived:
        right = one in origins and origins[one] == origins.get(other)
        if not tally.ask("link: one origin seen", right=right):
            tally.miss(one, "link: one origin seen", other)
    for one, other in gold.independent:
        right = one in origins and other in origins and origins[one] != origins[other]
        if not tally.ask("link: two origins kept", right=right):
            tally.miss(one, "link: two origins kept", other)


def _score_followed(
    followed: Followed, linked: _Linked, entries: Sequence[CommitmentEntry], tally: Tally
) -> None:
    told = [entry for entry in entries if linked.tells(entry.reports, followed.commitment, "commitments")]
    right = any(entry.state == followed.state for entry in told)
    if not tally.ask("link: commitment followed", right=right):
        states = [entry.state for entry in told]
        tally.miss(
            followed.commitment[0],
            "link: commitment followed",
            f"{followed.commitment[1]}: {states}, not {followed.state}",
        )


def _contested(pair: tuple[Reference, Reference], linked: _Linked, entries: Sequence[ClaimEntry]) -> bool:
    return any(
        entry.conflict and all(_asserts(entry, reference, linked) for reference in pair) for entry in entries
    )


def _asserts(entry: ClaimEntry, reference: Reference, linked: _Linked) -> bool:
    where = linked.spots["claims"].get(reference)
    return where is not None and any(
        linked.file_of.get(one.report) == reference[0] and covered(one.spans, where) > 0
        for one in entry.assertions
    )
