"""Readings made by hand, for tests that need findings without the language pipeline.

A Story grows its text sentence by sentence; what is found in a sentence gets that sentence's span.
"""

import datetime as dt
from typing import Any

from communique.model import (
    Claim,
    Commitment,
    DateInterval,
    Entity,
    Event,
    Office,
    Participant,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Stage,
    Statement,
)

CONFIDENCE = 0.9


def between(start: str, end: str | None = None, text: str | None = None) -> DateInterval:
    """The days from `start` to `end`, one day by default."""
    return DateInterval(
        start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end or start), text=text
    )


class Story:
    """A report under construction, and what is found in it.

    Args:
        name: The report's id.
        published: Its day, as in "2025-07-10".
        **about: Further fields of the report.
    """

    def __init__(self, name: str, published: str | None = "2025-07-10", **about: Any) -> None:  # noqa: ANN401 - fields of Report
        self.name = name
        self.published = dt.date.fromisoformat(published) if published else None
        self.about = about
        self.text = ""
        self.entities: list[Entity] = []
        self.events: list[Event] = []
        self.statements: list[Statement] = []
        self.commitments: list[Commitment] = []
        self.claims: list[Claim] = []
        self.stages: list[Stage] = []

    def say(self, words: str) -> Span:
        """Adds a sentence and gives its span."""
        start = len(self.text)
        self.text += words + " "
        return Span(start, start + len(words))

    def entity(self, kind: Any, name: str, state: str | None = None, *, office: str | None = None) -> str:  # noqa: ANN401 - a kind of entity
        """Names an entity, once for each name, and gives its id."""
        held = next((entity for entity in self.entities if (entity.kind, entity.name) == (kind, name)), None)
        if held:
            return held.id
        offices = (Office(title=office, state=state),) if office else ()
        span = self.say(name)
        identifier = f"e{len(self.entities) + 1}"
        self.entities.append(
            Entity(id=identifier, kind=kind, name=name, state=state, offices=offices, mentions=(span,))
        )
        return identifier

    def state(self, code: str, name: str | None = None) -> str:
        """Names a state."""
        return self.entity("state", name or code.title(), code)

    def person(self, name: str, state: str | None = None, office: str | None = None) -> str:
        """Names a person."""
        return self.entity("person", name, state, office=office)

    def event(self, kind: Any, words: str, cue: str, **fields: Any) -> str:  # noqa: ANN401 - fields of Event
        """Tells of an event in a sentence of `words` that holds the word `cue`."""
        span = self.say(words)
        at = span.start + words.index(cue)
        place = fields.pop("place", None)
        fields.setdefault(
            "participants",
            tuple(
                Participant(entity=who) for who in (*fields.get("actors", ()), *fields.get("recipients", ()))
            ),
        )
        identifier = f"v{len(self.events) + 1}"
        self.events.append(
            Event(
                id=identifier,
                type=kind,
                cue=Span(at, at + len(cue)),
                spans=(span,),
                confidence=CONFIDENCE,
                place=Place(name=place[0], state=place[1]) if place else None,
                **fields,
            )
        )
        return identifier

    def statement(self, words: str, *speakers: str, act: Any = "affirm", **fields: Any) -> str:  # noqa: ANN401 - fields of Statement
        """Reports something said."""
        identifier = f"s{len(self.statements) + 1}"
        self.statements.append(
            Statement(
                id=identifier,
                speakers=speakers,
                act=act,
                content=(self.say(words),),
                confidence=CONFIDENCE,
                **fields,
            )
        )
        return identifier

    def commitment(self, words: str, *by: str, kind: Any = "plan", **fields: Any) -> str:  # noqa: ANN401 - fields of Commitment
        """Reports something promised; with `inside`, in the words of that event."""
        event = next((event for event in self.events if event.id == fields.get("inside")), None)
        fields.pop("inside", None)
        span = event.spans[0] if event else self.say(words)
        identifier = f"c{len(self.commitments) + 1}"
        self.commitments.append(
            Commitment(
                id=identifier, kind=kind, by=by, what=span, spans=(span,), confidence=CONFIDENCE, **fields
            )
        )
        return identifier

    def claim(self, words: str, measure: str, value: float, *asserted_by: str, **fields: Any) -> str:  # noqa: ANN401 - fields of Claim and Quantity
        """Reports a figure."""
        quantity = Quantity(value=value, bound=fields.pop("bound", "exact"), unit=fields.pop("unit", None))
        identifier = f"k{len(self.claims) + 1}"
        self.claims.append(
            Claim(
                id=identifier,
                asserted_by=asserted_by,
                measure=measure,
                quantity=quantity,
                spans=(self.say(words),),
                confidence=CONFIDENCE,
                **fields,
            )
        )
        return identifier

    def stage(self, of: str, words: str, cue: str, stage: str, **fields: Any) -> str:  # noqa: ANN401 - fields of Stage
        """Tells in a sentence of `words` that holds the word `cue` how far a thing has come."""
        span = self.say(words)
        at = span.start + words.index(cue)
        identifier = f"g{len(self.stages) + 1}"
        self.stages.append(
            Stage(
                id=identifier,
                of=of,
                stage=stage,
                cue=Span(at, at + len(cue)),
                spans=(span,),
                confidence=CONFIDENCE,
                **fields,
            )
        )
        return identifier

    def reading(self) -> Reading:
        """The reading of the report as it stands."""
        return Reading(
            program="0.1.0",
            codebook="test",
            report=Report(id=self.name, published=self.published, text=self.text, **self.about),
            entities=tuple(self.entities),
            events=tuple(self.events),
            statements=tuple(self.statements),
            commitments=tuple(self.commitments),
            claims=tuple(self.claims),
            stages=tuple(self.stages),
        )


def meeting(
    name: str,
    published: str,
    *,
    day: str | None = None,
    until: str | None = None,
    people: tuple[tuple[str, str], ...] = (("Sergey Lavrov", "RUS"), ("Tariq Fatemi", "PAK")),
    place: tuple[str, str] | None = ("Moscow", "RUS"),
    words: str = "They met for talks",
    cue: str = "met",
    **fields: Any,  # noqa: ANN401 - fields of Event
) -> Story:
    """A story of one meeting between people of two states."""
    story = Story(name, published)
    actors = [story.person(who, state) for who, state in people]
    states = [story.state(code) for code in ("PAK", "RUS")] if not people else []
    story.event(
        "CONSULT",
        words,
        cue,
        actors=tuple(actors or states),
        date=between(day, until) if day else None,
        place=place,
        **fields,
    )
    return story
