"""The first schema: reports, entries and what links them, history, full-text search."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT, VARCHAR

revision = "0001"
down_revision = None

_String = sa.String().with_variant(VARCHAR(collation="C"), "postgresql")
_Text = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes the tables."""
    _create_reports()
    _create_entries()
    _create_links()
    _protect_history()
    _create_search()


def _create_reports() -> None:
    op.create_table(
        "report",
        sa.Column("id", _String, primary_key=True),
        sa.Column("path", _String),
        sa.Column("outlet", _String),
        sa.Column("agency", _String),
        sa.Column("title", _String),
        sa.Column("published", sa.Date),
        sa.Column("reading", _Text, nullable=False),
        sa.Column("program", _String, nullable=False),
        sa.Column("codebook", _String, nullable=False),
        sa.Column("added", sa.DateTime, nullable=False),
    )
    op.create_index("ix_report_published", "report", ["published"])
    op.create_table(
        "fingerprint",
        sa.Column("key", _String, primary_key=True),
        sa.Column("report", _String, sa.ForeignKey("report.id"), primary_key=True),
    )
    op.create_table(
        "lineage",
        sa.Column("derived", _String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("source", _String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reasons", _Text, nullable=False),
        sa.Column("rule", _String, nullable=False),
        sa.Column("passages", _Text, nullable=False),
    )


def _create_entries() -> None:
    op.create_table(
        "entry",
        sa.Column("id", _String, primary_key=True),
        sa.Column("kind", _String, nullable=False),
        sa.Column("type", _String),
        sa.Column("dated", sa.Boolean, nullable=False),
        sa.Column("start", sa.Date),
        sa.Column("finish", sa.Date),
    )
    op.create_index("entry_in_time", "entry", ["kind", "dated", "start"])
    op.create_table(
        "node",
        sa.Column("key", _String, primary_key=True),
        sa.Column("kind", _String, nullable=False),
        sa.Column("id", _String, nullable=False, unique=True),
        sa.Column("entry", _String, sa.ForeignKey("entry.id"), nullable=False),
        sa.Column("state", _String),
        sa.Column("profile", _Text, nullable=False),
    )
    op.create_index("ix_node_entry", "node", ["entry"])
    op.create_table(
        "member",
        sa.Column("report", _String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("finding", _String, primary_key=True),
        sa.Column("node", _String, sa.ForeignKey("node.key"), nullable=False),
        sa.Column("name", _String),
    )
    op.create_index("ix_member_node", "member", ["node"])
    op.create_table(
        "party",
        sa.Column("node", _String, sa.ForeignKey("node.key"), primary_key=True),
        sa.Column("who", _String, primary_key=True),
        sa.Column("state", _String),
    )
    op.create_index("party_state", "party", ["state"])
    op.create_index("party_who", "party", ["who"])
    op.create_table(
        "topic",
        sa.Column("node", _String, sa.ForeignKey("node.key"), primary_key=True),
        sa.Column("topic", _String, primary_key=True),
    )
    op.create_index("topic_topic", "topic", ["topic"])
    op.create_table(
        "alias",
        sa.Column("name", _String, primary_key=True),
        sa.Column("node", _String, sa.ForeignKey("node.key"), primary_key=True),
    )


def _create_links() -> None:
    op.create_table(
        "block",
        sa.Column("room", _String, primary_key=True),
        sa.Column("key", _String, primary_key=True),
        sa.Column("node", _String, sa.ForeignKey("node.key"), primary_key=True),
    )
    op.create_table(
        "link",
        sa.Column("relation", _String, primary_key=True),
        sa.Column("first", _String, sa.ForeignKey("node.key"), primary_key=True),
        sa.Column("second", _String, sa.ForeignKey("node.key"), primary_key=True),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reasons", _Text, nullable=False),
        sa.Column("rule", _String, nullable=False),
    )
    op.create_index("link_first", "link", ["first"])
    op.create_index("link_second", "link", ["second"])
    op.create_table(
        "history",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("entry", _String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("what", _String, nullable=False),
        sa.Column("reason", _Text, nullable=False),
        sa.Column("report", _String),
        sa.Column("program", _String, nullable=False),
        sa.Column("codebook", _String, nullable=False),
        sa.Column("rule", _String),
    )
    op.create_index("ix_history_entry", "history", ["entry"])


def _protect_history() -> None:
    """History is added to and never altered; the database itself refuses."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER history_no_{deed.lower()} BEFORE {deed} ON history "
            "BEGIN SELECT RAISE(ABORT, 'history is never altered'); END"
        )


def _create_search() -> None:
    """The texts' words; SQLite's own full-text index."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE report_words USING fts5("
        "report UNINDEXED, title, text, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
