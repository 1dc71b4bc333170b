"""What came of plans and promises: a plan's outcome, what answers or cancels a promise, a later date for it.

Takes pairs of profiles; gives judgements whose relation says how the second stands to the first. Nothing here
joins entries: a plan and its outcome stay two.
"""

from communique.linking.compare import compare_events
from communique.linking.compare.commitments import compare_subjects, same_parties
from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.judge import ENOUGH, Judgement, RelationName
from communique.linking.profile import CommitmentProfile, EventProfile
from communique.linking.window import Window, fit
from communique.linking.words import shared

RULE = "followup/1"

# A promise without a planned event behind it is answered by a deed told in much the same words.
_ENOUGH_WORDS, _FEWEST_WORDS = 0.6, 3
_WORDING, _PARTIES = 0.5, 0.3


def judge_outcome(plan: EventProfile, event: EventProfile) -> Judgement | None:
    """Whether `event` is what came of `plan`: "outcome" when it occurred, "denied" when it did not."""
    relation = _relations(event)[0]
    if plan.actuality != "planned" or relation is None or _told_before(event, plan):
        return None
    return _judgement(relation, compare_events(plan, event, outcome=True))


def judge_answer(promise: CommitmentProfile, event: EventProfile) -> Judgement | None:
    """Whether `event` answers the promise ("answers") or shows that it will not be kept ("cancels")."""
    relation = _relations(event)[1]
    if relation is None or not promise.by or not set(promise.by) <= event.parties | set(event.actors):
        return None
    if not _inside(promise, event.when):
        return None
    if promise.plan:
        if _told_before(event, promise.plan):
            return None
        return _judgement(relation, compare_events(promise.plan, event, outcome=True))
    return _judgement(relation, _by_words(promise, event))


def judge_move(earlier: CommitmentProfile, later: CommitmentProfile) -> Judgement | None:
    """Whether `later` moves what `earlier` promised to a later date ("moves")."""
    if earlier.published is None or later.published is None or earlier.published >= later.published:
        return None
    if not (earlier.due and later.due and earlier.due.told and later.due.told):
        return None
    if not same_parties(earlier, later) or fit(earlier.due, later.due) != "apart":
        return None
    if later.due.first <= earlier.due.last or later.published > earlier.due.last:
        return None
    about = compare_subjects(earlier, later)
    evidence = (Evidence(_PARTIES, f"to be done by {', '.join(later.by)}"), *about)
    return _judgement("moves", Comparison(evidence=evidence)) if about else None


def _relations(event: EventProfile) -> tuple[RelationName | None, RelationName | None]:
    """How an event stands to a plan and to a promise; one told ahead of its day stands to neither."""
    if event.when and event.published and event.when.first > event.published:
        return None, None
    match event.actuality:
        case "occurred":
            return "outcome", "answers"
        case "denied":
            return "denied", "cancels"
    return None, None


def _told_before(event: EventProfile, plan: EventProfile) -> bool:
    """Whether the event was in the news before the plan for it was."""
    return bool(event.published and plan.published and event.published < plan.published)


def _inside(promise: CommitmentProfile, when: Window | None) -> bool:
    """Whether a time lies in the due window and not before the promise."""
    if promise.due is None or when is None:
        return False
    if promise.published and when.last < promise.published:
        return False
    return fit(promise.due, when) != "apart"


def _by_words(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    common = promise.words & event.words
    likeness = shared(promise.words, event.words)
    if event.report == promise.report or len(common) < _FEWEST_WORDS or likeness < _ENOUGH_WORDS:
        return Comparison.never("told in different words")
    return Comparison(
        evidence=(
            Evidence(_PARTIES, f"done by {', '.join(promise.by)}"),
            Evidence(round(_WORDING * likeness, 3), f"shared words: {', '.join(sorted(common))}"),
        )
    )


def _judgement(relation: RelationName, comparison: Comparison) -> Judgement | None:
    if comparison.veto is not None or comparison.score < ENOUGH["event"]:
        return None
    return Judgement(relation=relation, score=comparison.score, reasons=comparison.reasons, rule=RULE)
