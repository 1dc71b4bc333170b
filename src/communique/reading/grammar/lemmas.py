"""Takes a parsed text, sets right the lemmas of verbs that the pipeline cuts too short: of "staged" it makes "stag"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

# One syllable that ends in one vowel and one consonant doubles it before an ending: "stag", "stagged".
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_HISSING = re.compile(r"(?:[sxzo]|[cs]h)$")
_ENDINGS = ("ed", "ing")


def mend_lemmas(doc: Doc) -> None:
    """Set right, in place, the lemmas of verbs whose spelling tells of an "e" at their end."""
    for token in doc:
        if token.pos_ == "VERB" and _lost_its_e(token.lower_, token.lemma_):
            token.lemma_ += "e"


def _lost_its_e(word: str, lemma: str) -> bool:
    """Whether a verb must end in "e": its lemma would double its last letter, or could do without the ending's "e"."""
    if word == lemma + "es":
        return not _HISSING.search(lemma)
    return any(word == lemma + ending for ending in _ENDINGS) and _DOUBLING.fullmatch(lemma) is not None
