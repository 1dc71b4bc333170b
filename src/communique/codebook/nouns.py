"""Common nouns and verbs by which a report speaks again of whom it has named."""

from typing import Literal

import msgspec

from communique.codebook.book import Codebook
from communique.codebook.loader import Table
from communique.model import EntityKind

NounUse = Literal[
    "paired",
    "facing",
    "both",
    "person",
    "said_of_any",
    "opposite",
    "own",
    "own_again",
    "unnamed",
    "calling",
    "source",
    "host",
    "guest",
    "others",
    "mutual_act",
    "bond",
    "goes",
    "not_a_party",
    "impersonal",
    "meets",
    "meeting",
    "answers",
    "uniformed",
    "lands",
    "land",
    "exchanges",
    "wide",
    "regions",
    "region",
    "north",
    "south",
    "travels",
    "leads",
    "accompanies",
    "acts_for",
    "takes_up",
    "takes_up_any",
    "missions",
]


class NounsRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one use.

    Attributes:
        use: What they tell; the file's head explains each use.
        words: The words, in the singular or the infinitive.
        kinds: For words that take up a thing named before, its kinds.
        states: For words that tell which states may be meant, those states.
    """

    use: NounUse
    words: tuple[str, ...]
    kinds: tuple[EntityKind, ...] = ()
    states: tuple[str, ...] = ()


NOUNS = Table("nouns", NounsRow, "use, kinds, states")


def nouns(codebook: Codebook, use: NounUse) -> frozenset[str]:
    """All words of one use."""
    return frozenset(word for row in codebook.rows(NOUNS) if row.use == use for word in row.words)
