"""Takes a clause and the predicate that governs it, gives what that makes of it: "agreed to meet", "denied that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.embeddings import Embeddings, look_up
from communique.reading.events.verb_group import own_actuality
from communique.reading.grammar.repairs import called_on
from communique.reading.grammar.verbs import is_infinitive
from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = {"VBD", "VBZ", "VBP"}
_WILL = {"will", "would", "'ll"}
_TO_COME = {"planned", "threatened"}
_BY_DOING = "by"
_DENIED: dict[Actuality, Actuality] = {"denied": "hypothetical", "planned": "denied"}


def complement_link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> str | None:
    """What one predicate makes of a clause it governs; "stop" when nothing above it matters."""
    if _set_apart(context, inner, outer):
        return "stop"
    if context.parsed.doc[outer.head].lower_ in words(context.codebook, "on condition"):
        return "hypothetical"  # "provided that Kyiv shares it"
    found = _made_of(context, inner, outer, tables)
    if found == "denied" and own_actuality(context, outer) == "hypothetical":
        return "hypothetical"  # "if they fail to agree"
    if found is not None:
        return unless_doubly_denied(found, outer)
    if outer.form == "noun":
        return _told_by_noun(context, inner, outer)
    return _told_by_verb(context, inner, outer)


def _told_by_verb(context: Context, inner: Clause, outer: Clause) -> str | None:
    """What a verb that no table knows makes of the clause below it: to say it decides nothing."""
    if outer.predicate in words(context.codebook, "seeing") and outer.modality == "asserted":
        return None  # "would like to see her visit"
    claim = context.clauses.parent(outer) if outer.relation == "relative" else None
    if claim is not None and claim.predicate in words(context.codebook, "claims"):
        return None  # "denied rumours that said he had met them"
    if outer.form == "adjective" and outer.modality == "conditional":
        return "hypothetical"  # "would be wise to apologise"
    if outer.predicate in words(context.codebook, "enabling") and outer.tense == "present":
        return "denied" if outer.negated else "hypothetical"
    if outer.negated and is_infinitive(context.parsed.doc[inner.head]):
        return "denied"  # "does not allow Kenya to send troops"
    means = preposition_of(context, inner) == _BY_DOING  # "urged them to end it by meeting"
    silent = not means and (_speaks(context, outer) or _to_be_told(context, inner, outer))
    return "stop" if silent else own_actuality(context, outer)


def _made_of(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> Actuality | None:
    """What a predicate makes of the clause it governs, by the table and by what it means for that clause."""
    found = look_up(tables.complement, outer, preposition_of(context, inner))
    if _in_order(context, outer):
        return "planned"
    if outer.predicate in words(context.codebook, "bidding") and is_infinitive(
        context.parsed.doc[inner.head]
    ):
        return "called_for"  # "told Chad to withdraw"
    if _still_to_do(context, outer):
        return "denied"  # "has yet to ratify"
    if outer.predicate == "have" and outer.tense == "past" and outer.modality == "asserted":
        return None  # "had to withdraw" withdrew
    return _asked_or_held(context, inner, outer, found)


def _asked_or_held(
    context: Context, inner: Clause, outer: Clause, found: Actuality | None
) -> Actuality | None:
    """What is left of a wish or plan: another's act is asked for; what was so, or is insisted on, is as told."""
    if found == "called_for" and _maintains(context, inner, outer):
        return None
    if found == "planned" and _wishes_of_others(context, inner, outer):
        return "called_for"
    if found == "hypothetical" and _managed(context, outer):
        return None
    return None if found in _TO_COME and _told_as_past(context, inner) else found


def _managed(context: Context, outer: Clause) -> bool:
    """Whether somebody was able to do it, and so did: "has been able to stop them"."""
    past = any(child.lower_ in {"been", "was", "were"} for child in _helpers(context, outer))
    return past and not outer.negated and outer.predicate in words(context.codebook, "managing")


