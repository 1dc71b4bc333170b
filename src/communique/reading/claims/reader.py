"""Takes figures, statements and events, gives the report's claims, each with who asserts it."""

from communique.model import Claim, Event, Quantity, Span, Statement
from communique.reading.claims.figures import Figure, find_figures
from communique.reading.claims.measuring import measure_of
from communique.reading.context import Context

_SURE = 0.75


def read_claims(
    context: Context, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Claim, ...]:
    """The report's claims, in order of the text."""
    found: list[Claim] = []
    for figure in find_figures(context):
        measured = measure_of(figure, context)
        if measured is None:
            continue
        span = figure.span(context)
        measure, unit = measured
        claim = Claim(
            id=f"k{len(found) + 1}",
            asserted_by=_asserted_by(span, statements),
            measure=measure,
            quantity=Quantity(value=figure.value, bound=figure.bound, unit=unit),
            about=_about(figure, span, events, context),
            spans=(span,),
            confidence=_SURE,
        )
        found.append(claim)
    return tuple(found)


def _asserted_by(span: Span, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Speakers of the statement with the smallest content around the figure; none: the outlet itself."""
    holding = [
        (content.end - content.start, index)
        for index, statement in enumerate(statements)
        for content in statement.content
        if content.overlaps(span)
    ]
    return statements[min(holding)[1]].speakers if holding else ()


def _about(figure: Figure, span: Span, events: tuple[Event, ...], context: Context) -> str | None:
    """The event whose words hold the figure: the one with its cue nearest, in the same sentence."""
    sentence = context.parsed.doc[figure.noun].sent
    words = context.parsed.span(sentence.start, sentence.end)
    near = [(abs(event.cue.start - span.start), event.id) for event in events if words.covers(event.cue)]
    return min(near)[1] if near else None
