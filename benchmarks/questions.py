"""The questions put to a long record, each with the look-up that it is measured by.

The look-up is plain SQL, by keys that are known beforehand, for all rows that the answer is made of and no others:
of a page of entries its entries, findings and reports with their readings, the reports these retell, the entities
that are named with their names, the links and the history, each table's rows by one statement on an index. The
look-up of a search is the engine's own full-text query for the same page of reports, with the words marked. Both
sides go through the same driver and leave the rows as Python has them from it; to make entries of them is the
question's own work.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, TextClause, bindparam, text

from communique.record import CommitmentEntry, EventEntry, Filters, Record

Keys = Mapping[str, list[str]]


_KEYS = ("entries", "findings", "reports", "mentions", "named")
_TABLES = """
SELECT * FROM entry JOIN node ON node.entry = entry.id JOIN member ON member.node = node.key WHERE entry.id IN :entries;
SELECT * FROM report WHERE id IN :reports;
SELECT derived, source, score, decision FROM lineage WHERE derived IN :reports;
SELECT member.report, member.finding, node.entry FROM member JOIN node ON member.node = node.key
 WHERE member.report IN :reports AND member.finding IN :mentions;
SELECT node.entry, naming.name, naming.times FROM node JOIN naming ON naming.node = node.key WHERE node.entry IN :named;
SELECT * FROM link WHERE first IN :findings OR second IN :findings;
SELECT * FROM history WHERE entry IN :entries
"""
_ENTRIES = [
    text(words).bindparams(*(bindparam(key, expanding=True) for key in _KEYS if f":{key}" in words))
    for words in _TABLES.split(";")
]
_SEARCH = {
    "sqlite": """
SELECT report.* FROM report_words JOIN report ON report.id = report_words.report
 WHERE report_words MATCH :words ORDER BY rank LIMIT :page;
SELECT report, highlight(report_words, 1, '[', ']') FROM report_words WHERE report_words MATCH :words
 AND rowid IN (SELECT rowid FROM report_words WHERE report_words MATCH :words ORDER BY rank LIMIT :page)
""",
    "postgresql": """
SELECT report.*, words FROM report_words JOIN report ON report.id = report_words.report,
 websearch_to_tsquery('communique', :words) wanted WHERE words @@ wanted ORDER BY ts_rank_cd(words, wanted) DESC
 LIMIT :page
""",
}


class Question(NamedTuple):
    """A question, and the look-up that it is measured by."""

    name: str
    ask: Callable[[], object]
    look_up: Callable[[], object]


def questions(record: Record, engine: Engine, page: int) -> list[Question]:
    """A page of a pair's timeline, one event, a search, and a page of commitments."""
    some = Filters(limit=page)
    first = next(event for event in record.events(some) if event.actors and event.recipients)
    pair = Filters(between=(first.actors[0], first.recipients[0]), limit=page)
    phrase = " ".join(f'"{word}"' for word in _rare_words(record, first.reports[0].report))

    def rows_of(answer: Iterable[EventEntry | CommitmentEntry]) -> Callable[[], object]:
        with engine.connect() as connection:
            keys = _keys(connection, list(answer))
        return lambda: _all(engine, _ENTRIES, keys)

    search = [text(words) for words in _SEARCH[engine.dialect.name].split(";")]
    return [
        Question("timeline --between", lambda: record.events(pair), rows_of(record.events(pair))),
        Question("show", lambda: record.find(first.id), rows_of([record.event(first.id)])),
        Question(
            "search",
            lambda: record.search(phrase, some),
            lambda: _all(engine, search, {"words": phrase, "page": page}),
        ),
        Question("commitments", lambda: record.commitments(some), rows_of(record.commitments(some))),
    ]


def _keys(connection: Connection, answer: list[EventEntry | CommitmentEntry]) -> Keys:
    """The keys of the rows that entries are made of."""
    keys = {
        "entries": [entry.id for entry in answer],
        "reports": sorted({told.report for entry in answer for told in entry.reports}),
        "named": sorted({entity for entry in answer for entity in entry.names}),
    }
    nodes = text("SELECT key FROM node WHERE entry IN :entries")
    mentions = text(
        "SELECT DISTINCT finding FROM member CROSS JOIN node"
        " WHERE report IN :reports AND node.key = member.node AND node.entry IN :named"
    )
    for name, query in (("findings", nodes), ("mentions", mentions)):
        wanted = query.bindparams(
            *(bindparam(key, expanding=True) for key in keys if f":{key}" in query.text)
        )
        keys[name] = list(connection.scalars(wanted, keys))
    return keys


def _all(engine: Engine, statements: Iterable[TextClause], keys: Mapping[str, Any]) -> list[object]:
    with engine.connect() as connection:
        return [connection.execute(statement, keys).all() for statement in statements]


def _rare_words(record: Record, report: str) -> list[str]:
    """Two words of a report that few others have: those that tell what its first deed was about."""
    words = record.reading(report).report.text.split(" over ")[1].split()
    return words[:2]
