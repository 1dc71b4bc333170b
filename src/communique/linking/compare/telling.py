"""Whether a report that retells another tells of an event in the same sentence, reworded or not.

Where it does, the two readings are of one event even if one of them got a party or a day wrong.
"""

from communique.linking.compare.wording import common_in_sentence
from communique.linking.profile import EventProfile
from communique.linking.words import shared, stems

# Stems that two sentences must have in common, and their share of the shorter one.
_FEWEST_STEMS, _ENOUGH = 4, 0.5
# Words beside the act that two clauses must have in common where the sentences are cut differently.
_NEARLY_ALL = 0.75
# Of these, stems that are neither names nor dates nor in every report.
_FEWEST_TELLING = 2
# Where the words that name the event differ, what stands around them must agree.
_FEWEST_WORDS, _ENOUGH_WORDS = 2, 0.5


def told_alike(first: EventProfile, second: EventProfile) -> float:
    """Share of the shorter sentence that the other holds too; 0 when they do not tell of one act alike."""
    common = first.sentence & second.sentence
    likeness = shared(first.sentence, second.sentence)
    telling = common_in_sentence(first, second) - first.cue - second.cue
    specific = len(telling) >= _FEWEST_TELLING or likeness >= _NEARLY_ALL
    if len(common) >= _FEWEST_STEMS and likeness >= _ENOUGH and specific and _act_alike(first, second):
        return likeness
    beside, both = shared(first.words, second.words), first.words & second.words
    bare = both <= (first.cue & second.cue) | stems("commonplaces")  # "the leaders agreed"
    return beside if beside >= _NEARLY_ALL and len(both) >= _FEWEST_WORDS and not bare else 0.0


def _act_alike(first: EventProfile, second: EventProfile) -> bool:
    """Whether the words that name what is done agree."""
    common = first.words & second.words
    around = len(common) >= _FEWEST_WORDS and shared(first.words, second.words) >= _ENOUGH_WORDS
    return around or bool(first.cue & second.cue)
