"""Takes a clean text, gives its language; a text that is not in English is refused by name."""

import re

from communique.errors import SourceError

# Words that run through every English text and that no other language shares as a set. One word in ten of
# running English is among them.
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|that|with|was|were|has|have|said|which|their|would)\b", re.IGNORECASE
)
_ENGLISH_SHARE = 0.10
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
    if code in _TAKEN_FOR_ENGLISH:
        return "en"
    raise SourceError(name, f"in {_name(code)}; only English reports are read")


def _identify(sample: str) -> str:
    import py3langid

    code, _ = py3langid.classify(sample)
    return str(code)


def _name(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, f"the language {code!r}"))
