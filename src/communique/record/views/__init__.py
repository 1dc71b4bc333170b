"""Views: ids of entries in, the entries as questions give them back out, computed from the readings."""

from communique.record.views.claims import claim_entries
from communique.record.views.commitments import commitment_entries
from communique.record.views.entities import entity_entries
from communique.record.views.events import event_entries
from communique.record.views.reports import report_entries
from communique.record.views.statements import statement_entries

__all__ = [
    "claim_entries",
    "commitment_entries",
    "entity_entries",
    "event_entries",
    "report_entries",
    "statement_entries",
]
