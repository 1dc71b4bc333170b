"""Who does it to whom, by how a sentence is built."""

import pytest

from communique.model import Event, Reading
from reading.events.coding import Read


def parties(reading: Reading, event: Event) -> tuple[set[str], set[str]]:
    """The actors and the recipients of an event by state, or by name where they act for none."""
    entities = {entity.id: entity for entity in reading.entities}
    names = {
        ref: entity.name if entity.kind == "group" else entity.state or entity.name
        for ref, entity in entities.items()
    }
    return {names[ref] for ref in event.actors}, {names[ref] for ref in event.recipients}


DONE_TO = [
    # a subject parted from its verb by an aside between dashes
    (
        "Niger - which had rejected Mali as a mediator - called for a meeting of the African Union.",
        "REQUEST",
        {"NER"},
        {"African Union"},
    ),
    # a movement beside a nation, and a nation beside an adjective
    ("Moroccan and Polisario Front leaders met in Oslo.", "CONSULT", {"MAR", "Polisario Front"}, set()),
    (
        "Chad faced regional and Malian criticism over its decision to close the border.",
        "ACCUSE",
        {"MLI"},
        {"TCD"},
    ),
    # whose visit is called off
    (
        "Chile has blocked a trip to Santiago by Peruvian Trade Minister Ana Ruiz.",
        "SANCTION",
        {"CHL"},
        {"PER"},
    ),
    # a subject parted from its verb, or hung on the conjunction
    ("Chad has more than once turned down an offer by Mali.", "REJECT", {"TCD"}, {"MLI"}),
    (
        (
            "Truce took effect on Friday after Israel and Hamas, in indirect talks mediated by Egypt, had agreed on "
            "the plan."
        ),
        "AGREE",
        {"ISR", "Hamas"},
        set(),
    ),
    # a list behind the day, and a list that "which" takes up as a whole
    (
        "On May 3, President Asha Otieno of Kenya, Minister Jan Kowal of Poland, and NATO chief Mark Rutte met.",
        "CONSULT",
        {"KEN", "POL", "NATO"},
        set(),
    ),
    (
        "Chad, Niger and Mali, which have left ECOWAS, were in Lomé.",
        "SANCTION",
        {"TCD", "NER", "MLI"},
        {"ECOWAS"},
    ),
    # the organ to which an envoy is called is of the state where it lies or to which the envoy is sent
    ("The Chilean ambassador was summoned to the Foreign Ministry in La Paz.", "ACCUSE", {"BOL"}, {"CHL"}),
    ("The Kenyan ambassador in Lima was summoned to the Foreign Ministry.", "ACCUSE", {"PER"}, {"KEN"}),
    ("Chile's ambassador to Kenya was expelled.", "SANCTION", {"KEN"}, {"CHL"}),
    # who is invited or welcomed visits
    ("Chile's president invited Polish President Jan Kowal for a state visit.", "CONSULT", {"POL"}, {"CHL"}),
    (
        "Kenya's president thanked Polish President Jan Kowal for the visit to Nairobi.",
        "CONSULT",
        {"POL"},
        {"KEN"},
    ),
    # a state by its region, by a half of a land, and a group by its kind and name
    (
        "China praised Ghana and Peru. Beijing thanked the South American country.",
        "SUPPORT",
        {"CHN"},
        {"PER"},
    ),
    ("North Korea shelled South Korea. The South condemned the North.", "ACCUSE", {"KOR"}, {"PRK"}),
    ("Israel condemned the Palestinian group Hamas.", "ACCUSE", {"ISR"}, {"Hamas"}),
    # who is accused by nobody named is not accused by whoever is told of
    ("Mali warned Chad. Chad is accused of arming rebels.", "ACCUSE", set(), {"TCD"}),
    # organs and officials of several states, and those of the junta last spoken of
    (
        "The navies of France and Germany held joint exercises with India.",
        "COOPERATE",
        {"FRA", "DEU", "IND"},
        set(),
    ),
    ("Peru met with officials from Chad, Mali and Togo.", "CONSULT", {"PER", "TCD", "MLI", "TGO"}, set()),
    (
        "China met Laos. The Kachin fought the Myanmar military near Laos. China left. The military shelled Laos.",
        "ASSAULT",
        {"MMR"},
        {"LAO"},
    ),
    # a state and its rebels agree with each other, and with nobody whom they invite
    ("Chad and the Boko Haram group agreed to invite Mali and Togo.", "AGREE", {"TCD", "Boko Haram"}, set()),
    # whose name ends no list but acts anew
    ("Peru withdrew its troops from Bolivia and Chile will reopen the crossing.", "RETREAT", {"CHL"}, set()),
    ("France condemned Mali and Niger expelled the French ambassador.", "SANCTION", {"NER"}, {"FRA"}),
    ("France condemned Mali and Niger expelled the French ambassador.", "ACCUSE", {"FRA"}, {"MLI"}),
    # who calls an envoy home does it to the other, wherever home is said to be
    (
        "Spain and Peru quarrelled. Peru criticized Spain. Spain recalled the ambassador to Madrid.",
        "SANCTION",
        {"ESP"},
        {"PER"},
    ),
    # who is let off has agreed
    ("Peru lifted sanctions on Chile after it agreed to leave the islands.", "AGREE", {"CHL"}, set()),
    # "his" is also the diplomat's without a name, and "he" whose visit was told of
    (
        "Chad's decision came hours after Peru's top diplomat announced that his country had lent Mali $2 million.",
        "AID",
        {"PER"},
        {"MLI"},
    ),
    (
        "Indonesia's Joko Widodo left. Good, Poland's Jan Kowal said. Widodo's visit to Hanoi is over. He met Peru.",
        "CONSULT",
        {"IDN", "PER"},
        set(),
    ),
    # whoever is accused, warned or thanked does what follows
    ("Chad accused Malian troops of having killed one of its soldiers.", "ASSAULT", {"MLI"}, {"TCD"}),
    ("Ukraine thanked Poland for backing the loan.", "SUPPORT", {"POL"}, {"UKR"}),
    # what it is done to names the other side
    ("Kenya closed all its checkpoints with Somalia.", "COERCE", {"KEN"}, {"SOM"}),
    ("Brazil suspended the tariffs on Argentine wine.", "RETREAT", {"BRA"}, {"ARG"}),
    (
        "In response to Gabon's stance, Chad and Mali pledged their support to Niger.",
        "AGREE",
        {"TCD", "MLI"},
        {"NER"},
    ),
    # a host or broker is no party
    (
        "Kenya and Somalia held technical negotiations, with Türkiye's facilitation.",
        "CONSULT",
        {"KEN", "SOM"},
        set(),
    ),
    (
        "Peru and Chile quarrelled. Peru blamed Chile. Two rounds of talks were hosted by Brazil in May.",
        "CONSULT",
        {"PER", "CHL"},
        set(),
    ),
    # "at a meeting" both who speaks and who is spoken to met
    (
        "At a meeting in Oslo, Kenyan Foreign Minister Asha Otieno told Polish Foreign Minister Jan Kowal to wait.",
        "CONSULT",
        {"KEN", "POL"},
        set(),
    ),
    # officials of a region, and the officials of both
    ("East African leaders urged Burundi to wait.", "REQUEST", {"East African leaders"}, {"BDI"}),
    ("Peru met Chile. Chile met Peru. The neighbours signed a treaty.", "SUPPORT", {"PER", "CHL"}, set()),
    # who meets speaks for the organisation whose meeting it is, until two others have met
    (
        "Leaders of the Arab League met in Amman. The leaders urged Chad to wait.",
        "REQUEST",
        {"Arab League"},
        {"TCD"},
    ),
    (
        "The African Union summit ended in Accra. The summit urged Chad to wait.",
        "REQUEST",
        {"African Union summit"},
        {"TCD"},
    ),
    (
        "African Union leaders gathered in Accra. Kenya met Peru there. The leaders signed a treaty.",
        "SUPPORT",
        {"KEN", "PER"},
        set(),
    ),
    # leaders of no organisation act under the words for them
    (
        "Central Asian leaders sent envoys to Mali. They urged Mali to wait.",
        "REQUEST",
        {"Central Asian leaders"},
        {"MLI"},
    ),
    ("Leaders from ten countries agreed to set up a fund.", "AGREE", {"Leaders"}, set()),
    # who does it together with a named party counts without a name
    ("A deal was reached between the Chadian government and the rebels.", "AGREE", {"TCD", "rebels"}, set()),
    (
        "Peru met Chile. Peru has reached an agreement with mining firms.",
        "AGREE",
        {"PER", "mining firms"},
        set(),
    ),
    ("With farmers looking on, Peru and Chile signed a treaty.", "SUPPORT", {"PER", "CHL"}, set()),
    # lawmakers, courts and the opposition may turn against those who govern their own state
    (
        "Peru met Chile. Peruvian lawmakers accused the prime minister of selling land.",
        "ACCUSE",
        {"PER"},
        {"PER"},
    ),
    ("Peru met Chile. A Federal Court in Lima ordered the government to halt.", "REQUEST", {"PER"}, {"PER"}),
    (
        "Peru met Chile. Peruvian opposition leader Ana Soto urged the president to resign.",
        "REQUEST",
        {"PER"},
        {"PER"},
    ),
    # what a participle tells its subject does to another person
    (
        "President Ana Soto rebuked Prime Minister Luis Paz of Peru, accusing him of theft.",
        "ACCUSE",
        {"PER"},
        {"PER"},
    ),
    # who does it is who was asked, who says that it was asked is who asked
    ("Canada arrested the trader at Peru's request.", "REQUEST", {"PER"}, {"CAN"}),
    ("The Peruvian envoy said Kosovo had been asked to withdraw its police.", "REQUEST", {"PER"}, {"XKX"}),
    ("Peru joined Chile in urging Mali to wait.", "REQUEST", {"PER", "CHL"}, {"MLI"}),
    # "both sides" whom a third addresses are the two others
    (
        "Hamas and Israel fought. Qatar met Chad. Chad called on Qatar. Qatar called on both sides to stop.",
        "REQUEST",
        {"QAT"},
        {"Hamas", "ISR"},
    ),
    ("Advocates of former hostages urged Peru to wait.", "REQUEST", {"Advocates"}, {"PER"}),
    # a land that claims to be a state is a party
    ("Georgia signed a memorandum with Abkhazia on Monday.", "SUPPORT", {"GEO", "Abkhazia"}, set()),
    # each ratifies for itself, an organisation adopts alone
    ("Peru and Chile signed a treaty. Peru ratified the treaty on Monday.", "SUPPORT", {"PER"}, set()),
    (
        "Kenya met Ghana. The African Union adopted the Accra Declaration.",
        "SUPPORT",
        {"African Union"},
        set(),
    ),
    # who is punished brought it on
    ("The United Nations imposed sanctions on Chad after it invaded Niger.", "ASSAULT", {"TCD"}, {"NER"}),
    # a measure taken up by a pronoun was that of whoever took it
    ("Kenya imposed a ban on Ugandan milk in May. It was lifted in June.", "RETREAT", {"KEN"}, {"UGA"}),
    # troops of nobody named are those of where it is done
    ("Chad is in turmoil. Troops detained Mayor Issa Ali in N'Djamena.", "COERCE", {"TCD"}, {"TCD"}),
    # whoever is called on "for" to act, or named in what a demand asks
    ("Peru called for Chile to withdraw its troops.", "REQUEST", {"PER"}, {"CHL"}),
    ("Kenya's demand that Uganda withdraw was rejected.", "REQUEST", {"KEN"}, {"UGA"}),
    # whose decision it is carries it out
    ("France condemned Chad's decision to expel the Malian ambassador.", "SANCTION", {"TCD"}, {"MLI"}),
    # each of several counterparts and of several parliaments takes part
    (
        "Kenya's president held talks with his Ugandan, Chadian and Malian counterparts.",
        "CONSULT",
        {"KEN", "UGA", "TCD", "MLI"},
        set(),
    ),
    ("Lawmakers from Peru and Chile demanded that Mali free him.", "REQUEST", {"PER", "CHL"}, {"MLI"}),
    # an organisation speaks through its diplomats, its papers and as "the regional body"
    ("Peru's president met European Union diplomats in Lima.", "CONSULT", {"PER", "European Union"}, set()),
    ("The G20 statement urged Peru to wait.", "REQUEST", {"G20"}, {"PER"}),
    ("The Arab League met on Friday. The regional body backs Chad.", "SUPPORT", {"Arab League"}, {"TCD"}),
    ("The Arab League met on Friday. The 22-nation bloc backs Chad.", "SUPPORT", {"Arab League"}, {"TCD"}),
    # the states of a region are a party that "they" takes up
    (
        "African countries opposed Japan's plan. They rejected its claim.",
        "REJECT",
        {"African countries"},
        {"JPN"},
    ),
    # nobody urges himself
    (
        "The Sudanese ministry said that the Ethiopian government lied, urging the Ethiopian government to stop.",
        "REQUEST",
        {"SDN"},
        {"ETH"},
    ),
    # whom a promise benefits may stand in what is promised
    ("Japan pledged to give Kenya a loan.", "AGREE", {"JPN"}, {"KEN"}),
    ("Egypt promised to stand by Somalia.", "AGREE", {"EGY"}, {"SOM"}),
    ("Chad promised to respect the treaty.", "AGREE", {"TCD"}, set()),
    # an envoy called home was posted somewhere
    ("Kenya recalled its ambassador to Peru for consultations.", "SANCTION", {"KEN"}, {"PER"}),
    ("Somalia recalled its ambassador from Addis Ababa.", "SANCTION", {"SOM"}, {"ETH"}),
    ("Uganda expelled the Kenyan ambassador.", "SANCTION", {"UGA"}, {"KEN"}),
    # who answers a request was asked before
    ("Kenya invited Uganda's president. The invitation was accepted.", "AGREE", {"UGA"}, {"KEN"}),
    ("Kenya asked Uganda to free the men. The request was turned down.", "REJECT", {"UGA"}, {"KEN"}),
    # nobody is named: nobody is guessed
    ("Mali met Chad. Chad accused Mali. Three were killed in an ambush on Monday.", "ASSAULT", set(), set()),
    # who speaks the quotation is "we"
    (
        'Argentina accused Bolivia. "We reject the charge," the Bolivian government said.',
        "REJECT",
        {"BOL"},
        {"ARG"},
    ),
    # who sends a letter says what it says, and who stands behind another suffers nothing
    ("Chad has sent a note to the Afghan authorities demanding an answer.", "REQUEST", {"TCD"}, {"AFG"}),
    ("The Houthis ousted a Saudi-backed government from Sanaa.", "ASSAULT", {"Houthis"}, set()),
    # "you" of a quotation is whom it is said to, and what "we" must do is asked of nobody else
    (
        '"I thank you for your help," Peruvian President Ana Ruiz told Chilean President Luis Soto.',
        "SUPPORT",
        {"PER"},
        {"CHL"},
    ),
    # who praises or tells of what others did has no part in it
    ("Peru praised the visit to Chile.", "CONSULT", set(), {"CHL"}),
    # who says "he" means another
    (
        'Ugandan President Yoweri Okello met Kenyan President Samuel Otieno. "He closed the border," Otieno said.',
        "SANCTION",
        {"UGA"},
        {"KEN"},
    ),
    # whose killing it is suffered it
    ("Sudan denied that it knew of Chadian minister Ana Deby's murder.", "ASSAULT", set(), {"TCD"}),
    ("Sudan's killing of Chadian minister Ana Deby was condemned.", "ASSAULT", {"SDN"}, {"TCD"}),
    # the commission of two states meets for both
    (
        "The joint commission of Peru and Chile is scheduled to convene on Thursday.",
        "CONSULT",
        {"PER", "CHL"},
        set(),
    ),
    # whoever took the measure lifts it
    (
        "Tanzania banned imports from Malawi in April. The ban was lifted in May.",
        "RETREAT",
        {"TZA"},
        {"MWI"},
    ),
    # a name before the verb is its subject, whatever the parser made of it
    ("Nauru established relations with Taiwan in 1980.", "SUPPORT", {"NRU", "TWN"}, set()),
    # who is called its attacker by a name only is none, nor are presidents of one state of another
    (
        "Togo met the two former presidents of Benin, Ana Yayi and Luc Soglo, in Lomé.",
        "CONSULT",
        {"TGO", "BEN"},
        set(),
    ),
    # nobody accuses himself along with another
    ("Sudan's general and Chad's council accused Chad of lying.", "ACCUSE", {"SDN"}, {"TCD"}),
    # a government goes by its head, a coalition by who leads it, a protest by what it defies
    ("The Trump administration demanded that China act.", "REQUEST", {"USA"}, {"CHN"}),
    ("The US-led coalition has bombed Mosul again on Monday.", "ASSAULT", {"USA"}, {"IRQ"}),
    (
        "Crowds blocked streets in Oslo in defiance of Norwegian police.",
        "PROTEST",
        {"Crowds"},
        {"NOR"},
    ),
    # what is no longer done was done to somebody
    ("Poland is no longer sending weapons to Ukraine.", "SANCTION", {"POL"}, {"UKR"}),
    # a capital stands for its state though women bear its name
    ("Sofia and Bucharest signed a treaty.", "SUPPORT", {"BGR", "ROU"}, set()),
    # what is entered into is entered with another
    ("Togo has entered into an arrangement with Benin in selling power.", "SUPPORT", {"TGO", "BEN"}, set()),
    # by whose account it was so is no party
    (
        "Jordan welcomed Iraq's efforts, according to a Royal Court statement.",
        "SUPPORT",
        {"JOR"},
        {"IRQ"},
    ),
    # a region of several states is none of them
    ("Peru urged the South American country to wait.", "REQUEST", {"PER"}, set()),
    # a city stands for the organisation that it hosts, and an organ of a state is not the organisation's of that name
    ("Serbia opened accession talks with Brussels.", "CONSULT", {"SRB", "European Union"}, set()),
    ("Belgium spoke. Brussels thanked Serbia.", "SUPPORT", {"BEL"}, {"SRB"}),
    (
        "Kenya met. The High Security Council, chaired by President Otieno of Kenya, condemned Chad.",
        "ACCUSE",
        {"KEN"},
        {"TCD"},
    ),
    # a government without a name of its own is that of whose people are named beside it
    ("Japan thanked the Government and people of Peru for the gift.", "SUPPORT", {"JPN"}, {"PER"}),
    ("Haiti fell silent. Peru praised Haiti's Interim Government.", "SUPPORT", {"PER"}, {"HTI"}),
    # those named as examples act, where the noun before them names nobody
    (
        "The vote was contested by Baltic countries such as Latvia and Estonia.",
        "REJECT",
        {"LVA", "EST"},
        set(),
    ),
    ("Several nations, including Fiji and Tonga, condemned Chad.", "ACCUSE", {"FJI", "TON"}, {"TCD"}),
    ("The EU, including Malta, condemned Chad.", "ACCUSE", {"European Union (EU)"}, {"TCD"}),
    # who sends a letter says what is in it, and whoever is told of a gift is given it
    (
        "Togo's president has sent a letter to Fiji expressing Togo's support for the truce.",
        "SUPPORT",
        {"TGO"},
        {"FJI"},
    ),
    ("Ghana objected to Fiji thanking Mali.", "ACCUSE", {"GHA"}, {"FJI"}),
    ("Oman told President Ruto of Kenya that Oman would donate tents.", "AID", {"OMN"}, {"KEN"}),
    ("Oman told reporters that Oman would donate tents to Fiji.", "AID", {"OMN"}, {"FJI"}),
    # whoever acts without a name is not taken for somebody named before
    ("Chad and Niger held talks. The mediators urged Togo to wait.", "REQUEST", {"mediators"}, {"TGO"}),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), DONE_TO)
