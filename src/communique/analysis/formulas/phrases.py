"""Takes what is said in a report, gives the phrases in it that could be set phrases."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from communique.analysis.formulas.commonplaces import Commonplaces
from communique.analysis.witness import Source
from communique.linking import fold_word, listed, stem
from communique.model import Span, Statement

SHORTEST, LONGEST = 2, 5  # words of a phrase; longer repetitions are passages, which lineage knows
_LONGEST_QUOTED = 6
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# What keeps two words from being neighbours in a phrase.
_BREAK = re.compile(r"[.,;:!?()\[\]“”\"—–\n]")
# Double quotation marks, and single ones that stand as such: those inside words are apostrophes.
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{3,60})[”\"]|(?<!\w)[‘']([^‘’'\n]{3,60})[’'](?!\w)")

Key = tuple[str, ...]


class Phrase(msgspec.Struct, frozen=True):
    """A stretch of words that could be a set phrase.

    Attributes:
        key: Stems of its words, the same for "natural ally" and "natural allies".
        span: Where it stands.
        quoted: Whether it is all that stands in a pair of quotation marks.
    """

    key: Key
    span: Span
    quoted: bool


class _Word(msgspec.Struct, frozen=True):
    span: Span
    stem: str
    plain: bool  # a function word, or a number
    common: bool
    named: bool


def phrases(source: Source, said: Statement, commonplaces: Commonplaces) -> Iterator[Phrase]:
    """Every phrase in a statement, the quoted ones told apart; names, numbers and commonplaces are none."""
    text = source.reading.report.text
    names = [mention for entity in source.reading.entities for mention in entity.mentions]
    if said.cue:  # "expressed satisfaction" is said in the speaker's words by nobody
        names.append(said.cue)
    for content in said.content:
        quoted = _quoted(text, content)
        words = [_word(text, span, names, commonplaces) for span in _words(text, content)]
        for first in range(len(words)):
            for length in range(SHORTEST, _LONGEST_QUOTED + 1):
                run = words[first : first + length]
                span = Span(run[0].span.start, run[-1].span.end)
                whole = span in quoted
                if len(run) == length and (whole or length <= LONGEST) and _set(text, run, whole=whole):
                    yield Phrase(tuple(word.stem for word in run), span, whole)


def _words(text: str, within: Span) -> Iterator[Span]:
    for word in _WORD.finditer(text, within.start, within.end):
        yield Span(*word.span())


def _word(text: str, span: Span, names: list[Span], commonplaces: Commonplaces) -> _Word:
    folded = fold_word(span.words(text))
    return _Word(
        span=span,
        stem=stem(folded),
        plain=folded in listed("function words") or any(char.isdigit() for char in folded),
        common=commonplaces.holds(stem(folded)),
        named=any(name.overlaps(span) for name in names),
    )


def _set(text: str, run: list[_Word], *, whole: bool) -> bool:
    """Whether words could be a set phrase: neighbours that begin and end with meaning and are no mere commonplace."""
    if any(word.named for word in run) or run[0].plain or run[-1].plain:
        return False
    if any(_BREAK.search(text, one.span.end, other.span.start) for one, other in pairwise(run)):
        return False
    telling = sum(not (word.plain or word.common) for word in run)
    compound = len(run) > SHORTEST and not any(word.plain for word in run)
    return telling > 1 or (telling > 0 and (whole or compound))


def _quoted(text: str, content: Span) -> frozenset[Span]:
    """What stands in quotation marks as a phrase of a few words, inside a statement or as all of it."""
    around = range(max(content.start - 1, 0), min(content.end + 1, len(text)))
    found = set()
    for match in _QUOTED.finditer(text, around.start, around.stop):
        group = 1 if match[1] is not None else 2
        words = list(_words(text, Span(*match.span(group))))
        if SHORTEST <= len(words) <= _LONGEST_QUOTED:
            found.add(Span(words[0].start, words[-1].end))
    return frozenset(found)
