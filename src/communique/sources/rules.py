"""The rules of cleaning: each takes the passages that are still held for story and says which are not, and what they are.

A rule sees only what earlier rules left, so that what stands beside a passage is story or may be. A rule gives
positions with the kind they are removed under; what is doubtful it leaves.
"""

import re
from collections import Counter
from collections.abc import Sequence

from communique.sources.dateline import find_dateline
from communique.sources.passage import Passage, is_headline, is_paragraph, is_title_case, letters, same_words
from communique.sources.pictures import (
    ends_with_agency,
    is_captioned,
    is_credit,
    is_file_name,
    points_into_picture,
)
from communique.sources.stamp import is_stamp, read_byline, read_field, read_stamp
from communique.sources.vocabulary import Vocabulary

Kinds = dict[int, str]

# A longer passage that begins like a line of the page is a paragraph that happens to begin so.
_LONGEST_LINE = 300
# Subheads in ordinary case are told from sentences that lost their full stop only when very short.
_LONGEST_PLAIN_SUBHEAD = 6
_TRAIL = re.compile(r"home\s*[>»›/|]\s*\S.*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:(?:press |media |news )?(?:release|statement|communiqu[eé]|note)\s+)?(?:no|nr|ref)\.?\s*:?\s*[\w-]*\d[\w./-]*", re.IGNORECASE)  # fmt: skip
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w+|(?:tel|phone|fax|mob)\b\.?\s*:?\s*[+(\d]|\+\d[\d ()-]{7,}", re.IGNORECASE)


def lines_of_the_page(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Navigation, requests, rights and stray file names, wherever they stand."""
    found: Kinds = {}
    for index, passage in enumerate(live):
        text = passage.text
        if is_file_name(text):
            found[index] = "stray"
        elif _TRAIL.fullmatch(text):
            found[index] = "navigation"
        elif len(text) <= _LONGEST_LINE and (kind := vocabulary.kind_of_line(text)):
            found[index] = kind
        elif (stamp := read_stamp(text)) and stamp.outlet and is_stamp(text):
            found[index] = "footer"
    return found


def contacts(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:  # noqa: ARG001 - every rule is called alike
    """Addresses and numbers for questions, below the last paragraph."""
    last = max((index for index, passage in enumerate(live) if _is_story(passage)), default=len(live))
    return {
        index: "footer"
        for index, passage in enumerate(live)
        if index > last and _CONTACT.search(passage.text) and not is_paragraph(passage.text)
    }


def captions(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Captions and credits of pictures."""
    found: Kinds = {}
    for index, passage in enumerate(live):
        text = passage.text
        if is_credit(text, vocabulary):
            found[index] = "credit"
        elif find_dateline(text, vocabulary) is None and (
            is_captioned(text, vocabulary) or _is_caption_in_place(live, index, vocabulary)
        ):
            found[index] = "caption"
    return found


def _is_caption_in_place(live: Sequence[Passage], index: int, vocabulary: Vocabulary) -> bool:
    """Whether a passage above the story is a caption: one that ends like a sign-off, or points into a picture."""
    if index + 1 >= len(live) or any(_is_story(passage) for passage in live[:index]):
        return False
    text = live[index].text
    if ends_with_agency(text, vocabulary):
        return any(_is_story(passage) for passage in live[index + 1 :])
    return points_into_picture(text) and find_dateline(live[index + 1].text, vocabulary) is not None


def front(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """What stands above the story: section, title, byline, stamps, letterhead."""
    start = next((index for index, passage in enumerate(live) if _starts_story(passage, vocabulary)), 0)
    found: Kinds = {}
    headings = []
    for index, passage in enumerate(live[:start]):
        kind = _kind_at_front(passage.text, vocabulary)
        if kind:
            found[index] = kind
        elif is_headline(passage.text) or passage.heading:
            headings.append(index)
    title = next((index for index in headings if len(live[index].text.split()) > 2), None)  # noqa: PLR2004 - a headline has three words or more
    for index in headings:
        found[index] = "title" if index == title else "subhead"
    return found


def _kind_at_front(text: str, vocabulary: Vocabulary) -> str | None:
    if is_stamp(text) or read_field(text) or _NUMBER.fullmatch(text):
        return "header"
    if read_byline(text, vocabulary):
        return "byline"
    if vocabulary.agency(text) and not text.isupper():
        return "byline"
    if vocabulary.is_section(text) or vocabulary.heads_teasers(text):
        return "navigation"
    if vocabulary.is_letterhead(text) and is_headline(text):
        return "header"
    return None


def _starts_story(passage: Passage, vocabulary: Vocabulary) -> bool:
    text = passage.text
    if is_stamp(text) or read_byline(text, vocabulary) or read_field(text):
        return False
    return _is_story(passage) or find_dateline(text, vocabulary) is not None


def subheads(live: Sequence[Passage], vocabulary: Vocabulary) -> Kinds:
    """Headings inside the story; a heading that comes back is a speaker's label and stays."""
    labels = Counter(letters(passage.text) for passage in live)
    found: Kinds = {}
    for index, passage in enumerate(live):
        if labels[letters(passage.text)] > 1 or find_dateline(passage.text, vocabulary):
            continue
        above = live[index - 1] if index else None
        below = live[index + 1] if index + 1 < len(live) else None
        if passage.heading and not _is_story(passage):
            found[index] = "subhead"
        elif above and below and _is_subhead(passage.text, above, below):
            found[index] = "subhead"
    return found


def _is_subhead(text: str, above: Passage, below: Passage) -> bool:
    if not is_headline(text) or text.endswith(("?", "!")) or not (_is_story(above) and _is_story(below)):
        return False
    return is_title_case(text) or len(text.split()) <= _LONGEST_PLAIN_SUBHEAD


def repeated_title(live: Sequence[Passage], title: str | None) -> Kinds:
    """The title where it stands in the text."""
    if not title:
        return {}
    return {index: "title" for index, passage in enumerate(live) if same_words(passage.text, title)}


def _is_story(passage: Passage) -> bool:
    return is_paragraph(passage.text) and not (passage.heading and is_headline(passage.text))
