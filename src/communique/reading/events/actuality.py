"""Takes an event's clause and what governs it, gives whether it happened: said is not done."""

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.embeddings import Embeddings, compile_embeddings
from communique.reading.events.frame import Frame
from communique.reading.events.governing import own_actuality, read_governed, reported
from communique.reading.words import words

# What two sides talk over before they do it; what they talk over else (an attack, a visit) took place.
_TO_BE_DONE = {"AID", "COOPERATE", "RETREAT", "SUPPORT"}
_DONE_BY_TRYING = {"ASSAULT", "PROTEST"}


def read_actuality(context: Context, frame: Frame) -> Actuality:
    """Whether the text tells the event as having happened, apart from what its date says.

    The verb group's own modality and negation come first, then words beside a noun ("forthcoming"), then the
    predicates that govern it, from the inside out; the first that speaks decides.
    """
    if frame.pattern.negated:
        return _refused(context, frame.clause)
    if frame.pattern.ahead and read_governed(context, frame.anchor) == "denied":
        return "denied"  # "denied that he would use force"
    tables = compile_embeddings(context.codebook)
    found = _qualified(context, frame.clause, tables) or own_actuality(context, frame.clause)
    if found is None and frame.clause.form == "adjective" and not frame.pattern.speech:
        found = tables.complement.get(frame.clause.predicate)  # "is due in Oslo"
    if found is None and frame.light is not None and frame.light.actuality != "occurred":
        found = frame.light.actuality
    if found is None and frame.carrier is not None:
        found = own_actuality(context, frame.carrier)
    found = found or read_governed(context, frame.anchor)
    found = found or ("hypothetical" if _talked_over(context, frame) else "occurred")
    return "occurred" if found == "hypothetical" and _attempted(context, frame) else found


def _talked_over(context: Context, frame: Frame) -> bool:
    """Whether something friendly is only talked about: "discussed the opening of an embassy"."""
    outer = context.clauses.parent(frame.clause)
    if frame.clause.form != "noun" or outer is None or frame.pattern.type not in _TO_BE_DONE:
        return False
    talked = outer.predicate.split()[0] in words(context.codebook, "talking over")
    return talked and frame.clause.head in outer.all("object", "about", "on")


def _attempted(context: Context, frame: Frame) -> bool:
    """Whether violence was tried: "tried to storm the embassy" is an attack, whatever came of it."""
    if frame.pattern.type not in _DONE_BY_TRYING:
        return False
    parent = context.clauses.parent(frame.anchor)
    trying = words(context.codebook, "trying")
    return parent is not None and parent.tense != "future" and parent.predicate in trying


def _refused(context: Context, clause: Clause) -> Actuality:
    """Whether a refusal that lies in a denial was made: "will not accept" refuses today."""
    hypothetical = clause.modality == "conditional" and not reported(context, clause)
    return "hypothetical" if hypothetical else read_governed(context, clause) or "occurred"


def _qualified(context: Context, clause: Clause, tables: Embeddings) -> Actuality | None:
    if clause.form != "noun":
        return None
    for child in context.parsed.doc[clause.head].children:
        if child.dep_ in {"amod", "det", "compound", "advmod"} and (
            found := tables.qualifiers.get(child.lower_)
        ):
            return found
    return None
