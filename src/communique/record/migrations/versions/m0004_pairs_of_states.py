"""Entries are filed by the pairs of states that take part in them, names are counted, and names found by their words.

Pairs are filed for every past day too, as the rows of entries, nodes and parties of that day tell them.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations_with_replacement, pairwise
from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT, VARCHAR

revision = "0004"
down_revision = "0003"

_String = sa.String().with_variant(VARCHAR(collation="C"), "postgresql")
_Text = sa.Text().with_variant(TEXT(collation="C"), "postgresql")
_COLUMNS = ("kind", "type", "dated", "start", "finish")
_AT_ONCE = 500
_STILL = math.inf
_NOW = "(SELECT max(n) FROM change)"


def upgrade() -> None:
    """Makes the tables and indexes, and fills them from what is held."""
    _create_tables()
    _order_indexes()
    _file_pairs(op.get_bind())
    _count_names(op.get_bind())
    _keep_past_by_sqlite() if op.get_bind().dialect.name == "sqlite" else _keep_past_by_postgresql()


def _create_tables() -> None:
    op.create_table(
        "pair",
        sa.Column("entry", _String, sa.ForeignKey("entry.id"), primary_key=True),
        sa.Column("one", _String, primary_key=True),
        sa.Column("other", _String, primary_key=True),
        *_what_is_filed(),
    )
    op.create_table(
        "pair_past",
        *(sa.Column(name, _String, nullable=False) for name in ("entry", "one", "other")),
        *_what_is_filed(),
        sa.Column("until", sa.Integer, nullable=False),
    )
    op.create_index("pair_past_key", "pair_past", ["entry", "one", "other"])
    op.create_table(
        "naming",
        sa.Column("node", _String, sa.ForeignKey("node.key"), primary_key=True),
        sa.Column("name", _String, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
    )
    op.create_table(
        "name_word",
        sa.Column("word", _String, primary_key=True),
        sa.Column("name", _String, primary_key=True),
    )


def _what_is_filed() -> list[sa.Column[Any]]:
    return [
        sa.Column("kind", _String, nullable=False),
        sa.Column("type", _String),
        sa.Column("dated", sa.Boolean, nullable=False),
        sa.Column("start", sa.Date),
        sa.Column("finish", sa.Date),
        sa.Column("since", sa.Integer, nullable=False),
    ]


def _order_indexes() -> None:
    """Indexes give pages in the order in which they are shown."""
    op.drop_index("entry_in_time", "entry")
    op.create_index("entry_in_time", "entry", ["kind", "dated", "start", "finish", "id"])
    op.drop_index("ix_report_published", "report")
    op.create_index("report_in_time", "report", ["published", "id"])
    op.create_index("pair_in_time", "pair", ["kind", "one", "other", "dated", "start", "finish", "entry"])


class _Life(NamedTuple):
    """What held from one change until another."""

    what: Any
    since: float
    until: float

    def at(self, change: float) -> bool:
        """Whether it held after a change."""
        return self.since <= change < self.until


def _file_pairs(bind: sa.Connection) -> None:
    metadata = sa.MetaData()
    tables = {
        name: sa.Table(name, metadata, autoload_with=bind)
        for kept in ("entry", "node", "party", "pair")
        for name in (kept, f"{kept}_past")
    }
    for entries in _entries(bind, tables):
        nodes = _lives(bind, tables, "node", "entry", entries.keys(), ("key", "state"))
        keys = {life.what[0] for lives in nodes.values() for life in lives}
        parties = _lives(bind, tables, "party", "node", keys, ("state",))
        present: list[dict[str, Any]] = []
        past: list[dict[str, Any]] = []
        for entry, lives in entries.items():
            for row, since, until in _filed(lives, list(_taking_part(nodes[entry], parties))):
                held = {"entry": entry, **row, "since": since}
                present.append(held) if until == _STILL else past.append({**held, "until": until})
        for table, rows in ((tables["pair"], present), (tables["pair_past"], past)):
            if rows:
                bind.execute(sa.insert(table), rows)


def _entries(bind: sa.Connection, tables: dict[str, sa.Table]) -> Iterator[dict[str, list[_Life]]]:
    """What the row of each entry, of now or of once, was; some at a time."""
    last = ""
    while True:
        every = sa.union(*(sa.select(tables[name].c.id) for name in ("entry", "entry_past"))).subquery()
        query = sa.select(every.c.id).where(every.c.id > last).order_by(every.c.id).limit(_AT_ONCE)
        some = bind.scalars(query).all()
        if not some:
            return
        yield _lives(bind, tables, "entry", "id", some, _COLUMNS)
        last = some[-1]


def _lives(  # noqa: PLR0913, PLR0917 - where to look, and for what
    bind: sa.Connection,
    tables: dict[str, sa.Table],
    name: str,
    of: str,
    wanted: Iterable[str],
    columns: Sequence[str],
) -> dict[str, list[_Life]]:
    """The values that the rows of a table had, by the value of their column `of`."""
    found: dict[str, list[_Life]] = defaultdict(list)
    keys = sorted(wanted)
    for at in range(0, len(keys), _AT_ONCE):
        for table in (tables[name], tables[f"{name}_past"]):
            until = table.c.until if "until" in table.c else sa.null()
            query = sa.select(table.c[of], table.c.since, until, *(table.c[column] for column in columns))
            for row in bind.execute(query.where(table.c[of].in_(keys[at : at + _AT_ONCE]))):
                end = _STILL if row[2] is None else row[2]
                found[row[0]].append(_Life(tuple(row[3:]), row[1], end))
    return found


def _taking_part(nodes: Iterable[_Life], parties: dict[str, list[_Life]]) -> Iterator[_Life]:
    """The states of an entry: those that take part in its findings, or that its names belong to."""
    for node in nodes:
        key, state = node.what
        if state is not None:
            yield _Life(state, node.since, node.until)
        for party in parties.get(key, ()):
            since, until = max(node.since, party.since), min(node.until, party.until)
            if party.what[0] is not None and since < until:
                yield _Life(party.what[0], since, until)


def _filed(entry: list[_Life], states: list[_Life]) -> Iterator[tuple[dict[str, Any], float, float]]:
    """The pairs that an entry was filed under, each with the changes that filed it and that ended it."""
    changes = sorted({at for life in (*entry, *states) for at in (life.since, life.until)})
    open_since: dict[tuple[Any, ...], float] = {}
    for begin, end in pairwise((*changes, _STILL)):
        row = next((life.what for life in entry if life.at(begin)), None)
        alive = sorted({life.what for life in states if life.at(begin)}) if row else []
        now = {(one, other, *(row or ())) for one, other in combinations_with_replacement(alive, 2)}
        for pair in open_since.keys() - now:
            yield _row(pair), open_since.pop(pair), begin
        for pair in now - open_since.keys():
            open_since[pair] = begin
        if end == _STILL:
            break
    for pair, since in open_since.items():
        yield _row(pair), since, _STILL


def _row(pair: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip(("one", "other", *_COLUMNS), pair, strict=True))


def _count_names(bind: sa.Connection) -> None:
    op.execute(
        "INSERT INTO naming (node, name, times) "
        "SELECT node, name, count(*) FROM member WHERE name IS NOT NULL GROUP BY node, name"
    )
    names = bind.execute(sa.text("SELECT name FROM alias UNION SELECT name FROM alias_past")).scalars().all()
    rows = [{"word": word, "name": name} for name in names for word in sorted(set(name.split()))]
    for at in range(0, len(rows), _AT_ONCE):
        bind.execute(
            sa.text("INSERT INTO name_word (word, name) VALUES (:word, :name)"), rows[at : at + _AT_ONCE]
        )


def _keep_past_by_sqlite() -> None:
    names = ("entry", "one", "other", *_COLUMNS, "since")
    columns, old = ", ".join(names), ", ".join(f"OLD.{name}" for name in names)
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER pair_kept_on_{deed.lower()} AFTER {deed} ON pair "  # noqa: S608 - words of our own
            f"WHEN OLD.since < {_NOW} BEGIN "
            f"INSERT INTO pair_past ({columns}, until) VALUES ({old}, {_NOW}); END"
        )
        op.execute(
            f"CREATE TRIGGER pair_past_no_{deed.lower()} BEFORE {deed} ON pair_past "
            "BEGIN SELECT RAISE(ABORT, 'pair_past is never altered'); END"
        )


def _keep_past_by_postgresql() -> None:
    op.execute(
        "CREATE TRIGGER pair_kept AFTER UPDATE OR DELETE ON pair "
        "FOR EACH ROW EXECUTE FUNCTION communique_keep()"
    )
    op.execute(
        "CREATE TRIGGER pair_past_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON pair_past "
        "FOR EACH STATEMENT EXECUTE FUNCTION communique_refuse()"
    )
