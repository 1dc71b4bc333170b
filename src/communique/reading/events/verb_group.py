"""Takes a clause, gives what its own verb group says of whether it happened."""

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.words import words

_OWN: dict[str, Actuality] = {
    "future": "planned",
    "necessary": "called_for",
    "possible": "hypothetical",
    "conditional": "hypothetical",
    "asked": "hypothetical",
    "purpose": "planned",
}
_WHO = {"that", "who", "which"}
_WHETHER = {"if", "whether"}
_COMES_LATER = {"before", "until", "till", "once"}


def own_actuality(context: Context, clause: Clause) -> Actuality | None:
    """What the verb group itself says."""
    if (
        clause.negated
        or is_unrealised(context, clause)
        or _missed(context, clause)
        or _not_so(context, clause)
    ):
        return "denied"
    if clause.modality == "conditional" and reported(context, clause):
        return "planned"  # "said he would visit": the future seen from the past
    if clause.modality == "purpose" and _achieved(context, clause):
        return None
    if clause.tense == "present" and _awaited(context, clause):
        return "planned"
    return _OWN.get(clause.modality)


def reported(context: Context, clause: Clause) -> bool:
    """Whether a clause is told by the one above it, or by someone: "said [he would visit]", "according to"."""
    parent = context.clauses.parent(clause)
    children = list(context.parsed.doc[clause.head].children)
    marks = {child.lower_ for child in children if child.dep_ == "mark"}
    if clause.relation == "conjunct" and parent is not None and parent.modality == "conditional":
        return parent.form == "verb" and reported(context, parent)  # "if they meet and sign"
    if clause.relation == "root" and any(child.lower_ == "according" for child in children):
        return True
    return (
        parent is not None
        and clause.relation in {"complement", "conjunct", "relative"}
        and marks.isdisjoint(_WHETHER)
    )


def is_unrealised(context: Context, clause: Clause) -> bool:
    """Whether it was to have happened: "was to have met"."""
    head = context.parsed.doc[clause.head]
    helpers = {child.lower_ for child in head.children if child.dep_ == "aux"}
    return {"to", "have"} <= helpers and head.dep_ == "xcomp" and head.head.lemma_ == "be"


def _not_so(context: Context, clause: Clause) -> bool:
    """Whether somebody is said not to have done it: "it was not Chad that attacked"."""
    being = context.clauses.parent(clause)
    if being is None or being.predicate != "be" or not being.negated or not being.all("attribute"):
        return False
    pronouns = {child.lower_ for child in context.parsed.doc[clause.head].children if child.dep_ == "nsubj"}
    it = any(child.lower_ == "it" for child in context.parsed.doc[being.head].children)
    return it and bool(pronouns & _WHO)


def _awaited(context: Context, clause: Clause) -> bool:
    """Whether something else comes first: "before talks begin", "until the army leaves"."""
    children = context.parsed.doc[clause.head].children
    return any(child.dep_ in {"mark", "advmod"} and child.lower_ in _COMES_LATER for child in children)


def _missed(context: Context, clause: Clause) -> bool:
    """Whether it did not quite happen: "almost signed"."""
    near = words(context.codebook, "near misses")
    head = context.parsed.doc[clause.head]
    return head.i > head.sent.start and head.nbor(-1).lower_ in near


def _achieved(context: Context, clause: Clause) -> bool:
    """Whether an infinitive says what somebody was the first to do, or what came of it.

    "Became the first premier to visit", "was freed, only to be arrested".
    """
    helpers = [child.i for child in context.parsed.doc[clause.head].children if child.lower_ == "to"]
    if helpers and min(helpers) > 0 and context.parsed.doc[min(helpers) - 1].lower_ == "only":
        return True
    parent = context.clauses.parent(clause)
    if parent is None or parent.predicate not in words(context.codebook, "becoming"):
        return False
    rankings = words(context.codebook, "rankings")
    return any(token.lower_ in rankings for token in context.parsed.doc[parent.head : clause.head])


def is_asked(context: Context, clause: Clause) -> bool:
    """Whether a clause stands in a question, which tells of nothing."""
    if "?" not in context.report.text:
        return False
    sentence = context.parsed.doc[clause.head].sent
    return str(sentence[-1].text).startswith("?") or (len(sentence) > 1 and sentence[-2].text == "?")
