"""Briefs as one HTML page, without script: takes a sheet, gives the bytes; and back."""

import re
from html import escape
from html.parser import HTMLParser

from communique.analysis.brief import Written
from communique.faces.exports.brief.footnotes import gathered
from communique.faces.exports.brief.sheet import Line, Sheet

_STYLE = (
    "body{max-width:44rem;margin:3rem auto;padding:0 1rem;font:17px/1.5 Georgia,serif;color:#1c2433}"
    "h1{font-size:1.7rem}h2{font-size:1.15rem;border-bottom:1px solid #d8d2c4}"
    ".foot,.notes{font-size:.85rem;color:#4d5766}sup a{text-decoration:none}"
)
_NOTE = re.compile(r"note-(\d+)")


def write_html(sheet: Sheet) -> bytes:
    """The sheet as a page."""
    title = escape(sheet.title)
    body = [f"<h1>{title}</h1>", f'<p class="foot">{escape(sheet.foot)}</p>']
    for part in sheet.parts:
        body += [f"<h2>{escape(part.heading)}</h2>", '<ul class="lines">', *map(_line, part.lines), "</ul>"]
    notes = (
        f'<li id="note-{number}">{escape(note)}</li>' for number, note in enumerate(sheet.notes, start=1)
    )
    body += ["<h2>Notes</h2>", '<ol class="notes">', *notes, "</ol>"]
    head = f'<meta charset="utf-8">\n<title>{title}</title>\n<style>{_STYLE}</style>'
    page = f'<!doctype html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n'
    return (page + "\n".join(body) + "\n</body>\n</html>\n").encode()


def read_html(content: bytes) -> Written:
    """The lines and footnotes of such a page, as a reader sees them.

    Raises:
        ValueError: It is no text.
    """
    page = _Page()
    page.feed(content.decode())
    page.close()
    return gathered(page.lines, page.notes, page.others)


def _line(line: Line) -> str:
    notes = " ".join(f'<a href="#note-{number}">{number}</a>' for number in line.notes)
    return f"<li>{escape(line.words)}<sup>{notes}</sup></li>"


class _Page(HTMLParser):
    """Gathers the list items: those with an id of a note are notes, the others lines; what else there is, too."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, list[int]]] = []
        self.notes: list[tuple[int, str]] = []
        self.others: list[str] = []
        self._note: int | None = None
        self._numbers: list[int] | None = None
        self._words: list[str] = []
        self._raised = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A list item begins, or a footnote is referred to."""
        given = dict(attrs)
        if tag in ("li", "p"):
            note = _NOTE.fullmatch(given.get("id") or "")
            self._note, self._words = (int(note[1]) if note else None), []
            self._numbers = [] if tag == "li" and not note else None
        elif tag == "sup":
            self._raised = True
        elif tag == "a" and self._numbers is not None:
            named = _NOTE.fullmatch((given.get("href") or "").removeprefix("#"))
            self._numbers += [int(named[1])] if named else []

    def handle_data(self, data: str) -> None:
        """Words, as they are shown; the raised numbers of footnotes are none."""
        if not self._raised:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        """A list item or paragraph ends."""
        words = "".join(self._words)
        if tag == "sup":
            self._raised = False
        elif tag == "p":
            self.others.append(words)
        elif tag == "li" and self._note is not None:
            self.notes.append((self._note, words))
        elif tag == "li" and self._numbers is not None:
            self.lines.append((words, self._numbers))
        if tag == "li":
            self._note = self._numbers = None
