"""What the tests of sources share: the program's codebook, and a way to read one text."""

from collections.abc import Callable

import pytest

from communique.codebook import Codebook
from communique.model import Report
from communique.sources import Given, Vocabulary, parse_report


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The program's own vocabulary."""
    return Vocabulary(Codebook())


@pytest.fixture(scope="session")
def read(vocabulary: Vocabulary) -> Callable[..., Report]:
    """Reads a text or page given as a string."""

    def read_text(text: str, name: str = "report.txt") -> Report:
        return parse_report(name, text.encode(), Given(vocabulary))

    return read_text
