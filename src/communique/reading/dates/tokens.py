"""The words of a text as the rules see them: takes text and vocabulary, gives items with their classes."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from communique.codebook.dates import TimeWord
from communique.reading.dates.vocabulary import Vocabulary, word_classes

Classes = frozenset[str]

_TOKEN = re.compile(
    r"""
    \n[^\S\n]*\n\s*                                        # an empty line parts what stands around it
    | \d{4}-\d\d-\d\d (?:T\d\d:\d\d\S*)? (?!\w)           # 2024-05-12
    | \d{1,2} (?P<mark>[./-]) \d{1,2} (?P=mark) \d{4} (?!\w)  # 12.05.2024, 12/05/2024
    | \d{4} (?P<sign>[./]) \d\d (?P=sign) \d\d (?!\w)     # 2024/05/12
    | \d{1,2}[:.]\d\d (?: :\d\d)? (?![\d.,]\d)            # 11:30
    | \d+ (?: [.,]\d+ )+                                  # 1,500; 2.5
    | \d+ [^\W_]*                                         # 3; 3rd; 1990s; 11am
    | [^\W\d_]\w*                                         # a word
    | ['’]s\b                                             # of a possessive
    | ['’]\d0s\b                                          # '90s
    | \S
    """,
    re.VERBOSE,
)

_MARKS = {
    ",": "COMMA",
    "-": "HYPHEN",
    "‑": "HYPHEN",
    "–": "DASH",
    "—": "DASH",
    ".": "DOT",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    "/": "SLASH",
    "%": "PERCENT",
    "$": "CURRENCY",
    "€": "CURRENCY",
    "£": "CURRENCY",
    "¥": "CURRENCY",
    "₹": "CURRENCY",
    "#": "CURRENCY",
    "+": "CURRENCY",
    ";": "STOP",
    ":": "STOP",
    "!": "STOP",
    "?": "STOP",
}

# A number so written names something other than a plain number.
_NUMERIC = (
    ("ISO", re.compile(r"\d{4}-\d\d-\d\d.*|\d{4}[./]\d\d[./]\d\d")),
    ("NUMERIC_DATE", re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}")),
    ("COLON_TIME", re.compile(r"\d{1,2}:\d\d(?::\d\d)?")),
    ("DOT_TIME", re.compile(r"\d{1,2}\.\d\d")),
    ("DECADE", re.compile(r"(?:1[5-9]|20)\d0s|['’]\d0s")),
    ("DECADE_WORD", re.compile(r"\d0s")),
    ("CLOCK", re.compile(r"(?:[1-9]|1[0-2])(?:am|pm|AM|PM)")),
    ("HOURS", re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?:hrs|h|GMT|UTC)")),
)
_CARDINAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_COUNTED = re.compile(rf"{_ORDINAL.pattern}|(\d0)s")
_QUARTER = re.compile(r"[QH][1-4]")
_FISCAL = re.compile(r"FY\d{2,4}")

FIRST_YEAR, LAST_YEAR = 1500, 2099
_DAYS_OF_MONTH, _HOURS_OF_DAY, _TWO_DIGITS = 31, 24, 2


class Item(NamedTuple):
    """A word, or words that a rule has joined.

    Attributes:
        start: The first character.
        end: After the last character.
        words: The words.
        classes: What the rules may take it for.
        value: A number, or for joined words what they mean.
        senses: The rows of the codebook that the word stands in.
        lead: Where the preposition before it starts, for joined words that have one.
    """

    start: int
    end: int
    words: str
    classes: Classes
    value: Any = None
    senses: tuple[TimeWord, ...] = ()
    lead: int | None = None

    def sense(self, *groups: str) -> TimeWord | None:
        """The row of one of these groups that the word stands in."""
        return next((row for row in self.senses if row.group in groups), None)


class Sort(NamedTuple):
    """What a word as written may be, wherever it stands.

    Attributes:
        classes: What the rules may take it for.
        value: Its number.
        senses: Its rows in the codebook.
    """

    classes: Classes
    value: float | None = None
    senses: tuple[TimeWord, ...] = ()


def tokenize(text: str, sort: Callable[[str], Sort]) -> Iterator[Item]:
    """The items of a text, in order.

    Args:
        text: Any text.
        sort: What a word as written may be.
    """
    for found in _TOKEN.finditer(text):
        word = found.group()
        yield Item(found.start(), found.end(), word, *sort(word))


def sort_of(word: str, vocabulary: Vocabulary, literals: frozenset[str]) -> Sort:
    """What a word as written may be.

    Args:
        word: As the text has it.
        vocabulary: Words of time.
        literals: Words that the rules name themselves.
    """
    if word[0] == "\n":
        return Sort(frozenset({"BREAK"}))
    if word[0].isdigit() or (len(word) > 1 and word[0] in "'’" and word[1].isdigit()):
        return Sort(number_classes(word), _number(word))
    if word[0].isalpha():
        senses = vocabulary.senses(word)
        value = next((row.number for row in senses if row.group in ("number", "ordinal")), None)
        return Sort(letter_classes(word, senses, literals), value, senses)
    return Sort(mark_classes(word))


def number_classes(word: str) -> Classes:
    """What a token that begins with a digit may be."""
    for name, pattern in _NUMERIC:
        if pattern.fullmatch(word):
            return frozenset({name})
    if ordinal := _ORDINAL.fullmatch(word):
        return frozenset({"ORDINAL", "DAY_NUMBER"} if 1 <= int(ordinal[1]) <= _DAYS_OF_MONTH else {"ORDINAL"})
    if not _CARDINAL.fullmatch(word):
        return frozenset({"ODD"})
    classes = {"NUM", "AMOUNT"}
    if word.isascii() and word.isdigit() and len(word) <= len(str(LAST_YEAR)):
        number, short = int(word), len(word) <= _TWO_DIGITS
        limits = {
            "DAY_NUMBER": short and 1 <= number <= _DAYS_OF_MONTH,
            "HOUR": short and 1 <= number <= _HOURS_OF_DAY,
            "YEAR": FIRST_YEAR <= number <= LAST_YEAR,
            "TWO_DIGITS": len(word) == _TWO_DIGITS,
        }
        classes |= {name for name, fits in limits.items() if fits}
    return frozenset(classes)


def _number(word: str) -> float | None:
    if counted := _COUNTED.fullmatch(word):
        return int(counted[1] or counted[2])
    if not _CARDINAL.fullmatch(word):
        return None
    plain = word.replace(",", "")
    return float(plain) if "." in plain else int(plain[:9])


def letter_classes(word: str, senses: tuple[TimeWord, ...], literals: frozenset[str]) -> Classes:
    """What a token that begins with a letter may be; CAPITAL is a word known for nothing but its capital."""
    classes: set[str] = set().union(*map(word_classes, senses))
    if classes & {"NUMBER"}:
        classes.add("AMOUNT")
    if word.lower() in literals:
        classes.add(word.lower())
    if _QUARTER.fullmatch(word) and word not in ("H3", "H4"):
        classes.add("QUARTER_MARK")
    elif _FISCAL.fullmatch(word):
        classes.add("FISCAL_MARK")
    if not classes and word[0].isupper():
        classes.add("CAPITAL")
    return frozenset(classes | {"WORD"})


def mark_classes(word: str) -> Classes:
    """What a punctuation mark may be."""
    if word[0] in "'’" and word[1:] == "s":
        return frozenset({"POSSESSIVE"})
    return frozenset({_MARKS.get(word, "MARK")})


def sample_classes() -> Iterator[Classes]:
    """Every combination of classes that a token other than a word of the codebook can have."""
    yield frozenset({"BREAK"})
    yield from (mark_classes(mark) for mark in (*_MARKS, "’s", "*"))
    numbers = [f"{number}{tail}" for number in range(1, 100) for tail in ("", "th")]
    others = ["0", "00", "01", "09", "2.5", "1000", "1600", "5000", "9x"]
    yield from map(number_classes, (*numbers, *others))
    yield from (frozenset({name}) for name, _ in _NUMERIC)
    yield from (letter_classes(word, (), frozenset()) for word in ("Q1", "FY24", "Name", "word"))
