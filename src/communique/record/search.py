"""Full-text search of the reports: words in, hits with the places of the words out."""

import re

from sqlalchemy import Connection, text

from communique.errors import UsageError
from communique.model import Report, Span

# What marks a hit while SQLite hands the text back; both are taken out of a text before it is indexed.
_OPEN, _CLOSE = "\x02", "\x03"
_CONTROL = {code: " " for code in range(32) if chr(code) not in "\t\n\r"}
_PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')
_AROUND = 110


def index_words(connection: Connection, report: Report) -> None:
    """Makes a report's words findable."""
    connection.execute(
        text("INSERT INTO report_words (report, title, text) VALUES (:report, :title, :text)"),
        {"report": report.id, "title": report.title or "", "text": report.text.translate(_CONTROL)},
    )


def quoted(words: str) -> str:
    """The user's words as a query of SQLite's in which nothing is an operator; a quoted phrase stays whole.

    Raises:
        UsageError: There is no word among them.
    """
    phrases = [phrase or word for phrase, word in _PHRASE.findall(words.translate(_CONTROL))]
    wanted = [f'"{phrase}"' for phrase in phrases if any(character.isalnum() for character in phrase)]
    if not wanted:
        raise UsageError("a search needs at least one word")
    return " ".join(wanted)


def search_words(connection: Connection, words: str) -> list[tuple[str, tuple[Span, ...], str]]:
    """Reports that hold all the words, the most telling first: id, where the words stand, and the text."""
    rows = connection.execute(
        text(
            "SELECT report, highlight(report_words, 2, :open, :close) AS marked FROM report_words "
            "WHERE report_words MATCH :words ORDER BY rank, report"
        ),
        {"open": _OPEN, "close": _CLOSE, "words": quoted(words)},
    )
    return [(row.report, *_unmark(row.marked)) for row in rows]


def _unmark(marked: str) -> tuple[tuple[Span, ...], str]:
    """The spans between the marks, and the text without them."""
    spans: list[Span] = []
    plain: list[str] = []
    start = at = 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            start = at
        elif piece == _CLOSE:
            spans.append(Span(start, at))
        else:
            plain.append(piece)
            at += len(piece)
    return tuple(spans), "".join(plain)


def excerpt(words: str, spans: tuple[Span, ...]) -> tuple[str, int]:
    """A stretch of the text around the first span, cut between words, and where it begins."""
    first = spans[0] if spans else Span(0, 0)
    start, end = max(first.start - _AROUND, 0), min(first.end + _AROUND, len(words))
    if start:
        start = words.find(" ", start, first.start) + 1 or start
    if end < len(words):
        end = max(words.rfind(" ", first.end, end), first.end)
    return words[start:end], start
