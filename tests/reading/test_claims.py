"""Claims: which figures are checkable, what they measure, and who asserts them."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import Reading, Report
from communique.reading import Reader
from communique.reading.claims.numbers import value_of
from doubtful import EVERYTHING

Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def read() -> Read:
    """Reads a text published on a Wednesday in May 2024."""
    reader = Reader(EVERYTHING)

    def one(text: str) -> Reading:
        return next(reader.read([Report(id="r", text=text, published=dt.date(2024, 5, 15))]))

    return one


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("53", 53),
        ("1,250", 1250),
        ("3.2 billion", 3.2e9),
        ("40bn", 4e10),
        ("six", 6),
        ("twenty-one", 21),
        ("two hundred and six", 206),
        ("a hundred", 100),
        ("two million", 2e6),
        ("64.38 billion", 64_380_000_000),
        ("half a million", 500_000),
        ("1.5 lakh", 150000),
        ("dozens", None),
        ("tomorrow", None),
    ],
)
def test_words_for_numbers(words: str, value: float | None) -> None:
    assert value_of(words) == value


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_with_and_without_commas_are_one_number(number: int) -> None:
    assert value_of(f"{number:,}") == value_of(str(number)) == number


@pytest.mark.parametrize(
    ("text", "measure", "value", "bound", "unit"),
    [
        ("The strike killed 26 people.", "killed", 26, "exact", "people"),
        ("It led to the death of eight Chadian miners, and others injured.", "killed", 8, "exact", "people"),
        ("The strike killed 30 refugees.", "killed", 30, "exact", "people"),
        ("The camp took in 30 refugees.", "displaced", 30, "exact", "people"),
        ("The accord led to the release of 12 prisoners.", "released", 12, "exact", "people"),
        ("Niger handed over 45 prisoners of war.", "released", 45, "exact", "people"),
        ("Lusaka announced the deportation of 35 Tanzanians.", "displaced", 35, "exact", "people"),
        ("At least 14 soldiers were wounded.", "wounded", 14, "at_least", "people"),
        ("Two policemen were killed in the raid.", "killed", 2, "exact", "people"),
        ("The flood displaced some 3,000 people.", "displaced", 3000, "about", "people"),
        ("The army downed four drones.", "drone downed", 4, "exact", "drone"),
        ("Trade reached $3.2 billion last year.", "trade", 3.2e9, "exact", "USD"),
        ("The bank lent up to €500 million.", "sum", 5e8, "at_most", "EUR"),
        ("Some $30 million will be released.", "sum", 3e7, "about", "USD"),
        ("Exports rose by 19 percent.", "growth", 19, "exact", "percent"),
        ("The talks lasted nearly six hours.", "duration in hours", 6, "about", "hours"),
        ("Firms from over 30 nations came.", "number of nations", 30, "at_least", "nation"),
        ("The ministry put the death toll at 549.", "killed", 549, "exact", "people"),
        ("Up to 24 people were confirmed dead and others injured.", "killed", 24, "at_most", "people"),
        ("Some 4,000 people lost their lives.", "killed", 4000, "about", "people"),
        ("The court said 47 men were put to death.", "killed", 47, "exact", "people"),
        ("More than half a million people fled.", "displaced", 500_000, "at_least", "people"),
        ("Kenya will fence its 43-kilometre border.", "amount in kilometres", 43, "exact", "kilometres"),
        ("Malawi lost three soldiers.", "killed", 3, "exact", "people"),
        ("Turnout stood at 70 per cent.", "share", 70, "exact", "percent"),
        ("Ghana hosts 8,000 refugees or more.", "displaced", 8000, "at_least", "people"),
        ("The talks drew some 200 delegates or so.", "number of delegates", 200, "about", "delegate"),
    ],
)
def test_a_figure_is_a_claim(
    read: Read, text: str, measure: str, value: float, bound: str, unit: str | None
) -> None:
    claims = read(text).claims
    assert len(claims) == 1
    quantity = claims[0].quantity
    assert (claims[0].measure, quantity.value, quantity.bound, quantity.unit) == (measure, value, bound, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The two countries signed a treaty.",
        "Both ministers spoke of three areas.",
        "He arrived on a two-day visit on 14 May 2024.",
        "It was the first visit in nine years.",
        "The Group of 20 met in 2023.",
        "Dozens of drones fell.",
        "In September 2019 drones struck the plant.",
        "The four ministers held talks.",
        "She saw the wounded at the 37 Military Hospital in Accra.",
        "The council may act within 30 days.",
        "Kenya will attend COP28 in December.",
        "The ferry left Port Said at 0900 GMT on Monday.",
    ],
)
def test_what_nobody_would_check_is_no_claim(read: Read, text: str) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Between 20 and 30 people were killed.",
        "The raid killed 20 to 30 people.",
    ],
)
def test_the_ends_of_a_range_are_bounds_of_one_measure(read: Read, text: str) -> None:
    found = [(claim.measure, claim.quantity.value, claim.quantity.bound) for claim in read(text).claims]
    assert found == [("killed", 20, "at_least"), ("killed", 30, "at_most")]


def test_what_brackets_give_again_in_another_unit_is_told_once(read: Read) -> None:
    claims = read("The crossing is 54 kilometres (34 miles) from Lomé, Togo said.").claims
    assert [(claim.quantity.value, claim.quantity.unit) for claim in claims] == [(54, "kilometres")]


def test_a_change_is_two_figures_and_no_range(read: Read) -> None:
    claims = read("The number of troops fell from 8,350 to 4,500.").claims
    assert [(claim.quantity.value, claim.quantity.bound) for claim in claims] == [
        (8350, "exact"),
        (4500, "exact"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hungarian officials put the number of wounded at 40.",
        "Some 40 people were wounded, by the count of the Hungarian ministry.",
        "Some 40 people were wounded, by the Hungarian ministry's count.",
        "On Hungary's own estimate, 40 people were wounded.",
    ],
)
def test_a_figure_is_whose_reckoning_it_is(read: Read, text: str) -> None:
    reading = read(text)
    states = {entity.id: entity.state for entity in reading.entities}
    assert [[states[ref] for ref in claim.asserted_by] for claim in reading.claims] == [["HUN"]]


@pytest.mark.parametrize(
    "text",
    [
        "Togo's losses amounted to 63 persons.",
        "Benin announced the death of 63.",
        "Benin reported the deaths of 63 of its soldiers.",
        "Casualties on the Beninese side reached 63.",
        "The loss of life stood at 63.",
    ],
)
def test_losses_count_the_dead(read: Read, text: str) -> None:
    assert [(c.measure, c.quantity.value, c.quantity.unit) for c in read(text).claims] == [
        ("killed", 63, "people")
    ]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Foro Libre has verified 202 releases of prisoners.", ["Foro Libre"]),
        ("Hospitals confirmed 71 deaths.", ["Hospitals"]),
        ("Togo raised the death toll to 71.", ["Togo"]),
        ("Togo raised the tax to 71 dollars.", []),
        ("The quake claimed 71 lives.", []),
    ],
)
def test_who_counts_answers_for_the_figure(read: Read, text: str, voices: list[str]) -> None:
    reading = read(text)
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[ref] for ref in reading.claims[0].asserted_by] == voices


def test_a_verb_is_no_sign_of_money(read: Read) -> None:
    """The won of Korea is written before a sum as "won" is before any number."""
    assert read("The party won 51 percent of the vote.").claims[0].quantity.unit == "percent"


def test_parts_of_a_toll_are_claims_of_their_own(read: Read) -> None:
    claims = read("Iran said that 12 people, including three children, were killed in the blast.").claims
    assert [(claim.quantity.value, claim.measure) for claim in claims] == [
        (12, "killed"),
        (3, "killed (children)"),
    ]


def test_a_claim_is_its_speakers_and_else_the_outlets(read: Read) -> None:
    reading = read("Hakan Fidan said the attack killed 12 soldiers. Another 15 soldiers were wounded.")
    names = {entity.id: entity.name for entity in reading.entities}
    assert [[names[ref] for ref in claim.asserted_by] for claim in reading.claims] == [["Hakan Fidan"], []]


def test_a_part_is_asserted_by_who_asserts_the_whole(read: Read) -> None:
    reading = read("Norway puts the death toll at 549, including 524 Swedes.")
    states = {entity.id: entity.state for entity in reading.entities}
    assert [[states[ref] for ref in claim.asserted_by] for claim in reading.claims] == [["NOR"], ["NOR"]]


@pytest.mark.parametrize(
    ("text", "second", "measure"),
    [
        ("The ministry said 12 people were wounded. Hospitals counted 31.", 31, "wounded"),
        ("Prisons freed 1,968 prisoners; an office run by Hamas gave the figure as 1,966.", 1966, None),
        ("Elders put the population at 300,000; the UN works with a figure of 200,000.", 200000, None),
        ("The bank put damage at $2 billion. Aid groups say it may exceed $5 billion.", 5e9, None),
        ("Poles put the number of dead at 100,000. Ukrainian historians speak of 40,000.", 40000, "killed"),
        ("Kabul put the number of its soldiers killed on that night at 23.", 23, "killed"),
        ("The ministry said 12 people were wounded. Hospitals counted 31 beds.", 31, "number of beds"),
        ("The ministry said 12 people were wounded. The death toll was put at 31.", 31, "killed"),
        ("Togo puts its dead at 62, a figure that a rights group raises to 90.", 90, "killed"),
        ("Togo said 40 of its soldiers died; Benin lowered the figure to 15.", 15, "killed"),
        ("Benin speaks of 7,000 Togolese soldiers; Lome admits to 500.", 500, None),
        ("The ministry put the number of wounded at 77. The real figure is closer to 320.", 320, "wounded"),
        ("Benin said 310 soldiers died; Togo claims the number is 4,400.", 4400, "killed"),
        ("The group verified 45 arrests, while Foro Libre registers 52 cases.", 52, None),
        ("The group verified 45 arrests, the ministry 52 cases of cholera.", 52, "number of cases"),
    ],
)
def test_a_bare_figure_answers_the_question_before(
    read: Read, text: str, second: float, measure: str | None
) -> None:
    """A figure that names no measure is set against the one before it; one that names its own is not."""
    claims = read(text).claims
    assert claims[-1].quantity.value == second
    assert claims[-1].measure == (measure or claims[0].measure)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Japan gave Chad 30 million U.S. dollars.", "USD"),
        ("China lent Fiji 20 million Australian dollars.", "AUD"),
        ("Kuwait lent Chad KD 15 million.", "KWD"),
    ],
)
def test_whose_money_it_is_belongs_to_the_unit(read: Read, text: str, unit: str) -> None:
    reading = read(text)
    assert [claim.quantity.unit for claim in reading.claims] == [unit]
    assert {"USA", "AUS"}.isdisjoint(entity.state for entity in reading.entities)
