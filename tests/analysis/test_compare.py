"""What two reports of one thing say alike, harder or softer, and what one of them leaves out."""

import pytest

from analysis.conftest import Kept
from communique.analysis.compare import Comparison, Forces, compare, to_compare
from communique.analysis.compare.comparison import verdict
from communique.analysis.compare.force import Force, forms
from communique.analysis.witness import Source
from communique.codebook import Codebook
from communique.codebook.forces import FORCES
from communique.errors import UsageError
from communique.model import Span
from factories import Story, between


def seoul() -> Story:
    """One side's account: an agreement with a date, and thanks."""
    story = Story("seoul", "2023-05-07")
    guest, host = story.person("Fumio Kishida", "JPN"), story.person("Yoon Suk Yeol", "KOR")
    story.event(
        "CONSULT",
        "The leaders held talks in Seoul.",
        "talks",
        actors=(guest, host),
        date=between("2023-05-07"),
    )
    words = "They agreed that experts would inspect the water of the Fukushima plant on May 23."
    story.event("AGREE", words, "agreed", actors=(guest, host))
    story.commitment(
        "", "KOR", "JPN", inside="v2", kind="agreement", due=between("2023-05-23", text="on May 23")
    )
    story.event(
        "AGREE", "Both agreed to strengthen supply chains of chipmakers.", "agreed", actors=(guest, host)
    )
    story.statement("Yoon thanked his guest for having come.", host, act="appreciate")
    story.claim("Trade had reached 80 billion dollars.", "trade volume", 80e9, unit="USD")
    return story


def tokyo() -> Story:
    """The other side's: softer, undated, with a condemnation and another figure."""
    story = Story("tokyo", "2023-05-07")
    guest, host = story.person("Fumio Kishida", "JPN"), story.person("Yoon Suk Yeol", "KOR")
    story.event(
        "CONSULT", "A meeting was held in Seoul.", "meeting", actors=(guest, host), date=between("2023-05-07")
    )
    story.commitment(
        "Japan would accept experts to look at the water of the Fukushima plant.", "JPN", kind="promise"
    )
    story.say("They exchanged useful views on supply chains.")
    story.statement("Kishida condemned the launch of a missile.", guest, act="condemn")
    story.claim("Trade had reached 70 billion dollars.", "trade volume", 70e9, unit="USD")
    return story


@pytest.fixture
def compared(kept: Kept) -> Comparison:
    return compare(kept(seoul().reading(), tokyo().reading()), "seoul", "tokyo")


def words(comparison: Comparison, verdict: str) -> list[tuple[str | None, str | None]]:
    """What the two reports say, where the verdict is so."""
    texts = {"seoul": seoul().text, "tokyo": tokyo().text}
    return [
        (
            line.first.span.words(texts["seoul"]) if line.first else None,
            line.second.span.words(texts["tokyo"]) if line.second else None,
        )
        for line in comparison.lines
        if line.verdict == verdict
    ]


def test_what_one_side_agreed_and_the_other_promised_or_discussed_is_harder_in_the_first(
    compared: Comparison,
) -> None:
    harder = words(compared, "harder in first")
    assert [(one and one.split()[0], other and other.split()[0]) for one, other in harder] == [
        ("They", "Japan"),
        ("Both", "They"),
    ]


def test_a_date_that_one_side_leaves_out_and_a_figure_that_contradicts_are_differences(
    compared: Comparison,
) -> None:
    found = [difference for line in compared.lines for difference in line.differences]
    assert [(each.what, each.second is None) for each in found] == [("due", True), ("figure", False)]


def test_silence_is_a_finding(compared: Comparison) -> None:
    assert words(compared, "only in first") == [("Yoon thanked his guest for having come.", None)]
    assert words(compared, "only in second") == [(None, "Kishida condemned the launch of a missile.")]


def test_every_line_opens_onto_words_of_its_reports(compared: Comparison) -> None:
    for line in compared.lines:
        for said in filter(None, (line.first, line.second)):
            text = {"seoul": seoul().text, "tokyo": tokyo().text}[said.report]
            assert said.span.words(text).strip()
            assert all(said.span.overlaps(force.words) for force in said.force)


