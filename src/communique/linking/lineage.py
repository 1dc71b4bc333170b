"""Which report retells which: two reports in, the judgement that one's text goes back to the other's out.

Reprints cut, reorder and reword, so three things are weighed: the words shared in runs, the sentences of one
that a sentence of the other covers, and whether the later one says that it relays a statement. Then the
direction is decided: by date, by credit, by who quotes.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Self
from zlib import crc32

import msgspec

from communique.linking.passages import Passage, Word, shared_passages, words_of
from communique.linking.profiling import day_of
from communique.linking.sentences import sentence_stems, sentences
from communique.linking.vocabulary import listed
from communique.linking.words import fold
from communique.model import Reading, Span

RULE = "lineage/3"

# A copy follows its source within days; later likeness is a recurring formula.
DAYS = 10
_DAYS_OF_ONE_NEWS = 2
# Words in a row that make a fingerprint, and how many fingerprints in a row one is kept of: any shared run of
# ten words is found.
_GRAM, _WINNOW = 5, 6
# Shares of the shorter text. Set on the five annotated reports and the samples: a rewrite of a release shares
# 0.16 of its words in runs and retells 0.44 of its sentences, two readouts of one meeting 0.00 and 0.07, two
# stories a month apart about the same people 0.03 and 0.19.
_MUCH_VERBATIM, _LONG_RUN = 0.10, 12
# One long run may be a set phrase, of how a guest was received, unless it is a good part of the text.
_SEVERAL, _MOSTLY_VERBATIM = 2, 0.3
_MUCH_RETOLD = 0.35
# Of one day's news of which one side relays a text, less is enough: such rewrites share and retell 0.17 and more,
# two readouts of one meeting and two outlets' own stories share no run of words or 0.10 together.
_SOME_ALIKE, _SOME_VERBATIM_WORDS = 0.165, 6
_COVERED = 0.5
_FEWEST_STEMS = 4
_LETTERS = re.compile(r"[^\W\d_]+")
_QUOTATION = re.compile(r"[“\"][^”\"]*[”\"]")


class TextProfile(msgspec.Struct, frozen=True, kw_only=True):
    """A report's text with what tells where it comes from.

    Attributes:
        report: Report id.
        date: Day of publication, or of the dateline.
        credits: Folded names it is published or credited under.
        relays: Whether it says that it passes on a statement.
        text: The text.
        words: Its words.
        sentences: The stems of each of its sentences.
    """

    report: str
    date: dt.date | None
    credits: frozenset[str]
    relays: bool
    text: str
    words: tuple[Word, ...]
    sentences: tuple[frozenset[str], ...]

    @classmethod
    def of(
        cls,
        text: str,
        report: str,
        date: dt.date | None,
        *,
        credits_: frozenset[str] = frozenset(),
        relays: bool = False,
    ) -> Self:
        """The profile of a text."""
        return cls(
            report=report,
            date=date,
            credits=credits_,
            relays=relays,
            text=text,
            words=words_of(text),
            sentences=_sentences(text),
        )


class Lineage(msgspec.Struct, frozen=True, kw_only=True):
    """The judgement that one report's text goes back to another's.

    Attributes:
        derived: Id of the report that retells.
        source: Id of the report retold.
        score: 0 to 1.
        reasons: Why, in words.
        rule: Name and version of the rule.
        passages: Shared passages: the span in the derived report, the span in the source.
    """

    derived: str
    source: str
    score: float
    reasons: tuple[str, ...]
    rule: str
    passages: tuple[tuple[Span, Span], ...]


def text_profile(reading: Reading) -> TextProfile:
    """The text profile of a report."""
    report = reading.report
    relayed = any(statement.channel for statement in reading.statements) or _relays(report.text)
    credited = frozenset(fold(name) for name in (report.agency, report.outlet) if name)
    return TextProfile.of(report.text, report.id, day_of(report), credits_=credited, relays=relayed)


def _relays(text: str) -> bool:
    """Whether a text has a word for a text that others publish."""
    return not listed("relayed texts").isdisjoint(_LETTERS.findall(text.lower()))


def fingerprints(text: str) -> frozenset[str]:
    """Keys of a text such that two texts with ten words in a row in common share one."""
    words = [word.folded for word in words_of(text)]
    hashes = [crc32(" ".join(words[at : at + _GRAM]).encode()) for at in range(len(words) - _GRAM + 1)]
    kept = {
        min(hashes[at : at + _WINNOW]) for at in range(max(len(hashes) - _WINNOW + 1, min(len(hashes), 1)))
    }
    return frozenset(f"{value:08x}" for value in kept)


def judge_lineage(first: TextProfile, second: TextProfile) -> Lineage | None:
    """Whether one of two reports retells the other; None when each stands alone or it is not clear."""
    apart = abs((first.date - second.date).days) if first.date and second.date else None
    if apart is not None and apart > DAYS:
        return None
    passages = shared_passages(first.words, second.words)
    likeness = _likeness(first, second, passages)
    same_news = apart is None or apart <= _DAYS_OF_ONE_NEWS
    if not _enough(likeness, relays=same_news and (first.relays or second.relays)):
        return None
    derived, source, why = _direction(first, second, passages)
    turned = derived is second
    return Lineage(
        derived=derived.report,
        source=source.report,
        score=round(min(likeness.verbatim + likeness.retold, 1.0), 4),
        reasons=(*likeness.reasons(), why),
        rule=RULE,
        passages=tuple(
            (found.second, found.first) if turned else (found.first, found.second) for found in passages
        ),
    )


class _Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """How much two texts have in common, as shares of the shorter one."""

    passages: int
    verbatim: float
    verbatim_words: int
    longest: int
    retold: float

    def reasons(self) -> tuple[str, ...]:
        return (
            f"{self.verbatim_words} words in shared passages, the longest of {self.longest}",
            f"{self.retold:.0%} of the sentences retold",
        )


def _likeness(
    first: TextProfile,
    second: TextProfile,
    passages: tuple[Passage, ...],
) -> _Likeness:
    count = sum(passage.words for passage in passages)
    shorter = min(len(first.words), len(second.words)) or 1
    return _Likeness(
        passages=len(passages),
        verbatim=count / shorter,
        verbatim_words=count,
        longest=max((passage.words for passage in passages), default=0),
        retold=max(_retold(first.sentences, second.sentences), _retold(second.sentences, first.sentences)),
    )


def _sentences(text: str) -> tuple[frozenset[str], ...]:
    """The stems of each sentence of a text that is long enough to be known again."""
    stems = (sentence_stems(sentence.words(text)) for sentence in sentences(text))
    return tuple(sentence for sentence in stems if len(sentence) >= _FEWEST_STEMS)


def _retold(sentences: Sequence[frozenset[str]], source: Sequence[frozenset[str]]) -> float:
    """Share of the sentences, by length, half of whose stems one sentence of the source holds."""
    covered = total = 0
    for sentence in sentences:
        total += len(sentence)
        best = max((len(sentence & other) for other in source), default=0)
        if best >= _FEWEST_STEMS and best >= _COVERED * len(sentence):
            covered += len(sentence)
    return covered / total if total else 0.0


def _enough(likeness: _Likeness, *, relays: bool) -> bool:
    if likeness.verbatim >= _MUCH_VERBATIM and likeness.longest >= _LONG_RUN:
        several = likeness.passages >= _SEVERAL or likeness.verbatim >= _MOSTLY_VERBATIM
        if several:
            return True
    if likeness.retold >= _MUCH_RETOLD:
        return True
    some = likeness.verbatim + likeness.retold >= _SOME_ALIKE
    return relays and some and likeness.verbatim_words >= _SOME_VERBATIM_WORDS


def _direction(
    first: TextProfile, second: TextProfile, passages: tuple[Passage, ...]
) -> tuple[TextProfile, TextProfile, str]:
    """The derived report, its source, and why it is that way round."""
    if first.date and second.date and first.date != second.date:
        later, earlier = (first, second) if first.date > second.date else (second, first)
        return later, earlier, f"published later, on {later.date}"
    for one, other in ((first, second), (second, first)):
        name = next(
            (name for name in sorted(other.credits) if name in one.credits or name in fold(one.text)), None
        )
        if name and not any(credit in fold(other.text) for credit in one.credits):
            return one, other, f"credits {name}"
    quoted = (
        _quoted(first.text, [p.first for p in passages]),
        _quoted(second.text, [p.second for p in passages]),
    )
    if quoted[0] != quoted[1]:
        one, other = (first, second) if quoted[0] > quoted[1] else (second, first)
        return one, other, "quotes what the other says in its own voice"
    if first.relays != second.relays:
        one, other = (first, second) if first.relays else (second, first)
        return one, other, "says that it relays a statement"
    one, other = sorted((first, second), key=lambda text: (len(text.text), text.report))
    return one, other, "is the shorter of two published together"


def _quoted(text: str, spans: list[Span]) -> int:
    """How many of the spans lie in quotation marks."""
    quotations = [Span(*found.span()) for found in _QUOTATION.finditer(text)]
    return sum(1 for span in spans if any(quotation.overlaps(span) for quotation in quotations))


def origins(reports: frozenset[str], lineages: list[tuple[str, str, float]]) -> dict[str, str]:
    """The report each report's text goes back to.

    Args:
        reports: Report ids.
        lineages: Derived report, source and score of each judgement.

    Returns:
        For each of `reports` the end of the chain of best sources; its own id when it retells nothing.
    """
    best: dict[str, tuple[float, str]] = {}
    for derived, source, score in lineages:
        rank = (-score, source)
        if derived not in best or rank < best[derived]:
            best[derived] = rank
    return {report: _end_of_chain(report, best) for report in reports}


def _end_of_chain(report: str, best: dict[str, tuple[float, str]]) -> str:
    chain = [report]
    while chain[-1] in best:
        source = best[chain[-1]][1]
        if source in chain:
            return min(chain[chain.index(source) :])  # a circle: whoever of it is named by all
        chain.append(source)
    return chain[-1]
