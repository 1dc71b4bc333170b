"""Takes what a plain verb of saying says, gives whether it affirms or requests rather than informs.

"Said that talks were held" passes on a fact; "said that talks must be held", "was a mistake", "would never stop"
judge, oblige or deny, and so do most words that a report thinks worth quoting. "Told Chad to withdraw" is a request.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from communique.model import Act, Span
from communique.reading.context import Context
from communique.reading.grammar.verbs import MUST, NEGATIONS
from communique.reading.statements.spots import tokens_in

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREDICATES = {"attr", "acomp"}
_NEAR = 3  # words behind a verb among which "no" or "never" denies it


def act_of_words(act: Act, content: tuple[Span, ...], context: Context, *, quoted: bool) -> Act:
    """The act of a saying, made firmer where its words are."""
    if act != "inform":
        return act
    top = _top([token for span in content for token in tokens_in(span, context)], context)
    if top is not None and _is_bidden(top):
        return "request"
    return "affirm" if top is not None and (quoted or _is_firm(top)) else act


def _top(tokens: Iterable[int], context: Context) -> "Token | None":
    """The verb of the first clause among some tokens."""
    inside = set(tokens)
    words = (context.parsed.doc[token] for token in sorted(inside))
    tops = (word for word in words if word.head.i not in inside or word.head.i == word.i)
    return next((word for word in tops if word.pos_ in {"VERB", "AUX"}), None)


def _is_firm(verb: "Token") -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    denied = any(word.lower_ in NEGATIONS for word in verb.subtree if word.i <= verb.i + _NEAR)
    judged = verb.lemma_ == "be" and any(child.dep_ in _PREDICATES for child in verb.children)
    return bool(helpers & MUST) or _has_to(verb) or denied or judged


def _is_bidden(verb: "Token") -> bool:
    """Whether it is what another is told to do: "told [Chad to withdraw]"."""
    infinitive = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return infinitive and verb.dep_ == "xcomp" and any(child.dep_ == "dobj" for child in verb.head.children)


def _has_to(verb: "Token") -> bool:
    """Whether it is the "have" of "relations had to be nurtured"."""
    below = (word for child in verb.children if child.dep_ == "xcomp" for word in child.children)
    return verb.lemma_ == "have" and any(word.lower_ == "to" for word in below)
