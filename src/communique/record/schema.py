"""The tables of a record, as the newest migration leaves them; portable SQLAlchemy Core.

A report is kept whole, as its reading's JSON. Each of its findings is a member of a node: entities that are
named alike share one, any other finding is a node of its own. Nodes that are one thing are of one entry.
Entries hold no more than what filters need; everything they show is computed from the readings.

Nothing is lost: each transaction that writes is a numbered change, a row of a `Kept` table knows the change
that made it, and when it is altered or removed the database itself moves what it was into the table's past.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    Text,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import TEXT, VARCHAR
from sqlalchemy.schema import SchemaItem

# The newest migration. A record that carries it is opened without loading the migrations.
HEAD = "0004"

metadata = MetaData()

# The past of each kept table: what a row was, from the change that made it until the one that ended it.
PAST: dict[Table, Table] = {}

# Ids and names sort by code point, whatever the language of the server.
_String = String().with_variant(VARCHAR(collation="C"), "postgresql")
_Text = Text().with_variant(TEXT(collation="C"), "postgresql")

# Every transaction that wrote, numbered without gaps; append-only.
change = Table(
    "change",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime, nullable=False),
    Column("what", _String, nullable=False),  # "added", "reread" or "decided"
    Column("author", _String),  # of a decision
    Column("report", _String),  # added or reread
    Column("program", _String, nullable=False),
    Column("codebook", _String, nullable=False),
)


def last_change() -> Select[tuple[int]]:
    """The number of the newest change, as a query."""
    return select(func.coalesce(func.max(change.c.n), 0))


def _kept(name: str, *parts: SchemaItem) -> Table:
    """A table whose rows know the change that made them, and whose past is kept."""
    now = last_change().scalar_subquery()
    since = Column("since", Integer, nullable=False, default=now, onupdate=now)
    table = Table(name, metadata, *parts, since)
    columns = [Column(column.name, column.type, nullable=column.nullable) for column in table.columns]
    past = Table(f"{name}_past", metadata, *columns, Column("until", Integer, nullable=False))
    Index(f"{name}_past_key", *(past.c[column.name] for column in table.primary_key))
    PAST[table] = past
    return table


report = _kept(
    "report",
    Column("id", _String, primary_key=True),
    Column("path", _String),
    Column("outlet", _String),
    Column("agency", _String),
    Column("title", _String),
    Column("published", Date),
    Column("reading", _Text, nullable=False),  # as made; decisions are applied when it is used
    Column("digest", _String, nullable=False),  # of the reading, so that damage is noticed
    Column("program", _String, nullable=False),
    Column("codebook", _String, nullable=False),
    Column("added", DateTime, nullable=False),
    Index("report_in_time", "published", "id"),
)

entry = _kept(
    "entry",
    Column("id", _String, primary_key=True),
    Column("kind", _String, nullable=False),
    Column("type", _String),
    Column("dated", Boolean, nullable=False),
    Column("start", Date),
    Column("finish", Date),
    Index("entry_in_time", "kind", "dated", "start", "finish", "id"),
)

# Which two states take part in an entry, with what orders and filters it, so that a page of what passed between
# them is read off one index; `one` sorts before `other`. A state alone is the pair of it with itself.
pair = _kept(
    "pair",
    Column("entry", _String, ForeignKey("entry.id"), primary_key=True),
    Column("one", _String, primary_key=True),
    Column("other", _String, primary_key=True),
    Column("kind", _String, nullable=False),
    Column("type", _String),
    Column("dated", Boolean, nullable=False),
    Column("start", Date),
    Column("finish", Date),
    Index("pair_in_time", "kind", "one", "other", "dated", "start", "finish", "entry"),
)

node = _kept(
    "node",
    Column("key", _String, primary_key=True),
    Column("kind", _String, nullable=False),
    Column("id", _String, nullable=False, unique=True),  # the id its entry would have if it stood alone
    Column("entry", _String, ForeignKey("entry.id"), nullable=False, index=True),
    Column("state", _String),  # of an entity
    Column("profile", _Text, nullable=False),
    Column("confidence", Float),  # of a finding, less than 1 where the reader is unsure
    Column("corrected", _String),  # what a person has corrected, as JSON, or None
    Index("node_in_doubt", "kind", "confidence"),
)

member = _kept(
    "member",
    Column("report", _String, ForeignKey("report.id"), primary_key=True),
    Column("finding", _String, primary_key=True),
    Column("node", _String, ForeignKey("node.key"), nullable=False, index=True),
    Column("name", _String),  # of an entity, as this report has it
)

# Which entities a finding involves; `state` lets "PAK" stand for everyone who acts for Pakistan.
party = _kept(
    "party",
    Column("node", _String, ForeignKey("node.key"), primary_key=True),
    Column("who", _String, primary_key=True),
    Column("state", _String),
    Index("party_who", "who"),
    Index("party_state", "state"),
)

topic = _kept(
    "topic",
    Column("node", _String, ForeignKey("node.key"), primary_key=True),
    Column("topic", _String, primary_key=True),
    Index("topic_topic", "topic"),
)

# Names entities go by, folded, for finding "Lavrov" or "Russian".
alias = _kept(
    "alias",
    Column("name", _String, primary_key=True),
    Column("node", _String, ForeignKey("node.key"), primary_key=True),
    Index("alias_node", "node"),
)

# How often the reports give a node each name. It follows from `member`; so does what it was on a past day.
naming = Table(
    "naming",
    metadata,
    Column("node", _String, ForeignKey("node.key"), primary_key=True),
    Column("name", _String, primary_key=True),
    Column("times", Integer, nullable=False),
)

# The words of names, for finding names by a part of them; a word stays when its name is gone.
name_word = Table(
    "name_word",
    metadata,
    Column("word", _String, primary_key=True),
    Column("name", _String, primary_key=True),
)

# Keys by which near neighbours are found; `room` is the kind of node, "promise" or "deed".
block = Table(
    "block",
    metadata,
    Column("room", _String, primary_key=True),
    Column("key", _String, primary_key=True),
    Column("node", _String, ForeignKey("node.key"), primary_key=True),
    Index("block_node", "node"),
)

fingerprint = Table(
    "fingerprint",
    metadata,
    Column("key", _String, primary_key=True),
    Column("report", _String, ForeignKey("report.id"), primary_key=True),
)

# What the program judged of two nodes.
link = _kept(
    "link",
    Column("relation", _String, primary_key=True),
    Column("first", _String, ForeignKey("node.key"), primary_key=True),
    Column("second", _String, ForeignKey("node.key"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("reasons", _Text, nullable=False),
    Column("rule", _String, nullable=False),
    Index("link_first", "first"),
    Index("link_second", "second"),
)

lineage = _kept(
    "lineage",
    Column("derived", _String, ForeignKey("report.id"), primary_key=True),
    Column("source", _String, ForeignKey("report.id"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("reasons", _Text, nullable=False),
    Column("rule", _String, nullable=False),
    Column("passages", _Text, nullable=False),
    Column("decision", Integer),  # the decision that says so; None where the program judged
    Index("lineage_source", "source"),
)

# What people decided, in order; append-only. It speaks of words in reports, never of rows of this record, so
# that it holds after rereading and in another record.
decision = Table(
    "decision",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("change", Integer, ForeignKey("change.n"), nullable=False),
    Column("uid", _String, nullable=False, unique=True),  # the same in every record that holds it
    Column("at", DateTime, nullable=False),
    Column("author", _String, nullable=False),
    Column("reason", _Text, nullable=False),
    Column("verb", _String, nullable=False),
    Column("field", _String),  # of a correction
    Column("value", _Text),  # of a correction, as JSON
    Column("former", _Text),  # what the correction takes the place of, as JSON
    Column("undoes", _String),  # uid of the decision that it undoes
    Index("decision_undoes", "undoes"),
)

# The words that decisions are about; append-only. A report need not be in the record yet.
target = Table(
    "target",
    metadata,
    Column("decision", Integer, ForeignKey("decision.n"), primary_key=True),
    Column("side", Integer, primary_key=True),  # findings of one side belong together
    Column("place", Integer, primary_key=True),
    Column("report", _String, nullable=False, index=True),
    Column("kind", _String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("finish", Integer, nullable=False),
    Column("tag", _String, nullable=False),
    Column("words", _Text, nullable=False),
    Column("nth", Integer, nullable=False),  # of several findings that the same words decide
)

# What standing decisions say of two nodes: "merged" or "apart".
verdict = _kept(
    "verdict",
    Column("decision", Integer, ForeignKey("decision.n"), primary_key=True),
    Column("first", _String, ForeignKey("node.key"), primary_key=True),
    Column("second", _String, ForeignKey("node.key"), primary_key=True),
    Column("relation", _String, nullable=False),
    Index("verdict_first", "first"),
    Index("verdict_second", "second"),
)

# Append-only, numbered without gaps.
history = Table(
    "history",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("entry", _String, nullable=False, index=True),
    Column("at", DateTime, nullable=False),
    Column("what", _String, nullable=False),
    Column("reason", _Text, nullable=False),
    Column("report", _String),
    Column("program", _String, nullable=False),
    Column("codebook", _String, nullable=False),
    Column("rule", _String),
    Column("change", Integer),
    Column("author", _String),
    Column("became", _String),  # the entry that it is part of from then on
)

# Tables whose rows are never altered nor removed; the database itself refuses.
APPEND_ONLY = (change, history, decision, target, *PAST.values())
