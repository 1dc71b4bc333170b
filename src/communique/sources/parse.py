"""Takes the bytes of one report, gives the Report; pure: no file is opened and nothing is fetched."""

import datetime as dt
from dataclasses import dataclass, field

import msgspec

from communique.errors import SourceError
from communique.model import Report
from communique.sources import limits
from communique.sources.assembly import make_report
from communique.sources.day import read_day
from communique.sources.decoding import decode, mend
from communique.sources.formats import Format, tell_format
from communique.sources.front_matter import read_front_matter
from communique.sources.lines import passages_of
from communique.sources.page import read_page
from communique.sources.passage import Passage
from communique.sources.pdf import read_pdf
from communique.sources.provenance import Provenance
from communique.sources.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Given:
    """What is told of a report beside its bytes.

    Attributes:
        vocabulary: What agencies, outlets and lines of pages are called.
        asked: What the user says of it, which holds where the report says nothing.
        known: What its carrier says of it: the address it was fetched from.
        charset: The encoding that a server named.
    """

    vocabulary: Vocabulary
    asked: Provenance = field(default_factory=Provenance)
    known: Provenance = field(default_factory=Provenance)
    charset: str | None = None


class _Line(msgspec.Struct, frozen=True):
    """A line of JSON Lines; fields that are not listed are left unread."""

    text: str | None = None
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    title: str | None = None
    published: str | None = None


def parse_report(name: str, data: bytes, given: Given) -> Report:
    """The report that a plain text, page, PDF or single line of JSON holds.

    Args:
        name: The source as the user gave it.
        data: All its bytes.
        given: What is told of it beside them.

    Raises:
        SourceError: It holds no report that can be read.
    """
    kind = tell_format(name, data[: limits.HEAD])
    check_size(name, kind, len(data))
    if kind == "jsonl":
        return parse_line(name, data, given)
    if kind == "pdf":
        return make_report(name, read_pdf(name, data), given.known, given.asked, given.vocabulary)
    text = decode(name, data, given.charset)
    passages, known = _read_text(name, text, kind, given)
    return make_report(name, passages, known, given.asked, given.vocabulary)


def parse_line(name: str, line: bytes, given: Given) -> Report:
    """The report that a line of JSON Lines holds.

    Args:
        name: The line as errors name it ("feed.jsonl:3").
        line: Its bytes.
        given: What is told of it beside them.

    Raises:
        SourceError: It is broken, lacks the text or holds no report that can be read.
    """
    check_size(name, "jsonl", len(line))
    row = _decode_line(name, line, given.charset)
    if bool(row.text) == bool(row.html):
        raise SourceError(
            name, "both text and html; one is needed" if row.text else "no text or html in this line"
        )
    said = Provenance(
        url=row.url,
        outlet=row.outlet,
        agency=row.agency,
        byline=row.byline,
        title=row.title,
        published=_day(name, row.published),
    ).or_else(given.known)
    kind: Format = "html" if row.html else "text"
    passages, known = _read_text(name, row.html or row.text or "", kind, given)
    return make_report(name, passages, said.or_else(known), given.asked, given.vocabulary)


def check_size(name: str, kind: Format, size: int) -> None:
    """Refuse what is longer than its format may be.

    Raises:
        SourceError: It is.
    """
    most = limits.PDF if kind == "pdf" else limits.TEXT
    if size > most:
        raise SourceError(name, f"too long: over {limits.megabytes(most)}, the most that is read")


def _read_text(name: str, text: str, kind: Format, given: Given) -> tuple[list[Passage], Provenance]:
    if kind == "html":
        passages, known = read_page(name, text, given.vocabulary)
        return passages, given.known.or_else(known)
    told = read_front_matter(mend(text))
    return [*told.head, *passages_of(told.text)], given.known.or_else(told.known)


def _decode_line(name: str, line: bytes, charset: str | None) -> _Line:
    try:
        return msgspec.json.decode(decode(name, line, charset).strip(), type=_Line)
    except msgspec.ValidationError as error:
        raise SourceError(name, f"not a report in JSON: {error}") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise SourceError(name, "broken JSON") from error


def _day(name: str, published: str | None) -> dt.date | None:
    if not published:
        return None
    day = read_day(published)
    if day is None:
        raise SourceError(name, f"published {published!r} is no date such as 2025-07-10")
    return day
