"""Which year a passage tells of: takes each time as it is found, gives the anchor of the next."""

import datetime as dt
import re
from dataclasses import replace

from communique.reading.dates.anchor import Anchor, Story
from communique.reading.dates.cues import sentence_before
from communique.reading.dates.expression import TimeExpression
from communique.reading.dates.period import DECEMBER, Grain
from communique.reading.dates.stretch import Lapse
from communique.reading.dates.tokens import Item

_OPENING = re.compile(
    r"\W*(?:(?:But|And|Yet|So|Then|Later|Earlier|Again|Back|Also|Only),? )?\W*", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"\n\s*\n")
_SOON = dt.timedelta(days=92)
"""How long a story goes on after a day that does not open its sentence: a season.

"The accord signed on 9 July 2018" tells no story, and dates soon after it are rare if it is none."""


class Teller:
    """Keeps the story of a text while its times are found one after the other."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0

    def before(self, anchor: Anchor, item: Item) -> Anchor:
        """The anchor for a time: a story ends with the paragraph after the one in which it was last told."""
        if anchor.story is None or len(_PARAGRAPH.findall(self._text, self._position, item.start)) <= 1:
            return anchor
        return replace(anchor, story=None)

    def after(self, anchor: Anchor, item: Item, expression: TimeExpression) -> Anchor:
        """The anchor after a time, which may begin a story, go on with it, or end it."""
        period = expression.period
        if not period.whole or period.label or period.aside:
            return anchor
        fixed = expression.explicit or isinstance(expression.meaning, Lapse)  # "three months later, on May 9"
        story = self._story(anchor, item, expression) if fixed else self._going_on(anchor, expression)
        if fixed and story is anchor.story:  # a year in passing
            return anchor
        self._position = item.end
        return replace(anchor, story=story)

    @staticmethod
    def _going_on(anchor: Anchor, expression: TimeExpression) -> Story | None:
        """The story as long as nothing of another year is spoken of."""
        start, story = expression.period.start, anchor.story
        return story if story and start and start.year == story.first.year else None

    def _story(self, anchor: Anchor, item: Item, expression: TimeExpression) -> Story | None:
        """The story after words that fix their year alone; a year in passing changes nothing."""
        first, last = expression.period.start, expression.period.end
        if first is None or last is None or first.year != last.year:
            return anchor.story
        if anchor.day is not None and first.year >= anchor.day.year:
            return None
        end = dt.date(first.year, DECEMBER, 31)
        start = item.start if item.lead is None else item.lead
        if _OPENING.fullmatch(sentence_before(self._text, start)):
            return Story(first, end)
        if item.lead is not None and expression.period.grain in (Grain.DAY, Grain.MONTH):
            return Story(first, min(end, first + _SOON))
        return anchor.story
