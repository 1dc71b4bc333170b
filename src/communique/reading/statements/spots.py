"""Takes characters of a report, gives the tokens there."""

from bisect import bisect_left

from communique.model import Span
from communique.reading.context import Context


def tokens_in(span: Span, context: Context) -> range:
    """Tokens that begin within some characters."""
    spans = context.parsed.spans
    first = bisect_left(spans, span.start, key=lambda words: words.start)
    return range(first, bisect_left(spans, span.end, lo=first, key=lambda words: words.start))
