# ruff: noqa: E501 - texts stand as their outlets set them
import pytest

from communique.sources.lines import passages_of

CASES = [
    # Blank lines part paragraphs, wrapped lines are joined.
    (
        "The two ministers met in Lima on\nMonday and agreed to reopen the\nborder crossing. They will meet\nagain in June.\n\nNo date was given.",
        [
            "The two ministers met in Lima on Monday and agreed to reopen the border crossing. They will meet again in June.",
            "No date was given.",
        ],
    ),
    # Without blank lines the end of a sentence at a line's end parts paragraphs; names broken in two are joined.
    (
        "The envoy was received by Foreign Minister\nHakan Fidan in Ankara and stayed for\ntwo hours.\nHe then left for\nDoha.",
        [
            "The envoy was received by Foreign Minister Hakan Fidan in Ankara and stayed for two hours.",
            "He then left for Doha.",
        ],
    ),
    # A line of prose that breaks off early, between two capitals, goes on as well; a heading over prose does not.
    (
        "The ferry will cross the strait again from the first day of June, and tickets\nare on sale. Both harbours have been dredged, said the\nMinister of Ports.\n\nNew piers\nMost of the money for the piers came from a loan that is to be paid back in ten\nyears.",
        [
            "The ferry will cross the strait again from the first day of June, and tickets are on sale. Both harbours have been dredged, said the Minister of Ports.",
            "New piers",
            "Most of the money for the piers came from a loan that is to be paid back in ten years.",
        ],
    ),
    # Lines that are whole paragraphs, headlines and stamps stay apart.
    (
        "Privatising the airline\n23 Apr, 2024\nThe state will sell.",
        ["Privatising the airline", "23 Apr, 2024", "The state will sell."],
    ),
    # A word parted at its own hyphen stands together.
    ("A high-\nlevel group was in the\ncity.", ["A high-level group was in the city."]),
    # Points of a list are passages.
    ("They agreed:\n- to meet\n- to write", ["They agreed:", "- to meet", "- to write"]),
    (
        "PERU WARNS CHILE OF NEW TARIFFS\n  Peru told the government\n  of Chile on Monday that it\n  would act.",
        ["PERU WARNS CHILE OF NEW TARIFFS", "Peru told the government of Chile on Monday that it would act."],
    ),
    (
        "The ministers met at\nUNESCO\nHouse in the city and\nleft.",
        ["The ministers met at UNESCO House in the city and left."],
    ),
    ("", []),
    ("  \n\t\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lines_become_paragraphs(text: str, expected: list[str]) -> None:
    assert [passage.text for passage in passages_of(text)] == expected
