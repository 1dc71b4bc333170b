"""Takes an event's frame, gives its PLOVER modes: its pattern's, and those that words beside it give."""

from communique.codebook.events import MODE_WORDS
from communique.reading.context import Context
from communique.reading.events.frame import Frame

# Verbs below an event's word that tell of another deed: "joined him in [calling] for a truce".
_APART = frozenset({"visit", "phone"})  # a "courtesy call" is paid in person
_OTHER_DEEDS = {"advcl", "ccomp", "conj", "pcomp", "relcl", "xcomp"}


def read_modes(context: Context, frame: Frame, *, hosted: bool) -> tuple[str, ...]:
    """The pattern's modes, and those that words of the clause give.

    Args:
        context: The report.
        frame: The event's clause and pattern.
        hosted: Whether somebody hosts or brokers who is no party: talks at a third's.
    """
    head = context.parsed.doc[frame.clause.head]
    said = {head.lemma_.lower(), frame.anchor.predicate.split()[0]}
    for token in head.subtree:
        other = token.dep_ in _OTHER_DEEDS and token.pos_ == "VERB"
        said |= {token.lower_} if other else {token.lower_, token.lemma_.lower()}
    said -= {word for noun in frame.pattern.nouns for word in noun.split() if frame.pattern.modes}
    rows = [row for row in context.codebook.rows(MODE_WORDS) if row.type == frame.pattern.type]
    barred = _APART if _APART & {*frame.pattern.modes} else frozenset()
    found = [row.mode for row in rows if not said.isdisjoint(row.words) and row.mode not in barred]
    if hosted and frame.pattern.type == "CONSULT":
        found.append("third-party")
    modes = tuple(dict.fromkeys((*frame.pattern.modes, *found)))
    return modes or tuple(row.mode for row in rows if row.default)
