"""Takes what is told of as to come, says whether a condition or a past that foresaw it keeps it from binding."""

from typing import TYPE_CHECKING

from communique.model import Span
from communique.reading.clause import Clause
from communique.reading.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Token


def on_condition(word: "Token") -> bool:
    """Whether a deed hangs on a condition ("if the launches continue")."""
    return any(
        child.dep_ == "mark" and child.lower_ in {"if", "unless"}
        for clause in word.children
        if clause.dep_ == "advcl"
        for child in clause.children
    )


def is_foreseen_then(clause: Clause, context: Context) -> bool:
    """Whether a deed was to come in a past that is told: "were to sign the day after", "was going to call him"."""
    verb = context.parsed.doc[clause.head]
    told = verb.head if verb.dep_ == "xcomp" else verb
    foreseeing = [told, *(child for child in told.children if child.dep_ == "aux")]
    then = any(word.lower_ in {"was", "were"} for word in foreseeing)
    return clause.modality == "future" and verb.dep_ == "xcomp" and then


def is_past_purpose(cue: Span, context: Context) -> bool:
    """Whether words only say what something done was for: "sent troops to contain the rebels"."""
    clause = next((one for one in context.clauses.items if context.parsed.spans[one.head] == cue), None)
    above = context.clauses.parent(clause) if clause is not None else None
    if clause is None or above is None or clause.modality != "purpose":
        return False
    return above.tense == "past" and above.modality == "asserted"
