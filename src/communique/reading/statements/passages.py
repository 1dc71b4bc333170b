"""Takes the words of one saying, gives those of each statement in them.

A quotation is one statement however many sentences it has. What goes on behind "he said" is another one where a
sentence ended before (`"A," he said. "B. C."` says two things; `"A," he said, "and b."` says one), and so is what a
"that" of its own opens: `said that "A" and that "B"`.
"""

from communique.model import Span
from communique.reading.context import Context

_LEAST_WORDS = 4  # fewer belong to the words beside them: "Come and see."
_STOPS = {".", "!", "?", "…"}
_MARKS = " \t\n\"'“”‘’"
_ANOTHER = " and that"


def statements_in(content: tuple[Span, ...], context: Context) -> list[tuple[Span, ...]]:
    """The words of a saying, those of each statement apart."""
    found: list[tuple[Span, ...]] = []
    for part in content:
        if found and (
            _is_short(found[-1], context) or _is_short((part,), context) or _runs_on(found[-1], part, context)
        ):
            found[-1] = _joined(found[-1], part, context)
        else:
            found.append((part,))
    return found


def _is_short(spans: tuple[Span, ...], context: Context) -> bool:
    return sum(len(context.parsed.words(span).split()) for span in spans) < _LEAST_WORDS


def _runs_on(before: tuple[Span, ...], part: Span, context: Context) -> bool:
    """Whether neither a sentence ends nor a "that" opens another between two stretches of what is said."""
    between = context.report.text[before[-1].end - 1 : part.start]
    return between.rstrip(_MARKS)[-1:] not in _STOPS and not between.rstrip(_MARKS).endswith(_ANOTHER)


def _joined(before: tuple[Span, ...], part: Span, context: Context) -> tuple[Span, ...]:
    """Stretches of one statement, those without words in between as one."""
    if context.report.text[before[-1].end : part.start].strip():
        return (*before, part)
    return (*before[:-1], Span(before[-1].start, part.end))
