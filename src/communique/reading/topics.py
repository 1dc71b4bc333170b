"""Takes words and the codebook's table of topics, gives the topics that the words are about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.topics import TOPICS, Topic

_WORD = re.compile(r"\w+(?:-\w+)*")


def read_topics(words: str, codebook: Codebook) -> tuple[str, ...]:
    """Labels of the topics whose words occur, in the order in which the words first bring them up."""
    index = _index(codebook.rows(TOPICS))
    found = _WORD.findall(words.lower())
    return tuple(dict.fromkeys(label for at in range(len(found)) for label in index.at(found, at)))


def contexts_of(topics: tuple[str, ...], codebook: Codebook) -> tuple[str, ...]:
    """PLOVER contexts of topics."""
    contexts = {row.topic: row.context for row in codebook.rows(TOPICS)}
    found = (contexts[topic] for topic in topics)
    return tuple(dict.fromkeys(context for context in found if context))


@dataclass(frozen=True)
class _Index:
    """The topics of single words, of stems and of phrases (by their first word)."""

    words: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]
    lengths: tuple[int, ...]
    phrases: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]

    def at(self, words: list[str], at: int) -> Iterator[str]:
        """Topics of the word, or of the phrase that begins, at a place."""
        for phrase, topics in self.phrases.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                yield from topics
        yield from self._of_word(words[at])
        if "-" in words[at]:  # "steel-making": each part counts
            for part in words[at].split("-"):
                yield from self._of_word(part)

    def _of_word(self, word: str) -> Iterator[str]:
        yield from self.words.get(word, ())
        for length in self.lengths:
            if length <= len(word):
                yield from self.stems.get(word[:length], ())


@lru_cache(maxsize=4)
def _index(rows: tuple[Topic, ...]) -> _Index:
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {}
    for row in rows:
        for entry in map(str.lower, row.words):
            parts = tuple(entry.split())
            if len(parts) > 1:
                phrases[parts[0]] = (*phrases.get(parts[0], ()), (parts, (row.topic,)))
                continue
            table, key = (stems, entry[:-1]) if entry.endswith("*") else (words, entry)
            table[key] = (*table.get(key, ()), row.topic)
    return _Index(words, stems, tuple(sorted({len(stem) for stem in stems})), phrases)
