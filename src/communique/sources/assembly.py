"""Takes a source's passages and what is known of it, gives the Report: cleaned, dated, placed, credited."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Sequence

from communique.errors import SourceError
from communique.model import Dateline, Removed, Report
from communique.sources.cleaning import Cleaned, clean
from communique.sources.dateline import FoundDateline, find_dateline
from communique.sources.day import WrittenDay, day_at_end, day_of_news, day_within
from communique.sources.head import day_in, is_place, paper_in, place_in
from communique.sources.language import language_of
from communique.sources.passage import Passage, is_headline
from communique.sources.pictures import ends_with_agency
from communique.sources.places import ordinary_case
from communique.sources.provenance import FIELDS, Provenance
from communique.sources.stamp import day_published, read_byline, read_field, read_stamp
from communique.sources.vocabulary import Vocabulary

# A dateline stands in one of the first paragraphs, below a summary at most.
_DATELINE_WITHIN = 4
# A shorter text has no sentence to read.
_FEWEST_WORDS = 3
_LENGTH_OF_ID = 16
_PLACE_OF_BYLINE = re.compile(r"(?:,| in| from)\s+(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})\s*$")
_PLACE_OF_TITLE = re.compile(r",\s+(?P<place>[^\d,]{3,30})$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHORT_DAY = re.compile(r"\b(\d\d?)[./-](\d\d?)[./-](\d\d)\b")


def make_report(
    name: str, passages: Sequence[Passage], known: Provenance, asked: Provenance, vocabulary: Vocabulary
) -> Report:
    """The report that the passages hold.

    Args:
        name: The source as the user gave it.
        passages: All its words, in order.
        known: What the source says of itself outside its text.
        asked: What the user says of it, which holds where the source says nothing.
        vocabulary: What agencies, outlets and lines of pages are called.

    Raises:
        SourceError: There is no story in it, or it is not in English.
    """
    cleaned = clean(passages, vocabulary, known.title)
    if len(cleaned.text.split()) < _FEWEST_WORDS:
        raise SourceError(name, "holds no text to read")
    language = language_of(name, cleaned.text)
    dateline = _dateline(cleaned.story, vocabulary) or _dateline_above(cleaned, vocabulary)
    known = known.or_else(_from_removed(cleaned.removed, vocabulary))
    known = known.or_else(
        Provenance(outlet=vocabulary.outlet_of(known.url), agency=_agency(cleaned, dateline, vocabulary))
    )
    if dateline and dateline.day:
        known = known.or_else(Provenance(published=_day_of(dateline.day, cleaned.removed)))
    known = known.or_else(asked).or_else(Provenance(published=_day_of_change(cleaned.removed)))
    known = known.or_else(Provenance(published=day_of_news(cleaned.story[0].text)))
    return Report(
        id=_identity(cleaned.text, known),
        path=name,
        url=known.url,
        outlet=known.outlet,
        agency=known.agency,
        byline=known.byline,
        title=known.title,
        dateline=_as_dateline(dateline, known.published),
        published=known.published,
        language=language,
        text=cleaned.text,
        removed=tuple(Removed(kind=passage.kind or "", text=passage.text) for passage in cleaned.removed),
    )


def _dateline(story: Sequence[Passage], vocabulary: Vocabulary) -> FoundDateline | None:
    """The dateline at the top, else one alone under the text ("Ankara, 12 May 2024")."""
    for passage in story[:_DATELINE_WITHIN]:
        if found := find_dateline(passage.text, vocabulary):
            return found
    last = find_dateline(story[-1].text, vocabulary)
    return last if last and last.end == len(story[-1].text) else None


def _dateline_above(cleaned: Cleaned, vocabulary: Vocabulary) -> FoundDateline | None:
    """The place in a line above the story."""
    for passage in cleaned.removed:
        words = _words_of_place(passage, vocabulary)
        if place := place_in(words, vocabulary, cleaned.text) if words else None:
            return FoundDateline(ordinary_case(place.name), place.state, None, None, 0)
    return None


def _words_of_place(passage: Passage, vocabulary: Vocabulary) -> str | None:
    """Where a place may be told: a line of the head, a byline ("From ANA RUIZ, Calabar"), a title ("..., CANBERRA")."""
    if passage.kind == "header" and (day_within(passage.text) or is_place(passage.text, vocabulary)):
        return passage.text
    if passage.kind == "title" and day_within(passage.text):
        return passage.text
    written = None
    if passage.kind == "byline":
        written = _PLACE_OF_BYLINE.search(passage.text)
    elif passage.kind in ("title", "header") and passage.text.isupper():
        written = _PLACE_OF_TITLE.search(passage.text)
    return written["place"] if written else None


def _day_of(written: WrittenDay, removed: Iterable[Passage]) -> dt.date | None:
    """A dateline's day, its year from a line above or below the story where it has none ("03/02/2025 14:22")."""
    if written.year is not None:
        return written.complete()
    lines = [passage.text for passage in removed if passage.kind in ("header", "byline")]
    years = {int(year) for line in lines for year in _YEAR.findall(line)}
    shorts = (short for line in lines for short in _SHORT_DAY.findall(line))
    years |= {
        2000 + int(year)
        for one, other, year in shorts
        if {int(one), int(other)} == {written.day, written.month}
    }
    return written._replace(year=years.pop()).complete() if len(years) == 1 else None


