"""One act in many words: what a sentence tells of, by whichever words of wire copy or release it is told."""

from pathlib import Path

import pytest
import yaml

from reading.events.coding import Read, coded

WORDINGS = yaml.safe_load(Path(__file__).with_name("wordings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", WORDINGS, ids=[row["text"][:60] for row in WORDINGS])
def test_tells_the_same_in_other_words(read: Read, row: dict[str, str]) -> None:
    """Whatever the wording, type, actuality and parties are found."""
    assert row["event"] in coded(read(row["text"]))
