"""Takes a report's frames, gives its tellings in order, each read in the light of what was told before it."""

from collections.abc import Iterator
from dataclasses import replace

from communique.model import Actuality, DateInterval, Place, Span, Statement
from communique.reading.commitments.due import is_past
from communique.reading.context import Context
from communique.reading.events.actuality import read_actuality
from communique.reading.events.frame import Frame, read_frames
from communique.reading.events.lasting import over_its_length
from communique.reading.events.matters import only_a_matter
from communique.reading.events.modes import read_modes
from communique.reading.events.parties import read_actors, read_hosts, read_recipients
from communique.reading.events.pointing import again_of, brings_up, matters_of, only_spoken_of, points_back
from communique.reading.events.story import MEASURES, Story
from communique.reading.events.telling import Telling
from communique.reading.events.when import is_ahead, read_date
from communique.reading.events.where import read_home, read_occasion, read_place
from communique.reading.events.wholes import whole_frames
from communique.reading.events.worth import tells_of_something
from communique.reading.words import words

# Clauses inside a telling that tell of something else are no part of its words.
_OTHER_WORDS = {"ccomp", "relcl", "advcl", "parataxis", "csubj", "punct"}
_MADE = {"AGREE", "SUPPORT"}
_FOUGHT = {"ASSAULT"}  # done to whom the actor was last told to face
_DIRECTED = {"SANCTION", "AID", "RETREAT"}  # done to someone, even if the words do not say to whom
_MATERIAL = {"RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}  # seen, whoever did it
# What one of two states does to the other, whichever of them is left unsaid.
_BY_THE_OTHER = {"ACCUSE", "AGREE", "RETREAT", "SANCTION", "SUPPORT"}
_SAID_BY_ANYBODY = {"ACCUSE"}
_CALLED_TO = "to"  # the role of the ministry to which somebody is called
_DONE = {"occurred", "threatened"}  # of a threat, the threatening
_ANSWERS = {"AGREE", "REJECT"}
_TO_OTHERS = {"AID"}
_PLACED = ("in", "at")
_TO_WHOM = ("object", "dative", "to", "on")
_ADDRESSED_HOME = {"REQUEST"}


def read_tellings(context: Context, statements: tuple[Statement, ...]) -> Iterator[Telling]:
    """Every telling of an event, in order of the text."""
    teller = _Teller(context)
    for frame in whole_frames(context, read_frames(context, statements)):
        telling = teller.tell(frame)
        if telling is not None:
            yield telling


class _Teller:
    """Reads frames in order, each in the light of the story so far."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._story = Story(context)

    def tell(self, frame: Frame) -> Telling | None:
        """The telling of a frame, or None when its words say too little."""
        context = self._context
        if only_a_matter(context, frame):
            return None
        frame, actors, recipients, borrowed = self._fitting(frame)
        pattern, definite = frame.pattern, points_back(context, frame)
        if pattern.obliges and not self._lays_on_another(actors, recipients):
            return None
        if pattern.type in _TO_OTHERS and self._at_home(actors, recipients):
            return None
        hosts = tuple(ref for ref in read_hosts(context, frame) if ref not in actors)
        if not (actors or recipients or hosts or definite or _stands_alone(frame)):
            return None
        date = read_date(context, frame)
        if self._is_of_another(frame, date):
            date = None
        actuality = self._actuality(frame, date)
        if not tells_of_something(context, frame, actuality, dated=date is not None):
            return None
        dated = date is not None
        if date is None and actuality in _DONE:
            date = self._story.day_of(frame, actors)
        if date is None and actuality == "planned":
            date = self._story.day_ahead(frame, (*actors, *recipients))
        telling = Telling(
            frame=frame,
            actuality=actuality,
            actors=actors,
            recipients=recipients,
            hosts=hosts,
            date=date,
            place=read_place(context, frame) or self._elsewhere(frame, date, (*actors, *recipients)),
            occasion=read_occasion(context, frame),
            modes=read_modes(context, frame, hosted=bool(hosts)),
            cue=context.parsed.spans[frame.clause.head],
            spans=(_words(context, frame),),
            paragraph=self._story.paragraph(frame),
            news=self._story.is_news(date),
            definite=definite,
            indefinite=brings_up(context, frame),
            again_of=again_of(context, frame),
            matters=matters_of(context, frame),
            spoken_of=only_spoken_of(context, frame),
            borrowed=borrowed,
        )
        self._story.remember(telling, dated=dated)
        return replace(telling, date=over_its_length(context, telling)) if dated else telling

    def _fitting(self, frame: Frame) -> tuple[Frame, tuple[str, ...], tuple[str, ...], bool]:
        """The frame that its parties fit, be it the spare one, with actors, recipients and whether they are lent."""
        actors, recipients, borrowed = self._parties(frame)
        sides = self._context.cast.sides((*actors, *recipients, *read_hosts(self._context, frame)))
        if frame.spare is not None and len(sides) == 1:
            return self._fitting(frame.spare)
        return frame, actors, recipients, borrowed

    def _lays_on_another(self, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
        """Whether one side says what another must do; what one must do oneself is no request."""
        cast = self._context.cast
        return bool(actors and recipients) and cast.sides(actors).isdisjoint(cast.sides(recipients))

    def _at_home(self, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
        """Whether a state does it to itself: "the president handed vehicles to the army"."""
        cast = self._context.cast
        return bool(actors and recipients) and cast.sides(actors) == cast.sides(recipients)

    def _elsewhere(self, frame: Frame, date: DateInterval | None, parties: tuple[str, ...]) -> Place | None:
        """Where it happened, as other words of the report imply."""
        abroad = frame.pattern.type == "CONSULT" and "phone" not in frame.pattern.modes
        there = self._story.whereabouts(frame, parties) if abroad else None
        news = self._newsplace(frame, date)
        if there is not None and news is not None and there.state == news.state:
            return news  # a journey to a state is told less closely than the day's news
        return there or news or read_home(self._context, frame)

    def _newsplace(self, frame: Frame, date: DateInterval | None) -> Place | None:
        """Where the day's news was made, for what was done together: where that is told, else the dateline's."""
        together = frame.pattern.type == "CONSULT" or (frame.pattern.mutual and frame.pattern.type in _MADE)
        if not together or "phone" in frame.pattern.modes or not self._story.is_news(date):
            return None
        dateline = self._context.report.dateline
        if self._story.scene is not None or dateline is None or dateline.place is None:
            return self._story.scene
        return Place(name=dateline.place, state=dateline.state)

    def _parties(self, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """Actors, recipients, and whether the actors are those who met last."""
        pattern = frame.pattern
        actors = read_actors(self._context, frame)
        if not actors and self._each_the_other(frame):
            return self._story.opponents(frame) or self._story.participants(frame), (), False
        recipients = read_recipients(self._context, frame, actors)
        if not actors and self._answers(frame):
            return (*self._story.answering(frame), False)
        if not actors and frame.clause.passive and pattern.type in MEASURES:
            actors, against = self._story.taking(frame)
            recipients = recipients or against
        if pattern.mutual:
            everyone = tuple(dict.fromkeys((*actors, *recipients)))
            if pattern.speech and self._speaks_for_both(frame, everyone):
                return self._story.participants(frame), (), False
            if not everyone and (pattern.inherit or pattern.type in _FOUGHT or self._forum_meets(frame)):
                return self._inherited(frame), (), True
            missing = self._missing(frame, everyone) if len(everyone) == 1 else ()
            return (*everyone, *missing), (), False
        if not actors and pattern.type in _BY_THE_OTHER and not self._by_anybody(frame):
            actors = self._story.other_side(frame, recipients)
        if "release" in pattern.modes and not (actors and recipients):
            actors, recipients = self._story.captivity(frame, actors, recipients)
        recipients = self._completed(frame, actors, recipients)
        return self._not_done_to(frame, actors, recipients), recipients, False

    def _completed(
        self, frame: Frame, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Whom it is done to; where the words name nobody, whom the story tells of."""
        if frame.pattern.type in _TO_OTHERS and self._nowhere(recipients):
            return self._missing(frame, actors) or recipients
        if recipients or self._goes_at_large(frame):
            return recipients
        return (
            self._story.captors(frame, actors)
            or self._story.spoken_of(frame, actors)
            or self._missing(frame, actors)
        )

    def _goes_at_large(self, frame: Frame) -> bool:
        """Whether a visit is to a part of the world rather than to a state: "on her third visit to Africa"."""
        mentions = [
            self._context.parsed.mentions[token] for role in ("to", "of") for token in frame.tokens(role)
        ]
        named = [mention for mention in mentions if mention is not None and mention.kind == "place"]
        return "visit" in frame.pattern.modes and any(not mention.states for mention in named)

    def _nowhere(self, recipients: tuple[str, ...]) -> bool:
        """Whether only places are helped of which nothing tells in whose land they lie."""
        named = [self._context.cast.get(ref) for ref in recipients]
        return bool(named) and all(one.kind == "place" and one.state is None for one in named)

    def _by_anybody(self, frame: Frame) -> bool:
        """Whether it is left open who says it: "is accused of arming rebels"; envoys are called in by the other."""
        said = frame.pattern.type in _SAID_BY_ANYBODY and _CALLED_TO not in frame.pattern.actor
        return said and frame.clause.passive

    def _not_done_to(
        self, frame: Frame, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[str, ...]:
        """The actors without those who are on the side that it is done to; nobody urges himself."""
        sides = self._context.cast.sides(recipients)
        others = tuple(ref for ref in actors if self._context.cast.side(ref) not in sides)
        astray = frame.pattern.speech and set(actors) == set(recipients)
        return others if others or astray else actors

    def _each_the_other(self, frame: Frame) -> bool:
        """Whether both sides do it to each other: "each accused the other"."""
        doc, each = self._context.parsed.doc, words(self._context.codebook, "each of both")
        subjects = [doc[token] for token in frame.tokens("subject")]
        return any(
            not each.isdisjoint({word.lower_, *(child.lower_ for child in word.children)})
            for word in subjects
            if self._context.parsed.mentions[word.i] is None
        )

    def _answers(self, frame: Frame) -> bool:
        """Whether an answer to what was asked is told without who gave it: "the invitation was accepted"."""
        if frame.pattern.type not in _ANSWERS or not frame.clause.passive or frame.carrier is not None:
            return False
        asked, doc = words(self._context.codebook, "asks"), self._context.parsed.doc
        return any(doc[token].lemma_.lower() in asked for token in frame.clause.all("object"))

    def _speaks_for_both(self, frame: Frame, actors: tuple[str, ...]) -> bool:
        """Whether "we" of "we have agreed" is everyone who met."""
        doc, cast = self._context.parsed.doc, self._context.cast
        we = any(doc[token].lower_ == "we" for token in frame.tokens("subject"))
        return we and bool(cast.sides(actors) < cast.sides(self._story.participants(frame)))

    def _forum_meets(self, frame: Frame) -> bool:
        """Whether a commission or council is what meets: then its sides do."""
        refs = self._context.entities.at(*frame.tokens("subject"))
        return any(self._context.entities.get(ref).kind == "forum" for ref in refs)

    def _missing(self, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The other side, where an act leaves it unsaid ("she accepted an invitation")."""
        pattern = frame.pattern
        if (
            pattern.alone
            or not actors
            or "multilateral" in pattern.modes
            or self._decides_alone(frame, actors)
        ):
            return ()
        if pattern.type in _FOUGHT:
            faced = self._context.cast.others(self._story.opponents(frame, hostile=True), actors)
            return faced or self._story.other_of_pair(actors)
        if "visit" in pattern.modes and (hosting := self._host_by_place(frame, actors)):
            return hosting
        if pattern.type in _ADDRESSED_HOME and self._addresses_people(frame):
            return ()
        implied = pattern.speech or pattern.mutual or pattern.type in _DIRECTED or "visit" in pattern.modes
        return self._story.other_side(frame, actors) if implied else ()

    def _addresses_people(self, frame: Frame) -> bool:
        """Whether words say to whom it is done, but not whose they are: "urged deputies to vote for it"."""
        told = words(self._context.codebook, "addressed at home")
        doc = self._context.parsed.doc
        tokens = [doc[token] for role in _TO_WHOM for token in frame.tokens(role)]
        return any(
            token.lemma_.lower() in told and not self._context.entities.at(token.i) for token in tokens
        )

    def _host_by_place(self, frame: Frame, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The state in which a place lies that somebody visits: "will attend the fair in Lagos"."""
        cast = self._context.cast
        tokens = (token for role in _PLACED for token in frame.tokens(role))
        found = tuple(dict.fromkeys(ref for token in tokens for ref in cast.hosts(token)))
        return found if cast.sides(found).isdisjoint(cast.sides(actors)) else ()

    def _decides_alone(self, frame: Frame, actors: tuple[str, ...]) -> bool:
        """Whether an organisation agrees or adopts something, as its members do together."""
        kinds = {self._context.cast.get(ref).kind for ref in actors}
        return frame.pattern.mutual and frame.pattern.type in _MADE and kinds <= {"igo", "forum"}

    def _inherited(self, frame: Frame) -> tuple[str, ...]:
        """Who met, or fought, as told before: whom words without parties are about."""
        if frame.pattern.type not in _FOUGHT:
            hosts = read_hosts(self._context, frame)
            return self._story.participants(frame, hosts) or hosts
        parties = self._story.opponents(frame, hostile=True) or self._story.pair
        place = read_place(self._context, frame)
        state = place.state if place else None
        elsewhere = state is not None and state not in self._context.cast.sides(parties)
        return () if elsewhere else parties

    def _actuality(self, frame: Frame, date: DateInterval | None) -> Actuality:
        """What the words say; but what lies after publication has not happened."""
        if frame.pattern.obliges:
            return "occurred"
        actuality = read_actuality(self._context, frame, over=is_past(date, self._context))
        if frame.pattern.type == "THREATEN" and actuality != "denied":
            return "threatened"  # the convention for threats, however surely they were made
        return "planned" if actuality == "occurred" and is_ahead(self._context, frame, date) else actuality

    def _is_of_another(self, frame: Frame, date: DateInterval | None) -> bool:
        """Whether a time to come is of something else: "held talks on a visit next week", "invited her for May"."""
        if not self._is_over(frame) or not is_ahead(self._context, frame, date) or _is_appointed(date):
            return False
        return read_actuality(self._context, frame) == "occurred"

    def _is_over(self, frame: Frame) -> bool:
        """Whether a verb tells of words or of a meeting as done: "invited", "held talks"."""
        carrier = frame.carrier if frame.pattern.type == "CONSULT" else None
        verb = frame.clause if frame.pattern.speech and frame.clause.form == "verb" else carrier
        return verb is not None and verb.tense == "past" and verb.modality == "asserted"


def _is_appointed(date: DateInterval | None) -> bool:
    """Whether a time is one for which something is set: "convened a meeting for Friday"."""
    return date is not None and (date.text or "").startswith("for ")


def _stands_alone(frame: Frame) -> bool:
    """Whether words count without a party: "the crossing was closed in May"."""
    return frame.pattern.bare or (frame.clause.form == "verb" and frame.pattern.type in _MATERIAL)


def _words(context: Context, frame: Frame) -> Span:
    """The event's words: its predicate with its arguments; of a threat, what is threatened; no other clauses."""
    heads = {frame.clause.head, frame.anchor.head}
    others = _OTHER_WORDS - {"ccomp"} if frame.pattern.type == "THREATEN" else _OTHER_WORDS
    tokens = set(heads)
    waiting = [child for head in heads for child in context.parsed.doc[head].children]
    while waiting:
        token = waiting.pop()
        coordinated = token.dep_ in {"conj", "cc"} and token.head.i in heads
        if token.dep_ not in others and not coordinated and token.i not in tokens:
            tokens.add(token.i)
            waiting.extend(token.children)
    return context.parsed.span(min(tokens), max(tokens) + 1)
