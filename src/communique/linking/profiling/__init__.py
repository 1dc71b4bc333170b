"""Profiling: a Reading in, the profile of each of its findings out."""

from communique.linking.profile import Profile, StatementProfile
from communique.linking.profiling.claims import claim_profile
from communique.linking.profiling.commitments import commitment_profile
from communique.linking.profiling.deeds import deed_profile
from communique.linking.profiling.entities import entity_profile
from communique.linking.profiling.events import event_profile
from communique.linking.profiling.source import Source, day_of
from communique.linking.window import window
from communique.linking.words import content
from communique.model import Reading, Statement

__all__ = ["day_of", "profiles"]


def profiles(reading: Reading) -> dict[str, Profile]:
    """The profile of every finding of a reading, by the finding's id."""
    source = Source(reading)
    events = {event.id: event_profile(source, event) for event in reading.events}
    found: dict[str, Profile] = {entity.id: entity_profile(source, entity) for entity in reading.entities}
    found |= events
    found |= {statement.id: _statement(source, statement) for statement in reading.statements}
    found |= {made.id: commitment_profile(source, made, events) for made in reading.commitments}
    found |= {deed.id: deed_profile(source, deed) for deed in reading.deeds}
    found |= {claim.id: claim_profile(source, claim, events) for claim in reading.claims}
    return found


def _statement(source: Source, statement: Statement) -> StatementProfile:
    return StatementProfile(
        report=source.report.id,
        published=source.published,
        speakers=source.parties(statement.speakers),
        people=source.people(statement.speakers),
        when=window(statement.date, source.published, "occurred"),
        words=content(" ".join(span.words(source.report.text) for span in statement.content)),
    )
