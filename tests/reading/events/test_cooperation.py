"""Events of the cooperative and verbal types, as outlets of many countries put them."""

import pytest

from reading.events.coding import Read, coded


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
        (
            "Vietnamese leaders hosted a banquet for Cuban President Miguel Díaz-Canel.",
            "CONSULT occurred VNM CUB>",
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
        (
            "Uruguay's president landed in Asunción for talks with his Paraguayan counterpart.",
            "CONSULT occurred URY>PRY",
        ),
        (
            "Cooperation in fisheries dominated the talks between Mauritania and Senegal in Nouakchott.",
            "CONSULT occurred MRT SEN>",
        ),
        (
            "Indonesian Foreign Minister Sugiono is currently in Ankara for the second 2+2 meeting with Turkey.",
            "CONSULT occurred IDN>TUR",
        ),
        (
            "At the summit, Mozambique's president held separate meetings with the leaders of Rwanda and Tanzania.",
            "CONSULT occurred MOZ RWA TZA>",
        ),
        (
            "Ministers of Estonia, Latvia and Lithuania gathered in Riga on Tuesday.",
            "CONSULT occurred EST LVA LTU>",
        ),
        (
            "The phone call between the Egyptian and Iranian foreign ministers touched on Gaza.",
            "CONSULT occurred EGY IRN>",
        ),
        (
            "Relations between the two countries came up when Bhutan's king hosted the Indian foreign secretary.",
            "CONSULT occurred IND>BTN",
        ),
        ("President Boric will travel to Buenos Aires next Monday.", "CONSULT planned CHL>ARG"),
        ("The Afghan and Uzbek railways chiefs met online on Tuesday.", "CONSULT occurred AFG UZB>"),
        ("Nauru's president ended a week-long visit to Taiwan on Tuesday.", "CONSULT occurred NRU>TWN"),
        (
            "The second meeting of the Ghana-Ivory Coast boundary commission was held in Accra in May.",
            "CONSULT occurred CIV GHA>",
        ),
        (
            "Armenian and Turkish special envoys met at the border for the fifth time.",
            "CONSULT occurred ARM TUR>",
        ),
        (
            "The Kremlin said President Putin had spoken by telephone with the prime minister of Malaysia.",
            "CONSULT occurred RUS MYS>",
        ),
        ("A delegation of Bulgarian lawmakers travelled to Skopje in April.", "CONSULT occurred BGR>MKD"),
        (
            "Consultations between the foreign ministries of Serbia and Cuba took place in Belgrade.",
            "CONSULT occurred SRB CUB>",
        ),
        (
            "During a stop in Lomé, the French minister conferred with Togo's leader.",
            "CONSULT occurred FRA TGO>",
        ),
        (
            "The Yemeni and Omani ministers reviewed bilateral relations and ways to develop them.",
            "CONSULT occurred YEM OMN>",
        ),
        (
            "Talks with Bolivia will resume in June, Chile's foreign minister said.",
            "CONSULT planned CHL BOL>",
        ),
        ("The meeting was attended by the ambassadors of Peru and Ecuador.", "CONSULT occurred PER ECU>"),
        ("The Maldivian president had lunch with the Indian prime minister.", "CONSULT occurred MDV IND>"),
        ("Papua New Guinea's leader paid a visit to Fiji.", "CONSULT occurred PNG>FJI"),
        (
            "Received in Windhoek by President Netumbo Nandi-Ndaitwah, the Angolan envoy delivered a message.",
            "CONSULT occurred AGO>NAM",
        ),
        (
            "A Saudi delegation headed by the deputy minister has arrived in Sanaa.",
            "CONSULT occurred SAU>YEM",
        ),
        (
            "Kazakhstan is hosting the leaders of Azerbaijan and Armenia for a second round of talks.",
            "CONSULT occurred AZE ARM>KAZ",
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
        ("Turkey and Syria have agreed on the return of refugees.", "AGREE occurred TUR SYR>"),
        ("Under the deal reached between Iraq and Kuwait, fishing will resume.", "AGREE occurred IRQ KWT>"),
        (
            "The Iranian side expressed its willingness to reopen the consulate in Erbil.",
            "AGREE occurred IRN>",
        ),
        (
            "The ministers agreed that a joint commission should meet, Peru and Bolivia said in a statement.",
            "AGREE occurred BOL PER>",
        ),
        (
            "An agreement has been reached with Somalia on port access, Ethiopia's prime minister announced.",
            "AGREE occurred ETH SOM>",
        ),
        (
            "Slovak Prime Minister Robert Fico offered to host peace talks between Russia and Ukraine.",
            "AGREE occurred SVK>",
        ),
        ("Rwanda accepted a proposal from Angola to extend the truce.", "AGREE occurred RWA>AGO"),
        ("Uzbekistan assured Afghanistan that the power supply would not be cut.", "AGREE occurred UZB>AFG"),
        (
            "The leaders of Haiti and the Dominican Republic have undertaken to resume dialogue.",
            "AGREE occurred HTI DOM>",
        ),
        ("The UAE pledged $50 million to Chad.", "AGREE occurred ARE>TCD"),
        ("Vanuatu consented to the extradition of the two men.", "AGREE occurred VUT>"),
        ("The Solomon Islands government gave the nod to the Chinese project.", "AGREE occurred SLB>CHN"),
        (
            "Both parties committed to refrain from hostile statements, Algeria and Morocco said.",
            "AGREE occurred DZA MAR>",
        ),
        ("A compromise was found by Denmark and Germany on the cable.", "AGREE occurred DNK DEU>"),
        ("North Macedonia stands ready to receive the refugees.", "AGREE occurred MKD>"),
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
        (
            "Vietnam's president sent a message of congratulations to the new Lao leader.",
            "SUPPORT occurred VNM>LAO",
        ),
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
        (
            "The memorandum, signed on Tuesday by the trade ministers of Oman and Tanzania, covers ports.",
            "SUPPORT occurred OMN TZA>",
        ),
        ("Honduras expressed its full support for Guatemala's president-elect.", "SUPPORT occurred HND>GTM"),
        (
            "The agreement between Nepal and Bangladesh on electricity was inked in Kathmandu.",
            "SUPPORT occurred NPL BGD>",
        ),
        ("Gratitude was expressed by Ukraine to Lithuania for the generators.", "SUPPORT occurred UKR>LTU"),
        ("The Samoan premier congratulated Tonga's new king.", "SUPPORT occurred WSM>TON"),
        (
            "Egypt's foreign minister, Badr Abdelatty, commended Djibouti's role in the region.",
            "SUPPORT occurred EGY>DJI",
        ),
        ("Kosovo and Ghana have established ties at ambassadorial level.", "SUPPORT occurred XKX GHA>"),
        (
            "Finland's parliament has ratified the defence cooperation agreement with the United States.",
            "SUPPORT occurred FIN>USA",
        ),
        ("Ambassadors were exchanged between Kigali and Pretoria in 2022.", "SUPPORT occurred RWA ZAF>"),
        ("Malta and Tunisia concluded an agreement on seafarers.", "SUPPORT occurred MLT TUN>"),
        ("Barbados thanked Kenya for leading the mission to Haiti.", "SUPPORT occurred BRB>KEN"),
        (
            "The Algerian president sent a message of condolence to his Turkish counterpart after the fire.",
            "SUPPORT occurred DZA>TUR",
        ),
        ("Spain supports Mauritania's efforts to stem migration, Sánchez said.", "SUPPORT occurred ESP>MRT"),
        ("The Icelandic government recognised Palestine in 2011.", "SUPPORT occurred ISL>PSE"),
        ("Costa Rica welcomed Panama's decision to join the court.", "SUPPORT occurred CRI>PAN"),
        (
            "A protocol on taxation was initialled by Cyprus and Kazakhstan in April.",
            "SUPPORT occurred CYP KAZ>",
        ),
        (
            "The Lesotho government appreciates the assistance rendered by Botswana.",
            "SUPPORT occurred LSO>BWA",
        ),
        ("The Cook Islands sided with New Zealand in the dispute.", "SUPPORT occurred COK>NZL"),
        ("Albania stood by Greece during the fires.", "SUPPORT occurred ALB>GRC"),
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
        (
            "Prime Minister Mark Rutte apologised to Indonesia for the violence of Dutch troops.",
            "CONCEDE occurred NLD>IDN",
        ),
        ("The president of Turkmenistan pardoned six Turkish citizens.", "CONCEDE occurred TKM>TUR"),
        ("Denmark's apology to the Greenlandic women came in August.", "CONCEDE occurred DNK>GRL"),
        ("Cambodia relaxed its visa rules for Thai traders.", "CONCEDE occurred KHM>THA"),
        ("Bolivia yielded to Peru's request to delay the vote.", "CONCEDE occurred BOL>PER"),
        ("The Azeri leader expressed regret to Russia over the arrests.", "CONCEDE occurred AZE>RUS"),
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
            "A joint commission of Peru and Bolivia was set up to look after the lake.",
            "COOPERATE occurred PER BOL>",
        ),
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
        ("Direct flights between Doha and Manama resumed in May.", "COOPERATE occurred QAT BHR>"),
        ("Laos sells electricity to Thailand.", "COOPERATE occurred LAO THA>"),
        ("The joint Greek-Cypriot exercise ended on Tuesday.", "COOPERATE occurred CYP GRC>"),
        ("Trade between Mozambique and Malawi resumed at the Zobue crossing.", "COOPERATE occurred MOZ MWI>"),
        ("Egypt and Jordan conducted the drill with Bahrain.", "COOPERATE occurred EGY JOR BHR>"),
        (
            "Joint patrols by Indonesia and the Philippines began in the Celebes Sea in 2017.",
            "COOPERATE occurred IDN PHL>",
        ),
        (
            "Egypt and Sudan conducted a joint military exercise named Guardians of the Nile.",
            "COOPERATE occurred EGY SDN>",
        ),
        (
            "A freight train service between Iran and Afghanistan was launched on Tuesday.",
            "COOPERATE occurred IRN AFG>",
        ),
        ("Ecuador and Peru formed a binational working group on mining.", "COOPERATE occurred ECU PER>"),
        ("Serbia and Hungary share intelligence on smugglers.", "COOPERATE occurred SRB HUN>"),
        (
            "The demarcation of the border between Lesotho and South Africa will start in June.",
            "COOPERATE planned LSO ZAF>",
        ),
        ("Portugal handed the drug trafficker over to Brazil.", "COOPERATE occurred PRT BRA>"),
        ("Norway and Finland jointly bought snow vehicles.", "COOPERATE occurred NOR FIN>"),
        (
            "The two central banks of Indonesia and Malaysia signed a swap line and launched a joint payment system.",
            "COOPERATE occurred IDN MYS>",
        ),
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
        ("Azerbaijan sent 15 fire engines to Turkey.", "AID occurred AZE>TUR"),
        ("The Netherlands supplied Ukraine with 18 F-16 jets.", "AID occurred NLD>UKR"),
        ("The World Bank granted Malawi $80 million.", "AID occurred World Bank>MWI"),
        ("Morocco sent Mali half a million doses of vaccine.", "AID occurred MAR>MLI"),
        ("Greece evacuated Sudanese patients.", "AID occurred GRC>SDN"),
        ("Germany extended a loan of 200 million euros to Tunisia.", "AID occurred DEU>TUN"),
        ("Brazil's food aid to Cuba arrived in Havana.", "AID occurred BRA>CUB"),
        ("Ethiopia hosts more than 400,000 South Sudanese refugees.", "AID occurred ETH>SSD"),
        ("Cyprus offered shelter to Lebanese families.", "AID occurred CYP>LBN"),
        ("Finland provided more than €30 million to support schools in Nepal.", "AID occurred FIN>NPL"),
        ("Italy will give up to $40 million to help farmers in Benin and Togo.", "AID planned ITA>BEN TGO"),
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
        ("Uganda requested the extradition of the rebel leader from Congo.", "REQUEST occurred UGA>COD"),
        (
            "The Colombian president called for an emergency meeting of the OAS.",
            "REQUEST occurred COL>Organization of American States (OAS)",
        ),
        ("Greece urged Turkey to abide by the migration deal.", "REQUEST occurred GRC>TUR"),
        ("Croatia has asked Serbia to open its archives.", "REQUEST occurred HRV>SRB"),
        (
            "The appeal by Lebanon for an end to Israeli raids was backed by France.",
            "REQUEST occurred LBN>ISR",
        ),
        ("Kiribati is seeking assistance from Japan for its runway.", "REQUEST occurred KIR>JPN"),
        ("Thailand demanded an explanation from Cambodia.", "REQUEST occurred THA>KHM"),
        ("Namibia's minister pressed Germany to increase the sum.", "REQUEST occurred NAM>DEU"),
        (
            "Cape Verde's president invited Angola's leader to attend the anniversary.",
            "REQUEST occurred CPV>AGO",
        ),
        ("Italy proposed that Libya take part in the mission.", "REQUEST occurred ITA>LBY"),
        ("The Syrian envoy implored Iraq to open the crossing.", "REQUEST occurred SYR>IRQ"),
        (
            "An invitation from the Lao president to visit Vientiane was handed to Vietnam's leader.",
            "REQUEST occurred LAO>VNM",
        ),
        ("The Somali premier appealed to Kenya for more troops.", "REQUEST occurred SOM>KEN"),
        ("Guinea was told by ECOWAS to hold elections.", "REQUEST occurred ECOWAS>GIN"),
        # each in words of its own
        ("Mexico signed off on the plan to take back the migrants.", "AGREE occurred MEX>"),
        ("A Fijian envoy has been to Beijing to discuss loans.", "CONSULT occurred FJI>CHN"),
        ("Zambia and Tanzania are to rebuild the railway jointly.", "COOPERATE planned ZMB TZA>"),
        (
            "Spain and Morocco agreed a joint team to investigate the smuggling.",
            "COOPERATE occurred ESP MAR>",
        ),
        ("Oman and Iran are running a joint shipping line.", "COOPERATE occurred OMN IRN>"),
        ("Seoul made a gift of 20 buses to Suva.", "AID occurred KOR>FJI"),
        ("Nigeria unlocked its border with Niger.", "RETREAT occurred NGA>NER"),
        ("Pyongyang said a strike on its soil would mean nuclear war.", "THREATEN threatened PRK>"),
        (
            "Bogotá said it might retaliate with tariffs of its own against Washington.",
            "THREATEN threatened COL>USA",
        ),
        ("Sweden stopped selling arms to Turkey.", "SANCTION occurred SWE>TUR"),
        ("Qatar signalled that it was open to hosting a new round of talks.", "AGREE occurred QAT>"),
        ("Tokyo undertook to supply Manila with five coastguard ships.", "AGREE occurred JPN>PHL"),
        ("Bulgaria and Romania struck a bargain over the Danube bridge.", "AGREE occurred BGR ROU>"),
        ("Costa Rica's president gave his word that no migrants would be sent back.", "AGREE occurred CRI>"),
        ("Norway has put forward an offer of 200 million kroner for the fund.", "AGREE occurred NOR>"),
        (
            "A bilateral between Chile and Argentina was held on the margins of the summit.",
            "CONSULT occurred CHL ARG>",
        ),
        ("The leaders of El Salvador and Honduras got together in Tegucigalpa.", "CONSULT occurred SLV HND>"),
        ("Sri Lanka reiterated its adherence to the one-China policy.", "SUPPORT occurred LKA>CHN"),
        ("The Czech Republic stood behind Israel in the vote.", "SUPPORT occurred CZE>ISR"),
        ("Iraq resumed crude shipments to Jordan.", "COOPERATE occurred IRQ JOR>"),
        ("Uganda and Tanzania are jointly laying an oil pipeline.", "COOPERATE occurred UGA TZA>"),
        ("The UAE flew 30 tonnes of food to Somalia.", "AID occurred ARE>SOM"),
        ("Germany's delivery of Patriot batteries to Ukraine was completed.", "AID occurred DEU>UKR"),
        ("India extended a credit line of $400 million to the Maldives.", "AID occurred IND>MDV"),
        ("Qatar covers part of the Lebanese army's salaries.", "AID occurred QAT>LBN"),
        ("British instructors trained Kenyan commandos.", "AID occurred GBR>KEN"),
        ("Burundi said Rwanda was behind the grenade attack.", "ACCUSE occurred BDI>RWA"),
        ("Mali turned its back on the French offer.", "REJECT occurred MLI>FRA"),
        ("Israel shot down the proposal.", "REJECT occurred ISR>"),
        (
            "Washington said it would slap tariffs on Canada unless it backed down.",
            "THREATEN threatened USA>CAN",
        ),
        ("Caracas raised the prospect of closing the border with Colombia.", "THREATEN threatened VEN>COL"),
        ("French farmers dumped manure outside the prefecture.", "PROTEST occurred FRA>"),
        ("Estonia sent home two Russian envoys.", "SANCTION occurred EST>RUS"),
        (
            "Nicaragua walked out of the Organization of American States.",
            "SANCTION occurred NIC>Organization of American States",
        ),
        ("Pakistani artillery opened up on Afghan posts.", "ASSAULT occurred PAK>AFG"),
    ],
)
def test_an_event_is_told(read: Read, sentence: str, event: str) -> None:
    assert event in coded(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        # what is aimed at or written about is no meeting
        "Chad and Niger praised efforts towards dialogue.",
        "Kenya drew the attention of Uganda to the paragraph on negotiations.",
        # nor is talk of something
        "Serbia dismissed talk of an invasion of Kosovo.",
        # a place is no particle
        "Fiji kept a promise that it gave in Samoa.",
    ],
)
def test_what_only_sounds_like_an_event_is_none(read: Read, sentence: str) -> None:
    assert not [event for event in read(sentence).events if event.type in {"CONSULT", "CONCEDE"}]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # what one agrees on or is ready for is told by the agreeing, unless it has a day of its own
        ("Kenya and Uganda agreed to ratify the treaty.", ["AGREE occurred KEN UGA>"]),
        ("Kenya and Uganda agreed to continue to exchange data.", ["AGREE occurred KEN UGA>"]),
        (
            "Kenya and Uganda agreed to sign a treaty on 5 May.",
            ["AGREE occurred KEN UGA>", "SUPPORT planned KEN UGA>"],
        ),
        ("Kenya is ready to support Uganda.", ["AGREE occurred KEN>UGA"]),
        ("Kenya offered Uganda immediate assistance.", ["AGREE occurred KEN>UGA"]),
        # whoever orders his own deed asks nobody
        ("Togo ordered the closure of the border with Ghana.", ["SANCTION occurred TGO>GHA"]),
        # only ties that have been deepened are an event
        ("Kenya and Uganda have deepened their defence ties.", ["COOPERATE occurred KEN UGA>"]),
        ("Kenya and Uganda hope to deepen their defence ties.", []),
        ("A ceasefire deal was announced by Chad and Sudan.", ["AGREE occurred TCD SDN>"]),
        # what one is or remains committed to is nothing that one does
        ("Kenya remains committed to peace.", []),
        ("Kenya and Uganda reaffirmed their commitment to the treaty.", []),
        ("A source in Kenya who asked not to be named confirmed it.", []),
        ("Kenya will defend its sovereignty.", []),
        # to stand by somebody is an act of support once it is done, and so is being ready
        ("Kenya said it would defend Uganda.", []),
        ("Kenya flew in doctors to support Uganda.", ["AID occurred KEN>UGA"]),
        ("Kenya has defended Uganda.", ["SUPPORT occurred KEN>UGA"]),
        ("Kenya is not ready to trust Uganda.", []),
        # words attack for something, weapons without a reason
        ("President Ruto of Kenya attacked Uganda for its arms sales.", ["ACCUSE occurred KEN>UGA"]),
        ("Minister Ali Otieno of Kenya attacked Uganda over the toll.", ["ACCUSE occurred KEN>UGA"]),
        ("Kenya attacked Uganda for the third time.", ["ASSAULT occurred KEN>UGA"]),
        ("Kenya will support the peace process in Uganda.", []),
        # what is expected to happen, or laid on one's own officials, is asked of nobody
        ("Peru is not expected to answer Chile.", []),
        ("The premier of Togo instructed officials to study the plan.", []),
        # what nobody does threatens nobody
        ("Rising imports threaten to impair the security of Peru.", []),
        ("Ghana and Togo are confronted with similar storms.", []),
        # what one vows to do at home, would not allow or hopes to settle is agreed with nobody and refuses nothing
        ("Chad vowed to rebuild the bridge.", []),
        ("Egypt would not allow Ethiopia to fill the dam.", []),
        ("Chad and Togo will resolve their border dispute.", []),
        ("Chad and Togo resolved their border dispute.", ["AGREE occurred TCD TGO>"]),
        ("Talks between Peru and Chile ended without a result.", ["CONSULT occurred PER CHL>"]),
        # help that is only asked for is told by the asking
        ("Japan urged Kenya to share data.", ["REQUEST occurred JPN>KEN"]),
        ("Japan urged Kenya to support the resolution.", ["REQUEST occurred JPN>KEN"]),
        ("India expected full adherence by China to all agreements.", ["REQUEST occurred IND>CHN"]),
        ("Kenya handed Sudan a draft proposal for peace.", ["REQUEST occurred KEN>SDN"]),
        # what talks come to, and agreements named by whose they are
        (
            "The meeting between Ghana and Togo resulted in an agreement to set up a hotline.",
            ["AGREE occurred GHA TGO>", "CONSULT occurred GHA TGO>"],
        ),
        ("Egypt secured a deal between Chad and Sudan.", ["AGREE occurred TCD SDN>"]),
        ("The new agreement between Chad and Sudan will lower prices.", ["AGREE occurred TCD SDN>"]),
        ("The premier of Iraq received promises from Japan.", ["AGREE occurred JPN>IRQ"]),
        ("Kenya recognises the efforts of Uganda.", ["SUPPORT occurred KEN>UGA"]),
        ("Kenya and Japan reaffirmed Chad's right to defend itself.", ["SUPPORT occurred KEN JPN>TCD"]),
        ("Kenya reaffirmed its right to the waters.", []),
        ("The embassy of Japan in Nairobi handed over two ambulances to Kenya.", ["AID occurred JPN>KEN"]),
        # one side that reviews a proposal meets nobody
        ("Uganda is reviewing the proposal.", []),
        # a paper asks for nothing
        ("The plan for Libya calls for a council of state.", []),
        ("Officials in Kenya were not authorised to discuss the matter with Uganda.", []),
        ("Chad has poured billions of dollars into projects in Togo.", ["COOPERATE occurred TCD TGO>"]),
        ("The premier of Kenya invited Uganda's. I have invited him, he said.", ["REQUEST occurred KEN>UGA"]),
    ],
)
def test_what_is_told_once(read: Read, sentence: str, events: list[str]) -> None:
    assert sorted(coded(read(sentence))) == sorted(events)