def _day_of_change(removed: Iterable[Passage]) -> dt.date | None:
    """The first day on which a page says that it was changed: the nearest to its publication that is told."""
    stamps = (read_stamp(passage.text) for passage in removed if passage.kind != "teaser")
    return min((stamp.day for stamp in stamps if stamp and stamp.labelled and stamp.day), default=None)


def _as_dateline(found: FoundDateline | None, published: dt.date | None) -> Dateline | None:
    if found is None:
        return None
    return Dateline(
        place=found.place, state=found.state, date=found.day.complete(published) if found.day else None
    )


def _from_removed(removed: Iterable[Passage], vocabulary: Vocabulary) -> Provenance:
    """What the lines around the story say of it; the first to say something holds."""
    known = Provenance()
    for passage in removed:
        known = known.or_else(_from_line(passage, vocabulary))
    return known


def _from_line(passage: Passage, vocabulary: Vocabulary) -> Provenance:
    if passage.kind == "title" and is_headline(passage.text):
        return Provenance(title=passage.text, published=day_at_end(passage.text))
    if passage.kind == "byline":
        return _from_byline(passage.text, vocabulary)
    if passage.kind in ("header", "footer"):
        return _from_frame(passage, vocabulary)
    return Provenance()


def _from_byline(text: str, vocabulary: Vocabulary) -> Provenance:
    names = read_byline(text.rstrip(" |•·"), vocabulary) or text
    agency = vocabulary.agency(names)
    stamp = read_stamp(text.partition(", ")[2])
    known = Provenance(published=stamp.day if stamp else None)
    return known.or_else(Provenance(agency=agency) if agency else Provenance(byline=names))


def _from_frame(passage: Passage, vocabulary: Vocabulary) -> Provenance:
    """What a line above or below the story says: a field, a paper's name, a stamp, the agencies drawn on."""
    text = passage.text
    if (field := read_field(text)) and field[0] in FIELDS:
        return _from_field(FIELDS[field[0]], field[1], vocabulary)
    if paper := vocabulary.masthead(text.rstrip(" |•·")):
        return Provenance(outlet=ordinary_case(paper))
    stamp = read_stamp(text)
    if stamp and (stamp.outlet or stamp.labelled):
        return Provenance(
            published=stamp.day if stamp.published else day_published(text), outlet=stamp.outlet
        )
    if passage.kind == "header" and (day := day_in(text)):
        return Provenance(published=day, outlet=ordinary_case(paper_in(text, vocabulary) or "") or None)
    credited = re.search(rf"\b{vocabulary.agency_as_written}\b", text) if passage.kind == "footer" else None
    return Provenance(agency=vocabulary.agency(credited.group())) if credited else Provenance()


def _from_field(name: str, value: str, vocabulary: Vocabulary) -> Provenance:
    agency = vocabulary.agency(value)
    if agency and name == "outlet":
        return Provenance(agency=agency, outlet=value)
    return Provenance(**{name: value})  # type: ignore[arg-type] # no line gives a date so


def _agency(cleaned: Cleaned, dateline: FoundDateline | None, vocabulary: Vocabulary) -> str | None:
    """The agency in the dateline, else in a sign-off at the end ("... he said. — AFP")."""
    if dateline and dateline.agency:
        return dateline.agency
    last = cleaned.story[-1].text[-80:]
    signed = re.search(r"(?:[—–-]|\()\s*([^—–()-]{2,40}?)\)?\.?$", last)
    if signed and (ends_with_agency(last, vocabulary) or last.endswith(")")):
        return vocabulary.agency(signed.group(1))
    return None


def _identity(text: str, known: Provenance) -> str:
    published = known.published.isoformat() if known.published else ""
    digest = hashlib.sha256(
        "\0".join((text, known.url or "", known.outlet or "", published)).encode("utf-8", "replace")
    )
    return digest.hexdigest()[:_LENGTH_OF_ID]
