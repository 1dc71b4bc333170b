"""People are one across reports by full name, or by surname with state and office; never by less."""

import pytest

from communique.linking import judge, profiles
from communique.linking.profile import Profile
from factories import Story


def _person(
    name: str, state: str | None = None, office: str | None = None, published: str = "2025-07-10"
) -> Profile:
    story = Story(f"{name}{published}", published)
    found = story.person(name, state, office)
    return profiles(story.reading())[found]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (("Sergei Lavrov", "RUS"), ("Sergey Viktorovich Lavrov", "RUS"), True),
        (("Tariq Fatemi", "PAK"), ("Syed Tariq Fatemi", "PAK", "Special Assistant"), True),
        (("Lavrov", "RUS", "Foreign Minister"), ("Sergey Lavrov", "RUS", "Foreign Minister"), True),
        (("Lavrov", "RUS", "Minister of Foreign Affairs"), ("Lavrov", "RUS", "Foreign Minister"), True),
        (("Lavrov", "RUS"), ("Sergey Lavrov", "RUS", "Foreign Minister"), False),
        (("Khan", "PAK", "Prime Minister"), ("Khan", "PAK", "Mayor of Karachi"), False),
        (("Imran Khan", "PAK"), ("Imran Khan", "GBR"), False),
        (("Imran Khan", "PAK"), ("Haroon Khan", "PAK"), False),
        (("Bush", "USA", "President", "1990-05-01"), ("Bush", "USA", "President", "2004-05-01"), False),
        (("Raila Odinga", None), ("Raila Odinga", "KEN"), True),
        (("Raila Odinga", None), ("Raila Amolo Odinga", None), False),
    ],
)
def test_people(first: tuple[str, ...], second: tuple[str, ...], same: bool) -> None:
    """Names alone join nobody unless they are full, and a state or the whole wording agrees."""
    assert (judge(_person(*first), _person(*second)) is not None) is same


def test_places_whose_names_are_only_alike_are_two() -> None:
    """Baku and Biak have the same consonants and nothing else in common."""
    assert judge(_thing("place", "Baku", ()), _thing("place", "Biak", ())) is None


def test_a_nameless_official_is_nobody_else() -> None:
    """A "senior Russian official" in two reports is two people for all anyone knows."""
    first = _person("senior Russian official", "RUS")
    second = _person("senior Russian official", "RUS", published="2025-07-11")
    assert first != second
    assert judge(first, second) is None


def _thing(kind: str, name: str, states: tuple[str, ...]) -> Profile:
    story = Story(name + "".join(states))
    for state in states:
        story.state(state)
        story.state(state)
    found = story.entity(kind, name)
    return profiles(story.reading())[found]


@pytest.mark.parametrize(
    ("kind", "first", "second", "same"),
    [
        (
            "forum",
            ("Inter-Governmental Commission", ("PAK", "RUS")),
            ("Intergovernmental Commission", ("PAK", "RUS")),
            True,
        ),
        (
            "forum",
            ("Inter-Governmental Commission", ("PAK", "RUS")),
            ("IGC", ("PAK", "RUS")),
            True,
        ),
        ("forum", ("Joint Commission", ("PAK", "RUS")), ("Joint Commission", ("IND", "RUS")), False),
        ("forum", ("Joint Commission", ("KEN", "UGA")), ("Joint Commission", ("KEN", "UGA")), True),
        ("igo", ("African Union", ("KEN", "UGA")), ("African Union", ("EGY", "SDN")), True),
        ("project", ("Pakistan Stream", ("PAK", "RUS")), ("Nord Stream", ("PAK", "RUS")), False),
    ],
)
def test_things(
    kind: str,
    first: tuple[str, tuple[str, ...]],
    second: tuple[str, tuple[str, ...]],
    same: bool,
) -> None:
    """A commission of one pair of states is not the like-named commission of another pair."""
    one, other = _thing(kind, *first), _thing(kind, *second)
    assert (one == other or judge(one, other) is not None) is same