def _helpers(context: Context, outer: Clause) -> list[Token]:
    """The forms of "be" and "have" that an adjective is said with."""
    head = context.parsed.doc[outer.head]
    return [head.head, *head.children, *(child for child in head.head.children if child.dep_ == "aux")]


def _in_order(context: Context, outer: Clause) -> bool:
    """Whether a noun is that of "in order to"."""
    head = context.parsed.doc[outer.head]
    return outer.form == "noun" and f"{head.head.lower_} {head.lower_}" == "in order"


def _still_to_do(context: Context, outer: Clause) -> bool:
    children = context.parsed.doc[outer.head].children
    return outer.predicate in {"have", "be"} and any(child.lower_ == "yet" for child in children)


def _maintains(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether somebody insists on what is so, or on what they themselves will do: "insists that it will not go"."""
    if outer.predicate not in words(context.codebook, "maintaining"):
        return False
    head = context.parsed.doc[inner.head]
    helpers = [child for child in head.children if child.dep_ in {"aux", "auxpass"}]
    return any(word.tag_ in _FINITE or word.lower_ in _WILL for word in (head, *helpers))


def _wishes_of_others(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether it is another who should act: "wants Russia to withdraw"."""
    if outer.predicate not in words(context.codebook, "wishing"):
        return False
    subjects, own = inner.all("subject"), outer.all("subject")
    return bool(subjects) and not set(subjects) & set(own)


def _told_as_past(context: Context, inner: Clause) -> bool:
    """Whether a clause tells of what was, not of what shall be: "decided that sovereignty lay with Chad"."""
    head = context.parsed.doc[inner.head]
    finite = head.tag_ == "VBD" or any(child.tag_ == "VBD" for child in head.children if child.dep_ == "aux")
    return finite and inner.modality == "asserted"


def _to_be_told(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether what must be said is told by that: "it should be noted that they met"."""
    told = inner.tense == "past" and outer.predicate in words(context.codebook, "telling")
    return told and outer.modality == "necessary" and not outer.negated


def _told_by_noun(context: Context, inner: Clause, outer: Clause) -> str | None:
    """What a noun makes of the clause on it: an aim is open, what somebody was first to do or claims is as told."""
    head = context.parsed.doc[inner.head]
    told = head.tag_ in {"VBD", "VBZ", "VBP"} or any(child.tag_ in {"VBD", "VBZ"} for child in head.children)
    if told or _ranked(context, outer) or outer.predicate in words(context.codebook, "claims"):
        return None
    return "hypothetical"


def _set_apart(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether two clauses that the parser put one below the other are parted.

    A semicolon parts them, or what the outer is about: "they attacked, [a charge] he denies".
    """
    if inner.head < outer.head and any(inner.head < token < outer.head for token in outer.all("object")):
        return True
    between = context.parsed.doc[min(inner.head, outer.head) : max(inner.head, outer.head)]
    return any(token.text == ";" for token in between)


def _ranked(context: Context, clause: Clause) -> bool:
    rankings = words(context.codebook, "rankings")
    children = context.parsed.doc[clause.head].children
    return any(child.lower_ in rankings for child in children if child.dep_ in {"amod", "det"})


def unless_doubly_denied(found: Actuality, outer: Clause) -> Actuality:
    """A denial that is itself denied leaves it open: "did not rule out"; a plan denied is none: "no intention"."""
    if not outer.negated:
        return found
    return _DENIED.get(found, found)


def _speaks(context: Context, clause: Clause) -> bool:
    """Whether a predicate only tells of what stands below it: not that of "agreed to [keep] working"."""
    if clause.predicate.split()[0] in words(context.codebook, "carrying on"):
        return False
    return clause.form != "verb" or (bool(clause.all("complement")) and clause.modality == "asserted")


def preposition_of(context: Context, clause: Clause) -> str | None:
    """The preposition or conjunction through which a clause hangs on what governs it, or None."""
    if called_on(context.parsed.doc[clause.head]) is not None:
        return "for"
    head = context.parsed.doc[clause.head].head
    return head.lower_ if head.pos_ in {"ADP", "SCONJ"} else None