def test_who_does_it_to_whom(
    read: Read, text: str, kind: str, actors: set[str], recipients: set[str]
) -> None:
    """The last event of its type has these actors and recipients."""
    reading = read(text)
    found = [event for event in reading.events if event.type == kind]
    assert parties(reading, found[-1]) == (actors, recipients)


def test_what_we_must_do_is_asked_of_nobody(read: Read) -> None:
    """A speaker who says what his own side has to do makes no demand."""
    told = (
        "President Luis Soto of Chile met President Ana Ruiz of Peru in Lima."
        ' "We must work harder," Soto said. "Peru must work harder," he added.'
    )
    reading = read(told)
    found = [event for event in reading.events if event.type == "REQUEST"]
    assert [parties(reading, event) for event in found] == [({"CHL"}, {"PER"})]


def test_a_broker_takes_part_in_that_role(read: Read) -> None:
    """Who brings others together is listed, and not as a party."""
    reading = read("Kenya and Somalia held negotiations under the auspices of Qatar.")
    roles = {entity.name: entity.id for entity in reading.entities}
    assert [p.role for p in reading.events[0].participants if p.entity == roles["Qatar"]] == ["mediator"]


def test_congo_alone_is_the_larger_of_two(read: Read) -> None:
    """A name that two states have goes to the one that the codebook gives it to."""
    assert [entity.state for entity in read("Congo thanked Rwanda.").entities] == ["COD", "RWA"]
