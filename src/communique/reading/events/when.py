"""Takes an event's frame, gives its time as the event's sentence tells it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.model import DateInterval
from communique.reading.clause import Clause
from communique.reading.commitments.due import is_limit, is_past, is_to_come
from communique.reading.context import Context
from communique.reading.events.embeddings import compile_embeddings
from communique.reading.events.frame import Frame
from communique.reading.events.leads import read_lead
from communique.reading.events.since import time_since
from communique.reading.events.times_of_others import is_a_reason, is_another_deed, names_another
from communique.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

# Dependents that lead to other events, where a date belongs to those.
_ELSEWHERE = {"acl", "advcl", "appos", "ccomp", "conj", "csubj", "parataxis", "relcl"}
# The day of an act of speech is not the day of what it is about, nor the verb's day that of all its nouns.
_CLOSE = {*_ELSEWHERE, "dative", "dobj", "xcomp"}
_SUBJECTS = {"nsubj", "nsubjpass"}
# A phrase with these says where and when at once: "in a broadcast on Wednesday".
_SETTING = {"at", "during", "in"}
# Clauses with these are about the same time as the clause they hang on.
_MEANWHILE = {"as", "when", "while"}
_COUNTING = {"after", "before"}
_SAID = {"AGREE", "THREATEN"}  # what is done by saying it, on the day it is said
_RELATIVE = {"WDT", "WP"}
_PRESENT = {"VBZ", "VBP"}
_SAME_DAYS = dt.timedelta(days=1)
_NAMED = {"body", "company", "group", "igo", "office", "person", "place", "state"}
_AT_ONCE = {"advcl", "pcomp"}  # "..., accusing them of it"; "by cutting ties"
_THEREBY = {"by", "in"}


def read_date(context: Context, frame: Frame) -> DateInterval | None:
    """The time that the event's own clause gives, else a clause that is about the same time."""
    if (since := time_since(context, frame.anchor.head)) is not None:
        return since
    for clause in _clauses_with_its_time(context, frame):
        pointed = _pointed(context, clause.head)
        if pointed is not None:
            return pointed
        own = clause in {frame.clause, frame.carrier}
        close = clause.form == "verb" and (frame.pattern.speech or not own)
        dates = _dates(context, clause.head, _CLOSE if close else _ELSEWHERE)
        found = dates or (_told_of(context, clause.head) if own and clause.form == "noun" else [])
        if not found and own and frame.pattern.type in _SAID and clause.tense == "past":
            found = _already_past(context, clause.head)
        if found:
            return min(found, key=_rank)[-1]
    return _meanwhile(context, frame.anchor.head) or _appointed(context, frame)


def _appointed(context: Context, frame: Frame) -> DateInterval | None:
    """The time to come of a verb that sets the event: "on 27 May they are scheduled to meet"."""
    planned = compile_embeddings(context.codebook).complement
    clause = frame.anchor
    while (parent := context.clauses.parent(clause)) is not None and clause.relation == "complement":
        if planned.get(parent.predicate) not in {"planned", None} and parent.predicate != "be":
            return None
        for found in sorted(_dates(context, parent.head, _CLOSE), key=_rank):
            if is_to_come(found[-1], context):
                return found[-1]
        clause = parent
    return None


def is_ahead(context: Context, frame: Frame, date: DateInterval | None) -> bool:
    """Whether a time begins after the report, or is the rest of its day: "leaves for Oslo this evening"."""
    published = context.report.published
    if date is None or date.start is None or published is None:
        return False
    verb = context.parsed.doc[(frame.carrier or frame.clause).head]
    plain = verb.tag_ in _PRESENT and not any(child.dep_ == "aux" for child in verb.children)
    plain = plain and frame.pattern.type not in _SAID  # "Chad and Niger agree today to go on" is done by it
    told = (date.text or "").lower()
    later = plain and any(told.endswith(rest) for rest in words(context.codebook, "rest of the day"))
    return date.start > published or (later and date.start == published)


@dataclass(frozen=True)
class ToldTime:
    """When a main clause tells something as done.

    Attributes:
        head: The clause's verb.
        date: The time.
        saying: Whether the clause only says who spoke then: "the minister said on Tuesday".
    """

    head: int
    date: DateInterval
    saying: bool


