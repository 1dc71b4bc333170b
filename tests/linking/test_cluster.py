"""Groups depend on members and links alone, and never hold two members that clash."""

from hypothesis import given
from hypothesis import strategies as st

from communique.linking import Pair, cluster, entry_id, member_id

_letters = st.sampled_from("abcdefgh")
_pairs = st.lists(
    st.builds(
        lambda one, other, score: Pair(min(one, other), max(one, other), score),
        _letters,
        _letters,
        st.sampled_from((0.6, 0.7, 0.9)),
    ).filter(lambda pair: pair.first != pair.second),
    unique_by=lambda pair: (pair.first, pair.second),
)


def _clash(first: str, second: str) -> bool:
    return {first, second} in ({"a", "b"}, {"c", "f"})


@given(_pairs, st.randoms())
def test_order_of_links_does_not_matter(pairs: list[Pair], chance: "st.Random") -> None:  # type: ignore[name-defined]
    """The same links in any order give the same groups."""
    members = {letter: letter for letter in "abcdefgh"}
    shuffled = list(pairs)
    chance.shuffle(shuffled)
    groups = cluster(members, pairs, _clash)
    assert groups == cluster(dict(sorted(members.items(), reverse=True)), shuffled, _clash)
    assert sorted(key for group in groups for key in group) == sorted(members)
    assert not any({"a", "b"} <= group or {"c", "f"} <= group for group in groups)


def test_the_surer_link_wins() -> None:
    """What clashes goes with the surer of two links."""
    members = {letter: letter for letter in "abx"}
    groups = cluster(members, [Pair("a", "x", 0.7), Pair("b", "x", 0.9)], _clash)
    assert groups == [frozenset("a"), frozenset("bx")]


def test_an_entry_has_the_id_of_one_of_its_members() -> None:
    """An entry that grows keeps its id or takes another member's, so that any former id finds it."""
    assert entry_id("event", ["r1:v1", "r2:v3"]) in {member_id("event", "r1:v1"), member_id("event", "r2:v3")}
    assert member_id("event", "r1:v1").startswith("v")
    assert member_id("event", "r1:v1") != member_id("claim", "r1:v1")
