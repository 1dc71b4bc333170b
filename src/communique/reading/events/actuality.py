"""Takes an event's clause and what governs it, gives whether it happened: said is not done."""

from collections.abc import Iterator

from communique.model import Actuality
from communique.reading.clause import Clause
from communique.reading.context import Context
from communique.reading.events.circumstances import conditioned
from communique.reading.events.disowned import is_disowned
from communique.reading.events.embeddings import Embeddings, compile_embeddings, look_up
from communique.reading.events.frame import Frame
from communique.reading.events.governing import read_governed
from communique.reading.events.leads import read_lead
from communique.reading.events.noun_links import is_indefinite
from communique.reading.events.relatives import read_relative
from communique.reading.events.taken_back import is_denied_next, is_put_off
from communique.reading.events.verb_group import own_actuality, reported
from communique.reading.grammar.verbs import is_infinitive
from communique.reading.words import words

# What two sides talk over before they do it; what they talk over else (an attack, a visit) took place.
_TO_BE_DONE = {"AID", "COOPERATE", "RETREAT", "SUPPORT"}
_OPEN_WHEN_NEW = {"CONSULT"}  # "discussed a visit", not "discussed his visit"
_DONE_BY_DECIDING = {"SANCTION"}
_OPEN = {"planned", "hypothetical", "called_for"}
_STRONGER: dict[Actuality, tuple[Actuality, ...]] = {
    "planned": ("denied", "threatened", "hypothetical"),
    "hypothetical": ("denied",),
    "called_for": ("denied",),
}
_DONE_BY_TRYING = {"ASSAULT", "PROTEST"}


def read_actuality(context: Context, frame: Frame, *, over: bool = False) -> Actuality:
    """Whether the text tells the event as having happened, apart from what its date says.

    Words beside a noun ("forthcoming") come first, then the verb group's own modality and negation, then the words
    before it ("ahead of"), then the predicates that govern it, from the inside out. The first that speaks decides,
    but what any of them denies or threatens is not taken for a plan.

    Args:
        context: The report.
        frame: The event's clause and pattern.
        over: Whether its date lies before the report, so that "ahead of" only says what came first.
    """
    if frame.pattern.negated:
        return _refused(context, frame.clause)
    if _said_thereby(context, frame):
        return "occurred"
    found = _weighed([vote for vote in _votes(context, frame, over=over) if vote is not None])
    if found == "planned" and is_put_off(context, frame.clause):
        return "denied"
    found = found or ("hypothetical" if _talked_over(context, frame) else "occurred")
    if found == "planned" and _decided(context, frame):
        return "occurred"
    return "occurred" if found == "hypothetical" and _attempted(context, frame) else found


def _votes(context: Context, frame: Frame, *, over: bool) -> Iterator[Actuality | None]:
    """What each word that bears on an event makes of it, the nearest first."""
    tables = compile_embeddings(context.codebook)
    yield _qualified(context, frame, tables)
    own = own_actuality(context, frame.clause)
    yield "planned" if own == "called_for" and _settled(context, frame.clause, tables) else own
    awaited = frame.clause.form == "adjective" or (frame.clause.passive and frame.pattern.travel)
    if awaited and not frame.pattern.speech:
        yield tables.complement.get(frame.clause.predicate)  # "is due in Oslo", "is expected in Oslo"
    if frame.light is not None and frame.light.actuality != "occurred":
        yield frame.light.actuality
    if frame.carrier is not None:
        yield own_actuality(context, frame.carrier)
    lead = read_lead(context, frame.clause)
    yield None if over and lead == "planned" else lead
    if frame.clause.form != "noun" or frame.clause.predicate not in words(context.codebook, "refusable"):
        yield read_governed(context, frame.clause if _hung_on_it(frame) else frame.anchor)
    if frame.clause.form == "noun":
        yield read_relative(context, frame.clause)
    if not frame.pattern.speech and (
        is_disowned(context, frame.anchor) or is_denied_next(context, frame.anchor)
    ):
        yield "denied"