def told_times(context: Context) -> Iterator[ToldTime]:
    """The times of the main clauses of a report that tell something as done, and of what is said in them."""
    saying = words(context.codebook, "saying")
    for clause in context.clauses.items:
        if clause.form != "verb" or clause.tense != "past" or clause.modality != "asserted":
            continue
        if saying_above(context, clause) is not None or clause.relation in {"root", "conjunct"}:
            found = _dates(context, clause.head, _CLOSE)
            if found:
                yield ToldTime(clause.head, min(found, key=_rank)[-1], clause.predicate in saying)


def saying_above(context: Context, clause: Clause) -> Clause | None:
    """The verb of saying whose content a clause is, or None."""
    parent = context.clauses.parent(clause) if clause.relation == "complement" else None
    return parent if parent is not None and parent.predicate in words(context.codebook, "saying") else None


def _pointed(context: Context, head: int) -> DateInterval | None:
    """The date that points to what is told: "in May, when she resigned", "on Friday, a day after she resigned"."""
    doc = context.parsed.doc
    above = [doc[head].head] if doc[head].dep_ in {"pobj", "pcomp"} else []
    for token in (*doc[head].children, *above):
        if token.lower_ == "when" and token.i > 0:
            before = token.i - 2 if doc[token.i - 1].is_punct else token.i - 1
            return _date_at(context, before)
        leads = (
            token in above or token.dep_ == "mark"
        )  # "paid a call yesterday, a week after arriving" was yesterday
        if token.lower_ in _COUNTING and leads and token.i > 0 and _counted_at(context, token.i - 1):
            return _date_at(context, token.i - 1, counted=True)
    return None


def _counted_at(context: Context, token: int) -> bool:
    """Whether a time is counted back from another that its sentence names before it."""
    start = context.parsed.doc[token].sent.start
    return any(_date_at(context, index) is not None for index in range(start, token))


def _clauses_with_its_time(context: Context, frame: Frame) -> Iterator[Clause]:
    """The event's clause, its carrier, and the clauses above that are about the same time, up to the first verb.

    Those are, for a noun, the verbs it stands under within its sentence; for a verb without a tense of its own or
    after "as", the verb it hangs on.
    """
    yield frame.clause
    if frame.carrier is not None:
        yield frame.carrier
    if _apart(context, frame.clause):
        return
    if frame.pattern.type in _SAID and (saying := _saying(context, frame.anchor)) is not None:
        yield saying
    clause = frame.anchor
    while clause.form == "noun" or clause.relation == "conjunct" or _at_once(context, clause):
        above = clause.form == "verb"
        parent = context.clauses.parent(clause)
        if parent is None or _remembers_another(context, parent, clause):
            return
        yield parent
        clause = parent
        if clause.form == "verb" and not above:
            return


def _saying(context: Context, clause: Clause) -> Clause | None:
    """The verb by which a side itself says what it is ready for: "in March Chad [said] it was prepared to"."""
    parent = context.clauses.parent(clause)
    if parent is not None and parent.predicate == "be" and clause.form == "adjective":
        parent = context.clauses.parent(parent)
    if parent is None or parent.predicate not in words(context.codebook, "saying"):
        return None
    own, speakers = (set(context.entities.at(*each.all("subject"))) for each in (clause, parent))
    return parent if own & speakers else None


def _remembers_another(context: Context, verb: Clause, clause: Clause) -> bool:
    """Whether a verb's time is of something else that is remembered: "at the meeting she recalled a visit in May"."""
    remembering = verb.predicate in words(context.codebook, "recalling")
    return remembering and clause.head not in verb.all("object", "complement")


def _apart(context: Context, clause: Clause) -> bool:
    """Whether a noun has a time of its own: what lies "ahead of" it, or was said before ("at his invitation")."""
    if read_lead(context, clause) == "planned":
        return True
    head = context.parsed.doc[clause.head]
    said = clause.form == "noun" and clause.predicate in words(context.codebook, "refusable")
    return said and head.dep_ == "pobj" and head.head.lower_ == "at"


