"""Takes the table of stages, gives rows: which words tell how far an undertaking or an instrument has come."""

import msgspec

from communique.codebook.loader import Table
from communique.model import EntityKind


class StageRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stage of an undertaking or instrument, and the words for reaching it.

    Attributes:
        stage: What the stage is called; unique. Rows stand in the order in which stages usually follow.
        of: Kinds of entity that can be at it.
        verbs: Verbs for bringing a thing there ("ratify the treaty"), in base form.
        becomes: Verbs for getting there of itself ("the treaty expired").
        nouns: Nouns for it ("the ratification of the treaty").
        phrases: What a thing is or is put "in", "under" or "on" ("in force", "under construction").
    """

    stage: str
    of: tuple[EntityKind, ...] = ("project", "instrument")
    verbs: tuple[str, ...] = ()
    becomes: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


STAGES = Table("stages", StageRow, "stage")
