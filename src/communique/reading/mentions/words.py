"""Takes a tokenised report, gives its words as plain lists with what the search for names needs to know."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.model import Span
from communique.reading.mentions.phrases import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LINE = re.compile(r"[^\n]+")
_HEADING_WORDS = 14  # a longer line is a sentence, whatever its capitals
_HEADING_CAPITALS = 0.7  # share of the longer words that are capitalised in a headline
_MINOR = 4  # shorter words stay small in a headline's title case
_ENDS = frozenset(".!?:;")
_QUOTES = frozenset("\"'“”‘’([")


@dataclass(frozen=True)
class Words:
    """The words of a report, white space left out.

    Attributes:
        text: The report's text.
        words: Each word as written (straight quotes).
        keys: Each word folded for comparison.
        starts: First character of each word in the text.
        ends: Character after each word.
        breaks: Whether a paragraph or a heading's text starts at the word.
        opens: Whether a sentence may start at the word, so that its capital says nothing.
        heading: Whether the word stands in a headline, where capitals say nothing.
        labels: The named-entity label of each word, "" for none.
        entities: The pipeline's named entities, as ranges of words with their labels.
    """

    text: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[bool, ...]
    opens: tuple[bool, ...]
    heading: tuple[bool, ...]
    labels: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> Span:
        """The characters of words `start` to `end`, the last not included."""
        return Span(self.starts[start], self.ends[end - 1])

    def slice(self, start: int, end: int) -> str:
        """The words as they stand in the text, white space made single."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split())

    def capital(self, at: int) -> bool:
        """Whether there is a word at this place and it starts with a capital."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()

    def is_word(self, at: int, *keys: str) -> bool:
        """Whether the word at this place is one of these."""
        return 0 <= at < len(self.keys) and self.keys[at] in keys

    def joined(self, at: int) -> bool:
        """Whether the word at this place touches the one before it."""
        return 0 < at < len(self.words) and self.ends[at - 1] == self.starts[at]


def words_of(doc: "Doc", text: str) -> Words:
    """The words of a tokenised report."""
    tokens = [token for token in doc if not token.is_space]
    words = tuple(token.text for token in tokens)
    starts = tuple(token.idx for token in tokens)
    ends = tuple(start + len(word) for start, word in zip(starts, words, strict=True))
    headings = _headings(text)
    heading = _inside(starts, headings)
    breaks = _breaks(text, starts, ends, heading)
    place = {token.i: index for index, token in enumerate(tokens)}
    entities = tuple(
        (min(inside), max(inside) + 1, entity.label_)
        for entity in doc.ents
        if (inside := [place[token.i] for token in entity if token.i in place])
    )
    return Words(
        text=text,
        words=words,
        keys=tuple(map(fold, words)),
        starts=starts,
        ends=ends,
        breaks=breaks,
        opens=_opens(words, breaks),
        heading=heading,
        labels=tuple(token.ent_type_ for token in tokens),
        entities=entities,
    )


def _headings(text: str) -> list[tuple[int, int]]:
    """Lines that stand alone, end without a stop and have most words capitalised."""
    found = []
    for line in _LINE.finditer(text):
        words = line.group().split()
        if not 1 < len(words) <= _HEADING_WORDS or words[-1][-1] in ".,:;!?\"”'’)":
            continue
        alone = text[line.end() : line.end() + 2].strip() == "" and text[: line.start()].endswith("\n\n")
        longer = [word for word in words if len(word) >= _MINOR and word[0].isalpha()]
        if (alone or line.start() == 0) and longer and text[line.end() :].startswith("\n\n"):
            share = sum(word[0].isupper() for word in longer) / len(longer)
            if share >= _HEADING_CAPITALS:
                found.append((line.start(), line.end()))
    return found


def _inside(starts: tuple[int, ...], ranges: list[tuple[int, int]]) -> tuple[bool, ...]:
    if not ranges:
        return (False,) * len(starts)
    return tuple(any(low <= start < high for low, high in ranges) for start in starts)


def _breaks(
    text: str, starts: tuple[int, ...], ends: tuple[int, ...], heading: tuple[bool, ...]
) -> tuple[bool, ...]:
    found = [True][: len(starts)]
    for index in range(1, len(starts)):
        gap = text[ends[index - 1] : starts[index]]
        stopped = text[ends[index - 1] - 1] in '.!?:"”'
        lines = gap.count("\n")
        found.append(lines > 1 or (lines == 1 and (stopped or heading[index] != heading[index - 1])))
    return tuple(found)


def _opens(words: tuple[str, ...], breaks: tuple[bool, ...]) -> tuple[bool, ...]:
    found: list[bool] = []
    for index, start in enumerate(breaks):
        before = words[index - 1] if index else ""
        after_stop = before in _ENDS or (before in _QUOTES and found[index - 1])
        quote_opens = before in _QUOTES and index > 1 and words[index - 2] in {*_ENDS, ","}
        found.append(start or after_stop or quote_opens)
    return tuple(found)
