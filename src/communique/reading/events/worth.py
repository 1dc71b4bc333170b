"""Takes an event's frame and whether it happened, says whether its words tell of an event at all."""

from communique.model import Actuality
from communique.reading.context import Context
from communique.reading.events.absence import tells_nothing
from communique.reading.events.frame import Frame
from communique.reading.grammar.verbs import is_infinitive

_SAID = {"ACCUSE", "REJECT"}
_NOT_ONLY_SAID = {"REQUEST"}
_WISHED = {"called_for", "hypothetical"}
_GIVEN = {"AID", "COOPERATE"}
_TALKS = {"CONSULT"}
_URGED = {"AGREE", "CONCEDE", "SUPPORT"}
_JUDGED = {"ACCUSE", "REJECT"}
_OPEN = {"denied", "hypothetical"}
_BELOW = {"acl", "advcl", "pcomp", "relcl"}
_BACKED = {"SUPPORT"}
_AIMED = {"advcl", "conj", "xcomp"}
_AIMS = {"acl", "advcl"}


def tells_of_something(context: Context, frame: Frame, actuality: Actuality, *, dated: bool) -> bool:
    """Whether the words tell of an event, if only of one that did not happen or may."""
    pattern = frame.pattern
    if pattern.done and (actuality != "occurred" or is_infinitive(context.parsed.doc[frame.clause.head])):
        return False
    if not dated and _only_wished(frame, actuality):
        return False
    if _only_touched_on(context, frame, actuality, dated=dated) or _only_an_aim(context, frame, actuality):
        return False
    if actuality == "hypothetical":  # what might be said is not said
        return pattern.type in _NOT_ONLY_SAID or not (pattern.speech or pattern.type in _SAID)
    return actuality != "denied" or not tells_nothing(context, frame)


def _only_wished(frame: Frame, actuality: Actuality) -> bool:
    """Whether help, talks or words of support are no more than asked for: "urged Chad to share data", "favours talks".

    The urging tells of them.
    """
    pattern, urged = frame.pattern, actuality == "called_for"
    said = pattern.type in _URGED and pattern.speech and urged
    bare = frame.clause.form == "noun" and frame.carrier is None
    talks = pattern.type in _TALKS and not pattern.travel and bare and urged
    return said or talks or (pattern.type in _GIVEN and actuality in _WISHED)


def _only_touched_on(context: Context, frame: Frame, actuality: Actuality, *, dated: bool) -> bool:
    """Whether quoted words mention an act in passing: the statement tells what the speaker thinks of it.

    "We reject the charge" rejects it.
    """
    if not context.parsed.spoken[frame.clause.head]:
        return False
    noun = frame.clause.form == "noun" and not dated
    below = context.parsed.doc[frame.anchor.head].dep_ in _BELOW
    judged = frame.pattern.type in _JUDGED and not context.of_speaker(frame.tokens("subject"))
    return noun or below or judged or actuality in _OPEN


def _only_an_aim(context: Context, frame: Frame, actuality: Actuality) -> bool:
    """Whether support is only what something is for or what shall go on: "a fund to support farmers".

    So are better ties: "met to mend ties", "efforts to forge a partnership".
    """
    pattern = frame.pattern
    head = context.parsed.doc[frame.anchor.head]
    if pattern.type not in _BACKED or actuality == "occurred" or not is_infinitive(head):
        return False
    return head.dep_ in (_AIMED if pattern.speech else _AIMS if pattern.mutual else ())
