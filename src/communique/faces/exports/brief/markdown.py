"""Briefs as Markdown with footnotes: takes a sheet, gives the bytes; and back."""

import re

from communique.analysis.brief import Written
from communique.faces.exports.brief.footnotes import gathered
from communique.faces.exports.brief.sheet import Line, Sheet

# Whatever Markdown could take for mark-up is written with a backslash before it.
_MARKUP = re.compile(r"([\\`*_\[\]<>&~|$])")
_ESCAPED = re.compile(r"\\(.)")
_NUMBERS = re.compile(r"\[\^(\d+)\]")
_NOTE = re.compile(r"\[\^(\d+)\]: (.*)")


def write_markdown(sheet: Sheet) -> bytes:
    """The sheet as Markdown."""
    blocks = [f"# {_escaped(sheet.title)}", _escaped(sheet.foot)]
    for part in sheet.parts:
        blocks += [f"## {_escaped(part.heading)}", "\n".join(map(_line, part.lines))]
    notes = (f"[^{number}]: {_escaped(note)}" for number, note in enumerate(sheet.notes, start=1))
    return ("\n\n".join((*blocks, "\n".join(notes))).rstrip() + "\n").encode()


def read_markdown(content: bytes) -> Written:
    """The lines and footnotes of such a file.

    Raises:
        ValueError: It is no text.
    """
    text = content.decode()
    rows = text.split("\n")
    notes = [
        (int(note[1]), _ESCAPED.sub(r"\1", note[2]))
        for row in rows
        if (note := _NOTE.fullmatch(row)) is not None
    ]
    lines = [_read(row.removeprefix("- ")) for row in rows if row.startswith("- ")]
    return gathered(lines, notes, (_ESCAPED.sub(r"\1", row) for row in rows))


def _read(row: str) -> tuple[str, list[int]]:
    """The words of a line, and the numbers of its footnotes."""
    plain = _ESCAPED.sub(
        lambda escaped: "\0" * len(escaped[0]), row
    )  # a bracket that is escaped opens no footnote
    references = list(_NUMBERS.finditer(plain))
    words, at = "", 0
    for reference in references:
        words, at = words + row[at : reference.start()], reference.end()
    return _ESCAPED.sub(r"\1", words + row[at:]), [int(reference[1]) for reference in references]


def _line(line: Line) -> str:
    return f"- {_escaped(line.words)}{''.join(f'[^{number}]' for number in line.notes)}"


def _escaped(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)
