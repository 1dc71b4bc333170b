"""Cuts a passage in which story and something else stand on one line: a header, caption or file name."""

import re

from communique.sources.dateline import find_dateline
from communique.sources.passage import Passage
from communique.sources.pictures import LONGEST_CAPTION, is_captioned, is_file_name
from communique.sources.stamp import is_stamp, read_byline, read_stamp
from communique.sources.vocabulary import Vocabulary

_BAR = re.compile(r"\s+[|•·]\s+")
# A longer part between bars is text, not a line of the page.
_LONGEST_PART = 80
_TRAILER = re.compile(r"\s(?=\([A-Za-z][^()]{2,200}\)\.?$)")
# The sender under a message of a social network that a page set into the story, and the link before him.
_SENDER = re.compile(r"\s(?=(?:pic\.twitter\.com/\w+\s*)?[—–-]\s?[^.!?]{2,60}\(@\w{2,30}\)[^.!?]{0,30}$)")
# What agencies write behind the last sentence: a mark such as "--0--", ENDS, or "(end)" and who wrote it.
_RULE = r"[-–—=*#_]{1,3}"
_END_MARK = re.compile(
    rf"(?<=[.!?\"”’)])\s(?=(?:\((?:end|ends|more)\) [a-z./]{{2,12}}|{_RULE}\s?(?:0|30|o0o|ends?)?\s?{_RULE}"
    r"|/?ENDS?/?|/ends?/?|enditem)\.?$)",
    re.IGNORECASE,
)
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
        for parts in (_header(passage), _bars(passage, vocabulary), _caption(passage, vocabulary)):
            if len(parts) > 1:
                return parts
    return _end(passage, vocabulary)


def _header(passage: Passage) -> list[Passage]:
    stamp = read_stamp(passage.text)
    if stamp is None or not stamp.labelled or stamp.end >= len(passage.text):
        return [passage]
    return [Passage(passage.text[: stamp.end].rstrip(), kind="header"), Passage(passage.text[stamp.end :])]


def _bars(passage: Passage, vocabulary: Vocabulary) -> list[Passage]:
    """The parts at upright bars of a line such as "Daily Post | 3 June 2022 | By Ana Ruiz".

    One part that is a line of the page, a stamp, a byline or a paper's name shows what the others are.
    """
    parts = _BAR.split(passage.text)
    bars = _BAR.findall(passage.text)
    kinds = [_kind_of_part(part, vocabulary) for part in parts]
    if len(parts) == 1 or not any(kinds) or any(len(part) > _LONGEST_PART for part in parts):
        return [passage]
    with_bars = [part + bar.rstrip() for part, bar in zip(parts, [*bars, ""], strict=True)]
    return [
        Passage(text, kind=kind or (None if find_dateline(part, vocabulary) else "header"))
        for text, part, kind in zip(with_bars, parts, kinds, strict=True)
    ]


def _kind_of_part(part: str, vocabulary: Vocabulary) -> str | None:
    if is_stamp(part) or vocabulary.masthead(part) or vocabulary.is_section(part):
        return "header"
    return "byline" if read_byline(part, vocabulary) else vocabulary.kind_of_line(part)


def _caption(passage: Passage, vocabulary: Vocabulary) -> list[Passage]:
    text = passage.text
    if find_dateline(text, vocabulary):
        return [passage]
    for found in list(_CAPITALS.finditer(text, 0, LONGEST_CAPTION))[:_MOST_TRIES]:
        caption, story = text[: found.start()].rstrip(), text[found.start() :]
        if not is_captioned(caption, vocabulary):
            continue
        dateline = find_dateline(story, vocabulary)
        if dateline and dateline.end < len(story):
            return [Passage(caption, kind="caption"), Passage(story)]
    return [passage]


def _end(passage: Passage, vocabulary: Vocabulary) -> list[Passage]:
    """The passage without a file name, a mark or a bracketed credit at its end ("(Reporting by ...)")."""
    text = passage.text
    head, _, tail = text.rpartition(" ")
    if head and is_file_name(tail):
        return [Passage(head, heading=passage.heading), Passage(tail, kind="stray")]
    ended = _END_MARK.search(text)
    if ended:
        return [Passage(text[: ended.start()]), Passage(text[ended.end() :], kind="stray")]
    sender = _SENDER.search(text)
    if sender:
        return [Passage(text[: sender.start()]), Passage(text[sender.end() :], kind="navigation")]
    trailer = _TRAILER.search(text)
    below = text[trailer.end() :] if trailer else ""
    if trailer and "footer" in (vocabulary.kind_of_line(below), vocabulary.kind_of_list(below)):
        return [Passage(text[: trailer.start()]), Passage(text[trailer.end() :], kind="footer")]
    return [passage]
