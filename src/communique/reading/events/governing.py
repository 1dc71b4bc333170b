"""Takes a clause, gives what its own verb group and the predicates above it say of whether it happened."""

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.embeddings import Embeddings, compile_embeddings, look_up
from communique.reading.events.predication import said_of
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
_DENIED: dict[Actuality, Actuality] = {"denied": "hypothetical", "planned": "denied"}
_HEIGHT = 6  # predicates above a clause that may still bear on it
_OPEN = {"conditional", "possible"}
_WHETHER = {"if", "whether"}
_INDEFINITE = {"a", "an", "any"}
_BESIDES = {"none", "present", "future"}  # tenses of "while" clauses beside what is to come


def own_actuality(context: Context, clause: Clause) -> Actuality | None:
    """What the verb group itself says."""
    if clause.negated or _unrealised(context, clause) or _missed(context, clause):
        return "denied"
    if clause.modality == "conditional" and reported(context, clause):
        return "planned"  # "said he would visit": the future seen from the past
    if clause.modality == "purpose" and _achieved(context, clause):
        return None
    return _OWN.get(clause.modality)


def reported(context: Context, clause: Clause) -> bool:
    """Whether a clause is told by the one above it, or by someone: "said [he would visit]", "according to"."""
    parent = context.clauses.parent(clause)
    children = list(context.parsed.doc[clause.head].children)
    marks = {child.lower_ for child in children if child.dep_ == "mark"}
    if clause.relation == "root" and any(child.lower_ == "according" for child in children):
        return True
    return (
        parent is not None
        and clause.relation in {"complement", "conjunct", "relative"}
        and marks.isdisjoint(_WHETHER)
    )


def read_governed(context: Context, clause: Clause) -> Actuality | None:
    """What the predicates above a clause make of it; that all of it is denied outweighs what is nearer."""
    tables = compile_embeddings(context.codebook)
    inner, first = clause, None
    for _ in range(_HEIGHT):
        outer = context.clauses.parent(inner)
        found = _link(context, inner, outer, tables) if outer is not None else "stop"
        if outer is None or found == "stop":
            break
        if found == "called_for" and _granted(context, outer):
            found = "planned"
        if found == "denied" and outer.negated and inner.form == "noun" and inner is not clause:
            found = "hypothetical"  # "did not set a date for talks"
        if found == "denied" or first is None:
            first = found
        elif first == "planned" and outer.negated and inner.head in outer.all("object"):
            first = "denied"  # "does not have plans to visit"
        inner = outer
    return first  # type: ignore[return-value]


def _unrealised(context: Context, clause: Clause) -> bool:
    """Whether it was to have happened: "was to have met"."""
    head = context.parsed.doc[clause.head]
    helpers = {child.lower_ for child in head.children if child.dep_ == "aux"}
    return {"to", "have"} <= helpers and head.dep_ == "xcomp" and head.head.lemma_ == "be"


def _missed(context: Context, clause: Clause) -> bool:
    """Whether it did not quite happen: "almost signed"."""
    near = words(context.codebook, "near misses")
    head = context.parsed.doc[clause.head]
    return head.i > head.sent.start and head.nbor(-1).lower_ in near


def _achieved(context: Context, clause: Clause) -> bool:
    """Whether an infinitive says what somebody was the first to do: "became the first premier to visit"."""
    parent = context.clauses.parent(clause)
    if parent is None or parent.predicate not in words(context.codebook, "becoming"):
        return False
    rankings = words(context.codebook, "rankings")
    return any(token.lower_ in rankings for token in context.parsed.doc[parent.head : clause.head])


def _granted(context: Context, request: Clause) -> bool:
    """Whether what is asked for is granted in the same breath: "accepted an invitation to visit"."""
    granting = context.clauses.parent(request) if request.form == "noun" else None
    if granting is None or granting.negated:
        return False
    return granting.predicate in words(context.codebook, "granting")


def _link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> str | None:
    """What one governing predicate makes of the clause below it; "stop" when nothing above it matters."""
    if inner.relation == "conjunct":
        return None
    if inner.form == "noun":
        return _noun_link(context, inner, outer, tables)
    if inner.relation == "complement" and _preposition(context, inner) in words(context.codebook, "when"):
        return own_actuality(context, outer) or "stop"  # "since arriving, he has held talks"
    claimed = outer.form == "noun" and outer.predicate in words(context.codebook, "claims")
    if inner.relation == "complement" or claimed:
        return _complement_link(context, inner, outer, tables)
    if inner.relation == "adverbial" and inner.tense in _BESIDES and outer.modality == "future":
        return "planned"
    return "stop"


