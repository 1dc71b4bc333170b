"""Takes the findings of a report, gives for each kind what speaks for and against each finding, in a few words."""

from communique.reading.context import Context
from communique.reading.sureness.events import grounds_of_events
from communique.reading.sureness.findings import Findings
from communique.reading.sureness.sayings import grounds_of_claim, grounds_of_commitment, grounds_of_statement

Grounds = frozenset[str]


def grounds_of(context: Context, found: Findings) -> dict[str, list[Grounds]]:
    """Under the name of each kind the grounds of its findings, in their order.

    Args:
        context: The report.
        found: Everything that was found in it.
    """
    statements = found.statements
    return {
        "statements": [frozenset(grounds_of_statement(context, one, statements)) for one in statements],
        "events": grounds_of_events(context, found.events),
        "commitments": [frozenset(grounds_of_commitment(context, one)) for one in found.commitments],
        "claims": [frozenset(grounds_of_claim(one)) for one in found.claims],
    }
