"""A telling: one clause's account of an event, before the tellings of one event in a report are joined."""

from dataclasses import dataclass

from communique.model import Actuality, DateInterval, Place, Span
from communique.reading.events.frame import Frame


@dataclass(frozen=True)
class Telling:
    """What one clause tells of an event.

    Attributes:
        frame: The clause and its pattern.
        actuality: Whether it happened.
        actors: Entity ids.
        recipients: Entity ids.
        hosts: Entity ids of who hosted or brokered without being a party.
        date: When, or None.
        place: Where, or None.
        occasion: Entity id of the forum, or None.
        modes: PLOVER modes.
        cue: The event's word.
        spans: The words that tell of it.
        paragraph: The paragraph it stands in.
        news: Whether it is dated on the day of the report's news.
        definite: Whether the words point back to an event already told ("the meeting").
        indefinite: Whether the words bring up something new ("a recent visit").
        again_of: The nouns with which it points back to what was signed or agreed before ("the treaty").
        matters: The nouns of what is done: what is signed or agreed.
        spoken_of: Whether the words only speak of what else they may tell ("the visit will help").
        borrowed: Whether its parties are taken from what was told before.
    """

    frame: Frame
    actuality: Actuality
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    hosts: tuple[str, ...]
    date: DateInterval | None
    place: Place | None
    occasion: str | None
    modes: tuple[str, ...]
    cue: Span
    spans: tuple[Span, ...]
    paragraph: int
    news: bool
    definite: bool
    indefinite: bool
    again_of: frozenset[str] = frozenset()
    matters: frozenset[str] = frozenset()
    spoken_of: bool = False
    borrowed: bool = False

    @property
    def dated(self) -> bool:
        """Whether its own words name its time."""
        return self.date is not None and bool(self.date.text)

    @property
    def parties(self) -> tuple[str, ...]:
        """Everyone, each once."""
        return tuple(dict.fromkeys((*self.actors, *self.recipients)))
