"""Takes figures, statements and events, gives the report's claims, each with who asserts it."""

from communique.model import Claim, Event, Quantity, Span, Statement
from communique.reading.claims.asserting import asserted_by
from communique.reading.claims.figures import Figure, find_figures
from communique.reading.claims.measuring import is_part, measure_of
from communique.reading.claims.rivals import rival_of
from communique.reading.context import Context

_SURE = 0.75


def read_claims(
    context: Context, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Claim, ...]:
    """The report's claims, in order of the text."""
    found: list[Claim] = []
    for figure in find_figures(context):
        rival = rival_of(figure, found, context)
        measured = (rival.measure, rival.quantity.unit) if rival else measure_of(figure, context)
        if measured is None:
            continue
        span = figure.span(context)
        measure, unit = measured
        asserted = asserted_by(figure, statements, context)
        if not asserted and found and is_part(figure, context):
            asserted = found[-1].asserted_by
        claim = Claim(
            id=f"k{len(found) + 1}",
            asserted_by=asserted,
            measure=measure,
            quantity=Quantity(value=figure.value, bound=figure.bound, unit=unit),
            about=rival.about if rival else _about(figure, span, events, context),
            spans=(span,),
            confidence=_SURE,
        )
        found.append(claim)
    return tuple(found)


def _about(figure: Figure, span: Span, events: tuple[Event, ...], context: Context) -> str | None:
    """The event whose words hold the figure: the one with its cue nearest, in the same sentence."""
    sentence = context.parsed.doc[figure.noun].sent
    words = context.parsed.span(sentence.start, sentence.end)
    near = [(abs(event.cue.start - span.start), event.id) for event in events if words.covers(event.cue)]
    return min(near)[1] if near else None
