"""Takes the words of a report, gives names known by their head noun: forums, treaties, projects."""

import calendar
from collections.abc import Iterator, Mapping

from communique.codebook.forums import HeadNounRow
from communique.reading.mentions.lexicon import Lexicon, Named
from communique.reading.mentions.phrases import Found
from communique.reading.mentions.words import Words

# Months and weekdays, which tell when rather than what ("the Border Committee on Aug. 4").
_CALENDAR = frozenset(
    name.casefold()
    for names in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr)
    for name in names
    if name
) | {"sept"}
REACH = 9  # words a name may extend to either side of its head noun
_LINKS = frozenset({"of", "for", "on", "and", "&", "between", "to", "de"})
_INWARD = frozenset({"of", "for", "on"})  # links that may stand left of the head noun
_BETWEEN_STATES = frozenset(
    {"african", "american", "arab", "asian", "caribbean", "european", "international", "islamic"}
)  # an organ with such a word in its name is no state's
_SHARED = frozenset({"court", "parliament", "agency", "authority", "bank", "tribunal"})
_OWNED = frozenset({"body", "company"})  # what a state named in it owns
_SECTORS = {"body": "GOV", "company": "BUS"}  # where the name tells no other
_HEADS_OF = frozenset({"forum", "instrument", "body", "group"})  # kinds that "of", "for" or "on" may continue


def find_things(words: Words, lexicon: Lexicon, known: Mapping[int, Found[Named]]) -> list[Found[Named]]:
    """Every capitalised name with such a head noun, and every qualified head noun in small letters.

    Args:
        words: The report.
        lexicon: The head nouns.
        known: Names of the lexicon by their first word: states in them become the thing's states.
    """
    return list(_things(words, lexicon, known))


def _things(words: Words, lexicon: Lexicon, known: Mapping[int, Found[Named]]) -> Iterator[Found[Named]]:
    for index in range(len(words)):
        if words.capital(index):
            head = lexicon.heads.at(words.keys, words.words, index)
            if head is not None and words.words[head.end - 1][0].isupper() and not _prefix(words, head.end):
                start = _left(words, lexicon, index)
                end = _right(words, lexicon, head, known)
                long_enough = start < head.start or end > head.end + 1 or head.end - start > 1
                vague = only_close(words, lexicon, start, end)
                if long_enough and not vague and not _in_headline(words, start, end):
                    yield _named(words, lexicon, start, end, head.meaning, known)
        elif lexicon.lower_heads.starts(words.keys[index]):
            head = lexicon.lower_heads.at(words.keys, words.words, index)
            if head is not None:
                first = _qualified(words, lexicon, head, known)
                if first is not None:
                    yield _named(words, lexicon, first, head.end, head.meaning, known)


def _named(  # noqa: PLR0913, PLR0917 - where it stands, what it is, and what names are found with
    words: Words, lexicon: Lexicon, start: int, end: int, row: HeadNounRow, known: Mapping[int, Found[Named]]
) -> Found[Named]:
    marks = [
        known[index].meaning
        for index in range(start, end)
        if index in known and not _is_head(words, known[index], row, start)
        if not _half_of_a_word(words, index, start, known)
    ]
    states = tuple(dict.fromkeys(m.state for m in marks if m.state and m.kind in ("state", "demonym")))
    name = words.slice(start, end).strip("\"'“”‘’")
    keys = frozenset(words.keys[start:end])
    shared = keys & _BETWEEN_STATES and keys & _SHARED
    if row.kind == "body" and not states and (shared or any(mark.kind == "igo" for mark in marks)):
        return Found(start, end, Named("igo", name, code="IGO"))
    own = states[0] if len(states) == 1 and row.kind in _OWNED else None
    organ = next((mark.sector for mark in marks if mark.sector), None)
    told = organ or lexicon.sectors.of_name(words.keys[start:end]) or _SECTORS.get(row.kind)
    sector = told if row.kind in _SECTORS else None
    open_sector = sector if row.kind == "body" and own is None else None
    return Found(
        start,
        end,
        Named(row.kind, name, own, own and sector and own + sector, states=states, sector=open_sector),
    )


def _is_head(words: Words, mark: Found[Named], row: HeadNounRow, start: int) -> bool:
    """Whether an organ's head noun alone would name an organisation: "the High [Security Council]"."""
    return mark.start > start and row.kind == "body" and words.slice(mark.start, mark.end) in row.words


