"""Takes what somebody is said to have done, says whether it is denied behind: "a charge that Kigali rejects"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from communique.reading.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from communique.reading.clause import Clause
    from communique.reading.context import Context

_CLOSE = 7  # words between a charge and the verb that denies it
_PARTING = {",", "-", "\u2013", "\u2014", "("}  # before what is added: "fired first, a charge Seoul denies"


def is_disowned(context: Context, clause: Clause) -> bool:
    """Whether what a clause tells in another's name is denied by an addition in the same sentence.

    The addition names what was said ("opened fire, accusations that Yerevan dismissed"), or is "which" ("accused of
    arming the rebels, which it denies").
    """
    head = context.parsed.doc[clause.head]
    if clause.relation != "complement" or clause.form != "verb":
        return False
    behind = context.parsed.doc[clause.head + 1 : head.sent.end]
    said = words(context.codebook, "what was said")
    return any(
        (token.lemma_.lower() in said and _is_added(token) and _denied_behind(token, context))
        or (
            token.lower_ == "which"
            and _is_added(token)
            and _denied_by(token, context)
            and head.is_ancestor(token)
        )
        for token in behind
    )


def _is_added(token: Token) -> bool:
    """Whether a comma or dash parts a word with its article and adjectives from what it adds to."""
    first = min([token.i, *(child.i for child in token.children if child.i < token.i)])
    return first > token.sent.start and token.doc[first - 1].text in _PARTING


def _denied_behind(noun: Token, context: Context) -> bool:
    """Whether a verb that denies a noun stands close behind it, wherever the parser hung either."""
    denying = words(context.codebook, "disowning")
    behind = noun.doc[noun.i + 1 : min(noun.i + 1 + _CLOSE, noun.sent.end)]
    return any(
        token.lemma_.lower() in denying for token in takewhile(lambda token: not token.is_punct, behind)
    )


def _denied_by(pronoun: Token, context: Context) -> bool:
    return pronoun.dep_ == "dobj" and pronoun.head.lemma_ in words(context.codebook, "disowning")
