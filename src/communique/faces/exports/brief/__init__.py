"""Briefs as files: takes a brief, gives Markdown, HTML or Word; takes such a file, gives its lines and footnotes."""

from pathlib import Path

from communique.analysis.brief import Brief, Written
from communique.errors import SourceError, UsageError
from communique.faces.exports.brief.checking import check_brief
from communique.faces.exports.brief.html import read_html, write_html
from communique.faces.exports.brief.markdown import read_markdown, write_markdown
from communique.faces.exports.brief.sheet import sheet_of
from communique.faces.exports.brief.word import read_word, write_word
from communique.faces.exports.whole import replaced

__all__ = ["as_markdown", "check_brief", "read_brief", "write_brief"]

_WRITE = {".md": write_markdown, ".html": write_html, ".docx": write_word}
_READ = {".md": read_markdown, ".html": read_html, ".docx": read_word}


def as_markdown(brief: Brief) -> str:
    """The brief as Markdown."""
    return write_markdown(sheet_of(brief)).decode()


def write_brief(brief: Brief, out: Path) -> None:
    """Write a brief in the format that the file's name ends with.

    Raises:
        UsageError: The name ends otherwise, or the file cannot be written.
    """
    write = _WRITE.get(out.suffix.lower())
    if write is None:
        raise UsageError(f"{out}: a brief is written as {', '.join(_WRITE)}")
    with replaced(out) as partial:
        partial.write_bytes(write(sheet_of(brief)))


def read_brief(path: Path) -> Written:
    """The lines and footnotes of a brief in a file.

    Raises:
        SourceError: The file cannot be read, or is no brief.
    """
    read = _READ.get(path.suffix.lower())
    if read is None:
        raise SourceError(str(path), f"a brief is a file that ends in {', '.join(_READ)}")
    try:
        written = read(path.read_bytes())
    except OSError as error:
        raise SourceError(str(path), str(error.strerror)) from error
    except ValueError as error:
        raise SourceError(str(path), "it is damaged, or no brief") from error
    if not (written.notes or written.broken or written.lines):
        raise SourceError(str(path), "it holds no lines with footnotes, so it is no brief")
    return written
