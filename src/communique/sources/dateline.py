"""Takes the start of a paragraph, gives the dateline it begins with: place, state, day, agency.

Every outlet has its manner: "MOSCOW, JUL 10 (DNA):", "ISLAMABAD –", "July 11, Pakistan --",
"NAIROBI, Kenya (AP) —", "BAKU, July 10. /TASS/.", "New Delhi [India], July 10 (ANI):", "(Ankara, 12 May)".
All are a row of places, days and credits, and something that ends the row; that row is read part by part.
"""

import re
from dataclasses import dataclass, field

from communique.sources.day import WrittenDay, day_at
from communique.sources.passage import is_paragraph
from communique.sources.places import Located, ordinary_case
from communique.sources.vocabulary import Vocabulary

# No dateline is longer; what follows is the story.
_LONGEST = 140
_MOST_PLACES = 4
_UPPER = "[" + "".join(chr(code) for code in range(0x250) if chr(code).isupper()) + "]"
_WORD = rf"{_UPPER}[\w'’.]*(?:-[^\W\d_][\w'’]*)*"
_LITTLE = r"(?:(?:of|the|and|de|del|da|do|dos|es|la|al|el)\s+)"
_CAPITALS = re.compile(r"(?!\w*[a-zà-ÿ])" + _WORD)
_GAP = re.compile(rf"\s*{_LITTLE}?")
_PLACE_WORDS = re.compile(rf"{_WORD}(?:\s+{_LITTLE}{{0,2}}{_WORD}){{0,3}}")
_JOINER = re.compile(r"\s*[,./|]?\s*")
_ALSO = re.compile(r"\s+(?:and|&)\s+(?=[A-Z])", re.IGNORECASE)
_DASH_BEFORE_CREDIT = re.compile(r"\s*[-–—]\s*(?=\()")
_DASH_BEFORE_PLACE = re.compile(r"\s*[-–—]\s*(?=\(|[A-Z][\w ]+\s[-–—])")
_LONGEST_ABBREVIATION = 4
_TERMINATOR = re.compile(r"\s*(?:[.,]?\s*(?:—|–|--+|-(?=\s|$))|:(?!\d)|\.|\|)\s*")
_CREDIT = re.compile(r"\(([^()]{2,40})\)|/([^/\s][^/]{1,30})/|\[([^\[\]]{2,30})\]")
_ABBREVIATION = re.compile(r"[A-Z]{2,6}(?:/[A-Z]{2,6})?")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """What a dateline says.

    Attributes:
        place: The place in ordinary case, or None when only a day and an agency stand there.
        state: ISO 3166-1 alpha-3 of its state, or None.
        day: The day as written, or None.
        agency: The agency credited in it, or None.
        end: Where the story's own words begin.
    """

    place: str | None
    state: str | None
    day: WrittenDay | None
    agency: str | None
    end: int


@dataclass(slots=True)
class _Row:
    """The parts read so far."""

    places: list[str] = field(default_factory=list)
    day: WrittenDay | None = None
    agency: str | None = None
    region: str | None = None
    weekday: bool = False
    end: int = 0


def find_dateline(text: str, vocabulary: Vocabulary) -> FoundDateline | None:
    """The dateline that the paragraph begins with, or None.

    Args:
        text: The paragraph.
        vocabulary: Which agencies and places there are.
    """
    head = text[:_LONGEST]
    bracketed = re.match(r"\(([^()]{4,60})\)\s*", head)
    row = _read_row(bracketed.group(1) if bracketed else head, vocabulary)
    if bracketed:
        whole = row.end >= len(bracketed.group(1).rstrip())
        return _found(row, bracketed.end(), vocabulary) if whole and row.places and row.day else None
    ending = _TERMINATOR.match(head, row.end)
    rest = text[ending.end() if ending else row.end :].strip(" |")
    mark = (ending.group().strip(" .,") or ending.group().strip()) if ending else ""
    if not _is_dateline(row, mark, rest, vocabulary):
        return None
    return _found(row, len(text) - len(rest), vocabulary)


def _read_row(head: str, vocabulary: Vocabulary) -> _Row:
    row = _Row()
    position = 0
    while position < len(head):
        end = _read_part(head, position, row, vocabulary)
        if end is None:
            break
        row.end = end
        position = _next_part(head, end, first=not row.places)
    return row


def _next_part(head: str, position: int, *, first: bool) -> int:
    joiner = _JOINER.match(head, position)
    also = _ALSO.match(head, position)
    after = also.end() if also else joiner.end() if joiner else position
    # A dash within the row: "Rome, Jul 10 - (Agenzia Nova) -", "10 May 2024 – Vienna –".
    dash = (_DASH_BEFORE_PLACE if first else _DASH_BEFORE_CREDIT).match(head, position)
    return dash.end() if dash else after


