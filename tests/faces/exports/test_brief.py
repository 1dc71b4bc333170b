"""Briefs as files: what is written is read back, in each format, and what is tampered with is caught."""

import datetime as dt
import io
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.analysis.brief import Brief, Quote, Subject, Told, brief
from communique.errors import SourceError, UsageError
from communique.faces.exports.brief import check_brief, read_brief, write_brief
from communique.faces.exports.brief.footnotes import read_note
from communique.faces.exports.brief.html import read_html, write_html
from communique.faces.exports.brief.markdown import read_markdown, write_markdown
from communique.faces.exports.brief.sheet import Line, Part, Sheet, note_line
from communique.faces.exports.brief.word import read_word, write_word
from communique.faces.terminal.words import one_line
from communique.model import Span
from communique.record import Filters, Record

FORMATS = [".md", ".html", ".docx"]
BOTH = {
    "md": (write_markdown, read_markdown),
    "html": (write_html, read_html),
    "docx": (write_word, read_word),
}
# What a document of XML can hold; words of reports are made printable before.
WORDS = (
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" "), min_size=1)
    .map(one_line)
    .filter(bool)
)


@pytest.fixture(scope="session")
def made(record_path: Path) -> Brief:
    with Record.open(record_path) as record:
        return brief(record, ("Türkiye", "Greece"), dt.date(2024, 5, 10))


