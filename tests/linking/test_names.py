"""Names agree across transliterations and titles of kin, and never by a surname alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.linking.names import name_tokens, person_names, skeleton, thing_names


@pytest.mark.parametrize(
    ("first", "second", "agreement"),
    [
        ("Sergei Lavrov", "Sergey Lavrov", "full"),
        ("Sergey Viktorovich Lavrov", "Sergei Lavrov", "full"),
        ("Aleksey Overchuk", "Alexei Overchuk", "full"),
        ("Syed Tariq Fatemi", "Tariq Fatemi", "full"),
        ("Muhammad Ishaq Dar", "Mohammad Ishaq Dar", "full"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "full"),
        ("Muammar Gaddafi", "Muammar Qaddafi", "full"),
        ("Kishida Fumio", "Fumio Kishida", "full"),
        ("Gustavo Petro", "GUSTAVO PETRO", "full"),
        ("Nicolás Maduro", "Nicolas Maduro", "full"),
        ("Lavrov", "Sergey Lavrov", "part"),
        ("S. Lavrov", "Sergey Lavrov", "part"),
        ("Imran Khan", "Yahya Khan", "apart"),
        ("Haroon Khan", "Imran Khan", "apart"),
        ("Hasan Rouhani", "Hussein Rouhani", "apart"),
        ("Khan", "Lavrov", "apart"),
        ("Li Qiang", "Liu He", "apart"),
        ("Li", "Liu He", "apart"),
        ("Xi", "Xie Feng", "apart"),
        ("Ali Bongo", "Aly Bongo", "full"),
        ("", "Lavrov", "apart"),
    ],
)
def test_person_names(first: str, second: str, agreement: str) -> None:
    """A shorter name that the longer one wholly holds agrees; a single token agrees in part."""
    assert person_names(name_tokens(first), name_tokens(second)) == agreement


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Shanghai Cooperation Organization", "Shanghai Cooperation Organisation", True),
        ("SCO", "Shanghai Cooperation Organisation", True),
        ("SCO Council of Heads of State", "SCO-Council of Heads of State", True),
        ("Shanghai Cooperation Organisation summit", "the SCO Summit", True),
        ("SCO Heads of Government", "SCO Council of Heads of State", False),
        ("World Bank", "World Health Organization", False),
        ("Karachi Steel Mills", "Karachi Steel Mill", True),
        ("", "", False),
    ],
)
def test_thing_names(first: str, second: str, same: bool) -> None:
    """A thing's names agree word for word, or by initials."""
    assert thing_names(name_tokens(first), name_tokens(second)) is same


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1), st.text(min_size=1))
def test_agreement_has_no_side(first: str, second: str) -> None:
    """Whichever name comes first, they agree alike."""
    one, other = name_tokens(first), name_tokens(second)
    assert person_names(one, other) == person_names(other, one)
    assert skeleton(first)[:1]
