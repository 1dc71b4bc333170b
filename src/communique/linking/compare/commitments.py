"""Whether two reports tell of one promise or plan: same parties, same thing, due windows that agree."""

from communique.linking.compare.events import compare_events
from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.profile import CommitmentProfile
from communique.linking.window import Fit, fit
from communique.linking.words import shared, stems

_SAME_PARTIES, _SOME_PARTIES = 0.2, 0.1
_SAME_PLAN, _WORDING, _SAME_SUBJECT = 0.5, 0.5, 0.2
_DUE: dict[Fit, float] = {"same": 0.3, "close": 0.2, "within": 0.1, "loose": 0.0, "near": 0.0}
# Share of the shorter wording, and number of stems, that two wordings of one thing have in common.
_ENOUGH_WORDS, _FEWEST_WORDS = 0.5, 2
# Telling stems, and share of the shorter wording, of a promise that is made again without a date.
_FEWEST_TELLING, _SAID_AGAIN = 2, 0.8
# As much of the event comparison as makes two planned events the same plan.
PLAN_AGREES = 0.6


def compare_commitments(first: CommitmentProfile, second: CommitmentProfile) -> Comparison:
    """Evidence that two commitment profiles are one commitment."""
    if clash_commitments(first, second):
        return Comparison.never("reports, parties or due dates differ")
    about = compare_subjects(first, second)
    if not about:
        return Comparison.never("about different things")
    return Comparison(evidence=(*_parties(first, second), *about, *_due(first, second)))


def clash_commitments(first: CommitmentProfile, second: CommitmentProfile) -> bool:
    """Whether two profiles cannot stand in one entry, whatever links them by way of others."""
    if first.report == second.report or not same_parties(first, second):
        return True
    if first.silent and second.silent and _said_again(first, second):
        return False
    return bool(first.due and second.due and fit(first.due, second.due) == "apart")


def _said_again(first: CommitmentProfile, second: CommitmentProfile) -> bool:
    """Whether two promises without any date are told in the same telling words, however long after each other."""
    plain = stems("commonplaces") | stems("sittings") | stems("journeys") | stems("gatherings")
    telling = (first.words & second.words) - plain
    return len(telling) >= _FEWEST_TELLING and shared(first.words, second.words) >= _SAID_AGAIN


def same_parties(first: CommitmentProfile, second: CommitmentProfile) -> bool:
    """Whether one report names the other's parties, or some of them."""
    one, other = frozenset(first.by), frozenset(second.by)
    return bool(one and other) and (one <= other or other <= one)


def compare_subjects(first: CommitmentProfile, second: CommitmentProfile) -> tuple[Evidence, ...]:
    """Evidence that two commitments are about one thing, whenever it is due; none when they are not."""
    found = []
    common = first.words & second.words
    likeness = shared(first.words, second.words)
    if len(common) >= _FEWEST_WORDS and likeness >= _ENOUGH_WORDS:
        found.append(Evidence(round(_WORDING * likeness, 3), f"shared words: {', '.join(sorted(common))}"))
    if first.plan and second.plan:
        plans = compare_events(first.plan, second.plan)
        if plans.veto is None and plans.score >= PLAN_AGREES:
            found.append(Evidence(_SAME_PLAN, "the same planned event"))
    subjects = sorted(set(first.about) & set(second.about))
    if found and subjects:
        found.append(Evidence(_SAME_SUBJECT, f"both about {', '.join(subjects)}"))
    return tuple(found)


def _parties(first: CommitmentProfile, second: CommitmentProfile) -> tuple[Evidence, ...]:
    same = set(first.by) == set(second.by)
    who = ", ".join(sorted(set(first.by) & set(second.by)))
    return (Evidence(_SAME_PARTIES if same else _SOME_PARTIES, f"to be done by {who}"),)


def _due(first: CommitmentProfile, second: CommitmentProfile) -> tuple[Evidence, ...]:
    if first.due is None or second.due is None:
        return ()
    weight = _DUE.get(fit(first.due, second.due), 0.0)
    return (Evidence(weight, "due at the same time"),) if weight else ()
