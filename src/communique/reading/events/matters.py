"""Takes a frame of an event noun, says whether the noun is only what something else is about."""

from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

# Prepositions before what is aimed at, talked about or used as a means: "a solution through talks".
_ABOUT = {"about", "by", "for", "into", "of", "on", "through", "to", "toward", "towards", "via"}
_OWN_ROLES = ("among", "at", "between", "by", "in", "on", "possessor", "since", "with")


def only_a_matter(context: Context, frame: Frame) -> bool:
    """Whether nobody is said to have met: "efforts towards dialogue", "the paragraph on negotiations"."""
    clause, pattern = frame.clause, frame.pattern
    if clause.form != "noun" or pattern.type != "CONSULT" or frame.carrier is not None or pattern.travel:
        return False
    above = context.parsed.doc[clause.head].head
    if above.dep_ != "prep" or above.lower_ not in _ABOUT or clause.all(*_OWN_ROLES):
        return False
    aims = words(context.codebook, "aims")
    return above.lower_ != "of" or above.head.lemma_.lower() in aims
