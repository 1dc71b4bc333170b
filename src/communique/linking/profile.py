"""Profiles: what of a finding counts when asking whether another report's finding is the same thing.

A profile is made from its own reading alone, so that a judgement over two profiles never
depends on what else is in the record.
"""

import datetime as dt

import msgspec

from communique.linking.window import Window
from communique.model import (
    Actuality,
    EntityKind,
    EventType,
    Fate,
    Quantity,
)

# "By June" leaves less than a year; no date at all leaves a year and the day of the report.
_A_YEAR = 365


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person taking part: folded name and the state they act for."""

    name: tuple[str, ...]
    state: str | None = None


class EntityProfile(msgspec.Struct, frozen=True, kw_only=True, tag_field="finding", tag="entity"):
    """An entity as named in one report, or alike in several.

    Two reports that name someone in the same words give equal profiles, which then stand for one thing;
    `only` keeps those apart whose name alone identifies nobody.

    Attributes:
        kind: Entity kind.
        name: Folded name.
        state: State code, or None.
        wikidata: Wikidata item, or None.
        offices: Folded office titles, in order.
        year: Year of publication, given when the name alone needs a time beside it.
        among: The states the report is mainly about, for things whose name recurs between many pairs of
            states, and for people of whom nothing but the name is known.
        only: Id of the one report this profile holds for, or None.
    """

    kind: EntityKind
    name: tuple[str, ...]
    state: str | None = None
    wikidata: str | None = None
    offices: tuple[str, ...] = ()
    year: int | None = None
    among: tuple[str, ...] = ()
    only: str | None = None


class EventProfile(msgspec.Struct, frozen=True, kw_only=True, tag_field="finding", tag="event"):
    """An event as one report tells it.

    Attributes:
        report: Report id.
        published: Day of publication.
        type: PLOVER type.
        modes: PLOVER modes.
        actuality: Whether it happened.
        actors: State codes, or folded names of those who act for no state.
        recipients: Likewise.
        people: Named persons who take part.
        when: The days it can lie in.
        dated: Whether words of the report give that time; otherwise it was taken from what stands around.
        place: Folded name of the place, "" when none is given.
        place_state: State the place lies in.
        place_is_state: Whether the place is a state as a whole.
        placed: Whether its sentence names the place; otherwise it was taken from what stands around.
        occasion: Folded name of the forum.
        cue: Stems of the word that names the event.
        words: Stems of the words around the cue, names left out.
        sentence: Stems of the whole sentence the cue stands in, names and numbers among them.
        named: The names among these.
        several: Whether the words are of several meetings ("two rounds of talks").
        ranks: The levels of officials that its sentence names ("foreign minister").
        promise: Whether its sentence says that a promise was kept ("kept"), or was not ("broken"); else "".
    """

    report: str
    published: dt.date | None
    type: EventType
    modes: tuple[str, ...]
    actuality: Actuality
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    people: tuple[Person, ...]
    when: Window | None
    dated: bool = False
    place: str = ""
    place_state: str | None = None
    place_is_state: bool = False
    placed: bool = True
    occasion: tuple[str, ...] = ()
    cue: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    several: bool = False
    ranks: frozenset[str] = frozenset()
    promise: str = ""

    @property
    def parties(self) -> frozenset[str]:
        """Everyone who acts or is acted on."""
        return frozenset(self.actors + self.recipients)


class StatementProfile(msgspec.Struct, frozen=True, kw_only=True, tag_field="finding", tag="statement"):
    """A statement as one report gives it: who spoke, when it can have been, and its words."""

    report: str
    published: dt.date | None
    speakers: tuple[str, ...]
    people: tuple[Person, ...]
    when: Window | None
    words: frozenset[str] = frozenset()


class CommitmentProfile(msgspec.Struct, frozen=True, kw_only=True, tag_field="finding", tag="commitment"):
    """A commitment as one report gives it.

    Attributes:
        report: Report id.
        published: Day of publication.
        kind: Its kind.
        by: State codes or folded names of who is to act.
        to: Likewise, to whom it is owed.
        due: The due window; `told` is false when the report gives none.
        words: Stems of what is to be done, names left out.
        about: Folded names of projects, forums and instruments.
        plan: The planned event of the same report that the words tell of, or None.
        named: Folded names in its words: states by their codes, places and organisations.
        people: Persons in its words, and those to whom it is owed.
        counts: The numbers in its words that are neither days nor years.
    """

    report: str
    published: dt.date | None
    kind: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    due: Window | None
    words: frozenset[str]
    about: tuple[str, ...] = ()
    plan: EventProfile | None = None
    named: frozenset[str] = frozenset()
    people: tuple[Person, ...] = ()
    counts: frozenset[str] = frozenset()

    @property
    def silent(self) -> bool:
        """Whether the report says nothing of when it is due, so that its window is only what publication allows."""
        return self.due is None or (not self.due.told and self.due.days > _A_YEAR)

    @property
    def places(self) -> frozenset[str]:
        """What it names beside states, which go by their codes."""
        return frozenset(name for name in self.named if not name.isupper())


class DeedProfile(msgspec.Struct, frozen=True, kw_only=True, tag_field="finding", tag="deed"):
    """What one report tells as done, left undone, done in part, put off or given up.

    Attributes:
        report: Report id.
        published: Day of publication.
        fate: What is said of it.
        by: State codes or folded names of who did it; empty when nobody is named.
        among: The states the report is mainly about.
        when: The days told for it, or None; of what is put off the later ones.
        foreseen: The days on which what is put off or given up was to be done, or None.
        cue: Roots of its verb.
        words: Roots of its words, names left out; see `words.roots`.
        named: Folded names in its words: states by their codes, places and organisations.
        counts: The numbers in its words that are neither days nor years.
    """

    report: str
    published: dt.date | None
    fate: Fate
    by: tuple[str, ...]
    among: tuple[str, ...]
    when: Window | None
    foreseen: Window | None = None
    cue: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()


class ClaimProfile(msgspec.Struct, frozen=True, kw_only=True, tag_field="finding", tag="claim"):
    """A claim as one report gives it.

    Attributes:
        report: Report id.
        published: Day of publication.
        measure: Stems of what is measured.
        unit: Stems of what the figure counts.
        quantity: The figure.
        asserted_by: State codes or folded names; empty for the outlet's own voice.
        at: Where in the text its words begin.
        words: Stems of its words, names left out.
        about: The event it is about, or None.
        harm: The act of force that a count of people may be of: the event it is about, or the last one told before.
        of: Whose people are counted: state codes or folded names; empty when the words do not say.
        sort: "soldiers" or "civilians" where people of one sort are counted, else "".
        years: The years that the words around the figure name.
        thing: Stems of what a size is of ("20 km of coastline").
        topic: Stems of the paragraph it stands in, by which a later report of the same thing is known.
        alone: Whether no other figure of its paragraph counts in that unit.
        against: Whether words before the figure set it against another ("estimates instead that").
    """

    report: str
    published: dt.date | None
    measure: frozenset[str]
    unit: frozenset[str]
    quantity: Quantity
    asserted_by: tuple[str, ...]
    at: int = 0
    words: frozenset[str] = frozenset()
    about: EventProfile | None = None
    harm: EventProfile | None = None
    of: frozenset[str] = frozenset()
    sort: str = ""
    years: frozenset[int] = frozenset()
    thing: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    alone: bool = False
    against: bool = False


Profile = EntityProfile | EventProfile | StatementProfile | CommitmentProfile | DeedProfile | ClaimProfile
