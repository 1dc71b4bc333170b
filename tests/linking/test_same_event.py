"""Two reports tell of one event when who, when, where and what agree by more than the parties."""

import pytest

from communique.linking import Judgement, judge, profiles
from communique.linking.words import stem
from factories import Story, between, meeting

LAVROV, FATEMI = ("Sergey Lavrov", "RUS"), ("Tariq Fatemi", "PAK")
QURESHI, IMRAN = ("Shah Mahmood Qureshi", "PAK"), ("Imran Khan", "PAK")


def _judged(first: Story, second: Story) -> Judgement | None:
    one, other = profiles(first.reading())["v1"], profiles(second.reading())["v1"]
    found = judge(one, other)
    assert found == judge(one, other)
    assert (found is None) == (judge(other, one) is None)
    return found


def test_one_meeting_in_two_papers() -> None:
    """The same people on the same day in the same place met once, whatever the word for it."""
    first = meeting("a", "2025-06-03", day="2025-06-03")
    second = meeting("b", "2025-06-04", day="2025-06-03", words="He held discussions", cue="discussions")
    found = _judged(first, second)
    assert found is not None
    assert any("Sergey Lavrov" in reason for reason in found.reasons)
    assert found.rule.startswith("event/")


@pytest.mark.parametrize(
    ("why", "first", "second"),
    [
        (
            "a round a week later is another round",
            meeting("a", "2025-06-03", day="2025-06-03"),
            meeting("b", "2025-06-10", day="2025-06-10"),
        ),
        (
            "the guest met two hosts on one day",
            meeting("a", "2021-04-07", day="2021-04-07", people=(LAVROV, IMRAN)),
            meeting("b", "2021-04-07", day="2021-04-07", people=(LAVROV, QURESHI)),
        ),
        (
            "a plan is not its outcome",
            meeting("a", "2025-06-01", day="2025-06-03", actuality="planned"),
            meeting("b", "2025-06-04", day="2025-06-03"),
        ),
        (
            "two capitals, two meetings",
            meeting("a", "2025-06-03", day="2025-06-03", words="They met in Moscow"),
            meeting(
                "b", "2025-06-03", day="2025-06-03", place=("Islamabad", "PAK"), words="They met in Islamabad"
            ),
        ),
        (
            "the same parties in one month have met more than once",
            meeting("a", "2025-06-20", day="2025-06-03", people=(), place=None),
            meeting("b", "2025-06-30", day="2025-06-01", until="2025-06-30", people=(), place=None),
        ),
        (
            "the same parties in the same town in one month may have met twice",
            meeting("a", "2025-06-20", day="2025-06-03", people=()),
            meeting("b", "2025-06-30", day="2025-06-01", until="2025-06-30", people=()),
        ),
        (
            "a dinner is not the talks before it",
            meeting("a", "2025-06-03", day="2025-06-03", place=None),
            meeting("b", "2025-06-03", day="2025-06-03", place=None, words="They had dinner", cue="dinner"),
        ),
        (
            "a telephone call is not a meeting",
            meeting("a", "2025-06-03", day="2025-06-03", place=None),
            meeting("b", "2025-06-03", day="2025-06-03", place=None, modes=("phone",)),
        ),
        (
            "neither date nor people nor place",
            meeting("a", "2025-06-20", people=(), place=None),
            meeting("b", "2025-06-20", people=(), place=None),
        ),
    ],
)
def test_other_meetings(why: str, first: Story, second: Story) -> None:
    """What differs keeps two meetings apart."""
    assert _judged(first, second) is None, why


def _planned(name: str, words: str, cue: str, day: str | None) -> Story:
    story = Story(name, "2025-06-01")
    guest, host = story.person(*LAVROV), story.person(*FATEMI)
    story.say(".")
    story.event(
        "CONSULT",
        words,
        cue,
        actors=(guest, host),
        actuality="planned",
        date=between(day, text="told") if day else None,
        place=("Moscow", "RUS"),
    )
    return story


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("They will lay wreaths at the monument to the fallen.", True),
        ("They will attend a forum on energy.", False),
    ],
)
def test_plans_without_a_day_are_told_by_their_matter(words: str, same: bool) -> None:
    """Two sides plan several meetings; where one report gives no day, the words must say that it is this one."""
    dated = _planned("a", "They will lay wreaths at the monument in June.", "lay", "2025-06-09")
    assert (_judged(dated, _planned("b", words, words.split()[2], None)) is not None) is same


