"""Whom persons serve whose own words name no state, and how people of many regions are named."""

import datetime as dt

import pytest

from communique.codebook import Codebook
from communique.model import Dateline, Report
from communique.reading.reader import Reader

READER = Reader(Codebook())


def people(text: str, place: str = "", state: str | None = None) -> list[tuple[str, str | None, list[str]]]:
    """Name, state and offices of each person of a report."""
    dateline = Dateline(place=place, state=state) if place else None
    report = Report(id="r", text=text, dateline=dateline, published=dt.date(2019, 6, 3), language="en")
    reading = next(READER.read([report]))
    return [
        (entity.name, entity.state, [office.title for office in entity.offices])
        for entity in reading.entities
        if entity.kind == "person"
    ]


GHANA_MET = "Ghana's President Ama Addo, Ghana's Defence Minister Yaw Mensah and Ghana's Trade Minister Abla Osei met. "
STATES = [
    ("Norway has troops in Chad. General Paul Otte travelled to Mali and Chad.", "N'Djamena", "TCD", "NOR"),
    # an ambassador to the report's own state serves another
    ("Ghana reacted sharply. Ambassador Kofi Addo was summoned in Lomé.", "Lomé", "TGO", "GHA"),
    # a state of which the report speaks but in passing is nobody's own
    (
        GHANA_MET + "The border with Togo is shut. General Kofi Otte was calm.",
        "",
        None,
        "GHA",
    ),
    # an official named by whom he serves
    (
        "Togo hosted Ghana's President Kofi Addo. Addo's chief adviser Ama Mensah was present.",
        "Lomé",
        "TGO",
        "GHA",
    ),
    # a given name that is a word of its own
    ("Togo closed its border, US envoy Bill Peterson announced.", "Lomé", "TGO", "USA"),
    # who is spoken of without a name before, and an office that goes on behind the name
    (
        "A Kenyan minister has warned Togo of tariffs. Trade Minister Ali Otieno spoke in Lomé.",
        "Lomé",
        "TGO",
        "KEN",
    ),
    ("Togo met Ali Otieno, a senior Kenyan official on border matters.", "Lomé", "TGO", "KEN"),
    ("The Kenyan minister left Togo. Trade Minister Ali Otieno spoke in Lomé.", "Lomé", "TGO", "TGO"),
    # a state that somebody is against is not served
    ("Togo closed its border. The anti-Ghanaian leader Ama Mensah shrugged.", "Lomé", "TGO", "TGO"),
    ("Togo closed its border. The Ghanaian leader Ama Mensah shrugged.", "Lomé", "TGO", "GHA"),
    # where the sentence takes place
    ("Togo closed its border. In Accra, army spokesman Yaw Owusu shrugged.", "Lomé", "TGO", "GHA"),
    ("Togo closed its border. At the Knesset, lawmaker Dan Peretz shrugged.", "Lomé", "TGO", "ISR"),
    # whose delegation is led, who is represented, and whose spokesman speaks
    (
        "Togo and Peru met in Lomé. The Kenyan team, headed by Minister Ali Otieno, left.",
        "Lomé",
        "TGO",
        "KEN",
    ),
    ("Togo and Peru met in Lomé. Kenya was represented by Minister Ali Otieno.", "Lomé", "TGO", "KEN"),
    ("Togo spoke. The Kenyan government's spokesman, Ali Otieno, agreed.", "Lomé", "TGO", "KEN"),
    # for whom somebody signs, and where somebody speaks
    ("Togo and Peru met in Lomé. Minister Ali Otieno signed on behalf of Kenya.", "Lomé", "TGO", "KEN"),
    ("Togo and Peru met in Lomé. On the Kenyan side, Minister Ali Otieno signed.", "Lomé", "TGO", "KEN"),
    (
        "Togo reacted. Sharper was the response in Kenya, where Minister Ali Otieno shrugged.",
        "Lomé",
        "TGO",
        "KEN",
    ),
    # the state in brackets behind a name, also in a list that shares one title
    ("Togo spoke. Ambassadors Ana Ruiz (Peru) and Kofi Addo (Ghana) wrote to it.", "Lomé", "TGO", "GHA"),
    ("Togo spoke. The co-chairs, Ana Ruiz (Peru) and Kofi Addo (Ghana), wrote to it.", "Lomé", "TGO", "GHA"),
    # no official of the same state deals with an envoy, and who does is of the state the envoy is sent to
    ("Togo spoke. Political Director Kofi Addo summoned the Togolese ambassador to Ghana.", "", None, "GHA"),
    # whose organ somebody heads
    ("Togo spoke. Kofi Addo, head of the Ghanaian State Security Committee, agreed.", "Lomé", "TGO", "GHA"),
    # how somebody is described
    ("Ines Prado, a Bolivian engineer, was released in Lomé.", "Lomé", "TGO", "BOL"),
    ("The Bolivian engineer Ines Prado was released in Lomé.", "Lomé", "TGO", "BOL"),
    # not where the report says that something was
    (
        "Togo is ready. Togo spoke in Lima, Peru. The forum met in Lima, Peru. Minister Afi Lawson left.",
        "",
        None,
        "TGO",
    ),
    # an envoy is named with a state even at home
    (
        "Togo's ambassadors Kofi Abe and Ama Ayi left. Togo's ambassador Yao Edo met Peru. Minister Afi Lawson left.",
        "",
        None,
        "TGO",
    ),
    # nor those who act against a state
    ("Al-Shabaab fled. Al-Shabaab hid. Togo watched. Minister Afi Lawson left.", "", None, "TGO"),
    # whose "its" and "the country's" takes up the subject around or before
    ("Togo gave way. Norway said Kari Lunde, its ambassador in Lisbon, would go.", "Lomé", "TGO", "NOR"),
    (
        "Togo sued. Ghana wrote the judges a letter. Kofi Addo, the country's deputy minister of mines, signed.",
        "Lomé",
        "TGO",
        "GHA",
    ),
    # of whose organ somebody is, and two with a land each behind one title
    ("Togo and Ghana met. Uri Reshef, of Israel's security council, left.", "Lomé", "TGO", "ISR"),
    ("Togo waits. Former presidents Kofi Abe of Ghana and Rui Gomes of Angola left.", "Lomé", "TGO", "AGO"),
    # of the states told of, one that has such an office
    ("Australia hosted Ghana. Australia thanked President Ama Addo for the gift.", "Sydney", "AUS", "GHA"),
    ("Togo and Jordan met. Togo spoke in Lomé. King Faris agreed.", "Lomé", "TGO", "JOR"),
    ("Peru and Austria met. Peru spoke in Lima. Chancellor Max Huber agreed.", "Lima", "PER", "AUT"),
    ("Togo and Jordan met. Togo spoke in Lomé. President Kofi Abe agreed.", "Lomé", "TGO", "TGO"),
    # whose "his" takes up the person last named
    ("Fijian President Jone Vula spoke. His adviser, Seru Tora, agreed.", "Lomé", "TGO", "FJI"),
]


