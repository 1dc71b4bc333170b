"""Takes a clause, gives what the predicates above it say of whether it happened."""

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.complement_links import complement_link, preposition_of
from communique.reading.events.embeddings import Embeddings, compile_embeddings, look_up
from communique.reading.events.noun_links import GOVERNING, noun_link
from communique.reading.events.verb_group import own_actuality
from communique.reading.grammar.verbs import has_subject
from communique.reading.words import words

_HEIGHT = 6  # predicates above a clause that may still bear on it
_PERFECT = "having"
_HELPERS = {"aux", "auxpass"}
_BESIDES = {"none", "present", "future"}  # tenses of "while" clauses beside what is to come


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


def _granted(context: Context, request: Clause) -> bool:
    """Whether what is asked for is granted in the same breath: "accepted an invitation to visit"."""
    granting = context.clauses.parent(request) if request.form == "noun" else None
    if granting is None or granting.negated:
        return False
    return granting.predicate in words(context.codebook, "granting")


def _link(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> str | None:
    """What one governing predicate makes of the clause below it; "stop" when nothing above it matters."""
    astray = (
        inner.form == "noun" and outer.form == "verb"
    )  # a noun joined to a verb shares what is below that
    if _arranged(context, inner, outer) or (inner.relation == "conjunct" and not astray):
        return None
    if inner.form == "noun":
        return noun_link(context, inner, outer, tables)
    if _dates(context, inner, outer, tables):
        return own_actuality(context, outer) or "stop"  # "since arriving, he has held talks"
    claimed = outer.form == "noun" and outer.predicate in words(context.codebook, "claims")
    if inner.relation == "complement" or claimed or _of_a_noun(context, inner, outer, tables):
        return complement_link(context, inner, outer, tables)
    if not _awaited(context, inner, outer):
        return "stop"
    return (
        "hypothetical" if _opening(context, inner)[0] in words(context.codebook, "only until") else "planned"
    )


def _awaited(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether a clause beside what is to come is to come too: "will withdraw once they have released the men"."""
    if inner.relation != "adverbial":
        return False
    if any(child.lower_ == _PERFECT for child in context.parsed.doc[inner.head].children):
        return False  # "will open an embassy, having restored relations"
    if inner.tense in _BESIDES and outer.modality == "future":
        return True
    first, second = _opening(context, inner)
    opening = {first, f"{first} {second}"}
    to_come = outer.modality in {"future", "conditional"} or _is_present(context, inner)
    return to_come and bool(opening & words(context.codebook, "waiting for"))


def _opening(context: Context, clause: Clause) -> tuple[str, str]:
    """The first two words of a clause."""
    start = context.parsed.doc[clause.head].left_edge.i
    first, second = (token.lower_ for token in context.parsed.doc[start : start + 2])
    return first, second


def _is_present(context: Context, clause: Clause) -> bool:
    """Whether its verb group is in the present, perfect or not: "once they release, or have released, the men"."""
    verb = context.parsed.doc[clause.head]
    return any(
        word.tag_ in {"VBZ", "VBP"} for word in (verb, *(c for c in verb.children if c.dep_ in _HELPERS))
    )


def _arranged(context: Context, inner: Clause, outer: Clause) -> bool:
    """Whether a participle says who arranged what its noun names: "a summit convened by Angola was called off"."""
    participle = context.parsed.doc[inner.head].dep_ == "acl" and inner.relation == "relative"
    return participle and outer.form == "noun" and inner.predicate in words(context.codebook, "arranging")


def _of_a_noun(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> bool:
    """Whether a clause says what a noun is about: "the chances of Chad signing", "a demand that Chad withdraw"."""
    word = context.parsed.doc[inner.head]
    participle = word.tag_ == "VBN" and not has_subject(word)
    what = word.dep_ == "acl" and not participle and outer.form == "noun"
    return what and look_up(tables.complement, outer, None) is not None


def _dates(context: Context, inner: Clause, outer: Clause, tables: Embeddings) -> bool:
    """Whether a clause only says when another happened: "on arriving", not "agreed on holding", "vote on joining"."""
    preposition = preposition_of(context, inner)
    if inner.relation != "complement" or preposition not in words(context.codebook, "when"):
        return False
    governed = preposition in GOVERNING and outer.head < inner.head
    about = outer.form == "noun" or look_up(tables.complement, outer, preposition) is not None
    return not (governed and about)
