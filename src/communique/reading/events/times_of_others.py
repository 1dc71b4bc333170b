"""Takes a word of a clause, says whether a time at it or below it is that of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from communique.reading.context import Context

# A month or year of what went before or comes after is not that of the verb: "meet again after a visit in March".
APART_IN_TIME = {"after", "before", "following", "since"}
_ABOUT = {"about", "over", "to"}
_REASONS = {"for", "of", "over"}


def is_another_deed(context: Context, token: Token) -> bool:
    """Whether a noun is another deed: "after [a visit] in March", "in response to [the killing] in March"."""
    if token.dep_ != "pobj" or not _may_be_a_deed(context, token):
        return False
    about = token.head.lower_ in _ABOUT and token.i in context.clauses.by_head
    return about or token.head.lower_ in APART_IN_TIME


def _may_be_a_deed(context: Context, noun: Token) -> bool:
    """Whether a noun may be something that took place: it names nothing, or a forum ("the NATO summit")."""
    mention = context.parsed.mentions[noun.i]
    return mention is None or mention.kind == "forum"


def names_another(context: Context, token: Token) -> bool:
    """Whether a time is part of what something else is called: "Monday's attack", "the May attack"."""
    return token.dep_ == "poss" or (
        token.dep_ in {"compound", "nmod"} and _may_be_a_deed(context, token.head)
    )


def is_a_reason(token: Token) -> bool:
    """Whether a gerund tells for what somebody is thanked or blamed: "for [hosting] the talks in May"."""
    return token.dep_ == "pcomp" and token.head.lower_ in _REASONS
