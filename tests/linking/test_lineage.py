"""A rewritten release is recognised, with its direction; independent stories of one meeting are not."""

import datetime as dt
from itertools import pairwise

import pytest

from communique.linking import TextProfile, fingerprints, judge_lineage, origins
from communique.linking.passages import shared_passages, words_of

RELEASE = """\
The Foreign Secretary of Ghana received the Ambassador of Togo in Accra today. During the
meeting, the two sides reviewed the implementation of the decisions taken by the joint border
commission in Lomé last March. The Foreign Secretary emphasised that the reopening of the
crossing at Aflao had been of great benefit to traders on both sides of the frontier. The
Ambassador conveyed the readiness of his government to extend opening hours from the first of
October. They further agreed to convene the commission again before the end of the year."""
REWRITE = """\
Ghana and Togo want to keep their busiest crossing open for longer, according to a statement.
Togo's envoy told the Foreign Secretary that his government was ready to extend opening hours
from October. "The reopening of the crossing at Aflao had been of great benefit to traders on
both sides of the frontier," the statement said. Traders in Aflao told this paper that they had
heard it before. The commission is to convene again before the end of the year, reviewing
decisions taken by the joint border commission in Lomé last March."""
LOOSE_REWRITE = """\
Lorries and traders may soon cross between Ghana and Togo until late in the evening. Lomé's envoy
conveyed the readiness of his government to keep the gates at Aflao open longer, a note of the
ministry says. Business there has grown since the crossing opened again, and traders of both
shores live by it. A porter who has carried sacks there since he was a boy shrugged: promises of
that kind come with every dry season, he said, and leave with it. Fees for parking have doubled
over the summer, and the toilets that were promised two years ago have no roof. The commission is
to be convened again this year, the envoy and his host agreed."""
INDEPENDENT = """\
Accra: Customs officers at Aflao went on strike for a second day, leaving lorries queueing for
miles into Togo. The ambassador of the neighbouring country was called to the Foreign Secretary,
who is said to have asked for patience. A union leader said that longer hours without more staff
would be unbearable for its members."""
FORMULA = """\
The Foreign Secretary of Ghana received the Ambassador of Benin in Accra today. During the
meeting, the two sides spoke of fisheries, of the tuna quota and of the patrols that navies of
both countries run in the gulf. Nothing was signed, and a further round of talks on the quota
was fixed for spring. Fishermen from Tema, who had come to watch from the gallery, complained
that foreign trawlers were still seen at night inside the zone kept for canoes. The navy denied
it. An official of the fisheries board promised that transponders would be fitted to every
vessel licensed after January, and that fines, which have not been raised for eleven years,
would be doubled."""


def _text(name: str, text: str, day: int = 10, *credits_: str, relays: bool = False) -> TextProfile:
    date = dt.date(2025, 9, day)
    return TextProfile.of(" ".join(text.split()), name, date, credits_=frozenset(credits_), relays=relays)


def test_a_rewrite_goes_back_to_the_release() -> None:
    """Shared passages and retold sentences show it, whichever is asked about first."""
    release, rewrite = _text("r", RELEASE), _text("w", REWRITE, 11, relays=True)
    found, turned = judge_lineage(release, rewrite), judge_lineage(rewrite, release)
    assert found is not None
    assert turned is not None
    assert (found.derived, found.source) == (turned.derived, turned.source) == ("w", "r")
    for here, there in found.passages:
        assert here.words(rewrite.text).lower().split()[0] == there.words(release.text).lower().split()[0]


def test_a_loose_rewrite_is_told_by_its_day_and_by_what_it_relays() -> None:
    """A few words in a row and some sentences retold are enough for one day's news that relays a text."""
    release = _text("r", RELEASE)
    assert judge_lineage(release, _text("w", LOOSE_REWRITE, 10, relays=True)) is not None
    assert judge_lineage(release, _text("w", LOOSE_REWRITE, 15, relays=True)) is None
    assert judge_lineage(release, _text("w", LOOSE_REWRITE, 10)) is None


@pytest.mark.parametrize("other", [INDEPENDENT, FORMULA])
def test_what_only_tells_of_the_same_is_independent(other: str) -> None:
    """Common knowledge, names and set phrases make no copy."""
    assert judge_lineage(_text("r", RELEASE), _text("o", other)) is None


def test_a_month_later_it_is_a_formula() -> None:
    """The same words weeks later are a habit, not a copy."""
    late = TextProfile.of(REWRITE, "w", dt.date(2025, 11, 1), relays=True)
    assert judge_lineage(_text("r", RELEASE), late) is None


@pytest.mark.parametrize(
    ("first", "second", "derived"),
    [
        (_text("a", RELEASE, 10), _text("b", RELEASE, 12), "b"),
        (_text("a", RELEASE + " (GNA)", 10), _text("b", RELEASE, 10, "gna"), "a"),
        (_text("a", RELEASE), _text("b", REWRITE), "b"),
        (_text("a", RELEASE, relays=True), _text("b", RELEASE + " More follows here."), "a"),
    ],
)
def test_direction(first: TextProfile, second: TextProfile, derived: str) -> None:
    """The later, the one that credits the other, that quotes it, or that relays a statement, is derived."""
    found = judge_lineage(first, second)
    assert found is not None
    assert found.derived == derived


def test_fingerprints_meet() -> None:
    """Texts that share a passage of ten words share a fingerprint; texts that do not share none here."""
    assert fingerprints(RELEASE) & fingerprints(REWRITE)
    assert not fingerprints(RELEASE) & fingerprints(INDEPENDENT)
    assert fingerprints("") == frozenset()
    assert fingerprints("five words are no passage") != frozenset()


def test_shared_passages_stand_where_they_say() -> None:
    """Each passage lies in both texts, and none overlaps another."""
    first, second = words_of(RELEASE), words_of(REWRITE)
    passages = shared_passages(first, second)
    assert passages
    for one, other in pairwise(passages):
        assert not one.first.overlaps(other.first)
        assert not one.second.overlaps(other.second)


def test_origins_follow_the_best_source() -> None:
    """A copy of a copy goes back to the first; a circle is named by one of its members."""
    lineages = [("c", "b", 0.9), ("c", "x", 0.4), ("b", "a", 0.5), ("p", "q", 0.5), ("q", "p", 0.5)]
    found = origins(frozenset("abcpqz"), lineages)
    assert found == {"a": "a", "b": "a", "c": "a", "p": "p", "q": "p", "z": "z"}
