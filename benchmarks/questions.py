"""The questions put to a long record, each with the plain SQL that fetches the same rows by their keys."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sqlalchemy import Engine, bindparam, text

from communique.record import Filters, Record

_ROWS = text(
    "SELECT * FROM entry JOIN node ON node.entry = entry.id JOIN member ON member.node = node.key"
    " JOIN report ON report.id = member.report WHERE entry.id IN :keys"
).bindparams(bindparam("keys", expanding=True))
_REPORTS = text("SELECT * FROM report WHERE id IN :keys").bindparams(bindparam("keys", expanding=True))


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

    def plain(statement: object, keys: Iterable[str]) -> Callable[[], object]:
        wanted = list(keys)

        def look_up() -> object:
            with engine.connect() as connection:
                return connection.execute(statement, {"keys": wanted}).all()  # type: ignore[call-overload]

        return look_up

    return [
        Question(
            "timeline --between",
            lambda: record.events(pair),
            plain(_ROWS, [event.id for event in record.events(pair)]),
        ),
        Question("show", lambda: record.find(first.id), plain(_ROWS, [first.id])),
        Question(
            "search",
            lambda: record.search(phrase, some),
            plain(_REPORTS, [hit.report for hit in record.search(phrase, some)]),
        ),
        Question(
            "commitments",
            lambda: record.commitments(some),
            plain(_ROWS, [entry.id for entry in record.commitments(some)]),
        ),
    ]


def _rare_words(record: Record, report: str) -> list[str]:
    """Two words of a report that few others have: those that tell what its first deed was about."""
    words = record.reading(report).report.text.split(" over ")[1].split()
    return words[:2]
