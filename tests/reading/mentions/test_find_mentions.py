"""Who and what sentences name: each row is a sentence and the mentions of one kind expected in it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook import Codebook
from communique.model import Report
from communique.reading.language import Language
from communique.reading.mention import Mention
from communique.reading.mentions import find_mentions

LANGUAGE = Language()
CODEBOOK = Codebook()


def mentions(text: str) -> tuple[Mention, ...]:
    report = Report(id="r", text=text)
    doc: Any = next(iter(LANGUAGE.tokenise([report])))
    return find_mentions(doc, report=report, dates=(), codebook=CODEBOOK)


PERSONS = [
    # a title with its abbreviation and field, then a form of address, then the name
    (
        "They met Special Assistant to the Prime Minister (SAPM) on Trade, Ambassador Kamal Rahim Butt.",
        [("Kamal Rahim Butt", "Special Assistant to the Prime Minister on Trade", None)],
    ),
    ("Russia’s Deputy Prime Minister Anton Belov spoke.", [("Anton Belov", "Deputy Prime Minister", "RUS")]),
    # the state behind the title
    (
        "Foreign Minister of the Republic of Korea Han Ji-won left.",
        [("Han Ji-won", "Foreign Minister", "KOR")],
    ),
    # a field that runs straight into the name
    (
        "Minister for Water and Power Chaudhry Anis Gul came.",
        [("Chaudhry Anis Gul", "Minister for Water and Power", None)],
    ),
    # an editor's bracket inside the name
    ("Earlier President [Ivan] Sokolov called.", [("Ivan Sokolov", "President", None)]),
    ("The ambassador of Japan to Kenya, Kenji Mori, agreed.", [("Kenji Mori", "Ambassador to Kenya", "JPN")]),
    # name first, office behind it
    (
        "Emre Aksoy, Turkey's foreign minister, arrived.",
        [("Emre Aksoy", "Foreign Minister", "TUR")],
    ),
    (
        "Cabinet Secretary for Foreign and Diaspora Affairs Wanjiru Otieno spoke.",
        [("Wanjiru Otieno", "Cabinet Secretary for Foreign and Diaspora Affairs", None)],
    ),
    ("Former prime minister Tomasz Zielony agreed.", [("Tomasz Zielony", "former Prime Minister", None)]),
    ("Crown Prince Faris bin Nayef received him.", [("Faris bin Nayef", "Crown Prince", None)]),
    ("Lt. Gen. Abdel Karim al-Tayeb resigned.", [("Abdel Karim al-Tayeb", "Lieutenant General", None)]),
    (
        "PM Adjei and FM Mensah met.",
        [("Adjei", "Prime Minister", None), ("Mensah", "Foreign Minister", None)],
    ),
    ("Defense Minister nominee Bae Su-ho spoke.", [("Bae Su-ho", "Defense Minister nominee", None)]),
    # a given name that is also an adjective of a state, with and without its accents
    ("Trade Minister German Paredes spoke.", [("German Paredes", "Trade Minister", None)]),
    (
        "The Minister of Mines of Peru, Germán Quispe, spoke.",
        [("Germán Quispe", "Minister of Mines", "PER")],
    ),
    # a name that is also an organ's, before two more names; and the organ before an office
    ("Premier Duma Kabelo Nkosi spoke.", [("Duma Kabelo Nkosi", "Premier", None)]),
    ("Duma Speaker Pavel Orlov spoke.", [("Pavel Orlov", "Speaker", "RUS")]),
    # a syllable that is also a pronoun
    ("Vice Premier Hua He signed it.", [("Hua He", "Vice Premier", None)]),
    # a given name cut short
    ("Foreign Secretary Ma. Corazon Reyes spoke.", [("Ma. Corazon Reyes", "Foreign Secretary", None)]),
    # the state behind the name
    ("Queen Astrid of Norway listened.", [("Astrid", "Queen", "NOR")]),
    # a part of a state, told by its state's adjective or by its own name
    (
        "The governor of the Mexican state of Oaxaca, Julia Lopez, came.",
        [("Julia Lopez", "Governor of Oaxaca", "MEX")],
    ),
    ("The governor of Sinaloa, Raul Lopez, came.", [("Raul Lopez", "Governor of Sinaloa", "MEX")]),
    # two states, two singular offices: each person keeps their own
    (
        "Brazilian President Otávio Nunes met Colombian Foreign Minister Clara Ruiz.",
        [("Otávio Nunes", "President", "BRA"), ("Clara Ruiz", "Foreign Minister", "COL")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_titled_persons(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """A title in any order gives the bare name, the office in full words and the state."""
    found = [
        (m.name, m.offices[0].title, m.states[0] if m.states else None)
        for m in mentions(text)
        if m.kind == "person"
    ]
    assert found == expected


OFFICES = [
    ("He met the Russian foreign minister.", [("Russian foreign minister", ("RUS",), False)]),
    ("The premier agreed.", [("premier", (), False)]),
    (
        "Both the Pakistani and Russian foreign ministers spoke.",
        [("Pakistani and Russian foreign ministers", ("PAK", "RUS"), True)],
    ),
    ("The prime minister of Kenya spoke.", [("prime minister of Kenya", ("KEN",), False)]),
    ("His Egyptian counterpart agreed.", [("Egyptian counterpart", ("EGY",), False)]),
    ("It rained on ministers' houses.", []),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices_without_a_name(text: str, expected: list[tuple[str, tuple[str, ...], bool]]) -> None:
    """A role without a name is an office with the states its words give."""
    found = [(m.span.words(text), m.states, m.plural) for m in mentions(text) if m.kind == "office"]
    assert found == expected


THINGS = [
    ("They signed the Lake Tana Water Treaty.", "instrument", ["Lake Tana Water Treaty"]),
    (
        "They signed the Indo-Nepal Peace and Amity Treaty.",
        "instrument",
        ["Indo-Nepal Peace and Amity Treaty"],
    ),
    ("They spoke of aid in Education, Infrastructure, Health, Oil and Gas.", "group", []),
    ("The Kenya-Uganda Joint Commission met.", "forum", ["Kenya-Uganda Joint Commission"]),
    (
        "The Gulf Cooperation Council (GCC) met; the GCC agreed.",
        "igo",
        ["Gulf Cooperation Council (GCC)", "GCC"],
    ),
    ("They will build the Tana River Dam.", "project", ["Tana River Dam"]),
    ("The Polish foreign ministry denied it.", "body", ["foreign ministry"]),
    ("US forces helped us.", "state", ["US"]),
    ("Members of the New Harvest party voted.", "group", ["New Harvest party"]),
    ("They sued at the East African Court of Trade.", "igo", ["East African Court of Trade"]),
    ("The SADC Secretariat agreed.", "igo", ["SADC Secretariat"]),
    ("He joined the Rivers Association and SADC.", "igo", ["SADC"]),
    ("B&H thanked St Kitts and Nevis.", "state", ["B&H", "St Kitts and Nevis"]),
    ("The Kremlin denied it.", "body", ["Kremlin"]),
    ("The Ministry of Foreign Affairs agreed.", "body", ["Ministry of Foreign Affairs"]),
    # a language or a make is no act of a state; what is led or backed by one is
    ("The Dutch-speaking members bought Swedish-built ships.", "demonym", []),
    ("The Swedish-led talks went on.", "demonym", ["Swedish"]),
    # how close two states are is no forum
    ("They hailed a Comprehensive Strategic Partnership.", "forum", []),
    ("They hailed a Comprehensive Strategic Partnership.", "group", []),
    ("The Nile Partnership met.", "forum", ["Nile Partnership"]),
    # a place at one spot is one at the next
    (
        "Ministers met at Katima Mulilo, and Katima Mulilo hosted the presidents.",
        "place",
        ["Katima Mulilo", "Katima Mulilo"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), THINGS)
def test_things(text: str, kind: str, expected: list[str]) -> None:
    """States, organisations and named undertakings are found with their short forms."""
    assert [m.span.words(text) for m in mentions(text) if m.kind == kind] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The order angered her son, Sajal Wazir, in Dhaka.", "Sajal Wazir"),
        ("Quimar Abadal, who leads the Vox party, spoke.", "Quimar Abadal"),
    ],
)
def test_whose_kin_and_who_make_a_name_a_persons(text: str, name: str) -> None:
    assert name in [m.name for m in mentions(text) if m.kind == "person"]


def test_a_wife_needs_no_second_name() -> None:
    """Whoever is introduced as somebody's is a person under one name."""
    assert [m.name for m in mentions("He came with his wife Amira.") if m.kind == "person"] == ["Amira"]


