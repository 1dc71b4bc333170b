"""Who and what a report names."""

import msgspec

from communique.model.span import Span
from communique.model.vocabulary import EntityKind


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """An office as the report evidences it.

    Attributes:
        title: The title in full words ("Deputy Prime Minister"); "former" and "acting" are kept in it.
        state: ISO 3166-1 alpha-3 of the state served, or None.
        body: The organ or organisation served, when named ("National Assembly").
    """

    title: str
    state: str | None = None
    body: str | None = None


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """One real thing, however often and under whatever name the report mentions it.

    Attributes:
        id: "e1", "e2", ...; unique within the reading.
        kind: What it is: a `body` is an organ of a state, a `forum` a series of meetings or a commission, a
            `project` a joint undertaking, an `instrument` a treaty or other text between parties.
        name: The fullest name the report gives, without titles; an organisation's with its letters behind, where the
            report uses these ("European Union (EU)").
        state: The state it is, belongs to or lies in (ISO 3166-1 alpha-3), or None.
        code: PLOVER/CAMEO-style actor code: state and sector ("RUSGOV"), or None.
        wikidata: The Wikidata item when the codebook knows it ("Q7747").
        offices: Offices a person holds or held, as the report evidences them.
        mentions: Where it is named, in order; pronouns are not listed.
    """

    id: str
    kind: EntityKind
    name: str
    state: str | None = None
    code: str | None = None
    wikidata: str | None = None
    offices: tuple[Office, ...] = ()
    mentions: tuple[Span, ...] = ()
