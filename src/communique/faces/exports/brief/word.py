"""Briefs as Word documents: takes a sheet, gives the bytes; and back. The notes stand at the end, numbered."""

import io
import re
import zipfile

from communique.analysis.brief import Written
from communique.faces.exports.brief.footnotes import gathered
from communique.faces.exports.brief.sheet import Sheet

_LINE, _NOTE = "List Bullet", "Footnote"
_NUMBERED = re.compile(r"(\d+)\. (.*)", re.DOTALL)
# The date of every file inside: the same brief is the same document, byte for byte.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_word(sheet: Sheet) -> bytes:
    """The sheet as a document."""
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    document = Document()
    document.styles.add_style(_NOTE, WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(8)
    document.add_heading(sheet.title, level=0)
    document.add_paragraph(sheet.foot)
    for part in sheet.parts:
        document.add_heading(part.heading, level=1)
        for line in part.lines:
            paragraph = document.add_paragraph(line.words, style=_LINE)
            paragraph.add_run(" ".join(map(str, line.notes))).font.superscript = True
    document.add_heading("Notes", level=1)
    for number, note in enumerate(sheet.notes, start=1):
        document.add_paragraph(f"{number}. {note}", style=_NOTE)
    written = io.BytesIO()
    document.save(written)
    return _timeless(written.getvalue())


def read_word(content: bytes) -> Written:
    """The lines and notes of such a document.

    Raises:
        ValueError: It is no Word document.
    """
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError) as error:
        raise ValueError("no Word document") from error
    lines, notes = [], []
    for paragraph in document.paragraphs:
        style = paragraph.style.name if paragraph.style else None
        if style == _LINE:
            raised = " ".join(run.text for run in paragraph.runs if run.font.superscript)
            lines.append(tuple(int(number) for number in raised.split() if number.isdecimal()))
        elif style == _NOTE:
            numbered = _NUMBERED.fullmatch(paragraph.text)
            notes.append((int(numbered[1]), numbered[2]) if numbered else (0, paragraph.text))
    return gathered(lines, notes)


def _timeless(document: bytes) -> bytes:
    """The document with the same date on everything inside."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
