"""What came of plans and promises: a plan's outcome, what answers or cancels a promise, a later date for it.

Takes pairs of profiles; gives judgements whose relation says how the second stands to the first. Nothing here
joins entries: a plan and its outcome stay two.
"""

import datetime as dt
from collections.abc import Iterator

from communique.linking.compare import compare_events
from communique.linking.compare.apart import common_people, same_place, types_alike
from communique.linking.compare.commitments import compare_subjects, same_parties
from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.judge import ENOUGH, Judgement, RelationName
from communique.linking.profile import CommitmentProfile, EventProfile
from communique.linking.window import Window, fit, gap
from communique.linking.words import stems
from communique.model import EventType

RULE = "followup/5"

# A promise is answered by a deed told in much the same words, or by the event that was planned.
_ENOUGH_WORDS, _FEWEST_WORDS, _FEWEST_TELLING = 0.5, 3, 2
_FEWEST_OF_PLAN, _ENOUGH_OF_PLAN = 2, 0.25
_WORDING, _PARTIES, _IN_TIME, _PLANNED = 0.4, 0.3, 0.1, 0.2
# Acts of speech, which make or recall a promise and do not keep it.
_WORDS: frozenset[EventType] = frozenset(("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
# Days after the due date on which a deed still answers a promise: kept, though late.
_GRACE = 30
_NO_DAY_OF_ITS_OWN = dt.timedelta(days=30)
# The level outweighs that no day was told for the plan.
_AS_PLANNED, _AT_LEVEL = 0.1, 0.7
# Days after which a meeting at the level that was planned may be the next but one.
_SOON = 120
# Days by which a report may miss the day on which a promise was made.
_RECALLED_WITHIN = 31
_BOTH, _CODE = 2, 3
# Days for which an invitation without a date stands.
_OPEN_FOR = 730
# Days of a season, in which a meeting is promised that is told of by nothing else.
_SEASON = 100


def judge_outcome(plan: EventProfile, event: EventProfile) -> Judgement | None:
    """Whether `event` is what came of `plan`: "outcome" when it occurred, "denied" when it did not."""
    relation = _relations(event)[0]
    if plan.actuality != "planned" or relation is None or _told_before(event, plan):
        return None
    return _judgement(relation, _came_of(plan, event))


def judge_answer(promise: CommitmentProfile, event: EventProfile) -> Judgement | None:
    """Whether `event` answers the promise ("answers") or shows that it will not be kept ("cancels")."""
    said = _judgement("cancels" if event.promise == "broken" else "answers", _by_its_word(promise, event))
    if said is not None:
        return said
    relation = _relations(event)[1]
    if relation is None or not _done_by(promise, event):
        return None
    if not (_in_time(promise, event) or _taken_up(promise, event)):
        return None
    ways = (
        (_by_guest(promise, event),)
        if promise.kind == "invitation"
        else (_by_plan(promise, event), _by_meeting(promise, event), _by_words(promise, event))
    )
    return next((found for way in ways if (found := _judgement(relation, way))), None)


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
    """How an event stands to a plan and to a promise; one told as done ahead of its day stands to neither."""
    ahead = event.when is not None and event.published is not None and event.when.first > event.published
    match event.actuality:
        case "occurred" if ahead:
            return None, None
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


def _in_time(promise: CommitmentProfile, event: EventProfile) -> bool:
    """Whether an event lies in the due window or little after it, and not before the promise.

    A day that was taken from what stands around the event may be too early by the time of one news.
    """
    when = event.when
    if promise.due is None or when is None:
        return False
    # A promise may be recalled after it fell due: then it was made before that.
    told_late = promise.due.told and promise.published and promise.due.first < promise.published
    made = promise.due.first if told_late else promise.published
    early = dt.timedelta() if event.dated else _NO_DAY_OF_ITS_OWN
    if made and not _after(made, when, early, promise.due):
        return False
    return gap(promise.due, when) <= (_GRACE if when.first > promise.due.last or not event.dated else 0)


def _after(made: dt.date, when: Window, early: dt.timedelta, due: Window) -> bool:
    """Whether a time lies after a promise was made; on its very day only where it fell due on that."""
    at_once = due.told and due.last <= made
    return when.last > made - early or (at_once and when.last == made)


def _came_of(plan: EventProfile, event: EventProfile) -> Comparison:
    """Evidence that an event is what was planned; the two are compared as one event told twice, and as a plan kept."""
    if event.type == "AGREE" != plan.type:
        return Comparison.never("to agree on it is not yet to do it")
    comparison = compare_events(plan, event, outcome=True)
    if comparison.veto is not None:
        return comparison
    return Comparison(evidence=(*comparison.evidence, *_as_planned(plan, event)))


def _as_planned(plan: EventProfile, event: EventProfile) -> Iterator[Evidence]:
    """What speaks for an outcome beside the likeness: the same parties in the time that was told, or at the level."""
    if plan.parties != event.parties or len(plan.parties) < _BOTH or plan.when is None or event.when is None:
        return
    in_time = plan.when.told and event.dated and fit(plan.when, event.when) in ("same", "close", "within")
    if in_time:
        yield Evidence(_AS_PLANNED, "held when it was planned for")
    ranks = plan.ranks & event.ranks
    soon = event.dated and not plan.when.told and (event.when.first - plan.when.first).days <= _SOON
    if ranks and (soon or in_time) and plan.type == "CONSULT":
        yield Evidence(_AT_LEVEL, f"the first days at the level that was planned: {', '.join(sorted(ranks))}")


def _by_plan(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    if promise.plan is None or _told_before(event, promise.plan):
        return Comparison.never("no plan")
    return _came_of(promise.plan, event)


def _by_its_word(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    """Evidence that a later report says of this promise that it was kept, or was not."""
    recalls = event.promise and event.cue & stems("promises") and event.actuality == "occurred"
    if not recalls or event.report == promise.report:
        return Comparison.never("no word of a promise")
    made, told = promise.published, event.published
    if made is None or told is None or told < made or not set(promise.by) & event.parties:
        return Comparison.never("another's promise, or another time")
    recalled = event.when
    if recalled is None or (event.dated and gap(recalled, Window(first=made, last=made)) > _RECALLED_WITHIN):
        return Comparison.never("a promise of another day")
    plain = stems("commonplaces") | stems("endeavours") | stems("promises")
    # "Keeping a promise" tells nothing itself, "committed themselves to conclude" does.
    own = event.words - event.cue - plain
    common = promise.words & (own if len(own) >= _FEWEST_WORDS else event.sentence - plain)
    if len(common) < _FEWEST_TELLING:
        return Comparison.never("told in different words")
    return Comparison(
        evidence=(
            Evidence(_PARTIES, f"of {', '.join(sorted(set(promise.by) & event.parties))}"),
            Evidence(_WORDING, f"shared words: {', '.join(sorted(common))}"),
            Evidence(_PLANNED, f"it is said that a promise was {event.promise}"),
        )
    )


def _by_meeting(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    """Evidence that a meeting is the one promised, by who was to meet, and where or when.

    Everybody whom the promise names must be there, and it must be held in a place that the promise names, or at
    the time that it told.
    """
    planned = promise.plan is None or promise.plan.type == "CONSULT"
    if event.type != "CONSULT" or not planned or event.report == promise.report:
        return Comparison.never("no meeting")
    meetings = promise.words & (stems("sittings") | stems("journeys") | stems("gatherings"))
    expected = promise.named | set(promise.by) | (promise.plan.parties if promise.plan else frozenset())
    states = {name for name in expected if len(name) == _CODE and name.isupper()}
    if not meetings or not states <= event.parties or len(event.parties) < _BOTH:
        return Comparison.never("others were to meet")
    placed = bool(event.place) and any(same_place(event.place, name) for name in promise.places)
    placed = placed or _paid_by_the_invited(promise, event)
    if not placed and not (len(states) >= _BOTH and _at_told_time(promise, event)):
        return Comparison.never("at another place or time")
    return Comparison(
        evidence=(
            Evidence(_PARTIES, f"held by {', '.join(sorted(event.parties))}"),
            Evidence(_WORDING, f"in {event.place.title()}, as promised")
            if placed
            else Evidence(_PLANNED, "as promised"),
            Evidence(_PLANNED, "when it was due"),
        )
    )


def _taken_up(promise: CommitmentProfile, event: EventProfile) -> bool:
    """Whether an event lies in the time in which an invitation without a date may be taken up."""
    made, when = promise.published, event.when
    if promise.kind != "invitation" or not promise.silent or made is None or when is None:
        return False
    return event.dated and when.first > made and (when.first - made).days <= _OPEN_FOR


def _by_guest(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    """Evidence that an invitation was taken up: whoever was invited, by name or rank, came to the host."""
    visit = promise.plan
    if visit is None or event.type != "CONSULT" or event.report == promise.report:
        return Comparison.never("no visit")
    guests, hosts = set(visit.actors), set(visit.recipients)
    calls = guests <= set(event.actors) and bool(hosts & set(event.recipients))
    met = guests <= event.parties and bool(hosts & event.parties) and event.place_state in hosts
    if not guests or not (calls or met):
        return Comparison.never("others were invited")
    there = [person for person in event.people if person.state in guests]
    if visit.people and there:
        who = sorted(" ".join(person.name).title() for person in common_people(there, visit.people))
    else:
        who = sorted(visit.ranks & event.ranks)
    if not who:
        return Comparison.never("somebody else came")
    return Comparison(
        evidence=(
            Evidence(_PARTIES, f"of {', '.join(sorted(guests))} in {', '.join(sorted(hosts))}"),
            Evidence(_WORDING, f"as invited: {', '.join(who)}"),
            Evidence(_IN_TIME, "after the invitation"),
        )
    )


def _paid_by_the_invited(promise: CommitmentProfile, event: EventProfile) -> bool:
    """Whether somebody whom the promise names is in the country that it names."""
    there = event.place_state is not None and event.place_state in promise.named
    return there and bool(common_people(promise.people, event.people))


def _at_told_time(promise: CommitmentProfile, event: EventProfile) -> bool:
    """Whether a meeting falls in a time told for it: in a season, or in a longer time with people who were to meet."""
    due = promise.due
    if due is None or not due.told or not event.dated or (promise.places and event.place):
        return False
    people = promise.people or (promise.plan.people if promise.plan else ())
    return due.days <= _SEASON or bool(common_people(people, event.people))


def _by_words(promise: CommitmentProfile, event: EventProfile) -> Comparison:
    """Evidence from the wording alone: less is needed where the same kind of act was planned."""
    planned = promise.plan is not None and types_alike(promise.plan.type, event.type)
    if event.report == promise.report or (not planned and (promise.plan or event.type in _WORDS)):
        return Comparison.never("the promise itself, words about it, or another act than was planned")
    asked = promise.words - stems("endeavours") or promise.words
    common = asked & (event.words | event.sentence)
    telling = len(common - stems("commonplaces"))
    likeness = len(common) / len(asked) if asked else 0.0
    if planned:
        enough = (telling and len(common) >= _FEWEST_OF_PLAN and likeness >= _ENOUGH_OF_PLAN) or (
            len(common) >= _FEWEST_WORDS and likeness == 1
        )
    else:
        # A promise of two words is answered where both stand, and everybody takes part.
        few = _FEWEST_TELLING if likeness == 1 and set(promise.by) <= event.parties else _FEWEST_WORDS
        enough = telling >= _FEWEST_TELLING and len(common) >= few and likeness >= _ENOUGH_WORDS
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
