"""Whether two reports carry one statement: the same speaker, nearly the same words, about the same time."""

from communique.linking.compare.evidence import Comparison, Evidence
from communique.linking.names import person_names
from communique.linking.profile import StatementProfile
from communique.linking.window import fit

# Copies cut a statement's end or beginning; a rewording keeps less than this and stays its own entry.
_ENOUGH_COMMON = 0.6
_FEWEST_WORDS = 3
_SAME_SPEAKER, _WORDING = 0.3, 0.7


def compare_statements(first: StatementProfile, second: StatementProfile) -> Comparison:
    """Evidence that two statement profiles are one statement."""
    if clash_statements(first, second):
        return Comparison.never("different reports, speakers or times are needed to be the same")
    common, either = first.words & second.words, first.words | second.words
    if len(common) < _FEWEST_WORDS or len(common) / len(either) < _ENOUGH_COMMON:
        return Comparison.never("different words")
    who = ", ".join(" ".join(person.name).title() for person in first.people) or ", ".join(first.speakers)
    return Comparison(
        evidence=(
            Evidence(_SAME_SPEAKER, f"same speaker: {who}"),
            Evidence(_WORDING * len(common) / len(either), f"{len(common)} of {len(either)} words in common"),
        )
    )


def clash_statements(first: StatementProfile, second: StatementProfile) -> bool:
    """Whether two profiles cannot stand in one entry, whatever links them by way of others."""
    if first.report == second.report or not _same_speaker(first, second):
        return True
    return bool(first.when and second.when and fit(first.when, second.when) == "apart")


def _same_speaker(first: StatementProfile, second: StatementProfile) -> bool:
    if first.people and second.people:
        return any(
            person_names(one.name, other.name) != "apart" and one.state == other.state
            for one in first.people
            for other in second.people
        )
    return bool(first.speakers) and first.speakers == second.speakers
