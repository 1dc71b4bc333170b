"""Takes a reading beside its gold, counts statements, commitments and claims."""

from communique.model import Claim, Commitment, Span, Statement
from scoring.dates import same_time
from scoring.gold import GoldClaim, GoldCommitment, GoldStatement
from scoring.matching import pair
from scoring.parties import same_parties
from scoring.place import covered
from scoring.seen import Seen
from scoring.tally import Tally

# A statement is found when its content holds half of the gold's words; of two, the tighter one is meant.
_CONTENT_SHARE = 0.5
_TIGHTNESS = 0.0001


def score_statements(seen: Seen, tally: Tally) -> int:
    """Counts the statements of one report; gives back how many have the right speaker."""
    gold, found = seen.gold.statements, seen.reading.statements
    pairs = pair(gold, found, lambda one, other: _statement_fit(seen, one, other))
    tally.count("statements: found", hit=len(pairs), gold=len(gold), found=len(found))
    right: dict[int, bool] = {}
    for index, wanted in enumerate(gold):
        if index not in pairs:
            tally.miss(seen.gold.file, "statements", f"{wanted.text!r} by {wanted.speaker} is not found")
            continue
        have = found[pairs[index]]
        speaker = tally.ask("statements: speaker", right=seen.is_one_of(wanted.speaker, have.speakers))
        tally.ask("statements: act", right=have.act in wanted.acts)
        tally.ask("statements: quoted", right=have.quoted == wanted.quoted)
        if not speaker:
            names = seen.names(have.speakers)
            tally.miss(seen.gold.file, "statements", f"{wanted.text!r}: by {names}, not {wanted.speaker}")
        right[pairs[index]] = speaker
    for j, statement in enumerate(found):
        tally.trust("statements", statement.confidence, right=right.get(j, False))
    return sum(right.values())


def score_commitments(seen: Seen, tally: Tally) -> int:
    """Counts the commitments of one report; gives back how many are right in who and by when."""
    gold, found = seen.gold.commitments, seen.reading.commitments
    pairs = pair(gold, found, lambda one, other: _commitment_fit(seen, one, other))
    tally.count("commitments: found", hit=len(pairs), gold=len(gold), found=len(found))
    right: dict[int, bool] = {}
    for index, wanted in enumerate(gold):
        if index not in pairs:
            tally.miss(seen.gold.file, "commitments", f"{wanted.text!r} is not found")
            continue
        have = found[pairs[index]]
        right[pairs[index]] = _score_commitment(seen, wanted, have, tally)
    for j, commitment in enumerate(found):
        tally.trust("commitments", commitment.confidence, right=right.get(j, False))
    return sum(right.values())


def score_claims(seen: Seen, tally: Tally) -> int:
    """Counts the claims of one report; gives back how many have the right asserter."""
    gold, found = seen.gold.claims, seen.reading.claims
    pairs = pair(gold, found, lambda one, other: _claim_fit(seen, one, other))
    tally.count("claims: found", hit=len(pairs), gold=len(gold), found=len(found))
    right: dict[int, bool] = {}
    for index, wanted in enumerate(gold):
        if index not in pairs:
            tally.miss(seen.gold.file, "claims", f"{wanted.value:g} {wanted.text!r} is not found")
            continue
        have = found[pairs[index]]
        right[pairs[index]] = tally.ask("claims: by whom", right=_asserted(seen, wanted, have))
        tally.ask("claims: bound", right=have.quantity.bound == wanted.bound)
    for j, claim in enumerate(found):
        tally.trust("claims", claim.confidence, right=right.get(j, False))
    return sum(right.values())


def _statement_fit(seen: Seen, gold: GoldStatement, found: Statement) -> float:
    where = seen.where(gold.text)
    if where is None:
        return 0.0
    share = covered(found.content, where) / (where.end - where.start)
    if share < _CONTENT_SHARE:
        return 0.0
    return 1 + share - _TIGHTNESS * sum(span.end - span.start for span in found.content)


def _commitment_fit(seen: Seen, gold: GoldCommitment, found: Commitment) -> float:
    where = seen.where(gold.text)
    return float(covered((found.what, *found.spans), where)) if where else 0.0


def _claim_fit(seen: Seen, gold: GoldClaim, found: Claim) -> float:
    where: Span | None = seen.where(gold.text)
    if where is None or found.quantity.value != gold.value:
        return 0.0
    return float(covered(found.spans, where))


def _score_commitment(seen: Seen, gold: GoldCommitment, found: Commitment, tally: Tally) -> bool:
    by = tally.ask("commitments: by whom", right=same_parties(gold.by, seen.parties(found.by)))
    due = same_time(gold.start, gold.end, found.due)
    if gold.start or gold.end:
        tally.ask("commitments: due", right=due)
    tally.ask("commitments: kind", right=found.kind == gold.kind)
    if not (by and due):
        have = f"by {seen.parties(found.by)} {found.due}"
        want = f"by {list(gold.by)} {gold.start}..{gold.end}"
        tally.miss(seen.gold.file, "commitments", f"{gold.text!r}: {have}, not {want}")
    return by and due


def _asserted(seen: Seen, gold: GoldClaim, found: Claim) -> bool:
    if gold.by is None:
        return not found.asserted_by
    return seen.is_one_of(gold.by, found.asserted_by)
