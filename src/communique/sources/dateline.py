"""Takes the start of a paragraph, gives the dateline it begins with: place, state, day, agency.

Every outlet has its manner: "MOSCOW, JUL 10 (DNA):", "ISLAMABAD –", "July 11, Pakistan --",
"NAIROBI, Kenya (AP) —", "BAKU, July 10. /TASS/.", "New Delhi [India], July 10 (ANI):", "(Ankara, 12 May)".
All are a row of places, days and credits, and something that ends the row; that row is read part by part.
"""

import re
from dataclasses import dataclass, field, replace

from communique.sources.before_place import town_set_off, words_before_place
from communique.sources.day import WrittenDay, day_at, end_of_islamic_day
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
_DASH_BEFORE_DAY = re.compile(r"\s*[-–—:]\s*(?=\d|[A-Z][a-z]{2,8}(?:\.|,)? (?:[A-Z][a-z]{2,8}\.? )?\d)")
_LONGEST_ABBREVIATION = 4
_TERMINATOR = re.compile(r"\s*(?:[.,]?\s*(?:—|–|--+|_(?=\s)|-(?=\s|$))|:(?!\d)|[.;/](?=\s|$)|\|)\s*")
_CREDIT = re.compile(r"\(([^()]{2,60})\)|/([^/\s][^/]{1,30})/|\[([^\[\]]{2,30})\]")
_ABBREVIATION = re.compile(r"[A-Z]{2,6}(?:[/-][A-Z]{2,6})?")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_NAME = re.compile(rf"{_UPPER}[\w-]+(?: (?:(?:{_UPPER}|\d)\w+|of|the|and|for|del?|la)){{0,5}}|\d+\.\w{{2,3}}")


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
    before = words_before_place(text, vocabulary)
    if before and (found := find_dateline(text[before.end :], vocabulary)):
        return replace(found, end=found.end + before.end, agency=found.agency or before.agency)
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
        town = town_set_off(text, vocabulary)
        return _found(_Row(places=[town]), len(town) + 1, vocabulary, text) if town else None
    return _found(row, len(text) - len(rest), vocabulary, rest)


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
    dated = _DASH_BEFORE_DAY.match(head, position)
    if dated and (day_at(head, dated.end()) or end_of_islamic_day(head, dated.end())):
        return dated.end()
    return dash.end() if dash else after


def _read_part(head: str, position: int, row: _Row, vocabulary: Vocabulary) -> int | None:
    day = day_at(head, position)
    # The year may stand in a second writing of the day: "Athens, Feb 13 (AFP) Feb 13, 2018".
    if day and (row.day is None or (row.day.year is None and day[1:3] == row.day[1:3])):
        row.day = day
        return day.end
    if row.places and (islamic := end_of_islamic_day(head, position)):
        return islamic
    weekday = _WEEKDAY.match(head, position)
    if weekday and row.places:
        row.weekday = True
        return weekday.end()
    credit = _CREDIT.match(head, position)
    if credit and (row.places or row.day):
        return _read_credit(credit, row, vocabulary)
    if (row.agency and row.places) or len(row.places) == _MOST_PLACES:
        return None
    return _read_place(head, position, row, vocabulary)


def _read_credit(credit: re.Match[str], row: _Row, vocabulary: Vocabulary) -> int | None:
    words = next(group for group in credit.groups() if group)
    if credit.group(3):
        row.region = words
        return credit.end()
    words = _without_day(words, row).partition(", ")[0]
    agency = vocabulary.agency(words) or vocabulary.agency(words.split("/")[0])
    likely = _ABBREVIATION.fullmatch(words) or (
        row.places
        and all(_NAME.fullmatch(part.strip()) for part in words.split("/"))
        and (row.day or _goes_on(credit))
    )
    if agency is None and not likely:
        return None
    if agency or "/" not in words:  # of two that no table knows, neither is the one
        row.agency = agency or (ordinary_case(words) if " " in words else words)
    return credit.end()


def _without_day(words: str, row: _Row) -> str:
    """A credit without the day that some outlets put into it ("(Ravi News / Sputnik - 11th June, 2020)")."""
    for gap in re.finditer(r"[\s,/–-]+", words):
        day = day_at(words, gap.end())
        if day and day.end == len(words):
            row.day = row.day or day
            return words[: gap.start()]
    return words


def _goes_on(credit: re.Match[str]) -> bool:
    """Whether a dash, colon or day follows the credit, as in a dateline and not in a sentence."""
    rest = credit.string[credit.end() :].lstrip(" ,.")
    return _goes_on_at(credit.string, credit.end()) or day_at(rest) is not None


def _goes_on_at(head: str, position: int) -> bool:
    return head[position:].lstrip(" ,.").startswith((":", ";", "-", "–", "—"))


