"""Takes the frames of a report, gives those that tell of an event of their own, not of a part of another's."""

from communique.reading.context import Context
from communique.reading.events.embeddings import compile_embeddings
from communique.reading.events.frame import Frame
from communique.reading.events.when import read_date
from communique.reading.grammar.verbs import is_infinitive
from communique.reading.words import words

# What is agreed on is told by the agreeing: "agreed to exchange data", "agreed to cease fire".
_AGREED = {"AGREE", "COOPERATE"}
_AGREED_WITHOUT_A_DAY = {"CONCEDE", "REQUEST", "SUPPORT"}
_GIVEN = {"AID"}
_ONCE_SAID = {"REJECT"}  # "rejected the charge and denied it" refuses once
_CALLED_OFF = {"REJECT", "SANCTION"}  # what is cancelled is told as not having happened
_SPELT_OUT = {"ACCUSE", "THREATEN"}
_AIMED_AT = {"AGREE", "CONSULT"}
_AIMS = {"purpose"}
_AIMS_OF_GIVING = {"AID", "COOPERATE", "SUPPORT"}


def whole_frames(context: Context, frames: list[Frame]) -> list[Frame]:
    """The frames without those that another frame tells of already, in the same order."""
    by_head = {frame.carrier.head: frame for frame in frames if frame.carrier is not None}
    by_head |= {frame.clause.head: frame for frame in frames}
    carried = {(frame.carrier.head, frame.pattern.type) for frame in frames if frame.carrier is not None}
    carriers = {head for head, _ in carried}
    return [
        frame
        for frame in frames
        if (frame.clause.head, frame.pattern.type) not in carried
        and not (frame.pattern.type == "REQUEST" and frame.clause.head in carriers)  # "ordered the closure"
        and not _part_of_another(context, frame, by_head)
    ]


def _part_of_another(context: Context, frame: Frame, by_head: dict[int, Frame]) -> bool:
    parent = context.clauses.parent(frame.clause)
    verb = by_head.get(parent.head) if parent is not None else None
    if verb is not None and _meant_with_verb(context, frame, verb):
        return True
    if _content_of_agreement(context, frame, by_head):
        return True
    parent = context.clauses.parent(frame.anchor)
    above = by_head.get(parent.head) if parent is not None else None
    if above is None or above is frame:
        return False
    aimed = _aim_of_meeting(context, frame, above) or _aim_of_giving(context, frame, above)
    return aimed or _spelt_out(context, frame, above) or _again(frame, above)


def _meant_with_verb(context: Context, frame: Frame, above: Frame) -> bool:
    """Whether verb and noun tell of one thing together: "lodged a protest", "broke off talks"."""
    noun, verb = frame.clause, above.clause
    told_by_noun = frame.carrier is not None and frame.pattern.type == above.pattern.type
    if noun.form != "noun" or verb.form != "verb" or told_by_noun:
        return False
    if above.pattern.type in _CALLED_OFF and compile_embeddings(context.codebook).object.get(verb.predicate):
        return False
    return noun.predicate in above.pattern.objects and noun.head in verb.all("object")


def _aim_of_meeting(context: Context, frame: Frame, above: Frame) -> bool:
    """What one travels or meets for: "flew to Oslo for talks", "telephoned him to settle the dispute"."""
    if frame.pattern.type not in _AIMED_AT or above.pattern.type != "CONSULT":
        return False
    if frame.clause.form == "noun":
        return (
            frame.pattern.type == "CONSULT"
            and above.pattern.travel
            and frame.clause.head in above.clause.all("for")
        )
    return _is_aim(context, frame)


def _aim_of_giving(context: Context, frame: Frame, above: Frame) -> bool:
    """What is given for: "provided $5 million to support farmers"."""
    given = above.pattern.type in _GIVEN and frame.pattern.type in _AIMS_OF_GIVING
    return given and frame.clause.form == "verb" and _is_aim(context, frame)


def _is_aim(context: Context, frame: Frame) -> bool:
    return frame.clause.modality in _AIMS or is_infinitive(context.parsed.doc[frame.clause.head])


def _spelt_out(context: Context, frame: Frame, above: Frame) -> bool:
    """What a threat or protest says or does: "warned that it would retaliate", "summoned him to protest"."""
    if frame.pattern.type not in _SPELT_OUT or frame.pattern.type != above.pattern.type:
        return False
    acting = {ref for token in frame.clause.all("subject") for ref in context.cast.parties(token)}
    shared = acting <= {ref for token in above.clause.all("subject") for ref in context.cast.parties(token)}
    return (
        frame.clause.form == "verb"
        and shared
        and (_is_aim(context, frame) or frame.clause.relation == "complement")
    )


def _content_of_agreement(context: Context, frame: Frame, by_head: dict[int, Frame]) -> bool:
    """What one agrees on or is ready for: "agreed to continue sharing data", "offered help", "ready for talks"."""
    above = _agreeing(context, frame, by_head)
    if above is None:
        return False
    kind, inner = frame.pattern.type, frame.clause
    if above.clause.predicate in words(context.codebook, "readiness"):
        return True
    if inner.form == "noun":
        return kind in _GIVEN and inner.head in above.clause.all("object")
    if kind in _AGREED or "ceasefire" in frame.pattern.modes:
        return True
    return above.pattern.mutual and kind in _AGREED_WITHOUT_A_DAY and read_date(context, frame) is None


def _agreeing(context: Context, frame: Frame, by_head: dict[int, Frame]) -> Frame | None:
    """The agreement that governs a frame, be it through a verb of carrying on, or None."""
    clause, parent = frame.anchor, context.clauses.parent(frame.anchor)
    if parent is not None and parent.predicate in words(context.codebook, "carrying on"):
        clause, parent = parent, context.clauses.parent(parent)
    above = by_head.get(parent.head) if parent is not None else None
    if above is None or above is frame or above.pattern.type != "AGREE" or above.clause.negated:
        return None
    return above if clause.relation == "complement" or frame.clause.form == "noun" else None


def _again(frame: Frame, above: Frame) -> bool:
    """The same act, loss or obligation once more, by the same subject: "must stop and withdraw"."""
    same = frame.pattern.type == above.pattern.type and frame.clause.relation == "conjunct"
    shared = set(frame.clause.all("subject")) <= set(above.clause.all("subject"))
    once = frame.pattern.obliges or frame.pattern.toll or frame.pattern.type in _ONCE_SAID
    return same and shared and once and frame.pattern.obliges == above.pattern.obliges