@pytest.mark.parametrize("ending", FORMATS)
def test_a_brief_holds_when_it_is_read_back(
    made: Brief, record_path: Path, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"brief{ending}"
    write_brief(made, path)
    written = read_brief(path)
    assert len(written.lines) > 1
    assert all(line.notes for line in written.lines)
    assert written.subject == Subject(("Türkiye", "Greece"), dt.date(2024, 5, 10))
    with Record.open(record_path) as record:
        assert check_brief(record, written) == []


@pytest.mark.parametrize("ending", FORMATS)
def test_a_word_changed_in_a_footnote_is_caught(
    made: Brief, record_path: Path, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"brief{ending}"
    write_brief(made, path)
    path.write_bytes(tampered(path.read_bytes(), b"Foreign Minister", b"Finance Minister", ending))
    with Record.open(record_path) as record:
        wrong = check_brief(record, read_brief(path))
    assert wrong
    assert all("not the words" in each for each in wrong)


# What is changed in a line, and what it was.
CHANGED = [
    (b"2024-05-03: Nikos", b"2024-05-04: Nikos"),  # the date
    (b"; visit; ", b"; phone; "),  # the type of contact
    (b"Ankara, TUR", b"Athens, GRC"),  # the place
    (b"promise, pending", b"promise, overdue"),  # where it stands
    (b"25,000,000", b"26,000,000"),  # a figure
    ("Nikos Pappas →".encode(), "Nikos Pappos →".encode()),  # a party
]


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(("old", "new"), CHANGED)
def test_a_line_that_does_not_follow_from_its_entry_is_caught(
    made: Brief, record_path: Path, tmp_path: Path, ending: str, old: bytes, new: bytes
) -> None:
    """The footnotes hold still; the line says what the record has not, and is told what it has."""
    path = tmp_path / f"brief{ending}"
    write_brief(made, path)
    lines = [line.words for line in read_brief(path).lines]
    path.write_bytes(tampered(path.read_bytes(), old, new, ending))
    with Record.open(record_path) as record:
        (wrong,) = check_brief(record, read_brief(path))
    (said,) = (line for line in lines if old.decode() in line)
    assert wrong == f"line {lines.index(said) + 1}: the record has it otherwise today: {said}"


def test_a_line_under_a_sound_footnote_of_another_is_caught(
    made: Brief, record_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "brief.md"
    write_brief(made, path)
    text = path.read_text(encoding="utf-8")
    contact, promise = "Ankara, TUR; borders[^1]", "open two border gates[^2]"
    assert contact in text
    assert promise in text
    swapped = text.replace(contact, contact.replace("1", "2")).replace(promise, promise.replace("2", "1"))
    path.write_text(swapped, encoding="utf-8")
    with Record.open(record_path) as record:
        assert check_brief(record, read_brief(path)) == [
            f"line {at}: its footnotes are not the words that it follows from" for at in (1, 2)
        ]


@pytest.mark.parametrize("ending", FORMATS)
def test_what_nothing_bears_out_is_caught(
    made: Brief, record_path: Path, tmp_path: Path, ending: str
) -> None:
    """A decision made since, a subject that is gone, a party nobody knows."""
    path, place = tmp_path / f"brief{ending}", Path(shutil.copy(record_path, tmp_path))
    write_brief(made, path)
    content = path.read_bytes()
    with Record.open(place) as record:
        (event,) = record.events(Filters(type="CONSULT"))
        record.editor("Ada").correct(event.id, "place", "Izmir, TUR", "moved")
        (wrong,) = check_brief(record, read_brief(path))
        assert "Izmir, TUR" in wrong
        record.editor("Ada").reject(event.id, "they never met")
        assert any("nothing in the record says so today: 2024-05-03" in each
                   for each in check_brief(record, read_brief(path)))  # fmt: skip
    for old, why in (
        ("As of 2024", "it does not say on whom and as of when"),
        ("on “Türkiye”", "cannot be held against"),
    ):
        new = "In " if old.startswith("As") else "on “Narnia”"
        path.write_bytes(tampered(content, old.encode(), new.encode(), ending))
        with Record.open(record_path) as record:
            assert [why in each for each in check_brief(record, read_brief(path))] == [True]


def tampered(content: bytes, old: bytes, new: bytes, ending: str) -> bytes:
    """The file with some of its words put otherwise, also inside a Word document."""
    if ending != ".docx":
        assert old in content
        return content.replace(old, new)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(packed, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(old, new))
    return packed.getvalue()


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_brief_is_the_same_file(made: Brief, tmp_path: Path, ending: str) -> None:
    files = [tmp_path / f"{name}{ending}" for name in ("one", "other")]
    for path in files:
        write_brief(made, path)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize("form", BOTH)
@settings(deadline=None)  # a Word file takes as long as the machine lets it
@given(words=st.lists(WORDS, min_size=1, max_size=4))
def test_whatever_a_report_says_comes_back_from_every_format(form: str, words: list[str]) -> None:
    quotes = [Quote(report="r1", span=Span(0, 1), words=each) for each in words]
    numbers = tuple(range(1, len(words) + 1))
    sheet = Sheet(
        "A & B", "foot", (Part("Part", (Line("; ".join(words), numbers),)),), tuple(map(note_line, quotes))
    )
    write, read = BOTH[form]
    written = read(write(sheet))
    assert written.lines == (Told("; ".join(words), numbers),)
    assert [note.words for note in written.notes] == words
    assert not written.broken


@pytest.mark.parametrize(
    "words",
    [
        "Daily Post, 2025-07-10: “They met” (report r1, characters 1 to 9)",
        "Post, of Karachi, no date: “They “met”” (report r1, characters 1 to 9)",
    ],
)
def test_a_footnote_is_read(words: str) -> None:
    note = read_note(3, words)
    assert note
    assert (note.number, note.report, note.span) == (3, "r1", Span(1, 9))


@pytest.mark.parametrize(
    "words",
    [
        "They met",
        "Post, 2025-02-30: “They met” (report r1, characters 1 to 9)",
        "Post: “They met” (report r1)",
    ],
)
def test_what_is_no_footnote_is_broken(words: str) -> None:
    assert read_note(1, words) is None


def test_a_brief_is_refused_where_there_is_none(tmp_path: Path, made: Brief) -> None:
    (tmp_path / "letter.md").write_text("Dear Sir\n", encoding="utf-8")
    (tmp_path / "letter.docx").write_bytes(b"no archive")
    (tmp_path / "letter.html").write_bytes(b"\xff\xfe\x00")
    for name in ("letter.md", "letter.docx", "letter.html", "missing.md", "brief.pdf"):
        with pytest.raises(SourceError):
            read_brief(tmp_path / name)
    for name in ("brief.pdf", "no/such/folder.md"):
        with pytest.raises(UsageError):
            write_brief(made, tmp_path / name)
