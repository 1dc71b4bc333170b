"""Makes the reference of the output: types of the model and of the entries, from their docstrings."""

import msgspec

from communique import model
from communique.analysis import compare, formulas, officials, trends, undertakings
from communique.analysis.compare import rewriting
from communique.record import entries, parts
from docs.pages.fields import as_table, purpose

READING = (
    model.Reading,
    model.Report,
    model.Dateline,
    model.Removed,
    model.Entity,
    model.Office,
    model.Event,
    model.Participant,
    model.Place,
    model.DateInterval,
    model.Statement,
    model.Commitment,
    model.Claim,
    model.Deed,
    model.Stage,
    model.Quantity,
)
ANSWERS = (
    compare.Comparison,
    compare.Heading,
    compare.Compared,
    compare.Said,
    compare.Force,
    compare.Difference,
    rewriting.Rewritten,
    rewriting.Turned,
    trends.Month,
    trends.Count,
    trends.Score,
    formulas.Formula,
    formulas.Use,
    officials.Official,
    officials.OfficeHeld,
    officials.Meeting,
    undertakings.Undertaking,
    undertakings.Step,
)
_TOLD_AS_TEXT = {parts.Added}
ENTRIES = tuple(
    held
    for module in (entries, parts)
    for held in vars(module).values()
    if isinstance(held, type)
    and issubclass(held, msgspec.Struct)
    and held.__module__ == module.__name__
    and held not in _TOLD_AS_TEXT
)


def reading_reference() -> str:
    """The types of a reading."""
    return "".join(_shape(struct) for struct in READING)


def entry_reference() -> str:
    """The types of the record's answers."""
    return "".join(_shape(struct) for struct in ENTRIES)


def answer_reference() -> str:
    """The types of answers that are no entries."""
    return "".join(_shape(struct) for struct in ANSWERS)


def _shape(struct: type[msgspec.Struct]) -> str:
    last = struct in (READING[-1], ENTRIES[-1], ANSWERS[-1])
    end = "\n" if last else ""
    return f"\n### {struct.__name__}\n\n{purpose(struct)}\n\n{as_table(struct)}{end}"
