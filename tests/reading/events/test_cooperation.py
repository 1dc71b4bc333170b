"""Events of the cooperative and verbal types, as outlets of many countries put them."""

import datetime as dt

import pytest

from communique.codebook import Codebook
from communique.model import Reading, Report
from communique.reading import Reader

DAY = dt.date(2024, 5, 15)  # a Wednesday


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader with the program's own codebook."""
    return Reader(Codebook())


def coded(reading: Reading) -> list[str]:
    """Each event as "TYPE actuality ACTORS>RECIPIENTS"."""
    entities = {entity.id: entity for entity in reading.entities}

    def sides(refs: tuple[str, ...]) -> str:
        return " ".join(entities[ref].state or entities[ref].name for ref in refs)

    return [
        f"{event.type} {event.actuality} {sides(event.actors)}>{sides(event.recipients)}"
        for event in reading.events
    ]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # CONSULT
        (
            "Zambian and Malawian ministers held wide-ranging discussions in Lusaka on Tuesday.",
            "CONSULT occurred ZMB MWI>",
        ),
        (
            "The Lao foreign minister was received by Cambodian Prime Minister Hun Manet at the Peace Palace.",
            "CONSULT occurred LAO>KHM",
        ),
        ("Omani Foreign Minister Badr Albusaidi flew to Tehran on Tuesday.", "CONSULT occurred OMN>IRN"),
        ("Paraguay's president is on a three-day state visit to Taiwan.", "CONSULT occurred PRY>TWN"),
        (
            "The ministers of Egypt and Cyprus co-chaired the fourth session of their joint committee in Cairo.",
            "CONSULT occurred EGY CYP>",
        ),
        (
            "The Rwandan high commissioner paid a courtesy call on Ghana's vice president.",
            "CONSULT occurred RWA>GHA",
        ),
        (
            "Peru's foreign minister arrived in La Paz for a two-day working visit.",
            "CONSULT occurred PER>BOL",
        ),
        (
            "Greece and Albania have begun a new round of political consultations.",
            "CONSULT occurred GRC ALB>",
        ),
        (
            "Mongolian President Khurelsukh kicked off his visit to Kazakhstan on Monday.",
            "CONSULT occurred MNG>KAZ",
        ),
        (
            "A Ugandan delegation led by Foreign Minister Jeje Odongo is in Kigali for talks.",
            "CONSULT occurred UGA>RWA",
        ),
        ("Malaysia's premier played host to his Thai counterpart in Putrajaya.", "CONSULT occurred THA>MYS"),
        (
            "The two-day meeting between Bolivian and Chilean consuls closed on Tuesday.",
            "CONSULT occurred BOL CHL>",
        ),
        (
            "The Moroccan minister had a telephone conversation with his Spanish counterpart.",
            "CONSULT occurred MAR ESP>",
        ),
        ("The Estonian and Latvian premiers talked over the phone on Tuesday.", "CONSULT occurred EST LVA>"),
        (
            "Visiting Nepal, Indian Foreign Secretary Vikram Misri met Prime Minister K P Sharma Oli.",
            "CONSULT occurred IND>NPL",
        ),
        ("Sri Lanka's president wrapped up a four-day trip to Japan on Tuesday.", "CONSULT occurred LKA>JPN"),
        (
            "Finland's prime minister was welcomed in Oslo by Norwegian Prime Minister Jonas Gahr Støre.",
            "CONSULT occurred FIN>NOR",
        ),
        ("Algeria hosted a delegation from Mali on Tuesday.", "CONSULT occurred MLI>DZA"),
        ("The Russia-Iran-Turkey summit took place in Astana on Tuesday.", "CONSULT occurred RUS IRN TUR>"),
        (
            "A trilateral meeting of Egypt, Jordan and Iraq was held in Amman.",
            "CONSULT occurred EGY JOR IRQ>",
        ),
        ("Colombia and Ecuador resumed high-level contacts on Tuesday.", "CONSULT occurred COL ECU>"),
        (
            "Senegal's minister, who travelled to Banjul, handed President Barrow a letter from President Faye.",
            "CONSULT occurred SEN>GMB",
        ),
        ("Kenyan diplomats were summoned home for consultations on Tuesday.", "CONSULT occurred KEN>"),
        (
            "The Dutch and Belgian prime ministers huddled on the margins of the summit in Brussels.",
            "CONSULT occurred NLD BEL>",
        ),
        ("Fiji's prime minister visited Australia last week, his office said.", "CONSULT occurred FJI>AUS"),
        (
            "Serbian President Aleksandar Vučić is due in Budapest on Friday to see Prime Minister Viktor Orbán.",
            "CONSULT planned SRB>HUN",
        ),
        ("Iraq and Turkey exchanged visits at ministerial level this year.", "CONSULT occurred IRQ TUR>"),
        (
            "In Nairobi, Somali Foreign Minister Ahmed Moalim Fiqi conferred with his Kenyan counterpart.",
            "CONSULT occurred SOM KEN>",
        ),
        (
            "The Polish minister's Vilnius trip follows talks he had with his Lithuanian colleague in May.",
            "CONSULT occurred POL LTU>",
        ),
        (
            "The Sudanese general left for Asmara on Tuesday to meet President Isaias Afwerki.",
            "CONSULT occurred SDN>ERI",
        ),
        ("Minister Retno, on a visit to Dhaka, met her Bangladeshi counterpart.", "CONSULT occurred IDN>BGD"),
        (
            "The sixth round of the Thailand-Laos boundary talks opened in Vientiane.",
            "CONSULT occurred LAO THA>",
        ),
        # AGREE
        (
            "Botswana and Namibia agreed to do away with passports at their borders.",
            "AGREE occurred BWA NAM>",
        ),
        ("Hungary and Slovakia struck a deal on electricity on Tuesday.", "AGREE occurred HUN SVK>"),
        (
            "It was agreed between Uganda and Kenya that the pipeline would be extended.",
            "AGREE occurred UGA KEN>",
        ),
        ("Norway offered its good offices to Colombia and Venezuela.", "AGREE occurred NOR>COL VEN"),
        ("Cambodia gave Thailand an assurance that the posts would reopen.", "AGREE occurred KHM>THA"),
        ("Turkey gave its consent to Sweden's accession.", "AGREE occurred TUR>SWE"),
        ("An understanding was reached by Iran and Iraq on border security.", "AGREE occurred IRN IRQ>"),
        (
            "The Gambian president accepted in principle an offer of mediation from Senegal.",
            "AGREE occurred GMB>SEN",
        ),
        ("Lebanon and Cyprus settled their maritime boundary on Tuesday.", "AGREE occurred LBN CYP>"),
        ("Jordan has given the green light to the Syrian request.", "AGREE occurred JOR>SYR"),
        (
            "Both governments, Chad and Niger, undertook to share water from the lake.",
            "AGREE occurred NER TCD>",
        ),
        ("Japan promised Palau a new radar.", "AGREE occurred JPN>PLW"),
        ("Bulgaria is ready to host the talks, its foreign minister said.", "AGREE occurred BGR>"),
        (
            "The presidents of Angola and Zambia resolved to speed up work on the railway.",
            "AGREE occurred AGO ZMB>",
        ),
        ("Oman and Yemen were in agreement on the need for calm.", "AGREE occurred OMN YEM>"),
        ("A deal has been clinched between Guyana and Suriname over the river.", "AGREE occurred GUY SUR>"),
        ("South Sudan and Sudan saw eye to eye on the oil fees.", "AGREE occurred SSD SDN>"),
        ("Consensus was reached between Laos and Vietnam on the route.", "AGREE occurred LAO VNM>"),
        ("Croatia and Montenegro agree roadmap on prisoners' camp dispute", "AGREE occurred HRV MNE>"),
        (
            "The two countries, Egypt and Sudan, decided to form a joint technical committee.",
            "AGREE occurred EGY SDN>",
        ),
        # SUPPORT
        ("Kuwait and Jordan inked three memoranda of understanding on Tuesday.", "SUPPORT occurred KWT JOR>"),
        ("Ghana hailed Liberia's peaceful handover of power.", "SUPPORT occurred GHA>LBR"),
        (
            "The signing of the agreement between Malta and Libya took place on Tuesday.",
            "SUPPORT occurred MLT LBY>",
        ),
        ("Brazil expressed solidarity with Chile after the fires.", "SUPPORT occurred BRA>CHL"),
        (
            "The Kenyan minister conveyed his condolences to Turkey over the earthquake.",
            "SUPPORT occurred KEN>TUR",
        ),
        ("Ireland threw its weight behind Palestine's bid for membership.", "SUPPORT occurred IRL>PSE"),
        ("Pakistan lauded China for its role in the talks.", "SUPPORT occurred PAK>CHN"),
        ("Slovenia formally recognised the State of Palestine on Tuesday.", "SUPPORT occurred SVN>PSE"),
        ("The Serbian president spoke highly of Hungary's stance.", "SUPPORT occurred SRB>HUN"),
        ("Mozambique voiced its gratitude to Rwanda for its troops.", "SUPPORT occurred MOZ>RWA"),
        ("Cuba and Honduras established diplomatic relations.", "SUPPORT occurred CUB HND>"),
        ("Turkey stands by Azerbaijan, President Erdoğan said.", "SUPPORT occurred TUR>AZE"),
        ("The Maltese premier paid tribute to Italy for its help.", "SUPPORT occurred MLT>ITA"),
        (
            "Tunisia and Algeria raised their relations to a strategic partnership.",
            "SUPPORT occurred TUN DZA>",
        ),
        ("Under a treaty signed in 1979, Egypt recognised Israel.", "SUPPORT occurred EGY>ISR"),
        ("The Danish minister welcomed Greenland's decision.", "SUPPORT occurred DNK>GRL"),
        ("Nepal extended warm felicitations to Bhutan on its national day.", "SUPPORT occurred NPL>BTN"),
        (
            "Colombia reaffirmed its backing for Panama's sovereignty over the canal.",
            "SUPPORT occurred COL>PAN",
        ),
        (
            "Mauritius decorated the Indian high commissioner with its highest order.",
            "SUPPORT occurred MUS>IND",
        ),
        (
            "An air services agreement was concluded between Qatar and Rwanda in 2019.",
            "SUPPORT occurred QAT RWA>",
        ),
        ("Kazakhstan and Kyrgyzstan put their signatures to a border treaty.", "SUPPORT occurred KAZ KGZ>"),
        ("Iceland expressed its appreciation to Norway for the rescue.", "SUPPORT occurred ISL>NOR"),
        ("Syria and Ukraine restored ties severed in 2022.", "SUPPORT occurred SYR UKR>"),
        # CONCEDE
        ("Belgium voiced regret to the Congo for colonial abuses.", "CONCEDE occurred BEL>COD"),
        ("Myanmar's junta granted amnesty to four Thai fishermen.", "CONCEDE occurred MMR>THA"),
        (
            "A royal pardon was granted to two Norwegian prisoners by the king of Thailand.",
            "CONCEDE occurred THA>NOR",
        ),
        ("Peru dropped its demand that Chile leave the triangle.", "CONCEDE occurred PER>CHL"),
        ("Turkey softened its opposition to Finland's membership.", "CONCEDE occurred TUR>FIN"),
        ("Iran bowed to pressure and let the inspectors in.", "CONCEDE occurred IRN>"),
        (
            "The Israeli prime minister apologised by phone to Turkey's leader for the raid.",
            "CONCEDE occurred ISR>TUR",
        ),
        (
            "An apology was offered to Kenya by the Ugandan president over his son's remarks.",
            "CONCEDE occurred UGA>KEN",
        ),
        ("Egypt commuted the death sentence of a Sudanese man.", "CONCEDE occurred EGY>SDN"),
        (
            "Panama announced that it would yield to the American demand on port fees.",
            "CONCEDE planned PAN>USA",
        ),
        ("The government lifted the state of emergency in Sri Lanka.", "CONCEDE occurred LKA>"),
        (
            "France admitted its responsibility in the killing of Algerian lawyer Ali Boumendjel.",
            "CONCEDE occurred FRA>DZA",
        ),
        ("Japan expressed deep remorse to South Korea.", "CONCEDE occurred JPN>KOR"),
        ("Kenya waived visa fees for Ugandan students.", "CONCEDE occurred KEN>UGA"),
        ("The Malaysian minister retracted his remarks about Indonesia.", "CONCEDE occurred MYS>IDN"),
        # COOPERATE
        ("Vietnam and Cambodia carried out joint naval patrols in the gulf.", "COOPERATE occurred VNM KHM>"),
        (
            "Brazilian and Paraguayan police worked together to seize the drugs.",
            "COOPERATE occurred BRA PRY>",
        ),
        ("Spain extradited the suspect to Colombia.", "COOPERATE occurred ESP COL>"),
        ("India and Sri Lanka began their eighth naval exercise off Colombo.", "COOPERATE occurred IND LKA>"),
        ("Turkmenistan started to deliver gas to Azerbaijan through Iran.", "COOPERATE occurred TKM AZE>"),
        ("Rwanda handed over two genocide suspects to Uganda.", "COOPERATE occurred RWA UGA>"),
        ("Finnish and Estonian engineers jointly repaired the cable.", "COOPERATE occurred FIN EST FIN EST>"),
        (
            "The bridge linking Zambia and Botswana was opened in 2021 by the two presidents.",
            "COOPERATE occurred ZMB BWA>",
        ),
        (
            "Joint border patrols by Kenyan and Ethiopian troops resumed in March.",
            "COOPERATE occurred KEN ETH>",
        ),
        (
            "Nigerian and Beninese customs officers exchanged information on smugglers.",
            "COOPERATE occurred NGA BEN>",
        ),
        ("Kuwait and Iraq have set up a joint committee on the waterway.", "COOPERATE occurred KWT IRQ>"),
        ("Laos sells electricity to Thailand.", "COOPERATE occurred LAO THA>"),
        ("The joint Greek-Cypriot exercise ended on Tuesday.", "COOPERATE occurred CYP GRC>"),
        ("Egypt and Jordan conducted the drill with Bahrain.", "COOPERATE occurred EGY JOR BHR>"),
        # AID
        ("The UAE handed over a consignment of medical supplies to Chad.", "AID occurred ARE>TCD"),
        ("A planeload of relief goods from Turkey landed in Tripoli.", "AID occurred TUR>LBY"),
        ("Japan extended a grant of 500 million yen to Fiji for a hospital.", "AID occurred JPN>FJI"),
        ("Two patrol boats were donated to Palau by Australia.", "AID occurred AUS>PLW"),
        ("Sweden gave Ukraine 14 self-propelled guns.", "AID occurred SWE>UKR"),
        ("China has built a new parliament for Zimbabwe.", "AID occurred CHN>ZWE"),
        ("Kenya sent rescuers to Malawi after the cyclone.", "AID occurred KEN>MWI"),
        ("Algeria cancelled the debt of Mauritania.", "AID occurred DZA>MRT"),
        ("Pakistan dispatched a field hospital to Turkey.", "AID occurred PAK>TUR"),
        ("Kuwait's fund lent Tunisia $100 million.", "AID occurred KWT>TUN"),
        ("Scholarships were awarded by Hungary to 200 Jordanian students.", "AID occurred HUN>JOR"),
        ("Chile took in 300 Afghan refugees.", "AID occurred CHL>AFG"),
        ("Poland has trained 10,000 Ukrainian soldiers.", "AID occurred POL>UKR"),
        ("South Korea is to provide Laos with $50 million for irrigation.", "AID planned KOR>LAO"),
        ("Qatar's humanitarian assistance to Lebanon reached 60 tonnes.", "AID occurred QAT>LBN"),
        ("Food from India reached Afghanistan through Chabahar.", "AID occurred IND>AFG"),
        ("Mexico granted asylum to the former Bolivian president Evo Morales.", "AID occurred MEX>BOL"),
        ("Denmark is funding a mine-clearing project in Angola.", "AID occurred DNK>AGO"),
        ("India rushed 20 tonnes of relief material to Myanmar.", "AID occurred IND>MMR"),
        ("Cuba sent a medical brigade to Jamaica.", "AID occurred CUB>JAM"),
        ("Bangladesh, which shelters a million Rohingya, ...", "AID occurred BGD>"),
        # REQUEST
        ("Qatar urged restraint on Sudan and Ethiopia.", "REQUEST occurred QAT>SDN ETH"),
        ("Poland sought clarification from Germany over the pushbacks.", "REQUEST occurred POL>DEU"),
        ("Zambia asked Kenya for help with maize.", "REQUEST occurred ZMB>KEN"),
        ("Malta has requested that Libya extradite the smuggler.", "REQUEST occurred MLT>LBY"),
        ("The Iraqi premier made a plea to Turkey for more water.", "REQUEST occurred IRQ>TUR"),
        ("Bolivia's appeal to Chile for dialogue has gone unanswered.", "REQUEST occurred BOL>CHL"),
        (
            "President Ruto extended an invitation to the Czech president to visit Kenya.",
            "REQUEST occurred KEN>CZE",
        ),
        ("Slovakia wants Ukraine to reopen the pipeline.", "REQUEST occurred SVK>UKR"),
        ("Israel should lift the blockade, the Irish minister said.", "REQUEST occurred IRL>ISR"),
        (
            "Somalia submitted an application to join the East African Community.",
            "REQUEST occurred SOM>East African Community",
        ),
        ("Ukraine has been pressing Germany for long-range missiles.", "REQUEST occurred UKR>DEU"),
        ("Tajikistan proposed to Kyrgyzstan a new meeting on the border.", "REQUEST occurred TJK>KGZ"),
        ("Called upon by Senegal to act, Guinea-Bissau did nothing.", "REQUEST occurred SEN>GNB"),
        ("The Danish government encouraged Turkey to ratify the accord.", "REQUEST occurred DNK>TUR"),
        ("Fiji appealed for international assistance.", "REQUEST occurred FJI>"),
        (
            "Invited by President Xi, the Hungarian premier will travel to Beijing.",
            "REQUEST occurred CHN>HUN",
        ),
        ("The Armenian side insists that Azerbaijan release the prisoners.", "REQUEST occurred ARM>AZE"),
        (
            "Ecuador is seeking the extradition of its former minister from Mexico.",
            "REQUEST occurred ECU>MEX",
        ),
        ("Thailand petitioned the court for a ruling against Cambodia.", "REQUEST occurred THA>KHM"),
        (
            "Spain is lobbying for an EU seat for Catalan, and asked Germany to back it.",
            "REQUEST occurred ESP>DEU",
        ),
        (
            "Mauritania warned Mali to keep its soldiers out of the villages and called on it to pay compensation.",
            "REQUEST occurred MRT>MLI",
        ),
    ],
)
def test_an_event_is_told(reader: Reader, sentence: str, event: str) -> None:
    (reading,) = reader.read([Report(id="r", text=sentence, published=DAY)])
    assert event in coded(reading)
