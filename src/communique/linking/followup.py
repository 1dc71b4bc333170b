"""What came of plans and promises: a plan's outcome, what answers or cancels a promise, a later date for it.

Takes pairs of profiles; gives judgements whose relation says how the second stands to the first. Nothing here
joins entries: a plan and its outcome stay two.
"""

from communique.linking.compare import compare_events
from communique.linking.compare.apart import types_alike
from communique.linking.compare.commitments import compare_subjects, same_parties
from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.judge import ENOUGH, Judgement, RelationName
from communique.linking.profile import CommitmentProfile, EventProfile
from communique.linking.window import Window, fit, gap
from communique.linking.words import stems
from communique.model import EventType

RULE = "followup/2"

# A promise is answered by a deed told in much the same words, or by the event that was planned.
_ENOUGH_WORDS, _FEWEST_WORDS, _FEWEST_TELLING = 0.5, 3, 2
_FEWEST_OF_PLAN, _ENOUGH_OF_PLAN = 2, 0.25
_WORDING, _PARTIES, _IN_TIME, _PLANNED = 0.4, 0.3, 0.1, 0.2
# Acts of speech, which make or recall a promise and do not keep it.
_WORDS: frozenset[EventType] = frozenset(("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
# Days after the due date on which a deed still answers a promise: kept, though late.
_GRACE = 30


def judge_outcome(plan: EventProfile, event: EventProfile) -> Judgement | None:
    """Whether `event` is what came of `plan`: "outcome" when it occurred, "denied" when it did not."""
    relation = _relations(event)[0]
    if plan.actuality != "planned" or relation is None or _told_before(event, plan):
        return None
    return _judgement(relation, compare_events(plan, event, outcome=True))


def judge_answer(promise: CommitmentProfile, event: EventProfile) -> Judgement | None:
    """Whether `event` answers the promise ("answers") or shows that it will not be kept ("cancels")."""
    relation = _relations(event)[1]
    if relation is None or not _done_by(promise, event) or not _in_time(promise, event.when):
        return None
    found = _judgement(relation, _by_plan(promise, event))
    return found or _judgement(relation, _by_words(promise, event))


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


def _done_by(promise: CommitmentProfile, event: EventProfile) -> bool:
    """Whether those who are to act do; of several a report may leave one out."""
    missing = len(set(promise.by) - event.parties)
    return bool(promise.by) and missing <= (len(promise.by) > 1) and missing < len(promise.by)


def _in_time(promise: CommitmentProfile, when: Window | None) -> bool:
    """Whether a time lies in the due window or little after it, and not before the promise."""
    if promise.due is None or when is None:
        return False
    # A promise may be recalled after it fell due: then it was made before that.
    told_late = promise.due.told and promise.published and promise.due.first < promise.published
    made = promise.due.first if told_late else promise.published
    if made and when.last < made:
        return False
    return gap(promise.due, when) <= (_GRACE if when.first > promise.due.last else 0)


def _by_plan(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    if promise.plan is None or _told_before(event, promise.plan):
        return Comparison.never("no plan")
    return compare_events(promise.plan, event, outcome=True)


def _by_words(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    """Evidence from the wording alone: less is needed where the same kind of act was planned."""
    planned = promise.plan is not None and types_alike(promise.plan.type, event.type)
    if event.report == promise.report or (not planned and (promise.plan or event.type in _WORDS)):
        return Comparison.never("the promise itself, words about it, or another act than was planned")
    common = promise.words & (event.words | event.sentence)
    telling = len(common - stems("commonplaces"))
    likeness = len(common) / len(promise.words) if promise.words else 0.0
    if planned:
        enough = (telling and len(common) >= _FEWEST_OF_PLAN and likeness >= _ENOUGH_OF_PLAN) or (
            len(common) >= _FEWEST_WORDS and likeness == 1
        )
    else:
        enough = telling >= _FEWEST_TELLING and len(common) >= _FEWEST_WORDS and likeness >= _ENOUGH_WORDS
    if not enough:
        return Comparison.never("told in different words")
    done = Evidence(_PLANNED, "the kind of act that was planned") if planned else None
    return Comparison(
        evidence=(
            Evidence(_PARTIES, f"done by {', '.join(sorted(set(promise.by) & event.parties))}"),
            Evidence(round(_WORDING * likeness, 3), f"shared words: {', '.join(sorted(common))}"),
            Evidence(_IN_TIME, "when it was due"),
            *((done,) if done else ()),
        )
    )


def _judgement(relation: RelationName, comparison: Comparison) -> Judgement | None:
    if comparison.veto is not None or comparison.score < ENOUGH["event"]:
        return None
    return Judgement(relation=relation, score=comparison.score, reasons=comparison.reasons, rule=RULE)
