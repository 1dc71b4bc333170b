"""Which two sides a short report tells of together, and whom "both" then means."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.codebook import Codebook
from communique.model import Report
from communique.reading.entities import Entities
from communique.reading.language import Language
from communique.reading.mentions import find_mentions
from communique.reading.parsed import Parsed
from communique.reading.resolution import resolve_entities

Resolve = Callable[[str], tuple[Parsed, Entities]]


@pytest.fixture(scope="module")
def resolve() -> Resolve:
    """Resolves the names of a text."""
    language, codebook = Language(), Codebook()

    def resolve(text: str) -> tuple[Parsed, Entities]:
        report = Report(id="r", text=text)
        doc: Any = next(iter(language.tokenise([report])))
        found = find_mentions(doc, report=report, dates=(), codebook=codebook)
        parsed = next(iter(language.parse([(report, doc, found)])))
        return parsed, resolve_entities(parsed, codebook=codebook)

    return resolve


LEADING = [
    # named together most often, though a host is named as well
    (
        "Peru and Chile signed a pact in Rome. Italy hosted them. Italy is glad. Chile thanked Peru.",
        {"Peru", "Chile"},
    ),
    ("Kenya and Japan agreed. Kenya met Poland. Japan left.", {"Kenya", "Japan"}),
    ("Kenya met Poland.", set()),
]


@pytest.mark.parametrize(("text", "expected"), LEADING)
def test_whom_a_report_is_about(resolve: Resolve, text: str, expected: set[str]) -> None:
    """The two sides named often and together lead a report; one side alone does not."""
    _, entities = resolve(text)
    assert {entities.get(ref).name for ref in entities.leading} == expected


BOTH = [
    # a mediator who speaks of the parties is none of them
    (
        "Ghana and Togo fought in May. Togo accused Ghana. Morocco's foreign ministry said the parties had agreed.",
        "parties",
        ["Ghana", "Togo"],
    ),
    # others who deal with each other in the same sentence
    (
        "Peru thanked Chile. Peru and Chile agreed. In May Peru met Brazil and the two sides quarrelled.",
        "sides",
        ["Brazil", "Peru"],
    ),
    # those whom a third brings together
    (
        "Peru hosted talks between Chile and Brazil. Peru thanked Chile.\n\nThe two sides will meet again.",
        "sides",
        ["Chile", "Brazil"],
    ),
    # who is only there to help is none of them
    (
        "Chile and Brazil held talks with Peru as go-between. The two delegations will meet again.",
        "delegations",
        ["Chile", "Brazil"],
    ),
    # whose delegations met, told a paragraph before
    (
        "Delegations from Chile and Brazil met in Lima, Peru's ministry said.\n\nThe parties will meet again.",
        "parties",
        ["Chile", "Brazil"],
    ),
    # a group is a side under its own name
    (
        "Israel and Hamas agreed to a truce. Qatar urged both parties to keep it.",
        "parties",
        ["Hamas", "Israel"],
    ),
    # ministers of one side alone are not "the ministers" of both
    (
        "Kenya's Trade Minister Asha Otieno met Polish Trade Minister Jan Kowal. Amos Mutua left. The ministers wept.",
        "ministers",
        ["Asha Otieno", "Jan Kowal"],
    ),
    ("Kenya and Uganda are at odds. Ministers of the bloc wept.", "Ministers", []),
]


@pytest.mark.parametrize(("text", "word", "expected"), BOTH)
def test_whom_both_means(resolve: Resolve, text: str, word: str, expected: list[str]) -> None:
    """The two just told of together are meant, else the two that the report is about."""
    parsed, entities = resolve(text)
    token = [token.i for token in parsed.doc if token.text == word][-1]
    assert sorted(entities.get(ref).name for ref in entities.at(token)) == sorted(expected)
