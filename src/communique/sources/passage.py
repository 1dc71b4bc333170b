"""A passage of a source, and what its form alone says of it: a sentence, a headline, a date stamp."""

import re
from dataclasses import dataclass

# Longest headline, in characters: the longest that papers set run to about 150.
HEADLINE_LENGTH = 160
# From this length a passage without a full stop is taken for a story's paragraph that lost it.
PARAGRAPH_LENGTH = 200

# Two or three words with a full stop may be a label; four are a sentence.
_FEWEST_WORDS = 4
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$|[.!?…][\"'”’»]*\s*\([^()]{2,60}\)$")
_ABBREVIATION = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+$")
_STOPS = re.compile(r"(?<!\b[A-Z])\.$|[:;,…]$")
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "after",
        "against",
        "amid",
        "among",
        "and",
        "around",
        "as",
        "at",
        "before",
        "between",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "over",
        "per",
        "than",
        "the",
        "through",
        "to",
        "under",
        "up",
        "v",
        "via",
        "vs",
        "with",
    ]
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or line of a source.

    Attributes:
        text: Its words; runs of white space are one space.
        heading: Whether the source marks it as a heading.
        kind: Why it is no part of the story ("caption"), or None when it is or may be.
    """

    text: str
    heading: bool = False
    kind: str | None = None


def squeeze(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and a bracketed credit after it included."""
    return _SENTENCE_END.search(text) is not None and _ABBREVIATION.search(text) is None


def is_headline(text: str) -> bool:
    """Whether the text could be a headline: short, with a letter, not ending as a sentence or list does."""
    if not text or len(text) > HEADLINE_LENGTH or _STOPS.search(text) or text[0] in "•·*-–—":
        return False
    return any(character.isalpha() for character in text) and not ends_sentence(text.rstrip("?!"))


def is_paragraph(text: str) -> bool:
    """Whether the text is a paragraph of running words rather than a heading, label or list item."""
    return len(text) >= PARAGRAPH_LENGTH or (ends_sentence(text) and len(text.split()) >= _FEWEST_WORDS)


def is_title_case(text: str) -> bool:
    """Whether every word that headline writers capitalise is capitalised, in at least two words."""
    words = _WORD.findall(text)
    large = [word for word in words if word.casefold() not in _SMALL_WORDS]
    return len(words) > 1 and bool(large) and all(not word[0].islower() for word in large)


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits, case apart."""
    return letters(one) == letters(other)


def letters(text: str) -> str:
    """The text's letters and digits alone, case folded: what is left when typography is not counted."""
    return "".join(character for character in text.casefold() if character.isalnum())
