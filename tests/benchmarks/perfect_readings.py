"""Makes the reading that a gold report asks for, to the letter; what a test breaks, it breaks in that."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from scoring.gold import Dated, GoldClaim, GoldCommitment, GoldEvent, GoldPerson, GoldReport, GoldStatement
from scoring.place import locate

from communique.model import (
    Claim,
    Commitment,
    DateInterval,
    Dateline,
    Entity,
    Event,
    Office,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Statement,
)


class PerfectReading:
    """Makes one reading.

    Args:
        gold: What to read.
        text: The clean text; made of the gold's snippets when not given.
    """

    def __init__(self, gold: GoldReport, text: str | None = None) -> None:
        self.gold = gold
        self.text = ". ".join((*gold.kept, *gold.snippets())) if text is None else text
        self._ids: dict[str, str] = {}
        self._entities: list[Entity] = []
        for person in gold.people:
            offices = (Office(title=person.office),) if person.office else ()
            self._add(Entity(id="", kind="person", name=person.name, state=person.state, offices=offices))

    def make(self) -> Reading:
        """The reading; every finding is right and held for certain."""
        gold = self.gold
        events = tuple(self._event(n, event) for n, event in enumerate(gold.events))
        statements = tuple(self._statement(n, one) for n, one in enumerate(gold.statements))
        commitments = tuple(self._commitment(n, one) for n, one in enumerate(gold.commitments))
        claims = tuple(self._claim(n, claim) for n, claim in enumerate(gold.claims))
        return Reading(
            report=self._report(),
            entities=tuple(self._entities),
            events=events,
            statements=statements,
            commitments=commitments,
            claims=claims,
        )

    def empty(self) -> Reading:
        """A reading that found nothing, of the same text, without a word about its origin."""
        return Reading(report=Report(id=self.gold.file, text=self.text))

    def _report(self) -> Report:
        line = self.gold.dateline
        return Report(
            id=self.gold.file,
            text=self.text,
            published=self.gold.published or self.gold.given_published,
            dateline=Dateline(place=line.place, state=line.state) if line else None,
        )

    def _event(self, number: int, gold: GoldEvent) -> Event:
        return Event(
            id=f"v{number}",
            type=gold.type,
            modes=gold.modes or (),
            actuality=gold.actuality,
            actors=self._parties(gold.actors),
            recipients=self._parties(gold.recipients),
            date=_interval(gold),
            place=Place(name=gold.place.split("|")[0]) if gold.place else None,
            cue=self._where(gold.text),
            spans=(self._where(gold.text),),
            confidence=1.0,
        )

    def _statement(self, number: int, gold: GoldStatement) -> Statement:
        return Statement(
            id=f"s{number}",
            speakers=self._parties([gold.speaker]),
            act=gold.acts[0],
            quoted=gold.quoted,
            content=(self._where(gold.text),),
            confidence=1.0,
        )

    def _commitment(self, number: int, gold: GoldCommitment) -> Commitment:
        where = self._where(gold.text)
        return Commitment(
            id=f"c{number}",
            kind=gold.kind,
            by=self._parties(gold.by),
            what=where,
            due=_interval(gold),
            spans=(where,),
            confidence=1.0,
        )

    def _claim(self, number: int, gold: GoldClaim) -> Claim:
        return Claim(
            id=f"k{number}",
            asserted_by=self._parties([gold.by] if gold.by else []),
            measure=gold.measure,
            quantity=Quantity(value=gold.value, bound=gold.bound),
            spans=(self._where(gold.text),),
            confidence=1.0,
        )

    def _where(self, snippet: str) -> Span:
        where = locate(self.text, snippet)
        assert where is not None, snippet
        return where

    def _parties(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._party(name.split("|")[0]) for name in names)

    def _party(self, name: str) -> str:
        if name in self._ids:
            return self._ids[name]
        if re.fullmatch("[A-Z]{3}", name):
            return self._add(Entity(id="", kind="state", name=f"State {name}", state=name), known_as=name)
        return self._add(Entity(id="", kind="group", name=name))

    def _add(self, entity: Entity, known_as: str | None = None) -> str:
        made = Entity(
            id=f"e{len(self._entities)}",
            kind=entity.kind,
            name=entity.name,
            state=entity.state,
            offices=entity.offices,
        )
        self._entities.append(made)
        self._ids[known_as or made.name] = made.id
        return made.id


def _interval(gold: Dated) -> DateInterval | None:
    return DateInterval(start=gold.start, end=gold.end) if gold.start or gold.end else None


def gold_report(**changes: object) -> GoldReport:
    """A small gold report with one finding of each kind, about the opening of a border bridge."""
    day = dt.date(2024, 3, 5)
    parts: dict[str, object] = {
        "file": "bridge.txt",
        "published": day,
        "given_published": day,
        "outlet": None,
        "agency": None,
        "dateline": None,
        "removed": ("Photo: Desk",),
        "kept": ("The ministers met in Lusaka on Tuesday",),
        "people": (GoldPerson(name="Miriam Kapata", state="ZMB", office="Minister of Transport"),),
        "events": tuple(_events()),
        "statements": (
            GoldStatement(
                speaker="ZMB",
                acts=("welcome",),
                quoted=False,
                channel=None,
                text="the bridge would feed trade",
            ),
        ),
        "commitments": (
            GoldCommitment(
                key="c1",
                kind="promise",
                by=("ZWE",),
                start=None,
                end=dt.date(2024, 12, 31),
                text="a toll house by December",
            ),
        ),
        "claims": (
            GoldClaim(
                key="k1", by=None, measure="lorries", value=250, bound="about", text="some 250 lorries a day"
            ),
        ),
    }
    return GoldReport(**(parts | changes))  # type: ignore[arg-type]  # the parts are of the fields' types


def _events() -> Iterator[GoldEvent]:
    yield GoldEvent(
        key="v1",
        type="CONSULT",
        modes=None,
        actuality="occurred",
        actors=("ZMB", "ZWE"),
        recipients=(),
        people=(),
        start=dt.date(2024, 3, 5),
        end=dt.date(2024, 3, 5),
        place="Lusaka",
        text="The ministers met in Lusaka on Tuesday",
    )
    yield GoldEvent(
        key="v2",
        type="SANCTION",
        modes=("discontinue",),
        actuality="denied",
        actors=("ZWE",),
        recipients=("ZMB",),
        people=(),
        start=None,
        end=None,
        place=None,
        text="Zimbabwe had not shut the crossing",
    )
