"""Numbered changes and the past of every row; decisions by people; one index of words for every engine.

What an older record said on days before it is brought up to this version was not kept row by row: it shows the
reports added by then, grouped as they were when it was brought up.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT, TSVECTOR, VARCHAR

from communique.record.asking.words import indexed

revision = "0002"
down_revision = "0001"

_String = sa.String().with_variant(VARCHAR(collation="C"), "postgresql")
_Text = sa.Text().with_variant(TEXT(collation="C"), "postgresql")

# Each kept table, its key, and the change that made each row of an older record.
_ADDED = "SELECT min(change.n) FROM change"
_KEPT = {
    "report": ("id", f"{_ADDED} WHERE change.report = report.id"),
    "member": ("report, finding", f"{_ADDED} WHERE change.report = member.report"),
    "node": ("key", "SELECT min(member.since) FROM member WHERE member.node = node.key"),
    "entry": ("id", "SELECT min(node.since) FROM node WHERE node.entry = entry.id"),
    "party": ("node, who", "SELECT node.since FROM node WHERE node.key = party.node"),
    "topic": ("node, topic", "SELECT node.since FROM node WHERE node.key = topic.node"),
    "alias": ("name, node", "SELECT node.since FROM node WHERE node.key = alias.node"),
    "link": ("relation, first, second", "SELECT max(since) FROM node WHERE key IN (link.first, link.second)"),
    "lineage": ("derived, source", "SELECT max(n) FROM change WHERE report IN (derived, source)"),
}
_APPEND_ONLY = ("change", "history", "decision", "target", *(f"{name}_past" for name in (*_KEPT, "verdict")))
_LETTERS = {"events": "v", "statements": "s", "commitments": "c", "claims": "k"}


def upgrade() -> None:
    """Makes the tables, and numbers what an older record holds."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    if sqlite:
        op.execute("DROP TRIGGER history_no_update")
        op.execute("DROP TRIGGER history_no_delete")
        op.execute("PRAGMA defer_foreign_keys = ON")
    _number_changes()
    _widen_tables()
    _create_decisions()
    _create_words(sqlite=sqlite)
    _fill()
    _create_past()
    _keep_past_by_sqlite() if sqlite else _keep_past_by_postgresql()


def _number_changes() -> None:
    op.create_table(
        "change",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("what", _String, nullable=False),
        sa.Column("author", _String),
        sa.Column("report", _String),
        sa.Column("program", _String, nullable=False),
        sa.Column("codebook", _String, nullable=False),
    )
    op.execute(
        "INSERT INTO change (n, at, what, report, program, codebook) "
        "SELECT row_number() OVER (ORDER BY added, id), added, 'added', id, program, codebook FROM report"
    )


def _widen_tables() -> None:
    for column in (
        sa.Column("change", sa.Integer),
        sa.Column("author", _String),
        sa.Column("became", _String),
    ):
        op.add_column("history", column)
    op.execute("UPDATE history SET change = (SELECT n FROM change WHERE change.report = history.report)")
    op.add_column("report", sa.Column("digest", _String, nullable=False, server_default=""))
    op.add_column("lineage", sa.Column("decision", sa.Integer))
    op.add_column("node", sa.Column("confidence", sa.Float))
    op.add_column("node", sa.Column("corrected", _String))
    for table, (_, made_by) in _KEPT.items():
        op.add_column(table, sa.Column("since", sa.Integer, nullable=False, server_default="0"))
        op.execute(f"UPDATE {table} SET since = ({made_by})")  # noqa: S608 - words of our own
    op.create_index("node_in_doubt", "node", ["kind", "confidence"])
    op.create_index("alias_node", "alias", ["node"])
    op.create_index("block_node", "block", ["node"])
    op.create_index("lineage_source", "lineage", ["source"])


