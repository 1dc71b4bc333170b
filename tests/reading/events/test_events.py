"""Events: which sentence tells of which event, by whom, to whom, and whether it happened."""

import datetime as dt

import pytest

from communique.model import Event, Reading
from reading.events.coding import Read


def sides(reading: Reading, refs: tuple[str, ...]) -> set[str]:
    """States of parties, else their names."""
    entities = {entity.id: entity for entity in reading.entities}
    return {entities[ref].state or entities[ref].name for ref in refs}


def told(reading: Reading, kind: str) -> list[Event]:
    """The events of a type."""
    return [event for event in reading.events if event.type == kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        # CONSULT
        ("Turkish Foreign Minister Hakan Fidan visited Egypt on Tuesday.", "CONSULT", "TUR", "EGY"),
        (
            "President Lula da Silva met Chilean President Gabriel Boric in Santiago.",
            "CONSULT",
            "BRA CHL",
            "",
        ),
        ("Japan and Peru held talks on trade on Monday.", "CONSULT", "JPN PER", ""),
        ("Ghana and Togo held talks in Lomé on Tuesday.", "CONSULT", "GHA TGO", ""),
        ("The Kenyan president telephoned the prime minister of Ethiopia.", "CONSULT", "KEN ETH", ""),
        (
            "German Chancellor Olaf Scholz was received by President Emmanuel Macron of France.",
            "CONSULT",
            "DEU",
            "FRA",
        ),
        ("Niger, Mali, and Chad thanked Kenya.", "SUPPORT", "NER MLI TCD", "KEN"),
        # AGREE
        ("Ghana and Togo agreed to reopen the border post.", "AGREE", "GHA TGO", ""),
        ("Norway pledged to train Ukrainian pilots.", "AGREE", "NOR", ""),
        ("Vietnam accepted an invitation from Australia.", "AGREE", "VNM", "AUS"),
        # SUPPORT
        ("Indonesia and Malaysia signed a memorandum on palm oil.", "SUPPORT", "IDN MYS", ""),
        ("Canada praised Colombia for sheltering migrants.", "SUPPORT", "CAN", "COL"),
        ("Hassan Sheikh Mohamud was the first Somali president to visit Chile.", "CONSULT", "SOM", "CHL"),
        ("Saudi Arabia and Iran restored diplomatic relations in 2023.", "SUPPORT", "SAU IRN", ""),
        ("Qatar thanked Oman for its help.", "SUPPORT", "QAT", "OMN"),
        # CONCEDE, COOPERATE, AID
        ("Denmark apologised to Greenland for the policy.", "CONCEDE", "DNK", "GRL"),
        (
            "Laos and Thailand launched a passenger train between the two capitals.",
            "COOPERATE",
            "LAO THA",
            "",
        ),
        ("Turkey sent 40 tonnes of aid to Sudan.", "AID", "TUR", "SDN"),
        # RETREAT
        ("France withdrew its troops from Niger in December 2023.", "RETREAT", "FRA", "NER"),
        ("Venezuela released ten American prisoners.", "RETREAT", "VEN", "USA"),
        ("Azerbaijan lifted the blockade on Armenia.", "RETREAT", "AZE", "ARM"),
        # REQUEST
        ("Spain urged Israel to allow aid into Gaza.", "REQUEST", "ESP", "ISR"),
        ("Kyiv asked Germany for more air defence systems.", "REQUEST", "UKR", "DEU"),
        (
            "President Petro invited his Peruvian counterpart Dina Boluarte to Bogotá.",
            "REQUEST",
            "COL",
            "PER",
        ),
        # ACCUSE, REJECT, THREATEN
        ("Rwanda accused Burundi of backing rebels.", "ACCUSE", "RWA", "BDI"),
        ("Finland condemned the attack on the embassy.", "ACCUSE", "FIN", ""),
        ("Iran rejected the proposal made by Britain.", "REJECT", "IRN", "GBR"),
        ("North Korea threatened to attack South Korea.", "THREATEN", "PRK", "KOR"),
        # PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT
        ("Students marched in Nairobi on Monday against the finance bill.", "PROTEST", "Students", ""),
        ("The United States imposed sanctions on Nicaragua.", "SANCTION", "USA", "NIC"),
        ("Poland expelled two Belarusian diplomats.", "SANCTION", "POL", "BLR"),
        ("Mali recalled its ambassador from Algeria.", "SANCTION", "MLI", "DZA"),
        ("Egypt suspended flights to Libya.", "SANCTION", "EGY", "LBY"),
        ("Venezuela massed troops near the border with Guyana.", "MOBILIZE", "VEN", "GUY"),
        ("Indian police arrested three Chinese nationals.", "COERCE", "IND", "CHN"),
        ("Russia struck the Ukrainian city of Odesa with missiles.", "ASSAULT", "RUS", "UKR"),
        ("Thai and Cambodian soldiers clashed near the temple.", "ASSAULT", "THA KHM", ""),
    ],
)
def test_who_did_what_to_whom(read: Read, sentence: str, kind: str, actors: str, recipients: str) -> None:
    reading = read(sentence)
    found = told(reading, kind)
    assert found, [event.type for event in reading.events]
    assert sides(reading, found[0].actors) == set(actors.split())
    if recipients:
        assert sides(reading, found[0].recipients) == set(recipients.split())
    assert found[0].actuality in {"occurred", "threatened"}