def test_a_dinner_is_not_the_exchange_before_it() -> None:
    """Neither the same people nor the same day and state make a meal of the talks."""
    talks = meeting("a", "2025-06-03", day="2025-06-03", words="They exchanged views", cue="exchanged")
    dinner = meeting(
        "b", "2025-06-03", day="2025-06-03", words="They had dinner", cue="had", place=("X", "RUS")
    )
    assert _judged(talks, dinner) is None


LAST_YEAR = ("2024-01-01", "2024-12-31")


def _visit(name: str, published: str, words: str, cue: str, days: tuple[str, str]) -> Story:
    story = Story(name, published)
    guest, host = story.person("Alexei Overchuk", "RUS"), story.state("PAK", "Pakistan")
    story.event(
        "CONSULT",
        words,
        cue,
        actors=(guest,),
        recipients=(host,),
        date=between(*days),
        place=("Pakistan", "PAK"),
        modes=("visit",),
    )
    return story


def test_last_year_and_the_month() -> None:
    """One guest, one country: "his trip last year" is "his visit in September 2024"."""
    vague = _visit("a", "2025-07-11", "remembered his trip to Pakistan", "trip", LAST_YEAR)
    exact = _visit("b", "2025-07-10", "recalled his visit to Pakistan", "visit", ("2024-09-01", "2024-09-30"))
    assert _judged(vague, exact) is not None


def test_a_trip_last_year_is_not_a_meeting_there() -> None:
    """A vague trip does not join a dated meeting in the country."""
    vague = _visit("a", "2025-07-11", "remembered his trip to Pakistan", "trip", LAST_YEAR)
    sitting = meeting(
        "b",
        "2025-07-10",
        day="2024-10-01",
        until="2024-10-31",
        people=(("Alexei Overchuk", "RUS"), ("Shehbaz Sharif", "PAK")),
        place=("Islamabad", "PAK"),
    )
    assert _judged(vague, sitting) is None


def _accord(name: str, words: str, cue: str = "agreed", day: str | None = "2021-04-07") -> Story:
    story = Story(name, "2021-04-07")
    actors = (story.person(*LAVROV), story.person(*QURESHI))
    story.event("AGREE", words, cue, actors=actors, date=between(day) if day else None)
    return story


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("agreed to promote economic diplomacy", "agreed on promoting economic diplomacy", True),
        ("agreed to promote economic diplomacy", "agreed to widen visa quotas for students", False),
    ],
)
def test_agreements_are_told_by_what_is_agreed(first: str, second: str, same: bool) -> None:
    """Two sides agree on several things at one meeting."""
    assert (_judged(_accord("a", first), _accord("b", second)) is not None) is same


def _strike(name: str, actor: str, target: str) -> Story:
    story = Story(name, "2025-05-08")
    sides = {code: story.state(code) for code in ("IND", "PAK")}
    story.event(
        "ASSAULT",
        "fired missiles at air bases",
        "fired",
        actors=(sides[actor],),
        recipients=(sides[target],),
        date=between("2025-05-07"),
    )
    return story


def test_who_strikes_whom_matters() -> None:
    """A strike and the strike in answer to it are two, though the parties and the day are the same."""
    assert _judged(_strike("a", "IND", "PAK"), _strike("b", "IND", "PAK")) is not None
    assert _judged(_strike("a", "IND", "PAK"), _strike("b", "PAK", "IND")) is None


def test_a_rewrite_needs_less() -> None:
    """That one report retells the other counts for their events."""
    one = profiles(_accord("a", "signed seven accords", "signed").reading())["v1"]
    story = Story("b", "2021-04-08")
    story.event("AGREE", "signed seven contracts", "signed", actors=(story.state("RUS"), story.state("PAK")))
    other = profiles(story.reading())["v1"]
    assert judge(one, other) is None
    assert judge(one, other, retold=True) is not None


def test_words_put_for_one_another_are_shared() -> None:
    """What one report calls breaking off relations another calls cutting ties."""
    assert stem("ties") == stem("relations")
    assert stem("deal") == stem("accords")
    assert stem("treaty") != stem("accord")


def _deal(name: str, published: str, words: str, day: tuple[str, str], cue: str = "agreed") -> Story:
    story = Story(name, published)
    sides = story.state("BRA"), story.state("PRY")
    story.say(".")
    story.event("AGREE", words, cue, actors=sides, date=between(*day, text="told"))
    return story


MAY = ("2024-05-01", "2024-05-31")


