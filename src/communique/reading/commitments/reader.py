"""Takes clauses, statements and events, gives the report's commitments, each once, tied to its statement."""

from collections.abc import Mapping
from itertools import chain

from communique.model import Commitment, DateInterval, Event, Span, Statement
from communique.reading.commitments.due import due_in, is_limit, is_over_today, opening_date
from communique.reading.commitments.foreseen import planned, promised
from communique.reading.commitments.parties import addressed, statement_at
from communique.reading.commitments.undertaken import Undertaken, undertaken
from communique.reading.context import Context

_DATED_BEHIND = {"plan", "deadline"}  # "gave Chad until Friday to leave"
_HOSTILE = {"plan": {"ASSAULT", "THREATEN"}, "promise": {"THREATEN"}}
_FAR = 3  # words between "to" and its verb
_ABOUT = {"project", "forum", "instrument"}


def read_commitments(
    context: Context, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Commitment, ...]:
    """The report's commitments, in order of the text."""
    dates = {event.cue: event.date for event in events if event.actuality == "planned"}
    kept: list[Undertaken] = []
    for found in chain(
        undertaken(context, events), planned(context, events), promised(context, statements, events)
    ):
        if _is_attack(found, events) or _is_speech(found, statements, context):
            continue
        if not any(_same(found, other) for other in kept):
            kept.append(found)
    kept.sort(key=lambda found: (found.what.start, found.what.end))
    return tuple(
        _commitment(number, found, _date_of(found, dates), statements, context)
        for number, found in enumerate(kept, start=1)
    )


def _is_attack(found: Undertaken, events: tuple[Event, ...]) -> bool:
    """Whether what is planned is an attack, or what is promised is a threat, to which nobody is held."""
    deed = _deed_of(found)
    hostile = _HOSTILE.get(found.kind, set())
    return any(event.type in hostile and event.cue.overlaps(deed) for event in events)


def _is_speech(found: Undertaken, statements: tuple[Statement, ...], context: Context) -> bool:
    """Whether it is only foretold what somebody will say: "will stress that", "is expected to tell Chad that"."""
    return any(
        cue == found.cue
        or (found.cue.end <= found.what.start and _is_infinitive_of(found.what, cue, context))
        for statement in statements
        if (cue := statement.cue) is not None and found.what.covers(cue)
    )


def _is_infinitive_of(what: Span, cue: Span, context: Context) -> bool:
    """Whether some words open with an infinitive: "to tell", "to also tell"."""
    before = Span(what.start, cue.start).words(context.report.text).split()
    return before[:1] == ["to"] and len(before) < _FAR


def _date_of(found: Undertaken, dates: Mapping[Span, DateInterval | None]) -> DateInterval | None:
    """The time of the planned event that the word that binds names, or the first words of what is to be done.

    A report may tell after it what was agreed to be done on a day.
    """
    deed = _deed_of(found)
    own = (date for cue, date in dates.items() if deed.covers(cue))
    return dates.get(found.cue) or next(own, None)


def _same(one: Undertaken, other: Undertaken) -> bool:
    """Whether two commitments are one: the same words bind, or bind to the same deed."""
    return (
        one.cue.overlaps(other.cue) or one.cue.overlaps(_deed_of(other)) or other.cue.overlaps(_deed_of(one))
    )


def _deed_of(found: Undertaken) -> Span:
    """The first words of what is to be done: a plan told inside a long promise is another thing."""
    return Span(found.what.start, min(found.what.end, found.what.start + 24))


def _commitment(
    number: int,
    found: Undertaken,
    date: DateInterval | None,
    statements: tuple[Statement, ...],
    context: Context,
) -> Commitment:
    statement = statement_at(found.what, statements)
    return Commitment(
        id=f"c{number}",
        kind=found.kind,
        by=found.by,
        to=found.to or tuple(ref for ref in addressed(found.what, context) if ref not in found.by),
        what=found.what,
        due=date or due_in(found.what, context) or _due_around(found, context),
        about=_about(found.what, context),
        statement=statement.id if statement else None,
        spans=(found.what,) if found.what.covers(found.cue) else (found.cue, found.what),
        confidence=found.sure,
    )


def _due_around(found: Undertaken, context: Context) -> DateInterval | None:
    """The date that opens the sentence ("Next year we will host"), or stands behind a plan or deadline in it.

    "A summit in Tianjin, later in August".
    """
    for start, end in context.parsed.sentences:
        sentence = context.parsed.span(start, end)
        if sentence.covers(found.cue):
            behind = Span(found.cue.end, max(sentence.end, found.cue.end))
            later = due_in(behind, context)
            told = found.kind in _DATED_BEHIND or (later is not None and is_limit(later))
            if is_over_today(later, context) or not told:
                later = None  # "Chad will host talks, the minister said on Tuesday"
            return later or opening_date(start, end, context)
    return None


def _about(what: Span, context: Context) -> tuple[str, ...]:
    """Projects, forums and instruments named in what is to be done."""
    return tuple(
        entity.id
        for entity in context.entities.all
        if entity.kind in _ABOUT and any(mention.overlaps(what) for mention in entity.mentions)
    )
