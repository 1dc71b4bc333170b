"""What a deed told later makes of a promise: kept, broken or put off.

Takes a promise's and a deed's profile; gives a judgement, or None. The deed may be of any kind; it is known again
by its verb and what it is done to, and by who did it or whom its report is about.
"""

import datetime as dt

from communique.linking.compare.evidence import Evidence
from communique.linking.judge import Judgement, RelationName
from communique.linking.profile import CommitmentProfile, DeedProfile
from communique.linking.window import gap
from communique.linking.words import acts, roots, stems
from communique.model import Fate

RULE = "fate/2"

_RELATIONS: dict[Fate, RelationName] = {
    "done": "answers",
    "undone": "cancels",
    "in part": "cancels",
    "put off": "moves",
}
# The share of the promise's words, and how many telling ones, that a deed must have: fewer where its verb is promised.
_ENOUGH_WITH_VERB, _ENOUGH_WITHOUT = 0.5, 0.65
_FEWEST, _FEWEST_WITHOUT = 2, 3
_MANY = 4  # words of a long promise that are asked for at most
# Days after the due date on which a deed still keeps a promise, though late.
_GRACE = 30
_STATE = 3  # letters of a state's code; other parties go by ids
_PARTIES, _WORDING, _IN_TIME = 0.3, 0.4, 0.1  # what each adds to the score


def judge_fate(promise: CommitmentProfile, deed: DeedProfile) -> Judgement | None:
    """Whether a deed answers a promise, cancels it, or moves it to a later day."""
    places = promise.places & frozenset(name for name in deed.named if not name.isupper())
    if not _told_later(promise, deed) or not _in_time(promise, deed):
        return None
    if not _same_doers(promise, deed, at_place=bool(places)):
        return None
    asked = roots(promise.words - stems("endeavours") - stems("times"))
    common = (asked & deed.words) | (promise.counts & deed.counts)
    telling = common - roots(stems("commonplaces"))
    carried = bool(acts(common)) and bool(deed.cue & roots(stems("carrying out")))
    by_verb = carried or bool(deed.cue & asked) or deed.fate == "put off"
    fewest, share = (_FEWEST, _ENOUGH_WITH_VERB) if by_verb else (_FEWEST_WITHOUT, _ENOUGH_WITHOUT)
    likeness = (len(common) + len(places)) / (min(len(asked), _MANY) + len(places)) if asked else 0.0
    if deed.fate == "put off" and deed.when is not None and likeness >= _ENOUGH_WITHOUT:
        fewest = 1  # the later date that is told says as much as another word
    if not telling or len(telling) + len(places) < fewest or likeness < share:
        return None
    evidence = (
        Evidence(_PARTIES, f"of {', '.join(sorted(set(promise.by)))}"),
        Evidence(
            round(_WORDING * min(likeness, 1.0), 3), f"shared words: {', '.join(sorted(common | places))}"
        ),
        Evidence(_IN_TIME, f"told as {deed.fate}"),
    )
    return Judgement(
        relation=_RELATIONS[deed.fate],
        score=round(sum(item.weight for item in evidence), 3),
        reasons=tuple(item.reason for item in evidence),
        rule=RULE,
    )


def _told_later(promise: CommitmentProfile, deed: DeedProfile) -> bool:
    """Whether the deed is in the news after the promise."""
    made, told = promise.published, deed.published
    return promise.report != deed.report and made is not None and told is not None and made < told


def _same_doers(promise: CommitmentProfile, deed: DeedProfile, *, at_place: bool) -> bool:
    """Whether those bound did it; where nobody is named, whether the report is about all of them.

    Of what was done at the promised place it may be about one of them.
    """
    states = {party for party in promise.by if len(party) == _STATE and party.isupper()}
    if deed.by:
        return bool(set(promise.by) & set(deed.by)) and len(set(promise.by) - set(deed.by)) <= 1
    return bool(states) and (states <= set(deed.among) or (at_place and bool(states & set(deed.among))))


def _in_time(promise: CommitmentProfile, deed: DeedProfile) -> bool:
    """Whether the deed lies between the promise and a little after it was due.

    What is told without a day may lie anywhere before its report. That a thing is not done shows nothing before it
    was due.
    """
    due, made = promise.due, promise.published
    if made is None or deed.published is None:
        return False
    if deed.fate in ("undone", "in part"):
        return due is None or not due.told or due.last < deed.published
    if deed.fate == "put off":
        return due is None or deed.when is None or not due.told or deed.when.last > due.last
    if deed.when is None:
        return True
    after = deed.when.last > made and deed.when.first <= deed.published
    late = due is not None and deed.when.first > due.last and gap(due, deed.when) > _GRACE
    return after and not late and deed.when.first >= made - dt.timedelta(days=deed.when.days)