OUTLAWS = [
    ("Togo closed its border. Rebel leader Ali Otieno met a bishop.", None),
    ("Togo closed its border. Ali Otieno, a spokesman for the guerrillas, shrugged.", None),
    ("Togo closed its border. The chief negotiator of the separatists, Ali Otieno, shrugged.", None),
    # who serves a state against them
    ("Togo closed its border. Ali Otieno, head of the anti-terrorist squad, shrugged.", "TGO"),
    ("Togo closed its border. Police chief Ali Otieno told the rebels to wait.", "TGO"),
]


@pytest.mark.parametrize(("text", "expected"), OUTLAWS)
def test_who_leads_people_under_arms_serves_no_state(text: str, expected: str | None) -> None:
    """The last person named serves the report's own state, unless he acts for those who fight one."""
    assert people(text, "Lomé", "TGO")[-1][1] == expected


@pytest.mark.parametrize(("text", "place", "state", "expected"), STATES)
def test_what_stands_around_tells_whom_someone_serves(
    text: str, place: str, state: str, expected: str
) -> None:
    """The last person named serves the state that the surroundings tell, rather than the report's own."""
    assert people(text, place, state)[-1][1] == expected


NAMES = [
    ("Vietnam's Deputy Prime Minister Tran Van Hoa left. Hoa smiled.", "Tran Van Hoa", "VNM"),
    ("Hungarian Foreign Minister Kovács Péter left. Kovács smiled.", "Kovács Péter", "HUN"),
    ("Indonesian Coordinating Minister Sutrisno left. Sutrisno smiled.", "Sutrisno", "IDN"),
    ("Colombia's Defence Minister Iván Rojas Gómez left. Rojas smiled.", "Iván Rojas Gómez", "COL"),
    (
        "Sheikh Tamim bin Khalifa Al Suwaidi, Qatar's minister of state for foreign affairs, left.",
        "Tamim bin Khalifa Al Suwaidi",
        "QAT",
    ),
    ("South Korean nuclear envoy Noh Kyu-hwan left. Noh smiled.", "Noh Kyu-hwan", "KOR"),
    ("Sri Lankan Finance Minister Basil de Alwis Gunaratne left.", "Basil de Alwis Gunaratne", "LKA"),
    ("H.E. Dr. Amina J. Barry, Minister of Trade of the Republic of Guinea, left.", "Amina J. Barry", "GIN"),
    ("Nepal's Foreign Minister KP Rai left. Minister Rai smiled.", "KP Rai", "NPL"),
    ("Iraqi President Karim Amir-Hassani left.", "Karim Amir-Hassani", "IRQ"),
    ("The secretary of defense of the Philippines, Mr. Jose P. Cruz, left.", "Jose P. Cruz", "PHL"),
]


