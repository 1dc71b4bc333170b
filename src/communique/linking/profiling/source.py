"""One reading, looked at from all sides: who a reference is, which words are names, what its sentences are."""

import datetime as dt

from communique.linking.names import name_tokens
from communique.linking.profile import Person
from communique.linking.sentences import Sentences
from communique.linking.things import party_name, thing_name
from communique.linking.vocabulary import listed
from communique.linking.words import content, fold, stem, tokens
from communique.model import EntityKind, Reading, Report, Span

_GOVERNMENT: frozenset[EntityKind] = frozenset(("state", "person", "body"))
# Letters by which a name is known again in its adjective ("Philippines", "Philippine").
_ROOT = 6


def day_of(report: Report) -> dt.date | None:
    """The day a report is of: that of publication, or else of its dateline."""
    return report.published or (report.dateline.date if report.dateline else None)


def is_named(name: str) -> bool:
    """Whether a person's name is a proper name: "Tariq Fatemi", but not "senior Russian official"."""
    parts = name.split()
    return bool(parts) and not parts[-1][:1].islower()


def whose(name: tuple[str, ...]) -> str:
    """The name of a group without what its people do: "ethnic serb protesters" and "serb demonstrators" are "serb"."""
    kept = [token for token in name if token not in listed("crowds")]
    return " ".join(kept or name)


class Source:
    """One reading, looked at from all sides.

    Args:
        reading: The reading.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.report = reading.report
        self.published = day_of(reading.report)
        self.sentences = Sentences(reading.report.text)
        self.entities = {entity.id: entity for entity in reading.entities}
        self.names = frozenset(
            token
            for entity in reading.entities
            for words in (entity.name, *(span.words(self.report.text) for span in entity.mentions))
            if entity.kind in ("person", "state", "place", "igo")
            for token in tokens(words)
        ) | frozenset(token for event in reading.events if event.place for token in tokens(event.place.name))
        self.roots = frozenset(stem(name)[:_ROOT] for name in self.names)
        self.states = self._main_states()
        self.state_names = frozenset(
            fold(entity.name) for entity in reading.entities if entity.kind == "state"
        )

    def _main_states(self) -> tuple[str, ...]:
        """The two states the report names most."""
        count: dict[str, int] = {}
        for entity in self.reading.entities:
            if entity.state:
                count[entity.state] = count.get(entity.state, 0) + max(len(entity.mentions), 1)
        return tuple(sorted(sorted(count, key=lambda state: (-count[state], state))[:2]))

    def party(self, ref: str) -> str:
        """A state code for governments and officials, else the folded name."""
        entity = self.entities.get(ref)
        if entity is None:
            return ref
        if entity.kind in _GOVERNMENT and entity.state:
            return entity.state
        if entity.name.islower():
            return ""  # "officials", "protesters": no name to tell them by
        return " ".join(party_name(entity)) if entity.kind == "igo" else whose(name_tokens(entity.name))

    def voice(self, ref: str) -> str:
        """Whose word a figure is: a state's, or a name's; of this report alone where nobody is named ("residents")."""
        entity = self.entities.get(ref)
        if entity is None or entity.kind in ("state", "igo"):
            return self.party(ref)
        if entity.kind == "body" and entity.state:
            return " ".join((entity.state, *thing_name(entity).tokens))
        named = entity.name and not entity.name.islower()
        return " ".join(name_tokens(entity.name)) if named else f"{self.report.id}/{ref}"

    def parties(self, refs: tuple[str, ...]) -> tuple[str, ...]:
        """Everybody of some references, each once."""
        return tuple(sorted({party for ref in refs if (party := self.party(ref))}))

    def people(self, refs: tuple[str, ...]) -> tuple[Person, ...]:
        """The persons among some references who have a proper name."""
        found = (self.entities[ref] for ref in refs if ref in self.entities)
        people = {
            Person(name=name_tokens(entity.name), state=entity.state)
            for entity in found
            if entity.kind == "person" and is_named(entity.name)
        }
        return tuple(sorted(people, key=lambda person: (person.name, person.state or "")))

    def words(self, spans: tuple[Span, ...]) -> frozenset[str]:
        """Stems of the words in the spans, names left out."""
        return content(" ".join(span.words(self.report.text) for span in spans), self.names)

    def names_in(self, stems: frozenset[str]) -> frozenset[str]:
        """Those of some stems that are of names."""
        return frozenset(word for word in stems if word[:_ROOT] in self.roots)
