"""Takes a PDF's bytes, gives its passages: pages joined, running heads told apart, parted words joined."""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from communique.errors import SourceError
from communique.sources.decoding import mend
from communique.sources.limits import PDF_PAGES
from communique.sources.passage import Passage, ends_sentence, squeeze

if TYPE_CHECKING:
    from pypdf import PdfReader

# How many lines at the top and foot of a page may be running heads.
_EDGE = 2
# A line set in from the others, or shorter by this share than the widest, may end a paragraph.
_SHORT = 0.8
# A line shorter than this that ends no sentence stands by itself: a heading, a place and date.
_HEADING = 0.6
# Fewer spaces before a line are the layout's rounding.
_INSET = 2
_ITEM = re.compile(r"(?:[•·▪◦*–—-]|\(?\d{1,2}[.)]|\([a-z]\))\s")
# Fewer lines do not show how wide they are set.
_FEWEST_LINES = 2
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_COLUMNS = re.compile(r"\S {4,}\S")
_MOST_COLUMNED = 0.3
_PARTED = re.compile(r"([^\W\d_]+)-$")

_Page = list[str]


def read_pdf(name: str, data: bytes) -> list[Passage]:
    """The passages of a PDF.

    Args:
        name: The file as the user gave it, for errors.
        data: Its bytes.

    Raises:
        SourceError: It is broken, locked, too long or holds no text.
    """
    pages = _pages(name, data)
    if not any(line.strip() for page in pages for line in page):
        raise SourceError(name, "a PDF without text, such as a scan")
    running = _running_lines(pages)
    removed: list[Passage] = []
    paragraphs: list[list[str]] = []
    for page in pages:
        body = []
        for index, line in enumerate(page):
            kind = _kind_of_line(page, index, running)
            if kind:
                removed.append(Passage(squeeze(line), kind=kind))
            else:
                body.append(line)
        _append(paragraphs, _paragraphs(body))
    known = Counter(
        re.findall(r"[\w-]+", " ".join(line for lines in paragraphs for line in lines).casefold())
    )
    return [*(Passage(mend(_unparted(lines, known))) for lines in paragraphs), *removed]


def _pages(name: str, data: bytes) -> list[_Page]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PdfReadError

    # Its remarks on a file's faults are for its developers.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = PdfReader(BytesIO(data))
        _refuse_reader(name, reader)
        return [_lines_of(page) for page in reader.pages]
    except SourceError:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise SourceError(name, "a locked PDF; its password is needed") from error
    except PdfReadError as error:
        raise SourceError(name, "a broken PDF") from error
    except Exception as error:
        raise SourceError(name, f"a broken PDF ({type(error).__name__})") from error


def _refuse_reader(name: str, reader: "PdfReader") -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceError(name, "a locked PDF; its password is needed")
    if len(reader.pages) > PDF_PAGES:
        raise SourceError(name, f"a PDF of more than {PDF_PAGES} pages")


def _lines_of(page: object) -> _Page:
    """The lines of a page, blank ones where the page leaves a space; columns are read one after the other."""
    layout = page.extract_text(extraction_mode="layout").splitlines()  # type: ignore[attr-defined]
    written = [line for line in layout if line.strip()]
    columned = sum(_COLUMNS.search(line) is not None for line in written)
    if columned > _MOST_COLUMNED * len(written):
        plain: str = page.extract_text()  # type: ignore[attr-defined]
        return plain.splitlines()
    return [line.rstrip() for line in layout]


def _running_lines(pages: Sequence[_Page]) -> set[str]:
    """What stands at the edge of at least two pages and of most, numbers apart."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_shape(line) for line in _edge_lines(page)})
    most = max(2, len(pages) // 2)
    return {shape for shape, count in edges.items() if shape and count >= most}


def _edge_lines(page: _Page) -> list[str]:
    written = [line for line in page if line.strip()]
    return [*written[:_EDGE], *written[-_EDGE:]]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", squeeze(line).casefold())


def _kind_of_line(page: _Page, index: int, running: set[str]) -> str | None:
    line = page[index]
    above = sum(bool(other.strip()) for other in page[:index])
    below = sum(bool(other.strip()) for other in page[index + 1 :])
    if not line.strip() or (above >= _EDGE and below >= _EDGE):
        return None
    if _PAGE_NUMBER.fullmatch(line.strip()):
        return "footer"
    if _shape(line) in running:
        return "header" if above < below else "footer"
    return None


def _paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """The lines in paragraphs: parted by a space, by a short last line, or by a first line set in."""
    width = max((len(line.strip()) for line in lines), default=0)
    spacing = _usual_space(lines)
    found: list[list[str]] = []
    blank = spacing + 1
    for line in lines:
        if not line.strip():
            blank += 1
            continue
        last = found[-1][-1] if found else ""
        ended = ends_sentence(last) and len(last) < _SHORT * width
        inset = len(line) - len(line.lstrip()) >= _INSET and ends_sentence(last)
        broken = len(last) < _HEADING * width and not ends_sentence(last) and line.strip()[0].isupper()
        broken = broken and not (last.isupper() and line.isupper())
        item = _ITEM.match(line.strip()) is not None
        if blank > spacing or ended or broken or item or (inset and not _all_inset(lines)):
            found.append([])
        found[-1].append(squeeze(line))
        blank = 0
    return found


def _all_inset(lines: Sequence[str]) -> bool:
    return all(line.startswith("  ") for line in lines if line.strip())


def _usual_space(lines: Sequence[str]) -> int:
    """How many blank lines stand between lines of one paragraph: one in text set wide, else none."""
    written = sum(bool(line.strip()) for line in lines)
    blank = sum(not line.strip() for line in lines)
    return 1 if written > _FEWEST_LINES and blank >= _SHORT * (written - 1) else 0


def _append(paragraphs: list[list[str]], more: list[list[str]]) -> None:
    """Add a page's paragraphs; the first goes on with the last page's when that broke off in mid-sentence."""
    if (
        paragraphs
        and more
        and not ends_sentence(paragraphs[-1][-1])
        and len(more[0][0]) > 0
        and more[0][0][0].islower()
    ):
        paragraphs[-1].extend(more.pop(0))
    paragraphs.extend(more)


def _unparted(lines: Sequence[str], known: Counter[str]) -> str:
    """The lines as one text; a word parted at a line's end is joined, unless it has its hyphen elsewhere."""
    text = lines[0]
    for line in lines[1:]:
        parted = _PARTED.search(text)
        after = re.match(r"[^\W\d_]+", line)
        if not (parted and after and line[0].islower()):
            text += ("" if parted and line[0].isalpha() else " ") + line
        elif known[f"{parted.group(1)}-{after.group()}".casefold()] > 0:
            text += line
        else:
            text = text[:-1] + line
    return text
