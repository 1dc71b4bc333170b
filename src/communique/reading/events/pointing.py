"""Takes an event's frame, says whether its words point back to what was told or bring up something new."""

from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

_DETERMINING = {"det", "poss", "nmod"}


def points_back(context: Context, frame: Frame) -> bool:
    """Whether a noun points back to what was told: "the meeting", "their talks", "today's meeting"."""
    if frame.clause.form != "noun":
        return False
    back = words(context.codebook, "pointing back")
    children = list(context.parsed.doc[frame.clause.head].children)
    pointing = any(child.lower_ in back for child in children if child.dep_ in _DETERMINING)
    return pointing and not any(child.dep_ == "relcl" for child in children)


def brings_up(context: Context, frame: Frame) -> bool:
    """Whether words bring up something new: "a recent visit", "was also lifted"."""
    further = "telling more" if frame.clause.form == "verb" else "bringing up"
    up = words(context.codebook, further)
    told = any(child.lower_ in up for child in context.parsed.doc[frame.clause.head].children)
    return told and (frame.clause.form == "noun" or frame.pattern.type != "CONSULT")
