"""Takes an event's clause and what governs it, gives whether it happened: said is not done."""

from functools import lru_cache

from communique.codebook import Codebook
from communique.codebook.events import EMBEDDINGS, QUALIFIERS
from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

# Prepositions through which a predicate still governs a noun ("call for talks", "plans for a visit").
GOVERNING = {None, "against", "for", "of", "on", "to"}
_OWN: dict[str, Actuality] = {
    "future": "planned",
    "necessary": "called_for",
    "possible": "hypothetical",
    "conditional": "hypothetical",
    "asked": "hypothetical",
    "purpose": "planned",
}


class _Embeddings:
    def __init__(self, codebook: Codebook) -> None:
        self.complement: dict[str, Actuality] = {}
        self.object: dict[str, Actuality] = {}
        for row in codebook.rows(EMBEDDINGS):
            for predicate in row.predicates:
                if row.through != "object":
                    self.complement.setdefault(predicate, row.actuality)
                if row.through != "complement":
                    self.object.setdefault(predicate, row.actuality)
        self.qualifiers = {word: row.actuality for row in codebook.rows(QUALIFIERS) for word in row.words}


@lru_cache(maxsize=4)
def _embeddings(codebook: Codebook) -> _Embeddings:
    return _Embeddings(codebook)


def read_actuality(context: Context, frame: Frame) -> Actuality:
    """Whether the text tells the event as having happened, apart from what its date says.

    The verb group's own modality and negation come first, then words beside a noun ("forthcoming"), then the
    predicates that govern it, from the inside out; the first that speaks decides.
    """
    tables = _embeddings(context.codebook)
    if frame.pattern.negated:
        return _refused(context, frame.clause, tables)
    found = _qualified(context, frame.clause, tables) or _own(context, frame.clause)
    if found is None and frame.light is not None and frame.light.actuality != "occurred":
        found = frame.light.actuality
    if found is None and frame.carrier is not None:
        found = _own(context, frame.carrier)
    return found or _governed(context, frame.anchor, tables) or "occurred"


def _refused(context: Context, clause: Clause, tables: _Embeddings) -> Actuality:
    """Whether a refusal that lies in a denial was made: "will not accept" refuses today."""
    hypothetical = clause.modality == "conditional" and not _reported(context, clause)
    return "hypothetical" if hypothetical else _governed(context, clause, tables) or "occurred"


def _own(context: Context, clause: Clause) -> Actuality | None:
    """What the verb group itself says."""
    if clause.negated or _unrealised(context, clause):
        return "denied"
    if clause.modality == "conditional" and _reported(context, clause):
        return "planned"  # "said he would visit": the future seen from the past
    return _OWN.get(clause.modality)


def _unrealised(context: Context, clause: Clause) -> bool:
    """Whether it was to have happened: "was to have met"."""
    head = context.parsed.doc[clause.head]
    helpers = {child.lower_ for child in head.children if child.dep_ == "aux"}
    return {"to", "have"} <= helpers and head.dep_ == "xcomp" and head.head.lemma_ == "be"


def _reported(context: Context, clause: Clause) -> bool:
    parent = context.clauses.parent(clause)
    marks = {child.lower_ for child in context.parsed.doc[clause.head].children if child.dep_ == "mark"}
    return (
        parent is not None and clause.relation in {"complement", "conjunct", "relative"} and "if" not in marks
    )


def _qualified(context: Context, clause: Clause, tables: _Embeddings) -> Actuality | None:
    if clause.form != "noun":
        return None
    for child in context.parsed.doc[clause.head].children:
        if child.dep_ in {"amod", "det", "compound", "advmod"} and (
            found := tables.qualifiers.get(child.lower_)
        ):
            return found
    return None


def _governed(context: Context, clause: Clause, tables: _Embeddings) -> Actuality | None:
    """What the predicates above a clause make of it."""
    inner = clause
    for _ in range(6):
        outer = context.clauses.parent(inner)
        if outer is None:
            return None
        found = _link(context, inner, outer, tables)
        if found == "stop":
            return None
        if found is not None:
            return "planned" if found == "called_for" and _granted(context, outer) else found  # type: ignore[return-value]
        inner = outer
    return None


def _granted(context: Context, request: Clause) -> bool:
    """Whether what is asked for is granted in the same breath: "accepted an invitation to visit"."""
    granting = context.clauses.parent(request) if request.form == "noun" else None
    granted = granting is not None and granting.predicate in words(context.codebook, "granting")
    return granted and granting is not None and not granting.negated


def _link(context: Context, inner: Clause, outer: Clause, tables: _Embeddings) -> str | None:
    """What one governing predicate makes of the clause below it; "stop" when nothing above it matters."""
    if inner.relation == "conjunct":
        return None
    if inner.form == "noun":
        return _noun_link(context, inner, outer, tables)
    if inner.relation == "complement":
        return _complement_link(context, inner, outer, tables)
    if inner.relation == "adverbial" and inner.tense in {"none", "future"} and outer.modality == "future":
        return "planned"
    return "stop"


def _complement_link(context: Context, inner: Clause, outer: Clause, tables: _Embeddings) -> str | None:
    found = _look_up(tables.complement, outer, _preposition(context, inner))
    if _set_apart(context, inner, outer):
        return "stop"
    if found == "denied" and _own(context, outer) == "hypothetical":
        return "hypothetical"  # "if they fail to agree"
    if found is not None:
        return _unless_doubly_denied(found, outer)
    if outer.form == "noun" and _ranked(context, outer):
        return None  # "the first premier to visit China" visited
    if outer.form == "noun":
        return "hypothetical"  # "talks to start a project": what a noun aims at
    return "stop" if _speaks(outer) else _own(context, outer)


def _set_apart(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether a semicolon parts two clauses that the parser put one below the other."""
    between = context.parsed.doc[min(inner.head, outer.head) : max(inner.head, outer.head)]
    return any(token.text == ";" for token in between)


def _ranked(context: Context, clause: Clause) -> bool:
    rankings = words(context.codebook, "rankings")
    children = context.parsed.doc[clause.head].children
    return any(child.lower_ in rankings for child in children if child.dep_ in {"amod", "det"})


def _noun_link(context: Context, inner: Clause, outer: Clause, tables: _Embeddings) -> str | None:
    preposition = _preposition(context, inner)
    found = _look_up(tables.object, outer, preposition)
    as_subject = inner.head in outer.all("subject") and not outer.passive
    if found is not None and not as_subject and preposition in GOVERNING:
        return _unless_doubly_denied(found, outer)
    happening = words(context.codebook, "taking place")
    if inner.head in outer.all("subject", "object") and outer.predicate.split()[0] in happening:
        return _own(context, outer)
    return None if outer.form == "noun" or inner.relation == "complement" else "stop"


def _unless_doubly_denied(found: Actuality, outer: Clause) -> Actuality:
    """A denial that is itself denied leaves it open: "did not rule out", "neither confirmed nor denied"."""
    return "hypothetical" if found == "denied" and outer.negated else found


def _speaks(clause: Clause) -> bool:
    return clause.form != "verb" or (bool(clause.all("complement")) and clause.modality == "asserted")


def _preposition(context: Context, clause: Clause) -> str | None:
    head = context.parsed.doc[clause.head].head
    return head.lower_ if head.pos_ in {"ADP", "SCONJ"} else None


def _look_up(table: dict[str, Actuality], clause: Clause, preposition: str | None) -> Actuality | None:
    if preposition and (found := table.get(f"{clause.predicate} {preposition}")):
        return found
    return table.get(clause.predicate) or table.get(clause.predicate.split()[0])
