"""Takes a tokenised report, gives its mentions: who and what it names, before the sentences are parsed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from communique.codebook import Codebook
from communique.model import DateInterval, Report, Span
from communique.reading.mention import Mention, MentionKind
from communique.reading.mentions.apposition import join_appositions
from communique.reading.mentions.lexicon import Lexicon, lexicon_of
from communique.reading.mentions.marks import Mark, Marks, mark_names
from communique.reading.mentions.situated import find_situated, is_of_an_area
from communique.reading.mentions.things import only_close
from communique.reading.mentions.titled import Claim, TitledNames
from communique.reading.mentions.untitled import UntitledNames
from communique.reading.mentions.words import Words, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WHERE = frozenset({"in", "at", "near", "around", "outside", "across", "throughout"})  # before a place's name
_LABEL_KINDS: dict[str, MentionKind] = {"ORG": "group", "GPE": "place", "LOC": "place", "FAC": "place"}


class DatedWords(Protocol):
    """Words that name a time, found earlier."""

    @property
    def span(self) -> Span:
        """The words."""

    @property
    def interval(self) -> DateInterval:
        """The days."""

    @property
    def counted(self) -> bool:
        """Whether they are counted from what follows."""


def find_mentions(
    doc: "Doc", *, report: Report, dates: Sequence[DatedWords], codebook: Codebook
) -> tuple[Mention, ...]:
    """Everything a report names.

    Args:
        doc: The report's tokens with named entities; its offsets are those of the report's text.
        report: The report.
        dates: Times found in it; each becomes a mention unless it overlaps a name.
        codebook: What words mean.

    Returns:
        Mentions in order, none overlapping another, each starting and ending with a token.
    """
    words = words_of(doc, report.text)
    lexicon = lexicon_of(codebook)
    marks = mark_names(words, lexicon)
    claims = TitledNames(words, marks, lexicon).find()
    untitled = UntitledNames(words, marks, lexicon)
    claims += untitled.full(_taken(claims))
    claims += untitled.speakers(_taken(claims))
    names = [claim.mention.name for claim in claims if claim.mention.name]
    claims += untitled.echoes(names, _taken(claims))
    claims = join_appositions(words, claims)
    claims += _marked(words, marks, _taken(claims))
    claims += _labelled(words, _taken(claims), lexicon, report.agency)
    claims += _dated(words, dates, _taken(claims))
    claims += find_situated(words, lexicon, _taken(claims))
    claims = [_with_government(words, claim) for claim in claims]
    return tuple(claim.mention for claim in sorted(claims, key=lambda claim: claim.start))


def _taken(claims: Iterable[Claim]) -> frozenset[int]:
    return frozenset(index for claim in claims for index in range(claim.start, claim.end))


def _marked(words: Words, marks: Marks, taken: frozenset[int]) -> list[Claim]:
    """Names of the lexicon that no person or office holds."""
    return [
        Claim(mark.start, mark.end, _mention(words, mark))
        for mark in marks.at.values()
        if not any(index in taken for index in range(mark.start, mark.end))
    ]


def _mention(words: Words, mark: Mark) -> Mention:
    named = mark.meaning
    last = mark.end - 1
    if named.alias:
        last -= 3
    while last > mark.start and not words.words[last][0].isalpha():
        last -= 1
    own = (named.state,) if named.state else ()
    written = words.slice(mark.start, mark.end - 3 if named.alias else mark.end)
    return Mention(
        span=words.span(mark.start, mark.end),
        kind=named.kind,
        head=words.words[last],
        name=named.name if named.kind in ("state", "demonym") else written,
        plural=named.plural,
        states=named.states or own,
        alias=named.alias,
        code=named.code,
    )


def _with_government(words: Words, claim: Claim) -> Claim:
    """A state with "the Government of" before it where both own something: "the Government of Chad's plan".

    Otherwise the parse takes what is owned for another thing of the state's alone.
    """
    start = claim.start - 1 - words.is_word(claim.start - 1, "the")
    governs = words.is_word(start, "of") and words.is_word(start - 1, "government")
    owns = words.is_word(claim.end, "'s", "’s", "'", "’")
    if claim.mention.kind != "state" or not (governs and owns):
        return claim
    return Claim(start - 1, claim.end, replace(claim.mention, span=words.span(start - 1, claim.end)))


def _labelled(words: Words, taken: frozenset[int], lexicon: Lexicon, agency: str | None) -> list[Claim]:
    """What only the pipeline's entity recogniser tells: organisations, and places not in the lists."""
    found = []
    for first, last, label in words.entities:
        kind = _LABEL_KINDS.get(label)
        start, end = first, last
        while start < end and not words.capital(start):
            start += 1
        while end > start and not words.words[end - 1][0].isalnum():
            end -= 1
        free = not any(index in taken for index in range(start, end))
        if kind is None or start >= end or not free or any(words.heading[start:end]) or words.opens[start]:
            continue
        if any(letter.isdigit() for letter in words.words[end - 1]):
            continue
        if all(
            words.words[index][0].isupper() or not words.words[index][0].isalpha()
            for index in (start, end - 1)
        ):
            name = words.slice(start, end)
            if name == agency or _no_name(words, start, end, lexicon):
                continue
            where = words.is_word(start - 1, *_WHERE) and not words.words[end - 1].isupper()
            if where or (kind == "group" and is_of_an_area(words, lexicon, start, end)):
                kind = "place"
            state = lexicon.region(name) if kind == "place" else None
            mention = Mention(
                span=words.span(start, end),
                kind=kind,
                head=words.words[end - 1],
                name=name,
                states=(state,) if state else (),
            )
            found.append(Claim(start, end, mention))
    return _as_places(found)


def _as_places(found: list[Claim]) -> list[Claim]:
    """What is a place at one spot of the report ("at Katima Mulilo") is one wherever it is named."""
    places = {claim.mention.name: claim.mention.states for claim in found if claim.mention.kind == "place"}
    return [
        replace(claim, mention=replace(claim.mention, kind="place", states=places[claim.mention.name]))
        if claim.mention.name in places
        else claim
        for claim in found
    ]


def _field_word(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a word is one of a list of topics and no organisation's name: "Health, Oil and Gas"."""
    return words.keys[at] in lexicon.words["field"] or words.words[at] in {",", "and", "&"}


def _no_name(words: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether capitalised words name nothing: a field of office, an address, "the Government" whosever it is."""
    last = words.keys[end - 1]
    alone = (end - start == 1 and last in lexicon.words["never"]) or last in lexicon.nouns["own"]
    address = last.rstrip(".") in lexicon.words["honorific"]
    close = only_close(words, lexicon, start, end)
    return alone or address or close or all(_field_word(words, at, lexicon) for at in range(start, end))


def _dated(words: Words, dates: Sequence[DatedWords], taken: frozenset[int]) -> list[Claim]:
    """Each time as a mention, on whole tokens."""
    found: list[Claim] = []
    index = 0
    for date in sorted(dates, key=lambda date: date.span):
        while index < len(words) and words.ends[index] <= date.span.start:
            index += 1
        end = index
        while end < len(words) and words.starts[end] < date.span.end:
            end += 1
        if end > index and not any(at in taken for at in range(index, end)):
            span = words.span(index, end)
            head = next((w for w in reversed(words.words[index:end]) if w[0].isalnum()), words.words[end - 1])
            mention = Mention(span=span, kind="date", head=head, interval=date.interval, counted=date.counted)
            found.append(Claim(index, end, mention))
            index = end
    return found
