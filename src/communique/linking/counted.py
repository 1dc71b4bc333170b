"""What a figure counts, by the words around it: whose people, of which sort, in which year, and what a size is of."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from communique.linking.sentences import Sentences
from communique.linking.vocabulary import demonyms, listed
from communique.linking.window import Window
from communique.linking.words import content, tokens
from communique.model import Span

# Characters behind a number in which what it counts is named ("23 of its soldiers", "93 members of KFOR").
_BEHIND = 30
# Characters before a bare number in which that may stand ("the number of its soldiers killed that night at 23").
_BEFORE = 80
# Characters either side of a figure in which its year stands.
_BESIDE = 30
# Words before a figure among which the verb stands ("lost at least 11 soldiers").
_CLOSE = 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
_MONTH = re.compile(rf"\b(?<!\d )(?P<month>{'|'.join(_MONTHS)}),? (?P<year>(?:19|20)\d\d)\b")
_FROM_NOW = {"last year": -1, "this year": 0, "next year": 1}
_STOP = re.compile(r"[,;:()\u2013\u2014]")
_OF = re.compile(r"\b(?:of|on)\b")
_WORD = re.compile(r"\w+")
_SIZE = re.compile(r"\s+of\s+(?P<thing>(?:[\w-]+\s+){0,2}[\w-]+)")


def owners(
    text: str, figure: Span, sentences: Sentences, named: Mapping[Span, str], voices: frozenset[str]
) -> frozenset[str]:
    """Whose people a count is of: by nationality or name beside it, or "its" of whoever gives the count.

    Args:
        text: The report's text.
        figure: The words of number and noun.
        sentences: Its sentences.
        named: Mentions of states, organisations and groups, with the party each is.
        voices: Who gives the count.
    """
    told = (frozenset(_told(text, where, named, voices)) for where in _counted(text, figure, sentences))
    return next(
        filter(None, told), voices if _lost(text, figure, sentences) and len(voices) == 1 else frozenset()
    )


def _lost(text: str, figure: Span, sentences: Sentences) -> bool:
    """Whether a count is of what whoever gives it says to have lost."""
    start = max(figure.start - _BESIDE, sentences.span_at(figure).start)
    before = frozenset(tokens(text[start : figure.start])[-_CLOSE:])
    if before & listed("losing"):
        return True
    others = listed("fighters of no state") & set(tokens(figure.words(text))) or before & listed("contrasts")
    return bool(before & listed("owning up") and not others)


def _counted(text: str, figure: Span, sentences: Sentences) -> Iterator[Span]:
    """Where what a figure counts may be named: behind it, and for a bare number behind each "of" before it."""
    sentence = sentences.span_at(figure)
    stop = _STOP.search(text, figure.end)
    yield Span(figure.start, min(figure.end + _BEHIND, sentence.end, stop.start() if stop else len(text)))
    if all(token in listed("anybody") for token in tokens(figure.words(text)) if not token[0].isdigit()):
        start = max(figure.start - _BEFORE, sentence.start)
        yield from (Span(of.end(), figure.start) for of in _OF.finditer(text, start, figure.start))
        yield from (
            Span(own.start(), figure.start) for own in _own_losses().finditer(text, start, figure.start)
        )


def _told(text: str, where: Span, named: Mapping[Span, str], voices: frozenset[str]) -> Iterator[str]:
    """The parties told in a stretch, up to the first verb of harm or stop that ends the noun."""
    for word in _WORD.finditer(text, where.start, where.end):
        token = word[0].lower()
        if token in listed("harms"):
            return
        if token in listed("possessives"):
            yield from voices if len(voices) == 1 else ()
            return
        if state := _nationalities().get(token):
            yield state
            return
        party = next((party for span, party in named.items() if span.start <= word.start() < span.end), None)
        if party:
            yield party
            return


def sort_of(text: str, figure: Span, sentences: Sentences) -> str:
    """The sort of people a figure counts: "soldiers", "civilians", or "" where the words do not say."""
    for where in _counted(text, figure, sentences):
        for token in tokens(where.words(text)):
            if token in listed("harms"):
                break
            for sort in ("soldiers", "civilians"):
                if token in listed(sort):
                    return sort
    return ""


def month_of(text: str, figure: Span, sentences: Sentences) -> Window | None:
    """The month of a year that a figure's sentence tells before it: "In May 2021 the losses came to 40"."""
    told = list(_MONTH.finditer(text, sentences.span_at(figure).start, figure.start))
    if not told:
        return None
    year, month = int(told[-1]["year"]), _MONTHS[told[-1]["month"]]
    return Window(
        first=dt.date(year, month, 1), last=dt.date(year, month, calendar.monthrange(year, month)[1])
    )


def years_of(text: str, figure: Span, published: dt.date | None) -> frozenset[int]:
    """The years named close to a figure, in numbers or from the day of the report."""
    near = text[max(figure.start - _BESIDE, 0) : figure.end + _BESIDE].lower()
    told = {int(year) for year in _YEAR.findall(near)}
    if published:
        told |= {published.year + step for words, step in _FROM_NOW.items() if words in near}
    return frozenset(told)


def size_of(text: str, figure: Span) -> frozenset[str]:
    """Stems of what a figure is of: "20 km of coastline"."""
    found = _SIZE.match(text, figure.end)
    return content(found["thing"]) if found else frozenset()


@lru_cache(maxsize=1)
def _own_losses() -> re.Pattern[str]:
    """Words by which whoever counts tells of its own dead before a number ("put its own losses at 35")."""
    whose, lost = ("|".join(sorted(listed(name))) for name in ("possessives", "losses"))
    return re.compile(rf"\b(?:{whose}) (?:own )?(?:{lost})\b")


@lru_cache(maxsize=1)
def _nationalities() -> dict[str, str]:
    """The state of each adjective of nationality that is one word."""
    return {word.lower(): state for state, words in demonyms().items() for word in words if " " not in word}
