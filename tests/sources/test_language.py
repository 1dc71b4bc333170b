"""Only English is read, and short English full of foreign names is English."""

import pytest

from communique.errors import SourceError
from communique.sources.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Georgian Foreign Minister Maka Botchorishvili met Azerbaijani counterpart Jeyhun Bayramov in Tbilisi.",
        "Vietnamese Prime Minister Pham Minh Chinh visited Brussels on Monday.",
        "President Recep Tayyip Erdoğan received Hakan Fidan, Yaşar Güler and İbrahim Kalın in Ankara on Monday.",
        "Tô Lâm met Phạm Minh Chính, Bùi Thanh Sơn and Lê Hoài Trung at Phủ Chủ tịch in Hà Nội.",
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
        ("Cumhurbaşkanı Erdoğan, Dışişleri Bakanı Hakan Fidan'ı kabul etti ve Ankara'da görüştü.", "Turkish"),
        (
            "Die minister was in Pretoria en het met die president gepraat, en dit is by die huis.",
            "Afrikaans",
        ),
    ],
)
def test_another_language_is_named(text: str, language: str) -> None:
    with pytest.raises(SourceError, match=f"in {language}"):
        language_of("a.txt", text)
