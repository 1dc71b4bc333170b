"""Takes the start of a paragraph, gives what stands before the place of a dateline, or a town without a mark."""

import re
from typing import NamedTuple

from communique.sources.passage import is_paragraph
from communique.sources.vocabulary import Vocabulary

# An agency before the place, its name saying so or in brackets: "Caspian News Agency - BAKU, 28 June", "(ANSA) - ROME".
_CREDIT = re.compile(
    r"(?P<agency>(?:[A-Z][\w'’-]+ ){1,4}(?:Agency|Press|News|Service|Wire)|\([A-Z]{2,8}\))\s*[-–—|/:]+\s*(?=[A-Z])"
)
# Who passes it on, and for whom: "(MENAFN - Gulf Post) Amman, 12 May (Petra) --".
_PASSED_ON = re.compile(r"\([A-Z]{3,8}\s?[-–/]\s?[^()]{2,40}\)\s+(?=[A-Z])")
_HEADING = re.compile(r"(?P<words>[A-Z][A-Za-z ]{4,30}?)\s?[,.:|–—-]\s+(?=[A-Z])")

_SET_OFF = re.compile(r"(?P<town>[A-Z][A-Z'’-]{3,}(?: [A-Z][A-Z'’-]{2,}){0,2}) (?=U\.[SKN]\.|[A-Z][a-z])")


class WordsBefore(NamedTuple):
    """Words before the place; `agency` is the one they credit, `end` is where the place may begin."""

    agency: str | None
    end: int


def words_before_place(text: str, vocabulary: Vocabulary) -> WordsBefore | None:
    """What the paragraph begins with before a place can stand, or None.

    Args:
        text: The paragraph.
        vocabulary: What kinds of text are called ("Press Release, Belmopan, 3 May").
    """
    if credited := _CREDIT.match(text):
        return WordsBefore(credited["agency"].strip("()"), credited.end())
    if passed := _PASSED_ON.match(text):
        return WordsBefore(None, passed.end())
    heading = _HEADING.match(text)
    if heading and vocabulary.kind_of_line(heading["words"]) == "header":
        return WordsBefore(None, heading.end())
    return None


def town_set_off(text: str, vocabulary: Vocabulary) -> str | None:
    """A town that capitals alone part from the story: "SEOUL South Korea will", "DHAKA U.S. Secretary".

    Args:
        text: The paragraph.
        vocabulary: Which places there are.
    """
    found = _SET_OFF.match(text)
    if found is None or not is_paragraph(text) or vocabulary.gazetteer.is_state(found["town"]):
        return None
    return found["town"] if vocabulary.gazetteer.find(found["town"]) else None