def test_a_comparison_the_other_way_round_says_the_same_the_other_way_round(kept: Kept) -> None:
    record = kept(seoul().reading(), tokyo().reading())
    turned = {"harder in first": "harder in second", "only in first": "only in second"}
    turned |= {second: first for first, second in turned.items()}
    one, other = compare(record, "seoul", "tokyo"), compare(record, "tokyo", "seoul")
    assert sorted(turned.get(line.verdict, line.verdict) for line in one.lines) == sorted(
        line.verdict for line in other.lines
    )


def test_a_report_is_alike_with_itself(kept: Kept) -> None:
    found = compare(kept(seoul().reading()), "seoul", "seoul")
    assert {line.verdict for line in found.lines} == {"alike"}
    assert not any(line.differences for line in found.lines)


def test_the_two_sides_of_an_event_are_the_reports_that_tell_of_it(kept: Kept) -> None:
    record = kept(seoul().reading(), tokyo().reading())
    (event,) = (event for event in record.events() if event.type == "CONSULT")
    assert set(to_compare(record, [event.id])) == {"seoul", "tokyo"}
    assert to_compare(record, ["seoul", "tokyo"]) == ("seoul", "tokyo")


def test_an_event_that_one_side_alone_tells_of_has_nothing_to_compare(kept: Kept) -> None:
    record = kept(seoul().reading())
    (event,) = (event for event in record.events() if event.type == "CONSULT")
    with pytest.raises(UsageError, match="not told by two sides"):
        to_compare(record, [event.id])
    with pytest.raises(UsageError, match="name two reports"):
        to_compare(record, ["seoul"])


@pytest.mark.parametrize(
    ("words", "rungs"),
    [
        ("The ministers exchanged views on trade.", ["discussed"]),
        ("They took up the matter of visas.", ["discussed"]),
        ("He pledged that the road would open.", ["promised"]),
        ("Both sides concurred on the need for a truce.", ["agreed"]),
        ("Officials voiced grave concern.", ["concerned"]),
        ("He called on the parties to stop and promised help.", ["promised", "urged"]),
        ("The bridge is long.", []),
    ],
)
def test_words_stand_on_a_rung(words: str, rungs: list[str]) -> None:
    story = Story("words")
    span = story.say(words)
    found = Forces(Codebook()).inside(Source(story.reading(), {}), span)
    assert [force.rung for force in found] == rungs


def test_every_act_and_every_kind_of_commitment_stands_on_one_rung() -> None:
    from typing import get_args

    from communique.model import Act, CommitmentKind

    rows = Codebook().rows(FORCES)
    assert sorted(act for row in rows for act in row.acts) == sorted(get_args(Act))
    assert sorted(kind for row in rows for kind in row.kinds) == sorted(get_args(CommitmentKind))


def force(rung: str) -> Force:
    """A rung as found somewhere."""
    rows = Codebook().rows(FORCES)
    row = next(row for row in rows if row.rung == rung)
    height = [each.rung for each in rows if each.ladder == row.ladder].index(rung)
    return Force(rung=rung, ladder=row.ladder, height=height, words=Span(0, 1))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (["agreed"], ["discussed"], "harder in first"),
        (["hoped"], ["promised"], "harder in second"),
        (["concerned"], ["condemned"], "harder in second"),
        (["told"], ["condemned"], "harder in second"),
        (["agreed"], ["condemned"], "turned"),
        (["agreed"], [], "alike"),
        (["welcomed", "urged"], ["welcomed"], "alike"),
    ],
)
def test_the_harder_wording_is_the_one_higher_on_the_ladder(
    first: list[str], second: list[str], expected: str
) -> None:
    assert verdict(map(force, first), map(force, second)) == expected


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("urge", "urging"),
        ("deny", "denied"),
        ("press", "presses"),
        ("plan", "planned"),
        ("commit", "committing"),
    ],
)
def test_a_verb_has_its_regular_forms(verb: str, form: str) -> None:
    assert form in forms(verb)
