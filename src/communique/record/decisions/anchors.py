"""Anchors: by which words a finding is known again when its report is read anew, or in another record.

A finding's number in its reading ("v3") changes with every finding read before it; its words stay. The words are
those that decide: the cue of an event, what is said or promised, the words of a figure.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from communique.model import Claim, Commitment, Deed, Entity, Event, Reading, Span, Statement

# The lists of a reading that hold its findings.
FINDINGS = ("entities", "events", "statements", "commitments", "deeds", "claims", "stages")
_LETTERS = {"event": "v", "statement": "s", "commitment": "c", "deed": "d", "claim": "k"}

Finding = Entity | Event | Statement | Commitment | Deed | Claim


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What a finding is known by inside its report.

    Attributes:
        kind: "entity", "event", "statement", "commitment", "deed" or "claim".
        span: The deciding words; (0, 0) for an entity that no words name.
        tag: The measure of a claim, of which one sentence may hold several; the name of an entity; or nothing.
        nth: Which of the findings it is that all this is true of, in their order in the reading.
    """

    kind: str
    span: Span
    tag: str = ""
    nth: int = 1


def anchors(reading: Reading) -> dict[str, Anchor]:
    """The anchor of every finding of a reading, by the finding's id."""
    times: Counter[Anchor] = Counter()
    found = {}
    for finding, anchor in _anchors(reading):
        times[anchor] += 1
        found[finding] = msgspec.structs.replace(anchor, nth=times[anchor])
    return found


def _anchors(reading: Reading) -> Iterator[tuple[str, Anchor]]:
    for entity in reading.entities:
        span = entity.mentions[0] if entity.mentions else Span(0, 0)
        yield entity.id, Anchor(kind="entity", span=span, tag=entity.name)
    for event in reading.events:
        yield event.id, Anchor(kind="event", span=event.cue)
    for statement in reading.statements:
        yield statement.id, Anchor(kind="statement", span=statement.content[0])
    for commitment in reading.commitments:
        yield commitment.id, Anchor(kind="commitment", span=commitment.what)
    for deed in reading.deeds:
        yield deed.id, Anchor(kind="deed", span=deed.cue)
    for claim in reading.claims:
        yield claim.id, Anchor(kind="claim", span=claim.spans[0], tag=claim.measure)


def findings_by_words(reading: Reading) -> dict[str, Finding]:
    """The findings of a reading, by what they are known by in any reading of the same report."""
    held = anchors(reading)
    keys = keys_of(reading.report.id, held)
    return {
        keys.get(finding.id, f"{held[finding.id].kind}:{held[finding.id].tag}"): finding
        for some in (
            reading.entities,
            reading.events,
            reading.statements,
            reading.commitments,
            reading.deeds,
            reading.claims,
        )
        for finding in some
    }


def keys_of(report: str, held: Mapping[str, Anchor]) -> dict[str, str]:
    """A key for each finding that is no entity: "report:v270-279", with a number where words decide two."""
    keys = {}
    for finding, anchor in held.items():
        if anchor.kind != "entity":
            key = f"{report}:{_LETTERS[anchor.kind]}{anchor.span.start}-{anchor.span.end}"
            key = f"{key}:{anchor.tag}" if anchor.tag else key
            keys[finding] = key if anchor.nth == 1 else f"{key}.{anchor.nth}"
    return keys


def nearest(wanted: Anchor, held: Mapping[str, Anchor]) -> str | None:
    """The finding that an anchor means: the one of just those words, or else the one that shares most of them."""
    same = [finding for finding, anchor in held.items() if anchor == wanted]
    if same:
        return same[0]
    near = [finding for finding, anchor in held.items() if _may_be(wanted, anchor)]
    return max(near, key=lambda finding: _closeness(wanted, held[finding]), default=None)


def _may_be(wanted: Anchor, anchor: Anchor) -> bool:
    if anchor.kind != wanted.kind:
        return False
    return anchor.span.overlaps(wanted.span) or (wanted.kind == "entity" and anchor.tag == wanted.tag)


def _closeness(wanted: Anchor, anchor: Anchor) -> tuple[bool, int, int, int]:
    shared = min(wanted.span.end, anchor.span.end) - max(wanted.span.start, anchor.span.start)
    length = anchor.span.end - anchor.span.start
    return anchor.tag == wanted.tag, shared, -length, -abs(anchor.nth - wanted.nth)
