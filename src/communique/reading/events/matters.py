"""Takes a frame of an event, says whether its words are only what something else is about."""

from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

# Prepositions before what is aimed at, talked about or used as a means: "a solution through talks".
_ABOUT = {"about", "by", "for", "into", "of", "on", "through", "to", "toward", "towards", "via"}
_AIMS = {"acl", "advcl", "pcomp", "relcl"}
_STRUCK = ("on", "against", "by", "possessor")
_OWN_ROLES = ("among", "at", "between", "by", "in", "on", "possessor", "since", "with")


def _only_a_name(context: Context, frame: Frame) -> bool:
    """Whether violence is only what something is called: "described the speech as an act of aggression"."""
    if frame.clause.form != "noun" or frame.pattern.type != "ASSAULT":
        return False
    above = context.parsed.doc[frame.clause.head]
    while above.head.dep_ in {"prep", "pobj"} and above.head.lower_ != "as":
        above = above.head
    named = above.head.head if above.head.lower_ == "as" else above.head
    called = above.dep_ in {"oprd", "attr", "dobj", "ccomp"} or above.head.lower_ == "as"
    return called and named.lemma_.lower() in words(context.codebook, "naming")


def _only_a_motive(context: Context, frame: Frame) -> bool:
    """Whether a protest only says why or to what end: "recalled its envoy in protest", "a note of protest"."""
    word = context.parsed.doc[frame.clause.head]
    if frame.pattern.type != "PROTEST" or frame.clause.form != "noun":
        return False
    bare = not any(child.dep_ in {"det", "amod", "nummod"} for child in word.children)
    wrapped = word.head.lower_ == "of" and word.head.head.lemma_.lower() in words(
        context.codebook, "wrappings"
    )
    return bare and (word.head.lower_ == "in" or wrapped)


def _only_says_who(context: Context, frame: Frame) -> bool:
    """Whether a participle only says who is meant: "officers accused of a plot", "hostages held by Hamas"."""
    word = context.parsed.doc[frame.clause.head]
    if word.dep_ != "acl" or word.tag_ != "VBN" or _dated(context, frame):
        return False
    agent = any(child.dep_ == "agent" for child in word.children)
    kept = word.lemma_.lower() in words(context.codebook, "keeping")
    return kept or (not agent and frame.pattern.type in {"ACCUSE", "COERCE"})


def _only_to_end(context: Context, frame: Frame) -> bool:
    """Whether violence is only what shall end, or its end only what is aimed at: "talks on ending the war"."""
    word = context.parsed.doc[frame.clause.head]
    if frame.clause.form == "verb":
        return "ceasefire" in frame.pattern.modes and word.dep_ in _AIMS and word.tag_ in {"VB", "VBG"}
    above = word.head.head if word.head.dep_ == "prep" else word.head
    ended = above.lemma_.lower() in words(context.codebook, "ending") and frame.pattern.type == "ASSAULT"
    told = _dated(context, frame) or (not frame.pattern.mutual and bool(frame.clause.all(*_STRUCK)))
    return ended and not told


def _dated(context: Context, frame: Frame) -> bool:
    """Whether a time stands among the words of a clause."""
    below = context.parsed.doc[frame.clause.head].subtree
    mentions = (context.parsed.mentions[word.i] for word in below)
    return any(mention is not None and mention.kind == "date" for mention in mentions)


def only_a_matter(context: Context, frame: Frame) -> bool:
    """Whether nobody is said to have met: "efforts towards dialogue", "the paragraph on negotiations"."""
    clause, pattern = frame.clause, frame.pattern
    if any(only(context, frame) for only in (_only_a_name, _only_a_motive, _only_says_who, _only_to_end)):
        return True
    if clause.form != "noun" or pattern.type != "CONSULT" or frame.carrier is not None or pattern.travel:
        return False
    above = context.parsed.doc[clause.head].head
    if above.dep_ != "prep" or above.lower_ not in _ABOUT or clause.all(*_OWN_ROLES):
        return False
    aims = words(context.codebook, "aims")
    return above.lower_ != "of" or above.head.lemma_.lower() in aims
