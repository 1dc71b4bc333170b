"""Takes the verb of a clause, gives since when it tells something as done: "since the coup in 2019 it has helped"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.model import DateInterval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from communique.reading.context import Context

_SINCE = "since"
_HAVING = {"has", "have", "'ve", "had"}


def time_since(context: Context, head: int) -> DateInterval | None:
    """The time, open to now, since something that the clause dates, or since the time last named.

    "Have shot down five since it began in May", "has since left", "since then they have left".
    """
    verb = context.parsed.doc[head]
    if not any(child.dep_ == "aux" and child.lower_ in _HAVING for child in verb.children):
        return None
    if _is_since_then(verb):
        return _from_first(context, range(head - 1, -1, -1))
    return _from_first(context, (token.i for phrase in _since(verb) for token in phrase.subtree))


def _is_since_then(verb: Token) -> bool:
    """Whether "since" stands beside a verb alone or with "then"."""
    beside = [child for child in verb.children if child.lower_ == _SINCE]
    return any(all(below.lower_ == "then" for below in each.children) for each in beside)


def _since(verb: Token) -> Iterator[Token]:
    """The phrases and clauses that "since" begins."""
    for child in verb.children:
        begun = child.dep_ == "advcl" and any(mark.lower_ == _SINCE for mark in child.children)
        if begun or (child.dep_ == "prep" and child.lower_ == _SINCE):
            yield child


def _from_first(context: Context, tokens: Iterable[int]) -> DateInterval | None:
    """From the start of the first time that stands at one of these words."""
    mentions = (context.parsed.mentions[token] for token in tokens)
    starts = (each.interval.start for each in mentions if each is not None and each.interval is not None)
    first = next((start for start in starts if start is not None), None)
    return DateInterval(start=first, end=None) if first is not None else None
