"""Head nouns by which proper names are known: of forums, treaties, projects, organs, groups."""

import msgspec

from communique.codebook.loader import Table
from communique.model import EntityKind


class HeadNounRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The nouns that make a capitalised name one of a kind of thing.

    Attributes:
        kind: The kind of entity.
        words: Nouns, capitalised, that end such a name or start it before "of", "for" or "on".
        lower: Nouns that name such a thing in small letters too, when qualified.
        modifiers: What may qualify them besides a nationality; for a noun of several words none is needed.
    """

    kind: EntityKind
    words: tuple[str, ...]
    lower: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()


FORUMS = Table("forums", HeadNounRow, "kind")
