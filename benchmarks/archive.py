"""A made archive of readings for measuring records: seed and size in, readings in order of publication out.

No language is analysed: words, names and findings are made together. What matters to a record is as in real
archives: a few pairs of states fill most of the news, outlets rewrite each other within a day, later stories
recall earlier ones, and the same officials are named again and again.
"""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

import msgspec
import pycountry

from communique.model import (
    Claim,
    Commitment,
    DateInterval,
    Entity,
    Event,
    EventType,
    Office,
    Participant,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Statement,
)

FIRST_DAY = dt.date(2015, 1, 1)
REPORTS_A_DAY = 12
# Of an archive of one region's news: the share of reports that rewrite another, and how much of it they keep.
COPIES, KEPT = 0.35, 0.7
# How steeply the news falls off from the most reported states to the least.
STEEP = 1.1
EVENTS, STATEMENTS, COMMITMENTS, CLAIMS = 10, 4, 2, 1
RECALLED = 0.3  # of a story's events; the others are of its day
REMEMBERED = 40  # a pair's latest deeds, of which later stories recall some
VERBS: dict[EventType, tuple[str, ...]] = {
    "CONSULT": ("met", "visited", "received"),
    "AGREE": ("agreed", "pledged"),
    "SUPPORT": ("signed", "praised", "thanked"),
    "REQUEST": ("urged", "asked"),
    "ACCUSE": ("accused", "blamed"),
    "SANCTION": ("banned", "expelled"),
    "ASSAULT": ("shelled", "attacked"),
    "AID": ("funded", "supplied"),
}
OFFICES = ("President", "Prime Minister", "Foreign Minister", "Defence Minister", "Ambassador")
_SYLLABLES = [f"{consonant}{vowel}" for consonant in "bdfgklmnprstvz" for vowel in "aeio"]


class Deed(msgspec.Struct, frozen=True):
    """Something that happened in the made world."""

    type: EventType
    day: dt.date
    actor: str
    other: str
    matter: tuple[str, ...]
    place: str


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a story and the finding in it."""

    words: str
    kind: str
    deed: Deed
    value: int = 0


class Story(msgspec.Struct, frozen=True):
    """What one outlet reports first and others rewrite."""

    number: int
    day: dt.date
    outlet: str
    sentences: tuple[Sentence, ...]


class Archive:
    """A made archive.

    Args:
        seed: The same seed and size give the same readings.
    """

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - nothing secret
        codes = [country.alpha_3 for country in pycountry.countries]
        self._names = {country.alpha_3: country.name.split(",")[0] for country in pycountry.countries}
        self._chance.shuffle(codes)
        self._codes = codes
        self._weights = list(accumulate(1 / (rank + 1) ** STEEP for rank in range(len(codes))))
        self._words = [self._word(3) for _ in range(3000)]
        self._people = {(code, office): self._person() for code in codes for office in OFFICES}
        self._towns = {code: self._word(3).title() for code in codes}
        self._outlets = [f"{self._word(2).title()} Post" for _ in range(200)]
        self._past: dict[tuple[str, str], list[Deed]] = {}

    def readings(self, count: int) -> Iterator[Reading]:
        """The first `count` readings of the archive."""
        recent: list[Story] = []
        for number in range(count):
            day = FIRST_DAY + dt.timedelta(days=number // REPORTS_A_DAY)
            recent = [story for story in recent if (day - story.day).days <= 1]
            if recent and self._chance.random() < COPIES:
                story = self._rewritten(self._chance.choice(recent), number, day)
            else:
                story = self._story(number, day)
                recent.append(story)
            yield self._reading(story)

    def _word(self, syllables: int) -> str:
        return "".join(self._chance.choices(_SYLLABLES, k=syllables))

    def _person(self) -> str:
        return f"{self._word(2).title()} {self._word(3).title()}"

    def _pair(self) -> tuple[str, str]:
        one = other = self._chance.choices(self._codes, cum_weights=self._weights)[0]
        while other == one:
            other = self._chance.choices(self._codes, cum_weights=self._weights)[0]
        return min(one, other), max(one, other)

    def _story(self, number: int, day: dt.date) -> Story:
        pair = self._pair()
        past = self._past.setdefault(pair, [])
        deeds = [self._deed(pair, day, past) for _ in range(EVENTS)]
        past.extend(deed for deed in deeds if deed.day == day)
        del past[:-REMEMBERED]
        sentences = [self._told(deed) for deed in deeds]
        for kind, count in (("statement", STATEMENTS), ("commitment", COMMITMENTS), ("claim", CLAIMS)):
            sentences += [self._said(kind, self._new(pair, day), number) for _ in range(count)]
        return Story(number, day, self._chance.choice(self._outlets), tuple(sentences))

    def _deed(self, pair: tuple[str, str], day: dt.date, past: Sequence[Deed]) -> Deed:
        if past and self._chance.random() < RECALLED:
            return self._chance.choice(past)
        return self._new(pair, day)

    def _new(self, pair: tuple[str, str], day: dt.date) -> Deed:
        actor, other = self._chance.sample(pair, 2)
        kind = self._chance.choice(list(VERBS))
        return Deed(kind, day, actor, other, tuple(self._chance.sample(self._words, 3)), self._towns[other])

    def _told(self, deed: Deed) -> Sentence:
        verb = self._chance.choice(VERBS[deed.type])
        actor, other = self._names[deed.actor], self._names[deed.other]
        words = f"{actor} {verb} {other} over {' '.join(deed.matter)} in {deed.place} on {deed.day:%d %B %Y}."
        return Sentence(words, "event", deed)

    def _said(self, kind: str, deed: Deed, number: int) -> Sentence:
        actor, matter = self._names[deed.actor], " ".join(deed.matter)
        value = number % 900 + 3
        words = {
            "statement": f"{actor} said that {matter} would bring {self._chance.choice(self._words)} to both.",
            "commitment": f"{actor} will open {matter} for {self._names[deed.other]} within a month.",
            "claim": f"{value} people were killed near {matter}.",
        }
        return Sentence(words[kind], kind, deed, value)

    def _rewritten(self, story: Story, number: int, day: dt.date) -> Story:
        """Some of a story's sentences in another order, a third of them in other words."""
        kept = self._chance.sample(story.sentences, max(round(len(story.sentences) * KEPT), 1))
        sentences = tuple(
            msgspec.structs.replace(one, words=self._told(one.deed).words)
            if one.kind == "event" and self._chance.random() < 1 / 3
            else one
            for one in kept
        )
        return Story(number, day, self._chance.choice(self._outlets), sentences)

    def _reading(self, story: Story) -> Reading:
        return _Page(story, self._names, self._people).reading()


