"""Takes the tables of acts and voices, gives rows: which words say that something was said, and who can say it."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table
from communique.model import Act, EntityKind


class ActFrame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way of saying that something was said.

    Attributes:
        name: What the row is called; unique.
        act: What the saying does.
        verbs: Verbs in their base form; a second word must stand beside the verb ("point out").
        nouns: When given, the verb says something only with one of these as its object ("express concern").
        content: Where the content stands: `complement` (a clause), `object`, `attribute` or a preposition.
            With `nouns`, the object and what follows it are the content, and `content` names what may follow.
        needs: One of these must be there too, for a verb that means something else without it
            ("refer to X as Y").
        audience: Where those stand to whom it is said.
        not_of: Kinds of entity that the object cannot be ("welcomed the proposal", not "welcomed the minister").
        sure: How surely these words report speech, 0 to 1.
    """

    name: str
    act: Act
    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    not_of: tuple[EntityKind, ...] = ()
    sure: float = 0.8


class Voice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that can stand as the subject of speech.

    Attributes:
        kind: `document` speaks for who issued it, `messenger` for who sent them, `speaker` for themselves.
        words: The nouns in the singular.
    """

    kind: Literal["document", "messenger", "speaker"]
    words: tuple[str, ...]


ACTS = Table("acts", ActFrame, "name")
VOICES = Table("voices", Voice, "kind")
