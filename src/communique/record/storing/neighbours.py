"""Near neighbours: new nodes in, every judgement of them against what the record holds out.

Neighbours are looked up by blocking keys, so that the work grows with how much is alike, not with the record.
"""

from collections.abc import Callable, Iterable, Iterator

import msgspec
from sqlalchemy import Connection, select

from communique.linking import (
    CommitmentProfile,
    DeedProfile,
    EntityProfile,
    EventProfile,
    Judgement,
    Profile,
    deed_keys,
    fate_keys,
    judge,
    judge_answer,
    judge_fate,
    judge_move,
    judge_outcome,
    keys,
    promise_keys,
    weigh,
)
from communique.record import schema
from communique.record.storing.nodes import Node, chunks, load_nodes

# So many events of a report may be told of in another before the two texts are compared.
_SEVERAL = 3
_DAYS_OF_ONE_NEWS = 2


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement over two nodes; of two that are the same the first sorts before the second."""

    first: Node
    second: Node
    judgement: Judgement


def file_keys(nodes: Iterable[Node]) -> list[dict[str, str]]:
    """The rows by which later nodes will find these."""
    rows: list[dict[str, str]] = []
    for node in nodes:
        filed = {(node.kind, key) for key in keys(node.profile).filed}
        if isinstance(node.profile, CommitmentProfile):
            filed |= {("promise", key) for key in promise_keys(node.profile).filed}
        if isinstance(node.profile, EventProfile) and _is_deed(node.profile):
            filed |= {("deed", key) for key in deed_keys(node.profile).filed}
        if isinstance(node.profile, DeedProfile):
            filed |= {("deed", key) for key in fate_keys(node.profile).filed}
        rows.extend({"room": room, "key": key, "node": node.key} for room, key in sorted(filed))
    return rows


class Neighbours:
    """New nodes with everything near enough to compare with them; their own keys must be filed already."""

    def __init__(self, connection: Connection, nodes: Iterable[Node]) -> None:
        new = list(nodes)
        self._connection = connection
        self._new = new
        alike = _pairs(connection, new, lambda node: (node.kind, keys(node.profile).sought))
        self._alike = sorted({tuple(sorted(pair, key=_key)) for pair in alike}, key=_keys)
        self._answers = list(_pairs(connection, new, _answers_sought))

    def alike(self, report: str) -> frozenset[str]:
        """Other reports that tell of an event that this report tells of, or in the same news of several that may be."""
        found: set[str] = set()
        met: dict[str, set[str]] = {}
        for first, second in self._alike:
            one, other = first.profile, second.profile
            if isinstance(one, EventProfile) and isinstance(other, EventProfile):
                theirs, mine = (second, first) if one.report == report else (first, second)
                if _of_one_news(one, other):
                    met.setdefault(_report(theirs), set()).add(mine.key)
                if judge(one, other):
                    found.add(_report(theirs))
        found |= {other for other, events in met.items() if len(events) >= _SEVERAL}
        return frozenset(found - {report})

    def judged(self, report: str, retold: frozenset[str]) -> list[Judged]:
        """Every judgement between the new nodes and their neighbours.

        Args:
            report: The new nodes' report.
            retold: Reports whose text it retells, or that retell it.
        """
        found: dict[tuple[str, str, str], Judged] = {}
        for first, second in self._near(retold):
            near = bool({_report(first), _report(second)} - {report} & retold)
            _keep(found, first, second, weigh(first.profile, second.profile, retold=near))
            for one, two in ((first, second), (second, first)):
                _keep(found, one, two, _follow(one.profile, two.profile))
        for node, other in self._answers:
            promise, event = (node, other) if isinstance(node.profile, CommitmentProfile) else (other, node)
            if isinstance(promise.profile, CommitmentProfile) and isinstance(event.profile, EventProfile):
                _keep(found, promise, event, judge_answer(promise.profile, event.profile))
            if isinstance(promise.profile, CommitmentProfile) and isinstance(event.profile, DeedProfile):
                _keep(found, promise, event, judge_fate(promise.profile, event.profile))
        return [found[key] for key in sorted(found)]

    def _near(self, retold: frozenset[str]) -> Iterator[tuple[Node, ...]]:
        """The pairs that meet in a key, then the other pairs with an event of a report that is retold or retells."""
        yield from self._alike
        held = {(first.key, second.key) for first, second in self._alike}
        mine = [node for node in self._new if node.kind == "event"]
        for other in _events(self._connection, retold) if mine else ():
            for node in mine:
                first, second = sorted((node, other), key=_key)
                if (first.key, second.key) not in held:
                    yield first, second


def _events(connection: Connection, reports: Iterable[str]) -> list[Node]:
    """The nodes of the events that reports tell of."""
    node, member = schema.node.c, schema.member.c
    keys_of = select(node.key).join_from(schema.member, schema.node, member.node == node.key)
    found: set[str] = set()
    for some in chunks(sorted(reports)):
        found.update(connection.scalars(keys_of.where(member.report.in_(some), node.kind == "event")))
    held = load_nodes(connection, found)
    return [held[key] for key in sorted(held)]


def _key(node: Node) -> str:
    return node.key


def _keys(pair: tuple[Node, ...]) -> list[str]:
    return [node.key for node in pair]


def _report(node: Node) -> str:
    """The report a node is of; an entity's node is of none."""
    return "" if isinstance(node.profile, EntityProfile) else node.profile.report