@pytest.mark.parametrize(("text", "name", "state"), NAMES)
def test_names_of_many_regions(text: str, name: str, state: str) -> None:
    """Order of names, particles and single names do not matter."""
    assert [found[:2] for found in people(text)] == [(name, state)]


OFFICES = [
    (
        "The head of the presidential chancellery, Marek Zielony, left.",
        "Head of the Presidential Chancellery",
    ),
    (
        "Gul Rahman Wali, the minister for borders and tribal affairs, left.",
        "Minister for Borders and Tribal Affairs",
    ),
    ("His field marshal, Tendai Moyo, left.", "Field Marshal"),
    ("Acting President Lydia Banda of Zambia left.", "acting President"),
    ("Governor Musa Garba of Kebbi left.", "Governor of Kebbi"),
    ("The head of Moldova's breakaway region of Transnistria, Ion Rusu, left.", "Head of Transnistria"),
    ("The former military ruler, General Sani Bello, left.", "former Military Ruler"),
    ("Amos Otieno, adviser at the Foreign Ministry, left.", "Adviser at the Foreign Ministry"),
    # more than one field of government
    (
        "The Minister of Foreign Affairs and Cooperation, Aida Lopes, left.",
        "Minister of Foreign Affairs and Cooperation",
    ),
    (
        "The minister of culture, gender, entertainment and sport, Olive Brown, left.",
        "Minister of Culture, Gender, Entertainment and Sport",
    ),
    ("Minister of Foreign Affairs and Trade Minister Eva Rey left.", "Minister of Foreign Affairs"),
    # a hyphen within the title, the state's adjective inside it, no comma behind it
    ("Prime-Minister Rui Gomes left.", "Prime Minister"),
    ("Ana Ruiz, the deputy Peruvian foreign minister, left.", "deputy Foreign Minister"),
    ("Teona Meladze, Armenia's ambassador to Georgia was summoned.", "Ambassador to Georgia"),
    # an organ that no list holds, a national one, a town, a field after "in charge of", and what follows an office
    ("Kwame Asante, the head of the state ports board, left.", "Head of the State Ports Board"),
    ("Raúl Ticona, leader of the Andean Civic Front, left.", "Leader"),
    ("The presidential envoy in Batkol, Aibek Sadykov, left.", "Presidential Envoy in Batkol"),
    ("Touhid Karim, the adviser in charge of foreign affairs, left.", "Adviser of Foreign Affairs"),
    ("The bishop met Aiko Sato, Ambassador of Japan to the Kingdom, there.", "Ambassador"),
    # to whom somebody is accredited
    (
        "Fiji's non-resident ambassador to Peru and the Association of Caribbean States, Jone Vula, left.",
        "Ambassador to Peru and the Association of Caribbean States",
    ),
]


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_offices_from_title_and_apposition(text: str, office: str) -> None:
    """A title before the name, between commas or behind it gives the office with its field."""
    assert people(text)[0][2][0] == office


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "Lebanon's president met two investigators in Beirut. Spokesman Omar Khalil said Lebanon would wait.",
            "LBN",
        ),
        (
            "China and Lebanon signed an accord in Beijing. Spokesman Omar Khalil said China would wait.",
            "CHN",
        ),
    ],
)
def test_an_agency_is_at_home_only_where_its_state_is_spoken_of(text: str, state: str) -> None:
    report = Report(
        id="r", text=text, agency="China News Service", published=dt.date(2019, 6, 3), language="en"
    )
    reading = next(READER.read([report]))
    assert [entity.state for entity in reading.entities if entity.name == "Omar Khalil"] == [state]


