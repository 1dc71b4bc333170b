"""Takes a denied event's frame, says whether its words tell of something, or only that something is not so."""

from communique.codebook import Codebook
from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

# Types that are done by saying so: what was not said is no event ("did not rule out", "does not blame").
_SAID = {"ACCUSE", "CONCEDE", "REJECT", "SUPPORT", "THREATEN"}
_NEVER_MEANT = {"possible", "conditional", "necessary", "purpose"}


def tells_nothing(context: Context, frame: Frame) -> bool:
    """Whether a denial in the event's own words tells of no event: "cannot be appealed", "had not met since"."""
    clause = frame.anchor
    if clause.form == "verb" and clause.predicate in words(context.codebook, "talking over"):
        return True  # "was not authorised to discuss it"
    if not clause.negated or frame.pattern.negated:
        return False
    if frame.pattern.speech and frame.pattern.type in _SAID:
        return True
    children = list(context.parsed.doc[clause.head].children)
    helpers = {child.lower_ for child in children if child.dep_ == "aux"}
    if clause.modality in _NEVER_MEANT or "to" in helpers or (clause.tense == "present" and helpers):
        return True
    return _lasting(context.codebook, {child.lower_ for child in children})


def _lasting(codebook: Codebook, beside: set[str]) -> bool:
    return not beside.isdisjoint(words(codebook, "lasting absence"))
