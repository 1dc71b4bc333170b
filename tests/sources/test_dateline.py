import pytest

from communique.sources import Vocabulary
from communique.sources.dateline import find_dateline

STORY = "The foreign ministers met on Tuesday."

# Each outlet's manner: (what stands before the story, place, state, month and day, agency).
MANNERS = [
    ("MOSCOW, JUL 10 (DNA): ", "Moscow", "RUS", (7, 10), "DNA"),
    ("ISLAMABAD: ", "Islamabad", "PAK", None, None),
    ("ISLAMABAD – ", "Islamabad", "PAK", None, None),
    ("July 11, Pakistan -- ", "Pakistan", "PAK", (7, 11), None),
    ("NAIROBI, Kenya (AP) — ", "Nairobi", "KEN", None, "AP"),
    ("BOGOTÁ, Oct. 3 (Xinhua) -- ", "Bogotá", "COL", (10, 3), "Xinhua"),
    ("Tokyo, March 5 (Kyodo) ", "Tokyo", "JPN", (3, 5), "Kyodo"),
    ("(Ankara, 12 May 2024) ", "Ankara", "TUR", (5, 12), None),
    ("GENEVA/BRUSSELS: ", "Geneva", "CHE", None, None),
    ("LONDON AND PARIS — ", "London", "GBR", None, None),
    ("BAKU, July 10. /TASS/. ", "Baku", "AZE", (7, 10), "TASS"),
    ("MOSCOW. July 10 (Interfax) - ", "Moscow", "RUS", (7, 10), "Interfax"),
    ("New Delhi [India], July 10 (ANI): ", "New Delhi", "IND", (7, 10), "ANI"),
    ("Riyadh, July 10, 2024, SPA -- ", "Riyadh", "SAU", (7, 10), "SPA"),
    ("Tehran, IRNA – ", "Tehran", "IRN", None, "IRNA"),
    ("Rome, Jul 10 - (Agenzia Nova) - ", "Rome", "ITA", (7, 10), "Agenzia Nova"),
    ("Berlin (dpa) - ", "Berlin", "DEU", None, "dpa"),
    ("LIMA (Wire Andino) 7 Dec 2023 -- ", "Lima", "PER", (12, 7), "Wire Andino"),
    ("10 May 2024, Vienna – ", "Vienna", "AUT", (5, 10), None),
    ("Kampala | Thursday | ", "Kampala", "UGA", None, None),
    ("Jan. 5 (UPI) -- ", None, None, (1, 5), "UPI"),
    ("ASUNCION. ", "Asuncion", "PRY", None, None),
    ("La Paz, 8 Nov (Agencia del Sur).- ", "La Paz", "BOL", (11, 8), "Agencia del Sur"),
    (
        "THE HAGUE, Oct 1, 2018 (North Sea Press Agency) - ",
        "The Hague",
        "NLD",
        (10, 1),
        "North Sea Press Agency",
    ),
    ("BISHKEK (24.kg) – ", "Bishkek", "KGZ", None, "24.kg"),
    ("Athens/Skopje, 17 June (ANA-MPA)/ ", "Athens", "GRC", (6, 17), "ANA-MPA"),
    ("MONTEVIDEO, Uruguay (AP) _ ", "Montevideo", "URY", None, "AP"),
    ("CAIRO – 12 July 2023: ", "Cairo", "EGY", (7, 12), None),
    ("VIENNA, July 14, 2015 ", "Vienna", "AUT", (7, 14), None),
    ("Belmopan. December 8, 2008. ", "Belmopan", "BLZ", (12, 8), None),
    ("Juba, South Sudan | ", "Juba", "SSD", None, None),
    ("VNA, Hanoi: ", "Hanoi", "VNM", None, "VNA"),
    ("Belgrade, 19 April 2013 (Tanjug) -- ", "Belgrade", "SRB", (4, 19), "Tanjug"),
    ("Caspian News Agency - BAKU, 28 June 2025: ", "Baku", "AZE", (6, 28), "Caspian News Agency"),
    ("(ANSA) - ROME, JUL 10 - ", "Rome", "ITA", (7, 10), "ANSA"),
    ("Riyadh, Rabi' II 19, 1445, November 03, 2023, SPA -- ", "Riyadh", "SAU", (11, 3), "SPA"),
    ("Manila (The Pasig Ledger/ANN) - ", "Manila", "PHL", None, None),
    ("Dodoma. ", "Dodoma", "TZA", None, None),
    ("Press Release, Belmopan, September 11, 2024. ", "Belmopan", "BLZ", (9, 11), None),
    ("SEOUL ", "Seoul", "KOR", None, None),
    ("(MENAFN - Gulf Post) Amman, May 12 (Petra) -- ", "Amman", "JOR", (5, 12), "Petra"),
]