def _create_decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("change", sa.Integer, sa.ForeignKey("change.n"), nullable=False),
        sa.Column("uid", _String, nullable=False, unique=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("author", _String, nullable=False),
        sa.Column("reason", _Text, nullable=False),
        sa.Column("verb", _String, nullable=False),
        sa.Column("field", _String),
        sa.Column("value", _Text),
        sa.Column("former", _Text),
        sa.Column("undoes", _String),
    )
    op.create_index("decision_undoes", "decision", ["undoes"])
    op.create_table(
        "target",
        sa.Column("decision", sa.Integer, sa.ForeignKey("decision.n"), primary_key=True),
        sa.Column("side", sa.Integer, primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("report", _String, nullable=False),
        sa.Column("kind", _String, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("finish", sa.Integer, nullable=False),
        sa.Column("tag", _String, nullable=False),
        sa.Column("words", _Text, nullable=False),
    )
    op.create_index("ix_target_report", "target", ["report"])
    op.create_table(
        "verdict",
        sa.Column("decision", sa.Integer, sa.ForeignKey("decision.n"), primary_key=True),
        sa.Column("first", _String, sa.ForeignKey("node.key"), primary_key=True),
        sa.Column("second", _String, sa.ForeignKey("node.key"), primary_key=True),
        sa.Column("relation", _String, nullable=False),
        sa.Column("since", sa.Integer, nullable=False),
    )
    op.create_index("verdict_first", "verdict", ["first"])
    op.create_index("verdict_second", "verdict", ["second"])


def _create_words(*, sqlite: bool) -> None:
    if sqlite:
        op.execute("DROP TABLE report_words")
        op.execute(
            "CREATE VIRTUAL TABLE report_words USING fts5(report UNINDEXED, words, tokenize = 'porter unicode61')"
        )
        return
    # The stemmer that SQLite has, and no words left out.
    op.execute("CREATE TEXT SEARCH DICTIONARY communique_stems (TEMPLATE = snowball, LANGUAGE = porter)")
    op.execute("CREATE TEXT SEARCH CONFIGURATION communique (COPY = simple)")
    op.execute(
        "ALTER TEXT SEARCH CONFIGURATION communique ALTER MAPPING FOR asciiword, word, numword, "
        "int, uint WITH communique_stems"
    )
    op.create_table(
        "report_words",
        sa.Column("report", _String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("words", TSVECTOR, nullable=False),
    )
    op.create_index("report_words_words", "report_words", ["words"], postgresql_using="gin")


def _fill() -> None:
    """Digests, words, keys and confidences, from the readings of an older record, a SQLite file."""
    bind = op.get_bind()
    for identifier, line in bind.execute(sa.text("SELECT id, reading FROM report ORDER BY id")).all():
        reading = json.loads(line)
        report = reading["report"]
        bind.execute(
            sa.text("UPDATE report SET digest = :digest WHERE id = :id"),
            {"digest": hashlib.sha256(line.encode()).hexdigest(), "id": identifier},
        )
        bind.execute(
            sa.text("INSERT INTO report_words (report, words) VALUES (:report, :words)"),
            {"report": identifier, "words": indexed(report["text"], report["title"])},
        )
        _rekey(bind, identifier, reading)


def _rekey(bind: sa.Connection, report: str, reading: dict[str, Any]) -> None:
    """Findings were known by their number in the reading, which rereading may change; now by their words."""
    places = (("node", "key"), ("member", "node"), ("party", "node"), ("topic", "node"), ("block", "node"))
    for finding, key in _keys(report, reading):
        names = {"old": f"{report}:{finding['id']}", "new": key, "confidence": finding["confidence"]}
        for table, column in (*places, ("link", "first"), ("link", "second")):
            statement = f"UPDATE {table} SET {column} = :new WHERE {column} = :old"  # noqa: S608 - as above
            bind.execute(sa.text(statement), names)
        bind.execute(sa.text("UPDATE node SET confidence = :confidence WHERE key = :new"), names)


def _keys(report: str, reading: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    times: Counter[str] = Counter()
    for kind, letter in _LETTERS.items():
        for finding in reading[kind]:
            start, end = _deciding(kind, finding)
            key = f"{report}:{letter}{start}-{end}"
            key = f"{key}:{finding['measure']}" if kind == "claims" else key
            times[key] += 1
            yield finding, key if times[key] == 1 else f"{key}.{times[key]}"


def _deciding(kind: str, finding: dict[str, Any]) -> tuple[int, int]:
    spans = {"events": "cue", "statements": "content", "commitments": "what", "claims": "spans"}
    held = finding[spans[kind]]
    start, end = held if isinstance(held[0], int) else held[0]
    return start, end


def _create_past() -> None:
    inspector = sa.inspect(op.get_bind())
    for table, key in ({name: key for name, (key, _) in _KEPT.items()} | {"verdict": _VERDICT}).items():
        columns = [
            sa.Column(column["name"], column["type"], nullable=column["nullable"])
            for column in inspector.get_columns(table)
        ]
        op.create_table(f"{table}_past", *columns, sa.Column("until", sa.Integer, nullable=False))
        op.create_index(f"{table}_past_key", f"{table}_past", key.split(", "))


_VERDICT = "decision, first, second"
_NOW = "(SELECT max(n) FROM change)"


def _keep_past_by_sqlite() -> None:
    inspector = sa.inspect(op.get_bind())
    for table in (*_KEPT, "verdict"):
        columns = [f'"{column["name"]}"' for column in inspector.get_columns(table)]
        old = ", ".join(f"OLD.{column}" for column in columns)
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_kept_on_{deed.lower()} AFTER {deed} ON {table} "  # noqa: S608 - as above
                f"WHEN OLD.since < {_NOW} BEGIN "
                f"INSERT INTO {table}_past ({', '.join(columns)}, until) VALUES ({old}, {_NOW}); END"
            )
    for table in _APPEND_ONLY:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is never altered'); END"
            )


def _keep_past_by_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION communique_keep() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "DECLARE this integer; BEGIN "
        "SELECT max(n) INTO this FROM change; "
        "IF OLD.since < this THEN EXECUTE format("
        "'INSERT INTO %I.%I SELECT ($1).*, $2', TG_TABLE_SCHEMA, TG_TABLE_NAME || '_past') USING OLD, this; "
        "END IF; RETURN NULL; END $$"
    )
    op.execute(
        "CREATE FUNCTION communique_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% is never altered', TG_TABLE_NAME; END $$"
    )
    for table in (*_KEPT, "verdict"):
        op.execute(
            f"CREATE TRIGGER {table}_kept AFTER UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION communique_keep()"
        )
    for table in _APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION communique_refuse()"
        )