def _at_once(context: Context, clause: Clause) -> bool:
    """Whether a clause hangs on another that happens at the same time."""
    token = context.parsed.doc[clause.head]
    if token.dep_ not in _AT_ONCE:
        return False
    if token.dep_ == "pcomp":
        return token.tag_ == "VBG" and token.head.lower_ in _THEREBY
    marks = {child.lower_ for child in token.children if child.dep_ in {"advmod", "mark"}}
    finite = any(child.dep_ in _SUBJECTS for child in token.children)
    return bool(marks & _MEANWHILE) if finite else token.tag_ == "VBG" and "after" not in marks


def _dates(context: Context, head: int, beyond: set[str]) -> list[tuple[bool, int, DateInterval]]:
    """Times below a token, not looking into clauses and coordinated phrases that tell of something else.

    Each with what ranks it: one inside the subject comes last, else the nearest first.
    """
    found = []
    waiting = [(child, child.dep_ in _SUBJECTS, False) for child in context.parsed.doc[head].children]
    while waiting:
        token, subject, elsewhere = waiting.pop()
        interval = _date_at(context, token.i)
        if interval is not None and not (elsewhere and (_is_long(interval) or names_another(context, token))):
            found.append((subject, abs(token.i - head), interval))
        apart = (token.dep_ in beyond and not _timeless(context, token)) or is_a_reason(token)
        if not apart and (token.dep_ != "pobj" or "dobj" not in beyond or _sets(token)):
            elsewhere = elsewhere or is_another_deed(context, token)
            waiting.extend((child, subject, elsewhere) for child in token.children)
    return found


def _is_long(interval: DateInterval) -> bool:
    """Whether a time is longer than a day or two."""
    return interval.start is None or interval.end is None or interval.end - interval.start > _SAME_DAYS


def _timeless(context: Context, token: Token) -> bool:
    """Whether a noun only names a party or place, which has no time: "met them in Egypt and Togo on 24 July"."""
    mention = context.parsed.mentions[token.i]
    return token.dep_ in {"conj", "dative", "dobj"} and mention is not None and mention.kind in _NAMED


def _already_past(context: Context, head: int) -> list[tuple[bool, int, DateInterval]]:
    """Past days of what was agreed or asked for: "agreed to a truce on May 10" was that day, not to meet on one."""
    found = _dates(context, head, _ELSEWHERE)
    return [one for one in found if not is_limit(one[-1]) and is_past(one[-1], context)]


def _sets(token: Token) -> bool:
    """Whether a noun after a preposition says where and when: "in a broadcast on Wednesday"."""
    return token.head.lower_ in _SETTING


def _told_of(context: Context, head: int) -> list[tuple[bool, int, DateInterval]]:
    """Times in a clause about a noun: "the visit, which was made in March", "the talks that they held in March"."""
    happening = words(context.codebook, "taking place")
    return [
        date
        for token in context.parsed.doc[head].children
        if _is_about(token, happening)
        for date in _dates(context, token.i, _ELSEWHERE)
    ]


def _is_about(token: Token, happening: frozenset[str]) -> bool:
    """Whether a clause that hangs on a noun tells what became of it: no subject or object but a pronoun for it."""
    if token.dep_ not in {"relcl", "acl"}:
        return False
    named = [child for child in token.children if child.tag_ not in _RELATIVE]
    if token.dep_ == "acl" and token.tag_ == "VBN":
        return True
    if token.dep_ == "relcl" and not any(child.dep_ in _SUBJECTS for child in named):
        return True
    held = token.tag_ == "VBD" and token.lemma_ in happening
    return held and not any(child.dep_ == "dobj" for child in named)


def _meanwhile(context: Context, head: int) -> DateInterval | None:
    """The time of a clause about the same time below the event's: "agreed when they met in March"."""
    for token in context.parsed.doc[head].subtree:
        if token.dep_ == "advcl" and any(child.lower_ in _MEANWHILE for child in token.children):
            found = _dates(context, token.i, _ELSEWHERE)
            if found:
                return min(found, key=_rank)[-1]
    return None


def _date_at(context: Context, token: int, *, counted: bool = False) -> DateInterval | None:
    """The time that a token stands for; one counted from what follows it only if that is asked for."""
    mention = context.parsed.mentions[token]
    if mention is None or mention.interval is None or mention.counted is not counted:
        return None
    return mention.interval if mention.interval.known else None


def _rank(found: tuple[bool, int, DateInterval]) -> tuple[bool, int]:
    return found[:2]
