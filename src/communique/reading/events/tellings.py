"""Takes a report's frames, gives its tellings in order, each read in the light of what was told before it."""

from collections.abc import Iterator

from communique.codebook.events import MODE_WORDS
from communique.model import Actuality, DateInterval, Span
from communique.reading.context import Context
from communique.reading.events.actuality import read_actuality
from communique.reading.events.frame import Frame, read_frames
from communique.reading.events.parties import read_actors, read_hosts, read_recipients
from communique.reading.events.telling import Telling
from communique.reading.events.when import LEAD, news_day, read_date, read_occasion, read_place

# Clauses inside a telling that tell of something else are no part of its words.
_OTHER_WORDS = {"ccomp", "relcl", "advcl", "parataxis", "csubj", "punct"}
_POINTING = {"the", "this", "that", "these", "those", "his", "her", "their", "its", "today", "'s"}
_NEW = {"a", "an", "another", "new", "recent", "previous", "earlier", "last", "next", "separate"}
_PAIR = 2  # sides of a bilateral meeting
_DETERMINING = {"det", "poss", "nmod"}


def read_tellings(context: Context) -> Iterator[Telling]:
    """Every telling of an event, in order of the text."""
    teller = _Teller(context)
    for frame in read_frames(context):
        telling = teller.tell(frame)
        if telling is not None:
            yield telling


class _Teller:
    """Reads frames in order; remembers the last meeting told of, to which later words may point."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._day = news_day(context)
        self._lead = context.parsed.sentences[:LEAD][-1][1] if context.parsed.sentences else 0
        self._meeting: Telling | None = None

    def tell(self, frame: Frame) -> Telling | None:
        """The telling of a frame, or None when its words say too little."""
        context, pattern = self._context, frame.pattern
        definite = _definite(context, frame)
        actors = read_actors(context, frame)
        recipients = read_recipients(context, frame, actors)
        hosts = read_hosts(context, frame)
        borrowed = False
        if pattern.mutual:
            actors, recipients = tuple(dict.fromkeys((*actors, *recipients))), ()
            if not actors and pattern.inherit and self._meeting is not None:
                actors, borrowed = self._meeting.parties, True
        if not (actors or recipients or hosts or pattern.bare or definite):
            return None
        if actors and not recipients and not borrowed:
            actors, recipients = self._completed(frame, actors)
        date = read_date(context, frame)
        actuality = self._actuality(frame, date)
        if date is None and actuality == "occurred":
            date = self._story_day(frame, actors)
        telling = Telling(
            frame=frame,
            actuality="threatened" if pattern.type == "THREATEN" and actuality == "occurred" else actuality,
            actors=actors,
            recipients=recipients,
            hosts=hosts,
            date=date,
            place=read_place(context, frame),
            occasion=read_occasion(context, frame),
            modes=_modes(context, frame),
            cue=context.parsed.spans[frame.clause.head],
            spans=(_words(context, frame),),
            definite=definite,
            indefinite=_indefinite(context, frame),
            borrowed=borrowed,
        )
        if pattern.type == "CONSULT" and len(context.cast.sides(telling.parties)) > 1:
            self._meeting = telling
        return telling

    def _completed(self, frame: Frame, actors: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The other side of a meeting, where an act within it leaves it unsaid ("she accepted an invitation")."""
        cast, meeting, pattern = self._context.cast, self._meeting, frame.pattern
        sides = cast.sides(actors)
        if meeting is None or len(sides) != 1 or not (pattern.speech or pattern.mutual):
            return actors, ()
        parties = meeting.parties
        if not sides <= cast.sides(parties) or len(cast.sides(parties)) != _PAIR:
            return actors, ()
        others = tuple(ref for ref in parties if cast.side(ref) not in sides)
        return ((*actors, *others), ()) if pattern.mutual else (actors, others)

    def _actuality(self, frame: Frame, date: DateInterval | None) -> Actuality:
        """What the words say; but what lies after publication has not happened."""
        actuality = read_actuality(self._context, frame)
        published = self._context.report.published
        if actuality == "occurred" and date is not None and date.start is not None and published is not None:
            return "planned" if date.start > published else actuality
        return actuality

    def _story_day(self, frame: Frame, actors: tuple[str, ...]) -> DateInterval | None:
        """The day of the news, for what is told in its course: acts of speech, and what its people do."""
        cast, meeting = self._context.cast, self._meeting
        told = frame.pattern.speech or (frame.clause.head < self._lead and frame.anchor.relation == "root")
        if self._day is None or not told:
            return None
        if meeting is not None and not cast.sides(actors) & cast.sides(meeting.parties):
            return None
        return DateInterval.day(self._day)


def _definite(context: Context, frame: Frame) -> bool:
    """Whether a noun points back to what was told: "the meeting", "their talks", "today's meeting"."""
    if frame.clause.form != "noun":
        return False
    children = list(context.parsed.doc[frame.clause.head].children)
    pointing = any(child.lower_ in _POINTING for child in children if child.dep_ in _DETERMINING)
    return pointing and not any(child.dep_ == "relcl" for child in children)


def _indefinite(context: Context, frame: Frame) -> bool:
    """Whether a noun brings up something new: "a recent visit"."""
    children = context.parsed.doc[frame.clause.head].children
    return frame.clause.form == "noun" and any(child.lower_ in _NEW for child in children)


def _modes(context: Context, frame: Frame) -> tuple[str, ...]:
    """The pattern's modes, and those that words of the clause give."""
    head = context.parsed.doc[frame.clause.head]
    words = {head.lemma_, *(token.lower_ for token in head.subtree)}
    rows = (row for row in context.codebook.rows(MODE_WORDS) if row.type == frame.pattern.type)
    found = [row.mode for row in rows if not words.isdisjoint(row.words)]
    return tuple(dict.fromkeys((*frame.pattern.modes, *found)))


def _words(context: Context, frame: Frame) -> Span:
    """The event's words: its predicate with its arguments, clauses about something else left out."""
    heads = {frame.clause.head, frame.anchor.head}
    tokens = set(heads)
    waiting = [child for head in heads for child in context.parsed.doc[head].children]
    while waiting:
        token = waiting.pop()
        coordinated = token.dep_ in {"conj", "cc"} and token.head.i in heads
        if token.dep_ not in _OTHER_WORDS and not coordinated and token.i not in tokens:
            tokens.add(token.i)
            waiting.extend(token.children)
    return context.parsed.span(min(tokens), max(tokens) + 1)