def _complement_link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> str | None:
    if _set_apart(context, inner, outer):
        return "stop"
    if context.parsed.doc[outer.head].lower_ in words(context.codebook, "on condition"):
        return "hypothetical"  # "provided that Kyiv shares it"
    found = _made_of(context, inner, outer, tables)
    if found == "denied" and own_actuality(context, outer) == "hypothetical":
        return "hypothetical"  # "if they fail to agree"
    if found is not None:
        return _unless_doubly_denied(found, outer)
    if outer.form == "noun":
        return _told_by_noun(context, inner, outer)
    return _told_by_verb(context, inner, outer)


def _told_by_verb(context: Context, inner: Clause, outer: Clause) -> str | None:
    """What a verb that no table knows makes of the clause below it: to say it decides nothing."""
    if outer.predicate in words(context.codebook, "seeing") and outer.modality == "asserted":
        return None  # "would like to see her visit"
    return "stop" if _speaks(outer) or _to_be_told(context, inner, outer) else own_actuality(context, outer)


def _made_of(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> Actuality | None:
    """What a predicate makes of the clause it governs, by the table and by what it means for that clause."""
    found = look_up(tables.complement, outer, _preposition(context, inner))
    if _in_order(context, outer):
        return "planned"
    if _still_to_do(context, outer):
        return "denied"  # "has yet to ratify"
    if outer.predicate == "have" and outer.tense == "past" and outer.modality == "asserted":
        return None  # "had to withdraw" withdrew
    if found == "planned" and _wishes_of_others(context, inner, outer):
        return "called_for"
    return None if found == "planned" and _told_as_past(context, inner) else found


def _in_order(context: Context, outer: Clause) -> bool:
    """Whether a noun is that of "in order to"."""
    head = context.parsed.doc[outer.head]
    return outer.form == "noun" and f"{head.head.lower_} {head.lower_}" == "in order"


def _still_to_do(context: Context, outer: Clause) -> bool:
    children = context.parsed.doc[outer.head].children
    return outer.predicate in {"have", "be"} and any(child.lower_ == "yet" for child in children)


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


def _noun_link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> str | None:
    preposition = _preposition(context, inner)
    if outer.form == "noun" and outer.predicate in words(context.codebook, "ends"):
        return "stop"  # what is to end takes place: "called for an end to the attacks"
    if inner.head in outer.all("subject") and not outer.passive:
        found = _subject_link(context, inner, outer, tables)
    elif preposition in GOVERNING:
        found = look_up(tables.object, outer, preposition)
    else:
        found = None
    if found is not None:
        return _unless_doubly_denied(found, outer)
    if _carried_on(context, inner, outer, preposition):
        return own_actuality(context, outer)
    return None if outer.form == "noun" or inner.relation == "complement" else "stop"


def _subject_link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> Actuality | None:
    """What a predicate makes of the event that is its subject."""
    if _called_untrue(context, outer):
        return "denied"
    if outer.modality in _OPEN and _indefinite(context, inner):
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
    brought = inner.head in outer.all("object", "to", "in")
    return happens or (brought and verb in words(context.codebook, "bringing about"))


def _called_untrue(context: Context, outer: Clause) -> bool:
    """Whether what the subject says is called untrue: "suggestions that ... are incorrect"."""
    untrue = words(context.codebook, "untrue")
    said = (context.parsed.doc[token].lemma_.lower() for token in outer.all("complement", "attribute"))
    return not outer.negated and not untrue.isdisjoint(said)


def _indefinite(context: Context, clause: Clause) -> bool:
    return any(child.lower_ in _INDEFINITE for child in context.parsed.doc[clause.head].children)


def _unless_doubly_denied(found: Actuality, outer: Clause) -> Actuality:
    """A denial that is itself denied leaves it open: "did not rule out"; a plan denied is none: "no intention"."""
    if not outer.negated:
        return found
    return _DENIED.get(found, found)


def _speaks(clause: Clause) -> bool:
    return clause.form != "verb" or (bool(clause.all("complement")) and clause.modality == "asserted")


def _preposition(context: Context, clause: Clause) -> str | None:
    head = context.parsed.doc[clause.head].head
    return head.lower_ if head.pos_ in {"ADP", "SCONJ"} else None