def _read_part(head: str, position: int, row: _Row, vocabulary: Vocabulary) -> int | None:
    day = day_at(head, position)
    if day and row.day is None:
        row.day = day
        return day.end
    weekday = _WEEKDAY.match(head, position)
    if weekday and row.places:
        row.weekday = True
        return weekday.end()
    credit = _CREDIT.match(head, position)
    if credit and (row.places or row.day):
        return _read_credit(credit, row, vocabulary)
    if row.agency or len(row.places) == _MOST_PLACES:
        return None
    return _read_place(head, position, row, vocabulary)


def _read_credit(credit: re.Match[str], row: _Row, vocabulary: Vocabulary) -> int | None:
    words = next(group for group in credit.groups() if group)
    if credit.group(3):
        row.region = words
        return credit.end()
    agency = vocabulary.agency(words) or vocabulary.agency(words.split("/")[0])
    likely = _ABBREVIATION.fullmatch(words) or (
        row.places and _NAME.fullmatch(words) and (row.day or _goes_on(credit))
    )
    if agency is None and not likely:
        return None
    row.agency = agency or (ordinary_case(words) if " " in words else words)
    return credit.end()


def _goes_on(credit: re.Match[str]) -> bool:
    """Whether a dash, colon or day follows the credit, as in a dateline and not in a sentence."""
    rest = credit.string[credit.end() :].lstrip(" ,")
    return rest.startswith((":", "-", "–", "—")) or day_at(rest) is not None


def _read_place(head: str, position: int, row: _Row, vocabulary: Vocabulary) -> int | None:
    found = _CAPITALS.match(head, position)
    stopped = "." in head[row.end : position] or row.day or row.weekday
    if row.places and not found and stopped:
        return None  # "ASUNCION. The Government", "Kampala | Thursday | The envoy": here the story begins
    if found:
        place = _capital_words(head, position)
    else:
        words = _PLACE_WORDS.match(head, position)
        place = words.group() if words else ""
        month = re.search(r"\s(?=\S+\s+\d)", place)
        place = place[: month.start()] if month and day_at(head, position + month.end()) else place
    if also := _ALSO.search(place):
        place = place[: also.start()]
    if not place:
        return None
    if (row.places or row.day) and (agency := vocabulary.agency(place)):
        row.agency = agency
    elif row.places and "," in head[row.end : position]:
        row.region = row.region or place
    else:
        row.places.append(place.rstrip("."))
    return position + len(place.rstrip("."))


def _capital_words(head: str, position: int) -> str:
    """The words in capitals from here on, little words included ("RIO DE JANEIRO", "DAR es SALAAM")."""
    end = position
    while found := _GAP.match(head, end):
        word = _CAPITALS.match(head, found.end())
        if word is None or (end > position and day_at(head, found.end())):
            break
        end = word.end()
        if word.group().endswith(".") and len(word.group()) > _LONGEST_ABBREVIATION:
            break  # "MOSCOW." ends the name, "ST." and "D.C." do not
    return head[position:end]


def _is_dateline(row: _Row, mark: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Whether the row is a dateline and no start of a sentence ("Russia: a history", "LAVROV: We agreed")."""
    if not row.places:
        return bool(row.day and row.agency and (mark or rest))
    # The list of cities is large, so it is asked last, and only when the form is a dateline's.
    capitals = row.places[0].isupper()
    opens = not rest or not (rest[0].islower() or rest[0] in ",;")
    if row.agency or ((row.day or row.weekday) and mark and rest):
        sure = row.day is not None or vocabulary.agency(row.agency or "") is not None
        return (bool(mark) or (opens and sure)) and (capitals or _is_known(row, vocabulary))
    if not rest:
        dated = row.day is not None or row.weekday
        return (dated or _stands_alone(row, mark, vocabulary)) and _is_known(row, vocabulary)
    if mark in ("", "|") or not is_paragraph(rest):
        return False
    if mark in ".:":
        return opens and (mark == ":" or capitals) and _is_known(row, vocabulary)
    return capitals or (opens and _is_known(row, vocabulary))


def _is_known(row: _Row, vocabulary: Vocabulary) -> bool:
    return _locate(row, vocabulary) is not None


def _stands_alone(row: _Row, mark: str, vocabulary: Vocabulary) -> bool:
    """Whether a place without a day is a dateline on its own line ("ANKARA") and no heading or letterhead."""
    name = row.places[0]
    return name.isupper() and not mark and len(row.places) == 1 and not vocabulary.is_letterhead(name)


def _locate(row: _Row, vocabulary: Vocabulary) -> Located | None:
    return vocabulary.gazetteer.find(row.places[0], row.region)


def _found(row: _Row, end: int, vocabulary: Vocabulary) -> FoundDateline:
    place = _locate(row, vocabulary) if row.places else None
    written = row.places[0] if row.places else None
    name = (
        place.name
        if place and written and written.isupper() and place.name.casefold() == written.casefold()
        else None
    )
    return FoundDateline(
        place=name or (ordinary_case(written) if written else None),
        state=place.state if place else None,
        day=row.day,
        agency=row.agency,
        end=end,
    )
