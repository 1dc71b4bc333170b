"""Hostile acts, demands and withdrawals: what a sentence tells of, in the many ways there are to say it."""

import pytest

from reading.events.coding import Read, coded


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        (
            'The Chadian government characterised the Sudanese remarks as "irresponsible".',
            "ACCUSE occurred TCD>SDN",
        ),
        ("Chad fought a long conflict with Libya.", "ASSAULT occurred TCD LBY>"),
        # positions, people and things given up
        ("The last Ugandan soldiers left the Congolese town of Bunia on Sunday.", "RETREAT occurred UGA>COD"),
        ("Moscow has begun moving its paratroopers out of Kazakhstan.", "RETREAT occurred RUS>KAZ"),
        ("Kabul said the American was freed after two years in custody.", "RETREAT occurred >USA"),
        ("The rebels gave up the airport to the Malian army without a fight.", "RETREAT occurred rebels>MLI"),
        ("Australia dropped its tariffs on Chinese steel last month.", "RETREAT occurred AUS>CHN"),
        ("Tunisia did away with the ban on Libyan flights in July.", "RETREAT occurred TUN>"),
        (
            "The embargo on Eritrea was lifted by the Security Council in November.",
            "RETREAT occurred Security Council>ERI",
        ),
        ("Peru's prime minister has handed in her resignation.", "RETREAT occurred PER>"),
        (
            "Syria admitted UN nuclear inspectors to the Deir al-Zor site on Thursday.",
            "RETREAT occurred SYR>United Nations (UN)",
        ),
        ("Sudan allowed aid trucks through the Adre crossing from Chad.", "RETREAT occurred SDN>"),
        ("Lebanon returned the seized tanker to its Greek owners.", "RETREAT occurred LBN>"),
        ("Kyiv recovered 205 prisoners in an exchange with Russia on Friday.", "RETREAT occurred >UKR"),
        ("Washington took Sudan off its terrorism blacklist in December.", "RETREAT occurred USA>SDN"),
        # what is asked for
        (
            "Senegal put forward a plan under which Mali's junta would hand over power.",
            "REQUEST occurred SEN>",
        ),
        ("Yerevan turned to Moscow for military help in September.", "REQUEST occurred ARM>"),
        ("Georgia applied to join the European Union on Thursday.", "REQUEST occurred GEO>European Union"),
        ("Spain insisted that London give up the airport.", "REQUEST occurred ESP>GBR"),
        ("The ministry gave the Swedish ambassador until Friday to leave.", "REQUEST occurred ministry>SWE"),
        ("The Vatican made an appeal for a Christmas truce in Ukraine.", "REQUEST occurred VAT>UKR"),
        # blame, and ill spoken of
        ("Turkey's foreign minister took Greece to task over the islands.", "ACCUSE occurred TUR>GRC"),
        (
            "South Africa brought Israel before the International Court of Justice in December.",
            "ACCUSE occurred ZAF>ISR",
        ),
        ("The opposition in Maputo called the result a fraud.", "ACCUSE occurred MOZ>"),
        ("The Kremlin was angered by what it called a hostile step by Finland.", "ACCUSE occurred RUS>"),
        ("Tokyo lodged a strong protest with Beijing over the ships.", "ACCUSE occurred JPN>CHN"),
        # what is turned down
        ("The Taliban turned away a UN envoy at the airport.", "REJECT occurred AFG>United Nations"),
        ("Hungary blocked a joint statement on Ukraine.", "REJECT occurred HUN>UKR"),
        ("Russia vetoed the draft resolution on Friday.", "REJECT occurred RUS>"),
        ("Malta barred the rescue ship from entering its port.", "REJECT occurred MLT>"),
        # threats in other words than threatening
        ("ECOWAS said it would use force if the president was not freed.", "THREATEN threatened ECOWAS>"),
        (
            "Russia would consider such a deployment a legitimate target, the Kremlin said.",
            "THREATEN threatened RUS>",
        ),
        ('"We will not hesitate to strike back," the Pakistani army chief said.', "THREATEN threatened PAK>"),
        (
            "Seoul put Pyongyang on notice that further launches would bring new sanctions.",
            "THREATEN threatened KOR>PRK",
        ),
        ("Beijing warned Taipei that it was playing with fire.", "THREATEN threatened CHN>TWN"),
        # crowds, strikes and barricades
        ("Students rallied outside the Serbian parliament.", "PROTEST occurred Students>SRB"),
        ("Sri Lankan doctors walked out on Monday over pay.", "PROTEST occurred LKA>"),
        ("Protesters set fire to the governor's office in Sulaimaniya.", "PROTEST occurred Protesters>"),
        (
            "Angry residents of Goma pelted UN vehicles with stones.",
            "PROTEST occurred COD>United Nations (UN)",
        ),
        ("The statue of Columbus was toppled by a crowd in Caracas.", "PROTEST occurred VEN>"),
        # dealings cut off, and who is sent away
        ("Seven Russian diplomats were told to leave by Bulgaria.", "SANCTION occurred >RUS"),
        ("Nicaragua stripped the Vatican's envoy of accreditation.", "SANCTION occurred NIC>VAT"),
        (
            "The European Union added four Iranian commanders to its sanctions list.",
            "SANCTION occurred European Union>IRN",
        ),
        ("Berlin put the pipeline on ice.", "SANCTION occurred DEU>"),
        ("Zambia's envoy to Harare was recalled on Thursday.", "SANCTION occurred ZMB>ZWE"),
        ("The World Bank froze lending to Uganda over the law.", "SANCTION occurred World Bank>UGA"),
        ("Japan has revoked South Korea's preferential trade status.", "SANCTION occurred JPN>KOR"),
        # forces moved and shown
        ("Kenya sent 200 police officers to Haiti in June.", "MOBILIZE occurred KEN>HTI"),
        ("Rwandan troops have been massing along the border with Congo.", "MOBILIZE occurred RWA>COD"),
        ("North Korea fired two ballistic missiles into the sea on Sunday.", "MOBILIZE occurred PRK>"),
        ("The Malian army announced a general mobilisation.", "MOBILIZE occurred MLI>"),
        ("The Dutch frigate was buzzed by Russian jets in the Black Sea.", "MOBILIZE occurred RUS>NLD"),
        ("Algeria moved air-defence batteries to the Moroccan border.", "MOBILIZE occurred DZA>MAR"),
        # people held, homes searched, supplies kept back
        (
            "Two Swiss nationals were picked up by Malian soldiers at Bamako airport.",
            "COERCE occurred MLI>CHE",
        ),
        ("Moscow blocked the site of a Latvian newspaper.", "COERCE occurred RUS>LVA"),
        ("A night curfew is in force in Port-au-Prince.", "COERCE occurred >"),
        ("The editor, jailed in Baku since November, denies the charges.", "COERCE occurred AZE>"),
        # towns taken, bombs set off, rulers overthrown
        ("Boko Haram gunmen raided a village in Borno on Saturday.", "ASSAULT occurred NGA>"),
        ("A car bomb went off outside a police station in Mogadishu.", "ASSAULT occurred >SOM"),
        ("Soldiers toppled President Bongo on Wednesday.", "ASSAULT occurred Soldiers>GAB"),
        ("The fall of Goma to the M23 came on Monday.", "ASSAULT occurred COD>"),
        ("Houthi missiles sank a Greek bulk carrier in the Red Sea.", "ASSAULT occurred YEM>GRC"),
        ("The war that broke out in Sudan in April 2023 has displaced millions.", "ASSAULT occurred SDN>"),
        # whose day or place is told counts without a party, and who is counted in an attack is whom it struck
        (
            "The last convoy of Russian vehicles rolled out of the Syrian base on Friday.",
            "RETREAT occurred RUS>SYR",
        ),
        ("Three Indian soldiers were killed in a gunbattle in Kashmir.", "ASSAULT occurred >IND"),
        ("Egypt spoke about Russia's war on Ukraine.", "ASSAULT occurred RUS>UKR"),
        ("Congolese soldiers fought the rebels near Goma.", "ASSAULT occurred COD rebels>"),
        ("The Islamists attacked Ethiopian troops in Baidoa.", "ASSAULT occurred Islamists>ETH"),
        ("The jihadists ambushed Nigerien troops on Sunday.", "ASSAULT occurred jihadists>NER"),
        ("Mortar rounds fell on a school in Donetsk.", "ASSAULT occurred >UKR"),
        # refusals that lie in what one will not do
        ("Chad will not sign the accord with Sudan.", "REJECT occurred TCD>SDN"),
        ("Kenya disputes the Somali account.", "REJECT occurred KEN>SOM"),
    ],
)
def test_what_a_sentence_tells_of(read: Read, sentence: str, event: str) -> None:
    assert event in coded(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Floods killed 40 people in Malawi on Tuesday.", "ASSAULT"),
        ("Norway moved its capital reserves to London.", "MOBILIZE"),
        ("The company will face stiff competition in Ghana.", "THREATEN"),
        ("The minister described the result as excellent for Chile.", "ACCUSE"),
        ("Thousands gathered in Lagos for the final.", "PROTEST"),
        ("The ship sailed into Mombasa with tourists.", "MOBILIZE"),
        ("The bank in Nairobi cut its lending rate.", "SANCTION"),
        ("Spain returned to growth in May.", "RETREAT"),
        ("Zambia called these comments an unwarranted attack on its sovereignty.", "ASSAULT"),
        ("Kuwait described the speech as an act of aggression.", "ASSAULT"),
        ("Chad's president delivered vehicles to the Chadian army.", "AID"),
        ("Angola no longer attacks Zambian villages.", "ASSAULT"),
        ("Chad stays neutral in Sudan's internal conflict.", "ASSAULT"),
        ("The film hit cinemas in India on Friday.", "ASSAULT"),
    ],
)
def test_what_words_of_conflict_do_not_tell_of(read: Read, sentence: str, kind: str) -> None:
    assert not [event for event in coded(read(sentence)) if event.startswith(kind)]
