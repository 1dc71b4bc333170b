"""One happening told several times in a report is one event; two happenings are two, however alike the words."""

import pytest

from reading.events.coding import Read


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Kenya and Uganda held talks in Nairobi on Tuesday.\n\nThe talks lasted two hours.", "CONSULT", 1),
        # what was signed is signed once, however often it is told
        (
            (
                "Togo and Chad signed a joint communique in Accra on Monday. The communique was signed by Chad's"
                " foreign minister and Togo's foreign minister. Ties take effect from the date of signature of this"
                " communique."
            ),
            "SUPPORT",
            1,
        ),
        (
            (
                "Japan and Togo signed a key defence pact on Monday. The Reciprocal Access Agreement was signed by the"
                " defence minister of Togo and Japan's foreign minister."
            ),
            "SUPPORT",
            1,
        ),
        ("Togo and Chad signed a treaty in 1991. Togo and Chad also signed the protocol.", "SUPPORT", 2),
        # what is said of a visit is no other visit
        (
            (
                "Togo's President Kofi Mensah arrived in Chad on Monday. President Idriss Abakar said that Mensah's"
                " visit would strengthen ties.\n\nMensah stressed the importance of this visit."
            ),
            "CONSULT",
            1,
        ),
        # a visit only spoken of is the one told after it, or before it and to come
        (
            "Togo praised the visit of Chad's President Idriss Abakar. Abakar arrived in Togo on Monday for the visit.",
            "CONSULT",
            1,
        ),
        (
            (
                "Chad's foreign minister Idriss Abakar will visit Togo next week. Abakar's visit to Togo comes as ties"
                " improve."
            ),
            "CONSULT",
            1,
        ),
        ("Chad and Togo held talks on Monday. The talks will resume in May.", "CONSULT", 2),
        (
            "Ghana summoned the Togolese envoy. After summoning the envoy, Ghana closed the border.",
            "ACCUSE",
            1,
        ),
        # whom an attack cost belongs to the attack
        ("Gunmen fired mortars at a market in Mali, killing twelve and wounding thirty.", "ASSAULT", 1),
        ("Sudanese jets bombed a camp in Chad on Monday, killing 10 civilians.", "ASSAULT", 1),
        ("Rebels killed three soldiers and wounded five in Mali.", "ASSAULT", 1),
        ("A ceasefire between India and Pakistan took effect on Saturday.", "RETREAT", 1),
        ("Sudan bombed a Chadian village on Friday. The attacks shocked the world.", "ASSAULT", 1),
        (
            (
                "President Nana Akufo-Addo of Ghana accepted an invitation to visit Togo. The next session of the"
                " joint commission of Ghana and Togo will be held in Lomé before the end of the year."
            ),
            "CONSULT",
            2,
        ),
        (
            (
                "Peruvian Foreign Minister Elmer Schialer and his Chilean counterpart Alberto van Klaveren met in"
                " Arica on Tuesday. The two countries had begun negotiations on a fisheries treaty in February 2021."
            ),
            "CONSULT",
            2,
        ),
        (
            (
                "Norway and Sweden held talks in Oslo on Monday. Both sides welcomed the fact that dialogue between"
                " Norway and Sweden was advancing."
            ),
            "CONSULT",
            1,
        ),
        (
            (
                "On May 14 President Ana Ruiz of Peru, who is visiting Chile, held a meeting with President Luis Soto"
                " of Chile in Arica.\n\nThe two leaders exchanged views on fisheries."
            ),
            "CONSULT",
            2,
        ),
        (
            (
                "Foreign Minister Ana Ruiz of Peru met Luis Soto of Chile in Arica on Tuesday. During the meeting, Soto"
                " recalled his visit to Peru in May 2019."
            ),
            "CONSULT",
            2,
        ),
        (
            (
                "Kenya will lift its blockade against Somalia. The withdrawal of forces from Somalia will be"
                " completed by June."
            ),
            "RETREAT",
            2,
        ),
        (
            (
                "Sudanese aircraft hit a town in Chad on Monday. Three people were killed in Sudan on March 3"
                " by Chad's army."
            ),
            "ASSAULT",
            2,
        ),
        (
            "Peru and Chile met in Lima on May 3. The committee will meet again in Tacna in June.",
            "CONSULT",
            2,
        ),
        ("Peru's minister held talks with Chile's in Arica to discuss fishing.", "CONSULT", 1),
        (
            "Peru's president met Chile's in Lima, pledging to keep talking. He will make the trip to Arica in June.",
            "CONSULT",
            3,
        ),
        ("Peru imposed a 30 percent tariff on imports from Chile on Monday.", "SANCTION", 1),
        (
            "Sudanese aircraft attacked a town in Chad on Monday. Three people were killed and nine injured.",
            "ASSAULT",
            1,
        ),
        # what was talked over is told of the meeting it was talked over at, and so is how they came to meet
        (
            "Togo's President Kofi Mensah spoke with Chad's Foreign Minister Idriss Abakar, who called on him in Lomé.",
            "CONSULT",
            1,
        ),
        (
            "Togo's President Kofi Mensah spoke with Chad's Foreign Minister Idriss Abakar, who had met him in 2019.",
            "CONSULT",
            2,
        ),
        ("Chad and Niger met in Bamako on Monday. Chad and Niger discussed trade and water.", "CONSULT", 1),
        # what was done too is done besides
        ("Tanzania lifted a ban on imports in May. A ban on exports was also lifted in May.", "RETREAT", 2),
        # what something is only called is no act of its own
        ("Kuwait condemned what it described as unprovoked Iranian attacks.", "ACCUSE", 1),
        # what one talks for is no deal, nor does a protest protest twice or a threat threaten twice
        ("Kenya and Uganda held talks to resolve the border dispute.", "AGREE", 0),
        ("Kenya summoned the Ugandan ambassador to protest against the raid.", "ACCUSE", 1),
        ("Kenya warned that it would close the border if Uganda attacked.", "THREATEN", 1),
    ],
)
def test_tellings_of_one_happening(read: Read, text: str, kind: str, count: int) -> None:
    """As many events of the type as happened."""
    assert len([event for event in read(text).events if event.type == kind]) == count
