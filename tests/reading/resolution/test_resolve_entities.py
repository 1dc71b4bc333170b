"""What the words of short reports stand for."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook import Codebook
from communique.model import Dateline, Entity, Removed, Report
from communique.reading.entities import Entities
from communique.reading.language import Language
from communique.reading.mentions import find_mentions
from communique.reading.parsed import Parsed
from communique.reading.resolution import resolve_entities

LANGUAGE = Language()
CODEBOOK = Codebook()


def resolve(
    text: str, place: str = "", state: str | None = None, title: str | None = None, head: tuple[str, ...] = ()
) -> tuple[Parsed, Entities]:
    report = Report(
        id="r",
        text=text,
        title=title,
        dateline=Dateline(place=place, state=state) if place else None,
        published=dt.date(2025, 6, 3),
        removed=tuple(Removed(kind="header", text=line) for line in head),
    )
    doc: Any = next(iter(LANGUAGE.tokenise([report])))
    found = find_mentions(doc, report=report, dates=(), codebook=CODEBOOK)
    parsed = next(iter(LANGUAGE.parse([(report, doc, found)])))
    return parsed, resolve_entities(parsed, codebook=CODEBOOK)


def people(entities: Entities) -> list[Entity]:
    return [entity for entity in entities.all if entity.kind == "person"]


def meant(text: str, word: str, place: str = "", state: str | None = None) -> list[str]:
    """Names of what the last token with this text stands for."""
    parsed, entities = resolve(text, place, state)
    token = [t.i for t in parsed.doc if t.text == word][-1]
    return [entities.get(ref).name for ref in entities.at(token)]


ONE_PERSON = [
    "SAPM Haroon Wali Khan spoke. Haroon Wali agreed. The SAPM left. Khan smiled.",
    "Foreign Minister Sergei Orlov spoke. Sergey Orlov left. Russia thanked FM Orlov.",
    "Kishida Fumio, Japan's prime minister, spoke. Kishida left.",
    "Joko Widodo spoke. Jokowi left.",
    "The minister of Kenya, Hon. Ali Otieno Kamau 'Simba', spoke. Minister Simba left. Kamau smiled.",
    'Minister Juan "Nando" Ruiz spoke. Nando Ruiz left.',
    "Minister Adaljiza Neves spoke. The minister, Adalzija Neves, left.",
]


@pytest.mark.parametrize("text", ONE_PERSON)
def test_one_person_under_many_names(text: str) -> None:
    """Full name, short name, other spelling and office are one entity."""
    assert len(people(resolve(text)[1])) == 1


@pytest.mark.parametrize(
    "text",
    ["He praised the official visit to Peru.", "Peru said that the visit was not official."],
)
def test_what_is_official_is_no_official(text: str) -> None:
    """An adjective that is also a noun of people stands for nobody."""
    assert [entity.name for entity in resolve(text)[1].all] == ["Peru"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The EU thanked Peru.", "European Union (EU)"),
        ("The U.N. thanked Peru.", "United Nations (UN)"),
        ("The European Union thanked Peru. The EU left.", "European Union (EU)"),
        ("The European Union thanked Peru.", "European Union"),
        ("NATO thanked Peru.", "NATO"),
        ("The Free Andes Movement (FAM) thanked Peru. The FAM left.", "Free Andes Movement (FAM)"),
    ],
)
def test_letters_stand_behind_the_name_that_they_are_short_for(text: str, name: str) -> None:
    """An organisation has its name and, where the report uses them, its letters."""
    assert [entity.name for entity in resolve(text)[1].all if entity.name != "Peru"] == [name]


OSLO_STORY = (
    "OSLO: Prime Minister Narendra Modi met Xi Jinping. India and China agreed. India thanked China. "
    "Commerce Secretary Anil Rao stayed."
)
STATES = [
    # named by the title
    ("Russia's President Ivan Orlov met Kenyan Foreign Minister Asha Otieno.", "", None, ["RUS", "KEN"]),
    # an official named without a state is the report's own
    (
        "NAIROBI: Trade Minister Asha Otieno met Polish Trade Minister Jan Kowal.",
        "Nairobi",
        "KEN",
        ["KEN", "POL"],
    ),
    # known to the codebook
    ("Putin spoke with Macron on Monday.", "", None, ["RUS", "FRA"]),
    # an official of an organisation serves no state
    ("NATO Secretary General Mark Rutte met President Donald Trump.", "", None, [None, "USA"]),
    # whose "its" takes up; the wife of somebody
    ("Kenya answered. Its Trade Minister, Asha Otieno, spoke in Oslo.", "Oslo", "NOR", ["KEN"]),
    ("Kenyan President Asha Otieno came with her husband Amos.", "", None, ["KEN", "KEN"]),
    # a counterpart in a capital
    ("Otieno's counterpart in New Delhi, Rohan Mehta, spoke.", "", None, ["IND"]),
    # a dateline whose state the story hardly speaks of is no home
    (
        OSLO_STORY,
        "Oslo",
        "NOR",
        ["IND", "CHN", "IND"],
    ),
    # by the state before the words that describe somebody
    ("Parts came from the disgraced Pakistani nuclear scientist Amir Shah.", "", None, ["PAK"]),
    # the second of two named together
    ("Chinese Foreign Minister Li Bo and Defence Minister Ma Jun met.", "", None, ["CHN", "CHN"]),
]


@pytest.mark.parametrize(("text", "place", "dateline", "expected"), STATES)
def test_states_of_persons(text: str, place: str, dateline: str | None, expected: list[str | None]) -> None:
    """A person's state comes from the title, the neighbour, the codebook or the report's home."""
    assert [person.state for person in people(resolve(text, place, dateline)[1])] == expected


ANTECEDENTS = [
    ("Foreign Minister Asha Otieno arrived. She thanked Japan.", "She", ["Asha Otieno"]),
    ("Kenya said it would help Japan.", "it", ["Kenya"]),
    ("Kenya thanked Japan. The two sides signed nothing.", "sides", ["Kenya", "Japan"]),
    ("India struck Pakistan before both sides agreed to a truce.", "sides", ["India", "Pakistan"]),
    ("Kenyan officials met the Japanese delegation.", "delegation", ["Japan"]),
    ("The ties of Kenya with Tokyo are old.", "Tokyo", ["Japan"]),
    ("Otieno arrived in Tokyo.", "Tokyo", ["Tokyo"]),
    ("New Delhi accused Pakistan of the attack.", "Delhi", ["India"]),
    ("President Ivan Orlov, who spoke first, left.", "who", ["Ivan Orlov"]),
    ("Premier Asha Otieno spoke. Japan thanked the premier.", "premier", ["Asha Otieno"]),
    # the head of state whom a vague word means
    ("Kenyan President Asha Otieno came. The Kenyan leader spoke.", "leader", ["Asha Otieno"]),
    # the other of two
    (
        "Kenyan President Asha Otieno met Polish President Jan Kowal. Otieno thanked her host.",
        "host",
        ["Jan Kowal"],
    ),
    (
        "NAIROBI: Kenyan Trade Minister Asha Otieno met Polish Trade Minister Jan Kowal. The visiting minister left.",
        "minister",
        ["Jan Kowal"],
    ),
    # a phrase at the head of a sentence looks ahead
    (
        "Polish Foreign Minister Jan Kowal left. After his arrival, President Asha Otieno spoke.",
        "his",
        ["Asha Otieno"],
    ),
    # two joined verbs share their subject, which is not "him"
    (
        "President Asha Otieno sat down with Polish President Jan Kowal and promised him help.",
        "him",
        ["Jan Kowal"],
    ),
    ("Amos Otieno and Jan Kowal were charged. Both denied it.", "Both", ["Amos Otieno", "Jan Kowal"]),
    ("Kenyan and Ugandan officials met. They thanked each other.", "other", ["Kenya", "Uganda"]),
    # what a common noun takes up
    ("The Orange Party sued. The party lost.", "party", ["Orange Party"]),
    ("Kenya will fund the Lamu Corridor. The project is late.", "project", ["Lamu Corridor"]),
    ("The Kenyan foreign ministry spoke. The ministry denied it.", "ministry", ["foreign ministry"]),
    # a people under its own name, and a plural that is nobody's
    ("Kenyan protesters marched.", "protesters", ["Kenyan protesters"]),
    ("Kenya fought Uganda. Soldiers shot one another.", "Soldiers", ["Kenya", "Uganda"]),
    # the speaker's state, wherever the speaker stands
    ('"We agree," President Jan Kowal of Poland said.', "We", ["Poland"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), ANTECEDENTS)
def test_what_a_word_stands_for(text: str, word: str, expected: list[str]) -> None:
    """Pronouns, collective nouns, capitals and offices stand for what they mean."""
    assert sorted(meant(text, word)) == sorted(expected)


LOCAL = [
    # the report's own
    ("KAMPALA: The government agreed. Uganda is glad.", "government", "Uganda"),
    # of the state whose minister speaks
    (
        "KAMPALA: Uganda is glad. Kenyan Trade Minister Asha Otieno said the Interior ministry knew.",
        "ministry",
        "Interior ministry",
    ),
    ("KAMPALA: Uganda is glad. Officials in Warsaw denied it.", "Officials", "Officials"),
    # where the sentence is set
    ("KAMPALA: Uganda is glad. In Warsaw, prosecutors denied it.", "prosecutors", "prosecutors"),
]


@pytest.mark.parametrize(("text", "word", "expected"), LOCAL)
def test_organs_of_nobody_named(text: str, word: str, expected: str) -> None:
    """An organ or official of no state named belongs to the place, the speaker or the report's home."""
    states = {"government": "UGA", "ministry": "KEN", "Officials": "POL", "prosecutors": "POL"}
    parsed, entities = resolve(text, "Kampala", "UGA")
    token = next(t.i for t in parsed.doc if t.text == word)
    found = [(entities.get(ref).name, entities.state(ref)) for ref in entities.at(token)]
    assert found == [(expected, states[word])]


