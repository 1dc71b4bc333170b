"""Takes a footnote as it is written, gives what it claims; the same in every format."""

import datetime as dt
import re
from collections.abc import Iterable

from communique.analysis.brief import Note, Told, Written
from communique.faces.exports.brief.sheet import UNKNOWN_DAY, UNKNOWN_OUTLET, subject_of
from communique.model import Span

_LINE = re.compile(
    r"(?P<outlet>.+?), (?P<day>\d{4}-\d\d-\d\d|" + UNKNOWN_DAY + r"): “(?P<words>.*)” "
    r"\(report (?P<report>\S+), characters (?P<start>\d+) to (?P<end>\d+)\)"
)
_SHOWN = 60  # of a footnote that cannot be read, so many characters name it


def gathered(
    lines: Iterable[tuple[str, Iterable[int]]], notes: Iterable[tuple[int, str]], others: Iterable[str]
) -> Written:
    """What a brief holds.

    Args:
        lines: The words of each line, and the numbers of its footnotes.
        notes: The number of each footnote, and its words.
        others: What else stands in it, among it what it is about.
    """
    found, broken = [], []
    for number, words in notes:
        note = read_note(number, words)
        if note:
            found.append(note)
        else:
            broken.append(f"{number}. {words[:_SHOWN]}")
    return Written(
        lines=tuple(Told(" ".join(words.split()), tuple(numbers)) for words, numbers in lines),
        notes=tuple(found),
        broken=tuple(broken),
        subject=next(filter(None, map(subject_of, others)), None),
    )


def read_note(number: int, words: str) -> Note | None:
    """A footnote, or None where it is not written as one."""
    read = _LINE.fullmatch(words.strip())
    if read is None:
        return None
    try:
        day = None if read["day"] == UNKNOWN_DAY else dt.date.fromisoformat(read["day"])
    except ValueError:
        return None
    return Note(
        number=number,
        outlet=None if read["outlet"] == UNKNOWN_OUTLET else read["outlet"],
        published=day,
        words=read["words"],
        report=read["report"],
        span=Span(int(read["start"]), int(read["end"])),
    )