def test_an_agencys_own_name_speaks_of_no_state() -> None:
    """The credit in a dateline is no word on the state that the agency is of."""
    text = "BEIRUT, June 3 (Xinhua) -- Beirut was calm. Spokesman Omar Khalil said that shops had opened."
    dateline = Dateline(place="Beirut", state="LBN", date=dt.date(2019, 6, 3))
    report = Report(
        id="r", text=text, agency="Xinhua", dateline=dateline, published=dateline.date, language="en"
    )
    reading = next(READER.read([report]))
    assert [entity.state for entity in reading.entities if entity.name == "Omar Khalil"] == ["LBN"]


def test_an_office_in_the_plural_is_that_of_each() -> None:
    """Two who are introduced together hold the office each for a state, in order."""
    text = "The Thai and Cambodian defence ministers, Somchai Wongsa and Tea Sovann, signed it."
    assert people(text) == [
        ("Somchai Wongsa", "THA", ["Defence Minister"]),
        ("Tea Sovann", "KHM", ["Defence Minister"]),
    ]
    behind = "Heiko Brandt and Lena Holm, their foreign ministers, met."
    assert [offices for _, _, offices in people(behind)] == [["Foreign Minister"], ["Foreign Minister"]]


def test_an_office_behind_a_name_is_not_of_the_next() -> None:
    """In a list each office between commas belongs to the name before it."""
    text = (
        "H.E. Ana Ruiz, President of the Republic of Peru, H.E. Luis Paz, President of the Republic of Chile, "
        "and H.E. Eva Rey, Prime Minister of Spain, met."
    )
    assert [(name, state) for name, state, _ in people(text)] == [
        ("Ana Ruiz", "PER"),
        ("Luis Paz", "CHL"),
        ("Eva Rey", "ESP"),
    ]
    joined = "Amb. Grace Otieno, the Cabinet Secretary for Trade and Amb. Jan Kowal, Poland's envoy, met in Kisumu."
    assert people(joined) == [
        ("Grace Otieno", "KEN", ["Ambassador", "Cabinet Secretary for Trade"]),
        ("Jan Kowal", "POL", ["Ambassador", "Envoy"]),
    ]


