"""Takes a clean text, gives its language; a text that is not in English is refused by name."""

import re

from communique.errors import SourceError

# Words that run through every English text and that no other language shares as a set. One word in ten of
# running English is among them.
_COMMON = "the|of|and|to|that|with|was|were|has|have|said|which|their|would"
_ENGLISH = re.compile(rf"\b(?:{_COMMON})\b", re.IGNORECASE)
_ENGLISH_SHARE = 0.10
# Names crowd these words out of a short text. Among its words in small letters they and the next are one in three.
_BESIDE_NAMES = re.compile(
    rf"(?:{_COMMON}|in|on|at|by|for|from|is|are|be|been|his|her|he|she|it|they|will|not|after|who|as|this|these)"
)
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+")
_SHARE_BESIDE_NAMES = 0.30
_FEWEST_BESIDE_NAMES = 2
_LIKE_ENGLISH = {"af", "fy", "nl"}  # they share "was", "in", "by", "of" and "is"
# A shorter text is too short to tell its language, and is taken for English.
_FEWEST_LETTERS = 40
_SAMPLE = 5000
# The identifier gives short English full of names as one of these, which no report is written in here.
_TAKEN_FOR_ENGLISH = {"en", "pcm", "sco", "jam"}


def language_of(name: str, text: str) -> str:
    """The language of the text, as ISO 639-1: "en".

    Args:
        name: What the text comes from, for errors.
        text: The clean text.

    Raises:
        SourceError: It is in another language.
    """
    sample = text[:_SAMPLE]
    words = len(sample.split())
    if len(_ENGLISH.findall(sample)) >= _ENGLISH_SHARE * words:
        return "en"
    if sum(character.isalpha() for character in sample) < _FEWEST_LETTERS:
        return "en"
    code = _identify(sample)
    if code in _TAKEN_FOR_ENGLISH or (code not in _LIKE_ENGLISH and _is_full_of_names(sample)):
        return "en"
    raise SourceError(name, f"in {_name(code)}; only English reports are read")


def _is_full_of_names(text: str) -> bool:
    """Whether the words between the names of a text are those of English."""
    small = [word for word in _WORD.findall(text) if word[0].islower()]
    english = [word for word in small if _BESIDE_NAMES.fullmatch(word)]
    several = len(set(english)) >= _FEWEST_BESIDE_NAMES
    return several and len(english) >= _SHARE_BESIDE_NAMES * len(small)


def _identify(sample: str) -> str:
    import py3langid

    code, _ = py3langid.classify(sample)
    return str(code)


def _name(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, f"the language {code!r}"))
