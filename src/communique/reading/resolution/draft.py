"""Entities while a report is being resolved: each grows with its mentions until all are known."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from communique.codebook.genders import Gender
from communique.model import Entity, EntityKind, Office, Span
from communique.reading.entities import Entities


@dataclass(eq=False)
class Draft:
    """An entity in the making.

    Attributes:
        kind: What kind of entity.
        name: The fullest name met so far.
        state: The state it is, serves or lies in.
        code: Actor code.
        offices: Offices of a person.
        spans: Where it is named.
        first: Where it is first named or referred to, in characters.
        wikidata: Its item of Wikidata, where the codebook knows it.
    """

    kind: EntityKind
    name: str
    state: str | None = None
    code: str | None = None
    offices: tuple[Office, ...] = ()
    spans: list[Span] = field(default_factory=list)
    first: int = 0
    wikidata: str | None = None

    def named(self, span: Span, name: str | None = None) -> None:
        """Note a place where it is named; a longer name replaces a shorter one."""
        if not self.spans or span.start < self.first:
            self.first = span.start
        self.spans.append(span)
        if name and len(name) > len(self.name):
            self.name = name


@dataclass
class Registry:
    """The entities of one report, each under a key that says what makes it the same thing.

    Attributes:
        drafts: By key.
        by_token: What each token of the parse stands for.
    """

    drafts: dict[Hashable, Draft] = field(default_factory=dict)
    by_token: dict[int, list[Draft]] = field(default_factory=dict)

    def draft(self, key: Hashable, fresh: Draft) -> Draft:
        """The entity with a key; the given one when there is none yet."""
        return self.drafts.setdefault(key, fresh)

    def point(self, token: int, *drafts: Draft) -> None:
        """Let a token stand for entities."""
        self.by_token[token] = list(dict.fromkeys(drafts))

    def at(self, token: int) -> list[Draft]:
        """What a token stands for so far."""
        return self.by_token.get(token, [])

    def finish(
        self,
        leading: tuple[Draft, ...],
        serving: Mapping[Draft, Draft],
        written: frozenset[int],
        genders: Mapping[Draft, Gender],
    ) -> Entities:
        """The entities in order of first mention, with ids.

        Args:
            leading: Those the report is about.
            serving: Officials of organisations with the organisation that each serves.
            written: Where who writes the report speaks of himself.
            genders: Of persons, where names and titles tell them.
        """
        ordered = sorted(self.drafts.values(), key=lambda draft: draft.first)
        ids = {id(draft): f"e{number}" for number, draft in enumerate(ordered, 1)}
        entities = tuple(_entity(ids[id(draft)], draft) for draft in ordered)
        refs = {
            token: tuple(ids[id(draft)] for draft in drafts)
            for token, drafts in self.by_token.items()
            if drafts
        }
        served = {ids[id(person)]: ids[id(draft)] for person, draft in serving.items()}
        known = {ids[id(person)]: gender for person, gender in genders.items()}
        return Entities(entities, refs, tuple(ids[id(draft)] for draft in leading), served, written, known)


def _entity(ref: str, draft: Draft) -> Entity:
    return Entity(
        id=ref,
        kind=draft.kind,
        name=draft.name,
        state=draft.state,
        code=draft.code,
        offices=draft.offices,
        wikidata=draft.wikidata,
        mentions=tuple(sorted(set(draft.spans))),
    )
