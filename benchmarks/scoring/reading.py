"""Takes a reading beside its gold, counts everything about it."""

from scoring.events import score_events, wanted_events
from scoring.report import score_metadata, score_people, score_text
from scoring.sayings import score_claims, score_commitments, score_statements
from scoring.seen import Seen
from scoring.tally import Tally

STRICT = "STRICT FACTS"


def score_reading(seen: Seen, tally: Tally) -> None:
    """Counts one report.

    A strict fact is an event right in who, when and whether, a statement with its speaker, a commitment with
    who is bound and until when, a claim with its asserter.
    """
    score_text(seen, tally)
    score_metadata(seen, tally)
    score_people(seen, tally)
    right = score_events(seen, tally)
    right += score_statements(seen, tally)
    right += score_commitments(seen, tally)
    right += score_claims(seen, tally)
    gold, reading = seen.gold, seen.reading
    tally.count(
        STRICT,
        hit=right,
        gold=wanted_events(seen) + len(gold.statements) + len(gold.commitments) + len(gold.claims),
        found=sum(map(len, (reading.events, reading.statements, reading.commitments, reading.claims))),
    )
