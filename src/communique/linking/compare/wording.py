"""What two tellings of an act have in common in words: beside the word that names it, and in the whole sentence.

Words that every report of diplomacy has ("agreement", "minister") show nothing by themselves.
"""

from communique.linking.profile import EventProfile
from communique.linking.window import fit
from communique.linking.words import is_count, shared, stems
from communique.model import EventType

_DEEDS: frozenset[EventType] = frozenset(("ASSAULT", "MOBILIZE", "PROTEST", "COERCE", "AID", "SANCTION"))
_ENOUGH, _ENOUGH_AT_PLACE = 0.4, 0.2
# "They agreed" alone does not say to what.
_FEWEST = 2
# Stems that two whole sentences must have in common, names left out, to be of one act; fewer in a retold report.
_FEWEST_IN_SENTENCE, _FEWEST_IN_RETOLD_SENTENCE = 4, 3


def common_words(first: EventProfile, second: EventProfile) -> frozenset[str]:
    """Stems beside the words that name the two events, which both have."""
    return first.words & second.words


def common_in_sentence(first: EventProfile, second: EventProfile) -> frozenset[str]:
    """Telling stems that both sentences have, names, numbers and commonplaces left out."""
    names = first.named | second.named | stems("commonplaces")
    return frozenset(word for word in (first.sentence & second.sentence) - names if not word.isdigit())


def common_counts(first: EventProfile, second: EventProfile) -> frozenset[str]:
    """Numbers that both sentences have and that are neither days nor years: "10,000 troops"."""
    return frozenset(word for word in first.sentence & second.sentence if word.isdigit() and is_count(word))


def same_told_time(first: EventProfile, second: EventProfile) -> bool:
    """Whether both reports give the same days, or the same month, in words."""
    if not (first.when and second.when and first.dated and second.dated):
        return False
    return fit(first.when, second.when) == "same"


def same_day(first: EventProfile, second: EventProfile) -> bool:
    """Whether both are of one and the same day, in words or not."""
    return first.when is not None and first.when == second.when and first.when.days == 1


def words_apart(first: EventProfile, second: EventProfile, *, at_place: bool, retold: bool) -> str | None:
    """Why two acts cannot be one by what is said of them; a meeting is told by who, when and where instead."""
    if "CONSULT" in (first.type, second.type):
        return None
    near, wide = common_words(first, second), common_in_sentence(first, second)
    at_place = at_place and first.type in _DEEDS
    likeness = shared(first.words, second.words)
    needed = _ENOUGH_AT_PLACE if at_place else _ENOUGH
    told = likeness >= needed and (at_place or (len(near) >= _FEWEST and not _is_bare(first, second)))
    if not told and first.type == second.type:
        several = len(wide) >= (_FEWEST_IN_RETOLD_SENTENCE if retold else _FEWEST_IN_SENTENCE)
        specific = near - stems("commonplaces") or len(wide) >= _FEWEST
        counted = bool(common_counts(first, second) and wide)
        told = several or counted or (bool(specific) and _same_doers(first, second))
    return None if told else "told in different words"


def _is_bare(first: EventProfile, second: EventProfile) -> bool:
    """Whether both tell no more than "the leaders agreed", at a time that was taken from what stands around."""
    saying = (first.cue & second.cue) | stems("commonplaces")
    agreed = first.type == second.type == "AGREE"
    return agreed and common_words(first, second) <= saying and not same_told_time(first, second)


def _same_doers(first: EventProfile, second: EventProfile) -> bool:
    """Whether the same parties, more than one, act at a time that both reports give alike."""
    together = first.parties == second.parties and len(first.parties) > 1
    return together and same_told_time(first, second)
