"""Lemmas of verbs whose spelling tells of an "e" that the pipeline drops."""

from typing import Any

import pytest

from communique.model import Report
from communique.reading.language import Language

LANGUAGE = Language()


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Students staged a march.", "stage"),
        ("Chad has waged war for years.", "wage"),
        ("The court fined the company.", "fine"),
        ("The judge stopped the trial.", "stop"),
        ("The navy boarded the ship.", "board"),
        ("Togo faxes the letter.", "fax"),
    ],
)
def test_the_spelling_of_a_verb_tells_its_lemma(sentence: str, lemma: str) -> None:
    report = Report(id="r", text=sentence)
    doc: Any = next(iter(LANGUAGE.tokenise([report])))
    parsed = next(iter(LANGUAGE.parse([(report, doc, ())])))
    assert lemma in [token.lemma_ for token in parsed.doc if token.pos_ == "VERB"]
