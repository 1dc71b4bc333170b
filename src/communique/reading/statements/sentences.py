"""Takes the words of one saying, gives those of each sentence in them: a quotation may tell of several things.

`"A," he said. "B. C."` says three things; `"A," he said, "and b."` says one, and so does a cry before a sentence.
A "that" of its own opens another: `said that "A" and that "B"`.
"""

from collections.abc import Iterator

from communique.model import Span
from communique.reading.context import Context
from communique.reading.statements.spots import tokens_in

_LEAST_WORDS = 4  # fewer belong to the sentence beside them: "Come and see."
_STOPS = {".", "!", "?", "…"}
_MARKS = " \t\n\"'“”‘’"
_ANOTHER = " and that"


def sentences_of(content: tuple[Span, ...], context: Context) -> list[tuple[Span, ...]]:
    """The words of a saying, those of each sentence apart."""
    found: list[tuple[Span, ...]] = []
    for span in content:
        for part in _parts(span, context):
            if found and (
                _is_short(found[-1], context)
                or _is_short((part,), context)
                or _runs_on(found[-1], part, context)
            ):
                found[-1] = _joined(found[-1], part, context)
            else:
                found.append((part,))
    return found


def _parts(span: Span, context: Context) -> Iterator[Span]:
    """A stretch of quoted words, cut behind each full stop."""
    if not any(quotation.outer.covers(span) for quotation in context.parsed.speech):
        yield span
        return
    start = span.start
    inside = tokens_in(span, context)
    for first, _ in context.parsed.sentences:
        if inside.start < first < inside.stop and context.parsed.doc[first - 1].text[-1] in _STOPS:
            end = context.parsed.spans[first - 1].end
            yield Span(start, end)
            start = context.parsed.spans[first].start
    yield Span(start, span.end)


def _is_short(spans: tuple[Span, ...], context: Context) -> bool:
    return sum(len(context.parsed.words(span).split()) for span in spans) < _LEAST_WORDS


def _runs_on(before: tuple[Span, ...], part: Span, context: Context) -> bool:
    """Whether neither a sentence ends nor a "that" opens another between two stretches of what is said."""
    between = context.report.text[before[-1].end - 1 : part.start]
    return between.rstrip(_MARKS)[-1:] not in _STOPS and not between.rstrip(_MARKS).endswith(_ANOTHER)


def _joined(before: tuple[Span, ...], part: Span, context: Context) -> tuple[Span, ...]:
    """Stretches of one sentence, those without words in between as one."""
    if context.report.text[before[-1].end : part.start].strip():
        return (*before, part)
    return (*before[:-1], Span(before[-1].start, part.end))