def test_the_president_at_home_outranks_the_guest() -> None:
    """The President of a release is the host's own, though the guest was named last."""
    text = "NAIROBI: President Asha Otieno of Kenya met Polish President Jan Kowal. The President spoke."
    parsed, entities = resolve(text, "Nairobi", "KEN")
    token = next(t.i for t in reversed(parsed.doc) if t.text == "President")
    assert [entities.get(ref).name for ref in entities.at(token)] == ["Asha Otieno"]


def test_one_undertaking_under_many_names() -> None:
    """More or fewer words for one forum are one entity."""
    _, entities = resolve("The G7 Hiroshima Summit opened. The G7 Summit ended.")
    assert [e.name for e in entities.all if e.kind == "forum"] == ["G7 Hiroshima Summit"]


def test_a_state_named_in_passing_is_no_party() -> None:
    """Both sides are the two the report is about, not a third named between."""
    text = (
        "Kenya met Uganda. Kenya praised Uganda. Uganda praised Kenya. Kenya and Uganda agreed. "
        "Uganda once sold tea to Japan. Both sides signed."
    )
    assert meant(text, "sides") == ["Kenya", "Uganda"]


def test_an_adviser_is_known_by_the_field() -> None:
    """An office of another's, told by its field alone, is the person named with that field."""
    text = (
        "Prime Minister Asad Baig came. SAPM on Industries and Production, Tahir Gul, spoke. "
        "Baig's adviser on industries and production left."
    )
    assert meant(text, "adviser") == ["Tahir Gul"]


