"""Nodes: what the linker looks at, one for each finding, or one for many entities named alike."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, select

from communique.linking import EntityProfile, Profile, kind_of, member_id
from communique.record import schema

_T = TypeVar("_T")
# SQLite allows some thousands of parameters in a statement; PostgreSQL likes fewer.
_CHUNK = 500

_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(Profile)


class Corrected(msgspec.Struct, frozen=True, kw_only=True):
    """What people have corrected in a finding.

    Attributes:
        fields: The fields.
        profile: What the finding tells with them; filters look at this.
    """

    fields: tuple[str, ...]
    profile: Profile


_corrections = msgspec.json.Decoder(Corrected)


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A node, and the entry it is of.

    Attributes:
        key: Its report and deciding words, or for entities a hash of what they are named.
        kind: "entity", "event", "statement", "commitment" or "claim".
        profile: What the linker compares: the finding as read, so that whoever reads it the same way in
            another report finds it whatever a person has corrected.
        id: The id its entry would have if it stood alone.
        entry: The id of its entry.
        confidence: How sure the reader is of the finding; None for an entity.
        corrected: What a person has corrected in it, or None.
    """

    key: str
    kind: str
    profile: Profile
    id: str
    entry: str
    confidence: float | None = None
    corrected: Corrected | None = None

    @property
    def told(self) -> Profile:
        """What the finding tells, with what a person has corrected."""
        return self.corrected.profile if self.corrected else self.profile


def entity_node(profile: EntityProfile) -> Node:
    """The node of entities named so, not yet joined to any other."""
    key = hashlib.sha256(_encoder.encode(profile)).hexdigest()[:24]
    alone = member_id("entity", key)
    state = profile.state if profile.kind == "state" else None
    return Node(key=key, kind="entity", profile=profile, id=alone, entry=state or alone)


def finding_node(key: str, profile: Profile, confidence: float, corrected: Corrected | None = None) -> Node:
    """The node of a finding, not yet joined to any other."""
    kind = kind_of(profile)
    alone = member_id(kind, key)
    return Node(
        key=key,
        kind=kind,
        profile=profile,
        id=alone,
        entry=alone,
        confidence=confidence,
        corrected=corrected,
    )


def row_of(node: Node) -> dict[str, object]:
    """The node as a row of its table."""
    profile = node.profile
    return {
        "confidence": node.confidence,
        "corrected": _encoder.encode(node.corrected).decode() if node.corrected else None,
        "state": profile.state if isinstance(profile, EntityProfile) else None,
        "key": node.key,
        "kind": node.kind,
        "id": node.id,
        "entry": node.entry,
        "profile": _encoder.encode(node.profile).decode(),
    }


def load_nodes(connection: Connection, keys: Iterable[str]) -> dict[str, Node]:
    """The nodes of these keys that the record holds."""
    found = {}
    for some in chunks(sorted(set(keys))):
        for row in connection.execute(select(schema.node).where(schema.node.c.key.in_(some))):
            found[row.key] = Node(
                key=row.key,
                kind=row.kind,
                profile=_decoder.decode(row.profile),
                id=row.id,
                entry=row.entry,
                confidence=row.confidence,
                corrected=_corrections.decode(row.corrected) if row.corrected else None,
            )
    return found


def fields_of(corrected: str | None) -> tuple[str, ...]:
    """The corrected fields of a node, from its column."""
    return _corrections.decode(corrected).fields if corrected else ()


def chunks(items: Iterable[_T], size: int = _CHUNK) -> Iterator[Sequence[_T]]:
    """The items in portions that fit one SQL statement."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
