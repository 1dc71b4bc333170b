"""What a report tells as done, left undone, done in part or put off; what is to come or urged is no deed."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from communique.codebook import Codebook
from communique.model import Deed, Report
from communique.reading.reader import Reader
from communique.sources import open_sources

CODEBOOK = Codebook()


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader for all sentences."""
    return Reader(CODEBOOK)


def deeds(reader: Reader, folder: Path, text: str) -> dict[str, Deed]:
    """The deeds of a text by their verbs."""
    path = folder / "report.jsonl"
    path.write_bytes(msgspec.json.encode({"text": text, "published": "2024-05-15"}))
    (report,) = (each for each in open_sources([str(path)], codebook=CODEBOOK) if isinstance(each, Report))
    (reading,) = reader.read([report])
    return {deed.cue.words(text): deed for deed in reading.deeds}


@pytest.mark.parametrize(
    ("text", "verb", "fate"),
    [
        ("Latvia has issued 60 permits to Estonian drivers.", "issued", "done"),
        ("The ferry was reopened on 3 March.", "reopened", "done"),
        ("None of the widows has been compensated by Chad.", "compensated", "undone"),
        ("Chad failed to ratify the convention.", "ratify", "undone"),
        ("Latvia has so far issued 60 permits.", "issued", "in part"),
        ("The opening of the Omani library has been postponed to June 2025.", "postponed", "put off"),
        ("Chadian lawmakers voted on Monday to ratify the convention.", "ratify", "done"),
        ("Oman began to deliver the buses in May.", "deliver", "done"),
        ("Omani gas has been flowing to Chad since May 1.", "flowing", "done"),
        ("Chad built the dam without having compensated the farmers.", "compensated", "undone"),
        ("Chad left the talks without signing the convention.", "signing", "undone"),
        ("Latvia has yet to return the bells.", "return", "undone"),
        ("Not one of the bells has been returned by Latvia.", "returned", "undone"),
        ("The session has been pushed back to September.", "pushed", "put off"),
        ("Oman and Chad extended the June 30 deadline by a year.", "extended", "put off"),
        ("Oman has given Chad two more years to clear the mines.", "given", "put off"),
        ("Oman and Chad decided to prolong the time limit for the survey.", "prolong", "put off"),
        ("Chad has abandoned its plan for a library in Muscat.", "abandoned", "given up"),
        ("Chadian senators threw out the lithium contract.", "threw", "given up"),
        ("The Omani visit to Chad was called off.", "called", "given up"),
    ],
)
def test_what_became_of_a_thing(reader: Reader, tmp_path: Path, text: str, verb: str, fate: str) -> None:
    """A deed tells whether it was done."""
    assert deeds(reader, tmp_path, text)[verb].fate == fate


@pytest.mark.parametrize(
    "text",
    [
        "Latvia will issue 60 permits in June.",
        "Chad urged Niger to open the ferry.",
        "The ministers directed that the road be built.",
        "Chad agreed to widen the road and to extend the canal.",
        "Chadian lawmakers did not vote to close the road.",
        "Oman might close the library.",
    ],
)
def test_what_is_no_deed(reader: Reader, tmp_path: Path, text: str) -> None:
    """What is to come, urged, ordered or supposed has not been done."""
    assert not {"issue", "open", "built", "widen", "extend", "close"} & deeds(reader, tmp_path, text).keys()


def test_a_deed_has_its_day_and_doer(reader: Reader, tmp_path: Path) -> None:
    """Who did it and when, as far as the report says."""
    told = deeds(reader, tmp_path, "Latvia handed over the archive on 22 April 2024.")["handed"]
    assert told.by == ("LVA",)
    assert told.date is not None
    assert told.date.start == dt.date(2024, 4, 22)


@pytest.mark.parametrize(
    "text",
    [
        "The session planned for 3 June was called off by Oman.",
        "Oman and Chad extended the June 3 deadline for the survey.",
        "The talks of 3 June between Oman and Chad have been postponed until July.",
        "Oman postponed the session, which had been set for June 3.",
    ],
)
def test_the_day_on_which_it_was_to_be_done(reader: Reader, tmp_path: Path, text: str) -> None:
    """What is put off or given up is told with the day that was set before, which is not its later day."""
    (told,) = (
        deed for deed in deeds(reader, tmp_path, text).values() if deed.fate in ("put off", "given up")
    )
    assert told.foreseen is not None
    assert told.foreseen.end == dt.date(2024, 6, 3)
    assert told.date is None or told.date.end == dt.date(2024, 7, 31)


def test_what_only_describes_is_no_deed(reader: Reader, tmp_path: Path) -> None:
    """A participle that says which thing is meant tells of no act, unless it names who did it or when."""
    told = deeds(
        reader, tmp_path, "Oman counted the mines left near the wells and the boats returned by Chad."
    )
    assert "left" not in told
    assert told["returned"].by == ("TCD",)


@pytest.mark.parametrize(
    "text", ["The session was delayed to August.", "Oman put off the session to August."]
)
def test_a_later_day_lies_ahead(reader: Reader, tmp_path: Path, text: str) -> None:
    """The month to which a thing is moved is the next one of that name."""
    (told,) = deeds(reader, tmp_path, text).values()
    assert told.date is not None
    assert told.date.start == dt.date(2024, 8, 1)
