"""Sentences of a text: where each stands, and the stems by which it is known again in other words."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from communique.linking.vocabulary import listed
from communique.linking.words import stem, tokens
from communique.model import Span

_END = re.compile(r"(?<=[.!?])[”\"’']?\s+|\n\s*\n")


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text, in order."""
    start = 0
    for end in _END.finditer(text):
        if end.start() > start:
            yield Span(start, end.start())
        start = end.end()
    if start < len(text):
        yield Span(start, len(text))


def sentence_stems(words: str) -> frozenset[str]:
    """The stems of a sentence, names and numbers among them."""
    function_words = listed("function words")
    return frozenset(stem(token) for token in tokens(words) if token not in function_words)


class Sentences:
    """The sentences of one text, looked up by place.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = list(sentences(text))
        self._starts = [span.start for span in self._spans]
        self._stems: dict[int, frozenset[str]] = {}

    def place_of(self, words: Span) -> int:
        """The number of the sentence in which words begin; -1 before the first."""
        return bisect_right(self._starts, words.start) - 1

    def span_at(self, words: Span) -> Span:
        """The sentence in which words begin; the words themselves before the first."""
        at = self.place_of(words)
        return self._spans[at] if at >= 0 else words

    def stems_at(self, words: Span) -> frozenset[str]:
        """The stems of the sentence in which words begin."""
        at = self.place_of(words)
        if at < 0:
            return frozenset()
        if at not in self._stems:
            self._stems[at] = sentence_stems(self._spans[at].words(self._text))
        return self._stems[at]
