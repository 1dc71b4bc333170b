"""Takes utterances in order, gives the speakers of those whose subject names none: who spoke last speaks on.

In reports of speech a pronoun before a verb of saying carries on the last speaker, even when the last sentence
named somebody else ("Khan recalled that Putin had received him. He said ..."). Only another person as subject
of a sentence in between, told and not said, breaks the chain. A document that nobody is said to have issued ("the
letter said") and what nobody says ("it was underlined that") carry it on as well, and so does "it said" behind what
a document says.
"""

from itertools import pairwise

from communique.reading.context import Context
from communique.reading.genders import of_pronoun
from communique.reading.statements.speakers import is_somebody, issuer, voice_kind
from communique.reading.statements.utterance import Utterance

_PRONOUNS = {"he", "she"}
_ONE = {"NN", "NNP"}


def continuing(
    utterances: list[Utterance], named: dict[int | None, tuple[str, ...]], context: Context
) -> dict[int | None, tuple[str, ...]]:
    """Ids of who speaks, under the cue, for each utterance that carries on the speaker before it.

    Args:
        utterances: The report's.
        named: Whom each names by itself, under the cue.
        context: The report.
    """
    found: dict[int | None, tuple[str, ...]] = {}
    issued: dict[str, tuple[str, ...]] = {}
    told = (u for u in utterances if u.cue is not None and not _is_told_inside(u, utterances, context))
    in_order = sorted(told, key=lambda u: u.cue or 0)
    for before, utterance in pairwise(in_order):
        last = found.get(before.cue) or named[before.cue]
        issued |= {noun: last for noun in _documents(before, context) if not _is_unissued(before, context)}
        if last and _has_no_voice(utterance, context):
            known = (issued[noun] for noun in _documents(utterance, context) if noun in issued)
            found[utterance.cue] = next(known, last)
        goes_on = before.cue in found and _is_it(before, context)
        if last and _is_it(utterance, context) and (goes_on or _is_document(before, context)):
            found[utterance.cue] = last
        pronoun = context.parsed.doc[utterance.speakers[0]].lower_ if utterance.speakers else ""
        if pronoun not in _PRONOUNS or _is_of_other_gender(last, pronoun, context):
            continue
        if _is_one_person(last, before, context) and not _another_acts(last[0], before, utterance, context):
            found[utterance.cue] = last
    return found


def _is_told_inside(utterance: Utterance, others: list[Utterance], context: Context) -> bool:
    """Whether it stands in what another says, who goes on behind it: "Ruiz said it fell after Chad had warned her"."""
    cue = context.parsed.spans[utterance.cue or 0]
    return any(span.covers(cue) for other in others if other.cue != utterance.cue for span in other.content)


def _is_it(utterance: Utterance, context: Context) -> bool:
    return any(context.parsed.doc[token].lower_ == "it" for token in utterance.speakers)


def _is_document(utterance: Utterance, context: Context) -> bool:
    """Whether a document speaks: "it said" goes on with its words."""
    return bool(utterance.speakers) and all(voice_kind(t, context) == "document" for t in utterance.speakers)


def _is_one_person(speakers: tuple[str, ...], utterance: Utterance, context: Context) -> bool:
    """Whether one person speaks, with a name or without ("a retired general said")."""
    if len(speakers) != 1:
        return False
    if context.cast.get(speakers[0]).kind == "person":
        return True
    token = next(iter(utterance.speakers), None)
    if token is None:
        return False
    one = context.parsed.doc[token].tag_ in _ONE
    return (one and context.cast.is_unnamed(speakers[0])) or is_somebody(token, context)


def _is_of_other_gender(speakers: tuple[str, ...], pronoun: str, context: Context) -> bool:
    """Whether what is known of who spoke tells that a pronoun means another."""
    genders = {context.entities.genders.get(speaker) for speaker in speakers}
    return not genders & {None, of_pronoun(pronoun, context.codebook)}


def _has_no_voice(utterance: Utterance, context: Context) -> bool:
    """Whether nobody says it, or a document that has no issuer."""
    children = context.parsed.doc[utterance.cue or 0].children
    if not utterance.speakers:
        return any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in children)
    return _is_unissued(utterance, context)


def _is_unissued(utterance: Utterance, context: Context) -> bool:
    """Whether all that speaks is a document of which the words beside it do not say whose it is."""
    unissued = (voice_kind(t, context) == "document" and not issuer(t, context) for t in utterance.speakers)
    return bool(utterance.speakers) and all(unissued)


def _documents(utterance: Utterance, context: Context) -> list[str]:
    """The nouns of the documents that speak or pass something on, or in which it is said."""
    cue = context.clauses.by_head.get(utterance.cue or 0)
    inside = cue.all("in") if cue is not None else ()
    tokens = (*utterance.speakers, *utterance.channel, *inside)
    return [context.parsed.doc[t].lemma_ for t in tokens if voice_kind(t, context) == "document"]


def _another_acts(person: str, before: Utterance, utterance: Utterance, context: Context) -> bool:
    """Whether a sentence between two utterances, or the pronoun's own, has another person as its subject."""
    for start, end in context.parsed.sentences:
        if end <= (before.cue or 0) or start > (utterance.cue or 0):
            continue
        for token in context.parsed.doc[start:end]:
            between = (before.cue or 0) < token.i < utterance.speakers[0]
            if between and token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
                others = set(context.entities.at(token.i)) - {person}
                if any(context.entities.get(ref).kind == "person" for ref in others):
                    return True
    return False
