"""Topics: which words show what a passage is about."""

import pytest

from communique.codebook import Codebook
from communique.reading.topics import contexts_of, read_topics


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return Codebook()


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("a gas deal", ("energy",)),
        ("Trade and railways", ("trade", "connectivity")),
        # any ending of a stem, either part of a hyphened word
        ("exporters", ("trade",)),
        ("a steel-cutting ceremony", ("industry",)),
        # phrases as a whole only
        ("press freedom", ("human rights",)),
        ("the press", ()),
        ("", ()),
    ],
)
def test_words_show_topics(codebook: Codebook, words: str, topics: tuple[str, ...]) -> None:
    assert read_topics(words, codebook) == topics


def test_each_topic_is_named_once(codebook: Codebook) -> None:
    assert read_topics("oil, gas and more oil", codebook) == ("energy",)


def test_topics_stand_in_plover_contexts(codebook: Codebook) -> None:
    assert contexts_of(read_topics("oil and trade", codebook), codebook) == ("natural_resource", "economic")
