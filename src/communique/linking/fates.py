"""What a deed told later makes of a promise: kept, broken or put off.

Takes a promise's and a deed's profile; gives a judgement, or None. The deed may be of any kind; it is known again
by its verb and what it is done to, and by who did it or whom its report is about. What is put off or given up is
known as well by the day on which it was to be done.
"""

import datetime as dt

import msgspec

from communique.linking.compare.evidence import Evidence
from communique.linking.judge import Judgement, RelationName
from communique.linking.profile import CommitmentProfile, DeedProfile
from communique.linking.window import fit, gap
from communique.linking.words import acts, kept_by, roots, stems
from communique.model import Fate

RULE = "fate/3"

_RELATIONS: dict[Fate, RelationName] = {
    "done": "answers",
    "undone": "cancels",
    "in part": "cancels",
    "put off": "moves",
    "given up": "cancels",
}
# Fates that may be told before a thing is due.
_TURNED: frozenset[Fate] = frozenset(("put off", "given up"))
# The share of the promise's words, and how many telling ones, that a deed must have: fewer where its verb is promised.
_ENOUGH_WITH_VERB, _ENOUGH_WITHOUT = 0.5, 0.65
_FEWEST, _FEWEST_WITHOUT = 2, 3
_MANY = 4  # words of a long promise that are asked for at most
# Days after the due date on which a deed still keeps a promise, though late: longer where much of it is told again.
_GRACE, _LONG_GRACE = 30, 365
_STATE = 3  # letters of a state's code; other parties go by ids
_PARTIES, _WORDING, _IN_TIME = 0.3, 0.4, 0.1  # what each adds to the score
_ON_THE_DAY = 0.2


class _Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """What a promise and a deed have in common.

    Attributes:
        words: Roots and numbers in both.
        telling: Those that not every report has.
        places: What both name beside states.
        by_verb: Whether the deed's verb is what was promised, or says of it that it was put off or given up.
        whole: Whether what was promised is told whole, its verb among it.
        share: The share of the promise that the deed has.
        day: Whether it was to be done on the day on which the promise was due.
    """

    words: frozenset[str]
    telling: frozenset[str]
    places: frozenset[str]
    by_verb: bool
    whole: bool
    share: float
    day: bool

    @property
    def enough(self) -> bool:
        """Whether the deed is upon what was promised."""
        if self.day and (self.words or self.places):
            return True
        with_verb = self.by_verb or self.whole
        fewest, share = (_FEWEST, _ENOUGH_WITH_VERB) if with_verb else (_FEWEST_WITHOUT, _ENOUGH_WITHOUT)
        return bool(self.telling) and len(self.telling) + len(self.places) >= fewest and self.share >= share


def judge_fate(promise: CommitmentProfile, deed: DeedProfile) -> Judgement | None:
    """Whether a deed answers a promise, cancels it, or moves it to a later day."""
    if not _told_later(promise, deed):
        return None
    alike = _likeness(promise, deed)
    if not alike.enough or not _in_time(promise, deed, alike):
        return None
    if not _same_doers(promise, deed, at_place=bool(alike.places)):
        return None
    told = ", ".join(sorted(alike.words | alike.places))
    evidence = (
        Evidence(_PARTIES, f"of {', '.join(sorted(set(promise.by)))}"),
        Evidence(round(_WORDING * min(alike.share, 1.0), 3), f"shared words: {told}"),
        *((Evidence(_ON_THE_DAY, "it was to be done on that day"),) if alike.day else ()),
        Evidence(_IN_TIME, f"told as {deed.fate}"),
    )
    return Judgement(
        relation=_relation(promise, deed),
        score=round(min(sum(item.weight for item in evidence), 1.0), 3),
        reasons=tuple(item.reason for item in evidence),
        rule=RULE,
    )


def _relation(promise: CommitmentProfile, deed: DeedProfile) -> RelationName:
    """How the deed stands to the promise: who scraps the duty that was to be lifted has kept it."""
    if deed.fate == "given up" and deed.cue & roots(promise.words):
        return "answers"
    return _RELATIONS[deed.fate]


def _likeness(promise: CommitmentProfile, deed: DeedProfile) -> _Likeness:
    """What the two have in common: words, numbers, places, the verb and the day."""
    asked = roots(promise.words - stems("endeavours") - stems("times"))
    common = (asked & (deed.words | kept_by(deed.cue))) | (promise.counts & deed.counts)
    places = promise.places & frozenset(name for name in deed.named if not name.isupper())
    done = bool((deed.cue | kept_by(deed.cue)) & asked)
    carried = bool(acts(common)) and bool(deed.cue & roots(stems("carrying out")))
    share = (len(common) + len(places)) / (min(len(asked), _MANY) + len(places)) if asked else 0.0
    telling = common - roots(stems("commonplaces"))
    if deed.fate == "put off" and deed.when is not None and share >= _ENOUGH_WITHOUT and telling:
        telling |= {"a later day"}  # which says as much as another word
    return _Likeness(
        words=common,
        telling=telling,
        places=places,
        by_verb=done or carried or deed.fate in _TURNED,
        whole=asked <= common and bool(acts(common)),
        share=share,
        day=_on_the_day(promise, deed),
    )


def _on_the_day(promise: CommitmentProfile, deed: DeedProfile) -> bool:
    """Whether what is put off or given up was to be done when the promise was due, by a day or month."""
    due, day = promise.due, deed.foreseen
    if due is None or day is None or promise.silent or day.grain not in ("day", "month"):
        return False
    last = due.last == day.last and not due.told  # "by 30 June"
    return last or (due.told and fit(due, day) in ("same", "close"))


def _told_later(promise: CommitmentProfile, deed: DeedProfile) -> bool:
    """Whether the deed is in the news after the promise."""
    made, told = promise.published, deed.published
    return promise.report != deed.report and made is not None and told is not None and made < told


def _same_doers(promise: CommitmentProfile, deed: DeedProfile, *, at_place: bool) -> bool:
    """Whether those bound did it; where nobody is named, whether the report is about all of them.

    Of what was done at the promised place it may be about one of them, and who is named in the telling is as good.
    """
    states = {party for party in promise.by if len(party) == _STATE and party.isupper()}
    if deed.by:
        return bool(set(promise.by) & set(deed.by)) and len(set(promise.by) - set(deed.by)) <= 1
    concerned = set(deed.among) | deed.named
    return bool(states) and (states <= concerned or (at_place and bool(states & concerned)))


def _in_time(promise: CommitmentProfile, deed: DeedProfile, alike: _Likeness) -> bool:
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
    if deed.fate == "given up" or deed.when is None:
        return True
    after = deed.when.last > made and deed.when.first <= deed.published
    grace = _LONG_GRACE if alike.by_verb and alike.share >= _ENOUGH_WITHOUT else _GRACE
    late = due is not None and deed.when.first > due.last and gap(due, deed.when) > grace
    return after and not late and deed.when.first >= made - dt.timedelta(days=deed.when.days)
