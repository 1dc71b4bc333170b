"""Comparing two findings: two profiles in, evidence for and against their being one thing out."""

from communique.linking.compare.claims import clash_claims, compare_claims
from communique.linking.compare.commitments import clash_commitments, compare_commitments
from communique.linking.compare.entities import clash_entities, compare_entities
from communique.linking.compare.events import clash_events, compare_events
from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.compare.statements import clash_statements, compare_statements

__all__ = [
    "Comparison",
    "Evidence",
    "clash_claims",
    "clash_commitments",
    "clash_entities",
    "clash_events",
    "clash_statements",
    "compare_claims",
    "compare_commitments",
    "compare_entities",
    "compare_events",
    "compare_statements",
]
