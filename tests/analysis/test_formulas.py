"""Set phrases of a relationship: first use, last use, dropped or not."""

import datetime as dt

import pytest

from analysis.conftest import Kept
from communique.analysis.formulas import Formula, formulas
from communique.record import Record
from factories import Story

PAIR = ("PAK", "RUS")


def said(name: str, day: str, *sentences: str, state: str = "RUS") -> Story:
    """A report of what an official of a state said."""
    story = Story(name, day, outlet=name.title())
    speaker = story.person(f"Official {name}", state)
    story.state("PAK", "Pakistan")
    story.state("RUS", "Russia")
    for sentence in sentences:
        story.statement(sentence, speaker, behalf=(state,))
    return story


def found(record: Record) -> dict[str, Formula]:
    return {formula.phrase: formula for formula in formulas(record, PAIR)}


def test_a_phrase_that_statements_of_two_origins_share_is_set(kept: Kept) -> None:
    record = kept(
        said("first", "2012-10-04", "They enjoy a time-tested friendship of old").reading(),
        said("second", "2025-06-03", "Ours is a time-tested friendship, nothing less").reading(),
    )
    friendship = found(record)["time-tested friendship"]
    assert (friendship.first, friendship.last) == (dt.date(2012, 10, 4), dt.date(2025, 6, 3))
    assert (friendship.uses, friendship.silent, friendship.dropped) == (2, 0, False)
    texts = {use.report: record.reading(use.report).report.text for use in friendship.evidence}
    assert [use.span.words(texts[use.report]) for use in friendship.evidence] == [
        "time-tested friendship"
    ] * 2


def test_a_phrase_in_quotation_marks_of_its_own_is_set_at_its_first_use(kept: Kept) -> None:
    record = kept(said("first", "2025-07-10", "Both are “natural allies” in the region").reading())
    assert list(found(record)) == ["natural allies"]
    assert found(record)["natural allies"].names == {found(record)["natural allies"].by[0]: "Official first"}


def test_a_copy_is_no_second_use(kept: Kept) -> None:
    words = (
        "They enjoy a time-tested friendship of old, and the launch of the northern corridor would let ore and grain "
        "travel between the ports of the two seas within nine days at most"
    )
    record = kept(said("first", "2025-07-10", words).reading(), said("copy", "2025-07-10", words).reading())
    assert found(record) == {}


def test_a_phrase_that_later_reports_do_without_is_dropped(kept: Kept) -> None:
    record = kept(
        said("first", "2012-10-04", "Both are “natural allies” here").reading(),
        *(
            said(f"later{year}", f"{year}-01-01", f"Ships of {year} sailed").reading()
            for year in (2020, 2021)
        ),
    )
    assert (found(record)["natural allies"].silent, found(record)["natural allies"].dropped) == (2, True)
    known = formulas(record, PAIR, until=dt.date(2020, 12, 31))
    assert [(formula.silent, formula.dropped) for formula in known] == [(1, False)]


@pytest.mark.parametrize(
    "words",
    [
        # commonplaces of diplomacy are nobody's formula
        "They stressed bilateral relations and mutual interest",
        # neither are names, figures, or words across a comma
        "They spoke of Official second and 40 million roubles, steel",
    ],
)
def test_what_says_nothing_of_the_two_is_no_formula(kept: Kept, words: str) -> None:
    record = kept(
        said("first", "2012-10-04", f"{words} then").reading(),
        said("second", "2025-06-03", f"{words} now").reading(),
    )
    assert found(record) == {}


def test_a_phrase_that_others_use_as_well_is_not_of_the_relationship(kept: Kept) -> None:
    ours = [
        said(name, day, f"An ironclad brotherhood {name} it is")
        for name, day in (("a", "2012-10-04"), ("b", "2020-10-04"))
    ]
    others = []
    for name in ("c", "d"):
        story = Story(name, "2022-10-04")
        story.statement(
            f"An ironclad brotherhood {name} it was", story.person("Someone", "CHN"), behalf=("CHN",)
        )
        others.append(story)
    assert "ironclad brotherhood" in found(kept(*(story.reading() for story in ours)))
    assert found(kept(*(story.reading() for story in (*ours, *others)))) == {}
