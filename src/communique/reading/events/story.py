"""The course of a report: takes tellings one by one, gives the day, the sides and the other side they imply."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from communique.model import DateInterval, Place
from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.events.news import NamedTime, end_of_lead, named_times, news_time
from communique.reading.events.taken_up import who_asked, whose_deed
from communique.reading.events.telling import Telling
from communique.reading.events.when import saying_above, told_times
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

MONTH = dt.timedelta(days=31)  # the longest time that holds on through a paragraph
SEASON = dt.timedelta(days=92)  # the longest time between two named days within which a deed is told
HOSTILE = {"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "SANCTION", "THREATEN"}
MEASURES = {"SANCTION", "RETREAT"}
REACH = 2  # line breaks back within which two sides stay in mind
PAIR = 2  # sides of a bilateral relationship
# Done by who met, but not in the course of the meeting.
_FAR_FROM_TALKS = {"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"}
_TAKEN = {"arrest", "abduct"}
_DEMANDED = ("object", "for")
_BORDER = "border"  # goes by many names: what was closed as a crossing is reopened as the frontier
_AGAIN = {"it", "they", "these", "those", "which", "that"}
_HAD = {"had", "'d"}
_HAS = {"has", "have"}
_HANGING = {"advcl", "relcl"}
_CONTENT = {"ccomp", "dobj"}
_COUNTED = {"after", "before"}
_DURING = "during"


class Story:
    """What later words of a report may leave unsaid, because earlier ones said it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._paragraphs = [0, *(start for start, char in enumerate(context.report.text) if char == "\n")]
        told = tuple(told_times(context))
        self._dated = tuple(time for time in told if _short(time.date))
        self._news = news_time(context, told)
        self._named = tuple(named_times(context, MONTH))
        self._lead = end_of_lead(context)
        self._pair = context.entities.leading
        self._meeting: Telling | None = None
        self._main: Telling | None = None
        self._recent: Telling | None = None
        self._spoken: tuple[int, DateInterval] | None = None
        self._journey: Telling | None = None
        self._asked: Telling | None = None
        self._measures: dict[str, Telling] = {}
        self._told: list[Telling] = []

    def remember(self, telling: Telling, *, dated: bool) -> None:
        """Take note of a telling; `dated` says that its own words name its time."""
        self._told.append(telling)
        if len(self._context.cast.sides(telling.parties)) == PAIR:
            self._recent = telling
        if "visit" in telling.modes and telling.place is not None:
            self._journey = telling
        if telling.frame.pattern.type in MEASURES and telling.actors:
            for noun in (telling.frame.clause.predicate, *self._objects(telling.frame)):
                self._measures.pop(noun, None)  # what is told of last stands last
                self._measures[noun] = telling
        if telling.frame.pattern.type == "REQUEST" and telling.actors and telling.recipients:
            self._asked = telling
        if telling.actuality != "occurred":
            return
        if telling.frame.pattern.type == "CONSULT" and len(self._context.cast.sides(telling.parties)) > 1:
            self._meeting = telling
            arrived = self._main is not None and self._main.frame.pattern.travel
            first = self._main is None or (arrived and not telling.frame.pattern.travel)
            if first and self.is_news(telling.date):
                self._main = telling
        told = dated and telling.frame.anchor.form == "verb" and not self._aside(telling.frame)
        if told and telling.date is not None and _short(telling.date):
            self._spoken = telling.frame.anchor.head, telling.date

    def participants(self, frame: Frame, hosts: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Whom "it was agreed" speaks of: who met, as told in the paragraph, else on the day of the news, else last.

        A host who is one of the two states of the report met the other.
        """
        if hosts and self._context.cast.sides(hosts) <= self._context.cast.sides(self._pair):
            return self._pair
        here = self._meeting is not None and self._meeting.paragraph == self.paragraph(frame)
        meeting = self._meeting if here else self._main or self._meeting
        return meeting.parties if meeting else self._pair

    def other_side(self, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Whom actors of one side deal with, in the last meeting told of or in the report as a whole."""
        cast = self._context.cast
        sides = cast.sides(actors)
        for parties in (self.opponents(frame), self.participants(frame), self._pair):
            if len(sides) == 1 and len(cast.sides(parties)) == PAIR and sides < cast.sides(parties):
                return cast.others(parties, actors)
        return ()

    def answering(self, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who was asked last, and by whom: whom "the invitation was accepted" leaves unsaid."""
        asked = self._asked
        if asked is None or self.paragraph(frame) - asked.paragraph > REACH:
            return (), ()
        return asked.recipients, asked.actors

    def spoken_of(self, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Whose deed, demand or charge told before the words take up: "hailed the decision", "declined the offer"."""
        before = self._context, frame, actors, self._told, self.paragraph(frame)
        return whose_deed(*before) or who_asked(*before)

    def taking(self, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who took the measure last told of, and against whom, of which "the ban was lifted" tells again."""
        doc = self._context.parsed.doc
        again = any(doc[token].lower_ in _AGAIN for token in frame.clause.all("object"))
        last = list(self._measures.values())[-1:] if again else []
        for told in (*last, *(self._measures.get(noun) for noun in self._objects(frame))):
            if told is not None and self.paragraph(frame) - told.paragraph <= REACH:
                return told.actors, told.recipients
        return (), ()

    def captivity(
        self, frame: Frame, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who frees whom, where one of them is told and the other was when they were taken."""
        cast = self._context.cast
        for told in self._captures(frame):
            same = (not actors or cast.sides(actors) == cast.sides(told.actors)) and (
                not recipients or cast.sides(recipients) == cast.sides(told.recipients)
            )
            if told.recipients and same:
                return actors or told.actors, recipients or told.recipients
        return actors, recipients

    def captors(self, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Who took those whose release somebody demands: "called for their release"."""
        doc, cast = self._context.parsed.doc, self._context.cast
        freeing = words(self._context.codebook, "setting free")
        wanted = (doc[token].lemma_.lower() for role in _DEMANDED for token in frame.tokens(role))
        if frame.pattern.type != "REQUEST" or freeing.isdisjoint(wanted):
            return ()
        taken = (told.actors for told in self._captures(frame))
        return next((refs for refs in taken if cast.sides(refs).isdisjoint(cast.sides(actors))), ())

    def _captures(self, frame: Frame) -> Iterator[Telling]:
        """The tellings within reach of who took people, the last first."""
        near = (told for told in reversed(self._told) if self.paragraph(frame) - told.paragraph <= REACH)
        return (told for told in near if _TAKEN.intersection(told.modes) and told.actors)

    def _objects(self, frame: Frame) -> list[str]:
        doc = self._context.parsed.doc
        tokens = frame.clause.all("object") if frame.clause.form == "verb" else ()
        nouns = [
            doc[token].lemma_.lower() for token in tokens if self._context.parsed.mentions[token] is None
        ]
        borders = words(self._context.codebook, "borders")
        return [_BORDER if noun in borders else noun for noun in nouns]

    def whereabouts(self, frame: Frame, parties: tuple[str, ...]) -> Place | None:
        """Where those are who meet, as told of a journey in the same paragraph: "flew to Doha and met"."""
        journey = self._journey
        if journey is None or journey.paragraph != self.paragraph(frame):
            return None
        travelling = self._context.cast.sides(journey.actors)
        return journey.place if travelling & self._context.cast.sides(parties) else None

    @property
    def scene(self) -> Place | None:
        """Where the meeting of the day's news took place, as told."""
        return self._main.place if self._main is not None else None

    @property
    def pair(self) -> tuple[str, ...]:
        """The two states that the report is about, or nobody."""
        return self._pair

    def other_of_pair(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The other of the two states that the report is about, where actors are one of them."""
        return self._context.cast.others(self._pair, actors)

    def opponents(self, frame: Frame, *, hostile: bool = False) -> tuple[str, ...]:
        """The two sides last told of in this paragraph or the one before, if need be in a hostile event."""
        recent = self._recent
        if recent is None or self.paragraph(frame) - recent.paragraph > REACH:
            return ()
        return () if hostile and recent.frame.pattern.type not in HOSTILE else recent.parties

    def is_news(self, date: DateInterval | None) -> bool:
        """Whether a time is that of the report's news."""
        news = self._news
        return news is not None and date is not None and (date.start, date.end) == (news.start, news.end)

    def day_of(self, frame: Frame, actors: tuple[str, ...]) -> DateInterval | None:
        """The time of what is told without one.

        Within a paragraph the time last spoken of holds on; else acts of speech, what the lead tells, and what
        those do who met on the day of the news, happened on that day, or by then where the verb says "had" or "has".
        """
        spoken = self._spoken_before(frame)
        if spoken is not None and self._holds_on(frame, actors):
            return DateInterval(start=spoken.start, end=spoken.end)
        if (within := self._during(frame, actors) or self._between(frame)) is not None:
            return within
        if self._news is None:
            return None
        if self._earlier(frame):
            return DateInterval(start=None, end=self._news.end)
        cast = self._context.cast
        meeting = self._main or self._meeting
        met = cast.sides((*meeting.parties, *meeting.hosts)) if meeting else frozenset()
        among = not actors or not met or cast.sides(actors) & met
        in_course = frame.pattern.type not in _FAR_FROM_TALKS and self._in_course(frame, actors)
        told = frame.pattern.speech or self._in_lead(frame) or in_course
        return self._news if (told and among) or self._goes_on(frame) else None

    def _during(self, frame: Frame, actors: tuple[str, ...]) -> DateInterval | None:
        """The days of the visit or meeting told before during which it was done: "during the trip, Okello praised"."""
        context = self._context
        nouns = (context.clauses.by_head.get(token) for token in frame.anchor.all(_DURING))
        back = words(context.codebook, "pointing back")
        for noun in (noun for noun in nouns if noun is not None):
            if back.isdisjoint(child.lower_ for child in context.parsed.doc[noun.head].children):
                continue
            for told in reversed(self._told):
                shared = context.cast.sides(told.actors) & context.cast.sides(actors)
                before = told.frame.clause.head < noun.head and told.actuality == "occurred"
                if before and shared and told.frame.pattern.type == "CONSULT" and told.dated:
                    return told.date
        return None

    def day_ahead(self, frame: Frame, parties: tuple[str, ...]) -> DateInterval | None:
        """The time of a meeting to come that is told without one: that of the journey to come just told of."""
        journey, cast = self._journey, self._context.cast
        if journey is None or journey.actuality != "planned" or journey.paragraph != self.paragraph(frame):
            return None
        there = cast.sides(parties) == cast.sides((*journey.actors, *journey.recipients))
        meets = frame.pattern.type == "CONSULT" and not frame.pattern.travel
        date = journey.date if there and meets else None
        return DateInterval(start=date.start, end=date.end) if date is not None else None

    def _aside(self, frame: Frame) -> bool:
        """Whether its time is only that of something else that a sentence tells.

        So in a clause about a noun before the sentence has come to its own verb, and in any that hangs on another
        and looks back: "who had flown there in May", "a month after she resigned".
        """
        anchor = frame.anchor
        if self._looks_back(frame):
            return True
        above = self._context.clauses.parent(anchor)
        while above is not None and above.form != "verb":
            above = self._context.clauses.parent(above)
        clause = self._context.parsed.doc[anchor.head].dep_ == "relcl" and frame.pattern.type != "CONSULT"
        return clause and above is not None and above.head > anchor.head

    def _looks_back(self, frame: Frame) -> bool:
        """Whether it stands in a clause that hangs on another and tells what went before that."""
        head = self._context.parsed.doc[frame.anchor.head]
        above = (head, *head.ancestors)
        recalling = words(self._context.codebook, "recalling")
        recalled = any(token.dep_ in _CONTENT and token.head.lemma_ in recalling for token in above)
        hanging = [token for token in above if token.dep_ in _HANGING]
        return recalled or any(self._goes_back(child) for token in hanging for child in token.children)

    def _goes_back(self, word: Token) -> bool:
        """Whether a word sets its clause before another: "had", or "after" behind a length of time."""
        before = self._context.parsed.mentions[word.i - 1] if word.i else None
        counted = before is not None and before.kind == "date"
        return (word.dep_ == "aux" and word.lower_ in _HAD) or (counted and word.lower_ in _COUNTED)

    def _spoken_before(self, frame: Frame) -> DateInterval | None:
        """The time last spoken of in the paragraph."""
        last = self._last_time(frame)
        if last is None or self._paragraph_at(last[0]) != self.paragraph(frame):
            return None
        return last[1]

    def _last_time(self, frame: Frame) -> tuple[int, DateInterval] | None:
        """Where a time was last spoken of, and which."""
        told = [(told.head, told.date) for told in self._dated if frame.pattern.speech or not told.saying]
        before = (time for time in (*told, self._spoken) if time and time[0] < frame.anchor.head)
        return max(before, key=itemgetter(0), default=None)

    def _goes_on(self, frame: Frame) -> bool:
        """Whether the report still tells of its news: a main clause, and no other time has been spoken of since."""
        last = self._last_time(frame)
        main = frame.anchor.relation in {"root", "conjunct"} or self._is_said(frame)
        return main and frame.anchor.tense == "past" and last is not None and self.is_news(last[1])

    def _between(self, frame: Frame) -> DateInterval | None:
        """The days between two of the past that the report names before and after it, and neither of them its news."""
        here = frame.anchor.head
        if frame.anchor.tense != "past" or frame.anchor.relation not in {"root", "conjunct"}:
            return None
        before = [told for told in self._named if told.token < here and not told.ahead][-1:]
        after = [told for told in self._named if told.token > here][:1]
        return next((self._span(one, other, here) for one in before for other in after), None)

    def _span(self, one: NamedTime, other: NamedTime, here: int) -> DateInterval | None:
        near = self._paragraph_at(other.token) - self._paragraph_at(here) <= REACH
        start, end, news = one.date.start, other.date.end, self._news
        if not near or start is None or end is None or news is None or news.start is None:
            return None
        return (
            DateInterval(start=start, end=end) if start < end < news.start and end - start <= SEASON else None
        )

    def _is_said(self, frame: Frame) -> bool:
        """Whether somebody is said to have told it: "the ministry said it had summoned the envoy"."""
        saying = saying_above(self._context, frame.anchor)
        return saying is not None and saying.tense == "past"

    def _holds_on(self, frame: Frame, actors: tuple[str, ...]) -> bool:
        """Whether the time last spoken of in the paragraph is that of what follows."""
        if frame.anchor.tense != "past":
            return False
        return not (frame.pattern.speech and self._in_course(frame, actors))

    def _in_course(self, frame: Frame, actors: tuple[str, ...]) -> bool:
        """Whether it is told in the course of the day's meeting: a main clause about those who met."""
        cast = self._context.cast
        main = frame.anchor.tense == "past" and frame.anchor.relation in {"root", "conjunct"}
        return main and self._main is not None and bool(cast.sides(actors) & cast.sides(self._main.parties))

    def _in_lead(self, frame: Frame) -> bool:
        """Whether it stands where news is told: at the start, or in a main clause before any time is named."""
        main = frame.anchor.relation in {"root", "conjunct"}
        return frame.clause.head < self._lead or (main and self._last_time(frame) is None)

    def _earlier(self, frame: Frame) -> bool:
        """Whether the verb says "had"; or "has", but what the lead says that somebody has done is news."""
        head = self._context.parsed.doc[frame.anchor.head]
        helpers = _HAD if self._in_lead(frame) else _HAD | _HAS
        return any(child.dep_ == "aux" and child.lower_ in helpers for child in head.children)

    def paragraph(self, frame: Frame) -> int:
        """The paragraph, counted through the report, in which a frame stands."""
        return self._paragraph_at(frame.clause.head)

    def _paragraph_at(self, token: int) -> int:
        return bisect_right(self._paragraphs, self._context.parsed.spans[token].start)


def _short(date: DateInterval) -> bool:
    """Whether a time is short enough to hold on for what is told next."""
    return date.start is not None and date.end is not None and date.end - date.start <= MONTH