NOBODY = [
    "The minister flew to Da Nang.",
    "They closed the Carlos Gardel bridge.",
    "The survey ship Barbaros Hayreddin sailed.",
    "Cooperation in Railways was discussed.",
    "PM Welcomes Efforts for Peace\n\nThe talks went on.",
    "Russia attaches importance to this.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_made_up(text: str) -> None:
    """Capitalised common words, headlines and verbs are no persons."""
    assert [m.name for m in mentions(text) if m.kind == "person"] == []


def test_a_surname_seen_with_a_title_is_that_person_later() -> None:
    """What the entity recogniser takes for a place is a person once introduced."""
    text = "SAPM Tahir Fateh arrived. Fateh met nobody."
    assert [m.name for m in mentions(text) if m.kind == "person"] == ["Tahir Fateh", "Fateh"]


def test_who_says_something_is_no_small_town_of_that_name() -> None:
    """A single name that speaks is a person, wherever it stands; what speaks of itself as "it" is a town."""
    text = "On Monday Tahoua left. Tahoua said that the port would open. Bandung said it would pay."
    assert [m.name for m in mentions(text) if m.kind == "person"] == ["Tahoua", "Tahoua"]


STRAIGHT = str.maketrans(
    {**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”„«»", '"'), "\n": " ", "\u00a0": " "}
)
PIECES = st.sampled_from(
    [
        "President", "Prime Minister", "of", "the", "(SAPM)", "Ivan", "Petrov", ",", ".", "\n\n",
        "Russian", "and", "Pakistan's", "“", "[", "]", "-", "al-Sisi", "Treaty", "for", "Joint Commission",
        "Foreign", "his", "  ", "(", ")",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=20).map(" ".join)))
def test_mentions_are_ordered_words_of_the_text(text: str) -> None:
    """On any text mentions lie within it, in order, apart from each other, and name something."""
    end = 0
    for mention in mentions(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.head
        assert mention.head in mention.span.words(text).translate(STRAIGHT)
        end = mention.span.end
