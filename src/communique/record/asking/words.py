"""The words of a text as they are indexed: the same on every engine, so that a search finds the same."""

import re
import unicodedata
from collections.abc import Iterator

from communique.model import Span

_WORD = re.compile(r"[^\W_]+")
# Stands between text and title, so that no phrase is found across them; no report holds it.
_BORDER = "xbetweentextandtitlex"


def words_of(text: str) -> Iterator[tuple[str, Span]]:
    """Each word of a text in lower case without accents, and where it stands."""
    for match in _WORD.finditer(text):
        yield _plain(match.group()), Span(*match.span())


def places_of(text: str) -> list[tuple[int, int]]:
    """Where each word of a text stands."""
    return list(map(re.Match.span, _WORD.finditer(text)))


def indexed(text: str, title: str | None) -> str:
    """What is indexed of a report: the words of its text, then those of its title."""
    words = [word for word, _ in words_of(text)]
    return " ".join((*words, _BORDER, *(word for word, _ in words_of(title or ""))))


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if char.isalnum())
