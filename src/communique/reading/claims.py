"""Takes clauses, statements and events, gives claims: checkable figures with who asserts them."""

from communique.model import Claim, Event, Statement
from communique.reading.context import Context


def read_claims(
    context: Context, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Claim, ...]:
    """The report's claims, in order of the text."""
    return ()