def _of_one_news(first: EventProfile, second: EventProfile) -> bool:
    """Whether the two reports came out within two days, or one of them has no day."""
    if first.published is None or second.published is None:
        return True
    return abs((first.published - second.published).days) <= _DAYS_OF_ONE_NEWS


def _follow(first: Profile, second: Profile) -> Judgement | None:
    """What came of the first, if the second is that."""
    match first, second:
        case EventProfile(), EventProfile():
            return judge_outcome(first, second)
        case CommitmentProfile(), CommitmentProfile():
            return judge_move(first, second)
    return None


def _keep(
    found: dict[tuple[str, str, str], Judged], first: Node, second: Node, judgement: Judgement | None
) -> None:
    if judgement is not None:
        key = (judgement.relation, first.key, second.key)
        found[key] = Judged(first=first, second=second, judgement=judgement)


def _answers_sought(node: Node) -> tuple[str, frozenset[str]]:
    """Where what answers a commitment is filed, or what an event may answer."""
    if isinstance(node.profile, CommitmentProfile):
        return "deed", promise_keys(node.profile).sought
    if isinstance(node.profile, EventProfile) and _is_deed(node.profile):
        return "promise", deed_keys(node.profile).sought
    if isinstance(node.profile, DeedProfile):
        return "promise", fate_keys(node.profile).sought
    return "", frozenset()


def _is_deed(event: EventProfile) -> bool:
    """Whether an event says that something was done, or was not."""
    return event.actuality in ("occurred", "denied")


def _pairs(
    connection: Connection, nodes: list[Node], sought: Callable[[Node], tuple[str, frozenset[str]]]
) -> Iterator[tuple[Node, Node]]:
    """Each of the nodes with each node filed under a key it seeks, itself left out."""
    wanted = {node.key: sought(node) for node in nodes}
    rooms: dict[str, set[str]] = {}
    for room, some in wanted.values():
        rooms.setdefault(room, set()).update(some)
    filed = {room: _filed(connection, room, some) for room, some in rooms.items()}
    held = {node for places in filed.values() for some in places.values() for node in some}
    others = load_nodes(connection, held)
    for node in nodes:
        room, some = wanted[node.key]
        near = {other for key in some for other in filed[room].get(key, ())} - {node.key}
        yield from ((node, others[other]) for other in sorted(near))


def _filed(connection: Connection, room: str, wanted: set[str]) -> dict[str, list[str]]:
    """Keys of the nodes filed in a room under each wanted key."""
    table = schema.block
    found: dict[str, list[str]] = {}
    for some in chunks(sorted(wanted)):
        query = select(table.c.key, table.c.node).where(table.c.room == room, table.c.key.in_(some))
        for key, node in connection.execute(query):
            found.setdefault(key, []).append(node)
    return found
