"""Briefs as Word documents with Word's own footnotes: takes a sheet, gives the bytes; and back."""

import io
import zipfile

from communique.analysis.brief import Written
from communique.faces.exports.brief.footnotes import gathered
from communique.faces.exports.brief.sheet import Sheet
from communique.faces.exports.brief.word_notes import add_footnotes, footnotes_of, read_line, refer

_LINE = "List Bullet"
# The date of every file inside: the same brief is the same document, byte for byte.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_word(sheet: Sheet) -> bytes:
    """The sheet as a document."""
    from docx import Document

    document = Document()
    document.add_heading(sheet.title, level=0)
    document.add_paragraph(sheet.foot)
    referred: set[int] = set()
    for part in sheet.parts:
        document.add_heading(part.heading, level=1)
        for line in part.lines:
            paragraph = document.add_paragraph(line.words, style=_LINE)
            for number in line.notes:
                refer(paragraph, number, first=number not in referred)
                referred.add(number)
    add_footnotes(document, sheet.notes)
    written = io.BytesIO()
    document.save(written)
    return _timeless(written.getvalue())


def read_word(content: bytes) -> Written:
    """The lines and footnotes of such a document, numbered as Word shows them.

    Raises:
        ValueError: It is no Word document.
    """
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, SyntaxError) as error:
        raise ValueError("no Word document") from error
    marked: dict[str, int] = {}
    lines, others = [], []
    for paragraph in document.paragraphs:
        if paragraph.style and paragraph.style.name == _LINE:
            lines.append(read_line(paragraph, marked))
        else:
            others.append(paragraph.text)
    notes = footnotes_of(document)
    ids = [each for _, numbers in lines for each in numbers]
    shown = {each: at for at, each in enumerate(dict.fromkeys((*ids, *notes)), start=1)}
    return gathered(
        [(words, [shown[each] for each in numbers]) for words, numbers in lines],
        [(shown[each], words) for each, words in notes.items()],
        others,
    )


def _timeless(document: bytes) -> bytes:
    """The document with the same date on everything inside."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
