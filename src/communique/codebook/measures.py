"""Takes the tables of measures, units, bounds and number words, gives rows: what makes a number a claim."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table
from communique.model import Bound


class Measure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that reports give figures of.

    Attributes:
        measure: What is measured, as findings carry it; unique.
        unit: What the number counts; empty: the counted noun itself.
        verbs: Verbs whose subject or object is counted ("killed 26 tourists"), in base form; a second word
            is the verb's object or what follows it ("lose life", "put death").
        nouns: Counted nouns that say the measure themselves ("12 deaths"), or, for sums, that stand near.
        of: With `verbs`, the counted nouns must be among these, when given.
        least: Smaller numbers are no claim.
        near: The nouns say what a sum or share is of ("aid of $3 million") and are not counted themselves.
    """

    measure: str
    unit: str = ""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    least: float = 1
    near: bool = False


class Unit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit of money, share, time or size.

    Attributes:
        unit: As findings carry it ("USD", "percent", "hours").
        kind: What it measures.
        words: Words or signs for it, in lower case.
    """

    unit: str
    kind: Literal["money", "share", "duration", "size"]
    words: tuple[str, ...]


class BoundRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that bound the number behind or before them.

    Attributes:
        bound: How they bound it; unique.
        before: Words before a number ("more than").
        behind: Words behind it ("or more").
    """

    bound: Bound
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


class FigureWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words around a number that say what kind of figure it is.

    Attributes:
        kind: What the words do; unique. `putting`: verbs that give a figure ("put the toll at"). `figure`: nouns
            for one ("the toll"). `reckoning`: nouns for how it was reached ("by the ministry's count").
            `uncounted`: nouns whose number nobody would check ("two rounds"). `lasting`: words before a length of
            time that is told of something. `placing`: words behind one that only place something in time.
            `lasts`: verbs of lasting. `told length`: units in which lengths are told. `person`: people.
            `person ending`: endings of nouns of people. `part`: words that make a figure part of the one before.
            `giving`: verbs whose subject answers for a figure. `moving`: verbs whose subject does so where a figure
            is what they move ("raised the toll to 31"). `answering`: who counts without being a party ("hospitals").
        words: The words, in lower case and base form.
    """

    kind: str
    words: tuple[str, ...]


MEASURES = Table("measures", Measure, "measure")
UNITS = Table("units", Unit, "unit")
BOUNDS = Table("bounds", BoundRow, "bound")
FIGURES = Table("figures", FigureWords, "kind")
