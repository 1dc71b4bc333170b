"""Takes an event's frame and whether it happened, says whether its words tell of an event at all."""

from communique.codebook.events import EventPattern
from communique.model import Actuality
from communique.reading.context import Context
from communique.reading.events.absence import tells_nothing
from communique.reading.events.frame import Frame
from communique.reading.grammar.verbs import is_infinitive

_SAID = {"ACCUSE", "REJECT"}
_NOT_ONLY_SAID = {"REQUEST"}
_WISHED = {"called_for", "hypothetical"}
_GIVEN = {"AID", "COOPERATE"}
_URGED = {"AGREE", "CONCEDE", "SUPPORT"}


def tells_of_something(context: Context, frame: Frame, actuality: Actuality, *, dated: bool) -> bool:
    """Whether the words tell of an event, if only of one that did not happen or may."""
    pattern = frame.pattern
    if pattern.done and (actuality != "occurred" or is_infinitive(context.parsed.doc[frame.clause.head])):
        return False
    if not dated and _only_wished(pattern, actuality):
        return False
    if actuality == "hypothetical":  # what might be said is not said
        return pattern.type in _NOT_ONLY_SAID or not (pattern.speech or pattern.type in _SAID)
    return actuality != "denied" or not tells_nothing(context, frame)


def _only_wished(pattern: EventPattern, actuality: Actuality) -> bool:
    """Whether help or words of support are no more than asked for: the urging tells of "urged Chad to share data"."""
    said = pattern.type in _URGED and pattern.speech and actuality == "called_for"
    return said or (pattern.type in _GIVEN and actuality in _WISHED)
