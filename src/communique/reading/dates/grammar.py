"""The engine of the rules: takes rules over word classes and a text, gives the items that they join.

A rule's pattern is a regular expression whose letters are whole items. A word in capitals is a class
(`MONTH`, `YEAR`), a word in small letters is itself (`of`, `the`), `name:CLASS` and `name:(...)` give an item
a name for the builder; `( | ) ? * (?! (?= (?<! (?<=` mean what they mean in regular expressions. Each item is
written as one character for its set of classes, so that a rule runs over a text as fast as any expression.
A group named `lead` is left out of the joined item; it only tells where its preposition starts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from communique.reading.dates.tokens import (
    Classes,
    Item,
    Sort,
    letter_classes,
    sample_classes,
    sort_of,
    tokenize,
)
from communique.reading.dates.vocabulary import Vocabulary

_PRIVATE_USE = 0xE000  # characters without a meaning of their own, to stand for sets of classes
_WORDS_KNOWN = 1 << 15  # more than the different words of a few hundred reports
_NOTATION = re.compile(r"\(\?<?[=!]|(?P<name>\w+):(?P<open>\()?|(?P<word>[A-Za-z_]+)|\s+|\(")


class Found:
    """Where a rule's pattern stands in a text."""

    def __init__(self, text: str, items: Sequence[Item], match: re.Match[str]) -> None:
        self.text = text
        self._items = items
        self._match = match

    def __contains__(self, name: str) -> bool:
        return self._match.groupdict().get(name) is not None

    def __getitem__(self, name: str) -> Item:
        return self._items[self._match.start(name)]

    def get(self, name: str) -> Item | None:
        """The item of that name, if the pattern has it here."""
        return self[name] if name in self else None  # noqa: SIM401 - this is the `get` that it asks for

    def words(self, name: str) -> str:
        """The word of that name, in small letters; empty if it is not there."""
        return self[name].words.lower() if name in self else ""

    def number(self, name: str) -> int:
        """The whole number that the item of that name is, or that its row in the codebook has."""
        item = self[name]
        if isinstance(item.value, int | float):
            return int(item.value)
        return item.senses[0].number

    def unit(self, name: str = "unit") -> str:
        """The unit of time that the item of that name is: "weeks" is a week."""
        row = self[name].sense("unit", "units")
        return (row.plural_of or row.name) if row else "day"

    def relation(self, name: str = "relation") -> str:
        """Which relation to now the item of that name expresses."""
        row = self[name].sense("relation")
        return row.name if row else "this"

    @property
    def before(self) -> Item | None:
        """The item before the match."""
        return self._items[self._match.start() - 1] if self._match.start() else None

    @property
    def start(self) -> int:
        """The first character of the match."""
        return self._items[self._match.start()].start


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of naming a time.

    Attributes:
        gives: The classes of the joined item, apart by spaces.
        pattern: The items, in the notation of this module.
        build: What they mean; None where they are nothing after all.
    """

    gives: str
    pattern: str
    build: Callable[[Found], Any]

    @property
    def literals(self) -> set[str]:
        """The words that the pattern names themselves."""
        return {word for word in _words(self.pattern) if word.islower()}

    @property
    def classes(self) -> Classes:
        """The classes of what the rule joins."""
        return frozenset(self.gives.split())


Stage = tuple[Rule, ...]


def _words(pattern: str) -> Iterator[str]:
    return (found["word"] for found in _NOTATION.finditer(pattern) if found["word"])


@dataclass(frozen=True)
class Grammar:
    """Stages of rules; each reads what the one before has joined.

    Attributes:
        vocabulary: Words of time.
        stages: The rules. Within a stage the leftmost words win, then the longest, then the first rule.
    """

    vocabulary: Vocabulary
    stages: tuple[Stage, ...]

    def parse(self, text: str) -> list[Item]:
        """The items of a text after all stages."""
        items = list(tokenize(text, self._sort))
        characters, other = self._characters, self._characters[frozenset({"WORD"})]
        shape = "".join([characters.get(item.classes, other) for item in items])
        for stage, patterns in zip(self.stages, self._patterns, strict=True):
            items, shape = self._rewrite(text, items, shape, stage, patterns)
        return items

    @cached_property
    def _sort(self) -> Callable[[str], Sort]:
        """What a word may be, remembered from one text to the next."""
        return lru_cache(maxsize=_WORDS_KNOWN)(self._sorted_out)

    def _sorted_out(self, word: str) -> Sort:
        return sort_of(word, self.vocabulary, self._literals)

    @cached_property
    def _literals(self) -> frozenset[str]:
        return frozenset().union(*(rule.literals for stage in self.stages for rule in stage))

    @cached_property
    def _characters(self) -> dict[Classes, str]:
        """One character for each set of classes that an item can have."""
        forms = {form for rows in self.vocabulary.words.values() for row in rows for form in row.forms}
        words = {
            spelling for form in forms | self._literals for spelling in (form, form.lower(), form.upper())
        }
        known = (letter_classes(word, self.vocabulary.senses(word), self._literals) for word in words)
        joined = (rule.classes for stage in self.stages for rule in stage)
        sets = sorted({*known, *sample_classes(), *joined}, key=sorted)
        return {classes: chr(_PRIVATE_USE + number) for number, classes in enumerate(sets)}

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], ...], ...]:
        return tuple(tuple(self._compiled(rule.pattern) for rule in stage) for stage in self.stages)

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        def translate(found: re.Match[str]) -> str:
            if found["name"]:
                return f"(?P<{found['name']}>" if found["open"] else f"(?P<{found['name']}>\0"
            if found["word"]:
                return self._character_class(found["word"])
            if found.group().isspace():
                return ""
            return "(?:" if found.group() == "(" else found.group()

        translated = _NOTATION.sub(translate, pattern)
        # A name before a single class opened a group (\0) that ends after the class.
        return re.compile(re.sub(r"\0(\[[^\]]*\])", r"\1)", translated))

    def _character_class(self, name: str) -> str:
        members = [character for classes, character in self._characters.items() if name in classes]
        if not members:
            raise LookupError(f"no word of the codebook is a {name}")
        return f"[{''.join(members)}]"

    def _rewrite(
        self, text: str, items: list[Item], shape: str, stage: Stage, patterns: Iterable[re.Pattern[str]]
    ) -> tuple[list[Item], str]:
        """The items and the characters that stand for them, after one stage."""
        found = [
            (match.start(), -match.end(), order, match)
            for order, pattern in enumerate(patterns)
            for match in pattern.finditer(shape)
        ]
        found.sort(key=lambda candidate: candidate[:3])
        joined: list[Item] = []
        written = ""
        position = 0
        for start, _, order, match in found:
            if start < position or match.end() == start:
                continue
            value = stage[order].build(Found(text, items, match))
            if value is not None:
                joined += items[position:start]
                joined.append(_joined(text, items, match, stage[order].classes, value))
                written += shape[position:start] + self._characters[stage[order].classes]
                position = match.end()
        return joined + items[position:], written + shape[position:]


def _joined(text: str, items: list[Item], match: re.Match[str], classes: Classes, value: Any) -> Item:  # noqa: ANN401 - what a rule means is the rule's own affair
    first = match.start()
    lead = None
    if match.groupdict().get("lead"):
        lead = items[first].start
        first = match.end("lead")
    inner = items[first]
    if lead is None:
        lead = inner.lead
    start, end = inner.start, items[match.end() - 1].end
    return Item(start, end, text[start:end], classes, value, (), lead)
