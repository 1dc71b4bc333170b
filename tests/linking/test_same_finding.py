"""Statements, commitments and claims of two reports: the same, or not, and whether claims contradict."""

import pytest

from communique.linking import contradict, judge, judge_answer, judge_move, judge_outcome, profiles
from communique.linking.profile import CommitmentProfile, EventProfile, Profile
from communique.model import Quantity
from factories import Story, between, meeting


def _said(name: str, words: str, speaker: tuple[str, str] = ("Sergey Lavrov", "RUS")) -> Profile:
    story = Story(name, "2025-06-03")
    said = story.statement(words, story.person(*speaker))
    return profiles(story.reading())[said]


WORDS = "Russia backs the normalisation of relations between Pakistan and India"


@pytest.mark.parametrize(
    ("second", "same"),
    [
        (_said("b", WORDS), True),
        (_said("b", WORDS + ", a source of stability", ("Sergei Lavrov", "RUS")), True),
        (_said("b", WORDS, ("Tariq Fatemi", "PAK")), False),
        (_said("b", "Russia wants more trade with Pakistan in energy and in steel"), False),
        (_said("a", WORDS), False),
    ],
)
def test_statements(second: Profile, same: bool) -> None:
    """Nearly the same words of the same speaker are one statement; two of one report are two."""
    assert (judge(_said("a", WORDS), second) is not None) is same


def _promise(name: str, words: str, published: str = "2025-07-10", **due: str) -> CommitmentProfile:
    story = Story(name, published)
    by = (story.state("PAK"), story.state("RUS"))
    made = story.commitment(words, *by, due=between(**due) if due else None)
    found = profiles(story.reading())[made]
    assert isinstance(found, CommitmentProfile)
    return found


TRAIN = _promise("a", "launch a pilot cargo train", start="2025-08-01", end="2025-08-31")


@pytest.mark.parametrize(
    ("second", "same"),
    [
        (_promise("b", "the launching of a pilot cargo train", start="2025-08-01", end="2025-08-31"), True),
        (_promise("b", "the pilot cargo train would be launched"), True),
        (_promise("b", "launch a pilot cargo train", start="2026-03-01", end="2026-03-31"), False),
        (_promise("b", "open a steel mill in Karachi", start="2025-08-01", end="2025-08-31"), False),
    ],
)
def test_commitments(second: CommitmentProfile, same: bool) -> None:
    """The same parties, the same thing and due dates that agree make one commitment."""
    assert (judge(TRAIN, second) is not None) is same


@pytest.mark.parametrize(
    ("words", "same"),
    [("build a bridge over the Mamore river", True), ("hold the next round of talks", False)],
)
def test_what_is_promised_again_without_a_date(words: str, same: bool) -> None:
    """Telling words make it one promise, however late; a round of talks is held every year."""
    first, again = _promise("a", words, "2022-03-08"), _promise("b", words, "2024-07-10")
    assert (judge(first, again) is not None) is same


def test_a_later_date_moves_a_commitment() -> None:
    """A later report with a later date for the same thing supersedes the earlier one, and not the reverse."""
    moved = _promise("b", "launch a pilot cargo train", "2025-08-20", start="2026-03-01", end="2026-03-31")
    found = judge_move(TRAIN, moved)
    assert found is not None
    assert found.relation == "moves"
    assert judge_move(moved, TRAIN) is None


def test_the_next_session_moves_nothing() -> None:
    """A date set after the first had passed is for the next time."""
    later = _promise("b", "launch a pilot cargo train", "2025-12-20", start="2026-03-01", end="2026-03-31")
    assert judge_move(TRAIN, later) is None


def _event(story: Story) -> EventProfile:
    found = profiles(story.reading())["v1"]
    assert isinstance(found, EventProfile)
    return found


def _plan_of_meeting() -> tuple[CommitmentProfile, EventProfile]:
    story = meeting("a", "2025-05-20", day="2025-06-01", until="2025-06-30", actuality="planned")
    story.commitment("", "PAK", "RUS", inside="v1", due=between("2025-06-01", "2025-06-30"))
    found = profiles(story.reading())
    promise, plan = found["c1"], found["v1"]
    assert isinstance(promise, CommitmentProfile)
    assert isinstance(plan, EventProfile)
    return promise, plan


@pytest.mark.parametrize(
    ("told", "answer", "outcome"),
    [
        (meeting("b", "2025-06-03", day="2025-06-03"), "answers", "outcome"),
        (meeting("b", "2025-06-03", day="2025-06-03", actuality="denied"), "cancels", "denied"),
        (meeting("b", "2025-06-03", day="2025-06-20", actuality="planned"), None, None),
        (meeting("b", "2025-08-03", day="2025-08-03"), None, None),
        (meeting("b", "2025-05-01", day="2025-06-03"), None, None),
        (meeting("b", "2025-06-03", day="2025-06-03", people=(("Wang Yi", "CHN"),)), None, None),
    ],
)
def test_what_came_of_a_plan(told: Story, answer: str | None, outcome: str | None) -> None:
    """The same meeting in the due window answers the promise; told before it, or with others, it does not."""
    promise, plan = _plan_of_meeting()
    answered, came = judge_answer(promise, _event(told)), judge_outcome(plan, _event(told))
    assert (answered.relation if answered else None) == answer
    assert (came.relation if came else None) == outcome


def test_a_promise_without_a_plan_is_answered_in_its_words() -> None:
    """A deed told in the words of the promise fulfils it."""
    story = Story("b", "2025-08-20")
    sides = story.state("PAK"), story.state("RUS")
    words = "Pakistan and Russia launched the pilot cargo train"
    story.event("COOPERATE", words, "launched", actors=sides, date=between("2025-08-18"))
    found = judge_answer(TRAIN, _event(story))
    assert found is not None
    assert found.relation == "answers"


