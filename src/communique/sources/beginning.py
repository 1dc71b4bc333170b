"""Takes the passages of a page, gives where its story begins."""

from collections.abc import Sequence

from communique.sources.dateline import find_dateline
from communique.sources.passage import Passage, is_headline, is_paragraph
from communique.sources.stamp import is_hour, is_stamp, read_byline, read_field
from communique.sources.vocabulary import Vocabulary

# Summary, caption, byline, place and buttons between the headline and the day of a page.
_MOST_LINES = 6


def start_of_story(live: Sequence[Passage], vocabulary: Vocabulary) -> int:
    """The position of the first passage of the story itself; what stands above it is the head of a page."""
    asking = _asking_title(live)
    starts = (i for i, passage in enumerate(live) if i != asking and _starts_story(passage, vocabulary))
    first = next(starts, 0)
    stamped = (i + 1 for i in range(first, min(first + _MOST_LINES, len(live) - 2)) if is_stamp(live[i].text))
    return next(stamped, first)  # a summary and a caption may stand over the day


def _asking_title(live: Sequence[Passage]) -> int | None:
    """A question alone in a text without others: its headline; with others it is the first of an interview."""
    asking = [
        index for index, passage in enumerate(live) if passage.text.rstrip("\"”’'").endswith(("?", "!"))
    ]
    if len(asking) != 1 or ":" in live[asking[0]].text or not is_headline(live[asking[0]].text):
        return None
    return asking[0]


def _starts_story(passage: Passage, vocabulary: Vocabulary) -> bool:
    text = passage.text
    if is_stamp(text) or read_byline(text, vocabulary) or read_field(text):
        return False
    dateline = find_dateline(text, vocabulary)
    rest = text[dateline.end :] if dateline else ""
    return is_story(passage) or (bool(rest) and not is_hour(rest))


def is_story(passage: Passage) -> bool:
    """Whether a passage is running words of a story and no heading."""
    return is_paragraph(passage.text) and not (passage.heading and is_headline(passage.text))
