"""Only English is read, and short English full of foreign names is English."""

import pytest

from communique.errors import SourceError
from communique.sources.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Georgian Foreign Minister Maka Botchorishvili met Azerbaijani counterpart Jeyhun Bayramov in Tbilisi.",
        "Vietnamese Prime Minister Pham Minh Chinh visited Brussels on Monday.",
        "Nigerian President Bola Tinubu received Ghanaian counterpart John Mahama in Lagos on Friday.",
    ],
)
def test_short_english_is_english(text: str) -> None:
    assert language_of("a.txt", text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Bundeskanzler traf am Dienstag den polnischen Ministerpräsidenten in Warschau.", "German"),
        ("El presidente de Colombia se reunió el martes con su homólogo en Caracas.", "Spanish"),
    ],
)
def test_another_language_is_named(text: str, language: str) -> None:
    with pytest.raises(SourceError, match=f"in {language}"):
        language_of("a.txt", text)
