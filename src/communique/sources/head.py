"""Takes a line above a story, gives what its parts say: the paper, the day, the place it was written in."""

import datetime as dt
import re

from communique.sources.day import day_within
from communique.sources.places import Located
from communique.sources.stamp import day_published, is_stamp
from communique.sources.vocabulary import Vocabulary

_BETWEEN = re.compile(r"\s+(?:[-–—]{1,2}|[|•·●/*»>])\s*|\s*[|•·●]\s+")
# More words than these beside a day are a headline.
_LONGEST_PART = 3
_FEWEST_PARTS = 3
_NAME = re.compile(r"[^\d,]{3,30}")


def parts_of(line: str) -> list[str]:
    """What stands between the dashes, bars and dots of a line."""
    return [part for part in _BETWEEN.split(line.strip(" |•·●-–—")) if part]


def heads_report(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is made of such parts ("THE OBSERVER - San Juan - Sunday, July 15, 2018")."""
    if day_published(line):
        return True
    parts = parts_of(line)
    name, _, day = line.partition(", ")
    if vocabulary.agency(name) and is_stamp(day):
        return True
    others = [part for part in parts if not is_stamp(part) and not vocabulary.masthead(part)]
    if len(others) == len(parts) or len(parts) == 1:
        return False
    short = all(len(part.split()) <= _LONGEST_PART or is_place(part, vocabulary) for part in others)
    return short or len(parts) >= _FEWEST_PARTS


def paper_in(line: str, vocabulary: Vocabulary) -> str | None:
    """The paper whose name is a part of the line."""
    return next((paper for part in parts_of(line) if (paper := vocabulary.masthead(part))), None)


def day_in(line: str) -> dt.date | None:
    """The day of publication that the line gives: what it calls so, else the first day in it."""
    return day_published(line) or day_within(line)


def is_place(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is a place and no more ("Banff, Alberta"); a state alone is rather a section of the paper."""
    names = [name.strip() for name in line.split(",")]
    if not all(_is_name(name) for name in names) or vocabulary.gazetteer.is_state(names[0]):
        return False
    place = place_in(line, vocabulary)
    return place is not None and place.name == names[0]


def place_in(line: str, vocabulary: Vocabulary, story: str = "") -> Located | None:
    """The first place that is a part of the line, its name as written; the story tells namesakes apart."""
    for part in parts_of(line):
        if vocabulary.is_letterhead(part) or vocabulary.masthead(part):
            continue
        names = [name.strip() for name in part.split(",")]
        for name, region in zip(names, [*names[1:], None], strict=True):
            if (
                _is_name(name)
                and not vocabulary.agency(name)
                and (place := vocabulary.gazetteer.find(name, region, story))
            ):
                return Located(name, place.state)
    return None


def _is_name(words: str) -> bool:
    return _NAME.fullmatch(words) is not None and (words.istitle() or words.isupper())
