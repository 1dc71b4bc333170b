"""Takes a figure that names no measure, gives the claim before it whose question it answers again.

"The ministry said 1,968 prisoners were released; an office run by the other side gave the figure as 1,966."
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from communique.model import Claim, Quantity
from communique.reading.claims.figures import Figure
from communique.reading.claims.measuring import gives, put_by, words
from communique.reading.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Token

# Characters between two answers that a report sets side by side: a sentence or two.
_IN_A_ROW = 300
# Rival answers lie this far apart at most, and farther where somebody answers; other figures often farther still.
_ONE_SIZE, _OWN_SIZE = 6, 20
_SUBJECTS = ("nsubj", "nsubjpass", "dobj")
# Verbs that stand for the one before ("the government says 500,000 have").
_LEFT_OUT = {"have", "be", "do"}
# What a noun has beside it that tells what it is of.
_TELLING = {"compound", "nmod", "prep", "poss", "acl", "relcl"}


def rival_of(figure: Figure, before: Sequence[Claim], context: Context) -> Claim | None:
    """The nearest claim before whose question a bare figure answers again, or None."""
    if not _stands_alone(figure, context):
        return None
    for claim in reversed(before):
        if figure.span(context).start - claim.spans[0].end > _IN_A_ROW:
            return None
        if _of_one_kind(figure, claim.quantity, context):
            return claim
    return None


def _of_one_kind(figure: Figure, quantity: Quantity, context: Context) -> bool:
    verb = put_by(figure, context)
    own = verb is not None and (verb.lemma_ == "be" or gives(verb, context))
    apart = _OWN_SIZE if own else _ONE_SIZE
    larger, smaller = sorted((abs(figure.value), abs(quantity.value)), reverse=True)
    same_unit = figure.unit is None or figure.unit.unit == quantity.unit
    return same_unit and larger <= smaller * apart


def _stands_alone(figure: Figure, context: Context) -> bool:
    """Whether nothing but "the figure" or "it" says of what a figure is: "speak of 40,000", "a figure of 40,000"."""
    if figure.unit is None and figure.noun != figure.last and not _stands_in(figure, context):
        return False
    number = context.parsed.doc[figure.hung]
    if number.dep_ == "nsubj" and number.head.lemma_ in _LEFT_OUT and number.head.i == number.i + 1:
        return not any(child.i > number.head.i and child.pos_ != "PUNCT" for child in number.head.children)
    preposition = number.head
    if preposition.lower_ == "of" and preposition.head.lemma_.lower() in words("rival", context):
        return not any(child.dep_ in _TELLING - {"prep"} for child in preposition.head.children)
    verb = put_by(figure, context)
    if verb is None:
        return False
    told = [
        child
        for child in verb.children
        if child.dep_ in _SUBJECTS and child.i != figure.noun and not _speaks(child, verb, context)
    ]
    return all(_bare(child, context) for child in told)


def _stands_in(figure: Figure, context: Context) -> bool:
    """Whether the noun counted only stands for the one before: "verified 40 arrests, the other lists 55 cases"."""
    noun = context.parsed.doc[figure.noun]
    told = any(child.dep_ in _TELLING for child in noun.children)
    return noun.lemma_.lower() in words("instance", context) and not told


def _bare(noun: "Token", context: Context) -> bool:
    """Whether a noun stands for the question just answered; "the death toll" asks one of its own."""
    told = any(child.dep_ in _TELLING for child in noun.children)
    return noun.lemma_.lower() in words("rival", context) and not told


def _speaks(child: "Token", verb: "Token", context: Context) -> bool:
    """Whether a word is the subject that gives the figure, and not what the figure is of."""
    return child.dep_ == "nsubj" and gives(verb, context)
