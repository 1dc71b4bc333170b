"""Full-text search of the reports: words in, hits with the places of the words out.

Both engines index the same words with the same stemmer, so that a search finds the same; only the weight of a
hit is the engine's own, and so is the order of hits.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    column,
    exists,
    func,
    insert,
    literal_column,
    select,
    table,
    text,
)

from communique.errors import UsageError
from communique.model import Report, Span
from communique.record import schema
from communique.record.asking.words import indexed, places_of, words_of
from communique.record.parts import Hit
from communique.record.storing.nodes import chunks

# The row's number is SQLite's.
_INDEX = table("report_words", column("report"), column("words"), column("rowid"))
_PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')
# What marks a hit when SQLite hands the words back; no indexed word holds them.
_OPEN, _CLOSE = "\x02", "\x03"
_CONFIGURATION: ColumnElement[str] = literal_column("'communique'::regconfig")
_AROUND = 110

Phrases = list[list[str]]
# A report, and the stretches of it that are meant: the numbers of their first and last words.
Found = tuple[str, tuple[tuple[int, int], ...]]


def index_words(connection: Connection, report: Report) -> None:
    """Makes a report's words findable."""
    words = indexed(report.text, report.title)
    if connection.dialect.name == "sqlite":
        connection.execute(insert(_INDEX).values(report=report.id, words=words))
    else:
        connection.execute(
            insert(_INDEX).values(report=report.id, words=func.to_tsvector(_CONFIGURATION, words))
        )


def search_words(
    connection: Connection, words: str, wanted: Sequence[ColumnElement[bool]], limit: int | None
) -> list[Found]:
    """Reports that hold all the words, the most telling first, each with the stretches that are meant.

    Args:
        connection: To the record.
        words: What is searched for; a phrase in double quotes is kept whole.
        wanted: What the rows of the reports that are asked for fulfil.
        limit: How many at most.

    Raises:
        UsageError: There is no word in `words`.
    """
    search = _search_sqlite if connection.dialect.name == "sqlite" else _search_postgresql
    held = exists().where(schema.report.c.id == _INDEX.c.report, *wanted)
    return search(connection, phrases(words), held, limit)


def phrases(words: str) -> Phrases:
    """The user's words as they are indexed, those of a quoted phrase together; nothing is an operator.

    Raises:
        UsageError: There is no word among them.
    """
    given = [phrase or word for phrase, word in _PHRASE.findall(words)]
    found = [[word for word, _ in words_of(phrase)] for phrase in given]
    if not any(found):
        raise UsageError("a search needs at least one word")
    return [phrase for phrase in found if phrase]


def _search_sqlite(
    connection: Connection, wanted: Phrases, held: ColumnElement[bool], limit: int | None
) -> list[Found]:
    match = " ".join(f'"{" ".join(phrase)}"' for phrase in wanted)
    found = text("report_words MATCH :wanted").bindparams(wanted=match)
    page = (
        select(_INDEX.c.rowid, _INDEX.c.report)
        .where(found, held)
        .order_by(text("rank"), _INDEX.c.report)
        .limit(limit)
    )
    reports = dict(map(tuple, connection.execute(page).all()))
    marked: dict[int, str] = {}
    for some in chunks(reports):  # marking goes through the whole text, so only the page is marked
        marking = select(_INDEX.c.rowid, func.highlight(literal_column("report_words"), 1, _OPEN, _CLOSE))
        marked |= dict(map(tuple, connection.execute(marking.where(found, _INDEX.c.rowid.in_(some))).all()))
    return [(report, tuple(_stretches(marked[row]))) for row, report in reports.items()]


def _stretches(words: str) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last word of each marked stretch."""
    at = number = 0
    while (opened := words.find(_OPEN, at)) >= 0:
        number += words.count(" ", at, opened)
        at = words.find(_CLOSE, opened)
        first, number = number, number + words.count(" ", opened, at)
        yield first, number


def _search_postgresql(
    connection: Connection, wanted: Phrases, held: ColumnElement[bool], limit: int | None
) -> list[Found]:
    # The planner takes no account of how long it takes to unpack the words of each report, and prefers to read all.
    connection.execute(text("SET LOCAL enable_seqscan = off"))
    query: ColumnElement[bool] = func.phraseto_tsquery(_CONFIGURATION, " ".join(wanted[0]))
    for phrase in wanted[1:]:
        query = query.op("&&")(func.phraseto_tsquery(_CONFIGURATION, " ".join(phrase)))
    hits = (
        select(_INDEX.c.report)
        .where(_INDEX.c.words.op("@@")(query), held)
        .order_by(func.ts_rank_cd(_INDEX.c.words, query).desc(), _INDEX.c.report)
        .limit(limit)
    )
    reports = connection.scalars(hits).all()
    places = _places(connection, reports, {word for phrase in wanted for word in phrase})
    return [(report, tuple(_standing(places[report], wanted))) for report in reports]


def _places(
    connection: Connection, reports: Sequence[str], words: Iterable[str]
) -> dict[str, dict[str, frozenset[int]]]:
    """For each report the numbers of the words that each word is found by, counted from 0."""
    found: dict[str, dict[str, frozenset[int]]] = {report: {} for report in reports}
    query = text(
        "SELECT report, word, positions FROM unnest(:words ::text[]) word, report_words, unnest(words) "
        "WHERE report = ANY(:reports) AND lexeme = coalesce((ts_lexize('communique_stems', word))[1], word)"
    )
    for row in connection.execute(query, {"reports": list(reports), "words": sorted(words)}):
        found[row.report][row.word] = frozenset(place - 1 for place in row.positions)
    return found


def _standing(places: Mapping[str, frozenset[int]], wanted: Phrases) -> list[tuple[int, int]]:
    """Where the phrases stand, in order; stretches that share a word are one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(
        (first, first + len(phrase) - 1)
        for phrase in wanted
        for first in places.get(phrase[0], ())
        if all(first + at in places.get(word, ()) for at, word in enumerate(phrase))
    ):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def hit_of(report: Report, stretches: tuple[tuple[int, int], ...]) -> Hit:
    """A report that was found, with the stretches that are meant and the text around the first."""
    spans = _spans_of(report.text, stretches)
    words, start = _excerpt(report.text, spans)
    return Hit(
        report=report.id,
        outlet=report.outlet or report.agency,
        published=report.published,
        title=report.title,
        spans=spans,
        excerpt=words,
        excerpt_start=start,
    )


def _spans_of(body: str, stretches: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Where numbered words stand in a text; those of the title, which come after it, stand nowhere in it."""
    places = places_of(body)
    return tuple(Span(places[first][0], places[last][1]) for first, last in stretches if last < len(places))


def _excerpt(words: str, spans: tuple[Span, ...]) -> tuple[str, int]:
    """A stretch of the text around the first span, cut between words, and where it begins."""
    first = spans[0] if spans else Span(0, 0)
    start, end = max(first.start - _AROUND, 0), min(first.end + _AROUND, len(words))
    if start:
        start = words.find(" ", start, first.start) + 1 or start
    if end < len(words):
        end = max(words.rfind(" ", first.end, end), first.end)
    return words[start:end], start
