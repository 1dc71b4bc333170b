"""Takes an event's frame, says whether its words point back to what was told or bring up something new."""

from communique.reading.context import Context
from communique.reading.events.frame import Frame
from communique.reading.words import words

_DETERMINING = {"det", "poss", "nmod"}
_DONE_TO = ("object", "of")


def points_back(context: Context, frame: Frame) -> bool:
    """Whether a noun points back to what was told: "the meeting", "their talks", "today's meeting"."""
    if frame.clause.form != "noun":
        return False
    back = words(context.codebook, "pointing back")
    children = list(context.parsed.doc[frame.clause.head].children)
    pointing = any(child.lower_ in back for child in children if child.dep_ in _DETERMINING)
    return pointing and not any(child.dep_ == "relcl" for child in children)


def again_of(context: Context, frame: Frame) -> frozenset[str]:
    """The nouns with which a signing points back to one told before: "the treaty was signed by", "its signature"."""
    doc, back = context.parsed.doc, words(context.codebook, "pointing back")
    return frozenset(
        _matter(context, token)
        for token in frame.clause.all(*_DONE_TO)
        if any(child.lower_ in back for child in doc[token].children if child.dep_ in _DETERMINING)
    )


def matters_of(context: Context, frame: Frame) -> frozenset[str]:
    """The nouns of what is done: what is signed or agreed, a pact by one name."""
    return frozenset(_matter(context, token) for token in frame.clause.all(*_DONE_TO))


def _matter(context: Context, token: int) -> str:
    noun = context.parsed.doc[token].lemma_.lower()
    if noun in words(context.codebook, "relations"):
        return "tie"
    return "pact" if noun in words(context.codebook, "pacts") else noun


def only_spoken_of(context: Context, frame: Frame) -> bool:
    """Whether something is said of a meeting without telling that it takes place: "the visit will help"."""
    if frame.clause.form != "noun" or frame.carrier is not None:
        return False
    above = context.clauses.parent(frame.clause)
    happening = words(context.codebook, "taking place") - words(context.codebook, "setting beside")
    told = above is not None and above.form == "verb" and above.predicate.split()[0] in happening
    return not told and (points_back(context, frame) or bool(frame.clause.all("possessor")))


def brings_up(context: Context, frame: Frame) -> bool:
    """Whether words bring up something new: "a recent visit", "was also lifted"."""
    further = "telling more" if frame.clause.form == "verb" else "bringing up"
    up = words(context.codebook, further)
    told = any(child.lower_ in up for child in context.parsed.doc[frame.clause.head].children)
    return told and (frame.clause.form == "noun" or frame.pattern.type != "CONSULT")
