"""Takes a relative pronoun of the parse, gives the word it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from communique.reading.parsed import Parsed

_RELATIVE_PRONOUNS = {"who", "which", "that", "whom", "whose"}
_REACH = 12  # tokens back within which "who" finds its person
_SUBJECTS = {"nsubj", "nsubjpass"}
_HELPING = {"aux", "auxpass"}
_WHO = {"person", "office", "body", "group", "demonym"}


def antecedent(token: Token, parsed: Parsed) -> Token:
    """What a relative pronoun stands for; any other token stands for itself."""
    if token.lower_ not in _RELATIVE_PRONOUNS or token.tag_ not in {"WDT", "WP", "WP$", "IN"}:
        return token
    clause = token.head
    while clause.dep_ not in {"relcl", "ROOT"} and clause.head != clause:
        clause = clause.head
    if clause.dep_ != "relcl":
        return token
    mention = parsed.mentions[clause.head.i]
    if mention is None and clause.head.dep_ == "appos" and _names_who(clause.head.head, parsed):
        return clause.head.head  # "Hamas, the group that rules Gaza"
    if token.lower_ in {"who", "whom"} and mention is not None and mention.kind not in _WHO:
        return _person_before(token, parsed) or clause.head
    return clause.head


def is_of_several(token: Token, parsed: Parsed) -> bool:
    """Whether a relative pronoun takes up a whole list, as its verb tells: "Chad and Mali, which have left"."""
    mention = parsed.mentions[antecedent(token, parsed).i]
    verbs = (token.head, *(child for child in token.head.children if child.dep_ in _HELPING))
    plural = any(verb.tag_ == "VBP" or verb.lower_ == "were" for verb in verbs)
    return token.dep_ in _SUBJECTS and plural and mention is not None and not mention.plural


def _names_who(token: Token, parsed: Parsed) -> bool:
    """Whether a word names a person or those who act as one."""
    mention = parsed.mentions[token.i]
    return mention is not None and mention.kind in {*_WHO, "state", "igo"}


def _person_before(token: Token, parsed: Parsed) -> Token | None:
    """The last person named before "who", where the parser chose a date or a place."""
    doc: Doc = parsed.doc
    for index in range(token.i - 1, max(token.sent.start, token.i - _REACH) - 1, -1):
        mention = parsed.mentions[index]
        if mention is not None and mention.kind in _WHO:
            return doc[index]
    return None