def test_an_unnamed_official_is_a_body_of_the_state() -> None:
    """A speaker without a name still has one entity, with the state."""
    _, entities = resolve("A senior Russian official spoke in Moscow.")
    assert [(e.kind, e.name, e.state) for e in entities.all if e.kind == "body"] == [
        ("body", "Russian official", "RUS")
    ]


def test_mentions_of_a_person_leave_titles_out() -> None:
    """The span of a person is the bare name."""
    text = "Russia’s Deputy Prime Minister Anton Belov spoke."
    parsed, entities = resolve(text)
    assert [parsed.words(span) for span in people(entities)[0].mentions] == ["Anton Belov"]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_resolves(text: str) -> None:
    """On any text ids are those of the entities, in order, and spans lie within it."""
    _, entities = resolve(text)
    assert [entity.id for entity in entities.all] == [f"e{n}" for n in range(1, len(entities.all) + 1)]
    assert all(entities.get(ref) for refs in entities.by_token.values() for ref in refs)
    assert all(span.end <= len(text) for entity in entities.all for span in entity.mentions)


TWO_MET = "Ghana's President Ama Boateng met Togo's President Kofi Ayeva. "
STAND_FOR = [
    (TWO_MET + "Host and guest agreed.", "guest", ["Ama Boateng", "Kofi Ayeva"]),
    (TWO_MET + "Both authorities agreed.", "authorities", ["Ghana", "Togo"]),
    ("President Ama Boateng of Ghana came. The 44-year-old leader left.", "leader", ["Ama Boateng"]),
    # the one who leads people under arms, and the only such people who are named
    (
        "Rebel chief Kofi Addo met President Ama Boateng of Ghana. The rebel leader left.",
        "leader",
        ["Kofi Addo"],
    ),
    ("Ghana talked to the LTTE. The insurgents left.", "insurgents", ["LTTE"]),
    ("Togo fought the Volta Liberation Front. The rebels left.", "rebels", ["Volta Liberation Front"]),
    ("Ghana talked to the LTTE. Wounded insurgents left.", "insurgents", []),
    ("Ghana talked to the LTTE. The other insurgents left.", "insurgents", []),
    ("Ghana talked to the LTTE and the PKK. The insurgents left.", "insurgents", []),
    ("Ghana's ruling party met. The rebels left.", "rebels", []),
    # who leads a group acts for it, not for the state it is in
    ("The LTTE leader left Ghana.", "leader", ["LTTE"]),
    ("A spokesman for the LTTE left Ghana.", "spokesman", ["LTTE"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), STAND_FOR)
def test_nouns_for_those_just_spoken_of(text: str, word: str, expected: list[str]) -> None:
    """A pair of roles, a counted noun or an age takes up who was named before."""
    assert meant(text, word) == expected


@pytest.mark.parametrize(
    ("text", "writers"),
    [
        (
            "We, the governments of Chad, Mali and Togo, met. We call on Niger to stop.",
            ["Chad", "Mali", "Togo"],
        ),
        ("On behalf of the government of Canada, I congratulate Togo. We look forward to June.", ["Canada"]),
        (
            "Joint statement by Peru and Chile on fishing\n\nOur ports will open. We agreed on fees.",
            ["Peru", "Chile"],
        ),
        (
            "Peru, Chile and Cuba announce our decision to sign. We will meet in May.",
            ["Peru", "Chile", "Cuba"],
        ),
        ("I condemn the shelling of Banjul. Norway will send tents. We urge calm.", ["Norway"]),
        # by whose known official the writer calls his own
        ("I am glad. My foreign minister, Retno Marsudi, left Niger. We wait.", ["Indonesia"]),
        ("I am glad. My foreign minister left. Peru will wait. We wait.", ["Peru"]),
    ],
)
def test_who_writes_a_report_in_the_first_person(text: str, writers: list[str]) -> None:
    """Behind "we", in a head, before "our", behind "on behalf of", or by whose will is told."""
    assert meant(text, "We") == writers


@pytest.mark.parametrize(
    ("title", "word", "writers"),
    [
        ("Statement by President Cyril Ramaphosa on the truce", "I", ["Cyril Ramaphosa"]),
        ("Statement by President Cyril Ramaphosa on the truce", "We", ["South Africa"]),
        ("Joint statement of Paul Kagame and Cyril Ramaphosa", "We", ["Paul Kagame", "Cyril Ramaphosa"]),
        ("Statement by the foreign ministers of Peru and Chile", "We", ["Peru", "Chile"]),
        ("Statement by the African Union, Addis Ababa, 3 May 2024", "We", ["African Union"]),
    ],
)
def test_a_title_names_who_writes(title: str, word: str, writers: list[str]) -> None:
    """A well-known person, whom the text itself may leave unnamed, or else states."""
    parsed, entities = resolve("I thank Niger. We urge calm.", title=title)
    token = next(t.i for t in parsed.doc if t.text == word)
    assert [entities.get(ref).name for ref in entities.at(token)] == writers


@pytest.mark.parametrize(
    ("head", "text", "word", "state"),
    [
        ("Republic of Ghana, Ministry of Foreign Affairs", "We condemn the attack in Togo.", "We", "GHA"),
        (
            "Embassy of the Republic of Cuba - Ottawa",
            "The Embassy rejects Canada's claims.",
            "Embassy",
            "CUB",
        ),
    ],
)
def test_a_letterhead_tells_whose_report_it_is(head: str, text: str, word: str, state: str) -> None:
    """Its state is that of the ministry or embassy that issues the text, be it posted elsewhere."""
    parsed, entities = resolve(text, head=(head,))
    token = next(t.i for t in parsed.doc if t.text == word)
    assert [entities.get(ref).state for ref in entities.at(token)] == [state]


def test_the_embassy_is_the_one_last_named() -> None:
    """And not one of the state that the report is written from."""
    parsed, entities = resolve(
        "Japan wrote to the Chilean Embassy. Students stood at the embassy.", "Tokyo", "JPN"
    )
    token = next(t.i for t in parsed.doc if t.text == "embassy")
    assert [entities.get(ref).state for ref in entities.at(token)] == ["CHL"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Mali met in Lomé. The envoy said that we are tired. Togo will mediate.",
        'Togo will mediate. "We are tired. We want peace," the envoy said.',
        "Chad and Mali met in Lomé. The minister reiterated our support for Togo. The border stays open.",
    ],
)
def test_nobody_writes_what_others_are_told_to_say(text: str) -> None:
    """Neither quoted nor reported speech makes a report its speaker's own."""
    assert not resolve(text)[1].written


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("A Chadian official spoke. Mali agreed. The official left.", "TCD"),
        ("A senior Kenyan diplomat spoke. Somalia closed the border. The diplomat left.", "KEN"),
    ],
)
def test_an_official_without_a_name_is_taken_up(text: str, state: str) -> None:
    """Whoever else was named in between."""
    parsed, entities = resolve(text)
    token = next(t.i for t in reversed(parsed.doc) if t.lemma_ in {"official", "diplomat"})
    assert [entities.state(ref) for ref in entities.at(token)] == [state]


