"""Takes clauses, gives deeds: what is told as done, left undone, done in part, put off or given up, whatever act it is.

Events are acts of a listed kind between parties; a promise may be kept by any act ("issued 60 licences"), and a
report that looks back on it often tells so in a passive that names nobody.
"""

from typing import TYPE_CHECKING

from communique.model import DateInterval, Deed, Fate, Span, Statement
from communique.reading.clause import Clause
from communique.reading.commitments.conditions import on_condition
from communique.reading.commitments.due import is_over_today
from communique.reading.commitments.parties import named
from communique.reading.context import Context
from communique.reading.events.governing import read_governed
from communique.reading.events.verb_group import own_actuality
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE = 0.6
# Tokens before a verb within which what it is done to stands ("the report, which it handed over").
_NEAR = 25
# How a verb hangs on another whose subject it shares.
_SHARING = {"xcomp", "pcomp"}
# What hangs on a verb and tells of something else.
_OTHERS = {"conj", "advcl", "parataxis", "ccomp"}


def read_deeds(context: Context, statements: tuple[Statement, ...]) -> tuple[Deed, ...]:
    """The report's deeds, in order of the text."""
    speaking = {statement.cue for statement in statements}
    found: list[Deed] = []
    for clause in context.clauses.items:
        cue = context.parsed.spans[clause.head]
        spoken = cue in speaking and clause.predicate not in words(context.codebook, "giving up")
        if clause.form != "verb" or spoken or not _tells(clause, context):
            continue
        fate = _fate(clause, context)
        if fate is not None:
            deed = _deed(len(found) + 1, clause, fate, context)
            if deed.by or deed.date or not _is_description(context.parsed.doc[clause.head]):
                found.append(deed)
    return tuple(found)


def _is_description(verb: "Token") -> bool:
    """Whether a participle behind a noun only says which one is meant: "the mines left in the valley"."""
    return (
        verb.dep_ == "acl"
        and verb.tag_ == "VBN"
        and not any(child.dep_ == "auxpass" for child in verb.children)
    )


def _tells(clause: Clause, context: Context) -> bool:
    """Whether a verb tells of an act upon something: no verb of being, thinking or saying."""
    things = [token for token in clause.all("object", "subject") if context.parsed.doc[token].pos_ != "PRON"]
    verb = context.parsed.doc[clause.head]
    no_act = words(context.codebook, "no deed of its own")
    acts = clause.predicate.split()[0] not in no_act or _turned(clause, context) is not None
    return bool(things) and acts and _is_told(verb) and not on_condition(verb)


def _is_told(verb: "Token") -> bool:
    """Whether a verb group tells a fact: no bare participle ("owing to") nor "that it be built"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    told = bool(helpers or verb.tag_ != "VBG" or _is_left_out(verb))
    return told and "be" not in helpers


def _fate(clause: Clause, context: Context) -> Fate | None:
    """What the report says of it; None for what is to come, urged or supposed."""
    if clause.predicate in words(context.codebook, "failing"):
        return None  # what was not done is told below it
    above = context.clauses.parent(clause)
    if above is not None and above.predicate in words(context.codebook, "failing") and _is_past(above):
        return None if above.negated or clause.relation != "complement" else "undone"
    if _is_left_out(context.parsed.doc[clause.head]):
        return "undone"
    if any(child.tag_ == "TO" for child in context.parsed.doc[clause.head].children):
        return _fate_below(clause, above, context)
    past = _is_past(clause) or _is_since(clause, context)
    if not past or read_governed(context, clause) not in {None, "occurred"}:
        return None
    return _own_fate(clause, context)


def _fate_below(clause: Clause, above: Clause | None, context: Context) -> Fate | None:
    """What is said of an infinitive by the verb above it; else it was asked, agreed or meant to be done."""
    if above is None:
        return None
    if above.predicate == "have" and not above.negated:
        yet = any(child.lower_ == "yet" for child in context.parsed.doc[above.head].children)
        return "undone" if yet else None
    if above.negated or not _is_past(above):
        return None
    if above.predicate in words(context.codebook, "carrying out"):
        return "done"
    settled = above.predicate in words(context.codebook, "deciding") or above.predicate == "agree"
    return _turned(clause, context) if settled else None


def _is_left_out(verb: "Token") -> bool:
    """Whether a thing was not done beside another that was: "passed the budget without having paid"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def _own_fate(clause: Clause, context: Context) -> Fate | None:
    """What a verb of the past says by itself."""
    turned = _turned(clause, context)
    if turned is not None:
        return None if clause.negated or clause.relation == "relative" else turned
    own = own_actuality(context, clause)
    if own == "denied":
        return "undone" if clause.negated else None
    if own is not None and own != "occurred":
        return None
    return "in part" if _is_partial(clause, context) else "done"


