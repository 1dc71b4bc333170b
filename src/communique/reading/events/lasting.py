"""Takes a telling, gives its days where its words say how long it goes on: "a four-day visit", "two days of talks"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from communique.model import DateInterval
from communique.reading.dates import find_dates
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from communique.reading.context import Context
    from communique.reading.events.frame import Frame
    from communique.reading.events.telling import Telling

_DAYS = re.compile(r"P(\d+)([DW])")
_WEEK = 7
_LONGEST = 60  # more days than this are no visit and no round of talks
_UNITS = {"day", "week"}
_PHRASES = {"pobj", "prep"}
_LEFT, _RIGHT = ("compound", "amod", "nmod", "nummod"), ("on", "for")


def over_its_length(context: Context, telling: Telling) -> DateInterval | None:
    """The days from the one that is told, on or back, where a length is told and one day alone is known."""
    date, frame = telling.date, telling.frame
    if date is None or date.start is None or date.end not in {date.start, None}:
        return date
    for noun in _nouns(context, frame):
        if (days := _length(context, noun)) is not None:
            rest = dt.timedelta(days=days - 1)
            if date.end is not None and _is_over(context, frame, noun):
                return DateInterval(start=date.start - rest, end=date.end, text=date.text)
            return DateInterval(start=date.start, end=date.start + rest, text=date.text)
    return date


def _nouns(context: Context, frame: Frame) -> list[Token]:
    """The event's own noun, or that for which a verb sets out: "arrived on a two-day visit"."""
    head = context.parsed.doc[frame.clause.head]
    if frame.clause.form == "noun":
        return [head]
    reached = head.subtree if frame.pattern.travel else head.children
    phrases = [
        word for word in reached if word.dep_ == "prep" and word.lower_ in _RIGHT and _is_within(word, head)
    ]
    return [inside for phrase in phrases for inside in phrase.children if inside.dep_ == "pobj"]


def _is_within(word: Token, head: Token) -> bool:
    """Whether nothing but phrases stand between a word and a verb: "flew in with an envoy [for] a two-day stay"."""
    while word.head != head and word.head.dep_ in _PHRASES:
        word = word.head
    return word.head == head


def _length(context: Context, noun: Token) -> int | None:
    """How many days a noun's phrase says it lasts: "a week-long visit", "four days of talks"."""
    counted = _counted(noun)
    beside = [child for child in noun.children if child.dep_ in _LEFT and child.i < noun.i]
    named = any(word.lower_ in _UNITS for child in beside for word in child.subtree)
    if counted is None and not named:
        return None
    first, last = (counted.left_edge.i, counted.i) if counted is not None else (noun.left_edge.i, noun.i)
    phrase = context.parsed.span(first, last + 1).words(context.report.text)
    for found in find_dates(phrase, published=None, dateline=None, codebook=context.codebook):
        length = _DAYS.fullmatch(found.period.label or "")
        if length is not None:
            days = int(length[1]) * (_WEEK if length[2] == "W" else 1)
            return days if 1 < days <= _LONGEST else None
    return None


def _counted(noun: Token) -> Token | None:
    """The unit of "four days of talks"."""
    unit = noun.head.head
    is_counted = noun.dep_ == "pobj" and noun.head.lower_ == "of" and unit.lemma_.lower() in _UNITS
    return unit if is_counted and any(child.dep_ == "nummod" for child in unit.children) else None


def _is_over(context: Context, frame: Frame, noun: Token) -> bool:
    """Whether the day told is the last: "concluded a four-day visit", "signed it after four days of talks"."""
    counted = _counted(noun)
    top = counted if counted is not None else noun
    if top.dep_ == "pobj" and top.head.lower_ in {"after", "following"}:
        return True
    verb = top.head.head if top.dep_ == "pobj" else top.head
    ending = verb.lemma_.lower() in words(context.codebook, "coming to an end")
    return ending or (counted is not None and frame.anchor.tense == "past")