def test_the_government_of_a_state_owns_as_the_state() -> None:
    """The parse would take the launch for what is of the state, and the government for what is welcomed."""
    parsed, _ = resolve("Peru welcomed the Government of Chile's launch of its plan.")
    assert [t.text for t in parsed.doc if t.dep_ == "dobj"] == ["launch"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Foreign Minister Pete Szijjarto left.", True),
        ("Foreign Minister Ana Szijjarto left.", False),
    ],
)
def test_a_first_name_cut_short(text: str, known: bool) -> None:
    """A famous name is known by the office held on the day, though its first name is cut short."""
    assert [person.wikidata is not None for person in people(resolve(text)[1])] == [known]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Maria Lungu of Zambia met Peter Banda of Malawi. She spoke.", "She", "Maria Lungu"),
        ("Peter Banda of Malawi met Maria Lungu of Zambia. She spoke.", "She", "Maria Lungu"),
        ("Maria Lungu of Zambia met Peter Banda of Malawi. He spoke.", "He", "Peter Banda"),
        ("Mrs Adda of Ghana met Mr Tal of Togo. He spoke.", "He", "Tal"),
        ("Mr Tal of Togo met Mrs Adda of Ghana. She spoke.", "She", "Adda"),
        ("President Ivan Petrov met spokeswoman Oda Kell. She spoke.", "She", "Oda Kell"),
        ("Ivan Petrov met Tala Melnikova. She spoke.", "She", "Tala Melnikova"),
        ("Peter Banda said Maria Lungu was late because she had been held up.", "she", "Maria Lungu"),
        ("Ivan Petrov said that she would call.", "she", None),
        ("Sefa Tongi met Kol Addo. She spoke.", "She", "Sefa Tongi"),
    ],
)
def test_he_and_she(text: str, word: str, expected: str | None) -> None:
    """A pronoun means nobody of whom name or title tells the other gender; of whom they tell nothing, it may."""
    assert meant(text, word) == ([expected] if expected else [])
