"""Takes the text of a report, gives the turns of a transcript: labels in capitals ("PRESIDENT RUIZ:") and what is said.

A report is a transcript when at least two paragraphs open with a speaker's name in capitals and a colon.
"""

import re

from communique.model import Span

_LABEL = re.compile(r"^[ \t]*([A-Z][A-Z .'’\-]{2,60}(?:,[^:\n]{0,80})?|Q|A):[ \t]", re.MULTILINE)
_LEAST_TURNS = 2


def find_turns(text: str) -> tuple[tuple[Span, Span], ...]:
    """Each label with the words behind it, in order; nothing for a report that is no transcript."""
    labels = list(_LABEL.finditer(text))
    if len(labels) < _LEAST_TURNS:
        return ()
    ends = [label.start() for label in labels[1:]] + [len(text)]
    return tuple(
        (Span(*label.span(1)), Span(label.end(), end)) for label, end in zip(labels, ends, strict=True)
    )