class _Page:
    """One story as a reading.

    Args:
        story: The story.
        names: Names of states by code.
        people: Who holds each office.
    """

    def __init__(self, story: Story, names: dict[str, str], people: dict[tuple[str, str], str]) -> None:
        self._story = story
        self._names = names
        self._people = people
        self._text = "\n".join(sentence.words for sentence in story.sentences)
        self._entities: dict[tuple[str, str], Entity] = {}

    def reading(self) -> Reading:
        found: dict[str, list[Any]] = {"event": [], "statement": [], "commitment": [], "claim": []}
        at = 0
        for sentence in self._story.sentences:
            span = Span(at, at + len(sentence.words))
            found[sentence.kind].append(
                getattr(self, f"_{sentence.kind}")(len(found[sentence.kind]), sentence, span)
            )
            at = span.end + 1
        return Reading(
            program="scale",
            codebook="made",
            report=Report(
                id=f"{self._story.number:016x}",
                outlet=self._story.outlet,
                published=self._story.day,
                language="en",
                text=self._text,
            ),
            entities=tuple(self._entities.values()),
            events=tuple(found["event"]),
            statements=tuple(found["statement"]),
            commitments=tuple(found["commitment"]),
            claims=tuple(found["claim"]),
        )

    def _state(self, code: str) -> str:
        return self._entity("state", self._names[code], code)

    def _entity(self, kind: Any, name: str, code: str, office: str | None = None) -> str:  # noqa: ANN401 - a kind of entity
        held = self._entities.get((kind, name))
        if held is None:
            start = max(self._text.find(name), 0)
            held = Entity(
                id=f"e{len(self._entities) + 1}",
                kind=kind,
                name=name,
                state=code,
                offices=(Office(title=office, state=code),) if office else (),
                mentions=(Span(start, start + len(name)),),
            )
            self._entities[kind, name] = held
        return held.id

    def _official(self, deed: Deed) -> str:
        office = OFFICES[len(deed.matter[0] + deed.matter[1]) % len(OFFICES)]
        return self._entity("person", self._people[deed.actor, office], deed.actor, office)

    def _event(self, number: int, told: Sentence, span: Span) -> Event:
        deed = told.deed
        actor, other = self._state(deed.actor), self._state(deed.other)
        self._entity("place", deed.place, deed.other)
        start = span.start + len(self._names[deed.actor]) + 1
        return Event(
            id=f"v{number + 1}",
            type=deed.type,
            actors=(actor,),
            recipients=(other,),
            participants=(Participant(entity=self._official(deed), side=deed.actor),),
            date=DateInterval(start=deed.day, end=deed.day, text=f"{deed.day:%d %B %Y}"),
            place=Place(name=deed.place, state=deed.other),
            topics=("trade",),
            cue=Span(start, start + len(told.words[start - span.start :].split()[0])),
            spans=(span,),
            confidence=0.9,
        )

    def _statement(self, number: int, told: Sentence, span: Span) -> Statement:
        return Statement(
            id=f"s{number + 1}",
            speakers=(self._official(told.deed),),
            behalf=(told.deed.actor,),
            act="affirm",
            content=(span,),
            date=DateInterval(start=told.deed.day, end=told.deed.day),
            confidence=0.9,
        )

    def _commitment(self, number: int, told: Sentence, span: Span) -> Commitment:
        due = DateInterval(
            start=told.deed.day, end=told.deed.day + dt.timedelta(days=30), text="within a month"
        )
        return Commitment(
            id=f"c{number + 1}",
            kind="promise",
            by=(self._state(told.deed.actor),),
            to=(self._state(told.deed.other),),
            what=span,
            due=due,
            spans=(span,),
            confidence=0.9,
        )

    def _claim(self, number: int, told: Sentence, span: Span) -> Claim:
        return Claim(
            id=f"k{number + 1}",
            asserted_by=(self._state(told.deed.actor),),
            measure="killed",
            quantity=Quantity(value=told.value, unit="people"),
            spans=(span,),
            confidence=0.9,
        )
