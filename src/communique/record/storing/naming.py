"""Naming: how often the reports give each name, and which words names hold, kept up as names come and go."""

from collections import Counter
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Select, and_, bindparam, delete, func, select, update

from communique.record import schema
from communique.record.storing.rows import Row, Written, add_missing_rows, dialect_of

_naming, _member, _word = schema.naming.c, schema.member.c, schema.name_word.c
_IS = and_(_naming.node == bindparam("of"), _naming.name == bindparam("called"))
_LESS = update(schema.naming).where(_IS).values(times=_naming.times - bindparam("less"))
_COUNTED = (
    select(_member.node, _member.name, func.count().label("times"))
    .where(_member.name.is_not(None))
    .group_by(_member.node, _member.name)
)


def count_names(connection: Connection, members: Written) -> None:
    """Counts the names that come with members, and those that go with them."""
    change: Counter[tuple[str, str]] = Counter(_named(members.put))
    change.subtract(_named(members.gone))
    insert = dialect_of(connection).insert(schema.naming)
    more = insert.on_conflict_do_update(
        index_elements=[_naming.node, _naming.name], set_={"times": _naming.times + insert.excluded.times}
    )
    came = [{"node": node, "name": name, "times": n} for (node, name), n in change.items() if n > 0]
    went = [{"of": node, "called": name, "less": -n} for (node, name), n in change.items() if n < 0]
    if came:
        connection.execute(more, came)
    if went:
        connection.execute(_LESS, went)
        nodes = sorted({str(row["of"]) for row in went})
        connection.execute(delete(schema.naming).where(_naming.node.in_(nodes), _naming.times == 0))


def file_words(connection: Connection, names: Iterable[str]) -> None:
    """Makes folded names findable by each of their words."""
    rows = [{"word": word, "name": name} for name in sorted(set(names)) for word in sorted(set(name.split()))]
    add_missing_rows(connection, schema.name_word, rows)


def names_with(part: str) -> Select[tuple[str]]:
    """The folded names in which a folded part of a name stands, as whole words."""
    words = part.split()
    having = [_word.name.in_(select(_word.name).where(_word.word == word)) for word in words[1:]]
    whole = (" " + _word.name + " ").contains(f" {part} ", autoescape=True)
    return select(_word.name).where(_word.word == words[0], whole, *having)


def naming_faults(connection: Connection) -> Iterator[str]:
    """Names that are counted wrongly, and names that cannot be found by their words; one line each."""
    held, counted = select(_naming.node, _naming.name, _naming.times), _COUNTED
    for one, other in ((held, counted), (counted, held)):
        for row in connection.execute(one.except_(other).limit(10)):
            yield f"node {row.node} is not named {row.name!r} {row.times} times"
    filed = dict(map(tuple, connection.execute(select(_word.name, func.count()).group_by(_word.name)).all()))
    for name in connection.scalars(select(schema.alias.c.name).distinct()):
        if filed.get(name) != len(set(name.split())):
            yield f"the name {name!r} is not filed under its words"


def _named(members: Iterable[Row]) -> Iterator[tuple[str, str]]:
    return ((row["node"], row["name"]) for row in members if row["name"] is not None)
