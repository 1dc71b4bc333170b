"""Takes a clause and an event pattern, says whether what stands beside its word is what the pattern asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.codebook.events import EventPattern
from communique.reading.clause import Clause
from communique.reading.parsed import Parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

_AHEAD = {"future", "conditional"}
_BESIDE = {"compound", "amod", "nmod"}
_LASTING = {"until", "till"}  # behind which a time is what is meant: "gave him until Friday"
_INNER = {"prep", "prt", "advmod", "dobj"}  # the second of three words: "pull [out] of", "take [control] of"
_BEHIND = {"pobj", "amod"}  # behind a preposition; an adjective in "as [unfair]"
_IF = {"if", "unless"}
_SAID_OF_OBJECT = ("attribute", "complement", "object")


def circumstances_fit(parsed: Parsed, clause: Clause, row: EventPattern) -> bool:
    """Whether the adverb or the condition that a pattern asks for stands beside its verb."""
    if row.conditional and not conditioned(parsed, clause):
        return False
    return not row.manner or not _adverbs(parsed, clause).isdisjoint(row.manner)


def conditioned(parsed: Parsed, clause: Clause) -> bool:
    """Whether a verb stands under a condition: "will close the border [unless] talks resume"."""
    beside = (child for child in parsed.doc[clause.head].children if child.dep_ == "advcl")
    return any(
        below.lower_ in _IF and below.dep_ in {"mark", "advmod"}
        for child in beside
        for below in child.children
    )


def _filled(parsed: Parsed, clause: Clause, *roles: str) -> bool:
    """Whether a role is filled by more than a time: "called on Tuesday" calls on nobody."""
    mentions = (parsed.mentions[token] for token in clause.all(*roles))
    return any(mention is None or mention.kind != "date" for mention in mentions)


def _is_fronted(parsed: Parsed, clause: Clause, word: str) -> bool:
    """Whether a phrase stands before its verb, which governs none there: "On Yemen, Oman called for talks"."""
    phrases = [child for child in parsed.doc[clause.head].children if child.lower_ == word]
    return (
        bool(phrases) and clause.relation != "relative" and all(phrase.i < clause.head for phrase in phrases)
    )


def rest_fits(parsed: Parsed, clause: Clause, rest: str, row: EventPattern) -> bool:
    """Whether the second word of a verb is there, and no particle that makes it another verb."""
    particle = clause.predicate.partition(" ")[2]
    wanted = rest.split()
    if not wanted:
        return not particle or particle in row.manner or bool(row.objects)
    inner = {child.lower_ for child in parsed.doc[clause.head].children if child.dep_ in _INNER} | {particle}
    if not all(word in inner for word in wanted[:-1]):
        return False
    if wanted[-1] != particle and not _beside(parsed, clause, wanted[-1]):
        return False
    return not particle or particle in wanted or particle in row.manner or bool(row.objects)


def ahead(row: EventPattern) -> set[str]:
    """How what is to come is told; a threat may be only a possibility: "might retaliate"."""
    return _AHEAD | {"possible"} if row.type == "THREATEN" else _AHEAD


def _adverbs(parsed: Parsed, clause: Clause) -> set[str]:
    """The adverbs of a verb, its particle among them: "worked [together]", "spoke [highly] of"."""
    children = list(parsed.doc[clause.head].children)
    phrases = [below for child in children if child.dep_ == "prep" for below in child.children]
    beside = {each.lower_ for each in (*children, *phrases) if each.dep_ == "advmod"}
    return beside | {clause.predicate.partition(" ")[2]}


def _beside(parsed: Parsed, clause: Clause, word: str) -> bool:
    """Whether a verb has a preposition with more than a time behind it, or says the word of its object."""
    return (
        (_filled(parsed, clause, word) and not _is_fronted(parsed, clause, word))
        or (word in _LASTING and bool(clause.all(word)))
        or word in (parsed.doc[token].lemma_.lower() for token in clause.all(*_SAID_OF_OBJECT))
        or any(True for _ in hung_on_object(parsed, clause, [word]))
        or _leads_on(parsed, clause, word)
    )


def hung_on_object(parsed: Parsed, clause: Clause, roles: Sequence[str]) -> Iterator[int]:
    """What stands behind a preposition that the parser hung on the object: "placed [the army on alert]"."""
    for token in clause.all("object"):
        for child in parsed.doc[token].children:
            if child.dep_ == "prep" and child.lower_ in roles:
                yield from (below.i for below in child.children if below.dep_ in _BEHIND)


def _leads_on(parsed: Parsed, clause: Clause, word: str) -> bool:
    """Whether a word stands at the verb as an adverb, or before a further preposition: "pulled [out of Goma]"."""
    for child in parsed.doc[clause.head].children:
        if child.lower_ == word and child.dep_ in {"advmod", "prt", "prep"}:
            return child.dep_ != "prep" or any(below.dep_ == "prep" for below in child.children)
    return False


def needs_met(parsed: Parsed, clause: Clause, row: EventPattern) -> bool:
    """Whether a needed role is filled, by a phrase that the parser hung on the object, too: "sent [aid to Sudan]"."""
    if not row.needs or _filled(parsed, clause, *row.needs):
        return True
    roles = ("object", "attribute", "subject")  # "trade [between Chad and Niger] resumed"
    carrying = next((tokens for role in roles if (tokens := clause.all(role))), ())
    return any(_needed_below(parsed.doc[token], row.needs) for token in carrying)


def _needed_below(noun: Token, needs: tuple[str, ...]) -> bool:
    """Whether a needed phrase hangs on a noun, or on one behind it: "a loan of a million euros [to Chad]"."""
    for child in noun.children:
        if child.dep_ in {"prep", "dative"}:
            behind = child.children if child.lower_ == "of" else ()
            if child.lower_ in needs or any(_needed_below(below, needs) for below in behind):
                return True
    return False


def is_modified(parsed: Parsed, head: int, modifier: str) -> bool:
    """Whether a noun has the modifier that a two-word entry asks for."""
    if not modifier:
        return True
    return any(
        child.lower_ == modifier or child.lemma_.lower() == modifier
        for child in parsed.doc[head].children
        if child.dep_ in _BESIDE
    )
