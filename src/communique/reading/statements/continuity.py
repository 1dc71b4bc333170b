"""Takes utterances in order, gives the speakers of those whose subject is "he" or "she": who spoke last speaks on.

In reports of speech a pronoun before a verb of saying carries on the last speaker, even when the last sentence
named somebody else ("Khan recalled that Putin had received him. He said ..."). Only another person as subject
of a sentence in between, told and not said, breaks the chain.
"""

from itertools import pairwise

from communique.reading.context import Context
from communique.reading.statements.utterance import Utterance

_PRONOUNS = {"he", "she"}


def continuing(utterances: list[Utterance], context: Context) -> dict[int | None, tuple[str, ...]]:
    """Ids of who speaks, under the cue, for each utterance that carries on the speaker before it."""
    found: dict[int | None, tuple[str, ...]] = {}
    in_order = sorted((u for u in utterances if u.cue is not None), key=lambda u: u.cue or 0)
    for before, utterance in pairwise(in_order):
        if not utterance.speakers or context.parsed.doc[utterance.speakers[0]].lower_ not in _PRONOUNS:
            continue
        last = found.get(before.cue) or context.entities.at(*before.speakers)
        one_person = len(last) == 1 and context.entities.get(last[0]).kind == "person"
        if one_person and not _another_acts(last[0], before, utterance, context):
            found[utterance.cue] = last
    return found


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