def _said_thereby(context: Context, frame: Frame) -> bool:
    """Whether it is said as soon as one wants to, or meets to say it: "I want to thank", "called to thank"."""
    clause, parent = frame.clause, context.clauses.parent(frame.clause)
    if parent is None or parent.negated or not is_infinitive(context.parsed.doc[clause.head]):
        return False
    if clause.predicate not in words(context.codebook, "said thereby"):
        return False
    if parent.predicate in words(context.codebook, "wishing"):
        speaking = parent.tense == "present" or parent.modality == "conditional"
        return speaking and context.of_speaker(parent.all("subject"))
    met = parent.tense == "past" and parent.modality == "asserted"
    return met and clause.modality == "purpose" and read_governed(context, parent) is None


def _settled(context: Context, clause: Clause, tables: Embeddings) -> bool:
    """Whether what ought to be done is agreed or promised: "agreed that their troops should withdraw"."""
    parent = context.clauses.parent(clause)
    return (
        clause.relation == "complement"
        and parent is not None
        and look_up(tables.complement, parent, None) == "planned"
    )


def _hung_on_it(frame: Frame) -> bool:
    """Whether the verb that carries a noun only describes it: "is due for talks hosted by Oman"."""
    return frame.carrier is not None and frame.carrier.parent == frame.clause.head


def _weighed(votes: list[Actuality]) -> Actuality | None:
    """The first, unless it leaves open what another denies, threatens or only supposes."""
    if not votes or votes[0] not in _OPEN:
        return votes[0] if votes else None
    stronger = (vote for vote in _STRONGER[votes[0]] if vote in votes)
    return next(stronger, votes[0])


def _talked_over(context: Context, frame: Frame) -> bool:
    """Whether something friendly is only talked about: "discussed the opening of an embassy"."""
    outer = context.clauses.parent(frame.clause)
    if frame.clause.form != "noun" or outer is None:
        return False
    open_ = frame.pattern.type in _TO_BE_DONE or (
        frame.pattern.type in _OPEN_WHEN_NEW and outer.form == "verb" and is_indefinite(context, frame.clause)
    )
    talked = outer.predicate.split()[0] in words(context.codebook, "talking over")
    return open_ and talked and frame.clause.head in outer.all("object", "about", "of", "on", "over", "with")


def _decided(context: Context, frame: Frame) -> bool:
    """Whether it is done by deciding on it: "decided on Tuesday to suspend the talks"."""
    parent = context.clauses.parent(frame.anchor)
    if frame.pattern.type not in _DONE_BY_DECIDING or parent is None or frame.anchor.relation != "complement":
        return False
    told = parent.form == "noun" or (parent.tense == "past" and parent.modality == "asserted")
    return told and not parent.negated and parent.predicate in words(context.codebook, "deciding")


def _attempted(context: Context, frame: Frame) -> bool:
    """Whether violence was tried: "tried to storm the embassy" is an attack, whatever came of it."""
    if frame.pattern.type not in _DONE_BY_TRYING:
        return False
    parent = context.clauses.parent(frame.anchor)
    trying = words(context.codebook, "trying")
    return parent is not None and parent.tense != "future" and parent.predicate in trying


def _refused(context: Context, clause: Clause) -> Actuality:
    """Whether a refusal that lies in a denial was made: "will not accept" refuses now, "would not accept" refused."""
    depends = clause.modality == "conditional" and conditioned(context.parsed, clause)
    return (
        "hypothetical"
        if depends and not reported(context, clause)
        else read_governed(context, clause) or "occurred"
    )


def _qualified(context: Context, frame: Frame, tables: Embeddings) -> Actuality | None:
    """What a word beside a noun makes of it; what was held was no longer "planned" or "possible"."""
    clause, carrier = frame.clause, frame.carrier
    if clause.form != "noun":
        return _perhaps(context, clause)
    held = carrier is not None and carrier.tense == "past" and own_actuality(context, carrier) is None
    found = _qualifier(context, clause, tables)
    return None if held and found in _OPEN else found


def _perhaps(context: Context, clause: Clause) -> Actuality | None:
    """Whether an adverb leaves open what is not told as past: "possibly agree"."""
    perhaps = words(context.codebook, "perhaps")
    children = context.parsed.doc[clause.head].children
    open_ = clause.tense != "past" and any(child.lower_ in perhaps for child in children)
    return "hypothetical" if open_ else None


def _qualifier(context: Context, clause: Clause, tables: Embeddings) -> Actuality | None:
    for child in context.parsed.doc[clause.head].children:
        if child.dep_ in {"amod", "det", "compound", "advmod"} and (
            found := tables.qualifiers.get(child.lower_)
        ):
            return found
    return None