@pytest.mark.parametrize(
    ("sentence", "kind", "actuality"),
    [
        ("Turkish Foreign Minister Hakan Fidan will visit Egypt on Friday.", "CONSULT", "planned"),
        ("Hakan Fidan is due to visit Egypt next week.", "CONSULT", "planned"),
        ("Egypt said that Hakan Fidan would visit Cairo in June.", "CONSULT", "planned"),
        ("Kenya agreed to host talks with Somalia.", "CONSULT", "planned"),
        ("The forthcoming visit of the Indian premier to Nepal was discussed.", "CONSULT", "planned"),
        ("Japan did not sign the treaty with Russia.", "SUPPORT", "denied"),
        ("Chad denied that it had attacked Sudan.", "ASSAULT", "denied"),
        ("Chad denied attacking Sudan.", "ASSAULT", "denied"),
        ("Peru refused to sign the agreement with Chile.", "SUPPORT", "denied"),
        ("China called on Japan to lift the sanctions on its firms.", "RETREAT", "called_for"),
        ("Ethiopia called for a ceasefire between Sudan and the rebels.", "RETREAT", "called_for"),
        ("Guyana demanded that Venezuela withdraw its troops.", "RETREAT", "called_for"),
        ("Israel threatened to attack Iran.", "ASSAULT", "threatened"),
        ("If Egypt signed the accord with Ethiopia, the dam would fill.", "SUPPORT", "hypothetical"),
        ("Brazil may withdraw its ambassador from Israel.", "SANCTION", "hypothetical"),
        ("If Chad and Mali fail to sign the accord, the market will close.", "SUPPORT", "hypothetical"),
        ("The Chadian president was to meet the Malian president in June.", "CONSULT", "planned"),
        ("Israel did not rule out attacking Iran.", "ASSAULT", "hypothetical"),
        ("Brazil could impose sanctions on Nicaragua.", "SANCTION", "hypothetical"),
        ("Ghana and Togo discussed the opening of an embassy in Lome.", "SUPPORT", "hypothetical"),
        ("Ghana and Togo are negotiating the signing of a treaty.", "SUPPORT", "hypothetical"),
        ("A vote would lead to the normalization of ties between Peru and Chile.", "SUPPORT", "hypothetical"),
        # what a verb group denies, supposes or leaves to be done
        ("Neither Kenya nor Uganda signed the treaty.", "SUPPORT", "denied"),
        ("No Ethiopian troops have withdrawn from Tigray.", "RETREAT", "denied"),
        ("Peru not only sent aid to Chile but thanked it.", "AID", "occurred"),
        ("Had Mali signed the accord with Chad, the border would be open.", "SUPPORT", "hypothetical"),
        ("Were Turkey to attack Syria, Iran would respond.", "ASSAULT", "hypothetical"),
        ("Should Turkey attack Syria, Iran will respond.", "ASSAULT", "hypothetical"),
        ("Only after Turkey had attacked Syria did Iran respond.", "ASSAULT", "occurred"),
        ("Ankara has yet to ratify the treaty with Armenia.", "SUPPORT", "denied"),
        ("Angola had to withdraw its soldiers from Zambia.", "RETREAT", "occurred"),
        ("Angola has to withdraw its soldiers from Zambia.", "RETREAT", "called_for"),
        ("Ghana nearly expelled the Togolese ambassador.", "SANCTION", "denied"),
        ("Nearly at once Chad recalled its ambassador from Khartoum.", "SANCTION", "occurred"),
        ("Ghana would have signed the accord and recalled its envoy from Lome.", "SANCTION", "hypothetical"),
        ("Fiji has agreed to bar trade with Tonga until Tonga signs the treaty.", "SUPPORT", "hypothetical"),
        (
            "The king urged Peru to end the dispute by bringing together Chile and Bolivia.",
            "CONSULT",
            "called_for",
        ),
        ("Ghana and Togo will perhaps meet in Lome.", "CONSULT", "hypothetical"),
        ("The Polish and Czech ministers would meet soon, according to Prague.", "CONSULT", "planned"),
        # what a predicate above makes of a plan
        ("Angola is not planning to withdraw its soldiers from Zambia.", "RETREAT", "denied"),
        ("Spain has no intention of recognising Kosovo.", "SUPPORT", "denied"),
        ("There are no plans for a visit by the Zambian president to Angola.", "CONSULT", "denied"),
        ("The minister denied that Angola would withdraw its soldiers from Zambia.", "RETREAT", "denied"),
        ("France is weighing whether to expel Algerian diplomats.", "SANCTION", "hypothetical"),
        ("It is unclear whether Angola will withdraw its soldiers from Zambia.", "RETREAT", "hypothetical"),
        ("Iran warned that it would attack American bases.", "ASSAULT", "threatened"),
        ("Angola warned Zambia against attacking its soldiers.", "ASSAULT", "hypothetical"),
        ("Moldova wants Russia to remove its soldiers from Transnistria.", "RETREAT", "called_for"),
        ("Russia wants to remove its soldiers from Transnistria.", "RETREAT", "planned"),
        ("Paraguay would like to see the Taiwanese president visit Asuncion.", "CONSULT", "hypothetical"),
        ("It is time for Belarus to release all political prisoners.", "RETREAT", "called_for"),
        ("The court decided that Angola had attacked Zambia.", "ASSAULT", "occurred"),
        ("Paraguay decided on Tuesday to suspend the negotiations with Brazil.", "SANCTION", "occurred"),
        ("Hungary stopped short of condemning Russia.", "ACCUSE", "denied"),
        ("Hungary steered clear of condemning Russia.", "ACCUSE", "denied"),
        ("The general brushed aside suggestions that Thai soldiers had attacked Laos.", "ASSAULT", "denied"),
        ("The Zambian minister hoped for a resumption of talks with Angola.", "CONSULT", "hypothetical"),
        ("Zambia called for an end to attacks on Angola.", "ASSAULT", "occurred"),
        ("There will be talks between Zambia and Angola.", "CONSULT", "planned"),
        # what is said of an event, and what stands before or beside it
        ("A visit by the Kenyan president to Uganda is out of the question.", "CONSULT", "denied"),
        ("A visit to Baku by the Turkish foreign minister is on the cards.", "CONSULT", "planned"),
        ("The visit of the Turkish foreign minister to Baku was a success.", "CONSULT", "occurred"),
        ("Ahead of his visit to Peru, the Ecuadorian minister praised Chile.", "CONSULT", "planned"),
        ("Ahead of his visit to Kenya last week, the Italian premier praised Chad.", "CONSULT", "occurred"),
        ("Ahead of the start of talks between Zambia and Angola, shops closed.", "CONSULT", "planned"),
        ("Far from withdrawing its troops, Eritrea sent more.", "RETREAT", "denied"),
        ("In the event of an attack on Poland, NATO would respond.", "ASSAULT", "hypothetical"),
        (
            "A planned meeting between the Jordanian and Israeli ministers did not take place.",
            "CONSULT",
            "denied",
        ),
        ("Further talks between Iran and Oman are expected next week.", "CONSULT", "planned"),
        ("The Iranian and Omani ministers held further talks in Muscat on Monday.", "CONSULT", "occurred"),
        ("After failed talks between Zambia and Angola, shops closed.", "CONSULT", "occurred"),
        ("Singapore ruled out any talks with Malaysia.", "CONSULT", "denied"),
        ("Zambia and Angola are ready for talks hosted by Morocco.", "CONSULT", "planned"),
        # verbs that say when an event takes place, and adjectives and nouns on the way to it
        ("A second round of talks between Zambia and Angola is to start soon.", "CONSULT", "planned"),
        ("Talks between Zambia and Angola are scheduled to be held in May.", "CONSULT", "planned"),
        ("Talks between Zambia and Angola failed to take place.", "CONSULT", "denied"),
        ("Zambia and Angola agreed on holding a third meeting in Lusaka.", "CONSULT", "planned"),
        (
            "Zambia and Angola agreed on holding a fair in Lusaka and a first meeting of ministers in Luanda.",
            "CONSULT",
            "planned",
        ),
        (
            "Zambia and Angola are ready for two days of talks.",
            "CONSULT",
            "planned",
        ),
        ("Qatar agreed to act as guarantor of talks between Zambia and Angola.", "CONSULT", "planned"),
        ("A visit to Angola by the Zambian president depends on the courts.", "CONSULT", "hypothetical"),
        ("The accord provides for the withdrawal of Eritrean troops from Tigray.", "RETREAT", "planned"),
        ("The treaty does not allow Kenya to send troops to Chad.", "MOBILIZE", "denied"),
        ("Arrangements for a visit to Angola by the Zambian president are being made.", "CONSULT", "planned"),
        ("Nigerian tariffs would hurt Benin.", "SANCTION", "hypothetical"),
        ("During the visit to Peru, the Ecuadorian minister will sign a treaty.", "CONSULT", "planned"),
        ("During the visit to Peru, the Ecuadorian minister signed a treaty.", "CONSULT", "occurred"),
        ("The Zambian minister will fly to Luanda for talks with Angola.", "CONSULT", "planned"),
        ("The agenda includes the signing of a treaty between Zambia and Angola.", "SUPPORT", "planned"),
        ("The visit included the signing of a treaty between Zambia and Angola.", "SUPPORT", "occurred"),
        ("The agreement allows Sudan to deploy troops to Chad.", "MOBILIZE", "hypothetical"),
        ("Sudan accused Chad of plotting an attack on Egypt.", "ASSAULT", "planned"),
        (
            "Talks between Sudan and Chad on the withdrawal of Sudanese troops went on.",
            "RETREAT",
            "hypothetical",
        ),
        ("The deployment of Sudanese troops to Chad is subject to a vote.", "MOBILIZE", "hypothetical"),
        ("Sudan hinted at a withdrawal of its troops from Chad.", "RETREAT", "hypothetical"),
        ("The chances of Armenia ratifying the treaty with Turkey are slim.", "SUPPORT", "hypothetical"),
        ("Chad ignored a demand that it withdraw its troops from Sudan.", "RETREAT", "called_for"),
        ("Putin's visit to Tokyo remains uncertain.", "CONSULT", "hypothetical"),
        ("Sudan denied rumours that said it had attacked Chad.", "ASSAULT", "denied"),
        ("Bolivia will seek to achieve the reopening of its embassy in Iran.", "SUPPORT", "called_for"),
        ("Iran rejected reports that Peru had asked for talks with Chile.", "REQUEST", "denied"),
        ("Kenya told Chad to withdraw its troops by Friday.", "RETREAT", "called_for"),
        ("It was not Sudan that attacked Chad, he said.", "ASSAULT", "denied"),
        ("Zambia and Angola are close to signing a treaty.", "SUPPORT", "hypothetical"),
        ("Angola is not ready to withdraw its soldiers from Zambia.", "RETREAT", "denied"),
        (
            "Talks would resume only after Angola withdrew its soldiers from Zambia, he said.",
            "RETREAT",
            "planned",
        ),
        (
            "The minister raised the question of a withdrawal of Angolan soldiers from Zambia.",
            "RETREAT",
            "hypothetical",
        ),
        ("The goal is the withdrawal of Chadian troops from Kenya.", "RETREAT", "planned"),
        ("The demands include the release of Kenyan prisoners by Chad.", "RETREAT", "called_for"),
        ("Kenya will respond if Chad attacks.", "ASSAULT", "hypothetical"),
        # verb groups: going to, about to, helpers left out
        ("Zambia and Angola are going to hold a summit in Lusaka.", "CONSULT", "planned"),
        ("Armenia is about to ratify the treaty with Turkey.", "SUPPORT", "planned"),
        (
            "A panel is to be formed in June and prisoners from Chad released in May, Mali said.",
            "RETREAT",
            "planned",
        ),
        ("Ethiopia said it would become the first country to recognise Somaliland.", "SUPPORT", "planned"),
        ("A Chadian sailor was freed, only to be arrested by Sudan again.", "COERCE", "occurred"),
        # relative clauses that say when
        (
            "The talks between Zambia and Angola, which are to take place in May, cover trade.",
            "CONSULT",
            "planned",
        ),
        (
            "The talks between Zambia and Angola, which took place in May, covered trade.",
            "CONSULT",
            "occurred",
        ),
        ("A meeting of Chad and Mali convened by Angola was called off.", "CONSULT", "denied"),
        # charges that someone denies behind them
        (
            "Mali claimed that France had financed the rebels, an assertion that Paris rejected.",
            "AID",
            "denied",
        ),
        ("Rwanda is accused of arming the rebels in Congo, which it denies.", "AID", "denied"),
        ("Mali dismissed as false claims that it had attacked Niger.", "ASSAULT", "denied"),
        ("Mali accused France of arming rebels. France denied this.", "AID", "denied"),
        ("Mali accused France of arming rebels. Paris dismissed the charge.", "AID", "denied"),
        ("Mali accused France of arming rebels. Paris dismissed the envoy.", "AID", "occurred"),
        # talks that did not come about
        ("Talks between Chad and Mali were set for June, but the talks were put off.", "CONSULT", "denied"),
        ("Talks between Chad and Mali are set for June. They called off the vote.", "CONSULT", "planned"),
        # what is warned of as done is done, and what one was able to do one did
        ("Iran warned that it had laid mines in the strait.", "ASSAULT", "occurred"),
        ("Rwanda has been able to stop the march by sending troops to Goma.", "MOBILIZE", "occurred"),
        ("Rwanda is able to send troops to Goma.", "MOBILIZE", "hypothetical"),
        # what is agreed that it should be done is to be done
        ("Chad and Niger agreed that their troops should withdraw from the border.", "RETREAT", "planned"),
        ("The United States will expedite the opening of an embassy in Malabo.", "SUPPORT", "planned"),
        # what is waited for may never be done
        ("Kenya said the port would stay shut until Uganda lifted its blockade.", "RETREAT", "hypothetical"),
        # agreeing is done by saying so
        ("Kenya and Uganda agree today to continue their cooperation.", "AGREE", "occurred"),
        ("Mali expelled the French envoy over spying, a charge that Paris rejected.", "SANCTION", "occurred"),
        # what somebody went on to do was done
        ("Ana Ruiz of Peru went on to meet Poland's Marek Kowal.", "CONSULT", "occurred"),
        # acts that stand, whatever becomes of them
        ("Zambia turned down an offer of aid from Angola.", "AGREE", "occurred"),
        ("Angola accused Zambia of having attacked its soldiers.", "ASSAULT", "occurred"),
        # what is said by wanting to say it, or by meeting to say it
        ('"I want to thank Kenya for its help," the Danish minister said.', "SUPPORT", "occurred"),
        ("Ana Ruiz of Peru telephoned Poland's Marek Kowal to congratulate him.", "SUPPORT", "occurred"),
    ],
)
def test_said_is_not_done(read: Read, sentence: str, kind: str, actuality: str) -> None:
    reading = read(sentence)
    assert [event.actuality for event in told(reading, kind)] == [actuality], [
        (event.type, event.actuality) for event in reading.events
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "first", "last"),
    [
        ("Fiji and Samoa signed a treaty on Tuesday.", "SUPPORT", "2024-05-14", "2024-05-14"),
        ("Fiji and Samoa signed a treaty in March 2019.", "SUPPORT", "2019-03-01", "2019-03-31"),
        ("Fiji and Samoa will sign a treaty on Friday.", "SUPPORT", "2024-05-17", "2024-05-17"),
        ("On Tuesday Fiji condemned the coup of 5 May 2006.", "ACCUSE", "2024-05-14", "2024-05-14"),
        ("Fiji held talks with Samoa last month.", "CONSULT", "2024-04-01", "2024-04-30"),
        # a clause about a date, and a date about a clause
        (
            "It ended in May 2019, when Fiji signed a treaty with Samoa.",
            "SUPPORT",
            "2019-05-01",
            "2019-05-31",
        ),
        ("Fiji and Samoa agreed to trade when they met in May 2019.", "AGREE", "2019-05-01", "2019-05-31"),
        ("Fiji and Samoa agreed to a truce on 3 March 2019.", "AGREE", "2019-03-03", "2019-03-03"),
        # what happens at once with what the verb above tells
        ("Fiji wrote on Monday, accusing Samoa of piracy.", "ACCUSE", "2024-05-13", "2024-05-13"),
        ("Fiji replied on Monday by condemning Samoa.", "ACCUSE", "2024-05-13", "2024-05-13"),
        (
            "Fiji looked on in May 2019 as Samoa signed a treaty with Tonga.",
            "SUPPORT",
            "2019-05-01",
            "2019-05-31",
        ),
        # counted from the time of the verb above
        ("Fiji spoke on Monday, two days after Samoa attacked Tonga.", "ASSAULT", "2024-05-11", "2024-05-11"),
        ("Fiji spoke on Monday, hours after Samoa attacked Tonga.", "ASSAULT", "2024-05-13", "2024-05-13"),
        ("Fiji spoke on Monday, two days before talks with Samoa.", "CONSULT", "2024-05-15", "2024-05-15"),
        # the time of what went before is not the verb's
        (
            "Fiji is signing a treaty with Samoa so soon after the Fijian premier's visit to Tonga in March.",
            "CONSULT",
            "2024-03-01",
            "2024-03-31",
        ),
        # the day of what is done by saying it
        (
            "In March, Fiji said it was prepared to take in refugees from Samoa.",
            "AGREE",
            "2024-03-01",
            "2024-03-31",
        ),
        # of talks that somebody held
        (
            "Tonga cited the talks that Fiji and Samoa had begun on April 24.",
            "CONSULT",
            "2024-04-24",
            "2024-04-24",
        ),
        # a month that a visit is called by lies where the deed does that was done during it
        (
            "Fiji's premier said Fiji and Samoa had agreed to build a port during his October visit to Samoa.",
            "CONSULT",
            "2023-10-01",
            "2023-10-31",
        ),
        ("Fiji thanked Samoa for her March visit to Apia.", "CONSULT", "2024-03-01", "2024-03-31"),
        # during a journey told before
        (
            "In January the Fijian premier Ana Rabe flew to Samoa for a visit.\n\nDuring the trip, Rabe praised Samoa.",
            "SUPPORT",
            "2024-01-01",
            "2024-01-31",
        ),
        # how long it goes on
        (
            "The Fijian premier will pay a two-day visit to Samoa on Friday.",
            "CONSULT",
            "2024-05-17",
            "2024-05-18",
        ),
        (
            "The Fijian premier begins a week-long visit to Samoa on Sunday.",
            "CONSULT",
            "2024-05-19",
            "2024-05-25",
        ),
        ("Fiji and Samoa ended three days of talks on Monday.", "CONSULT", "2024-05-11", "2024-05-13"),
        # behind a row of names
        (
            "The minister of Fiji will pay a visit to Samoa, Tonga, Kiribati and the Republic of Nauru on 24-28 May.",
            "CONSULT",
            "2024-05-24",
            "2024-05-28",
        ),
        # where and when at once
        (
            "In a broadcast on Monday Fiji condemned Samoa and it rejected the talks.",
            "REJECT",
            "2024-05-13",
            "2024-05-13",
        ),
        # a clause about the noun
        (
            "Samoa recalled the attack that was carried out by Fiji in March.",
            "ASSAULT",
            "2024-03-01",
            "2024-03-31",
        ),
        # the subject's own time is not the verb's
        (
            "The dispute of 2015 was settled by Fiji and Samoa, who signed a treaty on Monday.",
            "SUPPORT",
            "2024-05-13",
            "2024-05-13",
        ),
        # set for a time to come, and what did not come about
        ("Fiji called talks with Samoa for Friday.", "CONSULT", "2024-05-17", "2024-05-17"),
        ("Fiji was to have signed a treaty with Samoa on 12 May.", "SUPPORT", "2024-05-12", "2024-05-12"),
        # when what its noun names is to begin
        (
            "The Fijian premier told Samoa's premier of a regional summit opening here Friday.",
            "CONSULT",
            "2024-05-17",
            "2024-05-17",
        ),
        (
            "The ministers of Fiji and Samoa are scheduled to meet on Monday.",
            "CONSULT",
            "2024-05-20",
            "2024-05-20",
        ),
    ],
)
def test_when(read: Read, sentence: str, kind: str, first: str, last: str) -> None:
    date = told(read(sentence), kind)[0].date
    assert date is not None
    assert (str(date.start), str(date.end)) == (first, last)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("On Monday, ahead of a visit to Samoa, the Fijian minister praised Tonga.", "CONSULT"),
        ("On Friday the Fijian minister will fly to Samoa at the invitation of its premier.", "REQUEST"),
        ("Fiji's president thanked Samoa's premier for attending the opening on Friday.", "SUPPORT"),
    ],
)
def test_what_lies_ahead_or_was_said_before_has_not_the_verbs_day(
    read: Read, sentence: str, kind: str
) -> None:
    days = {event.date.start if event.date else None for event in told(read(sentence), kind)}
    assert days
    assert days.isdisjoint({dt.date(2024, 5, 13), dt.date(2024, 5, 17)})