def _turned(clause: Clause, context: Context) -> Fate | None:
    """Whether a verb says that what was to be done is put off or given up."""
    if clause.predicate in words(context.codebook, "moving to a later day"):
        return "put off"
    if clause.predicate in words(context.codebook, "giving up"):
        return "given up"
    lengthened = clause.predicate in words(context.codebook, "lengthening")
    given = (context.parsed.doc[token] for token in clause.all("object"))
    return "put off" if lengthened and any(_is_more_time(noun, context) for noun in given) else None


def _is_more_time(noun: "Token", context: Context) -> bool:
    """Whether a noun is a limit of time, or time beyond what was given: "the deadline", "six more months"."""
    name = noun.lemma_.lower()
    whole = f"{noun.nbor(-1).lower_} {name}" if noun.i else name
    if not {name, whole}.isdisjoint(words(context.codebook, "limits of time")):
        return True
    phrase = {token.lower_ for token in noun.subtree if token.i <= noun.i}
    more = not phrase.isdisjoint(words(context.codebook, "more time"))
    return more and noun.lemma_.lower() in words(context.codebook, "times that are given")


def _is_past(clause: Clause) -> bool:
    return clause.tense == "past" and clause.modality == "asserted"


def _is_since(clause: Clause, context: Context) -> bool:
    """Whether it has been done ever since: "gas has been flowing"."""
    verb = context.parsed.doc[clause.head]
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return verb.tag_ == "VBG" and "been" in helpers and clause.modality == "asserted"


def _is_partial(clause: Clause, context: Context) -> bool:
    """Whether no more than a part is done: "has so far issued 60", "only two were delivered"."""
    verb = context.parsed.doc[clause.head]
    doc = context.parsed.doc
    told = " ".join(doc[i].lower_ for i in range(verb.left_edge.i, min(verb.right_edge.i + 1, verb.i + 12)))
    return any(f" {phrase} " in f" {told} " for phrase in words(context.codebook, "in part"))


def _deed(number: int, clause: Clause, fate: Fate, context: Context) -> Deed:
    what = _telling(clause, context)
    turned = fate in ("put off", "given up")
    days: list[DateInterval] = []
    before: list[DateInterval] = []
    for token, mention in enumerate(context.parsed.mentions):
        if mention is None or mention.interval is None or not mention.interval.known:
            continue
        if what.overlaps(mention.span):
            (before if turned and _is_set_before(token, clause, context) else days).append(mention.interval)
    if fate == "put off":
        days = [day for day in days if not is_over_today(day, context)]
    return Deed(
        id=f"d{number}",
        fate=fate,
        by=named(_doers(clause, context), context),
        what=what,
        date=days[0] if days else None,
        foreseen=before[0] if before else None,
        cue=context.parsed.spans[clause.head],
        confidence=_SURE,
    )


def _is_set_before(token: int, clause: Clause, context: Context) -> bool:
    """Whether a day is the one on which a thing that is put off or given up was to be done.

    It stands with the thing ("the talks of 5 May were", "the June deadline"), or with a word that says so ("planned
    for Monday").
    """
    doc = context.parsed.doc
    above = [doc[token], *doc[token].ancestors]
    inside = above[: next((n for n, word in enumerate(above) if word.i == clause.head), len(above))]
    if any(word.lemma_.lower() in words(context.codebook, "set before") for word in inside):
        return True
    things = set(clause.all("object", "subject"))
    return any(word.i in things and (word.i < clause.head or token < word.i) for word in inside[1:])


def _doers(clause: Clause, context: Context) -> tuple[int, ...]:
    """Whose act it is, also where the verb above tells: "lawmakers voted to ratify it", "left without paying"."""
    own = clause.all("subject")
    above = context.clauses.parent(clause)
    if own or above is None or clause.passive or context.parsed.doc[clause.head].dep_ not in _SHARING:
        return own
    return above.all("subject")


def _telling(clause: Clause, context: Context) -> Span:
    """The verb with what hangs on it up to the next verb of its own, and what it is done to before it."""
    doc = context.parsed.doc
    verb = doc[clause.head]
    before = [token for token in clause.all("object", "subject") if verb.i - _NEAR < token < verb.i]
    first = min([verb.i, *(_first_of(token, context) for token in before)])
    ends = [
        child.left_edge.i
        for child in verb.children
        if child.i > verb.i
        and (child.dep_ in _OTHERS or child.lower_ == "without")
        and child.left_edge.i > verb.i
    ]
    return context.parsed.span(first, min([verb.right_edge.i + 1, *ends]))


def _first_of(token: int, context: Context) -> int:
    """Where the noun phrase begins, without what is told of it behind."""
    noun = context.parsed.doc[token]
    return min([token, *(int(child.left_edge.i) for child in noun.children if child.i < token)])
