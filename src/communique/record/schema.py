"""The tables of a record, as the newest migration leaves them; portable SQLAlchemy Core.

A report is kept whole, as its reading's JSON. Each of its findings is a member of a node: entities that are
named alike share one, any other finding is a node of its own. Nodes that are one thing are of one entry.
Entries hold no more than what filters need; everything they show is computed from the readings.
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
    String,
    Table,
    Text,
)

# The newest migration. A record that carries it is opened without loading the migrations.
HEAD = "0001"

metadata = MetaData()

report = Table(
    "report",
    metadata,
    Column("id", String, primary_key=True),
    Column("path", String),
    Column("outlet", String),
    Column("agency", String),
    Column("title", String),
    Column("published", Date, index=True),
    Column("reading", Text, nullable=False),
    Column("program", String, nullable=False),
    Column("codebook", String, nullable=False),
    Column("added", DateTime, nullable=False),
)

entry = Table(
    "entry",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("type", String),
    Column("dated", Boolean, nullable=False),
    Column("start", Date),
    Column("finish", Date),
    Index("entry_in_time", "kind", "dated", "start"),
)

node = Table(
    "node",
    metadata,
    Column("key", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("id", String, nullable=False, unique=True),  # the id its entry would have if it stood alone
    Column("entry", String, ForeignKey("entry.id"), nullable=False, index=True),
    Column("state", String),  # of an entity
    Column("profile", Text, nullable=False),
)

member = Table(
    "member",
    metadata,
    Column("report", String, ForeignKey("report.id"), primary_key=True),
    Column("finding", String, primary_key=True),
    Column("node", String, ForeignKey("node.key"), nullable=False, index=True),
    Column("name", String),  # of an entity, as this report has it
)

# Which entities a finding involves; `state` lets "PAK" stand for everyone who acts for Pakistan.
party = Table(
    "party",
    metadata,
    Column("node", String, ForeignKey("node.key"), primary_key=True),
    Column("who", String, primary_key=True),
    Column("state", String),
    Index("party_who", "who"),
    Index("party_state", "state"),
)

topic = Table(
    "topic",
    metadata,
    Column("node", String, ForeignKey("node.key"), primary_key=True),
    Column("topic", String, primary_key=True),
    Index("topic_topic", "topic"),
)

# Names entities go by, folded, for finding "Lavrov" or "Russian".
alias = Table(
    "alias",
    metadata,
    Column("name", String, primary_key=True),
    Column("node", String, ForeignKey("node.key"), primary_key=True),
)

# Keys by which near neighbours are found; `room` is the kind of node, "promise" or "deed".
block = Table(
    "block",
    metadata,
    Column("room", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("node", String, ForeignKey("node.key"), primary_key=True),
)

fingerprint = Table(
    "fingerprint",
    metadata,
    Column("key", String, primary_key=True),
    Column("report", String, ForeignKey("report.id"), primary_key=True),
)

link = Table(
    "link",
    metadata,
    Column("relation", String, primary_key=True),
    Column("first", String, ForeignKey("node.key"), primary_key=True),
    Column("second", String, ForeignKey("node.key"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("rule", String, nullable=False),
    Index("link_first", "first"),
    Index("link_second", "second"),
)

lineage = Table(
    "lineage",
    metadata,
    Column("derived", String, ForeignKey("report.id"), primary_key=True),
    Column("source", String, ForeignKey("report.id"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("rule", String, nullable=False),
    Column("passages", Text, nullable=False),
)

# Append-only; the migration adds triggers that refuse any change of it.
history = Table(
    "history",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("entry", String, nullable=False, index=True),
    Column("at", DateTime, nullable=False),
    Column("what", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("report", String),
    Column("program", String, nullable=False),
    Column("codebook", String, nullable=False),
    Column("rule", String),
)
