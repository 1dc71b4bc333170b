"""Takes words and a text, gives where the words stand; runs of white space count as one space."""

import re
from collections.abc import Iterable

from communique.model import Span


def locate(text: str, snippet: str) -> Span | None:
    """The first place of the snippet, or None when the text does not hold it."""
    pattern = r"\s+".join(re.escape(word) for word in snippet.split())
    found = re.search(pattern, text)
    return Span(*found.span()) if found else None


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def covered(spans: Iterable[Span], where: Span) -> int:
    """How many characters of `where` the spans cover, counting each span by itself."""
    return sum(shared(span, where) for span in spans)
