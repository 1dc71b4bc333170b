"""Takes the words of a report, gives its proper names: states, places, organisations, acronyms."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from communique.reading.mentions.lexicon import Lexicon, Named
from communique.reading.mentions.phrases import Found
from communique.reading.mentions.things import find_things
from communique.reading.mentions.words import Words

Mark = Found[Named]

_INITIALS = 3  # capitalised words a name must have before its unexplained initials are looked for
_ACRONYM = range(2, 9)


@dataclass(frozen=True)
class Marks:
    """Marked names, none overlapping another, by their first word and by every word in them."""

    at: dict[int, Mark]
    inside: dict[int, Mark]

    def kind(self, word: int, *kinds: str) -> bool:
        """Whether a name of one of these kinds starts at a word."""
        mark = self.at.get(word)
        return mark is not None and mark.meaning.kind in kinds


def mark_names(words: Words, lexicon: Lexicon) -> Marks:
    """Mark every name that the lexicon or its head noun tells, and every acronym that a name introduces."""
    known = _known(words, lexicon)
    things = find_things(words, lexicon, {mark.start: mark for mark in known})
    marks = _with_aliases(words, _longest([*known, *things]))
    aliases = _aliases(words, marks)
    again = [
        Found(index, index + 1, aliases[word])
        for index, word in enumerate(words.words)
        if word in aliases and index not in marks.inside
    ]
    return _longest([*marks.at.values(), *again])


def _known(words: Words, lexicon: Lexicon) -> list[Mark]:
    found: list[Mark] = []
    index = 0
    while index < len(words):
        mark = lexicon.names.at(words.keys, words.words, index)
        if mark is None or _is_none(words, lexicon, mark):
            index += 1
        else:
            found.append(mark)
            index = mark.end
    return found


def _is_none(words: Words, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether what looks like a name of the lexicon is none here."""
    across = any(words.breaks[mark.start + 1 : mark.end])
    another = (
        _names_language(words, lexicon, mark)
        or _names_currency(words, lexicon, mark)
        or _is_persons_name(words, lexicon, mark)
    )
    return across or another or _accented(words, mark)


def _names_language(words: Words, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether an adjective of a state only names a language or a make: "Dutch-speaking"."""
    hyphen = mark.meaning.kind == "demonym" and words.is_word(mark.end, "-") and words.joined(mark.end)
    return hyphen and words.keys[mark.end + 1] in lexicon.words["language_or_make"]


def _names_currency(words: Words, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether a state only says in whose money a sum is: "two million Swiss francs"."""
    if mark.meaning.kind not in ("state", "demonym") or mark.end == len(words):
        return False
    return words.slice(mark.start, mark.end + 1).lower() in lexicon.currencies


def _is_persons_name(words: Words, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether one word that may be an organ is a person's name, as two more names follow: "Duma Gideon Boko"."""
    first, second = mark.end, mark.end + 1
    if (
        mark.meaning.kind != "body"
        or mark.end - mark.start > 1
        or not (words.capital(first) and words.capital(second))
    ):
        return False
    if words.breaks[first] or words.breaks[second] or words.words[mark.start].isupper():
        return False
    named = (lexicon.names, lexicon.roles, lexicon.heads)
    return not any(table.at(words.keys, words.words, at) for table in named for at in (first, second))


def _accented(words: Words, mark: Mark) -> bool:
    """Whether an adjective of a state is only a name that looks like it without its accents ("Germán")."""
    written = words.words[mark.start]
    return mark.meaning.kind == "demonym" and mark.meaning.name.isascii() and not written.isascii()


def _longest(marks: Iterable[Mark]) -> Marks:
    """Of names that overlap the longest, of equally long ones the first."""
    chosen: dict[int, Mark] = {}
    inside: dict[int, Mark] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start - mark.end, mark.start)):
        place = range(mark.start, mark.end)
        if not any(index in inside for index in place):
            chosen[mark.start] = mark
            inside.update(dict.fromkeys(place, mark))
    return Marks(chosen, inside)


def _with_aliases(words: Words, marks: Marks) -> Marks:
    """The names with the bracket that introduces their short form taken into them."""
    found = []
    for mark in marks.at.values():
        alias = bracketed(words, mark.end)
        if alias and mark.meaning.kind != "demonym":
            grown = Found(mark.start, mark.end + 3, replace(mark.meaning, alias=alias))
            found.append(grown)
        found.append(mark)
    return _longest(found)


def bracketed(words: Words, at: int) -> str | None:
    """The short form that stands in brackets at a word: "(SCO)"."""
    if not words.is_word(at, "(") or not words.is_word(at + 2, ")"):
        return None
    word = words.words[at + 1]
    capitals = sum(letter.isupper() for letter in word)
    return word if len(word) in _ACRONYM and capitals > 1 and capitals >= len(word) // 2 else None


def _aliases(words: Words, marks: Marks) -> dict[str, Named]:
    """What the report's own short forms stand for: those introduced in brackets, then plain initials."""
    found: dict[str, Named] = {}
    for mark in marks.at.values():
        named = mark.meaning
        if named.alias:
            found.setdefault(named.alias, replace(named, alias=None))
        elif named.kind in ("forum", "instrument", "project", "body", "igo", "group"):
            capitals = [word[0] for word in words.words[mark.start : mark.end] if word[0].isupper()]
            if len(capitals) >= _INITIALS:
                found.setdefault("".join(capitals), named)
    return found
