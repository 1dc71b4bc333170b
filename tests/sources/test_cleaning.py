# ruff: noqa: E501 - texts stand as their outlets set them
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook import Codebook
from communique.sources import Vocabulary
from communique.sources.cleaning import clean
from communique.sources.lines import passages_of

FIRST = "Foreign Minister Ana Ruiz told reporters that the talks with her guest had been useful."
SECOND = "She added that a second round would be held in the port city before the end of the year."
THIRD = "Her guest left for home late in the evening, his office said in a short statement."

# (text around a story, the kind and words removed); the three paragraphs of the story must stay as they are.
CASES = [
    # Above the story.
    (f"date 2025-07-10 {FIRST}\n\n{SECOND}\n\n{THIRD}", [("header", "date 2025-07-10")]),
    (
        f"Port talks end with promise of more\n\nBy Ken Ito and Sara Lund\n\nPublished: 12 May 2024 09:30 GMT\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}",
        [
            ("title", "Port talks end with promise of more"),
            ("byline", "By Ken Ito and Sara Lund"),
            ("header", "Published: 12 May 2024 09:30 GMT"),
        ],
    ),
    (
        f"FOR IMMEDIATE RELEASE\nNo. 123/2024\n\nMinistry of Foreign Affairs\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nENDS\n\nMedia contact: press@mfa.example",
        [
            ("header", "FOR IMMEDIATE RELEASE"),
            ("header", "No. 123/2024"),
            ("header", "Ministry of Foreign Affairs"),
            ("footer", "ENDS"),
            ("footer", "Media contact: press@mfa.example"),
        ],
    ),
    # Pictures.
    (
        f"Ana Ruiz greets her guest in the port city on Monday. — X/@PortMinistry\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}",
        [("caption", "Ana Ruiz greets her guest in the port city on Monday. — X/@PortMinistry")],
    ),
    (
        f"{FIRST}\n\nA container ship enters the port. (Photo by Jo Bell)\n\n{SECOND}\n\n{THIRD}",
        [("caption", "A container ship enters the port. (Photo by Jo Bell)")],
    ),
    (f"{FIRST}\n\nReuters/File\n\n{SECOND}\n\n{THIRD}", [("credit", "Reuters/File")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nIMG_2034.jpg", [("stray", "IMG_2034.jpg")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD} .png)", [("stray", ".png)")]),
    # Inside the story.
    (f"{FIRST}\n\nMinister Praises Guest’s Patience\n\n{SECOND}\n\n{THIRD}", [("subhead", "Minister Praises Guest’s Patience")]),
    (f"{FIRST}\n\nWhat comes next\n\n{SECOND}\n\n{THIRD}", [("subhead", "What comes next")]),
    (f"{FIRST}\n\nAlso read: Fishermen fear the new pier\n\n{SECOND}\n\n{THIRD}", [("teaser", "Also read: Fishermen fear the new pier")]),
    (
        f"{FIRST}\n\nRelated stories\n\nFishermen fear the new pier\n\nThe pier in pictures\n\n{SECOND}\n\n{THIRD}",
        [("teaser", "Related stories"), ("teaser", "Fishermen fear the new pier"), ("teaser", "The pier in pictures")],
    ),
    (
        f"{FIRST}\n\nRelated article\nWhy fishermen fear the new pier\n\n{SECOND}\n\n{THIRD}",
        [("teaser", "Related article"), ("teaser", "Why fishermen fear the new pier")],
    ),
    # After the end.
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nKen Ito and Sara Lund contributed to this report.", [("footer", "Ken Ito and Sara Lund contributed to this report.")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n(With inputs from agencies)", [("footer", "(With inputs from agencies)")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD} (Reporting by Jo Bell; editing by Al Kay)", [("footer", "(Reporting by Jo Bell; editing by Al Kay)")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nCopyright 2024 Port Daily", [("footer", "Copyright 2024 Port Daily")]),
    (
        f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nOpinion\n\nThe pier we need\nUpdated 23 Apr, 2024\n\nThe pier we need\n\nNobody asks the fishermen what they...",
        [
            ("teaser", "Opinion"),
            ("teaser", "The pier we need"),
            ("teaser", "Updated 23 Apr, 2024"),
            ("teaser", "The pier we need"),
            ("teaser", "Nobody asks the fishermen what they..."),
        ],
    ),
    # Marks of other languages and manners for the same thing.
    (f"{FIRST}\n\nBaca juga: Fishermen fear the new pier\n\n{SECOND}\n\n{THIRD}", [("teaser", "Baca juga: Fishermen fear the new pier")]),
    (f"{FIRST}\n\nRead Also Fishermen fear the new pier\n\n{SECOND}\n\n{THIRD}", [("teaser", "Read Also Fishermen fear the new pier")]),
    (
        f"{FIRST}\n\nMore:\n\n- Fishermen fear the new pier\n\n- Ferry prices to rise\n\n{SECOND}\n\n{THIRD}",
        [("teaser", "More:"), ("teaser", "- Fishermen fear the new pier"), ("teaser", "- Ferry prices to rise")],
    ),
    (f"{FIRST}\n\n- Advertisement -\n\n{SECOND}\n\n{THIRD}", [("navigation", "- Advertisement -")]),
    # A message of a social network that was set into the page.
    (f"{FIRST}\n\n— Port Ministry (@portministry) May 3, 2024\n\n{SECOND}\n\n{THIRD}", [("navigation", "— Port Ministry (@portministry) May 3, 2024")]),
    (
        f"{FIRST}\n\n{SECOND}\n\n{THIRD} pic.twitter.com/KyzR — Port Ministry (@portministry) May 3, 2024",
        [("navigation", "pic.twitter.com/KyzR — Port Ministry (@portministry) May 3, 2024")],
    ),
    # Pictures credited without a mark.
    (f"{FIRST}\n\nThe harbour of Port Arthur, file photo\n\n{SECOND}\n\n{THIRD}", [("caption", "The harbour of Port Arthur, file photo")]),
    (f"Ana Ruiz and her guest meet at sea. AFP PHOTO / JO BELL\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}", [("caption", "Ana Ruiz and her guest meet at sea. AFP PHOTO / JO BELL")]),
    (f"The two ministers leave the pier after a talk. Ana Ruiz/ISLAND PRESS/dpa\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}", [("caption", "The two ministers leave the pier after a talk. Ana Ruiz/ISLAND PRESS/dpa")]),
    (f"The two ministers leave the pier. © Ana Ruiz, Reuters\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}", [("caption", "The two ministers leave the pier. © Ana Ruiz, Reuters")]),
    (
        f"Long queues form at the port gate Long queues form at the port gate\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}",
        [("caption", "Long queues form at the port gate Long queues form at the port gate")],
    ),
    (f"{FIRST}\n\nFILE - Ana Ruiz speaks at sea, May 3, 2022.\n\n{SECOND}\n\n{THIRD}", [("caption", "FILE - Ana Ruiz speaks at sea, May 3, 2022.")]),
    (f"{FIRST}\n\nMinister Ana Ruiz, left, and her guest pose for a photo.\n\n{SECOND}\n\n{THIRD}", [("caption", "Minister Ana Ruiz, left, and her guest pose for a photo.")]),
    (f"Fishermen at work on May 3, 2022. Agence France-Presse\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}", [("caption", "Fishermen at work on May 3, 2022. Agence France-Presse")]),
    # A summary may stand over the day.
    (
        f"Minister sees envoy\n\n{FIRST}\n\nNews Desk\n\nLima\n\nThu, May 23, 2024\n\n{SECOND}\n\n{THIRD}",
        [("title", "Minister sees envoy"), ("byline", "News Desk"), ("header", "Lima"), ("header", "Thu, May 23, 2024")],
    ),
    # Days on which somebody looked at the page, counters, what asks for money or mail.
    (
        f"Lima, May 23rd 2024 - 12:00 UTC\n\nMinister summons envoy over port delays\n\nSaturday, August 3rd 2013 - 02:38 UTC\n\nFull article 54 comments\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}",
        [
            ("navigation", "Lima, May 23rd 2024 - 12:00 UTC"),
            ("title", "Minister summons envoy over port delays"),
            ("header", "Saturday, August 3rd 2013 - 02:38 UTC"),
            ("navigation", "Full article 54 comments"),
        ],
    ),
    (f"RADIO24 - Make a charitable donation!\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nJoin the Port mailing list", [("navigation", "RADIO24 - Make a charitable donation!"), ("navigation", "Join the Port mailing list")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD} Enditem", [("stray", "Enditem")]),
    # Below the story: the end, who wrote it, numbers, rows of links, headlines that nothing announces.
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD} (end)\n\nmk.mt", [("footer", "(end)"), ("stray", "mk.mt")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nM.T/A.H", [("stray", "M.T/A.H")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nPNEWS17042025000045016755", [("stray", "PNEWS17042025000045016755")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n« Previous Next »\n\nFacebook Twitter WhatsApp", [("navigation", "« Previous Next »"), ("navigation", "Facebook Twitter WhatsApp")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n#port #treaty", [("navigation", "#port #treaty")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nReporter: Jo Bell\n\nLast modified on 3 May 2024 18:40", [("footer", "Reporter: Jo Bell"), ("footer", "Last modified on 3 May 2024 18:40")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n(c) Port Daily 2024", [("footer", "(c) Port Daily 2024")]),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nThis is a developing story.", [("footer", "This is a developing story.")]),
    (
        f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nFerry prices to rise in June\n\nCourt upholds fine for trawler",
        [("teaser", "Ferry prices to rise in June"), ("teaser", "Court upholds fine for trawler")],
    ),
    (f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nShare on Facebook\n\nSubscribe to our newsletter for more.", [("navigation", "Share on Facebook"), ("navigation", "Subscribe to our newsletter for more.")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "removed"), CASES)
def test_what_stands_around_a_story_is_removed_and_the_story_is_whole(
    source: str, removed: list[tuple[str, str]], vocabulary: Vocabulary
) -> None:
    cleaned = clean(passages_of(source), vocabulary)
    assert [(passage.kind, passage.text) for passage in cleaned.removed] == removed
    assert cleaned.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    "passage",
    [
        # A list that the paragraph above it announces, and items that are no headings.
        "The two sides agreed on the following:\n\nTrade and Investment\n\nEnergy and Transport",
        # Labels of speakers come back.
        f"MINISTER RUIZ\n\n{SECOND}\n\nGUEST\n\n{THIRD}\n\nMINISTER RUIZ\n\n{SECOND}\n\nGUEST",
        "QUESTION: Will you go on?",
        # A sign-off is the story's last word.
        "The guest left in the evening, his office said. — AFP",
        # Words that also begin lines of pages.
        "Read aloud in the hall, the statement took four minutes and drew applause from the benches.",
        "Copyright law was among the matters that the two delegations took up in the afternoon session, and on which they agreed to exchange drafts by the end of March, so that the committee which both parliaments have set up can look at the wording before the summer recess begins and the ministers meet once more to sign it in the capital.",
        "Sources close to the talks said that a deal was near.",
        "Editors of both papers were summoned by the port ministry.",
        "Last updated in 1998, the treaty needs revision, he said.",
        "Topics: fish, ferries and the pier, in that order, he said.",
        "“All rights reserved to our people in the treaty must be honoured,” she said.",
        # One line without a full stop may be the last of a text that was cut off.
        "Her guest will return to the port in",
        # Who signed.
        "For the Port Ministry\n\nAna Ruiz, minister of the port",
        # A place and day under a statement.
        "Islamabad\n\n12 May 2024",
        "The governor wrote on his Telegram channel that two fishermen were hurt.",
        "In partnership with Egypt, the port flew aid to the islands on Monday.",
        "Above all, the pier must stay open.",
        "Privacy policy and the use of cookies are on the agenda of the ministers.",
        "Tags on the nets will show from 2025 whose they are.",
        "About the pier there is no quarrel left between the two ports.",
        "The list will be updated each month, the ministry said.",
        "She thanked her guest for the photo.",
        "He read the statement and then left. The envoy kept the file",
        "Contact between the two ports was never broken off.",
        "Partners of the port may join from May.",
        "Buy the boats back or lose the trade, he told the owners.",
        # A single paragraph of a transcript.
        "Thank you",
    ],
)  # fmt: skip
def test_what_may_be_story_stays(passage: str, vocabulary: Vocabulary) -> None:
    cleaned = clean(passages_of(f"{FIRST}\n\n{passage}"), vocabulary)
    assert cleaned.removed == ()


def test_a_text_that_is_all_labels_is_kept(vocabulary: Vocabulary) -> None:
    assert clean(passages_of("Photo: AFP"), vocabulary).text == "Photo: AFP"


LINES = st.sampled_from(
    [
        FIRST, SECOND, THIRD, "", "", "Opinion", "Also read", "Read more: Pier opens", "23 Apr, 2024", "Pier Opens Early",
        "What comes next", "By Ken Ito", "MOSCOW, JUL 10 (DNA): The envoys met in the city.", "date 2025-07-10", "He left. — AFP",
        "A ship in port. (Photo by Jo Bell)", "ENDS", ".png)", "Related stories", "He was asked what they...", "Home | World | Print",
        "The agreement was signed by the two", "ministers of the", "- a point", "Daily Post | 3 June 2022 | By Ana Ruiz", ">> See page 4",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(LINES, max_size=14).map("\n".join),
    st.text(alphabet=st.sampled_from('aB .,:—-()\n|/"’5'), max_size=200),
    st.text(max_size=120),
)
OWN = Vocabulary(Codebook())


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_cleaning_twice_equals_once(text: str) -> None:
    once = clean(passages_of(text), OWN)
    twice = clean(passages_of(once.text), OWN)
    assert twice.text == once.text
    assert twice.removed == ()


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_every_character_is_in_the_text_or_among_the_removed(text: str) -> None:
    cleaned = clean(passages_of(text), OWN)
    after = "".join((cleaned.text, *(passage.text for passage in cleaned.removed)))
    assert Counter("".join(after.split())) == Counter("".join(text.split()))