def _read_place(head: str, position: int, row: _Row, vocabulary: Vocabulary) -> int | None:
    capitals = _CAPITALS.match(head, position) is not None
    gap = head[row.end : position]
    if not capitals and _story_begins(head, position, gap, row):
        return None
    place = _capital_words(head, position) if capitals else _name_at(head, position)
    if also := _ALSO.search(place):
        place = place[: also.start()]
    if not place:
        return None
    if agency := vocabulary.agency(place):
        row.agency = agency
    elif row.day and row.places and not capitals and _goes_on_at(head, position + len(place)):
        row.agency = place  # "DUSHANBE, 1 May 2021, Khovar News –"
    elif row.places and "," in gap:
        row.region = row.region or place
    else:
        row.places.append(place.rstrip("."))
    return position + len(place.rstrip("."))


def _story_begins(head: str, position: int, gap: str, row: _Row) -> bool:
    """Whether the row is at its end: "ASUNCION. The Government", "Kampala | Thursday | The envoy"."""
    stopped = "." in gap or (row.region and "|" in gap) or row.day or row.weekday
    if not row.places or not stopped:
        return False
    named = _PLACE_WORDS.match(head, position)
    credit = named is not None and row.day is not None and _goes_on_at(head, named.end())
    return not credit or "." in gap


def _name_at(head: str, position: int) -> str:
    """The words of a name in ordinary case, without a day behind them ("Belmopan. December 8")."""
    words = _PLACE_WORDS.match(head, position)
    name = words.group() if words else ""
    ends = (
        gap.start()
        for gap in re.finditer(r"\s", name)
        if day_at(head, position + gap.end()) or _stops(name[: gap.start()])
    )
    return name[: next(ends, len(name))]


def _stops(words: str) -> bool:
    """Whether a full stop ends the name: "MOSCOW." does, "ST." and "D.C." do not."""
    return words.endswith(".") and len(words.rsplit(maxsplit=1)[-1]) > _LONGEST_ABBREVIATION


def _capital_words(head: str, position: int) -> str:
    """The words in capitals from here on, little words included ("RIO DE JANEIRO", "DAR es SALAAM")."""
    end = position
    while found := _GAP.match(head, end):
        word = _CAPITALS.match(head, found.end())
        if word is None or (end > position and day_at(head, found.end())):
            break
        end = word.end()
        if _stops(word.group()):
            break
    return head[position:end]


def _is_dateline(row: _Row, mark: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Whether the row is a dateline and no start of a sentence ("Russia: a history", "LAVROV: We agreed")."""
    if not row.places:
        return bool(row.day and row.agency and (mark or rest))
    if any(character.isdigit() for character in row.places[0]):
        return False
    # The list of cities is large, so it is asked last, and only when the form is a dateline's.
    capitals = row.places[0].isupper()
    opens = not rest or not (rest[0].islower() or rest[0] in ",;")
    if row.agency or ((row.day or row.weekday) and mark and rest):
        sure = row.day is not None or vocabulary.agency(row.agency or "") is not None
        return (bool(mark) or (opens and sure)) and (capitals or _is_known(row, vocabulary))
    if not rest:
        dated = row.day is not None or row.weekday
        return (dated or _stands_alone(row, mark, vocabulary)) and _is_known(row, vocabulary)
    return is_paragraph(rest) and _opens_story(row, mark, rest, vocabulary)


def _opens_story(row: _Row, mark: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Whether a place alone, or with a day, parts from the story as datelines do."""
    capitals = row.places[0].isupper()
    opens = not (rest[0].islower() or rest[0] in ",;")
    if (
        mark in ("", "|", ".") and row.day
    ):  # "VIENNA, July 14, 2015 The parties", "Belmopan. May 5, 2020. The"
        return opens and (row.day.year is not None or not capitals) and _is_known(row, vocabulary)
    if mark == "" or (mark == "|" and row.region is None):
        return False
    if mark in ".:|":
        return opens and _is_known(row, vocabulary)
    return capitals or (opens and _is_known(row, vocabulary))


def _is_known(row: _Row, vocabulary: Vocabulary) -> bool:
    return _locate(row, vocabulary) is not None


def _stands_alone(row: _Row, mark: str, vocabulary: Vocabulary) -> bool:
    """Whether a place without a day is a dateline on its own line ("ANKARA") and no heading or letterhead."""
    name = row.places[0]
    set_off = mark == "." or (name.isupper() and not mark)
    return set_off and len(row.places) == 1 and not vocabulary.is_letterhead(name)


def _locate(row: _Row, vocabulary: Vocabulary, story: str = "") -> Located | None:
    return vocabulary.gazetteer.find(row.places[0], row.region, story)


def _found(row: _Row, end: int, vocabulary: Vocabulary, story: str = "") -> FoundDateline:
    place = _locate(row, vocabulary, story) if row.places else None
    written = row.places[0] if row.places else None
    name = ordinary_case(written) if written else None
    if place and written and written.isupper() and place.name.casefold() == written.casefold():
        name = ordinary_case(place.name)
    return FoundDateline(
        place=name,
        state=place.state if place else None,
        day=row.day,
        agency=row.agency,
        end=end,
    )