@pytest.mark.parametrize(
    ("why", "first", "second", "same"),
    [
        (
            "an accord recalled a year later by its month and its matter",
            _deal(
                "a",
                "2024-05-07",
                "They agreed on the tariff for the dam's power.",
                ("2024-05-07", "2024-05-07"),
            ),
            _deal("b", "2025-04-02", "In May both had agreed a tariff for power.", MAY),
            True,
        ),
        (
            "that both agreed in that month does not say on what",
            _deal(
                "a",
                "2024-05-07",
                "They agreed on the tariff for the dam's power.",
                ("2024-05-07", "2024-05-07"),
            ),
            _deal("b", "2025-04-02", "In May they had agreed.", MAY),
            False,
        ),
        (
            "two accords of one day are about two matters",
            _deal("a", "2024-05-07", "They agreed on the tariff for power.", ("2024-05-07", "2024-05-07")),
            _deal(
                "b", "2024-05-08", "They agreed to open a bridge for trucks.", ("2024-05-07", "2024-05-07")
            ),
            False,
        ),
    ],
)
def test_what_is_done_tells_of_a_deed(why: str, first: Story, second: Story, same: bool) -> None:
    """A deed is known by its matter as well as by who and when."""
    assert (_judged(first, second) is not None) is same, why


def test_a_place_taken_from_around_does_not_part_a_day() -> None:
    """Who met on one day met in the town that a report names, wherever the other was written."""
    told = meeting("a", "2025-06-03", day="2025-06-03", words="They met in Moscow")
    taken = meeting("b", "2025-06-03", day="2025-06-03", place=("Islamabad", "PAK"))
    assert _judged(told, taken) is not None


def _held(name: str, published: str, place: str | None, first: str, last: str, *, named: bool) -> Story:
    story = Story(name, published)
    sides = (
        [story.person(*who) for who in (LAVROV, FATEMI)]
        if named
        else [story.state(c) for c in ("PAK", "RUS")]
    )
    words = f"They met in {place}" if place else "They met"
    where = (place, "RUS") if place else None
    story.event(
        "CONSULT", words, "met", actors=tuple(sides), date=between(first, last, text="told"), place=where
    )
    return story


def test_a_building_may_stand_in_the_town() -> None:
    """A palace is no other town, and a report of the month is of the day."""
    hall = _held("a", "2025-06-03", "Kremlin Palace", "2025-06-03", "2025-06-03", named=True)
    town = _held("b", "2025-08-04", "Moscow", "2025-06-01", "2025-06-30", named=True)
    other = _held("c", "2025-08-04", "Kazan", "2025-06-01", "2025-06-30", named=True)
    assert _judged(hall, town) is not None
    assert _judged(town, other) is None


def test_a_day_both_look_back_on() -> None:
    """Two reports that look back on one day mean the one meeting that is remembered, whoever they name."""
    first = _held("a", "2025-06-20", None, "2025-06-03", "2025-06-03", named=False)
    second = _held("b", "2025-07-08", None, "2025-06-03", "2025-06-03", named=False)
    news = _held("c", "2025-06-04", None, "2025-06-03", "2025-06-03", named=False)
    assert _judged(first, second) is not None
    assert _judged(first, news) is None


def _pledge(name: str, words: str, cue: str, *by: tuple[str, str]) -> Story:
    story = Story(name, "2025-04-02")
    story.say(".")
    date = between("2025-03-01", "2025-03-31", text="told")
    story.event("AGREE", words, cue, actors=tuple(story.person(*who) for who in by), date=date)
    return story


def test_a_number_tells_of_a_promise() -> None:
    """What is promised in other words is known by how many: 10,000 guards."""
    first = _pledge("a", "They promised the dispatch of 10,000 guards.", "promised", LAVROV, FATEMI)
    second = _pledge("b", "It pledged to post 10,000 guards there.", "pledged", LAVROV)
    other = _pledge("c", "It pledged to post 400 guards there.", "pledged", LAVROV)
    assert _judged(first, second) is not None
    assert _judged(first, other) is None


def test_two_rounds_are_not_one_of_them() -> None:
    """Words for several meetings keep them apart from a single one."""
    one = meeting("a", "2025-06-03", day="2025-06-03")
    rounds = meeting("b", "2025-06-04", day="2025-06-03", words="They held two rounds of talks", cue="talks")
    assert _judged(one, rounds) is None


def test_a_call_on_somebody_is_a_visit() -> None:
    """Whoever calls and visits is in the room, whatever the word."""
    called = meeting(
        "a", "2025-06-03", day="2025-06-03", words="He called on him", cue="called", modes=("visit", "phone")
    )
    met = meeting("b", "2025-06-04", day="2025-06-03")
    assert _judged(called, met) is not None
