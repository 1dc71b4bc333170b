"""Footnotes of Word documents are Word's own: the parts, references and order that the standard asks for."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from communique.faces.exports.brief.sheet import Line, Part, Sheet
from communique.faces.exports.brief.word import read_word, write_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTES = (
    "Post, no date: “One” (report r1, characters 0 to 3)",
    "Post, no date: “Two & <2>” (report r1, characters 4 to 7)",
)
SHEET = Sheet(
    "A and B",
    "foot",
    (Part("Contacts", (Line("both", (1, 2)), Line("again", (1,)))), Part("Claims", (Line("last", (2,)),))),
    NOTES,
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The files inside a document."""
    with zipfile.ZipFile(io.BytesIO(write_word(SHEET))) as held:
        return {name: held.read(name) for name in held.namelist()}


def parsed(files: dict[str, bytes], name: str) -> ET.Element:
    return ET.fromstring(files[name])  # noqa: S314 - made by the program itself


def test_the_part_is_announced(files: dict[str, bytes]) -> None:
    """Its type, the document's relation to it, and in the settings the two lines that Word draws."""
    kinds = {each.get("PartName"): each.get("ContentType") for each in parsed(files, "[Content_Types].xml")}
    assert kinds["/word/footnotes.xml"] == (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    )
    relations = parsed(files, "word/_rels/document.xml.rels")
    (relation,) = (
        each for each in relations if (each.get("Type") or "").endswith("/relationships/footnotes")
    )
    assert relation.get("Target") == "footnotes.xml"
    names = [each.tag for each in parsed(files, "word/settings.xml")]
    at = names.index(f"{W}footnotePr")
    assert at < names.index(f"{W}compat")  # the order of the standard, which Word insists on
    assert names.index(f"{W}savePreviewPicture") < at
    ids = [each.get(f"{W}id") for each in parsed(files, "word/settings.xml")[at]]
    assert ids == ["-1", "0"]


def test_the_footnotes_stand_in_their_part(files: dict[str, bytes]) -> None:
    """Two lines of a type, then each footnote in its style, with its mark and its words."""
    notes = list(parsed(files, "word/footnotes.xml"))
    assert [(note.get(f"{W}type"), note.get(f"{W}id")) for note in notes] == [
        ("separator", "-1"), ("continuationSeparator", "0"), (None, "1"), (None, "2"),
    ]  # fmt: skip
    assert [
        list(note.iter(f"{W}{name}")) != []
        for note, name in zip(notes, ("separator", "continuationSeparator"), strict=False)
    ] == [True, True]
    for note, words in zip(notes[2:], NOTES, strict=True):
        (paragraph,) = note
        properties, mark, text = paragraph
        assert properties[0].get(f"{W}val") == "FootnoteText"
        assert [each.tag for each in mark] == [f"{W}rPr", f"{W}footnoteRef"]
        assert "".join(text.itertext()) == f" {words}"


def test_each_footnote_is_referred_to_once_and_repeated_by_its_number(files: dict[str, bytes]) -> None:
    """A second reference is a field that names the bookmark around the first."""
    body = parsed(files, "word/document.xml")
    assert [each.get(f"{W}id") for each in body.iter(f"{W}footnoteReference")] == ["1", "2"]
    marks = [each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")]
    assert marks == ["_note_1", "_note_2"]
    assert [each.get(f"{W}id") for each in body.iter(f"{W}bookmarkEnd")] == ["1", "2"]
    fields = [(each.get(f"{W}instr"), "".join(each.itertext())) for each in body.iter(f"{W}fldSimple")]
    assert fields == [(" NOTEREF _note_1 \\f \\h ", "1"), (" NOTEREF _note_2 \\f \\h ", "2")]
    for reference in body.iter(f"{W}r"):
        inside = [each.tag for each in reference]
        assert f"{W}footnoteReference" not in inside or inside == [f"{W}rPr", f"{W}footnoteReference"]


def test_the_styles_have_the_names_by_which_word_knows_them(files: dict[str, bytes]) -> None:
    styles = {each.get(f"{W}styleId"): each for each in parsed(files, "word/styles.xml").iter(f"{W}style")}
    for identifier, name, kind in (
        ("FootnoteText", "footnote text", "paragraph"),
        ("FootnoteReference", "footnote reference", "character"),
    ):
        assert styles[identifier].get(f"{W}type") == kind
        assert styles[identifier].find(f"{W}name").get(f"{W}val") == name  # type: ignore[union-attr]
        assert styles[identifier].get(f"{W}customStyle") is None
    raised = styles["FootnoteReference"].find(f"{W}rPr/{W}vertAlign")
    assert raised is not None
    assert raised.get(f"{W}val") == "superscript"


def test_what_word_makes_of_it_is_read(files: dict[str, bytes]) -> None:
    """Saved by Word, ids start elsewhere and a field is taken apart; the numbers that Word shows stay."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NOTEREF _note_1 \\f \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    changed = dict(files)
    text = files["word/document.xml"].decode()
    start = text.index("<w:fldSimple")
    end = text.index("</w:fldSimple>", start) + len("</w:fldSimple>")
    text = text[:start] + field + text[end:]
    for old, new in (("1", "17"), ("2", "18")):
        text = text.replace(f'footnoteReference w:id="{old}"', f'footnoteReference w:id="{new}"')
        notes = changed["word/footnotes.xml"].decode()
        changed["word/footnotes.xml"] = notes.replace(
            f'<w:footnote w:id="{old}"', f'<w:footnote w:id="{new}"'
        ).encode()
    changed["word/document.xml"] = text.encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, content in changed.items():
            made.writestr(name, content)
    written = read_word(packed.getvalue())
    assert written == read_word(write_word(SHEET))
    assert [(line.words, line.notes) for line in written.lines] == [
        ("both", (1, 2)),
        ("again", (1,)),
        ("last", (2,)),
    ]
    assert [(note.number, note.words) for note in written.notes] == [(1, "One"), (2, "Two & <2>")]


@pytest.mark.parametrize("name", ["word/footnotes.xml", "word/document.xml"])
def test_a_document_that_is_cut_off_is_refused(files: dict[str, bytes], name: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for each, content in files.items():
            made.writestr(each, content[:100] if each == name else content)
    with pytest.raises(ValueError, match=r"no Word document|cannot be read"):
        read_word(packed.getvalue())
