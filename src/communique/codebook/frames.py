"""The shape that tables of predicates share: verbs, the nouns they may carry, and where their content stands."""

import msgspec

from communique.model import EntityKind


class Frame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way of putting something in words: a verb, or a verb that carries a noun, with its content.

    Attributes:
        name: What the row is called; unique.
        verbs: Verbs in their base form; a second word must stand beside the verb ("point out").
        nouns: When given, the verb means this only with one of these as its object ("express concern").
        content: Where the content stands: `complement` (a clause), `object`, `attribute` or a preposition.
            With `nouns`, the object and what follows it are the content, and `content` names what may follow.
        needs: One of these must be there too, for a verb that means something else without it
            ("refer to X as Y").
        audience: Where those stand to whom it is addressed.
        not_of: Kinds of entity that the object cannot be ("welcomed the proposal", not "welcomed the minister").
        sure: How surely these words mean this, 0 to 1.
    """

    name: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    not_of: tuple[EntityKind, ...] = ()
    sure: float = 0.8
