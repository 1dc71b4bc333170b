"""Takes a parsed report with its clauses and times, gives it with each time read in its clause's tense.

Times are found before the parse, when only words beside them hint at past or future. Once the clauses are known,
"on Wednesday" after "met" is the Wednesday before, after "will meet" the one to come.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from communique.codebook import Codebook
from communique.model import DateInterval, Span
from communique.reading.clause import Clause, Clauses
from communique.reading.dates import Tense, TimeExpression, reresolve
from communique.reading.mention import Mention
from communique.reading.parsed import Parsed
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

# Verb groups that look ahead: "will", "is to", and "would" in the mouth of a speaker.
_AHEAD = {"future", "conditional", "purpose"}
_PRESENT = {"VBP", "VBZ"}
_DURING = "during"
_WENT_BEFORE = {"after", "following", "since"}
# What may stand between "opening" and the day: "opening here on Friday".
_BEFORE_TIME = {"here", "there", "on", "from"}
# A time with these lies ahead of the clause that sets it: "postponed until Friday", "called a meeting for Friday".
_SETTING = ("until", "till", "for", "by")


def settle_dates(
    parsed: Parsed, clauses: Clauses, times: dict[Span, TimeExpression], codebook: Codebook
) -> Parsed:
    """The report with the intervals of its time mentions settled by tense.

    Args:
        parsed: The parsed report.
        clauses: Its clauses.
        times: The time expressions found in its text, by their words.
        codebook: What words mean.
    """
    planned, opening = words(codebook, "set for a day"), words(codebook, "opening")
    later = words(codebook, "moving to a later day")

    def settled(index: int, mention: Mention | None) -> Mention | None:
        expression = times.get(mention.span) if mention is not None else None
        if mention is None or expression is None:
            return mention
        if _is_due(parsed, index, planned, opening):
            return _settled(mention, expression, "future")
        if (verb := _followed_by(parsed, clauses, index)) is not None:
            tense: Tense = "past" if verb.tense == "past" else "none"
            return replace(mention, interval=reresolve(expression, tense).interval)
        clause = _governing(parsed, clauses, index, planned)
        if clause is None:
            return mention
        moved = clause.predicate in later and parsed.doc[index].head.lower_ == "to"
        return _settled(mention, expression, "future" if moved else _tense(parsed, clause))

    return replace(parsed, mentions=tuple(settled(*pair) for pair in enumerate(parsed.mentions)))


def _settled(mention: Mention, expression: TimeExpression, tense: Tense) -> Mention:
    preposition, _, _ = (expression.interval.text or "").lower().partition(" ")
    if tense == "none" and not expression.interval.known:
        tense = "future"  # "agreed to meet within two weeks" looks ahead of the agreeing
    if tense == "none" or (tense == "past" and preposition in _SETTING):
        return mention
    interval = reresolve(expression, tense).interval
    if tense == "present" and _is_earlier(interval, expression.interval):
        return mention  # what is told in the present may lie ahead, and is no longer past than words beside it said
    return replace(mention, interval=interval)


def _is_earlier(one: DateInterval, other: DateInterval) -> bool:
    return one.start is not None and other.start is not None and one.start < other.start


def _tense(parsed: Parsed, clause: Clause) -> Tense:
    """Which way a clause looks, none for an infinitive: the verb that governs it told before ("agreed to meet").

    "Was to have met" looks back, as what did not come about.
    """
    helpers = {child.lower_ for child in parsed.doc[clause.head].children if child.dep_ in {"aux", "auxpass"}}
    if clause.modality in _AHEAD:
        return "past" if {"to", "have"} <= helpers else "future"
    if helpers == {"be"}:  # "directed that the study be completed within six months"
        return "future"
    past = clause.tense == "past" and clause.modality == "asserted"
    if (
        "to" in helpers
        and "have" not in helpers
        and clause.relation == "complement"
        and clause.tense == "present"
    ):
        return "future"  # "is scheduled to meet"
    if past and "to" not in helpers:
        return "past"
    return "present" if parsed.doc[clause.head].tag_ in _PRESENT and not helpers else "none"


def _is_due(parsed: Parsed, index: int, planned: frozenset[str], opening: frozenset[str]) -> bool:
    """Whether a time is that at which what is planned is to begin: "a two-day summit opening here on Friday".

    The words alone are asked: parsers take "summit opening" for one noun.
    """
    at = index - 1
    while at > 0 and parsed.doc[at].lower_ in _BEFORE_TIME:
        at -= 1
    if at < 1 or parsed.doc[at].lower_ not in opening:
        return False
    mention = parsed.mentions[at - 1]
    return parsed.doc[at - 1].lemma_.lower() in planned or (mention is not None and mention.kind == "forum")


def _clauses_above(parsed: Parsed, clauses: Clauses, index: int) -> Iterator[tuple[Token, Clause]]:
    """The clauses that a token stands in, each with its head, the nearest first."""
    for token in parsed.doc[index].ancestors:
        if (clause := clauses.by_head.get(token.i)) is not None:
            yield token, clause


def _followed_by(parsed: Parsed, clauses: Clauses, index: int) -> Clause | None:
    """The verb that follows on the deed that a time belongs to: "*flies* there so soon after her visit in March"."""
    for token, clause in _clauses_above(parsed, clauses, index):
        if clause.form == "verb":
            return None
        if token.dep_ == "pobj" and token.head.lower_ in _WENT_BEFORE:
            above = token.head.head
            above = above.head if above.pos_ == "ADV" else above  # "so soon after"
            verb = clauses.by_head.get(above.i)
            told = verb is not None and verb.form == "verb" and verb.modality not in _AHEAD
            return verb if told and not _is_infinitive(parsed, above.i) else None
    return None


def _is_infinitive(parsed: Parsed, verb: int) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in parsed.doc[verb].children)


def _governing(parsed: Parsed, clauses: Clauses, index: int, planned: frozenset[str]) -> Clause | None:
    """The verb's clause a token stands in; none for a noun that may be set for a day to come ("a visit on Friday").

    "The summit on Friday will bring them together" looks ahead as its verb does, and a deed that one is held during
    lies where that does ("agreed to meet again during the March visit").
    """
    for token, clause in _clauses_above(parsed, clauses, index):
        if clause.form == "verb":
            return clause
        if clause.form == "noun" and clause.predicate in planned:
            if token.dep_ == "pobj" and token.head.lower_ == _DURING:
                return _first_told(parsed, clauses, index)
            above = clauses.by_head.get(token.head.i) if token.dep_ == "nsubj" else None
            return above if above is not None and above.modality == "future" else None
    return None


def _first_told(parsed: Parsed, clauses: Clauses, index: int) -> Clause | None:
    """The nearest verb above a token that is no infinitive."""
    above = (
        one for token, one in _clauses_above(parsed, clauses, index) if not _is_infinitive(parsed, token.i)
    )
    return next((one for one in above if one.form == "verb"), None)
