"""Takes utterances in order, gives the speakers of those whose subject names none: who spoke last speaks on.

In reports of speech a pronoun before a verb of saying carries on the last speaker, even when the last sentence
named somebody else ("Khan recalled that Putin had received him. He said ..."). Only another person as subject
of a sentence in between, told and not said, breaks the chain. A document that nobody is said to have issued ("the
letter said") and what nobody says ("it was underlined that") carry it on as well.
"""

from itertools import pairwise

from communique.reading.context import Context
from communique.reading.statements.speakers import issuer, voice_kind
from communique.reading.statements.utterance import Utterance

_PRONOUNS = {"he", "she"}


def continuing(utterances: list[Utterance], context: Context) -> dict[int | None, tuple[str, ...]]:
    """Ids of who speaks, under the cue, for each utterance that carries on the speaker before it."""
    found: dict[int | None, tuple[str, ...]] = {}
    in_order = sorted((u for u in utterances if u.cue is not None), key=lambda u: u.cue or 0)
    for before, utterance in pairwise(in_order):
        last = found.get(before.cue) or context.entities.at(*before.speakers)
        if last and _has_no_voice(utterance, context):
            found[utterance.cue] = last
        if not utterance.speakers or context.parsed.doc[utterance.speakers[0]].lower_ not in _PRONOUNS:
            continue
        one_person = len(last) == 1 and context.entities.get(last[0]).kind == "person"
        if one_person and not _another_acts(last[0], before, utterance, context):
            found[utterance.cue] = last
    return found


def _has_no_voice(utterance: Utterance, context: Context) -> bool:
    """Whether nobody says it, or a document that has no issuer."""
    children = context.parsed.doc[utterance.cue or 0].children
    if not utterance.speakers:
        return any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in children)
    unissued = (voice_kind(t, context) == "document" and not issuer(t, context) for t in utterance.speakers)
    return all(unissued)


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
