"""Constructions: what a clause must look like to tell of an event, and which clauses tell of one already told."""

import pytest

from reading.events.coding import Read, coded


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # what one side says another must do
        ("Tehran said that Iraq must reopen the crossing.", "REQUEST occurred IRN>IRQ"),
        ('"Ethiopia must stop filling the dam," Egypt\'s foreign minister said.', "REQUEST occurred EGY>ETH"),
        # refusals that lie in a denial
        ("Serbia said it would not recognise Kosovo.", "REJECT occurred SRB>XKX"),
        ("Japan will not accept the demands of China.", "REJECT occurred JPN>CHN"),
        # threats by what is announced
        ("Algeria warned that it would retaliate against Morocco.", "THREATEN threatened DZA>MAR"),
        # what stands in what is rejected, asked for or condemned
        ("Kenya rejected a call by Somalia for talks.", "REJECT occurred KEN>SOM"),
        ("Chile called for the withdrawal of Russian troops.", "REQUEST occurred CHL>RUS"),
        ("Lebanon complained to the United Nations over Israeli raids.", "ACCUSE occurred LBN>ISR"),
        # infinitives that hang on who is addressed
        ("Spain called on Morocco to free the sailors.", "REQUEST occurred ESP>MAR"),
        ("Zambia asked Angola to close the border.", "REQUEST occurred ZMB>AGO"),
        # second words that are said of the object
        ("Sudan held Ethiopia responsible for the attack.", "ACCUSE occurred SDN>ETH"),
        # phrases that the parser hangs on the object
        ("Sweden sent doctors to Turkey.", "AID occurred SWE>TUR"),
        # who is given something, and by whom it is done, where the parser hangs them on a noun
        ("Norway lent Iceland two helicopters.", "AID occurred NOR>ISL"),
        ("The arrest was condemned in sharp words by Ghana.", "ACCUSE occurred GHA>"),
        # what is denied or insisted on
        ("Eritrea denied shelling the Ethiopian town.", "ASSAULT denied ERI>ETH"),
        ("Bolivia insists that it will not accept the ruling of Chile.", "REJECT occurred BOL>CHL"),
        # who has a part in a deed, and who takes part in it
        ("Niger denied any role in the attack on the Malian post.", "ASSAULT denied NER>MLI"),
        ("Ghana did not take part in the exercise with Togo.", "COOPERATE denied GHA TGO>"),
        # the subject of a passive that is given something
        ("Samoa was given two patrol boats by Australia.", "AID occurred AUS>WSM"),
        ("Oman's envoy is expected in Cairo on Sunday.", "CONSULT planned OMN>EGY"),
        # what was done before what is to come
        (
            "Gabon will open an embassy in Chad, having restored relations in May.",
            "SUPPORT occurred GAB TCD>",
        ),
        # what is called off is told, and that it did not take place
        ("Zambia called off its talks with Malawi.", "SANCTION occurred ZMB>MWI"),
        ("Zambia called off its talks with Malawi.", "CONSULT denied ZMB MWI>"),
        # weapons fired at someone
        ("Iran launched dozens of missiles at Israel.", "ASSAULT occurred IRN>ISR"),
        ("North Korea fired a missile on Tuesday.", "MOBILIZE occurred PRK>"),
        # what is to come only, and what is let act
        ("Russia said it would respond to the expulsion.", "THREATEN threatened RUS>"),
        ("Iran allowed UN inspectors to return.", "RETREAT occurred IRN>"),
        # a deadline, and aid that a verb gives "with"
        ("Kenya gave Somalia two days to free the sailors.", "REQUEST occurred KEN>SOM"),
        ("Germany provided Mali with helicopters.", "AID occurred DEU>MLI"),
        # whose gerund it is
        ("Chad accused Sudan of arming the rebels.", "AID occurred SDN>TCD"),
        # violence that was tried
        ("Rebels tried to kill the Afghan president.", "ASSAULT occurred Rebels>AFG"),
        # an adverb before a further preposition
        ("Ethiopian troops pulled out of Somalia.", "RETREAT occurred ETH>SOM"),
        # what a pronoun stands for, where the verb leaves no doubt
        ("Kenya and Uganda drafted a text. They signed it in May.", "SUPPORT occurred KEN UGA>"),
        # a word behind the verb's preposition
        ("India held the treaty with Nepal in abeyance.", "SANCTION occurred IND>NPL"),
        ("Iran and Oman held talks in Muscat.", "CONSULT occurred IRN OMN>"),
        # amounts told by a numeral
        ("Israel returned four of the prisoners to Egypt.", "RETREAT occurred ISR>EGY"),
        # warnings to a party
        ("Ghana warned Togo that it would close the border.", "THREATEN threatened GHA>TGO"),
        # what hangs on the object behind the verb's second word
        ("Pakistan placed its army on alert.", "MOBILIZE occurred PAK>"),
        ("Chile's president spoke by telephone with the president of Peru.", "CONSULT occurred CHL PER>"),
        # verbs of three words
        ("Peru pulled out of the treaty.", "SANCTION occurred PER>"),
        # who a relative clause after an apposition is about
        (
            "Ghana, the country that attacked Togo, is small.",
            "ASSAULT occurred GHA>TGO",
        ),
        # both sides doing the same to each other
        ("Kenya met Somalia on Monday. Each side accused the other of lying.", "ACCUSE occurred KEN SOM>"),
        # a verb that the parser joined to an infinitive before it
        (
            "The minister of Peru repeated his promise to hand over the data and called on Chile to wait.",
            "REQUEST occurred PER>CHL",
        ),
        # who summons an ambassador is whose ministry receives him
        ("The Togolese ambassador was summoned to Ghana's foreign ministry.", "ACCUSE occurred GHA>TGO"),
        # whose ties are broken
        ("Diplomatic relations between Bolivia and Chile were broken in 1978.", "SANCTION occurred BOL CHL>"),
        # visits to people, and by those who are sent or led
        ("President Lula of Brazil visited President Boric of Chile in March.", "CONSULT occurred BRA>CHL"),
        ("President Peña of Paraguay led a delegation to Uruguay.", "CONSULT occurred PRY>URY"),
        ("Kenya sent Raila Odinga to Malawi.", "CONSULT occurred KEN>MWI"),
        # support that is promised
        ("Malawi pledged support for Zambia.", "AGREE occurred MWI>ZMB"),
        # who negotiates is not who hosts
        (
            "Kenya met Uganda in May. A round of negotiations, hosted by Oman in March, failed.",
            "CONSULT occurred KEN UGA>",
        ),
    ],
)
def test_what_a_sentence_tells_of(read: Read, sentence: str, event: str) -> None:
    assert event in coded(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # "ask" that asks to know
        ("Reporters asked the German chancellor whether Poland would pay.", []),
        # a noun that only says what kind another is
        ("Peru published a report on war crimes.", []),
        # what one must do oneself
        ("Ghana said that it must repair its roads.", []),
        # what was not said, cannot be, or had not been for long
        ("Brazil did not rule out imposing sanctions on Peru.", ["SANCTION hypothetical BRA>PER"]),
        ("Kenya and Uganda had not met since 2016.", []),
        # a participle that only says who is meant, and violence that shall only end
        ("Niger's premier thanked the officers accused of the plot.", ["SUPPORT occurred NER>"]),
        ("Egypt and Qatar discussed the hostages held by Hamas.", []),
        ("Qatar studied ways of ending the war in Sudan.", []),
        # the aim of a journey or a call is no second meeting
        ("Chad's president telephoned Mali's president to discuss trade.", ["CONSULT occurred TCD MLI>"]),
        # what was agreed on is told by the agreeing
        ("Laos and Thailand agreed to exchange data.", ["AGREE occurred LAO THA>"]),
        # who suffered is counted in with what was done
        (
            "Israel struck Lebanon on Monday. Three Lebanese soldiers were killed.",
            ["ASSAULT occurred ISR>LBN"],
        ),
        # one obligation in two verbs
        (
            "Egypt said that Ethiopia must stop and wait.",
            ["REQUEST occurred EGY>ETH"],
        ),
        # what was to have happened
        ("Iraq and Iran were to have met in April.", ["CONSULT denied IRQ IRN>"]),
        # verb and noun that tell of one thing together
        ("Japan lodged a protest with China.", ["ACCUSE occurred JPN>CHN"]),
        ("Israel broke off talks with Jordan.", ["SANCTION occurred ISR>JOR"]),
        # being somewhere for a visit is the visit
        ("President Boko of Botswana is in Zambia for a two-day visit.", ["CONSULT occurred BWA>ZMB"]),
        # taking an oath of office promises nothing
        ("President Arévalo of Guatemala was sworn in last month.", []),
        # efforts are not ordered by being directed
        ("Fiji directed its efforts to develop trade.", []),
        # a time beside what was done is no part of it
        (
            "Since arriving in Belize, President Ali of Guyana has had talks with Mexico.",
            ["CONSULT occurred GUY>BLZ", "CONSULT occurred GUY MEX>"],
        ),
        # a protest may be a motive only
        ("Peru recalled its ambassador from Chile in protest.", ["SANCTION occurred PER>CHL"]),
        # a plan that meets with something meets nobody
        ("Chad's plan met with opposition from Mali.", []),
        # what quoted words touch on in passing is part of the statement
        ('"The raid on Chad was a crime," the Malian minister said.', []),
        ('"Instead of blaming Chad we need peace," the Malian minister said.', []),
        ('"We reject the charge by Chad," the Malian minister said.', ["REJECT occurred MLI>TCD"]),
        # support as an aim is none yet
        ("Peru's president will fly to Nairobi to thank Kenya.", ["CONSULT planned PER>KEN"]),
        ("The bank lent Mali ten million dollars to support Chad.", ["AID occurred >MLI"]),
        # what endangers something threatens nobody
        ("Attempts to dam the river threaten the fisheries of Benin.", []),
        ("A Togolese base in Benin would harm ties and threaten regional security.", []),
        # pushing things urges nobody, and people who travel are no guests of state
        ("Benin's president hoped to push relations to a new high.", []),
        ("Benin eased the rules for Togolese visiting Benin.", ["CONCEDE occurred BEN>TGO"]),
        # who will not speak turns nothing down; and a series of strikes is one telling
        ("Chile's spokesman refused to comment on the accord with Peru.", []),
        ("Peru carried out a wave of strikes on Chile.", ["ASSAULT occurred PER>CHL"]),
        # by when something else is to be done
        (
            "The law will pass by the time President Luis Rojas of Peru meets President Kofi Mensah of Togo.",
            ["CONSULT planned PER TGO>"],
        ),
        # what is spoken of before the sentence is asked for nothing; what suggests something proposes nothing
        ("On Chad, Peru has insisted that its patience was at an end.", []),
        ("The timing suggests a change of mind in Togo.", []),
        ("Togo and Ghana agreed that trade had grown.", []),
        # talks that are only asked for, better ties as an aim, an order to nobody abroad, words of commitment
        ("Rome favours dialogue with Damascus.", []),
        ("The ministers of Peru and Chile met to mend ties.", ["CONSULT occurred PER CHL>"]),
        ("Chile ordered the construction of a road.", []),
        ("Chile's minister expressed a commitment to clean water.", []),
        # ties that are told again to be cut, and a call that is told again to be made
        (
            "Niger has cut ties with Ghana. Ghana has not commented on Niger's decision to sever diplomatic ties.",
            ["SANCTION occurred NER>GHA"],
        ),
        (
            "Fiji urged Tonga to wait. The Fijian premier made the appeal in Apia.",
            ["REQUEST occurred FJI>TON"],
        ),
        # a part of the world is visited as no state, and work or reform that is supported serves nobody
        (
            "Chile thanked Peru. The Peruvian premier is on her third visit to Africa.",
            ["SUPPORT occurred CHL>PER", "CONSULT occurred PER>"],
        ),
        ("Togo supports reform of the Security Council.", []),
        # questions tell of nothing
        ("Will Norway withdraw its troops from Mali?", []),
    ],
)
def test_what_a_sentence_does_not_tell_of(read: Read, sentence: str, events: list[str]) -> None:
    assert coded(read(sentence)) == events


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Poland will train the pilots, provided that Latvia opens its bases to Poland.", None),
        ("Suggestions that Fiji has expelled the ambassador of Samoa are incorrect.", "SANCTION denied"),
        ("The ministry denied reports that Fiji had attacked Samoa.", "ASSAULT denied"),
        ("Mali denied that it planned to attack Niger.", "ASSAULT denied"),
        ("Anna Kovacs became the first Hungarian minister to visit Chile.", "CONSULT occurred"),
        ("An attack on Jordan would mean war.", "ASSAULT hypothetical"),
        ("Chad said that Mali wants to strive for a treaty.", None),
        ("It should be noted that Chile and Peru signed a treaty in 2019.", "SUPPORT occurred"),
        ("President Ali of Guyana will take part in a meeting with Suriname.", "CONSULT planned"),
        ("Peru held consultations with Chile on a visit to be paid next week.", "CONSULT occurred"),
    ],
)
def test_whether_what_governs_an_event_lets_it_happen(read: Read, sentence: str, event: str | None) -> None:
    found = [" ".join(one.split()[:2]) for one in coded(read(sentence))]
    if event is None:
        assert all(not one.endswith("occurred") for one in found)
    else:
        assert event in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Italy and Malta struck a deal.",
        "The talks in Oslo gathered pace.",
        "The minister of Ghana shot down the plan.",
        "The court in Lima charged a fee.",
        "Ministers from Fiji executed the budget.",
        "Chinese goods reached Peru.",
        "Togo occupies the post of secretary.",
        "Peruvian grapes will enter Chile soon.",
    ],
)
def test_words_of_war_in_peaceful_use(read: Read, sentence: str) -> None:
    hostile = {"ASSAULT", "COERCE", "ACCUSE", "MOBILIZE"}
    assert hostile.isdisjoint(event.type for event in read(sentence).events)