def test_a_promise_recalled_is_kept_by_the_act_it_named() -> None:
    """Troops sent within days keep the promise of troops; to agree once more does not."""
    promised = Story("a", "2023-05-30")
    alliance = promised.entity("igo", "Northern Alliance")
    plan = promised.event(
        "MOBILIZE", "it would send more troops to the valley", "send", actors=(alliance,), actuality="planned"
    )
    promised.commitment("", alliance, inside=plan)
    for words, cue, kind, kept in (
        ("The Northern Alliance sent extra troops within days", "sent", "MOBILIZE", True),
        ("The Northern Alliance agreed to send more troops to the valley", "agreed", "AGREE", False),
    ):
        told = Story("b", "2024-09-24")
        told.event(
            kind, words, cue, actors=(told.entity("igo", "Northern Alliance"),), date=between("2023-06-02")
        )
        promise = profiles(promised.reading())["c1"]
        assert isinstance(promise, CommitmentProfile)
        found = judge_answer(promise, _event(told))
        assert (found is not None) is kept, words


def _toll(
    name: str, value: float, *, measure: str = "killed", unit: str = "people", by: str | None = None
) -> Profile:
    story = Story(name, "2025-05-12")
    voice = (story.state(by),) if by else ()
    sides = story.state("IND"), story.state("PAK")
    struck = story.event(
        "ASSAULT",
        "missile strikes on air bases.",
        "strikes",
        actors=sides[:1],
        recipients=sides[1:],
        date=between("2025-05-07"),
    )
    figure = story.claim(f"{value} {unit} were {measure}", measure, value, *voice, unit=unit, about=struck)
    return profiles(story.reading())[figure]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (_toll("a", 53), _toll("b", 31), True),
        (_toll("a", 53, unit="individuals"), _toll("b", 53, unit="people"), True),
        (_toll("a", 53), _toll("b", 53, measure="wounded"), False),
        (_toll("a", 40, unit="civilians"), _toll("b", 40, unit="soldiers"), False),
        (_toll("a", 53, by="PAK"), _toll("a", 31, by="IND"), True),
        (_toll("a", 53, by="PAK"), _toll("a", 31, by="PAK"), False),
    ],
)
def test_claims(first: Profile, second: Profile, same: bool) -> None:
    """Figures for one measure and unit of one event answer one question, whether or not they agree."""
    assert (judge(first, second) is not None) is same


FERRY = "A ferry with nurses and rice sank on the Volta near Yeji."
LATER = "The ferry that sank near Yeji carried rice."
LONG = (
    "She opened a bridge, blamed contractors, pledged a railway and supplied schools with paper, hospitals with beds, "
    "barracks with boots, villages with wells, clerks with stamps and orchards with bees."
)
OTHER = (
    "He opened a market, blamed traders, pledged fertiliser and supplied miners with lamps, herders with salt, bakers "
    "with flour, weavers with yarn, sailors with rope and choirs with hymns."
)


@pytest.mark.parametrize(("before", "after", "same"), [(FERRY, LATER, True), (LONG, OTHER, False)])
def test_what_the_paragraph_of_a_count_is_about(before: str, after: str, same: bool) -> None:
    """Counts of two months are of one matter by much of a paragraph, not by the ordinary words of long ones."""
    found = []
    for name, day, words, value in (("a", "2021-04-12", before, 48), ("b", "2021-10-20", after, 51)):
        story = Story(name, day)
        story.say(words)
        counted = story.claim(f"{value} people were killed", "killed", value, unit="people")
        found.append(profiles(story.reading())[counted])
    assert (judge(*found) is not None) is same


def _figures(first: str, second: str, apart: str = "", value: float = 800) -> bool:
    """Whether two unattached figures of one report, in two voices, are taken for answers to one question."""
    story = Story("a", "2022-12-01")
    one, other = story.person("Germán Umaña", "COL"), story.entity("company", "Joint Chamber")
    measures = [words.split()[0] for words in (first, second)]
    story.claim(first, measures[0], 1000, one, unit="USD")
    story.say(apart or "And yet.")
    story.claim(second, measures[1], value, other, unit="USD")
    found = profiles(story.reading())
    return judge(found["k1"], found["k2"]) is not None


def test_figures_side_by_side() -> None:
    """A report that sets one voice's figure beside another's asks one question; far apart it asks two."""
    assert _figures("trade could reach 1000", "sum of no more than 800")
    assert not _figures("trade could reach 1000", "damages of 800")
    assert not _figures("trade could reach 1000", "sum of no more than 8000", value=8000)
    assert not _figures("trade could reach 1000", "sum of no more than 800", "Much is said between. " * 20)


@pytest.mark.parametrize(
    ("first", "second", "contradictory"),
    [
        (Quantity(value=53), Quantity(value=53), False),
        (Quantity(value=53), Quantity(value=31), True),
        (Quantity(value=53), Quantity(value=50, bound="at_least"), False),
        (Quantity(value=53), Quantity(value=60, bound="at_least"), True),
        (Quantity(value=53), Quantity(value=50, bound="about"), False),
        (Quantity(value=53), Quantity(value=30, bound="at_most"), True),
        (Quantity(value=10, bound="at_least"), Quantity(value=90, bound="at_most"), False),
    ],
)
def test_contradiction(first: Quantity, second: Quantity, contradictory: bool) -> None:
    """Figures contradict when no number satisfies both."""
    assert contradict(first, second) is contradictory
    assert contradict(second, first) is contradictory