def test_company_serves_whom_its_head_serves() -> None:
    """Who accompanies a minister, or stands in a list behind one, serves the same state."""
    flanked = "Togo spoke. Kenyan President Asha Kimani, flanked by Minister Ali Otieno and Minister Joe Wafula, left."
    assert [state for _, state, _ in people(flanked, "Lomé", "TGO")] == ["KEN", "KEN", "KEN"]
    listed = "Togo spoke. Kenyan President Asha Kimani, Minister Joe Wafula and Adviser Ali Otieno left."
    assert [state for _, state, _ in people(listed, "Lomé", "TGO")] == ["KEN", "KEN", "KEN"]
    facing = "Togo spoke. Talks between Kenyan Minister Asha Kimani and Minister Afi Lawson began."
    assert [state for _, state, _ in people(facing, "Lomé", "TGO")] == ["KEN", "TGO"]


NOBODY = [
    "They met near Second Thomas Shoal.",
    "Rain fell on Central Java and East Nusa.",
    "His Excellency said that it rained.",
    "The General Staff denied it.",
    "The prize was awarded at the Kofi Annan Centre.",
    "Were Peru to agree, the deal would hold.",
    "The school stands on Hill Road, St Michael.",
    "The Rt. Hon'ble Prime Minister left.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_places_things_and_forms_of_address_are_nobody(text: str) -> None:
    """No person is made of a reef, a province, a staff, a form of address or a building."""
    assert people(text) == []


def test_a_land_in_half_a_word_is_none() -> None:
    """The name of a forum goes on behind a hyphen, and the land in it is no party."""
    report = Report(id="r", text="The Ibero-American summit opened in Lima.", language="en")
    reading = next(READER.read([report]))
    named = [(entity.kind, entity.name) for entity in reading.entities]
    assert named == [("forum", "Ibero-American summit"), ("place", "Lima")]


def test_what_is_said_in_a_language_is_said_nowhere() -> None:
    report = Report(id="r", text="The minister of Togo spoke in Arabic.", language="en")
    assert [entity.name for entity in next(READER.read([report])).entities if entity.kind == "place"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # fields that no list holds, several of them, with an article, and right before a name
        (
            "Ana Ruiz, Minister of Peatlands and Quantum Matters of Peru, left.",
            ("Ana Ruiz", "PER", ["Minister of Peatlands and Quantum Matters"]),
        ),
        (
            "Ana Ruiz, Minister of Trade and the Environment of Peru, left.",
            ("Ana Ruiz", "PER", ["Minister of Trade and the Environment"]),
        ),
        (
            "Peru's Minister for Immigration and Border Protection Ana Ruiz left.",
            ("Ana Ruiz", "PER", ["Minister for Immigration and Border Protection"]),
        ),
    ],
)
def test_a_title_holds_its_whole_field(text: str, expected: tuple[str, str, list[str]]) -> None:
    """What a minister is charged with is part of the title and no name."""
    assert people(text) == [expected]


def test_an_office_between_commas_tells_a_person() -> None:
    """Whoever holds an office is a person, whatever the words of the name look like."""
    assert people("Orkhan Askerov, the chief of the Azeri guards, was there.")[0][:2] == (
        "Orkhan Askerov",
        "AZE",
    )


def test_a_surname_lends_no_other_person_its_bearer() -> None:
    """A known bearer of a surname is nobody whose full name is another."""
    assert people("Bangladeshi minister Rezaul Khan left. Khan smiled.")[0][:2] == ("Rezaul Khan", "BGD")


def test_nobody_meets_officials_of_the_own_state_named_with_it() -> None:
    """Who deals with an official named with the state is of another one: the report's own or the other."""
    text = "Peru and Togo agreed. Peru left. Minister Ana Ruiz was there to meet with Peruvian President Luis Paz."
    assert people(text)[0][:2] == ("Ana Ruiz", "TGO")
