"""Takes clauses in the future and planned events, gives promises in a party's own mouth, and plans."""

from collections.abc import Iterator

from communique.model import CommitmentKind, DateInterval, Event, Span, Statement
from communique.reading.clause import Clause
from communique.reading.commitments.conditions import is_foreseen_then, is_past_purpose, on_condition
from communique.reading.commitments.due import due_in, is_past
from communique.reading.commitments.parties import (
    are_unnamed,
    both_sides,
    bound,
    future_words,
    is_self,
    is_several,
    named,
    statement_at,
)
from communique.reading.commitments.undertaken import Undertaken
from communique.reading.context import Context
from communique.reading.events.verb_group import is_asked, is_unrealised, reported
from communique.reading.grammar.verbs import is_infinitive

# A meeting, a visit, help or a withdrawal is planned; an attack or a demand is not promised.
_PLANNED = {"CONSULT", "COOPERATE", "SUPPORT", "AID", "RETREAT", "MOBILIZE"}
_BESIDE = "while"
_SENT = {"AID"}  # where help goes is no place arranged for it
_SURE_PROMISE = 0.65
_SURE_PLAN = 0.75
_SURE_FUTURE = 0.55


def promised(
    context: Context, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> Iterator[Undertaken]:
    """What a party says it will do itself, what the report says it will do, and what is to come on a date."""
    arranged = [event for event in events if _is_planned(event, context)]
    carried = {event.cue for event in arranged}
    again = tuple(span for event in arranged for span in event.spans[1:])
    for clause in context.clauses.items:
        if not _is_future_deed(clause, context) or _carries(clause, carried, again, context):
            continue
        what = _deed(clause, context)
        cue = context.parsed.spans[clause.head]
        statement = statement_at(cue, statements)
        due = due_in(what, context)
        if not _may_be_promised(statement, context) or _only_supposed(clause, due, context):
            continue
        if due is None and (_is_more_of_one(clause, context) or _is_defiance(clause, context)):
            continue
        by = () if clause.passive and not clause.all("subject") else _own_deed_of(clause, statement, context)
        if by:
            kind: CommitmentKind = "plan" if _is_set(clause, context) else "promise"
            yield Undertaken(kind, by, (), what, cue, _SURE_PROMISE)
        elif planners := _planning(clause, cue, statement, events, context):
            shared = clause.passive and statement is None and len(planners) > 1
            yield Undertaken("agreement" if shared else "plan", planners, (), what, cue, _SURE_FUTURE)


def _is_future_deed(clause: Clause, context: Context) -> bool:
    if clause.form != "verb" or clause.modality not in {"future", "conditional"} or is_asked(context, clause):
        return False
    if is_unrealised(context, clause) or is_foreseen_then(clause, context) or _is_yet_to(clause, context):
        return False
    if on_condition(context.parsed.doc[clause.head]):
        return False
    return _is_withheld(clause, context) or clause.predicate.split()[0] not in future_words(
        "no deed", context
    )


def _is_withheld(clause: Clause, context: Context) -> bool:
    """Whether it is promised that something will not be: "will not allow"."""
    return clause.negated and clause.predicate in future_words("withheld", context)


def _is_yet_to(clause: Clause, context: Context) -> bool:
    """Whether a deed has only not been done so far: "is yet to comment"."""
    verb = context.parsed.doc[clause.head]
    beside = (*verb.children, *verb.head.children)
    return is_infinitive(verb) and any(child.lower_ == "yet" for child in beside)


def _is_set(clause: Clause, context: Context) -> bool:
    """Whether it is told as settled, and nobody says it of themselves: "the council is to meet on Friday"."""
    verb = context.parsed.doc[clause.head]
    return is_infinitive(verb) and verb.head.lemma_ == "be"


def _carries(clause: Clause, planned_cues: set[Span], again: tuple[Span, ...], context: Context) -> bool:
    """Whether a verb only carries a planned event ("will hold talks"), a plan of its own, or tells it again."""
    spans = [context.parsed.spans[token] for token in clause.all("object")]
    own = context.parsed.spans[clause.head]
    return any(
        span in planned_cues or any(told.covers(span) and told.covers(own) for told in again)
        for span in spans
    )


def _only_supposed(clause: Clause, due: DateInterval | None, context: Context) -> bool:
    """Whether a clause says what a thing is for ("a pact that would help"), or why and if ("since he will come").

    What another will do meanwhile is to come as well: "Chad will cut the duty, while Mali will open the road".
    """
    marks = {child.lower_ for child in context.parsed.doc[clause.head].children if child.dep_ == "mark"}
    above = context.clauses.parent(clause)
    if marks == {_BESIDE} and above is not None and above.modality == "future":
        return False
    return (clause.relation == "relative" and due is None) or bool(marks & future_words("supposing", context))


def _is_more_of_one(clause: Clause, context: Context) -> bool:
    """Whether a deed shares the "will" of the one before it ("will observe the truce and report on it")."""
    helped = any(child.dep_ in {"aux", "auxpass"} for child in context.parsed.doc[clause.head].children)
    before = context.clauses.parent(clause)
    return clause.relation == "conjunct" and not helped and before is not None and before.form == "verb"


def _is_defiance(clause: Clause, context: Context) -> bool:
    """Whether it only says how firm somebody is, for good: "will never cave in"."""
    return clause.negated and not _is_withheld(clause, context)


def _may_be_promised(statement: Statement | None, context: Context) -> bool:
    return statement is None or statement.act not in future_words("not promised", context)


def _planning(
    clause: Clause, cue: Span, statement: Statement | None, events: tuple[Event, ...], context: Context
) -> tuple[str, ...]:
    """Who plans what will be done: the agent, else those whose meeting it is, else the speaker."""
    if clause.negated or (clause.modality != "future" and statement is None):
        return ()
    agents = named(clause.all("subject"), context) or _owners(clause, context)
    own = bound(statement.speakers, context) if statement is not None else ()
    dated = due_in(_deed(clause, context), context) is not None
    if agents and clause.modality == "future" and (dated or statement is None or not clause.passive):
        return agents
    if agents and dated and not clause.passive:
        return agents  # "the other side, he said, would issue licences within the month"
    if clause.modality != "future" and not reported(context, clause):
        return ()
    if clause.passive and not agents:
        return own or both_sides(cue, events, context)
    subjects = clause.all("subject")
    both = are_unnamed(subjects, context) and all(is_several(token, context) for token in subjects)
    return (both_sides(cue, events, context) or own) if dated or both else ()


def _owners(clause: Clause, context: Context) -> tuple[str, ...]:
    """Whose thing it is that will be done something with: "Kenya's railway will be extended"."""
    things = [context.clauses.by_head.get(token) for token in clause.all("object")] if clause.passive else []
    return named([token for thing in things if thing for token in thing.all("possessor")], context)


def _own_deed_of(clause: Clause, statement: Statement | None, context: Context) -> tuple[str, ...]:
    """Who binds themselves: the speaker for their own side, or in the report's own words any party."""
    subjects = clause.all("subject")
    by = named(subjects, context)
    if statement is None:
        return by if clause.modality == "future" else ()
    own = bound(statement.speakers, context)
    unnamed = not by and not clause.passive and are_unnamed(subjects, context)
    if is_self(subjects, context) or (unnamed and len(own) == 1):
        return own
    return by if by and (not own or set(by) & set(own)) else ()


def _deed(clause: Clause, context: Context) -> Span:
    word = context.parsed.doc[clause.head]
    before = [c.i for c in word.children if c.i < word.i and c.dep_ in {"aux", "advmod", "neg"}]
    return context.parsed.span(min([word.i, *before]), word.right_edge.i + 1)


def planned(context: Context, events: tuple[Event, ...]) -> Iterator[Undertaken]:
    """Events that are planned with a date, a place or an occasion."""
    for event in events:
        if _is_planned(event, context):
            what = _telling(event, context)
            yield Undertaken("plan", _parties(event, context), (), what, event.cue, _SURE_PLAN)


def _is_planned(event: Event, context: Context) -> bool:
    placed = event.place is not None and event.type not in _SENT
    arranged = event.date is not None or placed or event.occasion is not None
    to_come = event.actuality == "planned" and not is_past(event.date, context)
    return to_come and arranged and event.type in _PLANNED and not is_past_purpose(event.cue, context)


def _telling(event: Event, context: Context) -> Span:
    """The words that tell of the event with its date, else the first that tell of it."""
    date = (event.date.text if event.date else None) or ""
    spans = [span for span in event.spans if date and date in context.parsed.words(span)]
    return (spans or [*event.spans, event.cue])[0]


def _parties(event: Event, context: Context) -> tuple[str, ...]:
    mutual = event.type in future_words("mutual", context) and "visit" not in event.modes
    refs = (*event.actors, *event.recipients) if mutual or not event.actors else event.actors
    return bound(refs or tuple(p.entity for p in event.participants), context)