def only_close(words: Words, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a name only says how close two states are: "Comprehensive Strategic Partnership"."""
    before = [key for key in words.keys[start : end - 1] if key not in {"-", "and"}]
    return words.keys[end - 1] == "partnership" and lexicon.words["closeness"].issuperset(before)


def _half_of_a_word(words: Words, index: int, start: int, known: Mapping[int, Found[Named]]) -> bool:
    """Whether a hyphen makes a land's name part of another: "Ibero-American"."""
    return index > start + 1 and _hyphen(words, index - 1) and index - 2 not in known


def _in_headline(words: Words, start: int, end: int) -> bool:
    return any(words.heading[start:end])


def _left(words: Words, lexicon: Lexicon, head: int) -> int:
    """Where the capitalised name that ends in a head noun starts."""
    start = head
    while start > 0 and head - start < REACH and not words.breaks[start]:
        before = start - 1
        if _part(words, lexicon, before) or _hyphen(words, before):
            start = before
        elif _bridges(words, lexicon, before, start) or _closing_bracket(words, before):
            start = before - 1 if words.words[before] != ")" else before - 2
        else:
            break
    while start < head and not words.capital(start):
        start += 1
    return start


def _prefix(words: Words, end: int) -> bool:
    """Whether a hyphen makes what ends here the first part of a longer word: "Co-Chairs"."""
    return words.is_word(end, "-") and words.joined(end)


def _hyphen(words: Words, at: int) -> bool:
    return words.words[at] in {"-", "–"} and words.joined(at) and words.capital(at - 1)


def _closing_bracket(words: Words, at: int) -> bool:
    """Whether a bracketed short form within the name ends here: "Organization (SCO) Summit"."""
    return words.words[at] == ")" and at > 2 and words.words[at - 2] == "(" and words.words[at - 1].isupper()  # noqa: PLR2004 - "(", word, ")"


def _bridges(words: Words, lexicon: Lexicon, link: int, start: int) -> bool:
    """Whether a small word joins two capitalised parts of one name."""
    if link < 1 or not _part(words, lexicon, link - 1):
        return False
    if words.keys[link] in _INWARD:
        return lexicon.heads.at(words.keys, words.words, link - 1) is not None
    fields = lexicon.words["field"]
    both = words.keys[link - 1] in fields and words.keys[start] in fields
    return words.keys[link] in {"and", "&"} and (both or words.keys[link - 1] in lexicon.words["accord"])


def _part(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Whether a capitalised word can be part of a thing's name."""
    if not words.capital(at) or words.words[at] in {"'s", "'"}:
        return False
    key = words.keys[at].rstrip(".")  # "Aug." is a month, too
    if key in lexicon.words["function"] or key in lexicon.words["honorific"]:
        return False
    role = lexicon.roles.at(words.keys, words.words, at)
    return role is None or role.meaning.plural or key in lexicon.words["field"]


def _right(
    words: Words, lexicon: Lexicon, head: Found[HeadNounRow], known: Mapping[int, Found[Named]]
) -> int:
    """Where the name that a head noun starts ends: "Memorandum of Understanding on Trade"."""
    end = index = head.end
    if head.meaning.kind not in _HEADS_OF:
        return end
    if index < len(words) and words.keys[index] not in {"of", "for", "on"}:
        return end
    while index < len(words) and index - head.end < REACH and not words.breaks[index]:
        state = known.get(index)
        if state is not None and state.meaning.kind == "state":
            index = end = state.end
            if index < len(words) and words.words[index] not in {"-", ",", "and"}:
                break
            continue
        if words.keys[index].rstrip(".") in _CALENDAR or _another(words, head, known, index):
            break
        plural = lexicon.roles.at(words.keys, words.words, index)
        if _part(words, lexicon, index) and (plural is None or plural.meaning.plural or index > end):
            index += 1
            end = index
        elif words.keys[index] in {*_LINKS, "the"} or (words.words[index] == "-" and words.joined(index)):
            index += 1
        else:
            break
    return end


def _another(words: Words, head: Found[HeadNounRow], known: Mapping[int, Found[Named]], index: int) -> bool:
    """Whether "and" joins another organisation to an organ or group: "the Rivers Association and SADC"."""
    beside = known.get(index + 1)
    organised = head.meaning.kind in {"body", "group"}
    return organised and words.is_word(index, "and") and beside is not None and beside.meaning.kind == "igo"


def _qualified(
    words: Words, lexicon: Lexicon, head: Found[HeadNounRow], known: Mapping[int, Found[Named]]
) -> int | None:
    """Where a thing named in small letters starts, or None when nothing qualifies it."""
    start = head.start
    for length in range(4, 0, -1):
        at = start - length
        if at >= 0:
            modifier = lexicon.modifiers.at(words.keys, words.words, at)
            if modifier is not None and modifier.end == start:
                start = at
                break
    named = _named_before(words, start, known)
    if named is not None and head.meaning.kind != "group":
        return named
    if head.meaning.kind == "group":
        first = _left(words, lexicon, head.start)
        return first if first < head.start and not words.opens[head.start - 1] else None
    whole = head.end - head.start > 1
    return start if whole or start < head.start else None


def _named_before(words: Words, start: int, known: Mapping[int, Found[Named]]) -> int | None:
    """Where the states or places right before a head noun start ("Uzbekistan-Pakistan rail link").

    What a hyphen joins to them is part of the name, known or not ("Ibero-American summit").
    """
    found = None
    at = start
    while at > 0 and not words.breaks[at]:
        mark = next((known[i] for i in range(max(0, at - 4), at) if i in known and known[i].end == at), None)
        if mark is not None and mark.meaning.kind in ("state", "demonym", "place", "igo"):
            found = at = mark.start
        elif found is not None and words.words[at - 1] in {"-", "–"} and words.joined(at - 1):
            at -= 1
        elif found is not None and found > at and words.capital(at - 1):
            found = at = at - 1
        else:
            break
    return found
