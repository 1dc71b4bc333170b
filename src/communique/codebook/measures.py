"""Takes the table of measures, gives rows: which counted nouns and verbs make a number a claim."""

import msgspec

from communique.codebook.loader import Table


class Measure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that reports give figures of.

    Attributes:
        measure: What is measured, as findings carry it; unique.
        unit: What the number counts; empty: the counted noun itself.
        verbs: Verbs whose subject or object is counted ("killed 26 tourists"), in base form.
        nouns: Counted nouns that say the measure themselves ("12 deaths"), or, for sums, that stand near.
        of: With `verbs`, the counted nouns must be among these, when given.
        least: Smaller numbers are no claim.
    """

    measure: str
    unit: str = ""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    least: float = 1


class Unit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit of money, share, time or size.

    Attributes:
        unit: As findings carry it ("USD", "percent", "hours").
        kind: What it measures.
        words: Words or signs for it, in lower case.
    """

    unit: str
    kind: str
    words: tuple[str, ...]


MEASURES = Table("measures", Measure, "measure")
UNITS = Table("units", Unit, "unit")