@pytest.mark.parametrize(("before", "place", "state", "day", "agency"), MANNERS)
def test_the_dateline_of_every_manner_is_read(
    before: str,
    place: str | None,
    state: str | None,
    day: tuple[int, int] | None,
    agency: str | None,
    vocabulary: Vocabulary,
) -> None:
    found = find_dateline(before + STORY, vocabulary)
    assert found is not None
    written = found.day and (found.day.month, found.day.day)
    assert (found.place, found.state, written, found.agency) == (place, state, day, agency)
    assert (before + STORY)[found.end :].strip() == STORY


@pytest.mark.parametrize(
    ("before", "place", "state"),
    [
        ("ATLANTA, Georgia — ", "Atlanta", "USA"),
        ("TBILISI, Georgia — ", "Tbilisi", "GEO"),
        ("WASHINGTON, D.C. — ", "Washington", "USA"),
        ("UNITED NATIONS — ", "United Nations", "USA"),
        ("Nur-Sultan, 5 June 2019 – ", "Nur-Sultan", "KAZ"),
        ("KIEV, March 2 (AFP) - ", "Kiev", "UKR"),
        ("ANKARA, Türkiye — ", "Ankara", "TUR"),
        ("TRIPOLI — ", "Tripoli", "LBY"),
        ("SAN JOSÉ, Costa Rica — ", "San José", "CRI"),
        ("N'DJAMENA (AFP) – ", "N'Djamena", "TCD"),
        ("ADDIS ABABA, Sept 4 (Reuters) - ", "Addis Ababa", "ETH"),
        ("GUADALAJARA — ", "Guadalajara", "MEX"),
        ("PRISTINA — ", "Pristina", "XKX"),
    ],
)
def test_the_place_gives_its_state(before: str, place: str, state: str, vocabulary: Vocabulary) -> None:
    found = find_dateline(before + STORY, vocabulary)
    assert found is not None
    assert (found.place, found.state) == (place, state)


@pytest.mark.parametrize(
    "line",
    [
        "Berlin, 3 June 2022",
        "ANKARA",
        "Mitrovica, Tuesday 24 September 2024",
        "(Oslo, 1 May 2023)",
        "Athens, May 3 (AFP) May 3, 2022",
        "Manila.",
        "KIGALI, Aug 9 , 2007, 2007",
    ],
)
def test_a_dateline_may_stand_on_its_own_line(line: str, vocabulary: Vocabulary) -> None:
    found = find_dateline(line, vocabulary)
    assert found is not None
    assert found.end == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "Russia: a history of war and peace with its neighbours.",
        "Russia – a key ally – said on Tuesday that it would not attend.",
        "LAVROV: We agreed to go on with the work we began.",
        "The Shanghai Cooperation Organisation (SCO) held a meeting.",
        "Pakistan (which voted against) left the room.",
        "On July 11, Pakistan said it would attend the meeting.",
        "Pakistan, Russia and China — all of them members — attended the session.",
        "KENYA President Ana Ruiz received the envoy of Uganda in the morning.",
        "RADIO24 - Help us to go on with reports from the region.",
        "MR MILLER: Good afternoon to all of you in the room.",
        "May – a month of talks that led nowhere.",
        "Niger: Envoys leave as the deadline nears",
        "REPUBLIC OF KENYA",
        "KENYA AND UGANDA DEEPEN TIES",
        "TRANSCRIPT - JOINT PRESS CONFERENCE, CANBERRA",
    ],
)
def test_the_start_of_a_sentence_or_a_heading_is_no_dateline(text: str, vocabulary: Vocabulary) -> None:
    assert find_dateline(text, vocabulary) is None
