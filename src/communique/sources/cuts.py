"""Cuts a passage in which the story and something else stand on one line: a header, a caption, a stray file name."""

import re

from communique.sources.dateline import find_dateline
from communique.sources.passage import Passage
from communique.sources.pictures import LONGEST_CAPTION, is_captioned, is_file_name
from communique.sources.stamp import is_stamp, read_byline, read_stamp
from communique.sources.vocabulary import Vocabulary

_BAR = re.compile(r"\s+[|•·]\s+")
_CAPITALS = re.compile(r"(?<=\s)(?=[A-ZÀ-Þ]{3})")
# A caption ends early; the story's first dateline is not looked for further down.
_MOST_TRIES = 12


def cut(passage: Passage, vocabulary: Vocabulary, *, first: bool) -> list[Passage]:
    """The passage in parts, those that are no story with their kind; the words are the same.

    Args:
        passage: Any passage still held for story.
        vocabulary: What agencies and lines of pages are called.
        first: Whether nothing of the story stands above it.
    """
    if first:
        for divide in (_header, _bars, _caption):
            parts = divide(passage, vocabulary)
            if len(parts) > 1:
                return parts
    return _stray(passage)


def _header(passage: Passage, vocabulary: Vocabulary) -> list[Passage]:  # noqa: ARG001 - called like the others
    stamp = read_stamp(passage.text)
    if stamp is None or not stamp.labelled or stamp.end >= len(passage.text):
        return [passage]
    return [Passage(passage.text[: stamp.end].rstrip(), kind="header"), Passage(passage.text[stamp.end :])]


def _bars(passage: Passage, vocabulary: Vocabulary) -> list[Passage]:
    """Parts at upright bars, when each but the last is clearly a line of the page ("Press release | Berlin, 3 June 2022")."""
    parts = _BAR.split(passage.text)
    bars = _BAR.findall(passage.text)
    if len(parts) == 1 or not all(_is_line(part, vocabulary) for part in parts[:-1]):
        return [passage]
    if not (_is_line(parts[-1], vocabulary) or find_dateline(parts[-1], vocabulary)):
        return [passage]
    with_bars = [part + bar.rstrip() for part, bar in zip(parts, bars, strict=False)]
    kinds = [vocabulary.kind_of_line(part) or ("byline" if read_byline(part, vocabulary) else "header") for part in parts[:-1]]
    return [*(Passage(part, kind=kind) for part, kind in zip(with_bars, kinds, strict=True)), Passage(parts[-1])]


def _is_line(part: str, vocabulary: Vocabulary) -> bool:
    return bool(is_stamp(part) or read_byline(part, vocabulary) or vocabulary.kind_of_line(part) or vocabulary.is_section(part))


def _caption(passage: Passage, vocabulary: Vocabulary) -> list[Passage]:
    text = passage.text
    if find_dateline(text, vocabulary):
        return [passage]
    for found in list(_CAPITALS.finditer(text, 0, LONGEST_CAPTION))[:_MOST_TRIES]:
        caption, story = text[: found.start()].rstrip(), text[found.start() :]
        if is_captioned(caption, vocabulary) and find_dateline(story, vocabulary):
            return [Passage(caption, kind="caption"), Passage(story)]
    return [passage]


def _stray(passage: Passage) -> list[Passage]:
    head, _, tail = passage.text.rpartition(" ")
    if head and is_file_name(tail):
        return [Passage(head, heading=passage.heading), Passage(tail, kind="stray")]
    return [passage]
