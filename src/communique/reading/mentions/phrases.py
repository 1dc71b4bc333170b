"""Takes phrases with what they mean, gives the longest that starts at a word of a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from anyascii import anyascii

Meaning = TypeVar("Meaning")
Case = Literal["any", "capital", "exact"]

_INNER_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?=\s|$)")
_PLURALS = {"y": "ies", "ch": "ches", "sh": "shes", "ss": "sses"}
_ACRONYM = 7  # letters up to which a word in capitals is an acronym rather than a word shouted


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word in small letters without diacritics, as phrases are compared."""
    return word.lower() if word.isascii() else anyascii(word).lower()


def pieces(phrase: str) -> list[str]:
    """A phrase as the tokeniser cuts it: hyphens between letters and possessives are tokens of their own."""
    if "-" in phrase:
        phrase = _INNER_HYPHEN.sub(" - ", phrase)
    if "'" in phrase:
        phrase = _POSSESSIVE.sub(r" \g<0>", phrase)
    return phrase.split()


def plural(noun: str) -> str:
    """The plural of an English noun, as most are made."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    ending = next((end for end in _PLURALS if noun.endswith(end) and not noun.endswith("ey")), None)
    return noun[: -len(ending)] + _PLURALS[ending] if ending else noun + "s"


def is_acronym(phrase: str) -> bool:
    """Whether a form is matched only as written ("US", "MoU"), since in small letters it is another word."""
    letters = [c for c in phrase if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return " " not in phrase and len(letters) <= _ACRONYM and capitals >= max(2, len(letters) - 1)


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A phrase found: words `start` to `end`, the last not included, and what it means."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class _Form(Generic[Meaning]):
    keys: tuple[str, ...]
    written: tuple[str, ...] | None
    capital: bool
    meaning: Meaning


@dataclass
class Phrases(Generic[Meaning]):
    """Phrases by their first word; of two with the same words the one added first counts."""

    _forms: dict[str, list[_Form[Meaning]]] = field(default_factory=dict)
    _known: set[tuple[tuple[str, ...], tuple[str, ...] | None]] = field(default_factory=set)

    def add(self, phrase: str, meaning: Meaning, case: Case = "capital") -> None:
        """Add a phrase; `case` says whether capitals matter."""
        written = pieces(phrase)
        keys = tuple(map(fold, written))
        exact = tuple(written) if case == "exact" else None
        if not keys or (keys, exact) in self._known:
            return
        self._known.add((keys, exact))
        forms = self._forms.setdefault(keys[0], [])
        forms.append(_Form(keys, exact, case == "capital", meaning))
        if len(forms) > 1 and len(forms[-2].keys) < len(keys):
            forms.sort(key=lambda form: -len(form.keys))

    def every(self) -> Iterator[tuple[tuple[str, ...], Meaning]]:
        """Each phrase's folded words with what it means."""
        return ((form.keys, form.meaning) for forms in self._forms.values() for form in forms)

    def starts(self, key: str) -> bool:
        """Whether a phrase starts with this folded word."""
        return key in self._forms

    def at(self, keys: Sequence[str], words: Sequence[str], start: int) -> Found[Meaning] | None:
        """The longest phrase that starts at a word."""
        for form in self._forms.get(keys[start], ()):
            end = start + len(form.keys)
            if len(form.keys) > 1 and tuple(keys[start:end]) != form.keys:
                continue
            if form.written is not None and tuple(words[start:end]) != form.written:
                continue
            if form.capital and not any(word[:1].isupper() for word in words[start:end]):
                continue
            return Found(start, end, form.meaning)
        return None
