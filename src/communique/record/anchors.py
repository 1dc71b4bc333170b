"""Anchors: by which words a finding is known again when its report is read anew, or in another record.

A finding's number in its reading ("v3") changes with every finding read before it; its words stay. The words are
those that decide: the cue of an event, what is said or promised, the words of a figure.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from communique.model import Reading, Span

_LETTERS = {"event": "v", "statement": "s", "commitment": "c", "claim": "k"}


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What a finding is known by inside its report.

    Attributes:
        kind: "entity", "event", "statement", "commitment" or "claim".
        span: The deciding words; (0, 0) for an entity that no words name.
        tag: The measure of a claim, of which one sentence may hold several; the name of an entity; or nothing.
    """

    kind: str
    span: Span
    tag: str = ""


def anchors(reading: Reading) -> dict[str, Anchor]:
    """The anchor of every finding of a reading, by the finding's id."""
    return dict(_anchors(reading))


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
    for claim in reading.claims:
        yield claim.id, Anchor(kind="claim", span=claim.spans[0], tag=claim.measure)


def keys_of(report: str, held: Mapping[str, Anchor]) -> dict[str, str]:
    """A key for each finding that is no entity: "report:v270-279", with a number where words decide two."""
    times: Counter[str] = Counter()
    keys = {}
    for finding, anchor in held.items():
        if anchor.kind != "entity":
            key = f"{report}:{_LETTERS[anchor.kind]}{anchor.span.start}-{anchor.span.end}"
            key = f"{key}:{anchor.tag}" if anchor.tag else key
            times[key] += 1
            keys[finding] = key if times[key] == 1 else f"{key}.{times[key]}"
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


def _closeness(wanted: Anchor, anchor: Anchor) -> tuple[bool, int, int]:
    shared = min(wanted.span.end, anchor.span.end) - max(wanted.span.start, anchor.span.start)
    return anchor.tag == wanted.tag, shared, -(anchor.span.end - anchor.span.start)
