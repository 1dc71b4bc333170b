"""Takes a noun that tells of an event and what governs it, gives what that makes of it: "called for talks"."""

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.complement_links import (
    complement_link,
    preposition_of,
    unless_doubly_denied,
)
from communique.reading.events.embeddings import Embeddings, look_up
from communique.reading.events.predication import said_of
from communique.reading.events.verb_group import own_actuality
from communique.reading.words import words

# Prepositions through which a predicate still governs a noun ("call for talks", "plans for a visit").
GOVERNING = {None, "against", "for", "of", "on", "to"}
_OPEN = {"conditional", "possible"}
_INDEFINITE = {"a", "an", "any"}


def noun_link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> str | None:
    """What one predicate makes of a noun it governs; "stop" when nothing above it matters."""
    preposition = preposition_of(context, inner)
    raised = _raised(context, inner, outer)
    if raised is not None:
        return own_actuality(context, raised) or complement_link(context, raised, outer, tables)
    if outer.form == "noun" and outer.predicate in words(context.codebook, "ends"):
        return "stop"  # what is to end takes place: "called for an end to the attacks"
    if inner.head in outer.all("subject") and not outer.passive:
        found = _subject_link(context, inner, outer, tables)
    elif preposition in GOVERNING:
        found = look_up(tables.object, outer, preposition) or _said_beside(
            context, outer, preposition, tables
        )
    elif f"{outer.predicate} {preposition}" in tables.object:
        found = tables.object[f"{outer.predicate} {preposition}"]  # "hinted at a visit"
    elif preposition == "as" and inner.predicate in words(context.codebook, "claims"):
        found = look_up(tables.object, outer, None)  # "dismissed as false claims that"
    else:
        found = None
    found = found or _foreseen(context, inner, outer, preposition, tables)
    if found is not None:
        return unless_doubly_denied(found, outer)
    if _carried_on(context, inner, outer, preposition):
        return own_actuality(context, outer)
    return None if outer.form == "noun" or inner.relation == "complement" else "stop"


def _raised(context: Context, inner: Clause, outer: Clause) -> Clause | None:
    """The clause in between that says that a noun's event takes place: "talks are [to start]", "are due [to be held]".

    A noun that the parser joined to a verb shares the clause before it: "agreed on [holding] a fair and a summit".
    """
    below = [
        context.clauses.by_head[head]
        for head in outer.all("complement", "on")
        if head in context.clauses.by_head
    ]
    if outer.form == "verb" and context.parsed.doc[inner.head].dep_ == "conj":
        return next((clause for clause in reversed(below) if outer.head < clause.head < inner.head), None)
    happening = words(context.codebook, "taking place")
    return next(
        (
            clause
            for clause in below
            if clause.predicate.split()[0] in happening and inner.head in clause.all("subject", "object")
        ),
        None,
    )


def _said_beside(
    context: Context, outer: Clause, preposition: str | None, tables: Embeddings
) -> Actuality | None:
    """What an adjective behind "be" makes of a noun that the parser hung on "be": "is due in Oslo for talks"."""
    if outer.predicate != "be" or preposition != "for":
        return None
    beside = (context.clauses.by_head.get(head) for head in outer.all("complement"))
    return next(
        (found for one in beside if one and (found := look_up(tables.object, one, preposition))), None
    )


def _subject_link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> Actuality | None:
    """What a predicate makes of the event that is its subject."""
    if _called_untrue(context, outer):
        return "denied"
    if outer.modality in _OPEN and is_indefinite(context, inner):
        return "hypothetical"  # "an attack would mean war"
    return said_of(context, outer, tables)


def _carried_on(context: Context, inner: Clause, outer: Clause, preposition: str | None) -> bool:
    """Whether a verb says of an event no more than that it takes place, is taken part in or comes of something."""
    verb = outer.predicate.split()[0]
    if preposition == "in" and verb in words(context.codebook, "taking part"):
        return True
    happens = inner.head in outer.all("subject", "object", "attribute") and verb in words(
        context.codebook, "taking place"
    )
    if inner.predicate in words(context.codebook, "roles at talks"):
        return True  # "agreed to act as guarantor of the talks"
    if inner.head in outer.all("attribute") and verb in words(context.codebook, "becoming"):
        return True  # "would become the first to recognise Kosovo"
    brought = inner.head in outer.all("object", "to", "in")
    return happens or (brought and verb in words(context.codebook, "bringing about"))


def _foreseen_in(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether an event stands in a paper only: "the agenda includes the signing of a treaty"."""
    held = outer.predicate in words(context.codebook, "holding within") and inner.head in outer.all("object")
    papers = words(context.codebook, "foreseeing papers")
    return held and any(context.parsed.doc[token].lemma_ in papers for token in outer.all("subject"))


def _foreseen(
    context: Context, inner: Clause, outer: Clause, preposition: str | None, tables: Embeddings
) -> Actuality | None:
    """What a goal, a paper or something to come makes of an event that stands in it or beside it."""
    foreseen = _foreseen_in(context, inner, outer) or _foreseen_with(
        context, inner, outer, preposition, tables
    )
    return _meant_by(context, inner, outer, tables) or ("planned" if foreseen else None)


def _meant_by(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> Actuality | None:
    """What a noun makes of an event that is said to be it: "the goal is a ceasefire", "the demands include"."""
    named = inner.head in outer.all("attribute") and outer.predicate == "be"
    held = inner.head in outer.all("object") and outer.predicate in words(context.codebook, "holding within")
    if not named and not held:
        return None
    subjects = (context.parsed.doc[token].lemma_.lower() for token in outer.all("subject"))
    return next((found for subject in subjects if (found := tables.complement.get(subject))), None)


def _foreseen_with(
    context: Context, inner: Clause, outer: Clause, preposition: str | None, tables: Embeddings
) -> bool:
    """Whether something to come is to happen at or for an event: "during the visit they will sign a treaty"."""
    if preposition not in {"during", "for"} or inner.predicate not in words(
        context.codebook, "set for a day"
    ):
        return False
    awaited = outer.tense == "present" and look_up(tables.complement, outer, None) == "planned"
    return awaited or own_actuality(context, outer) == "planned"


def _called_untrue(context: Context, outer: Clause) -> bool:
    """Whether what the subject says is called untrue: "suggestions that ... are incorrect"."""
    untrue = words(context.codebook, "untrue")
    said = (context.parsed.doc[token].lemma_.lower() for token in outer.all("complement", "attribute"))
    return not outer.negated and not untrue.isdisjoint(said)


def is_indefinite(context: Context, clause: Clause) -> bool:
    """Whether a noun brings up something, rather than pointing at it: "a visit", "new sanctions"."""
    word = context.parsed.doc[clause.head]
    determiners = {child.lower_ for child in word.children if child.dep_ in {"det", "poss", "nummod"}}
    return bool(determiners & _INDEFINITE) or (word.tag_ == "NNS" and not determiners)