def test_who_holds_a_meeting_is_not_held(read: Read) -> None:
    """The parser takes "held" behind "that" and a subject for a participle."""
    assert not told(
        read("Fiji recalled the meeting that the ministers of Peru and Chile held in May."), "COERCE"
    )


def test_tellings_of_one_meeting_are_one_event(read: Read) -> None:
    reading = read(
        "Peruvian President Dina Boluarte met Ecuadorian President Daniel Noboa in Lima on Tuesday. "
        "During the meeting, the two leaders discussed trade. The talks lasted two hours."
    )
    assert len(told(reading, "CONSULT")) == 1


def test_the_visit_last_year_is_not_the_meeting_of_the_day(read: Read) -> None:
    reading = read(
        "Peruvian President Dina Boluarte met Ecuadorian President Daniel Noboa in Lima on Tuesday. "
        "Noboa recalled his visit to Peru in March 2023."
    )
    assert len(told(reading, "CONSULT")) == 2


def test_every_span_holds_its_cue(read: Read) -> None:
    reading = read(
        "Chad accused Sudan of backing rebels. Sudan rejected the charge and recalled its envoy from Chad."
    )
    assert reading.events
    for event in reading.events:
        assert any(span.covers(event.cue) for span in event.spans)


def test_a_reading_is_the_same_twice(read: Read) -> None:
    text = "Ghana and Togo agreed to reopen the border. Togo will send a delegation to Accra on Friday."
    assert read(text) == read(text)
